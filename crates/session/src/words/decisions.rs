//! What was decided on gaps and handovers.

use crate::deciding::{is_outdated, review_of_handover};
use crate::reviews::Decided;
use crate::wire::{CommentText, DecisionText};
use drawing::days;
use journey::{Closed, Comment, Date, Journey, Review, Slot};
use messages::Words;

/// The decision on a gap.
pub(crate) fn decision_on_gap(
    words: &Words,
    journey: &Journey,
    decided: Decided,
    today: Option<Date>,
) -> Option<DecisionText> {
    let review = journey.reviews.get(decided.review)?;
    Some(told(words, decided.review, review, decided.outdated, today))
}

/// The decision on a handover as a whole.
pub(crate) fn decision_on_handover(
    words: &Words,
    journey: &Journey,
    handover: Slot,
    today: Option<Date>,
) -> Option<DecisionText> {
    let (slot, review) = review_of_handover(journey, handover)?;
    Some(told(words, slot, review, is_outdated(journey, handover, review), today))
}

/// Who said it and when, such as `Eva, 4 May 2026`; empty where neither is known.
fn said(words: &Words, comment: &Comment) -> String {
    let date = comment.at.split('T').next().unwrap_or_default();
    let date = Date::parse(date).map_or_else(|| date.to_owned(), |date| days::whole_date(words, date));
    match (comment.by.as_str(), date.as_str()) {
        (by, "") => by.to_owned(),
        ("", date) => date.to_owned(),
        (by, date) => words.text_with("quiet-said", &[("by", by.into()), ("date", date.into())]),
    }
}

fn told(words: &Words, slot: Slot, review: &Review, outdated: bool, today: Option<Date>) -> DecisionText {
    DecisionText {
        review: slot,
        status: review.status.clone(),
        status_words: match review.status.is_recognised() {
            true => words.text(&format!("word-review-status-{}", review.status.word())),
            false => review.status.word().to_owned(),
        },
        assignee: review.assignee.clone().unwrap_or_default(),
        due: review.due,
        due_words: review.due.map_or_else(String::new, |due| days::whole_date(words, due)),
        overdue: today.is_some_and(|today| review.is_overdue(today)),
        outdated,
        comments: comments(words, review).collect(),
    }
}

/// What was said of the journey as a whole: in reviews of no gap and no handover.
pub(crate) fn comments_on_journey(words: &Words, journey: &Journey) -> Vec<CommentText> {
    let whole = journey.reviews.iter().filter(|review| review.gap.is_none() && review.handover.is_none());
    whole.flat_map(|review| comments(words, review)).collect()
}

fn comments(words: &Words, review: &Review) -> impl Iterator<Item = CommentText> {
    review.comments.iter().map(|it| CommentText { text: it.text.clone(), said: said(words, it) })
}
