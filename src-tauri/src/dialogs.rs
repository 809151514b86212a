//! The system's dialogs for choosing a file. The page waits; it never sees a path.

use messages::{Language, Words};
use rfd::AsyncFileDialog;
use std::path::PathBuf;
use tauri::{Runtime, WebviewWindow};

/// The journey to open; `None` when the user cancelled.
pub(crate) async fn journey_to_open<R: Runtime>(window: &WebviewWindow<R>, language: Language) -> Option<PathBuf> {
    let words = Words::of(language);
    let dialog = AsyncFileDialog::new()
        .set_parent(window)
        .set_title(words.text("dialog-open"))
        .add_filter(words.text("dialog-journeys"), &["json"])
        .add_filter(words.text("dialog-all-files"), &["*"]);
    Some(dialog.pick_file().await?.path().to_owned())
}

/// Where to save a journey; `None` when the user cancelled.
pub(crate) async fn journey_to_save<R: Runtime>(
    window: &WebviewWindow<R>,
    language: Language,
    name: String,
) -> Option<PathBuf> {
    let words = Words::of(language);
    let dialog = AsyncFileDialog::new()
        .set_parent(window)
        .set_title(words.text("dialog-save"))
        .add_filter(words.text("dialog-journeys"), &["json"])
        .set_file_name(name);
    Some(dialog.save_file().await?.path().to_owned())
}

/// Where to export a drawing; `None` when the user cancelled.
pub(crate) async fn drawing_to_export<R: Runtime>(
    window: &WebviewWindow<R>,
    language: Language,
    name: String,
    ending: &str,
) -> Option<PathBuf> {
    let words = Words::of(language);
    let dialog = AsyncFileDialog::new()
        .set_parent(window)
        .set_title(words.text("dialog-export"))
        .add_filter(words.text("dialog-drawings"), &[ending])
        .set_file_name(name);
    Some(dialog.save_file().await?.path().to_owned())
}
