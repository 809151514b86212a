//! Decisions on gaps and on handovers: where they stand, who sees to them, until when, what was said.
//! Each is one ordinary operation on the journey's reviews.

use crate::remedies::AskedGap;
use crate::reviews::{Judged, judge, named, place};
use crate::trouble::Trouble;
use edit::Operation;
use gaps::{Report, Settings, View, basis, handover_basis};
use journey::{Comment, Date, Id, Journey, Review, ReviewField, ReviewStatus, Slot};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// What is decided on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Reviewed {
    /// A handover as a whole.
    Handover {
        /// The handover.
        slot: Slot,
    },
    /// A gap.
    Gap {
        /// The gap.
        gap: AskedGap,
    },
}

/// What is said of it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "says", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Saying {
    /// Where it stands. That it is no gap needs a reason, and is said by dismissing it.
    Status {
        /// Where.
        status: ReviewStatus,
    },
    /// Who sees to it; none: nobody yet.
    Assignee {
        /// Who.
        name: Option<String>,
    },
    /// Until when; none: at any time.
    Due {
        /// The day.
        date: Option<Date>,
    },
    /// A comment.
    Comment {
        /// What it says.
        text: String,
    },
    /// What was decided holds, although what it rests on has changed.
    StillHolds,
}

/// What a decision is made on.
pub(crate) struct Ground<'a> {
    pub(crate) journey: &'a Journey,
    pub(crate) settings: &'a Settings,
    pub(crate) report: &'a Report,
}

/// Where the review is, or a new one that says nothing yet, and what it would rest on now.
struct Found {
    slot: Option<Slot>,
    review: Review,
    basis: Option<String>,
}

/// The operation by which this is said. `comment` has the author and the moment of what is said; `continues`: it stands
/// in the place of what the same author said last.
pub(crate) fn decide(
    ground: &Ground<'_>,
    about: &Reviewed,
    saying: &Saying,
    (comment, continues): (Comment, bool),
) -> Result<Operation, Trouble> {
    let found = match about {
        Reviewed::Handover { slot } => match of_handover(ground.journey, *slot) {
            Some(found) => found,
            // Refused in the same words as any change of what is not there.
            None => return Ok(Operation::SetFields { slot: *slot, edits: Vec::new() }),
        },
        Reviewed::Gap { gap } => of_gap(ground, gap)?,
    };
    let mut edits = match saying {
        Saying::Status { status } => vec![ReviewField::Status(status.clone()), ReviewField::Basis(found.basis.clone())],
        Saying::StillHolds => vec![ReviewField::Basis(found.basis.clone())],
        Saying::Assignee { name } => {
            vec![ReviewField::Assignee(name.as_deref().map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned))]
        }
        Saying::Due { date } => vec![ReviewField::Due(*date)],
        Saying::Comment { text } => {
            let mut comments = found.review.comments.clone();
            if continues {
                comments.pop_if(|last| last.by == comment.by);
            }
            if !text.trim().is_empty() {
                comments.push(Comment { text: text.trim().to_owned(), ..comment });
            }
            // Nothing is said: nothing is to do.
            if comments == found.review.comments {
                return Ok(Operation::Several { operations: Vec::new() });
            }
            vec![ReviewField::Comments(comments)]
        }
    };
    if let Some(slot) = found.slot {
        let mut review = found.review.clone();
        edits.iter().cloned().for_each(|edit| review.set(edit));
        if continues && review.says_nothing() {
            return Ok(Operation::Delete { slots: vec![slot] });
        }
        return Ok(Operation::SetFields { slot, edits: edits.into_iter().map(Into::into).collect() });
    }
    let mut review = found.review;
    edits.push(ReviewField::Basis(found.basis));
    edits.into_iter().for_each(|edit| review.set(edit));
    Ok(Operation::AddItem { item: Box::new(review.into()) })
}

/// The review of a handover as a whole: the first that speaks of it.
pub(crate) fn review_of_handover(journey: &Journey, slot: Slot) -> Option<(Slot, &Review)> {
    let id = &journey.handovers.get(slot)?.id;
    journey.reviews.slotted().find(|(_, review)| review.gap.is_none() && review.handover.as_ref() == Some(id))
}

/// Whether what a review of this handover rests on has changed since. Where nothing was decided yet, nothing rests
/// on anything.
pub(crate) fn is_outdated(journey: &Journey, slot: Slot, review: &Review) -> bool {
    review.status != ReviewStatus::Open && review.basis.is_some() && review.basis != handover_basis(journey, slot)
}

/// The reviews of a journey that rest on something that has changed since.
pub(crate) fn outdated(journey: &Journey, judged: &Judged<'_>) -> BTreeSet<Slot> {
    let slots: BTreeMap<&Id, Slot> = journey.handovers.slotted().rev().map(|(slot, it)| (&it.id, slot)).collect();
    let changed = |(slot, review): (Slot, &Review)| {
        let handover = slots.get(review.handover.as_ref().filter(|_| review.gap.is_none())?)?;
        is_outdated(journey, *handover, review).then_some(slot)
    };
    judged.outdated().chain(journey.reviews.slotted().filter_map(changed)).collect()
}

fn of_handover(journey: &Journey, slot: Slot) -> Option<Found> {
    let handover = journey.handovers.get(slot)?;
    let found = review_of_handover(journey, slot);
    let blank = || Review { handover: Some(handover.id.clone()), ..Review::default() };
    Some(Found {
        slot: found.map(|(slot, _)| slot),
        review: found.map_or_else(blank, |(_, review)| review.clone()),
        basis: handover_basis(journey, slot),
    })
}

fn of_gap(ground: &Ground<'_>, asked: &AskedGap) -> Result<Found, Trouble> {
    let Ground { journey, settings, report } = *ground;
    let at = place(report, asked)?;
    let gap = report.gaps.get(at).ok_or(Trouble::NoSuchGap)?;
    let slot = judge(journey, settings, report).review_at(at);
    let blank = || Review { gap: Some(named(gap)), ..Review::default() };
    Ok(Found {
        slot,
        review: slot.and_then(|slot| journey.reviews.get(slot)).cloned().unwrap_or_else(blank),
        basis: Some(basis(&View::new(journey), settings, gap)),
    })
}
