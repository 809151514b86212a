//! What was done to a journey, and can be taken back.

use crate::change::Change;
use crate::operation::{Label, Operation, Refused};
use crate::ops::apply;
use crate::replace::replace;
use journey::{Journey, Slot};
use serde::{Deserialize, Serialize};

/// The changes of one open journey. Knows whether the journey is as it was last saved.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct History {
    done: Vec<Change>,
    undone: Vec<Change>,
    /// How many changes were done when it was saved; `None` once that state cannot be reached any more.
    saved: Option<usize>,
    /// The field that the last operation set, as long as the next one may be one with it.
    #[serde(skip)]
    open_field: Option<(Slot, &'static str)>,
}

/// One step of a history, so that it can be gone through again on a journey as it was before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "did", content = "change", rename_all = "kebab-case")]
pub enum Turn {
    /// The change was done.
    Done(Change),
    /// The last change went on, and is this one now.
    WentOn(Change),
    /// A change was taken back by this one.
    Undone(Change),
    /// The change that was taken back was done again.
    Redone(Change),
}

impl Turn {
    /// The change that was made to the journey.
    pub fn change(&self) -> &Change {
        match self {
            Self::Done(change) | Self::WentOn(change) | Self::Undone(change) | Self::Redone(change) => change,
        }
    }
}

impl History {
    /// Of a journey as it lies in its file.
    pub fn saved() -> Self {
        Self { saved: Some(0), ..Self::default() }
    }

    /// Of a journey that no file holds as it is.
    pub fn unsaved() -> Self {
        Self::default()
    }

    /// Does an operation. When it `continues` the last one, and both set the same field of the same
    /// record, they are one step: typing. Typing that ends where it began is taken back like any step.
    ///
    /// # Errors
    /// When it cannot be done; the journey is as it was.
    pub fn apply(&mut self, journey: &mut Journey, operation: &Operation, continues: bool) -> Result<Turn, Refused> {
        let change = apply(journey, operation)?;
        let field = single_field(operation);
        let joins = continues && field.is_some() && field == self.open_field && self.saved != Some(self.done.len());
        self.leave_undone();
        self.open_field = field;
        let last = if joins { self.done.pop() } else { None };
        let Some(last) = last else {
            self.done.push(change.clone());
            return Ok(Turn::Done(change));
        };
        let whole = last.clone().and(change);
        if whole.is_nothing() {
            self.open_field = None;
            let back = last.flip();
            self.undone.push(last);
            return Ok(Turn::Undone(back));
        }
        self.done.push(whole.clone());
        Ok(Turn::WentOn(whole))
    }

    /// Makes the journey hold what `other` holds, as a change; gives what that is about.
    pub fn replace(&mut self, journey: &mut Journey, other: &Journey) -> Option<Slot> {
        let change = replace(journey, other);
        let touched = change.touched();
        self.leave_undone();
        self.open_field = None;
        self.done.push(change);
        touched
    }

    /// Takes the last change back; gives what was done. `None` when there is none.
    pub fn undo(&mut self, journey: &mut Journey) -> Option<Change> {
        let change = self.done.pop()?;
        let flipped = change.flip();
        flipped.play(journey);
        self.undone.push(change);
        self.open_field = None;
        Some(flipped)
    }

    /// Does again what was last taken back. `None` when there is none.
    pub fn redo(&mut self, journey: &mut Journey) -> Option<Change> {
        let change = self.undone.pop()?;
        change.play(journey);
        self.done.push(change.clone());
        self.open_field = None;
        Some(change)
    }

    /// Goes through a step again that was once made from this same state.
    pub fn replay(&mut self, journey: &mut Journey, turn: Turn) {
        self.open_field = None;
        match turn {
            Turn::Done(change) => {
                self.leave_undone();
                change.play(journey);
                self.done.push(change);
            }
            Turn::WentOn(change) => {
                self.leave_undone();
                self.done.pop().iter().for_each(|last| last.flip().play(journey));
                change.play(journey);
                self.done.push(change);
            }
            Turn::Undone(change) => {
                change.play(journey);
                if self.done.pop().is_none() {
                    // It was older than what is known here: the saved state is one change further on.
                    self.saved = self.saved.map(|saved| saved + 1);
                }
                self.undone.push(change.flip());
            }
            Turn::Redone(change) => {
                change.play(journey);
                self.undone.pop();
                self.done.push(change);
            }
        }
    }

    /// The same history with the last `most` changes of each direction only.
    pub fn latest(&self, most: usize) -> Self {
        let older = self.done.len().saturating_sub(most);
        Self {
            done: self.done.iter().skip(older).cloned().collect(),
            undone: self.undone.iter().skip(self.undone.len().saturating_sub(most)).cloned().collect(),
            saved: self.saved.and_then(|saved| saved.checked_sub(older)),
            open_field: None,
        }
    }

    /// How many changes, done or taken back, lie between the journey and how it was last saved.
    pub fn unsaved_changes(&self) -> usize {
        self.saved.map_or(self.done.len(), |saved| self.done.len().abs_diff(saved))
    }

    /// No file holds the journey as it was last saved, not any more.
    pub fn forget_saved(&mut self) {
        self.saved = None;
    }

    /// What was done, the oldest first, and what was taken back, the one that redo would do first.
    pub fn labels(&self) -> (Vec<&Label>, Vec<&Label>) {
        (
            self.done.iter().map(|change| &change.label).collect(),
            self.undone.iter().rev().map(|change| &change.label).collect(),
        )
    }

    /// What undo would take back.
    pub fn undo_label(&self) -> Option<&Label> {
        self.done.last().map(|change| &change.label)
    }

    /// What redo would do again.
    pub fn redo_label(&self) -> Option<&Label> {
        self.undone.last().map(|change| &change.label)
    }

    /// The journey was saved as it is now.
    pub fn mark_saved(&mut self) {
        self.saved = Some(self.done.len());
        self.open_field = None;
    }

    /// Whether the journey is as it was last saved: also after undo back to that point.
    pub fn is_saved(&self) -> bool {
        self.saved.is_some_and(|saved| match self.done.get(saved..) {
            Some(since) => since.iter().all(Change::is_nothing),
            None => self.undone.iter().rev().take(saved - self.done.len()).all(Change::is_nothing),
        })
    }

    /// What was taken back cannot be done again once something else is done.
    fn leave_undone(&mut self) {
        if self.saved.is_some_and(|saved| saved > self.done.len()) {
            self.saved = None;
        }
        self.undone.clear();
    }
}

fn single_field(operation: &Operation) -> Option<(Slot, &'static str)> {
    match operation {
        Operation::SetFields { slot, edits } => match edits.as_slice() {
            [edit] => Some((*slot, edit.key())),
            _ => None,
        },
        Operation::AddTouchpoint { .. }
        | Operation::Connect { .. }
        | Operation::AddItem { .. }
        | Operation::MoveTouchpoint { .. }
        | Operation::Reorder { .. }
        | Operation::Delete { .. }
        | Operation::Duplicate { .. }
        | Operation::Discard { .. }
        | Operation::AddRows { .. }
        | Operation::PlaceNote { .. } => None,
        // The same field of several records.
        Operation::Several { operations } => {
            let mut fields = operations.iter().map(single_field);
            let first = fields.next()??;
            fields.all(|field| field.is_some_and(|(_, key)| key == first.1)).then_some(first)
        }
    }
}
