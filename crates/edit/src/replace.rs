//! A whole journey in the place of another one, as one change that can be taken back.

use crate::change::{Change, Step, Strays};
use crate::operation::Label;
use journey::{Id, Journey, Place, Record, Section, Slot};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Makes the journey hold what `other` holds. An item that both have under the same id keeps its
/// slot.
pub(crate) fn replace(journey: &mut Journey, other: &Journey) -> Change {
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
    let change = Change { label, steps, strays: strays(journey, other) };
    change.play(journey);
    change
}

/// Makes the journey hold what `other` holds, of which an item of the same slot is the same item. Lists that are
/// alike are left alone.
pub(crate) fn turn_into(journey: &mut Journey, other: &Journey, label: Label) -> Change {
    let mut steps = Vec::new();
    for slot in [Slot::HEAD, Slot::PERSON] {
        let end = |journey: &Journey| journey.place(slot).zip(journey.record(slot));
        let (before, after) = (end(journey), end(other));
        if before != after {
            steps.push(Step { slot, before, after });
        }
    }
    for section in Section::ALL {
        let list = |journey: &Journey| -> Vec<(Slot, (Place, Record))> {
            let item = |(index, slot)| Some((slot, (Place::At { section: *section, index }, journey.record(slot)?)));
            journey.slots(*section).into_iter().enumerate().filter_map(item).collect()
        };
        let (before, after) = (list(journey), list(other));
        if before != after {
            let gone = before.into_iter().rev().map(|(slot, it)| Step { slot, before: Some(it), after: None });
            steps.extend(gone);
            steps.extend(after.into_iter().map(|(slot, it)| Step { slot, before: None, after: Some(it) }));
        }
    }
    let change = Change { label, steps, strays: strays(journey, other) };
    change.play(journey);
    change
}

fn records(journey: &Journey) -> Vec<(Slot, Place, Record)> {
    let mut records = Vec::new();
    journey.each_record(|slot, place, record| records.push((slot, place, record.clone())));
    records
}

fn strays(journey: &Journey, other: &Journey) -> Vec<Strays> {
    let both = Section::ALL.iter().map(|section| Strays {
        section: *section,
        before: journey.strays(*section).to_vec(),
        after: other.strays(*section).to_vec(),
    });
    both.filter(|strays| strays.before != strays.after).collect()
}
