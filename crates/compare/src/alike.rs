//! Which items of two lists stand for the same thing, by what they are: settled pairs first, then ids,
//! then title, lane and order.
//!
//! Near-linear: what is the same to the letter finds its like by its words, and only what is left is
//! weighed, against items that share a lane or a rare word with it. Which of the two lists is the
//! earlier one plays no part.

use crate::order;
use std::collections::BTreeMap;

/// An item as far as it can be recognised.
#[derive(Clone, Debug, Default)]
pub(crate) struct Face {
    /// Its id.
    pub(crate) id: String,
    /// What it is called.
    pub(crate) title: String,
    /// In which lane it stands: the same number for lanes that stand for the same.
    pub(crate) lane: Option<usize>,
    /// Who is responsible; empty where nobody is named.
    pub(crate) owner: String,
    /// What else speaks for it, such as needs and phase: the same number for what stands for the same.
    pub(crate) signs: Vec<usize>,
    /// When it is.
    pub(crate) day: Option<i32>,
    /// Nothing stands for it: the user said so.
    pub(crate) alone: bool,
}

/// What an id is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ids {
    /// Both are of one document: the same id is the same item.
    Trusted,
    /// The same id may be chance; lane or title must speak for it too.
    Doubted,
}

/// Why two items are taken for the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The user said so.
    Settled,
    /// They have the same id.
    Id,
    /// They are alike in title, lane and order.
    Likeness,
}

/// Two items that are taken for the same, by their places.
pub(crate) type Match = (usize, usize, By);

/// The pairs, in the order of the earlier list.
pub(crate) fn align(before: &[Face], after: &[Face], ids: Ids, settled: &[(usize, usize)]) -> Vec<Match> {
    let free = |faces: &[Face]| faces.iter().map(|face| !face.alone).collect();
    let mut numbers = BTreeMap::new();
    let [old, new] = [before, after].map(|faces| faces.iter().map(|face| Read::of(face, &mut numbers)).collect());
    let mut alignment = Alignment { before: old, after: new, free: [free(before), free(after)], found: Vec::new() };
    settled.iter().for_each(|(old, new)| alignment.pair(*old, *new, By::Settled));
    alignment.by_id(|one, other| ids == Ids::Trusted || one.is_called_like(other));
    alignment.by_key(|it| Some((it.face.lane?, it.title.clone(), it.face.day)), Repeated::InOrder);
    alignment.by_key(|it| Some((it.face.lane?, it.title.clone())), Repeated::Never);
    // Of what is left, the same id in the same lane is more than chance.
    alignment.by_id(Read::shares_lane);
    alignment.by_weight();
    alignment.by_key(|it| Some((it.face.lane?, it.title.clone())), Repeated::InOrder);
    alignment.by_key(|it| Some(it.title.clone()).filter(|title| !title.is_empty()), Repeated::InOrder);
    alignment.found.sort_by_key(|(old, _, _)| *old);
    alignment.found
}

/// What becomes of several items that have the same key.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Repeated {
    /// The first is the first, and so on.
    InOrder,
    /// They are left for later.
    Never,
}

/// So many items of a segment are weighed against all others of it.
const SMALL: usize = 48;
/// In a longer segment, so many places to either side.
const BAND: usize = 8;
/// A word that more items have says little.
const RARE: usize = 24;
/// What two items must weigh together to be the same.
const ENOUGH: u32 = 52;

/// An item with its words as numbers.
struct Read<'a> {
    face: &'a Face,
    title: Vec<u32>,
    sorted: Vec<u32>,
    owner: Vec<u32>,
}

impl<'a> Read<'a> {
    fn of(face: &'a Face, numbers: &mut BTreeMap<String, u32>) -> Self {
        let mut read = |text: &str| -> Vec<u32> {
            let next = |numbers: &BTreeMap<String, u32>| u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            let mut number = |word| {
                let next = next(numbers);
                *numbers.entry(word).or_insert(next)
            };
            words(text).map(&mut number).collect()
        };
        let (title, owner) = (read(&face.title), read(&face.owner));
        let mut sorted = title.clone();
        sorted.sort_unstable();
        Self { face, title, sorted, owner }
    }
}

struct Alignment<'a> {
    before: Vec<Read<'a>>,
    after: Vec<Read<'a>>,
    /// Which items have no counterpart yet.
    free: [Vec<bool>; 2],
    found: Vec<Match>,
}

impl<'a> Alignment<'a> {
    fn pair(&mut self, old: usize, new: usize, by: By) {
        let [before, after] = &mut self.free;
        if by == By::Settled || (before[old] && after[new]) {
            (before[old], after[new]) = (false, false);
            self.found.push((old, new, by));
        }
    }

    /// Free items in their order.
    fn left(&self) -> [Vec<usize>; 2] {
        self.free.each_ref().map(|free| (0..free.len()).filter(|at| free[*at]).collect())
    }

    /// Free items of the same id, where something else speaks for them too.
    fn by_id(&mut self, speaks: impl Fn(&Read<'a>, &Read<'a>) -> bool) {
        for (old, new) in self.same(|it| Some(&it.face.id).filter(|id| !id.is_empty()), Repeated::InOrder) {
            if speaks(&self.before[old], &self.after[new]) {
                self.pair(old, new, By::Id);
            }
        }
    }

    fn by_key<K: Ord>(&mut self, key: impl Fn(&Read<'a>) -> Option<K>, repeated: Repeated) {
        for (old, new) in self.same(key, repeated) {
            self.pair(old, new, By::Likeness);
        }
    }

    /// Free items of the same key.
    fn same<K: Ord>(&self, key: impl Fn(&Read<'a>) -> Option<K>, repeated: Repeated) -> Vec<(usize, usize)> {
        let mut places: BTreeMap<K, [Vec<usize>; 2]> = BTreeMap::new();
        let [before, after] = self.left();
        for (side, (faces, left)) in [(&self.before, before), (&self.after, after)].into_iter().enumerate() {
            for at in left {
                if let Some(key) = key(&faces[at]) {
                    places.entry(key).or_default()[side].push(at);
                }
            }
        }
        let alone = |[old, new]: &[Vec<usize>; 2]| old.len() == 1 && new.len() == 1;
        let told = places.into_values().filter(|both| repeated == Repeated::InOrder || alone(both));
        told.flat_map(|[old, new]| old.into_iter().zip(new)).collect()
    }

    /// Of all pairs that weigh enough, the weightiest first.
    fn by_weight(&mut self) {
        let mut pairs: Vec<(u32, usize, usize)> = Vec::new();
        for (old, new) in self.candidates() {
            let weight = self.before[old].weight(&self.after[new]);
            if weight >= ENOUGH {
                pairs.push((weight, old, new));
            }
        }
        // Of pairs that want the same item, no two have the same sum: so both directions agree.
        pairs.sort_unstable_by_key(|(weight, old, new)| (std::cmp::Reverse(*weight), old + new, *old));
        pairs.dedup();
        for (_, old, new) in pairs {
            self.pair(old, new, By::Likeness);
        }
    }

    fn candidates(&self) -> Vec<(usize, usize)> {
        let mut candidates = self.in_lanes();
        candidates.extend(self.by_rare_words());
        candidates.sort_unstable();
        candidates.dedup();
        candidates
    }

    /// Free items of one lane that lie between the same neighbours.
    fn in_lanes(&self) -> Vec<(usize, usize)> {
        let mut lanes: BTreeMap<usize, [Vec<usize>; 2]> = BTreeMap::new();
        for (side, faces) in [&self.before, &self.after].into_iter().enumerate() {
            for (at, it) in faces.iter().enumerate() {
                if let Some(lane) = it.face.lane {
                    lanes.entry(lane).or_default()[side].push(at);
                }
            }
        }
        let partner: BTreeMap<usize, usize> = self.found.iter().map(|(old, new, _)| (*old, *new)).collect();
        let mut candidates = Vec::new();
        for [old, new] in lanes.into_values() {
            let at: BTreeMap<usize, usize> = new.iter().enumerate().map(|(place, item)| (*item, place)).collect();
            let both = old.iter().enumerate().filter_map(|(place, item)| Some((place, *at.get(partner.get(item)?)?)));
            let anchors = self.anchors(both.collect(), &old, &new);
            let mut begin = (0, 0);
            for end in anchors.into_iter().chain([(old.len(), new.len())]) {
                self.segment(&old[begin.0..end.0], &new[begin.1..end.1], &mut candidates);
                begin = (end.0 + 1, end.1 + 1);
            }
        }
        candidates
    }

    /// The pairs of a lane that are in the same order, as many as can be. Equal choices are settled by
    /// what the items are, so that both directions agree.
    fn anchors(&self, mut both: Vec<(usize, usize)>, old: &[usize], new: &[usize]) -> Vec<(usize, usize)> {
        both.sort_by_cached_key(|(before, after)| {
            let (one, other) = (self.before[old[*before]].face, self.after[new[*after]].face);
            let mut names = [(&one.id, &one.title), (&other.id, &other.title)];
            names.sort();
            (before + after, before.abs_diff(*after), names)
        });
        let kept = order::kept(&both);
        let mut anchors: Vec<_> = both.into_iter().zip(kept).filter(|(_, kept)| *kept).map(|(pair, _)| pair).collect();
        anchors.sort_unstable();
        anchors
    }

    fn segment(&self, old: &[usize], new: &[usize], candidates: &mut Vec<(usize, usize)>) {
        let left = |items: &[usize], free: &[bool]| items.iter().copied().filter(|at| free[*at]).collect::<Vec<_>>();
        let (old, new) = (left(old, &self.free[0]), left(new, &self.free[1]));
        let all = old.len() <= SMALL && new.len() <= SMALL;
        for (at, item) in old.iter().enumerate() {
            // Its place in the other list, if both were equally long; counted in the middle of the item.
            let (low, high) = match all {
                true => (0, new.len()),
                false => band(at, old.len(), new.len()),
            };
            candidates.extend(new[low..high].iter().map(|other| (*item, *other)));
        }
    }

    fn by_rare_words(&self) -> Vec<(usize, usize)> {
        let mut places: BTreeMap<u32, [Vec<usize>; 2]> = BTreeMap::new();
        let [before, after] = self.left();
        for (side, (items, left)) in [(&self.before, before), (&self.after, after)].into_iter().enumerate() {
            for at in left {
                for word in &items[at].sorted {
                    let places = &mut places.entry(*word).or_default()[side];
                    if places.last() != Some(&at) {
                        places.push(at);
                    }
                }
            }
        }
        let mut pairs = Vec::new();
        for [old, new] in places.into_values().filter(|[old, new]| old.len() <= RARE && new.len() <= RARE) {
            pairs.extend(old.iter().flat_map(|old| new.iter().map(|new| (*old, *new))));
        }
        pairs
    }
}

/// The places around that of item `at` of `length`, in a list of `others`: both ways the same.
fn band(at: usize, length: usize, others: usize) -> (usize, usize) {
    let middle = |at: usize| (2 * at + 1) * others;
    let reach = 2 * BAND * length.max(others);
    let near = |other: &usize| middle(at).abs_diff((2 * other + 1) * length) <= reach;
    let guess = (at * others / length.max(1)).min(others.saturating_sub(1));
    let mut low = guess;
    while low > 0 && near(&(low - 1)) {
        low -= 1;
    }
    let mut high = guess;
    while high < others && near(&high) {
        high += 1;
    }
    (low, high)
}

impl Read<'_> {
    /// Whether the titles have half of their words in common, or one has none.
    fn is_called_like(&self, other: &Self) -> bool {
        self.title.is_empty() || other.title.is_empty() || self.likeness(other) >= 50
    }

    fn shares_lane(&self, other: &Self) -> bool {
        self.face.lane.is_some() && self.face.lane == other.face.lane
    }

    /// How much speaks for the two being the same; without a likeness of the title or the same person
    /// responsible, nothing.
    fn weight(&self, other: &Self) -> u32 {
        let likeness = self.likeness(other);
        let owner = !self.owner.is_empty() && self.owner == other.owner;
        if likeness == 0 && !owner {
            return 0;
        }
        let (own, theirs) = (self.face, other.face);
        if own.lane.is_none() && theirs.lane.is_none() {
            return likeness.saturating_sub(8);
        }
        let lane = if own.lane == theirs.lane { 30 } else { 0 };
        let all = own.signs.len() + theirs.signs.len();
        let signs = (20 * shared(&own.signs, &theirs.signs)).checked_div(all).unwrap_or(0);
        let days = match (own.day, theirs.day) {
            (Some(day), Some(other)) => 8_u32.saturating_sub(day.abs_diff(other) / 7),
            (None, None) => 4,
            (Some(_), None) | (None, Some(_)) => 0,
        };
        likeness / 2 + lane + if owner { 15 } else { 0 } + u32::try_from(signs).unwrap_or(0) + days
    }

    /// How much the titles have in common, in per cent: twice the shared words of all words.
    fn likeness(&self, other: &Self) -> u32 {
        if self.title == other.title {
            return if self.title.is_empty() { 0 } else { 100 };
        }
        let all = self.title.len() + other.title.len();
        let per_cent = (200 * shared(&self.sorted, &other.sorted)).checked_div(all).unwrap_or(0);
        u32::try_from(per_cent).unwrap_or(0).min(95)
    }
}

/// How many two sorted lists have in common.
fn shared<T: Ord>(one: &[T], other: &[T]) -> usize {
    let (mut at, mut there, mut count) = (0, 0, 0);
    while let (Some(own), Some(theirs)) = (one.get(at), other.get(there)) {
        match own.cmp(theirs) {
            std::cmp::Ordering::Less => at += 1,
            std::cmp::Ordering::Greater => there += 1,
            std::cmp::Ordering::Equal => {
                (at, there, count) = (at + 1, there + 1, count + 1);
            }
        }
    }
    count
}

/// Whether ids of the one list mean the same in the other, as far as titles tell: at least half of the
/// items of one id are called the same.
pub(crate) fn ids_agree<'a>(
    before: impl Iterator<Item = (&'a str, &'a str)>,
    after: impl Iterator<Item = (&'a str, &'a str)>,
) -> bool {
    // Of items that share an id the first counts.
    fn by_id<'a>(items: impl Iterator<Item = (&'a str, &'a str)>) -> BTreeMap<&'a str, &'a str> {
        let mut known = BTreeMap::new();
        items.for_each(|(id, title)| _ = known.entry(id).or_insert(title));
        known
    }
    let (before, after) = (by_id(before), by_id(after));
    let (mut same, mut all) = (0, 0);
    for (one, other) in before.iter().filter_map(|(id, one)| Some((one, after.get(id)?))) {
        all += 1;
        same += usize::from(words(one).eq(words(other)));
    }
    all > 0 && 2 * same >= all
}

/// The words of a text in their order, small and without marks between them.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).map(str::to_lowercase)
}
