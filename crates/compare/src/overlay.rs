//! Two journeys laid over each other: the later one, and what only the earlier one has beside it.

use crate::deviation::{Deviations, Left};
use crate::difference::{Difference, Different};
use crate::matching::Matching;
use journey::*;
use std::collections::{BTreeMap, BTreeSet};

/// The later journey with the touchpoints, handovers, lanes and phases that only the earlier one has. All
/// items of the later journey keep their slots and places; what is added has free ids and slots, and
/// claims nothing: no rating, no words, no need that the later journey does not have.
#[derive(Clone, Debug, PartialEq)]
pub struct Overlay {
    /// Both, for drawing. It is no journey that anybody has.
    pub journey: Journey,
    /// What happened to touchpoints and handovers, by slots of the overlay.
    pub marked: BTreeMap<Slot, Marked>,
}

/// What happened to a touchpoint or handover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    /// What it was.
    pub what: Mark,
    /// In the earlier journey; none for what was added.
    pub before: Option<Slot>,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Only the later journey has it.
    Added,
    /// Only the earlier journey has it.
    Removed,
    /// On another day, in another lane or phase.
    Moved,
    /// It says something else.
    Changed,
    /// It left the plan.
    Left(Left),
}

impl Overlay {
    /// What differs, laid over the later journey. Where both tie their days to dates, the dates count.
    pub fn of_difference(before: &Journey, after: &Journey, matching: &Matching, difference: &Difference) -> Self {
        let mut laid = Laid::new(before, after, matching);
        laid.shift = after.head.day_zero.zip(before.head.day_zero).map_or(0, |(later, own)| later.days_until(own));
        for different in &difference.found {
            match different {
                Different::Added { after: slot } if drawn(after, *slot) => {
                    laid.mark(*slot, Mark::Added, None);
                }
                Different::Removed { before: slot } => laid.keep(*slot, Mark::Removed),
                Different::Moved { before: old, after: slot } => {
                    let undated = after.touchpoints.get(*slot).is_some_and(|it| it.day.is_none());
                    if undated {
                        laid.mark(*slot, Mark::Moved, Some(*old));
                    }
                }
                Different::Changed { before: old, after: slot, fields } if drawn(after, *slot) => {
                    let placed = after.touchpoints.get(*slot).is_some()
                        && fields.iter().any(|key| ["actor", "phase", "day"].contains(&key.as_str()));
                    laid.mark(*slot, if placed { Mark::Moved } else { Mark::Changed }, Some(*old));
                }
                Different::Added { .. } | Different::Changed { .. } => {}
            }
        }
        laid.overlay
    }

    /// Where an actual journey left its plan, laid over it. Each counts from its own day 0.
    pub fn of_deviations(planned: &Journey, actual: &Journey, matching: &Matching, found: &Deviations) -> Self {
        let mut laid = Laid::new(planned, actual, matching);
        for it in found.found.iter().chain(&found.handovers) {
            match (it.planned, it.actual) {
                (planned, Some(actual)) => laid.mark(actual, Mark::Left(it.left), planned),
                (Some(planned), None) => laid.keep(planned, Mark::Left(it.left)),
                (None, None) => {}
            }
        }
        laid.overlay
    }
}

/// Whether the item has a figure of its own on the map.
fn drawn(journey: &Journey, slot: Slot) -> bool {
    journey.touchpoints.get(slot).is_some() || journey.handovers.get(slot).is_some()
}

/// An overlay as far as it is laid.
struct Laid<'a> {
    before: &'a Journey,
    overlay: Overlay,
    /// Ids of the earlier journey, as the overlay has them; none for what it does not have.
    ids: BTreeMap<Id, Option<Id>>,
    taken: BTreeSet<Id>,
    /// How many days later the earlier journey's day 0 is.
    shift: Day,
}

impl<'a> Laid<'a> {
    fn new(before: &'a Journey, after: &Journey, matching: &Matching) -> Self {
        let counterparts: BTreeMap<Slot, Slot> = matching.all().map(|pair| (pair.before, pair.after)).collect();
        let known: BTreeMap<Slot, &Id> = after.ids().into_iter().filter(|(slot, _)| *slot != Slot::PERSON).collect();
        let mut ids = BTreeMap::new();
        for (slot, id) in before.ids() {
            let other = counterparts.get(&slot).and_then(|after| known.get(after));
            ids.entry(id.clone()).or_insert_with(|| other.map(|id| (*id).clone()));
        }
        let taken = after.ids().into_iter().map(|(_, id)| id.clone()).collect();
        let overlay = Overlay { journey: after.clone(), marked: BTreeMap::new() };
        Self { before, overlay, ids, taken, shift: 0 }
    }

    fn mark(&mut self, slot: Slot, what: Mark, before: Option<Slot>) {
        self.overlay.marked.insert(slot, Marked { what, before });
    }

    /// Lays what only the earlier journey has beside the rest.
    fn keep(&mut self, slot: Slot, what: Mark) {
        let kept = if let Some(it) = self.before.touchpoints.get(slot) {
            self.touchpoint(it)
        } else if let Some(it) = self.before.handovers.get(slot) {
            self.handover(it)
        } else {
            return;
        };
        let kept = self.overlay.journey.add(kept);
        self.mark(kept, what, Some(slot));
    }

    /// A day of the earlier journey, as the later one counts.
    fn day(&self, day: Option<Day>) -> Option<Day> {
        day.map(|day| day.saturating_add(self.shift).clamp(-MAX_DAY, MAX_DAY))
    }

    fn touchpoint(&mut self, it: &Touchpoint) -> Record {
        let actor = self.lane(&it.actor);
        let phase = it.phase.as_ref().and_then(|id| self.phase(id));
        let needs = it.needs.iter().filter_map(|id| self.ids.get(id).cloned().flatten()).collect();
        let kept = Touchpoint {
            id: self.own(&it.id),
            title: it.title.clone(),
            actor,
            phase,
            kind: it.kind.clone(),
            day: self.day(it.day),
            duration: it.duration,
            channel: it.channel.clone(),
            owner: it.owner.clone(),
            status: it.status.clone(),
            needs,
            ..Touchpoint::default()
        };
        kept.into()
    }

    fn handover(&mut self, it: &Handover) -> Record {
        let kept = Handover {
            id: self.own(&it.id),
            from: self.own(&it.from),
            to: it.to.as_ref().map(|to| self.own(to)),
            kind: it.kind.clone(),
            sent_day: self.day(it.sent_day),
            accepted_day: self.day(it.accepted_day),
            refused: it.refused,
            carrier: it.carrier.clone(),
            feedback_needed: it.feedback_needed,
            ..Handover::default()
        };
        kept.into()
    }

    /// The id under which the overlay has it: the later journey's, or a free one.
    fn own(&mut self, id: &Id) -> Id {
        if let Some(Some(known)) = self.ids.get(id) {
            return known.clone();
        }
        let free = (1..).map(|number| Id(format!("{id}~{number}"))).find(|id| !self.taken.contains(id));
        let free = free.unwrap_or_else(|| id.clone());
        self.taken.insert(free.clone());
        self.ids.insert(id.clone(), Some(free.clone()));
        free
    }

    /// The lane of that id, which is added where only the earlier journey has it.
    fn lane(&mut self, id: &Id) -> Id {
        let there = matches!(self.ids.get(id), Some(Some(_)));
        let lane = self.before.actors.iter().find(|actor| actor.id == *id).filter(|_| !there);
        let own = self.own(id);
        if let Some(lane) = lane {
            self.overlay.journey.add(Actor { id: own.clone(), extra: Extra::default(), ..lane.clone() }.into());
        }
        own
    }

    /// The phase of that id; where only the earlier journey has it, it comes after the one it came after.
    fn phase(&mut self, id: &Id) -> Option<Id> {
        if let Some(Some(known)) = self.ids.get(id) {
            return Some(known.clone());
        }
        let place = self.before.phases.iter().position(|phase| phase.id == *id)?;
        let earlier = self.before.phases.iter().take(place).rev().find_map(|phase| self.ids.get(&phase.id)?.clone());
        let journey = &self.overlay.journey;
        let behind = earlier.and_then(|id| journey.phases.iter().position(|phase| phase.id == id));
        let index = behind.map_or(0, |at| at + 1);
        let phase = self.before.phases.at(place)?.clone();
        let own = self.own(id);
        let slot = self.overlay.journey.fresh_slot();
        let place = Place::At { section: Section::Phases, index };
        self.overlay.journey.put(place, slot, Phase { id: own.clone(), extra: Extra::default(), ..phase }.into());
        Some(own)
    }
}
