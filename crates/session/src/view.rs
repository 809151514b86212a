//! An open document as the page is told of it.

use crate::document::{Document, Notice};
use crate::file::Hold;
use crate::packs::level_names;
use crate::reviews::judge;
use crate::standing::attention;
use crate::wire::{Handle, View};
use crate::words::{figures, gap_groups, key_findings, label, problems, quiet_gaps, taken_in, unjudged};
use drawing::{Options, side_by_side};
use gaps::{Settings, check_view};
use journey::{Date, Id};
use messages::Words;
use std::collections::BTreeSet;

/// The document, whole. What was to be told is then told.
pub(crate) fn view(
    words: &Words,
    settings: &Settings,
    handle: Handle,
    document: &mut Document,
    (options, folded): (Options, &BTreeSet<Id>),
    today: Option<Date>,
) -> View {
    let journey = &document.journey;
    let graph = gaps::View::new(journey);
    let report = check_view(&graph, settings);
    let judged = judge(journey, settings, &report);
    let options = Options { levels: level_names(words, journey), ..options };
    let (scene, (gaps, key_findings, quiet, problems, unjudged)) = side_by_side(
        || drawing::compose_folded(journey, &judged.open, words, options.clone(), folded),
        || {
            (
                gap_groups(words, journey, &judged, today),
                key_findings(words, &judged.open),
                quiet_gaps(words, journey, &report, &judged),
                problems(words, journey, &document.problems()),
                unjudged(words, &graph, &report),
            )
        },
    );
    View {
        document: handle,
        revision: 0,
        partial: false,
        name: document.name(),
        has_file: document.file.is_some(),
        saved: document.is_saved(),
        safe: document.is_safe(),
        protected: document.keeping.seal.is_some(),
        editable: !document.file.as_ref().is_some_and(|file| matches!(file.hold, Hold::Theirs(_))),
        attention: attention(words, document),
        notices: document.notices.iter().map(|told| notice(words, told)).collect(),
        scene,
        folded: journey.ids().into_iter().filter(|(_, id)| folded.contains(*id)).map(|(slot, _)| slot).collect(),
        time: options.time,
        show: options.show,
        gaps,
        key_findings,
        unjudged,
        quiet,
        reason: document.reason.clone(),
        thresholds_changed: u32::try_from(settings.changed().len()).unwrap_or(u32::MAX),
        figures: figures(words, &report.metrics),
        problems,
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
        Notice::RecentNotKept(code) => words.text_with("notice-recent-not-kept", &[("why", (*code).into())]),
        Notice::NotSafe(code) => words.text_with("notice-not-safe", &[("why", (*code).into())]),
        Notice::ReadAgain => words.text("notice-read-again"),
        Notice::YoursNow => words.text("notice-yours-now"),
        Notice::TakenOver => words.text("notice-taken-over"),
        Notice::OpenFileStays(name) => words.text_with("notice-open-file-stays", &[("name", name.as_str().into())]),
        Notice::Comments(told) => taken_in(words, told),
    }
}
