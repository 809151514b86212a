//! What lies around a touchpoint: its days, its handovers, its actor. Looked up once per case.

use gaps::{Gap, Subject};
use journey::{
    Actor, Consent, Day, Handover, Id, Journey, Level, MAX_DAY, Section, Slot, Status, Touchpoint, TouchpointKind,
};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A journey with its references resolved, as it was before any remedy.
#[derive(Debug)]
pub(crate) struct Around<'j> {
    pub(crate) journey: &'j Journey,
    /// In the order of the file, with their slots.
    pub(crate) touchpoints: Vec<(Slot, &'j Touchpoint)>,
    /// In the order of the file, with their slots.
    pub(crate) handovers: Vec<(Slot, &'j Handover)>,
    by_id: HashMap<&'j Id, usize>,
    by_slot: HashMap<Slot, usize>,
    handover_by_slot: HashMap<Slot, usize>,
    actors: HashMap<&'j Id, &'j Actor>,
    into: BTreeMap<usize, Vec<usize>>,
    out_of: BTreeMap<usize, Vec<usize>>,
    /// The places of the dated touchpoints, by (start, order of the file).
    pub(crate) dated: Vec<usize>,
    /// The last day of the journey.
    pub(crate) last: Day,
}

impl<'j> Around<'j> {
    pub(crate) fn of(journey: &'j Journey) -> Self {
        let touchpoints: Vec<_> = journey.touchpoints.slotted().collect();
        let handovers: Vec<_> = journey.handovers.slotted().collect();
        let mut by_id = HashMap::with_capacity(touchpoints.len());
        for (place, (_, it)) in touchpoints.iter().enumerate() {
            by_id.entry(&it.id).or_insert(place);
        }
        let mut actors = HashMap::new();
        for actor in journey.actors.iter() {
            actors.entry(&actor.id).or_insert(actor);
        }
        let (mut into, mut out_of) = (BTreeMap::<_, Vec<_>>::new(), BTreeMap::<_, Vec<_>>::new());
        for (place, (_, h)) in handovers.iter().enumerate() {
            if let Some(to) = h.to.as_ref().and_then(|to| by_id.get(to)) {
                into.entry(*to).or_default().push(place);
            }
            if let Some(from) = by_id.get(&h.from) {
                out_of.entry(*from).or_default().push(place);
            }
        }
        let mut dated: Vec<usize> = (0..touchpoints.len()).filter(|at| touchpoints[*at].1.day.is_some()).collect();
        dated.sort_by_key(|at| (touchpoints[*at].1.day, *at));
        let latest = touchpoints.iter().filter_map(|(_, it)| end(it)).max();
        Self {
            by_slot: touchpoints.iter().enumerate().map(|(place, (slot, _))| (*slot, place)).collect(),
            handover_by_slot: handovers.iter().enumerate().map(|(place, (slot, _))| (*slot, place)).collect(),
            last: journey.head.last_day.or(latest).unwrap_or(0),
            journey,
            touchpoints,
            handovers,
            by_id,
            actors,
            into,
            out_of,
            dated,
        }
    }

    pub(crate) fn touchpoint(&self, slot: Slot) -> Option<&'j Touchpoint> {
        Some(self.touchpoints[*self.by_slot.get(&slot)?].1)
    }

    pub(crate) fn handover(&self, slot: Slot) -> Option<&'j Handover> {
        Some(self.handovers[*self.handover_by_slot.get(&slot)?].1)
    }

    /// The touchpoint of this id, with its slot.
    pub(crate) fn find(&self, id: &Id) -> Option<(Slot, &'j Touchpoint)> {
        self.by_id.get(id).map(|at| self.touchpoints[*at])
    }

    pub(crate) fn receiver(&self, h: &Handover) -> Option<(Slot, &'j Touchpoint)> {
        self.find(h.to.as_ref()?)
    }

    pub(crate) fn actor(&self, id: &Id) -> Option<&'j Actor> {
        self.actors.get(id).copied()
    }

    /// The handovers that lead to the touchpoint at this place.
    pub(crate) fn into(&self, at: usize) -> impl Iterator<Item = (Slot, &'j Handover)> {
        self.into.get(&at).into_iter().flatten().map(|h| self.handovers[*h])
    }

    /// The handovers that leave the touchpoint at this place.
    pub(crate) fn out_of(&self, at: usize) -> impl Iterator<Item = (Slot, &'j Handover)> {
        self.out_of.get(&at).into_iter().flatten().map(|h| self.handovers[*h])
    }

    pub(crate) fn place(&self, slot: Slot) -> Option<usize> {
        self.by_slot.get(&slot).copied()
    }

    pub(crate) fn place_of(&self, id: &Id) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The touchpoint is the person's own.
    pub(crate) fn is_persons(&self, it: &Touchpoint) -> bool {
        self.actor(&it.actor).is_some_and(|actor| actor.level == Level::Citizen)
    }

    /// Dated touchpoints of services that count, by start.
    pub(crate) fn met(&self) -> impl DoubleEndedIterator<Item = (Slot, &'j Touchpoint)> + '_ {
        self.dated.iter().map(|at| self.touchpoints[*at]).filter(|(_, it)| counts(it) && !self.is_persons(it))
    }

    /// Services that deliver something for a need, by start.
    pub(crate) fn services_for(&self, need: &Id) -> Vec<(Slot, &'j Touchpoint)> {
        let delivers = |it: &Touchpoint| it.kind == TouchpointKind::Service && it.needs.contains(need);
        let dated = self.dated.iter().map(|at| self.touchpoints[*at]);
        dated.filter(|(_, it)| counts(it) && delivers(it)).collect()
    }

    /// Information that the person did not want passed on.
    pub(crate) fn withheld(&self) -> BTreeSet<&'j Id> {
        let refused = self.handovers.iter().filter(|(_, h)| h.consent == Consent::Refused);
        refused.flat_map(|(_, h)| &h.information).collect()
    }
}

/// Neither refused nor missing.
pub(crate) fn counts(it: &Touchpoint) -> bool {
    !matches!(it.status, Status::Refused | Status::Missing)
}

/// The person was turned away there: it stays as it is.
pub(crate) fn is_refused(it: &Touchpoint) -> bool {
    it.status == Status::Refused || it.refused_because_of.is_some()
}

/// The last day.
pub(crate) fn end(it: &Touchpoint) -> Option<Day> {
    it.day.map(|day| fit(day.saturating_add(it.duration)))
}

/// The owner, trimmed; blank is none.
pub(crate) fn owner(it: &Touchpoint) -> Option<&str> {
    it.owner.as_deref().map(str::trim).filter(|owner| !owner.is_empty())
}

/// Holds a day within what a journey can hold.
pub(crate) fn fit(day: Day) -> Day {
    day.clamp(-MAX_DAY, MAX_DAY)
}

/// The slots of the gap's subjects of this list, in their order.
pub(crate) fn subjects(gap: &Gap, of: Section) -> Vec<Slot> {
    let slot = |subject: &Subject| match subject {
        Subject::Item { section, slot, .. } if *section == of => Some(*slot),
        Subject::Item { .. } | Subject::Name { .. } => None,
    };
    gap.subjects().iter().filter_map(slot).collect()
}

/// The id of the gap's first subject of this list.
pub(crate) fn subject_id(gap: &Gap, of: Section) -> Option<Id> {
    gap.subjects().into_iter().find_map(|subject| match subject {
        Subject::Item { section, id, .. } if section == of => Some(id),
        Subject::Item { .. } | Subject::Name { .. } => None,
    })
}
