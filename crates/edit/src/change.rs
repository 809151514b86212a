//! What an operation did, as facts: so that undo, redo and replay never depend on an operation's logic.

use crate::operation::Label;
use journey::{Journey, Place, Raw, Record, Section, Slot};
use serde::{Deserialize, Serialize};

/// What was done to a journey, step by step, with the name it has in the history.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// What it is called.
    pub label: Label,
    /// The steps in their order; each place counts in the journey that the steps before it left.
    pub steps: Vec<Step>,
    /// What became of list elements that are no items: only where a whole journey takes another's place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub strays: Vec<Strays>,
}

/// The elements of a list that are no items, before and after, each with its place in the file's list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Strays {
    /// The list.
    pub section: Section,
    /// What was there.
    pub before: Vec<(u32, Raw)>,
    /// What is there.
    pub after: Vec<(u32, Raw)>,
}

/// One record before and after, with where it stood. Without a before it was added, without an
/// after it was deleted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// The record's slot.
    pub slot: Slot,
    /// Where it stood and what it was.
    pub before: Option<(Place, Record)>,
    /// Where it stands and what it is.
    pub after: Option<(Place, Record)>,
}

impl Change {
    /// Does it to a journey that is as the one it was first done to: redo, undo (of the
    /// [`flip`](Self::flip)) and replay.
    pub fn play(&self, journey: &mut Journey) {
        self.steps.iter().for_each(|step| step.play(journey));
        self.strays.iter().for_each(|strays| journey.set_strays(strays.section, strays.after.clone()));
    }

    /// The change that takes this one back.
    pub fn flip(&self) -> Self {
        let back = |it: &Strays| Strays { section: it.section, before: it.after.clone(), after: it.before.clone() };
        Self {
            label: self.label.clone(),
            steps: self.steps.iter().rev().map(Step::flip).collect(),
            strays: self.strays.iter().map(back).collect(),
        }
    }

    /// The record that the change is about, as far as it is there afterwards: the item that was
    /// added last, a touchpoint before anything else; else the record that was changed first; none after
    /// a deletion.
    pub fn touched(&self) -> Option<Slot> {
        let added = || self.steps.iter().rev().filter(|step| step.before.is_none());
        let touchpoint = |step: &&Step| matches!(step.after, Some((_, Record::Touchpoint(_))));
        if let Some(step) = added().find(touchpoint).or_else(|| added().next()) {
            return Some(step.slot);
        }
        if self.steps.iter().any(|step| step.after.is_none()) {
            return None;
        }
        self.steps.first().map(|step| step.slot)
    }

    /// This change and a later one of the same field or item, as one.
    pub(crate) fn and(mut self, later: Self) -> Self {
        match (self.steps.last_mut(), later.steps.as_slice()) {
            (Some(last), [only]) if last.slot == only.slot => last.after = only.after.clone(),
            _ => self.steps.extend(later.steps),
        }
        self.label = later.label;
        self
    }

    /// Whether nothing is different after it.
    pub(crate) fn is_nothing(&self) -> bool {
        self.steps.iter().all(|step| step.before == step.after) && self.strays.is_empty()
    }
}

impl Step {
    pub(crate) fn play(&self, journey: &mut Journey) {
        if self.before.is_some() {
            journey.take(self.slot);
        }
        if let Some((place, record)) = &self.after {
            journey.put(*place, self.slot, record.clone());
        }
    }

    pub(crate) fn flip(&self) -> Self {
        Self { slot: self.slot, before: self.after.clone(), after: self.before.clone() }
    }
}
