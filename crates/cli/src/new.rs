//! `stafett new`: an empty journey in a new file.

use crate::language::LanguageOption;
use crate::output::Stop;
use messages::Words;
use session::Country;
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
    #[command(flatten)]
    language: LanguageOption,
}

pub(crate) fn run(arguments: &Arguments, words: &'static Words) -> Result<ExitCode, Stop> {
    let words = arguments.language.language.map_or(words, Words::of);
    let title = arguments.title.clone().unwrap_or_else(|| words.text("new-journey-title"));
    let id = uuid::Uuid::new_v4().to_string();
    session::create(&arguments.file, &session::new_journey(&id, &title, arguments.country.clone(), words))?;
    Ok(ExitCode::SUCCESS)
}

fn country(code: &str) -> Result<Country, String> {
    let country = Country::from(code.to_uppercase().as_str());
    let known = Country::ALL.contains(&country);
    known.then_some(country).ok_or_else(|| Country::WORDS.join(", "))
}
