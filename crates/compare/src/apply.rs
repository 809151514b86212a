//! Doing to a journey what differs: the proof that a difference leaves nothing out.

use crate::difference::{Difference, Different};
use crate::matching::Matching;
use crate::record::take_over;
use journey::{Journey, Place, Raw, Record, Section, Slot, map_references};
use std::collections::{BTreeMap, BTreeSet};

/// Makes the earlier journey hold what the later one holds. Of the later one only what the difference
/// names is read: what was added, the fields that changed, the places of what was added or moved.
/// What is the same under another id takes that id, and what refers to it follows.
pub fn apply(journey: &mut Journey, after: &Journey, matching: &Matching, difference: &Difference) {
    let named = Named::of(difference);
    for slot in [Slot::HEAD, Slot::PERSON] {
        named.record(journey, slot, after, slot, matching);
    }
    for section in Section::ALL {
        named.list(journey, after, matching, *section);
    }
}

/// What a difference names, by slots.
struct Named<'a> {
    added: BTreeSet<Slot>,
    removed: BTreeSet<Slot>,
    /// By the slot in the later journey.
    moved: BTreeSet<Slot>,
    changed: BTreeMap<Slot, &'a [String]>,
}

impl<'a> Named<'a> {
    fn of(difference: &'a Difference) -> Self {
        let mut named =
            Self { added: BTreeSet::new(), removed: BTreeSet::new(), moved: BTreeSet::new(), changed: BTreeMap::new() };
        for different in &difference.found {
            match different {
                Different::Added { after } => _ = named.added.insert(*after),
                Different::Removed { before } => _ = named.removed.insert(*before),
                Different::Moved { after, .. } => _ = named.moved.insert(*after),
                Different::Changed { after, fields, .. } => _ = named.changed.insert(*after, fields),
            }
        }
        named
    }

    /// The items of a list: those that stayed in their order, between them what was added and moved at
    /// its place.
    fn list(&self, journey: &mut Journey, after: &Journey, matching: &Matching, section: Section) {
        let before: BTreeMap<Slot, Slot> =
            matching.pairs(section).iter().map(|pair| (pair.before, pair.after)).collect();
        let back: BTreeMap<Slot, Slot> = before.iter().map(|(old, new)| (*new, *old)).collect();
        let mut stayed = Vec::new();
        let mut records: BTreeMap<Slot, Record> = BTreeMap::new();
        for slot in journey.slots(section) {
            let other = before.get(&slot).filter(|_| !self.removed.contains(&slot));
            if let Some(other) = other {
                self.record(journey, slot, after, *other, matching);
                if !self.moved.contains(other) {
                    stayed.push(slot);
                }
            }
            if let Some((_, record)) = journey.take(slot)
                && other.is_some()
            {
                records.insert(slot, record);
            }
        }
        let mut stayed = stayed.into_iter();
        for (index, slot) in after.slots(section).into_iter().enumerate() {
            let place = Place::At { section, index };
            if self.added.contains(&slot) {
                let own = journey.fresh_slot();
                after.record(slot).into_iter().for_each(|record| _ = journey.put(place, own, record));
                continue;
            }
            let own = if self.moved.contains(&slot) { back.get(&slot).copied() } else { stayed.next() };
            if let Some((own, record)) = own.and_then(|own| Some((own, records.remove(&own)?))) {
                journey.put(place, own, record);
            }
        }
    }

    /// One record: what it refers to follows, and the fields that changed are set.
    fn record(&self, journey: &mut Journey, slot: Slot, after: &Journey, other: Slot, matching: &Matching) {
        let (Some(place), Some(record)) = (journey.place(slot), journey.record(slot)) else { return };
        let mut own = record;
        map_references(&mut own, |id| matching.translation.ids().get(id).cloned());
        let theirs = self.changed.get(&other).and_then(|keys| Some((*keys, after.record(other)?)));
        if let Some((keys, theirs)) = theirs {
            take_over(&mut own, &theirs, keys);
            if slot == Slot::HEAD {
                for section in Section::ALL.iter().filter(|section| keys.iter().any(|key| key == section.key())) {
                    let strays: Vec<(u32, Raw)> = after.strays(*section).to_vec();
                    journey.set_strays(*section, strays);
                }
            }
        }
        if slot != Slot::HEAD && slot != Slot::PERSON {
            journey.take(slot);
        }
        journey.put(place, slot, own);
    }
}
