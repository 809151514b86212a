//! `cargo xtask test`: the one gate, the same for a person and for continuous integration.

use crate::process::{root, run as run_line, ui};
use crate::{Outcome, run as app, setup};
use std::time::{Duration, SystemTime};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only these steps; without any, all of them in order
    #[arg(value_name = "STEP", value_parser = clap::builder::PossibleValuesParser::new(STEPS.iter().map(|step| step.name)))]
    steps: Vec<String>,
}

/// One check. The first that fails ends the run.
struct Step {
    name: &'static str,
    /// What it makes sure of.
    about: &'static str,
    /// Where and how.
    check: Check,
}

enum Check {
    /// A command line in the project's folder.
    Here(&'static str),
    /// A command line in `ui/`.
    Ui(&'static str),
    /// Something that takes more than a command line.
    Own(fn() -> Outcome),
}

use Check::{Here, Own, Ui};

/// The order is from cheap to dear. Everything of Rust is built with one set of features.
const STEPS: &[Step] = &[
    Step { name: "format", about: "Rust is formatted", check: Here("cargo fmt --all --check") },
    Step {
        name: "clippy",
        about: "no warnings, the shell included",
        check: Here("cargo clippy -q --workspace --all-targets --features suite/app -- -D warnings"),
    },
    Step {
        name: "rust",
        about: "all Rust tests but those on the real app",
        check: Here("cargo nextest run --workspace --features suite/app -E 'not binary(app)'"),
    },
    Step {
        name: "doc-tests",
        about: "the examples in the documentation",
        check: Here("cargo test -q --doc --workspace --features suite/app"),
    },
    Step {
        name: "gen",
        about: "generated files are as they would be generated now",
        check: Here("cargo xtask gen --check"),
    },
    Step { name: "deny", about: "licences, bans and sources of dependencies", check: Own(dependencies) },
    Step { name: "svelte-check", about: "types of the user interface", check: Ui("npm run check --silent") },
    Step { name: "lint", about: "eslint and prettier", check: Ui("npm run lint --silent") },
    Step { name: "vitest", about: "tests of the user interface", check: Ui("npm test --silent") },
    Step { name: "ui-layers", about: "who may import whom in the user interface", check: Ui("npm run deps --silent") },
    Step { name: "app", about: "the real app, on a screen of its own", check: Own(real_app) },
];

/// Sets up, then runs the steps.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    setup::to_test()?;
    let chosen: Vec<&Step> = STEPS
        .iter()
        .filter(|step| arguments.steps.is_empty() || arguments.steps.iter().any(|name| name == step.name))
        .collect();
    for (number, step) in chosen.iter().enumerate() {
        println!("\n== {} of {}: {} ({})", number + 1, chosen.len(), step.name, step.about);
        let begun = now();
        let outcome = match step.check {
            Here(line) => run_line(line, &root()),
            Ui(line) => run_line(line, &ui()),
            Own(check) => check(),
        };
        outcome.map_err(|error| {
            format!(
                "FAILED: {} ({}).\n{error}\nTo run just that: cargo xtask test {}",
                step.name, step.about, step.name
            )
        })?;
        println!("== {} passed in {} s", step.name, begun.elapsed().unwrap_or(Duration::ZERO).as_secs());
    }
    println!("\n{} steps passed, 0 failed", chosen.len());
    Ok(())
}

fn dependencies() -> Outcome {
    run_line("cargo deny --log-level error check bans licenses sources", &root())?;
    match run_line("cargo deny --log-level error fetch db", &root()) {
        Ok(()) => run_line("cargo deny --log-level error check advisories", &root()),
        Err(_) => {
            println!("The database of advisories cannot be reached from here: known weaknesses were NOT looked for.");
            Ok(())
        }
    }
}

fn real_app() -> Outcome {
    run_line(app::BUILD_UI, &ui())?;
    run_line(app::BUILD_SHELL, &root())?;
    run_line("cargo nextest run --workspace --features suite/app -E 'binary(app)' --test-threads 1", &root())
}

#[allow(clippy::disallowed_methods, reason = "how long a step takes is told to people only")]
fn now() -> SystemTime {
    SystemTime::now()
}
