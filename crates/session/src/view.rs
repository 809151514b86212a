//! An open document as the page is told of it.

use crate::document::{Document, Notice};
use crate::file::Hold;
use crate::standing::attention;
use crate::wire::{Handle, View};
use crate::words::{figures, gap_groups, label, problems};
use drawing::{Options, TimeView};
use gaps::{Settings, check};
use messages::Words;

/// The document, whole. What was to be told is then told.
pub(crate) fn view(words: &Words, handle: Handle, document: &mut Document, time: TimeView) -> View {
    let journey = &document.journey;
    let report = check(journey, &Settings::default());
    View {
        document: handle,
        name: document.name(),
        has_file: document.file.is_some(),
        saved: document.history.is_saved(),
        safe: document.is_safe(),
        editable: !document.file.as_ref().is_some_and(|file| matches!(file.hold, Hold::Theirs(_))),
        attention: attention(words, document),
        notices: document.notices.iter().map(|told| notice(words, told)).collect(),
        scene: drawing::compose(journey, &report, words, Options { time }),
        time,
        gaps: gap_groups(words, journey, &report),
        figures: figures(words, &report.metrics),
        problems: problems(words, journey, &document.problems()),
        undo: document.history.undo_label().map(|done| label(words, done)),
        redo: document.history.redo_label().map(|undone| label(words, undone)),
        touched: document.touched,
        journey: journey.clone(),
    }
}

/// The notice in words.
pub(crate) fn notice(words: &Words, notice: &Notice) -> String {
    match notice {
        Notice::RepeatedKeys(count) => words.text_with("notice-repeated-keys", &[("count", (*count).into())]),
        Notice::SavedInOlderVersion => words.text("notice-saved-in-older-version"),
        Notice::RecentNotKept(reason) => {
            words.text_with("notice-recent-not-kept", &[("reason", reason.as_str().into())])
        }
        Notice::NotSafe(code) => words.text_with("notice-not-safe", &[("why", (*code).into())]),
        Notice::ReadAgain => words.text("notice-read-again"),
        Notice::YoursNow => words.text("notice-yours-now"),
        Notice::TakenOver => words.text("notice-taken-over"),
    }
}
