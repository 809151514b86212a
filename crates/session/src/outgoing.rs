//! A journey on its way out of the desk: looked at beforehand, written, printed. The desk is free
//! meanwhile.

mod lines;
mod preview;
mod wish;

pub use lines::LineToRead;
pub use preview::ExportPreview;
pub use wish::{ApprovedText, ExportWish, PseudonymWish};

use crate::drawn::{DrawingOptions, Source};
use crate::reading::Reading;
use crate::trouble::Trouble;
use crate::wire::Failure;
use drawing::Watch;
use gaps::Settings;
use journey::{Date, Journey};
use messages::{Language, Words};
use serde::Serialize;
use std::borrow::Cow;
use std::path::{Path, PathBuf};
use storage::{Care, Passphrase};
use ts_rs::TS;

/// What became of a wish to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Printed {
    /// The system prints it.
    Printed,
    /// The system's viewer shows it, and can print.
    Viewer,
    /// The user cancelled.
    Cancelled,
}

/// A copy of a journey that is exported.
pub struct Outgoing {
    pub(crate) journey: Journey,
    pub(crate) settings: Settings,
    /// In which it is told what does not work.
    pub(crate) language: Language,
    /// Where it is noted what file is being written.
    pub(crate) notes: PathBuf,
    /// What another journey that is set beside it may be protected with.
    pub(crate) passphrase: Option<Passphrase>,
    /// Where files lie that another program is to print.
    pub(crate) handed_out: PathBuf,
    /// The day that it is, for what is overdue.
    pub(crate) today: Option<Date>,
}

type Reply<T> = Result<T, Failure>;

impl Outgoing {
    /// The bytes of a file. The watch is told how far it is, and can stop it.
    ///
    /// # Errors
    /// When it cannot be made, or was stopped.
    pub fn bytes(&self, wish: &ExportWish, watch: &mut Watch<'_>) -> Reply<Vec<u8>> {
        self.told(self.written(wish, watch))
    }

    /// Writes a file that was made before.
    ///
    /// # Errors
    /// When it cannot be written; what was there is then as it was.
    pub fn save(&self, bytes: &[u8], path: &Path) -> Reply<()> {
        let care = Care { notes: Some(&self.notes), ..Care::default() };
        self.told(storage::save(path, bytes, &care).map(|_| ()).map_err(Trouble::from))
    }

    /// Puts a PDF where another program can open it, for the user alone, until the app ends or starts
    /// again.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn hand_out(&self, pdf: &[u8]) -> Reply<PathBuf> {
        self.told(storage::hand_out(&self.handed_out, ".pdf", pdf).map_err(Trouble::from))
    }

    /// That nothing here prints, in words.
    pub fn cannot_print(&self) -> Failure {
        Trouble::CannotPrint.in_words(Words::of(self.language))
    }

    /// Whether a page of the drawing is wider than high.
    ///
    /// # Errors
    /// When the wish cannot be fulfilled.
    pub fn is_landscape(&self, wish: &ExportWish) -> Reply<bool> {
        Ok(self.preview(wish)?.pages.is_some_and(|pages| pages.page.0 > pages.page.1))
    }

    /// What will come out.
    ///
    /// # Errors
    /// When the wish cannot be fulfilled.
    pub fn preview(&self, wish: &ExportWish) -> Reply<ExportPreview> {
        let options = self.told(self.options(wish))?;
        Ok(self.shown(wish.kind, &options))
    }

    fn options(&self, wish: &ExportWish) -> Result<DrawingOptions, Trouble> {
        Ok(DrawingOptions { today: self.today, ..wish.options()? })
    }

    fn written(&self, wish: &ExportWish, watch: &mut Watch<'_>) -> Result<Vec<u8>, Trouble> {
        let options = self.options(wish)?;
        Source::of(Cow::Borrowed(&self.journey), &self.settings, &options).written(wish.kind, &options, watch)
    }

    /// Reads the journey that this one is to be set beside.
    ///
    /// # Errors
    /// When the file cannot be read or is no journey.
    pub fn read_other(&self, path: &Path) -> Reply<Reading> {
        self.told(Reading::of_other(path, self.settings.clone(), self.passphrase.as_ref()))
    }

    fn told<T>(&self, result: Result<T, Trouble>) -> Reply<T> {
        result.map_err(|trouble| trouble.in_words(Words::of(self.language)))
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
