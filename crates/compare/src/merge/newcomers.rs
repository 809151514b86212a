//! What both sides added under one id without it being the same thing.

use super::{Renamed, Side};
use journey::*;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// Gives what is new on both sides under one id, and is not the same thing, an id of its own on one of them. Which
/// one does not depend on who is mine and who theirs. What refers to it follows.
pub(crate) fn tell_apart(base: &Journey, mine: &mut Cow<'_, Journey>, theirs: &mut Cow<'_, Journey>) -> Vec<Renamed> {
    let old: BTreeSet<&Id> = base.ids().into_iter().map(|(_, id)| id).collect();
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
            let (Some(first), Some(second)) = (mine.item_at(one.0, one.1), theirs.item_at(other.0, other.1)) else {
                continue;
            };
            let ((here, first), (there, second)) = (first, second);
            if is_same_thing(first, second) || (are_copies && lists[0] == lists[1]) {
                continue;
            }
            free.know([base, mine, theirs]);
            let text = |record: RecordRef<'_>| serde_json::to_string(&Record::from(record)).unwrap_or_default();
            let (side, slot) = match (lists[0], text(first)) <= (lists[1], text(second)) {
                true => (Side::Theirs, there),
                false => (Side::Mine, here),
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

/// The items whose id is new and stands once, with their lists and places.
fn added(journey: &Journey, old: &BTreeSet<&Id>) -> BTreeMap<Id, (Section, usize)> {
    let mut found: BTreeMap<Id, (Section, usize)> = BTreeMap::new();
    let mut twice = BTreeSet::new();
    for (section, index, _, record) in items(journey) {
        if let Some(id) = record.id().filter(|id| !old.contains(id) && !id.0.is_empty())
            && found.insert(id.clone(), (section, index)).is_some()
        {
            twice.insert(id);
        }
    }
    found.retain(|id, _| !twice.contains(id));
    found
}

/// All items, each with its list, its place in that, and its slot.
fn items(journey: &Journey) -> impl Iterator<Item = (Section, usize, Slot, RecordRef<'_>)> {
    let list = move |section: &Section| {
        let section = *section;
        let item = move |index| journey.item_at(section, index).map(|(slot, record)| (section, index, slot, record));
        (0..journey.len_of(section)).filter_map(item)
    };
    Section::ALL.iter().flat_map(list)
}

/// Whether two people who added this meant the same.
fn is_same_thing(one: RecordRef<'_>, other: RecordRef<'_>) -> bool {
    let called = |one: &str, other: &str| !one.trim().is_empty() && one.trim() == other.trim();
    one == other
        || match (one, other) {
            (RecordRef::Phase(one), RecordRef::Phase(other)) => called(&one.title, &other.title),
            (RecordRef::Actor(one), RecordRef::Actor(other)) => called(&one.name, &other.name),
            (RecordRef::Need(one), RecordRef::Need(other)) => called(&one.title, &other.title) && one.of == other.of,
            (RecordRef::InformationItem(one), RecordRef::InformationItem(other)) => called(&one.title, &other.title),
            (RecordRef::Touchpoint(one), RecordRef::Touchpoint(other)) => {
                called(&one.title, &other.title) && one.actor == other.actor
            }
            (RecordRef::Handover(one), RecordRef::Handover(other)) => one.from == other.from && one.to == other.to,
            (RecordRef::Coordinator(one), RecordRef::Coordinator(other)) => called(&one.name, &other.name),
            (RecordRef::JointPlan(one), RecordRef::JointPlan(other)) => called(&one.title, &other.title),
            (RecordRef::Note(one), RecordRef::Note(other)) => called(&one.text, &other.text),
            _ => false,
        }
}

fn rename(journey: &mut Cow<'_, Journey>, given: &BTreeMap<Id, (Slot, Id)>) {
    if given.is_empty() {
        return;
    }
    let new: BTreeMap<Slot, &Id> = given.values().map(|(slot, to)| (*slot, to)).collect();
    let concerned = |slot: Slot, record: RecordRef<'_>| {
        let mut named = matches!(record, RecordRef::Review(Review { gap: Some(_), .. })) || new.contains_key(&slot);
        each_reference(record, |_, _, _, id| named |= given.contains_key(id));
        named
    };
    let other = |id: &Id| given.get(id).map(|(_, to)| to.clone());
    let items = items(journey).filter(|(_, _, slot, record)| concerned(*slot, *record));
    let places: Vec<(Section, usize)> = items.map(|(section, index, _, _)| (section, index)).collect();
    for (section, index) in places {
        let Some((slot, record)) = journey.item_at(section, index) else { continue };
        let mut record = Record::from(record);
        let refers = map_references(&mut record, other);
        if new.get(&slot).is_some_and(|to| record.set_id((*to).clone())) || refers {
            journey.to_mut().replace(slot, record);
        }
    }
    let mut head = Record::from(journey.head.clone());
    if map_references(&mut head, other) {
        journey.to_mut().replace(Slot::HEAD, head);
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
            for (_, _, _, record) in items(journey) {
                each_reference(record, |_, _, _, id| _ = self.taken.insert(id.0.clone()));
                if let RecordRef::Review(Review { gap: Some(gap), .. }) = record {
                    self.taken.extend(gap.subjects.iter().cloned());
                }
            }
            each_reference(&journey.head, |_, _, _, id| _ = self.taken.insert(id.0.clone()));
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
