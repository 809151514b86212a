//! The system's dialogs for choosing a file. The page waits; it never sees a path.

use messages::{Language, Words};
use rfd::AsyncFileDialog;
use session::ExportKind;
use std::path::PathBuf;
use tauri::{Runtime, WebviewWindow};

/// The journey to open; `None` when the user cancelled.
pub(crate) async fn journey_to_open<R: Runtime>(window: &WebviewWindow<R>, language: Language) -> Option<PathBuf> {
    let words = Words::of(language);
    let dialog = AsyncFileDialog::new()
        .set_parent(window)
        .set_title(words.text("dialog-open"))
        .add_filter(words.text("dialog-journeys"), &["json", "age"])
        .add_filter(words.text("dialog-all-files"), &["*"]);
    Some(dialog.pick_file().await?.path().to_owned())
}

/// The comments to take in; `None` when the user cancelled.
pub(crate) async fn comments_to_open<R: Runtime>(window: &WebviewWindow<R>, language: Language) -> Option<PathBuf> {
    let words = Words::of(language);
    let dialog = AsyncFileDialog::new()
        .set_parent(window)
        .set_title(words.text("dialog-open-comments"))
        .add_filter(words.text("dialog-comments"), &["json"])
        .add_filter(words.text("dialog-all-files"), &["*"]);
    Some(dialog.pick_file().await?.path().to_owned())
}

/// What a dialog for a new file begins with.
pub(crate) struct Suggested {
    pub(crate) language: Language,
    pub(crate) name: String,
    /// Where it begins; none leaves that to the system.
    pub(crate) folder: Option<PathBuf>,
}

impl Suggested {
    fn dialog<R: Runtime>(self, window: &WebviewWindow<R>) -> AsyncFileDialog {
        let dialog = AsyncFileDialog::new().set_parent(window).set_file_name(self.name);
        match self.folder {
            Some(folder) => dialog.set_directory(folder),
            None => dialog,
        }
    }
}

/// Where to save a journey; `None` when the user cancelled.
pub(crate) async fn journey_to_save<R: Runtime>(window: &WebviewWindow<R>, suggested: Suggested) -> Option<PathBuf> {
    let words = Words::of(suggested.language);
    let dialog = suggested
        .dialog(window)
        .set_title(words.text("dialog-save"))
        .add_filter(words.text("dialog-journeys"), &["json"]);
    Some(dialog.save_file().await?.path().to_owned())
}

/// Where to save a journey with a passphrase; `None` when the user cancelled.
pub(crate) async fn protected_to_save<R: Runtime>(window: &WebviewWindow<R>, suggested: Suggested) -> Option<PathBuf> {
    let words = Words::of(suggested.language);
    let dialog = suggested
        .dialog(window)
        .set_title(words.text("dialog-save-protected"))
        .add_filter(words.text("dialog-protected"), &["age"]);
    Some(dialog.save_file().await?.path().to_owned())
}

/// Where to export a journey; `None` when the user cancelled.
pub(crate) async fn file_to_export<R: Runtime>(
    window: &WebviewWindow<R>,
    suggested: Suggested,
    kind: ExportKind,
) -> Option<PathBuf> {
    let words = Words::of(suggested.language);
    let dialog = suggested
        .dialog(window)
        .set_title(words.text("dialog-export"))
        .add_filter(words.text(kind.files_key()), &[kind.ending()]);
    Some(dialog.save_file().await?.path().to_owned())
}
