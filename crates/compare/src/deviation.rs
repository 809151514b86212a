//! Where an actual journey left its planned one. The four words are those of CJML, the customer journey
//! modelling language: missing, failing, ad hoc, out of sequence.

use crate::matching::{By, Matching, Pair};
use crate::order;
use journey::{Day, Handover, Id, Journey, Section, Slot, Status, Touchpoint};
use std::collections::{BTreeMap, BTreeSet};

/// What became of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deviations {
    /// The steps that were planned and found, in the order of the plan.
    pub steps: Vec<Step>,
    /// Where the actual journey left the plan: in the order of the plan, what was not planned behind the
    /// step that it followed.
    pub found: Vec<Deviation>,
    /// Where what was handed over left the plan, between steps that happened: in the order of the plan, what was not
    /// planned behind the rest. The slots are those of handovers.
    pub handovers: Vec<Deviation>,
}

/// A planned touchpoint and the actual one that stands for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// In the planned journey.
    pub planned: Slot,
    /// In the actual journey.
    pub actual: Slot,
    /// Why they are taken for the same.
    pub by: By,
    /// Days by which it began later than planned, each counted from its own day 0; negative when sooner.
    pub late: Option<Day>,
}

/// One touchpoint at which the actual journey left the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deviation {
    /// How it left the plan.
    pub left: Left,
    /// In the planned journey; none for what was not planned.
    pub planned: Option<Slot>,
    /// In the actual journey; none for what did not happen and is not told of.
    pub actual: Option<Slot>,
}

/// How an actual journey leaves its plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Left {
    /// Planned, but it never happened.
    Missing,
    /// It happened, but failed its purpose, or the person was turned away.
    Failing,
    /// It happened without having been planned.
    AdHoc,
    /// It happened before or after what the plan has it after or before.
    OutOfSequence,
}

impl Left {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Missing, Self::Failing, Self::AdHoc, Self::OutOfSequence];

    /// The word for it in reports for programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Failing => "failing",
            Self::AdHoc => "ad-hoc",
            Self::OutOfSequence => "out-of-sequence",
        }
    }
}

/// Where the actual journey left the plan, by [`Matching::of_plan`].
///
/// A touchpoint that says of itself that it is missing, failing or refused is believed. One that is still
/// only planned in the actual journey left nothing. Of what happened in another order, the fewest that
/// explain it are out of sequence; what has no day where others have one is in no order.
pub fn deviations(planned: &Journey, actual: &Journey, matching: &Matching) -> Deviations {
    let pairs = matching.pairs(Section::Touchpoints);
    let (plan, own) = (by_slot(planned), by_slot(actual));
    let mut told = Deviations {
        steps: pairs.iter().filter_map(|pair| step(&plan, &own, pair)).collect(),
        ..Deviations::default()
    };
    let late = out_of_sequence(planned, actual, &own, pairs);
    let by_plan: BTreeMap<Slot, Slot> = pairs.iter().map(|pair| (pair.before, pair.after)).collect();
    let met: BTreeSet<Slot> = pairs.iter().map(|pair| pair.after).collect();
    let mut unplanned = behind(actual, pairs, &met, &late);
    told.found.extend(unplanned.remove(&None).into_iter().flatten());
    for (slot, _) in planned.touchpoints.slotted() {
        match by_plan.get(&slot) {
            None => told.found.push(Deviation { left: Left::Missing, planned: Some(slot), actual: None }),
            Some(other) => {
                let said = own.get(other).and_then(|it| of_status(&it.status));
                let left = said.or_else(|| late.contains(other).then_some(Left::OutOfSequence));
                told.found.extend(left.map(|left| Deviation { left, planned: Some(slot), actual: Some(*other) }));
            }
        }
        told.found.extend(unplanned.remove(&Some(slot)).into_iter().flatten());
    }
    told.handovers = handovers(planned, actual, &own, matching);
    told
}

/// Handovers that did not happen although both of their ends did, that were refused or reached nobody, and those that
/// nobody planned between planned steps. What became of an end says the rest.
fn handovers(planned: &Journey, actual: &Journey, own: &BySlot<'_>, matching: &Matching) -> Vec<Deviation> {
    let happened =
        |slot: &Slot| own.get(slot).is_some_and(|it| !matches!(it.status, Status::Missing | Status::Planned));
    let steps = matching.pairs(Section::Touchpoints).iter().filter(|pair| happened(&pair.after));
    let (mut met, mut plans): (BTreeSet<&Id>, BTreeSet<&Id>) = Default::default();
    for pair in steps {
        met.extend(planned.touchpoints.get(pair.before).map(|it| &it.id));
        plans.extend(actual.touchpoints.get(pair.after).map(|it| &it.id));
    }
    let counterpart: BTreeMap<&Id, &Id> = matching
        .pairs(Section::Touchpoints)
        .iter()
        .filter_map(|pair| Some((&planned.touchpoints.get(pair.before)?.id, &actual.touchpoints.get(pair.after)?.id)))
        .collect();
    // One that goes on between other steps is another one here.
    let same = |pair: &&Pair| {
        let (plan, own) = (planned.handovers.get(pair.before)?, actual.handovers.get(pair.after)?);
        let to = plan.to.as_ref().zip(own.to.as_ref());
        let ends = counterpart.get(&plan.from) == Some(&&own.from)
            && to.is_none_or(|(plan, own)| counterpart.get(plan) == Some(&own));
        ends.then_some(())
    };
    let pairs: Vec<&Pair> = matching.pairs(Section::Handovers).iter().filter(|pair| same(pair).is_some()).collect();
    let by_plan: BTreeMap<Slot, Slot> = pairs.iter().map(|pair| (pair.before, pair.after)).collect();
    let known: BTreeSet<Slot> = pairs.iter().map(|pair| pair.after).collect();
    let between = |it: &Handover, ids: &BTreeSet<&Id>| {
        ids.contains(&it.from) && it.to.as_ref().is_some_and(|to| ids.contains(to))
    };
    let planned_ones = planned.handovers.slotted().filter_map(|(slot, it)| match by_plan.get(&slot) {
        None => between(it, &met).then_some(Deviation { left: Left::Missing, planned: Some(slot), actual: None }),
        Some(other) => {
            let own = actual.handovers.get(*other)?;
            let failed = (own.refused && !it.refused) || (own.to.is_none() && it.to.is_some());
            failed.then_some(Deviation { left: Left::Failing, planned: Some(slot), actual: Some(*other) })
        }
    });
    let unplanned = actual.handovers.slotted().filter(|(slot, it)| !known.contains(slot) && between(it, &plans));
    let unplanned = unplanned.map(|(slot, _)| Deviation { left: Left::AdHoc, planned: None, actual: Some(slot) });
    planned_ones.chain(unplanned).collect()
}

impl Deviations {
    /// Whether everything went as planned.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty() && self.handovers.is_empty()
    }
}

type BySlot<'a> = BTreeMap<Slot, &'a Touchpoint>;

fn by_slot(journey: &Journey) -> BySlot<'_> {
    journey.touchpoints.slotted().collect()
}

fn step(planned: &BySlot<'_>, actual: &BySlot<'_>, pair: &Pair) -> Option<Step> {
    let (plan, own) = (planned.get(&pair.before)?, actual.get(&pair.after)?);
    let late = plan.day.zip(own.day).map(|(plan, own)| own.saturating_sub(plan));
    Some(Step { planned: pair.before, actual: pair.after, by: pair.by, late })
}

/// What a planned touchpoint's own status says.
fn of_status(status: &Status) -> Option<Left> {
    match status {
        Status::Missing => Some(Left::Missing),
        Status::Failing | Status::Refused => Some(Left::Failing),
        Status::Planned | Status::Completed | Status::Ongoing | Status::AdHoc | Status::Unrecognised(_) => None,
    }
}

/// What was not planned, by the planned step that it followed; steps out of sequence do not count.
fn behind(
    actual: &Journey,
    pairs: &[Pair],
    met: &BTreeSet<Slot>,
    late: &BTreeSet<Slot>,
) -> BTreeMap<Option<Slot>, Vec<Deviation>> {
    let plan: BTreeMap<Slot, Slot> = pairs.iter().map(|pair| (pair.after, pair.before)).collect();
    let mut behind: BTreeMap<Option<Slot>, Vec<Deviation>> = BTreeMap::new();
    let mut last = None;
    for (slot, it) in in_time(actual) {
        if met.contains(&slot) {
            if !late.contains(&slot) {
                last = plan.get(&slot).copied();
            }
            continue;
        }
        let left = match it.status {
            Status::Missing => Left::Missing,
            Status::Planned => continue,
            Status::Completed
            | Status::Ongoing
            | Status::Failing
            | Status::AdHoc
            | Status::Refused
            | Status::Unrecognised(_) => Left::AdHoc,
        };
        behind.entry(last).or_default().push(Deviation { left, planned: None, actual: Some(slot) });
    }
    behind
}

/// The touchpoints by their days; one without a day stands behind what it stands behind in the file.
fn in_time(journey: &Journey) -> Vec<(Slot, &Touchpoint)> {
    let mut day = Day::MIN;
    let dated = journey.touchpoints.slotted().map(|(slot, it)| {
        day = it.day.unwrap_or(day);
        (day, (slot, it))
    });
    let mut dated: Vec<_> = dated.collect();
    dated.sort_by_key(|(day, _)| *day);
    dated.into_iter().map(|(_, it)| it).collect()
}

/// The fewest actual touchpoints without which all others came in the order of the plan.
fn out_of_sequence(planned: &Journey, actual: &Journey, known: &BySlot<'_>, pairs: &[Pair]) -> BTreeSet<Slot> {
    let (plan, own) = (ranks(planned), ranks(actual));
    let happened =
        |slot: Slot| known.get(&slot).is_some_and(|it| !matches!(it.status, Status::Missing | Status::Planned));
    let ranked = pairs.iter().filter(|pair| happened(pair.after));
    let ranked = ranked.filter_map(|pair| Some((*plan.get(&pair.before)?, *own.get(&pair.after)?, pair.after)));
    let ranked: Vec<(i64, i64, Slot)> = ranked.collect();
    // What has the same day has no order: it stands in that of the other journey.
    let place = |key: fn(&(i64, i64, Slot)) -> (i64, i64)| {
        let mut order: Vec<usize> = (0..ranked.len()).collect();
        order.sort_by_key(|at| (key(&ranked[*at]), *at));
        let mut places = vec![0; ranked.len()];
        order.into_iter().enumerate().for_each(|(place, at)| places[at] = place);
        places
    };
    let (by_plan, by_own) = (place(|it| (it.0, it.1)), place(|it| (it.1, it.0)));
    let places: Vec<(usize, usize)> = by_plan.into_iter().zip(by_own).collect();
    let kept = order::kept(&places);
    ranked.iter().zip(kept).filter(|(_, kept)| !kept).map(|((_, _, slot), _)| *slot).collect()
}

/// When each touchpoint comes: its day, or its place in the file where no touchpoint has a day.
fn ranks(journey: &Journey) -> BTreeMap<Slot, i64> {
    let dated = journey.touchpoints.iter().any(|it| it.day.is_some());
    let rank = |(place, (slot, it)): (usize, (Slot, &Touchpoint))| {
        let rank = if dated { i64::from(it.day?) } else { i64::try_from(place).unwrap_or(i64::MAX) };
        Some((slot, rank))
    };
    journey.touchpoints.slotted().enumerate().filter_map(rank).collect()
}
