//! `cargo xtask fuzz`: the long form of what `tests/corpora.rs` replays. It takes `cargo install cargo-fuzz` and a C++
//! compiler. A reader that fails is said with the bytes; put them into `fuzz/corpus/<reader>/` under a name that tells
//! what was wrong, and mend it.

use crate::Outcome;
use crate::process::{command, root, run as run_line};

/// Every reader, as `tests/src/readers.rs` has them.
const READERS: [&str; 9] =
    ["journey", "told", "journal", "merge", "comments", "settings", "own", "operations", "sealed"];

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only these readers; without any, all of them one after the other
    #[arg(value_name = "READER", value_parser = READERS)]
    readers: Vec<String>,
    /// How long each is given bytes
    #[arg(long, default_value_t = 3600)]
    seconds: u32,
    /// Bring the corpora down to what makes a difference, instead
    #[arg(long)]
    minimise: bool,
}

/// Builds the targets and runs them.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    if !command("cargo fuzz --version", &root()).output().is_ok_and(|output| output.status.success()) {
        return Err("There is no cargo-fuzz here. Install it: cargo install cargo-fuzz".to_owned());
    }
    let all = READERS.map(str::to_owned);
    let readers = if arguments.readers.is_empty() { &all[..] } else { &arguments.readers };
    for reader in readers {
        println!("== {reader}");
        // Instrumented code takes a compiler's switches that stable only has when it is told so.
        let what = match arguments.minimise {
            true => format!("cmin -s none {reader}"),
            false => format!(
                "run -s none {reader} -- -max_total_time={} -rss_limit_mb=1024 -timeout=20 -max_len=65536",
                arguments.seconds
            ),
        };
        run_line(&format!("env RUSTC_BOOTSTRAP=1 cargo fuzz {what}"), &root())?;
    }
    Ok(())
}
