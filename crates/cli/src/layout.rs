//! `stafett layout`: where everything lies in the drawing, as JSON.

use crate::language::LanguageOption;
use crate::output::{Stop, print};
use crate::passphrase;
use crate::view::ViewOption;
use session::Settings;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    view: ViewOption,
    #[command(flatten)]
    language: LanguageOption,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Stop> {
    let reading = passphrase::read(&arguments.file, Settings::default())?;
    print(reading.layout(arguments.language.language, arguments.view.time()).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
