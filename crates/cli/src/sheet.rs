//! `stafett sheet`: the handover sheet for the service that receives.

use crate::asked::SettingsOption;
use crate::language::LanguageOption;
use crate::output::Stop;
use crate::own;
use crate::passphrase;
use crate::pseudonymise::PseudonymiseOption;
use session::FreeText;
use session::sheet::SheetKind;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    handover: Vec<String>,
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
    #[command(flatten)]
    settings: SettingsOption,
    #[command(flatten)]
    pseudonymise: PseudonymiseOption,
    #[arg(long, requires = "pseudonymise")]
    keep_content: bool,
    #[command(flatten)]
    language: LanguageOption,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Stop> {
    let name = arguments.to.file_name().unwrap_or_default().to_string_lossy();
    let kind = SheetKind::of_name(&name).ok_or_else(|| Stop::NoSheet(arguments.to.display().to_string()))?;
    let settings = arguments.settings.read()?;
    let reading = passphrase::read(&arguments.file, settings)?;
    let handovers = reading.handovers(&arguments.handover).map_err(Stop::UnknownHandover)?;
    let kept = |line: &FreeText| arguments.keep_content && line.field.starts_with("content-");
    let pseudonymise = arguments.pseudonymise.choice(&reading, kept);
    let bytes = reading.sheets(&handovers, kind, pseudonymise.as_ref(), arguments.language.language)?;
    own::save(&arguments.to, &bytes)?;
    Ok(ExitCode::SUCCESS)
}
