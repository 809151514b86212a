//! Which items of two journeys stand for the same.

pub use crate::alike::By;
use crate::alike::{Face, Ids, Match, align, ids_agree};
use crate::faces;
use crate::record::Identity;
use crate::translation::Translation;
use journey::{Id, Items, Journey, Review, Section, Slot};
use std::collections::BTreeMap;

/// Which items of an earlier and a later journey stand for the same, list by list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matching {
    pairs: BTreeMap<Section, Vec<Pair>>,
    pub(crate) translation: Translation,
}

/// Two items that stand for the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// In the earlier journey.
    pub before: Slot,
    /// In the later journey.
    pub after: Slot,
    /// Why they are taken for the same.
    pub by: By,
}

impl Matching {
    /// Items are the same where their kind and their id are; of items that share an id, the first is
    /// the first and so on. Reviews are the same where they judge the same.
    pub fn by_id(before: &Journey, after: &Journey) -> Self {
        let mut matching = Self::default();
        macro_rules! lists {
            ($($section:ident $list:ident),+) => {
                $(matching.put(Section::$section, &before.$list, &after.$list, by_key(
                    before.$list.iter().map(|item| Identity::Id(&item.id)),
                    after.$list.iter().map(|item| Identity::Id(&item.id)),
                ));)+
            };
        }
        lists!(
            Phases phases, Actors actors, Needs needs, Information information, Touchpoints touchpoints,
            Handovers handovers, Coordinators coordinators, JointPlans joint_plans, Notes notes
        );
        matching.reviews(before, after);
        matching
    }

    /// Items are the same where their ids are, else where they are alike in title, lane and order. Of two
    /// journeys whose ids have nothing to do with each other, an id counts only where lane or title speak
    /// for it too.
    pub fn best(before: &Journey, after: &Journey) -> Self {
        Self::settled(before, after, ids(before, after), &faces::Settled::default())
    }

    /// The same for a planned journey and an actual one; what the user settled comes first, unless it was
    /// about another plan.
    pub fn of_plan(planned: &Journey, actual: &Journey) -> Self {
        let other_plan = actual.head.planned_journey.as_ref().is_some_and(|link| link.id != planned.head.id);
        let settled = if other_plan { faces::Settled::default() } else { faces::Settled::of(planned, actual) };
        Self::settled(planned, actual, ids(planned, actual), &settled)
    }

    fn settled(before: &Journey, after: &Journey, ids: Ids, settled: &faces::Settled) -> Self {
        let mut matching = Self::default();
        let plain = |old: &[Face], new: &[Face]| align(old, new, ids, &[]);
        macro_rules! plain {
            ($($section:ident $list:ident $face:ident),+) => {
                $({
                    let [old, new] = [before, after].map(|it| it.$list.iter().map(faces::$face).collect::<Vec<_>>());
                    matching.put(Section::$section, &before.$list, &after.$list, plain(&old, &new));
                })+
            };
        }
        plain!(Phases phases phase, Actors actors actor, Needs needs need, Information information information);
        let common = faces::Common::of(before, after, &matching);
        let [old, new] = common.touchpoints(settled);
        let found = align(&old, &new, ids, &settled.pairs);
        matching.put(Section::Touchpoints, &before.touchpoints, &after.touchpoints, found.clone());
        let found = common.handovers(&found, ids);
        matching.put(Section::Handovers, &before.handovers, &after.handovers, found);
        plain!(Coordinators coordinators coordinator, JointPlans joint_plans joint_plan, Notes notes note);
        matching.translation = Translation::of(before, after, &matching);
        matching.reviews(before, after);
        matching
    }

    /// The pairs of a list, in its earlier order.
    pub fn pairs(&self, section: Section) -> &[Pair] {
        self.pairs.get(&section).map_or(&[], Vec::as_slice)
    }

    /// All pairs.
    pub fn all(&self) -> impl Iterator<Item = &Pair> {
        self.pairs.values().flatten()
    }

    /// What the subjects of a gap of the earlier journey are called in the later one: id to id, where
    /// they have different ids. An id that means something else in the later journey becomes none that
    /// there is.
    pub fn renamed(&self) -> &BTreeMap<Id, Id> {
        self.translation.ids()
    }

    fn put<T>(&mut self, section: Section, before: &Items<T>, after: &Items<T>, found: Vec<Match>) {
        let pair = |(old, new, by): Match| Some(Pair { before: before.slot_at(old)?, after: after.slot_at(new)?, by });
        self.pairs.insert(section, found.into_iter().filter_map(pair).collect());
    }

    /// Reviews are the same where they judge the same.
    fn reviews(&mut self, before: &Journey, after: &Journey) {
        use crate::record::Compared as _;
        let old: Vec<Review> = before.reviews.iter().map(|it| self.translation.record(it)).collect();
        let found = by_key(old.iter().map(Review::identity), after.reviews.iter().map(Review::identity));
        self.put(Section::Reviews, &before.reviews, &after.reviews, found);
    }
}

/// What an id is worth: it can be trusted in versions of one journey, in a what-if and what it was made
/// from, and where most touchpoints of one id are called the same, as in a copy.
fn ids(one: &Journey, other: &Journey) -> Ids {
    let comes_from =
        |one: &Journey, other: &Journey| one.head.origin.as_ref().is_some_and(|origin| origin.journey == other.head.id);
    fn titles(journey: &Journey) -> impl Iterator<Item = (&str, &str)> {
        journey.touchpoints.iter().map(|it| (it.id.as_str(), it.title.as_str()))
    }
    let related = one.head.id == other.head.id || comes_from(one, other) || comes_from(other, one);
    match related || ids_agree(titles(one), titles(other)) {
        true => Ids::Trusted,
        false => Ids::Doubted,
    }
}

/// Items of the same key: the first is the first and so on.
fn by_key<K: Ord + Copy>(before: impl Iterator<Item = K>, after: impl Iterator<Item = K>) -> Vec<Match> {
    fn places<K: Ord + Copy>(keys: impl Iterator<Item = K>) -> BTreeMap<(K, usize), usize> {
        let mut counted: BTreeMap<K, usize> = BTreeMap::new();
        let known = |(place, key): (usize, K)| {
            let count = counted.entry(key).or_default();
            *count += 1;
            ((key, *count - 1), place)
        };
        keys.enumerate().map(known).collect()
    }
    let new = places(after);
    let same = |(key, old): (_, usize)| Some((old, *new.get(&key)?, By::Id));
    let mut found: Vec<Match> = places(before).into_iter().filter_map(same).collect();
    found.sort_by_key(|(old, _, _)| *old);
    found
}
