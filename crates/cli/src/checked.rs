//! A journey that is checked for a report, and the forms of reports.

use crate::language::LanguageOption;
use crate::output::{Stop, complain};
use clap::ValueEnum;
use messages::Words;
use session::{Reading, Settings};
use std::path::Path;

/// The forms of a report.
#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum Format {
    #[default]
    Text,
    Json,
}

/// The journey of a file, checked with the thresholds of a settings file, and the words of its
/// report. Complains when the file can only be read.
pub(crate) fn opened(
    file: &Path,
    settings: Option<&Path>,
    language: &LanguageOption,
) -> Result<(Reading, &'static Words), Stop> {
    let settings = settings.map_or_else(|| Ok(Settings::default()), session::settings)?;
    let reading = Reading::of_file(file, settings)?;
    let words = reading.words(language.language);
    if let Some(notice) = reading.read_only(words, file) {
        complain(&notice);
    }
    Ok((reading, words))
}
