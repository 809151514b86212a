//! A list told by what stays of the list before, what moved, and what is new.

use super::moved::Moves;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, VecDeque};
use std::hash::Hash;
use ts_rs::TS;

/// A stretch of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "run", rename_all = "camelCase")]
pub enum Run<T> {
    /// Items of the list before, in their order there.
    Keep {
        /// The place of the first.
        from: u32,
        /// How many.
        count: u32,
        /// How far all of them moved.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        by: Option<Shift>,
    },
    /// Items that are new, or became different.
    Put {
        /// The items.
        items: Vec<T>,
    },
}

/// How far something moved on the drawing, in CSS pixels at 100 %.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Shift {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// So many items after the one that is expected next are looked at, too.
const AHEAD: usize = 8;

/// What makes `new` of `old`; `None` where nothing changed. Items are found again by their key, and where
/// several have the same one, by their order.
pub(super) fn runs<T, K>(old: &[T], new: &[T], key: impl Fn(&T) -> K) -> Option<Vec<Run<T>>>
where
    T: Clone + Moves,
    K: Eq + Hash,
{
    let alike = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    if alike == old.len() && alike == new.len() {
        return None;
    }
    let mut places: HashMap<K, VecDeque<usize>> = HashMap::new();
    for (place, item) in old.iter().enumerate().skip(alike) {
        places.entry(key(item)).or_default().push_back(place);
    }
    // Nothing is kept twice.
    let mut used = vec![false; old.len()];
    let mut told = Runs { runs: Vec::new() };
    told.keep_many(0, alike);
    let mut next = alike;
    for item in &new[alike..] {
        let is = |place: usize| match used[place] {
            true => None,
            false => Some((place, old[place].moved_to(item)?)),
        };
        let mut known = || places.get_mut(&key(item)).and_then(VecDeque::pop_front);
        let ahead = (next..old.len()).take(AHEAD);
        let found = ahead.clone().next().and_then(is);
        let found = found.or_else(|| known().and_then(is));
        match found.or_else(|| ahead.skip(1).find_map(is)) {
            Some((place, by)) => {
                used[place] = true;
                told.keep(place, by);
                next = place + 1;
            }
            None => told.put(item),
        }
    }
    Some(told.runs)
}

struct Runs<T> {
    runs: Vec<Run<T>>,
}

impl<T: Clone> Runs<T> {
    fn keep_many(&mut self, from: usize, count: usize) {
        if count > 0 {
            self.runs.push(Run::Keep { from: number(from), count: number(count), by: None });
        }
    }

    fn keep(&mut self, place: usize, shift: Shift) {
        let shift = (shift != Shift { x: 0.0, y: 0.0 }).then_some(shift);
        if let Some(Run::Keep { from, count, by }) = self.runs.last_mut()
            && (*from + *count) as usize == place
            && *by == shift
        {
            *count += 1;
            return;
        }
        self.runs.push(Run::Keep { from: number(place), count: 1, by: shift });
    }

    fn put(&mut self, item: &T) {
        if let Some(Run::Put { items }) = self.runs.last_mut() {
            items.push(item.clone());
            return;
        }
        self.runs.push(Run::Put { items: vec![item.clone()] });
    }
}

fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
