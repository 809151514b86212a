//! What was done to a journey, and can be taken back.

use crate::change::Change;
use crate::operation::{Label, Operation, Refused};
use crate::ops::apply;
use crate::replace::{replace, turn_into};
use crate::title::title;
use journey::{Journey, Slot};
use serde::{Deserialize, Serialize};

/// The changes of one open journey. Knows whether the journey is as it was last saved.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct History {
    done: Vec<Change>,
    undone: Vec<Change>,
    /// How many changes were done when it was saved; `None` once that state cannot be reached any more.
    saved: Option<usize>,
    /// What the last operation did, as long as the next one may be one with it.
    #[serde(skip)]
    open: Option<Open>,
}

/// What may go on.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Open {
    /// This field is being typed.
    Field(Slot, &'static str),
    /// This item was added, and is being written.
    Item(Slot),
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
    /// What was begun last was let go of by this change: it is neither done nor to be done again.
    LetGo(Change),
}

impl Turn {
    /// The change that was made to the journey.
    pub fn change(&self) -> &Change {
        match self {
            Self::Done(change)
            | Self::WentOn(change)
            | Self::Undone(change)
            | Self::Redone(change)
            | Self::LetGo(change) => change,
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
    /// What is said of an item right after it was added, its name first of all, is one step with adding it; when it
    /// is deleted again, that step is gone.
    ///
    /// # Errors
    /// When it cannot be done; the journey is as it was.
    pub fn apply(&mut self, journey: &mut Journey, operation: &Operation, continues: bool) -> Result<Turn, Refused> {
        let goes_on = continues && self.saved != Some(self.done.len());
        if let Some(turn) = goes_on.then(|| self.let_go(journey, operation)).flatten() {
            return Ok(turn);
        }
        let change = apply(journey, operation)?;
        let item = match self.open {
            Some(Open::Item(slot)) if goes_on && is_about(operation, slot) => Some(slot),
            _ => None,
        };
        let field = single_field(operation);
        let typed = goes_on && field.is_some() && field == self.open;
        self.leave_undone();
        self.open = item.map(Open::Item).or(field).or_else(|| added(operation, &change).map(Open::Item));
        let last = if typed || item.is_some() { self.done.pop() } else { None };
        let Some(last) = last else {
            self.done.push(change.clone());
            return Ok(Turn::Done(change));
        };
        let label = item.map(|slot| Label { subject: name_of(journey, slot), ..last.label.clone() });
        let mut whole = last.clone().and(change);
        if let Some(label) = label {
            whole.label = label;
        }
        if whole.is_nothing() {
            self.open = None;
            let back = last.flip();
            self.undone.push(last);
            return Ok(Turn::Undone(back));
        }
        self.done.push(whole.clone());
        Ok(Turn::WentOn(whole))
    }

    /// Takes the last step back as if it had never been, when the operation deletes just the item that it added.
    fn let_go(&mut self, journey: &mut Journey, operation: &Operation) -> Option<Turn> {
        let (Some(Open::Item(item)), Operation::Delete { slots }) = (self.open, operation) else { return None };
        let back = self.done.last().filter(|_| *slots == [item])?.flip();
        self.leave_undone();
        self.done.pop();
        self.open = None;
        back.play(journey);
        Some(Turn::LetGo(back))
    }

    /// Makes the journey hold what `other` holds, as a change; gives what that is about.
    pub fn replace(&mut self, journey: &mut Journey, other: &Journey) -> Option<Slot> {
        let change = replace(journey, other);
        let touched = change.touched();
        self.leave_undone();
        self.open = None;
        self.done.push(change);
        touched
    }

    /// Makes the journey hold what `other` holds, of which an item of the same slot is the same item, as a change of
    /// this name; gives what was done.
    pub fn turn_into(&mut self, journey: &mut Journey, other: &Journey, label: Label) -> Change {
        let change = turn_into(journey, other, label);
        self.leave_undone();
        self.open = None;
        self.done.push(change.clone());
        change
    }

    /// Whether the journey as it was last saved can still be reached.
    pub fn knows_saved(&self) -> bool {
        self.saved.is_some()
    }

    /// The journey as it was last saved; none where that state cannot be reached any more.
    pub fn as_saved(&self, journey: &Journey) -> Option<Journey> {
        let saved = self.saved?;
        let (mut then, mut history) = (journey.clone(), self.clone());
        while history.done.len() > saved {
            history.undo(&mut then)?;
        }
        while history.done.len() < saved {
            history.redo(&mut then)?;
        }
        Some(then)
    }

    /// Takes the last change back; gives what was done. `None` when there is none.
    pub fn undo(&mut self, journey: &mut Journey) -> Option<Change> {
        let change = self.done.pop()?;
        let flipped = change.flip();
        flipped.play(journey);
        self.undone.push(change);
        self.open = None;
        Some(flipped)
    }

    /// Does again what was last taken back. `None` when there is none.
    pub fn redo(&mut self, journey: &mut Journey) -> Option<Change> {
        let change = self.undone.pop()?;
        change.play(journey);
        self.done.push(change.clone());
        self.open = None;
        Some(change)
    }

    /// Goes through a step again that was once made from this same state.
    pub fn replay(&mut self, journey: &mut Journey, turn: Turn) {
        self.open = None;
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
            Turn::LetGo(change) => {
                self.leave_undone();
                change.play(journey);
                self.done.pop();
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
            open: None,
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
        self.open = None;
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

/// The item that the operation put there, when that was all it did.
fn added(operation: &Operation, change: &Change) -> Option<Slot> {
    matches!(operation, Operation::AddTouchpoint { .. } | Operation::AddItem { .. }).then(|| change.touched())?
}

/// Whether an operation may belong to an item that was just added: it sets or moves it, or joins it to another
/// one; or it adds what the item is then put into.
fn is_about(operation: &Operation, item: Slot) -> bool {
    match operation {
        Operation::SetFields { slot, .. } | Operation::MoveTouchpoint { slot, .. } => *slot == item,
        Operation::Connect { from, to } => *from == item || *to == Some(item),
        Operation::AddItem { .. } => true,
        Operation::AddTouchpoint { .. }
        | Operation::Reorder { .. }
        | Operation::Delete { .. }
        | Operation::Duplicate { .. }
        | Operation::Discard { .. }
        | Operation::AddRows { .. }
        | Operation::AddPart { .. }
        | Operation::PlaceNote { .. }
        | Operation::Several { .. } => false,
    }
}

fn name_of(journey: &Journey, slot: Slot) -> String {
    journey.record(slot).map(|record| title(journey, &record)).unwrap_or_default()
}

fn single_field(operation: &Operation) -> Option<Open> {
    match operation {
        Operation::SetFields { slot, edits } => match edits.as_slice() {
            [edit] => Some(Open::Field(*slot, edit.key())),
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
        | Operation::AddPart { .. }
        | Operation::PlaceNote { .. } => None,
        // The same field of several records.
        Operation::Several { operations } => {
            let mut fields = operations.iter().map(single_field);
            let first = fields.next()??;
            let key = key_of(first);
            fields.all(|field| field.is_some_and(|field| key_of(field) == key)).then_some(first)
        }
    }
}

fn key_of(open: Open) -> Option<&'static str> {
    match open {
        Open::Field(_, key) => Some(key),
        Open::Item(_) => None,
    }
}
