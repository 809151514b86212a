//! The benchmark program: `cargo run --release -p bench -- gaps`. One subject a file. It prints
//! what it measured beside what is aimed at, and never fails because something was slow.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a terminal is where it speaks")]

mod app;
mod chance;
mod edits;
mod exports;
mod gaps_found;
mod invented;
mod measure;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// What a measurement gives: nothing, or what went wrong, in plain words.
type Outcome = Result<(), String>;

/// Measures how fast Stafett is.
#[derive(Parser)]
#[command(name = "bench")]
struct Arguments {
    #[command(subcommand)]
    subject: Subject,
}

#[derive(Subcommand)]
enum Subject {
    /// All gaps and figures of large journeys, and of many small ones
    Gaps(gaps_found::Arguments),
    /// The app in its window: keys, frames, opening, starting, memory
    App(app::Arguments),
    /// What one edit costs, and how much of it goes to the page
    Edit(edits::Arguments),
    /// PDF and PNG of a journey, beside rsvg-convert and resvg
    Export(exports::Arguments),
    /// Write an invented journey that fills every field
    Journey(invented::Arguments),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().subject {
        Subject::Gaps(arguments) => gaps_found::run(&arguments),
        Subject::App(arguments) => app::run(&arguments),
        Subject::Edit(arguments) => edits::run(&arguments),
        Subject::Export(arguments) => exports::run(&arguments),
        Subject::Journey(arguments) => invented::run(&arguments),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(words) => {
            eprintln!("{words}");
            ExitCode::FAILURE
        }
    }
}
