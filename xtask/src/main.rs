//! The project's own commands: `cargo xtask run`, `cargo xtask test` and what they are made of.
//! One subcommand a file.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a terminal is where it speaks")]

mod faults;
mod fuzz;
mod generate;
mod new_rule;
mod process;
mod run;
mod setup;
mod test;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// What a command gives: nothing, or what went wrong and what to do, in plain words.
type Outcome = Result<(), String>;

/// The project's own commands.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Set up what is missing, build the app and open it with an example
    Run(run::Arguments),
    /// Set up what is missing, then run every check and every test
    Test(test::Arguments),
    /// Run faults on the program and the app, and write the counts to docs/reliability.md
    Faults(faults::Arguments),
    /// Give every reader bytes that nobody thought of, and keep what is new
    Fuzz(fuzz::Arguments),
    /// Write every generated file anew
    Gen(generate::Arguments),
    /// Begin a gap rule: its file, its line in the registry and its messages
    NewRule(new_rule::Arguments),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Run(arguments) => run::run(&arguments),
        Command::Test(arguments) => test::run(&arguments),
        Command::Faults(arguments) => faults::run(&arguments),
        Command::Fuzz(arguments) => fuzz::run(&arguments),
        Command::Gen(arguments) => generate::run(&arguments),
        Command::NewRule(arguments) => new_rule::run(&arguments),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(words) => {
            eprintln!("\n{words}");
            ExitCode::FAILURE
        }
    }
}
