//! `cargo xtask faults`: the long form of the fault harness, which writes docs/reliability.md.

use crate::process::{root, run as run_line, target, ui};
use crate::{Outcome, run as app, setup};

/// Builds the harness as the app is built for use, and the tests of the real app, which run without a network too.
const BUILD_HARNESS: &str = "cargo build -q --release -p suite --bin faults";
const BUILD_TESTS: &str = "cargo test -q --workspace --features suite/app --test app --no-run";
/// The parts that take the real app.
const WITH_APP: [&str; 2] = ["app", "network"];

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only these kinds of faults; without any, all of them
    #[arg(value_name = "PART", value_parser = ["kill", "power", "calls", "surroundings", "secrets", "app", "network", "speed"])]
    parts: Vec<String>,
    /// How many runs of each part, instead of its own number
    #[arg(long)]
    runs: Option<u64>,
    /// Only the short form, which writes nothing
    #[arg(long)]
    short: bool,
}

/// Sets up, builds, runs the faults, and has the counts written down.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    setup::to_fault()?;
    println!("Building the fault harness (the first time takes some minutes)");
    run_line(BUILD_HARNESS, &root())?;
    let with_app = arguments.parts.is_empty() || arguments.parts.iter().any(|part| WITH_APP.contains(&part.as_str()));
    if with_app && !arguments.short {
        setup::to_test()?;
        run_line(app::BUILD_UI, &ui())?;
        run_line(app::BUILD_SHELL, &root())?;
        run_line(BUILD_TESTS, &root())?;
    }
    let mut line = format!("'{}' {}", target().join("release/faults").display(), arguments.parts.join(" "));
    if let Some(runs) = arguments.runs {
        line += &format!(" --runs {runs}");
    }
    line += if arguments.short { " --short" } else { " --page docs/reliability.md" };
    run_line(&line, &root())
}
