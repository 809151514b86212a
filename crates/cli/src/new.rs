//! `stafett new`: a journey in a new file, empty but for lanes.

use crate::language::LanguageOption;
use crate::output::Stop;
use crate::own;
use crate::passphrase;
use messages::Words;
use session::{Country, NewJourney, begin, new_journey};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long, value_name = "TITLE")]
    title: Option<String>,
    #[arg(long, value_name = "COUNTRY", value_parser = country)]
    country: Option<Country>,
    #[arg(long, requires = "country")]
    lanes: bool,
    #[arg(long)]
    protect: bool,
    #[command(flatten)]
    language: LanguageOption,
}

pub(crate) fn run(arguments: &Arguments, words: &'static Words) -> Result<ExitCode, Stop> {
    let words = arguments.language.language.map_or(words, Words::of);
    let title = arguments.title.clone().unwrap_or_else(|| words.text("new-journey-title"));
    let id = uuid::Uuid::new_v4().to_string();
    let journey = match &arguments.country {
        Some(country) if arguments.lanes => begin(&id, &NewJourney::with_all_lanes(title, country.clone()), words),
        country => new_journey(&id, &title, country.clone(), words),
    };
    let passphrase = if arguments.protect { Some(passphrase::new()?) } else { None };
    own::create(&arguments.file, &journey, passphrase.as_ref())?;
    Ok(ExitCode::SUCCESS)
}

fn country(code: &str) -> Result<Country, String> {
    let country = Country::from(code.to_uppercase().as_str());
    let known = Country::ALL.contains(&country);
    known.then_some(country).ok_or_else(|| Country::WORDS.join(", "))
}
