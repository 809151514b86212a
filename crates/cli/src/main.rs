//! The `stafett` command: checks, draws, formats and makes journeys without a window.
//! One subcommand a file; each gives an [`ExitCode`] or a [`Stop`].
//!
//! Exit codes: 0 done, 1 a threshold is reached, a file would change, two journeys differ or something is left to decide, 2 it could not be done.

mod asked;
mod check;
mod comments;
mod diff;
mod export;
mod format;
mod help;
mod language;
mod layout;
mod merge;
mod new;
mod output;
mod own;
mod passphrase;
mod progress;
mod pseudonymise;
mod remedies;
mod schema;
mod sheet;
mod view;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use messages::Words;
use output::Stop;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

/// Could not be done.
const FAILED: u8 = 2;

#[derive(Parser)]
#[command(name = "stafett", version)]
struct Arguments {
    #[arg(long, value_name = "FILE", global = true)]
    passphrase_file: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Arguments),
    Remedies(remedies::Arguments),
    Diff(diff::Arguments),
    Merge(merge::Arguments),
    Export(export::Arguments),
    Sheet(sheet::Arguments),
    Comments(comments::Arguments),
    Layout(layout::Arguments),
    Format(format::Arguments),
    Schema(schema::Arguments),
    New(new::Arguments),
}

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let words = Words::of(language::of(&arguments));
    let command = match parsed(&arguments, words) {
        Ok(Arguments { passphrase_file, command }) => {
            passphrase::from(passphrase_file, words);
            command
        }
        Err(error) => return help::tell(&error, words),
    };
    own::sweep();
    let done = match command {
        Command::Check(arguments) => check::run(&arguments),
        Command::Remedies(arguments) => remedies::run(&arguments),
        Command::Diff(arguments) => diff::run(&arguments),
        Command::Merge(arguments) => merge::run(&arguments, words),
        Command::Export(arguments) => export::run(&arguments),
        Command::Sheet(arguments) => sheet::run(&arguments),
        Command::Comments(arguments) => comments::run(&arguments),
        Command::Layout(arguments) => layout::run(&arguments),
        Command::Format(arguments) => format::run(&arguments, words),
        Command::Schema(arguments) => schema::run(&arguments),
        Command::New(arguments) => new::run(&arguments, words),
    };
    done.unwrap_or_else(|stop: Stop| stop.tell(words))
}

fn parsed(arguments: &[OsString], words: &Words) -> Result<Arguments, clap::Error> {
    // The words of the help are looked up only for those who need them.
    if let Ok(parsed) = Arguments::try_parse_from(arguments) {
        return Ok(parsed);
    }
    let matches = help::in_words(Arguments::command(), words).try_get_matches_from(arguments)?;
    Arguments::from_arg_matches(&matches)
}
