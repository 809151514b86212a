//! An open document as the page is told of it.

use crate::document::{Document, Notice, file_name};
use crate::wire::{Handle, View};
use crate::words::{figures, gap_groups, label, problems};
use gaps::{Settings, check};
use messages::Words;
use std::path::Path;

/// The document, whole. What was to be told is then told.
pub(crate) fn view(words: &Words, handle: Handle, document: &mut Document) -> View {
    let journey = &document.journey;
    let report = check(journey, &Settings::default());
    View {
        document: handle,
        name: document.name(),
        has_file: document.path.is_some(),
        saved: document.history.is_saved(),
        safe: document.is_safe(),
        read_only: read_only(words, document.path.as_deref(), document.newer),
        notices: document.notices.iter().map(|told| notice(words, document.path.as_deref(), told)).collect(),
        scene: drawing::compose(journey, &report, words),
        gaps: gap_groups(words, journey, &report),
        figures: figures(words, &report.metrics),
        problems: problems(words, journey, &document.problems()),
        undo: document.history.undo_label().map(|done| label(words, done)),
        redo: document.history.redo_label().map(|undone| label(words, undone)),
        touched: document.touched,
        journey: journey.clone(),
    }
}

/// Why a file of this later version is opened for reading only.
pub(crate) fn read_only(words: &Words, path: Option<&Path>, newer: Option<u32>) -> Option<String> {
    let version = newer?;
    let name = path.map(file_name).unwrap_or_default();
    Some(words.text_with("read-only-newer-version", &[("name", name.into()), ("version", version.to_string().into())]))
}

/// The notice about the document that lies there, in words.
pub(crate) fn notice(words: &Words, path: Option<&Path>, notice: &Notice) -> String {
    let name = path.map(file_name).unwrap_or_default();
    match notice {
        Notice::RepeatedKeys(count) => words.text_with("notice-repeated-keys", &[("count", (*count).into())]),
        Notice::SavedInOlderVersion => words.text("notice-saved-in-older-version"),
        Notice::RecentNotKept(reason) => {
            words.text_with("notice-recent-not-kept", &[("reason", reason.as_str().into())])
        }
        Notice::NotSafe(code) => words.text_with("notice-not-safe", &[("why", (*code).into())]),
        Notice::Recovered(count) => words.text_with("notice-recovered", &[("count", (*count).into())]),
        Notice::FileChanged => words.text_with("notice-file-changed", &[("name", name.into())]),
        Notice::FileGone => words.text_with("notice-file-gone", &[("name", name.into())]),
    }
}
