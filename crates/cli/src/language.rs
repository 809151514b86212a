//! The language in which the command speaks: `--language`, else the system's, else English.

use messages::Language;
use std::ffi::OsString;

/// The option, once for every subcommand that has it.
#[derive(clap::Args)]
pub(crate) struct LanguageOption {
    #[arg(long, value_name = "LANGUAGE", value_parser = parse)]
    pub(crate) language: Option<Language>,
}

/// The language, known before the arguments are read, since help and errors need it.
pub(crate) fn of(arguments: &[OsString]) -> Language {
    chosen(arguments).or_else(system).unwrap_or_default()
}

fn chosen(arguments: &[OsString]) -> Option<Language> {
    let mut texts = arguments.iter().map(|argument| argument.to_string_lossy());
    while let Some(text) = texts.next() {
        if text == "--language" {
            return Language::from_tag(&texts.next()?);
        }
        if let Some(tag) = text.strip_prefix("--language=") {
            return Language::from_tag(tag);
        }
    }
    None
}

/// The first of these that is set counts, as for every program of a terminal.
fn system() -> Option<Language> {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    set.into_iter().find(|tag| !tag.is_empty()).and_then(|tag| Language::from_tag(&tag))
}

fn parse(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag)
        .ok_or_else(|| Language::ALL.iter().map(|language| language.code()).collect::<Vec<_>>().join(", "))
}
