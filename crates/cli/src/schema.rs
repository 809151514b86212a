//! `stafett schema`: the JSON Schema of the journey file.

use crate::language::LanguageOption;
use crate::output::{Stop, print};
use std::process::ExitCode;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    _language: LanguageOption,
}

pub(crate) fn run(_: &Arguments) -> Result<ExitCode, Stop> {
    print(session::schema().as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
