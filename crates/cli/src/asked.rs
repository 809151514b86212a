//! What the reports of one journey are asked with: its file, thresholds, form and language.

use crate::language::LanguageOption;
use crate::output::{Stop, complain};
use crate::passphrase;
use clap::ValueEnum;
use messages::Words;
use session::{Reading, Settings};
use std::path::PathBuf;

/// The forms of a report.
#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum Format {
    #[default]
    Text,
    Json,
}

/// The option for thresholds of one's own, once for every subcommand that has it.
#[derive(clap::Args)]
pub(crate) struct SettingsOption {
    #[arg(long, value_name = "FILE")]
    settings: Option<PathBuf>,
}

impl SettingsOption {
    /// The thresholds of the file, or those there are without one.
    pub(crate) fn read(&self) -> Result<Settings, Stop> {
        Ok(self.settings.as_deref().map_or_else(|| Ok(Settings::default()), session::settings)?)
    }
}

/// A report of one journey, as it is asked for.
#[derive(clap::Args)]
pub(crate) struct Asked {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(
        long,
        value_enum,
        value_name = "FORMAT",
        default_value_t,
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(crate) format: Format,
    #[command(flatten)]
    settings: SettingsOption,
    #[command(flatten)]
    language: LanguageOption,
}

impl Asked {
    /// The journey, checked, and the words of its report. Complains when the file can only be read.
    pub(crate) fn opened(&self) -> Result<(Reading, &'static Words), Stop> {
        let reading = passphrase::read(&self.file, self.settings.read()?)?;
        let words = reading.words(self.language.language);
        if let Some(notice) = reading.read_only(words, &self.file) {
            complain(&notice);
        }
        Ok((reading, words))
    }
}
