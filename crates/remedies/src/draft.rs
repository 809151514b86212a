//! A proposal while a remedy works on it: fields that are set and items that are added, as they will
//! be, with the operations that lead there.

use edit::Operation;
use journey::{
    Actor, CoordinatorField, Edit, Handover, HandoverField, Id, JointPlanField, Journey, Place, Record, Section, Slot,
    Touchpoint, TouchpointField, each_reference,
};
use std::collections::{BTreeMap, BTreeSet};

/// Edits of a copy of the journey.
pub(crate) struct Draft<'j> {
    before: &'j Journey,
    edits: BTreeMap<Slot, BTreeMap<&'static str, Edit>>,
    added: Vec<Record>,
    /// From and to of the handovers among them.
    handed_over: BTreeSet<(Id, Id)>,
    taken: BTreeSet<String>,
    /// The number that was given last behind each prefix.
    numbers: BTreeMap<String, u32>,
}

impl<'j> Draft<'j> {
    pub(crate) fn of(journey: &'j Journey) -> Self {
        let mut taken: BTreeSet<String> = journey.ids().into_iter().map(|(_, id)| id.0.clone()).collect();
        journey.each_record(|_, _, record| {
            each_reference(record, |_, _, _, id| {
                taken.insert(id.0.clone());
            });
        });
        Self {
            before: journey,
            edits: BTreeMap::new(),
            added: Vec::new(),
            handed_over: BTreeSet::new(),
            taken,
            numbers: BTreeMap::new(),
        }
    }

    /// Gives a field another value. One that was not understood in the file is left as it came.
    pub(crate) fn set(&mut self, slot: Slot, edit: impl Into<Edit>) {
        let edit = edit.into();
        self.edits.entry(slot).or_default().insert(edit.key(), edit);
    }

    /// Adds an item with an id that begins like this; gives the id. `None` where the file's list
    /// could not be read.
    pub(crate) fn add(&mut self, prefix: &str, item: impl Into<Record>) -> Option<Id> {
        let mut item = item.into();
        if item.section().is_none_or(|section| self.is_unread(section)) {
            return None;
        }
        let id = self.free(prefix);
        item.set(match &item {
            Record::Actor(_) => journey::ActorField::Id(id.clone()).into(),
            Record::Touchpoint(_) => TouchpointField::Id(id.clone()).into(),
            Record::Handover(_) => HandoverField::Id(id.clone()).into(),
            Record::Coordinator(_) => CoordinatorField::Id(id.clone()).into(),
            Record::JointPlan(_) => JointPlanField::Id(id.clone()).into(),
            Record::Head(_)
            | Record::Person(_)
            | Record::Phase(_)
            | Record::Need(_)
            | Record::InformationItem(_)
            | Record::Note(_)
            | Record::Review(_) => return None,
        });
        if let Record::Handover(Handover { from, to: Some(to), .. }) = &item {
            self.handed_over.insert((from.clone(), to.clone()));
        }
        self.added.push(item);
        Some(id)
    }

    /// The handover as it will be.
    pub(crate) fn handover(&self, slot: Slot) -> Option<Handover> {
        let mut it = self.before.handovers.get(slot)?.clone();
        self.edits_of(slot).for_each(|edit| {
            if let Edit::Handover(field) = edit {
                it.set(field.clone());
            }
        });
        Some(it)
    }

    /// The touchpoint as it will be.
    pub(crate) fn touchpoint(&self, slot: Slot) -> Option<Touchpoint> {
        let mut it = self.before.touchpoints.get(slot)?.clone();
        self.edits_of(slot).for_each(|edit| {
            if let Edit::Touchpoint(field) = edit {
                it.set(field.clone());
            }
        });
        Some(it)
    }

    /// Whether the field gets another value.
    pub(crate) fn sets(&self, slot: Slot, key: &str) -> bool {
        self.edits.get(&slot).is_some_and(|edits| edits.contains_key(key))
    }

    /// The actor of this name that was added.
    pub(crate) fn added_actor(&self, name: &str) -> Option<&Actor> {
        let mut actors =
            self.added.iter().filter_map(|record| if let Record::Actor(it) = record { Some(it) } else { None });
        actors.find(|actor| actor.name == name)
    }

    /// Whether a handover was added from the one to the other.
    pub(crate) fn hands_over(&self, from: &Id, to: &Id) -> bool {
        self.handed_over.contains(&(from.clone(), to.clone()))
    }

    /// The operations: what is added, then what is set, in the order of the file. What would change
    /// nothing is left out.
    pub(crate) fn finish(self) -> Vec<Operation> {
        let mut operations: Vec<Operation> =
            self.added.into_iter().map(|item| Operation::AddItem { item: Box::new(item) }).collect();
        let places = self.before.places();
        for (slot, edits) in self.edits {
            let Some(before) = places.get(&slot).and_then(|place| record_of(self.before, *place)) else { continue };
            let changes = |edit: &Edit| {
                let mut after = before.clone();
                !before.extra().unread.contains_key(edit.key()) && after.set(edit.clone()) && after != before
            };
            let edits: Vec<Edit> = edits.into_values().filter(changes).collect();
            if !edits.is_empty() {
                operations.push(Operation::SetFields { slot, edits });
            }
        }
        operations
    }

    fn edits_of(&self, slot: Slot) -> impl Iterator<Item = &Edit> {
        self.edits.get(&slot).into_iter().flat_map(BTreeMap::values)
    }

    fn is_unread(&self, section: Section) -> bool {
        self.before.head.extra.unread.contains_key(section.key())
    }

    fn free(&mut self, prefix: &str) -> Id {
        let number = self.numbers.entry(prefix.to_owned()).or_default();
        loop {
            *number += 1;
            let id = format!("{prefix}-{number}");
            if self.taken.insert(id.clone()) {
                return Id(id);
            }
        }
    }
}

/// A copy of the record that stands at a place.
pub(crate) fn record_of(journey: &Journey, place: Place) -> Option<Record> {
    match place {
        Place::Head => journey.record(Slot::HEAD),
        Place::Person => journey.record(Slot::PERSON),
        Place::At { section, index } => journey.record_at(section, index),
    }
}
