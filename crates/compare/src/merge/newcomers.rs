//! What both sides added under one id without it being the same thing.

use super::{Renamed, Side};
use journey::*;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// Gives what is new on both sides under one id, and is not the same thing, an id of its own on one of them. Which
/// one does not depend on who is mine and who theirs. What refers to it follows.
pub(crate) fn tell_apart(base: &Journey, mine: &mut Cow<'_, Journey>, theirs: &mut Cow<'_, Journey>) -> Vec<Renamed> {
    let old: BTreeSet<Id> = base.ids().into_iter().map(|(_, id)| id.clone()).collect();
    // Two copies of one journey without a common beginning: their ids mean the same.
    let are_copies = mine.head.id == theirs.head.id && mine.head.id != base.head.id;
    let mut free = Free::default();
    let mut renamed = Vec::new();
    let (mut ours, mut others) = (added(mine, &old), added(theirs, &old));
    // What is referred to stands in earlier lists than what refers to it.
    for section in Section::ALL {
        let mut given: [BTreeMap<Id, (Slot, Id)>; 2] = Default::default();
        for (id, one) in &ours {
            let Some(other) = others.get(id) else { continue };
            // Each pair once: where its earlier list stands.
            let lists = [one, other].map(|(list, _)| *list);
            if lists.iter().min() != Some(section) {
                continue;
            }
            let Some([first, second]) = mine.record(one.1).zip(theirs.record(other.1)).map(|(a, b)| [a, b]) else {
                continue;
            };
            if is_same_thing(&first, &second) || (are_copies && lists[0] == lists[1]) {
                continue;
            }
            free.know([base, mine, theirs]);
            let text = |record: &Record| serde_json::to_string(record).unwrap_or_default();
            let (side, slot) = match (lists[0], text(&first)) <= (lists[1], text(&second)) {
                true => (Side::Theirs, other.1),
                false => (Side::Mine, one.1),
            };
            let to = free.take(id);
            given[usize::from(side == Side::Theirs)].insert(id.clone(), (slot, to.clone()));
            renamed.push(Renamed { side, from: id.clone(), to });
        }
        if given.iter().any(|given| !given.is_empty()) {
            rename(mine, &given[0]);
            rename(theirs, &given[1]);
            (ours, others) = (added(mine, &old), added(theirs, &old));
        }
    }
    renamed
}

/// The items whose id is new and stands once.
fn added(journey: &Journey, old: &BTreeSet<Id>) -> BTreeMap<Id, (Section, Slot)> {
    let mut found: BTreeMap<Id, (Section, Slot)> = BTreeMap::new();
    let mut twice = BTreeSet::new();
    journey.each_record(|slot, place, record| {
        if let (Place::At { section, .. }, Some(id)) = (place, record.id())
            && !old.contains(id)
            && !id.0.is_empty()
            && found.insert(id.clone(), (section, slot)).is_some()
        {
            twice.insert(id.clone());
        }
    });
    found.retain(|id, _| !twice.contains(id));
    found
}

/// Whether two people who added this meant the same.
fn is_same_thing(one: &Record, other: &Record) -> bool {
    let called = |one: &str, other: &str| !one.trim().is_empty() && one.trim() == other.trim();
    one == other
        || match (one, other) {
            (Record::Phase(one), Record::Phase(other)) => called(&one.title, &other.title),
            (Record::Actor(one), Record::Actor(other)) => called(&one.name, &other.name),
            (Record::Need(one), Record::Need(other)) => called(&one.title, &other.title) && one.of == other.of,
            (Record::InformationItem(one), Record::InformationItem(other)) => called(&one.title, &other.title),
            (Record::Touchpoint(one), Record::Touchpoint(other)) => {
                called(&one.title, &other.title) && one.actor == other.actor
            }
            (Record::Handover(one), Record::Handover(other)) => one.from == other.from && one.to == other.to,
            (Record::Coordinator(one), Record::Coordinator(other)) => called(&one.name, &other.name),
            (Record::JointPlan(one), Record::JointPlan(other)) => called(&one.title, &other.title),
            (Record::Note(one), Record::Note(other)) => called(&one.text, &other.text),
            _ => false,
        }
}

fn rename(journey: &mut Cow<'_, Journey>, given: &BTreeMap<Id, (Slot, Id)>) {
    if given.is_empty() {
        return;
    }
    let new: BTreeMap<Slot, &Id> = given.values().map(|(slot, to)| (*slot, to)).collect();
    let mut changed = Vec::new();
    journey.each_record(|slot, _, record| {
        let mut record = record.clone();
        let refers = map_references(&mut record, |id| given.get(id).map(|(_, to)| to.clone()));
        let own = new.get(&slot).is_some_and(|to| record.set_id((*to).clone()));
        if refers || own {
            changed.push((slot, record));
        }
    });
    for (slot, record) in changed {
        journey.to_mut().replace(slot, record);
    }
}

/// Ids that nothing has and nothing names.
#[derive(Default)]
struct Free {
    taken: BTreeSet<String>,
    next: BTreeMap<String, u32>,
}

impl Free {
    fn know(&mut self, journeys: [&Journey; 3]) {
        if !self.taken.is_empty() {
            return;
        }
        for journey in journeys {
            self.taken.extend(journey.ids().into_iter().map(|(_, id)| id.0.clone()));
            journey.each_record(|_, _, record| {
                each_reference(record, |_, _, _, id| _ = self.taken.insert(id.0.clone()));
                if let Record::Review(Review { gap: Some(gap), .. }) = record {
                    self.taken.extend(gap.subjects.iter().cloned());
                }
            });
        }
    }

    /// The smallest free number behind the letters of the id.
    fn take(&mut self, id: &Id) -> Id {
        let stem = id.0.trim_end_matches(|c: char| c.is_ascii_digit()).to_owned();
        let next = self.next.entry(stem.clone()).or_insert(1);
        loop {
            let text = format!("{stem}{next}");
            *next = next.saturating_add(1);
            if self.taken.insert(text.clone()) || *next == u32::MAX {
                return Id(text);
            }
        }
    }
}
