//! A whole journey in the place of another one, as one change that can be taken back.

use crate::change::{Change, Step};
use crate::operation::Label;
use journey::{Id, Journey, Place, Record, Section, Slot};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Makes the journey hold what `other` holds. An item that both have under the same id keeps its
/// slot. `None`, and nothing is done, when one of them has list elements that are no items: a change
/// cannot hold those.
pub(crate) fn replace(journey: &mut Journey, other: &Journey) -> Option<Change> {
    if has_strays(journey) || has_strays(other) {
        return None;
    }
    let mut known: BTreeMap<(&'static str, Id), Slot> = BTreeMap::new();
    let mut steps = Vec::new();
    for (slot, place, record) in records(journey).into_iter().rev() {
        let Place::At { section, .. } = place else { continue };
        known.extend(record.id().map(|id| ((section.key(), id.clone()), slot)));
        steps.push(Step { slot, before: Some((place, record)), after: None });
    }
    for (theirs, place, record) in records(other) {
        let step = match place {
            Place::Head | Place::Person => {
                let before = journey.record(theirs).map(|before| (place, before));
                Step { slot: theirs, before, after: Some((place, record)) }
            }
            Place::At { section, .. } => {
                let same = record.id().and_then(|id| known.remove(&(section.key(), id.clone())));
                let slot = same.unwrap_or_else(|| journey.fresh_slot());
                Step { slot, before: None, after: Some((place, record)) }
            }
        };
        steps.push(step);
    }
    let label = Label { slug: Cow::Borrowed("replace"), subject: other.head.title.clone(), field: None };
    let change = Change { label, steps };
    change.play(journey);
    Some(change)
}

fn records(journey: &Journey) -> Vec<(Slot, Place, Record)> {
    let mut records = Vec::new();
    journey.each_record(|slot, place, record| records.push((slot, place, record.clone())));
    records
}

fn has_strays(journey: &Journey) -> bool {
    Section::ALL.iter().any(|section| !journey.strays(*section).is_empty())
}
