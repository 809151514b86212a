//! What was done to a journey, and can be taken back.

use crate::change::Change;
use crate::operation::{Label, Operation, Refused};
use crate::ops::apply;
use journey::{Journey, Slot};

/// The changes of one open journey. Knows whether the journey is as it was last saved.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Change>,
    undone: Vec<Change>,
    /// How many changes were done when it was saved; `None` once that state cannot be reached any more.
    saved: Option<usize>,
    /// The field that the last operation set, as long as the next one may be one with it.
    open_field: Option<(Slot, &'static str)>,
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
    /// record, they are taken back together: typing is one step.
    ///
    /// # Errors
    /// When it cannot be done; the journey is as it was.
    pub fn apply(&mut self, journey: &mut Journey, operation: &Operation, continues: bool) -> Result<&Change, Refused> {
        let change = apply(journey, operation)?;
        let field = single_field(operation);
        let joins = continues && field.is_some() && field == self.open_field && self.saved != Some(self.done.len());
        if self.saved.is_some_and(|saved| saved > self.done.len()) {
            self.saved = None;
        }
        self.undone.clear();
        self.open_field = field;
        match self.done.pop() {
            Some(mut last) if joins => {
                last.absorb(change);
                self.done.push(last);
            }
            last => self.done.extend(last.into_iter().chain([change])),
        }
        self.done.last().ok_or(Refused::NothingToDo)
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
        | Operation::Discard { .. } => None,
    }
}
