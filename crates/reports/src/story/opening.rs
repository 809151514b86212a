//! Where in the story a gap opens: at the step at which it can first be seen.

use super::Told;
use drawing::Group;
use gaps::{Gap, Report, Subject};
use journey::{Day, Id, Journey, Slot};
use std::collections::BTreeMap;

/// The gaps by the steps at which they open, as the numbers of their rules and their places in the report.
pub(super) struct Openings {
    steps: BTreeMap<usize, Vec<(u32, usize)>>,
    whole: Vec<(u32, usize)>,
}

impl Openings {
    /// Finds the step of every gap.
    pub(super) fn of(journey: &Journey, order: &[Told<'_>], groups: &[Group], report: &Report) -> Self {
        let places = Places::of(journey, order);
        let mut openings = Self { steps: BTreeMap::new(), whole: Vec::new() };
        for group in groups {
            for at in &group.gaps {
                let Some(gap) = report.gaps.get(*at) else { continue };
                let found = match places.of_gap(gap) {
                    Some(step) => openings.steps.entry(step).or_default(),
                    None => &mut openings.whole,
                };
                found.push((group.number, *at));
            }
        }
        openings
    }

    /// Those of a step, the gravest first.
    pub(super) fn at(&mut self, step: usize) -> Vec<(u32, usize)> {
        self.steps.remove(&step).unwrap_or_default()
    }

    /// Those of the journey as a whole.
    pub(super) fn whole(self) -> Vec<(u32, usize)> {
        self.whole
    }
}

/// The steps at which things are told.
struct Places {
    /// Touchpoints at their step; handovers where they arrive, else where they begin.
    slots: BTreeMap<Slot, usize>,
    /// The days on which steps begin, in order.
    days: Vec<Day>,
}

impl Places {
    fn of(journey: &Journey, order: &[Told<'_>]) -> Self {
        let mut slots: BTreeMap<Slot, usize> =
            order.iter().enumerate().map(|(step, (slot, _))| (*slot, step)).collect();
        let mut by_id: BTreeMap<&Id, usize> = BTreeMap::new();
        for (slot, touchpoint) in journey.touchpoints.slotted() {
            if let Some(step) = slots.get(&slot) {
                by_id.entry(&touchpoint.id).or_insert(*step);
            }
        }
        for (slot, handover) in journey.handovers.slotted() {
            let to = handover.to.as_ref().and_then(|to| by_id.get(to));
            if let Some(step) = to.or_else(|| by_id.get(&handover.from)) {
                slots.insert(slot, *step);
            }
        }
        Self { slots, days: order.iter().filter_map(|(_, touchpoint)| touchpoint.day).collect() }
    }

    /// Where the last of what the gap is about is told; else when its days begin; else where the
    /// last of what it is shown at is told; else nowhere.
    fn of_gap(&self, gap: &Gap) -> Option<usize> {
        let subject = |subject: Subject| match subject {
            Subject::Item { slot, .. } => self.slots.get(&slot).copied(),
            Subject::Name { .. } => None,
        };
        let subjects = gap.subjects().into_iter().filter_map(subject).max();
        let marks = || gap.marks.iter().filter_map(|slot| self.slots.get(slot)).max().copied();
        subjects.or_else(|| self.of_day(gap.days?.0)).or_else(marks)
    }

    /// The first step that begins on this day or later; else the last that has a day.
    fn of_day(&self, day: Day) -> Option<usize> {
        let later = self.days.partition_point(|start| *start < day);
        Some(later.min(self.days.len().checked_sub(1)?))
    }
}
