//! A list of a journey's items, each with a slot that stays its own through edits and undo.

use crate::raw::Raw;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// The lasting number of an item within an open journey. Ids may repeat in an unsound file; slots
/// never do. Not stored in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct Slot(pub u32);

/// A list in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Items<T> {
    entries: Vec<Entry<T>>,
    /// Elements that are no objects at all, with their place in the file's list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    strays: Vec<(u32, Raw)>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
struct Entry<T> {
    slot: Slot,
    record: T,
}

impl<T> Items<T> {
    /// How many items.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// No items (there may be strays).
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The items in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator + Clone {
        self.entries.iter().map(|entry| &entry.record)
    }

    /// The items in order, with their slots.
    pub fn slotted(&self) -> impl DoubleEndedIterator<Item = (Slot, &T)> + ExactSizeIterator + Clone {
        self.entries.iter().map(|entry| (entry.slot, &entry.record))
    }

    /// The item at this place of the list.
    pub fn at(&self, index: usize) -> Option<&T> {
        self.entries.get(index).map(|entry| &entry.record)
    }

    /// The slot of the item at this place.
    pub fn slot_at(&self, index: usize) -> Option<Slot> {
        self.entries.get(index).map(|entry| entry.slot)
    }

    /// The item of this slot.
    pub fn get(&self, slot: Slot) -> Option<&T> {
        self.at(self.position(slot)?)
    }

    /// The place of this slot in the list.
    pub fn position(&self, slot: Slot) -> Option<usize> {
        // As it was read, a list has slots that follow each other.
        let first = self.entries.first()?.slot;
        self.position_near(slot, usize::try_from(slot.0.saturating_sub(first.0)).unwrap_or(usize::MAX))
    }

    /// The same, looked for first where it most likely is, then farther and farther away.
    pub(crate) fn position_near(&self, slot: Slot, likely: usize) -> Option<usize> {
        let likely = likely.min(self.len().saturating_sub(1));
        let is_here = |at: &usize| self.entries.get(*at).is_some_and(|entry| entry.slot == slot);
        (0..self.len())
            .find_map(|far| [likely.checked_sub(far), Some(likely + far)].into_iter().flatten().find(is_here))
    }

    /// Keeps only these, for whoever shows a part of the list.
    pub fn retain(&mut self, keep: impl Fn(Slot) -> bool) {
        self.entries.retain(|entry| keep(entry.slot));
    }

    /// Elements of the file's list that are no objects, with their place in it.
    pub fn strays(&self) -> &[(u32, Raw)] {
        &self.strays
    }

    /// The place in the file's list of the item at `index`: strays count too.
    pub fn file_index(&self, index: usize) -> usize {
        // Before the stray at place s, which is the kth, there are s − k items.
        let (mut low, mut high) = (0, self.strays.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            let before = self.strays.get(middle).map_or(usize::MAX, |(at, _)| (*at as usize).saturating_sub(middle));
            if before <= index { low = middle + 1 } else { high = middle }
        }
        index + low
    }

    /// Keeps an element that is no object, at its place in the file's list.
    pub fn keep_stray(&mut self, index: u32, raw: Raw) {
        self.strays.push((index, raw));
    }

    /// Puts these strays in the place of those there are.
    pub(crate) fn set_strays(&mut self, strays: Vec<(u32, Raw)>) {
        self.strays = strays;
    }

    /// Puts an item at `index`, or at the end when the list is shorter.
    pub(crate) fn insert(&mut self, index: usize, slot: Slot, record: T) {
        let index = index.min(self.entries.len());
        self.entries.insert(index, Entry { slot, record });
    }

    /// Puts another record in the place of the item at this place; `false` when it is not here.
    pub(crate) fn replace(&mut self, place: Option<usize>, record: T) -> bool {
        let entry = place.and_then(|at| self.entries.get_mut(at));
        entry.map(|entry| entry.record = record).is_some()
    }

    /// Puts these items behind the others, in this order.
    pub(crate) fn put_last(&mut self, slots: &[Slot]) {
        let places: BTreeMap<Slot, usize> = slots.iter().enumerate().map(|(at, slot)| (*slot, at)).collect();
        self.entries.sort_by_cached_key(|entry| places.get(&entry.slot).copied());
    }

    /// Takes the item out; `None` when it is not here.
    pub(crate) fn remove(&mut self, slot: Slot) -> Option<(usize, T)> {
        let index = self.position(slot)?;
        Some((index, self.entries.remove(index).record))
    }
}
