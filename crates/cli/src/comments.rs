//! `stafett comments`: takes the comments of readers without Stafett into a journey's reviews.

use crate::language::LanguageOption;
use crate::output::{Stop, print};
use crate::own;
use crate::passphrase;
use session::Settings;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(value_name = "COMMENTS")]
    comments: PathBuf,
    #[command(flatten)]
    language: LanguageOption,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Stop> {
    let reading = passphrase::read(&arguments.file, Settings::default())?;
    let (bytes, told) = reading.with_comments(&arguments.file, &arguments.comments)?;
    own::replace(&reading, &arguments.file, &bytes)?;
    let words = reading.words(arguments.language.language);
    print(format!("{}\n", told.in_words(words)).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
