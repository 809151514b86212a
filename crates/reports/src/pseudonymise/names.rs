//! New names for old ones, the same for the same, in the order in which they first appear.

use super::Pseudonymising;
use journey::{Id, Journey, Section, Slot};
use messages::Words;
use std::collections::BTreeMap;

pub(super) struct Names<'a> {
    choice: &'a Pseudonymising,
    words: &'a Words,
    /// The new id of each item.
    own: BTreeMap<Slot, Id>,
    /// The new id that a reference to an old one gets.
    ids: BTreeMap<String, Id>,
    /// Old names and their numbers: owners.
    owners: BTreeMap<String, usize>,
    actors: BTreeMap<String, usize>,
    records: BTreeMap<String, usize>,
    competences: BTreeMap<String, usize>,
    authorities: BTreeMap<String, usize>,
}

impl<'a> Names<'a> {
    pub(super) fn of(journey: &Journey, choice: &'a Pseudonymising, words: &'a Words) -> Self {
        let (mut own, mut ids) = (BTreeMap::new(), BTreeMap::new());
        for (at, member) in journey.person.family.iter().enumerate() {
            ids.entry(member.id.0.clone()).or_insert_with(|| Self::member(at));
        }
        let old: BTreeMap<Slot, &Id> = journey.ids().into_iter().filter(|(slot, _)| *slot != Slot::PERSON).collect();
        for section in Section::ALL {
            for (at, slot) in journey.slots(*section).into_iter().enumerate() {
                let new = Id(format!("{}{}", letter(*section), at + 1));
                if let Some(old) = old.get(&slot) {
                    ids.entry(old.0.clone()).or_insert_with(|| new.clone());
                }
                own.insert(slot, new);
            }
        }
        Self {
            choice,
            words,
            own,
            ids,
            owners: BTreeMap::new(),
            actors: BTreeMap::new(),
            records: BTreeMap::new(),
            competences: BTreeMap::new(),
            authorities: BTreeMap::new(),
        }
    }

    /// The new id of an item.
    pub(super) fn own(&self, slot: Slot) -> Id {
        self.own.get(&slot).cloned().unwrap_or_else(nobody)
    }

    /// The new id of a family member.
    pub(super) fn member(at: usize) -> Id {
        Id(format!("f{}", at + 1))
    }

    /// The new id for a reference. One that leads nowhere still does.
    pub(super) fn reference(&self, id: &Id) -> Id {
        self.ids.get(&id.0).cloned().unwrap_or_else(nobody)
    }

    pub(super) fn maybe(&self, id: Option<Id>) -> Option<Id> {
        id.map(|id| self.reference(&id))
    }

    pub(super) fn all(&self, ids: Vec<Id>) -> Vec<Id> {
        ids.iter().map(|id| self.reference(id)).collect()
    }

    /// The person: without an alias, reports say "the person".
    pub(super) fn person(&self, alias: String) -> String {
        if self.choice.person { String::new() } else { alias }
    }

    pub(super) fn member_alias(&self, alias: String, at: usize) -> String {
        if self.choice.person { self.numbered("pseudonym-member", at + 1) } else { alias }
    }

    /// An owner, coordinator or deputy; none stays none.
    pub(super) fn owner(&mut self, name: &str) -> String {
        if name.trim().is_empty() {
            return String::new();
        }
        if !self.choice.owners {
            return name.to_owned();
        }
        let number = number(&mut self.owners, name.trim());
        self.numbered("pseudonym-owner", number)
    }

    pub(super) fn actor(&mut self, name: &str) -> String {
        if !self.choice.actors {
            return name.to_owned();
        }
        let number = number(&mut self.actors, name.trim());
        self.numbered("pseudonym-actor", number)
    }

    /// A record system, which may be that of another actor.
    pub(super) fn records(&mut self, name: &str) -> String {
        if let Some(id) = self.ids.get(name) {
            return id.0.clone();
        }
        if !self.choice.actors {
            return name.to_owned();
        }
        format!("r{}", number(&mut self.records, name))
    }

    pub(super) fn competences(&mut self, names: Vec<String>) -> Vec<String> {
        let mut new = Vec::with_capacity(names.len());
        for name in names {
            let number = number(&mut self.competences, &name);
            new.push(self.numbered("pseudonym-competence", number));
        }
        new
    }

    pub(super) fn authority(&mut self, name: &str) -> String {
        if name.trim().is_empty() {
            return String::new();
        }
        let number = number(&mut self.authorities, name);
        self.numbered("pseudonym-authority", number)
    }

    /// What a gap is about: an item or an owner.
    pub(super) fn subject(&mut self, subject: &str) -> String {
        match self.ids.get(subject) {
            Some(id) => id.0.clone(),
            None => self.owner(subject),
        }
    }

    fn numbered(&self, key: &str, number: usize) -> String {
        self.words.text_with(key, &[("number", number.into())])
    }
}

/// The number of a name, counted from 1 as they appear.
fn number(known: &mut BTreeMap<String, usize>, name: &str) -> usize {
    let next = known.len() + 1;
    *known.entry(name.to_owned()).or_insert(next)
}

/// What no item has as its id.
fn nobody() -> Id {
    Id::from("nothing")
}

fn letter(section: Section) -> &'static str {
    match section {
        Section::Phases => "p",
        Section::Actors => "a",
        Section::Needs => "n",
        Section::Information => "i",
        Section::Touchpoints => "t",
        Section::Handovers => "h",
        Section::Coordinators => "c",
        Section::JointPlans => "j",
        Section::Notes => "s",
        Section::Reviews => "v",
    }
}
