//! A journey while an operation works on it: every write is recorded as a step, and all of them are
//! taken back when the operation is refused.

use crate::change::Step;
use crate::operation::Refused;
use journey::{Journey, Place, Record, Section, Slot};

pub(crate) struct Draft<'a> {
    journey: &'a mut Journey,
    steps: Vec<Step>,
}

impl<'a> Draft<'a> {
    pub(crate) fn of(journey: &'a mut Journey) -> Self {
        Self { journey, steps: Vec::new() }
    }

    /// The steps so far; the journey keeps what was done.
    pub(crate) fn finish(self) -> Vec<Step> {
        self.steps
    }

    /// Takes everything back.
    pub(crate) fn abandon(self) {
        self.steps.iter().rev().for_each(|step| step.flip().play(self.journey));
    }

    /// The journey as it stands now.
    pub(crate) fn journey(&self) -> &Journey {
        self.journey
    }

    /// The record and its place.
    pub(crate) fn find(&self, slot: Slot) -> Result<(Place, Record), Refused> {
        let found = self.journey.place(slot).zip(self.journey.record(slot));
        found.ok_or(Refused::NoSuchItem(slot))
    }

    /// An item with its list and its place there.
    pub(crate) fn item(&self, slot: Slot) -> Result<(Section, usize, Record), Refused> {
        match self.find(slot)? {
            (Place::At { section, index }, record) => Ok((section, index, record)),
            (Place::Head | Place::Person, _) => Err(Refused::WrongKind(slot)),
        }
    }

    /// Puts another record in the place of this one; no step when they are alike.
    pub(crate) fn replace(&mut self, slot: Slot, record: Record) -> Result<(), Refused> {
        let before = self.find(slot)?;
        if before.1 != record {
            let place = before.0;
            self.step(Step { slot, before: Some(before), after: Some((place, record)) });
        }
        Ok(())
    }

    /// Adds an item at this place of its list; `None`: at the end.
    pub(crate) fn insert(&mut self, index: Option<usize>, record: Record) -> Result<Slot, Refused> {
        let section = record.section().ok_or(Refused::WrongKind(Slot::HEAD))?;
        if self.journey.head.extra.unread.contains_key(section.key()) {
            return Err(Refused::ListNotUnderstood(section));
        }
        let index = index.unwrap_or(usize::MAX).min(self.journey.len_of(section));
        let slot = self.journey.fresh_slot();
        self.step(Step { slot, before: None, after: Some((Place::At { section, index }, record)) });
        Ok(slot)
    }

    /// Moves an item within its list.
    pub(crate) fn reorder(&mut self, slot: Slot, index: usize) -> Result<(), Refused> {
        let (section, from, record) = self.item(slot)?;
        let to = index.min(self.journey.len_of(section).saturating_sub(1));
        if to != from {
            let before = Some((Place::At { section, index: from }, record.clone()));
            self.step(Step { slot, before, after: Some((Place::At { section, index: to }, record)) });
        }
        Ok(())
    }

    /// Deletes an item.
    pub(crate) fn remove(&mut self, slot: Slot) -> Result<(), Refused> {
        let (section, index, record) = self.item(slot)?;
        self.step(Step { slot, before: Some((Place::At { section, index }, record)), after: None });
        Ok(())
    }

    fn step(&mut self, step: Step) {
        step.play(self.journey);
        self.steps.push(step);
    }
}
