//! `stafett sheet`: the handover sheet for the service that receives.

use crate::asked::SettingsOption;
use crate::language::LanguageOption;
use crate::output::Stop;
use crate::own;
use crate::passphrase;
use session::sheet::SheetKind;
use session::{Approved, FreeText, Pseudonymising};
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
    #[arg(long)]
    pseudonymise: bool,
    #[arg(long, requires = "pseudonymise")]
    keep_content: bool,
    #[arg(long, requires = "pseudonymise")]
    keep_titles: bool,
    #[arg(long, requires = "pseudonymise")]
    keep_person: bool,
    #[arg(long, requires = "pseudonymise")]
    keep_owners: bool,
    #[arg(long, requires = "pseudonymise")]
    keep_actors: bool,
    #[command(flatten)]
    language: LanguageOption,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Stop> {
    let name = arguments.to.file_name().unwrap_or_default().to_string_lossy();
    let kind = SheetKind::of_name(&name).ok_or_else(|| Stop::NoSheet(arguments.to.display().to_string()))?;
    let settings = arguments.settings.read()?;
    let reading = passphrase::read(&arguments.file, settings)?;
    let handovers = reading.handovers(&arguments.handover).map_err(Stop::UnknownHandover)?;
    let kept = |line: &FreeText| {
        (arguments.keep_titles && line.is_title()) || (arguments.keep_content && line.field.starts_with("content-"))
    };
    let pseudonymise = arguments.pseudonymise.then(|| Pseudonymising {
        approved: reading.free_texts().into_iter().filter(kept).map(Approved::as_it_is).collect(),
        person: !arguments.keep_person,
        owners: !arguments.keep_owners,
        actors: !arguments.keep_actors,
    });
    let bytes = reading.sheets(&handovers, kind, pseudonymise.as_ref(), arguments.language.language)?;
    own::save(&arguments.to, &bytes)?;
    Ok(ExitCode::SUCCESS)
}
