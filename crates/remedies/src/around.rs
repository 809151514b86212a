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
    /// Of these, those of services that count.
    met: Vec<usize>,
    /// Of these, those for each need, by their places in that list.
    met_for: HashMap<&'j Id, Vec<usize>>,
    /// The places of dated touchpoints that deliver something for each need.
    services: HashMap<&'j Id, Vec<usize>>,
    /// Where each information item is told first.
    told: HashMap<&'j Id, usize>,
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
        let mut around = Self {
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
            met: Vec::new(),
            met_for: HashMap::new(),
            services: HashMap::new(),
            told: HashMap::new(),
        };
        around.look_up();
        around
    }

    /// Notes by need and by item what is asked for a great many gaps.
    fn look_up(&mut self) {
        for at in &self.dated {
            let it = self.touchpoints[*at].1;
            for item in it.information_needed.iter().chain(&it.information_produced) {
                self.told.entry(item).or_insert(*at);
            }
            if !counts(it) {
                continue;
            }
            if it.kind == TouchpointKind::Service {
                note_each(&it.needs, *at, &mut self.services);
            }
            if !self.actors.get(&it.actor).is_some_and(|actor| actor.level == Level::Citizen) {
                note_each(&it.needs, self.met.len(), &mut self.met_for);
                self.met.push(*at);
            }
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
        self.met.iter().map(|at| self.touchpoints[*at])
    }

    /// The last of them that began no later than this day.
    pub(crate) fn met_by(&self, day: Day) -> Option<&'j Touchpoint> {
        let begun = self.begun(|start| start <= day);
        begun.checked_sub(1).map(|last| self.touchpoints[self.met[last]].1)
    }

    /// The last other one for one of these needs that began no later than this day.
    pub(crate) fn met_before(&self, day: Day, slot: Slot, needs: &[Id]) -> Option<(Slot, &'j Touchpoint)> {
        let begun = self.begun(|start| start <= day);
        let last = |need: &Id| {
            let for_it = self.met_for.get(need)?;
            let earlier = &for_it[..for_it.partition_point(|place| *place < begun)];
            earlier.iter().rev().copied().find(|place| self.met_at(*place).0 != slot)
        };
        needs.iter().filter_map(last).max().map(|place| self.met_at(place))
    }

    /// The first other one for one of these needs that began no earlier than this day.
    pub(crate) fn met_after(&self, day: Day, slot: Slot, needs: &[Id]) -> Option<(Slot, &'j Touchpoint)> {
        let begun = self.begun(|start| start < day);
        let first = |need: &Id| {
            let for_it = self.met_for.get(need)?;
            let later = &for_it[for_it.partition_point(|place| *place < begun)..];
            later.iter().copied().find(|place| self.met_at(*place).0 != slot)
        };
        needs.iter().filter_map(first).min().map(|place| self.met_at(place))
    }

    fn met_at(&self, place: usize) -> (Slot, &'j Touchpoint) {
        self.touchpoints[self.met[place]]
    }

    /// How many of those met have begun, by their days.
    fn begun(&self, has: impl Fn(Day) -> bool) -> usize {
        self.met.partition_point(|at| self.touchpoints[*at].1.day.is_some_and(&has))
    }

    /// Services that deliver something for a need, by start.
    pub(crate) fn services_for(&self, need: &Id) -> impl DoubleEndedIterator<Item = (Slot, &'j Touchpoint)> {
        self.services.get(need).into_iter().flatten().map(|at| self.touchpoints[*at])
    }

    /// The first dated touchpoint that needs or makes an information item.
    pub(crate) fn told_first(&self, item: &Id) -> Option<&'j Touchpoint> {
        self.told.get(item).map(|at| self.touchpoints[*at].1)
    }

    /// Information that the person did not want passed on.
    pub(crate) fn withheld(&self) -> BTreeSet<&'j Id> {
        let refused = self.handovers.iter().filter(|(_, h)| h.consent == Consent::Refused);
        refused.flat_map(|(_, h)| &h.information).collect()
    }
}

/// Notes a place under each of these needs, once.
fn note_each<'j>(needs: &'j [Id], place: usize, noted: &mut HashMap<&'j Id, Vec<usize>>) {
    for need in needs {
        let places = noted.entry(need).or_default();
        if places.last() != Some(&place) {
            places.push(place);
        }
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
