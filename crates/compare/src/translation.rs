//! What is referred to in the earlier journey, as the later one refers to it.

use crate::matching::Matching;
use crate::record::Compared;
use journey::{Id, Journey, Record, Slot, map_references};
use std::collections::{BTreeMap, BTreeSet};

/// Stands before the id of something that the later journey does not have, where it has another thing
/// of that id. No file has an id like this.
const GONE: char = '\u{10fffe}';

/// Ids of the earlier journey that the later one has other ids for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Translation {
    ids: BTreeMap<Id, Id>,
}

impl Translation {
    /// By the matched items; an id that several items have means the first of them.
    pub(crate) fn of(before: &Journey, after: &Journey, matching: &Matching) -> Self {
        let new: BTreeMap<Slot, &Id> = after.ids().into_iter().filter(|(slot, _)| *slot != Slot::PERSON).collect();
        let counterparts: BTreeMap<Slot, Slot> = matching.all().map(|pair| (pair.before, pair.after)).collect();
        let there: BTreeSet<&Id> = after.ids().into_iter().map(|(_, id)| id).collect();
        let (mut ids, mut met) = (BTreeMap::new(), BTreeSet::new());
        for (slot, id) in before.ids() {
            if slot == Slot::PERSON || !met.insert(id) {
                continue;
            }
            match counterparts.get(&slot).and_then(|after| new.get(after)) {
                Some(other) if *other == id => {}
                Some(other) => {
                    ids.insert(id.clone(), (*other).clone());
                }
                None if there.contains(id) => {
                    ids.insert(id.clone(), Id(format!("{GONE}{id}")));
                }
                None => {}
            }
        }
        Self { ids }
    }

    /// Other ids, by id.
    pub(crate) fn ids(&self) -> &BTreeMap<Id, Id> {
        &self.ids
    }

    /// The earlier record as the later journey would refer to things.
    pub(crate) fn record<T: Compared>(&self, record: &T) -> T {
        if self.ids.is_empty() {
            return record.clone();
        }
        let mut translated: Record = record.clone().into();
        map_references(&mut translated, |id| self.ids.get(id).cloned());
        T::of(translated).unwrap_or_else(|| record.clone())
    }
}
