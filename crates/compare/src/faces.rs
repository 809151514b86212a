//! What items of each kind are recognised by.

use crate::alike::{By, Face, Ids, Match};
use crate::matching::Matching;
use journey::*;
use std::collections::{BTreeMap, BTreeSet};

pub(crate) fn phase(it: &Phase) -> Face {
    Face { id: it.id.0.clone(), title: it.title.clone(), ..Face::default() }
}

pub(crate) fn actor(it: &Actor) -> Face {
    Face { id: it.id.0.clone(), title: it.name.clone(), ..Face::default() }
}

pub(crate) fn need(it: &Need) -> Face {
    Face { id: it.id.0.clone(), title: it.title.clone(), ..Face::default() }
}

pub(crate) fn information(it: &InformationItem) -> Face {
    Face { id: it.id.0.clone(), title: it.title.clone(), ..Face::default() }
}

pub(crate) fn coordinator(it: &Coordinator) -> Face {
    Face { id: it.id.0.clone(), title: it.name.clone(), ..Face::default() }
}

pub(crate) fn joint_plan(it: &JointPlan) -> Face {
    Face { id: it.id.0.clone(), title: it.title.clone(), ..Face::default() }
}

pub(crate) fn note(it: &Note) -> Face {
    Face { id: it.id.0.clone(), title: it.text.clone(), ..Face::default() }
}

/// What the user settled about touchpoints of a planned and an actual journey, by their places.
#[derive(Clone, Debug, Default)]
pub(crate) struct Settled {
    /// These are the same: planned, actual.
    pub(crate) pairs: Vec<(usize, usize)>,
    /// These have no counterpart: in the planned journey, in the actual one.
    pub(crate) alone: [BTreeSet<usize>; 2],
}

impl Settled {
    /// What the actual journey's file says. Ids that mean no touchpoint say nothing; of a touchpoint that
    /// is named twice, what is said first counts.
    pub(crate) fn of(planned: &Journey, actual: &Journey) -> Self {
        let [plan, own] = [planned, actual].map(|journey| places(&journey.touchpoints));
        let mut settled = Self::default();
        let mut named: [BTreeSet<usize>; 2] = Default::default();
        for pair in &actual.head.alignment {
            let place = |id: &Option<Id>, places: &BTreeMap<&Id, usize>| match id {
                Some(id) => places.get(id).copied().map(Some),
                None => Some(None),
            };
            let (Some(step), Some(card)) = (place(&pair.planned, &plan), place(&pair.actual, &own)) else { continue };
            let free = step.is_none_or(|at| !named[0].contains(&at)) && card.is_none_or(|at| !named[1].contains(&at));
            if !free {
                continue;
            }
            named[0].extend(step);
            named[1].extend(card);
            match (step, card) {
                (Some(step), Some(card)) => settled.pairs.push((step, card)),
                (step, card) => {
                    settled.alone[0].extend(step);
                    settled.alone[1].extend(card);
                }
            }
        }
        settled
    }
}

/// Where each id first stands.
fn places(items: &Items<Touchpoint>) -> BTreeMap<&Id, usize> {
    let mut places = BTreeMap::new();
    for (place, item) in items.iter().enumerate() {
        places.entry(&item.id).or_insert(place);
    }
    places
}

/// The two journeys, with numbers for what stands for the same in both.
pub(crate) struct Common<'a> {
    journeys: [&'a Journey; 2],
    /// A number for each lane, phase and need.
    numbers: [BTreeMap<(Section, &'a Id), usize>; 2],
}

impl<'a> Common<'a> {
    /// Matched items have one number, all others one of their own.
    pub(crate) fn of(before: &'a Journey, after: &'a Journey, matching: &Matching) -> Self {
        let mut common = Self { journeys: [before, after], numbers: Default::default() };
        let mut next = 0;
        let listed = |journey: &'a Journey| {
            let actors = journey.actors.slotted().map(|(slot, it)| (slot, Section::Actors, &it.id));
            let phases = journey.phases.slotted().map(|(slot, it)| (slot, Section::Phases, &it.id));
            actors.chain(phases).chain(journey.needs.slotted().map(|(slot, it)| (slot, Section::Needs, &it.id)))
        };
        let pairs: BTreeMap<Slot, Slot> = matching.all().map(|pair| (pair.before, pair.after)).collect();
        let mut known: BTreeMap<Slot, usize> = BTreeMap::new();
        for (slot, section, id) in listed(before) {
            next += 1;
            common.numbers[0].entry((section, id)).or_insert(next);
            known.extend(pairs.get(&slot).map(|after| (*after, next)));
        }
        for (slot, section, id) in listed(after) {
            next += 1;
            common.numbers[1].entry((section, id)).or_insert(*known.get(&slot).unwrap_or(&next));
        }
        common
    }

    /// The touchpoints of both.
    pub(crate) fn touchpoints(&self, settled: &Settled) -> [Vec<Face>; 2] {
        [0, 1].map(|side| {
            let number = |section, id: &'a Id| self.numbers[side].get(&(section, id)).copied();
            let face = |(place, it): (usize, &'a Touchpoint)| {
                let phase = it.phase.as_ref().and_then(|id| number(Section::Phases, id));
                let mut signs: Vec<usize> =
                    it.needs.iter().filter_map(|id| number(Section::Needs, id)).chain(phase).collect();
                signs.sort_unstable();
                Face {
                    id: it.id.0.clone(),
                    title: it.title.clone(),
                    // A lane that there is not is a lane of its own.
                    lane: Some(number(Section::Actors, &it.actor).unwrap_or(usize::MAX - side)),
                    owner: it.owner.clone().unwrap_or_default(),
                    signs,
                    day: it.day,
                    alone: settled.alone[side].contains(&place),
                }
            };
            self.journeys[side].touchpoints.iter().enumerate().map(face).collect()
        })
    }

    /// The handovers of both: the same are those between the same touchpoints; where ids are trusted, those of
    /// one id before and those with one end the same behind them.
    pub(crate) fn handovers(&self, touchpoints: &[Match], ids: Ids) -> Vec<Match> {
        let [old, new] = self.journeys.map(ends);
        let across: BTreeMap<usize, usize> = touchpoints.iter().map(|(old, new, _)| (*old, *new)).collect();
        let old: Vec<Ends> = old.into_iter().map(|it| it.across(&across)).collect();
        let mut free = [vec![true; old.len()], vec![true; new.len()]];
        let mut found: Vec<Match> = Vec::new();
        let [before, after] = self.journeys.map(|journey| &journey.handovers);
        let id = |items: &'a Items<Handover>, at: usize| items.at(at).map(|it| &it.id).filter(|id| !id.0.is_empty());
        let same = same(&free, |at| id(before, at), |at| id(after, at));
        let between_the_same = |(one, other): &(usize, usize)| old[*one].is_known() && old[*one] == new[*other];
        let same = same.into_iter().filter(|pair| ids == Ids::Trusted || between_the_same(pair));
        take(same, By::Id, &mut free, &mut found);
        let kind = |items: &'a Items<Handover>, at: usize| items.at(at).map(|it| it.kind.word());
        let keys: [fn(&Ends) -> Option<Ends>; 3] = [
            |it| Some(*it).filter(Ends::is_known),
            |it| Some(Ends { to: End::Unknown, ..*it }).filter(|it| it.from != End::Unknown),
            |it| Some(Ends { from: End::Unknown, ..*it }).filter(|it| matches!(it.to, End::At(_))),
        ];
        let keys = if ids == Ids::Trusted { &keys[..] } else { &keys[..1] };
        for key in keys.iter().copied() {
            let of_kind = same_of(&free, &old, &new, key, |at| kind(before, at), |at| kind(after, at));
            take(of_kind.into_iter(), By::Likeness, &mut free, &mut found);
            let of_any = same_of(&free, &old, &new, key, |_| Some(()), |_| Some(()));
            take(of_any.into_iter(), By::Likeness, &mut free, &mut found);
        }
        found.sort_by_key(|(old, _, _)| *old);
        found
    }
}

/// Where a handover begins and ends, by places in the later journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Ends {
    from: End,
    to: End,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    /// A touchpoint.
    At(usize),
    /// Nobody receives.
    Nobody,
    /// A touchpoint that the other journey does not have, or that there is not.
    Unknown,
}

impl Ends {
    fn across(self, counterparts: &BTreeMap<usize, usize>) -> Self {
        let across = |end| match end {
            End::At(at) => counterparts.get(&at).map_or(End::Unknown, |at| End::At(*at)),
            End::Nobody | End::Unknown => end,
        };
        Self { from: across(self.from), to: across(self.to) }
    }

    fn is_known(&self) -> bool {
        self.from != End::Unknown && self.to != End::Unknown
    }
}

fn ends(journey: &Journey) -> Vec<Ends> {
    let places = places(&journey.touchpoints);
    let at = |id: &Id| places.get(id).map_or(End::Unknown, |at| End::At(*at));
    let ends = |it: &Handover| Ends { from: at(&it.from), to: it.to.as_ref().map_or(End::Nobody, at) };
    journey.handovers.iter().map(ends).collect()
}

/// Free items of both lists with the same key: the first is the first and so on.
fn same<K: Ord>(
    free: &[Vec<bool>; 2],
    before: impl Fn(usize) -> Option<K>,
    after: impl Fn(usize) -> Option<K>,
) -> Vec<(usize, usize)> {
    let mut places: BTreeMap<K, [Vec<usize>; 2]> = BTreeMap::new();
    let left = |side: usize| (0..free[side].len()).filter(move |at| free[side][*at]);
    for at in left(0) {
        before(at).into_iter().for_each(|key| places.entry(key).or_default()[0].push(at));
    }
    for at in left(1) {
        after(at).into_iter().for_each(|key| places.entry(key).or_default()[1].push(at));
    }
    places.into_values().flat_map(|[old, new]| old.into_iter().zip(new)).collect()
}

fn same_of<K: Ord>(
    free: &[Vec<bool>; 2],
    old: &[Ends],
    new: &[Ends],
    key: fn(&Ends) -> Option<Ends>,
    before: impl Fn(usize) -> Option<K>,
    after: impl Fn(usize) -> Option<K>,
) -> Vec<(usize, usize)> {
    same(free, |at| Some((key(&old[at])?, before(at)?)), |at| Some((key(&new[at])?, after(at)?)))
}

fn take(pairs: impl Iterator<Item = (usize, usize)>, by: By, free: &mut [Vec<bool>; 2], found: &mut Vec<Match>) {
    for (old, new) in pairs {
        (free[0][old], free[1][new]) = (false, false);
        found.push((old, new, by));
    }
}
