//! What the user does to a document: operations, typing, undo and redo.

use super::{Desk, Reply};
use crate::document::Document;
use crate::wire::{Handle, Standing, View};
use edit::Operation;

impl Desk {
    /// Does what the user means to do. When it `continues` the last operation, setting the same
    /// field again is one step of undo with it: typing.
    ///
    /// # Errors
    /// When it cannot be done; the document is as it was.
    pub fn apply(&mut self, handle: Handle, operation: &Operation, continues: bool) -> Reply<View> {
        self.with(handle, |document| document.apply(operation, continues))
    }

    /// The same for what is being typed: it is kept, and the answer comes without the drawing.
    ///
    /// # Errors
    /// When it cannot be done; the document is as it was.
    pub fn draft(&mut self, handle: Handle, operation: &Operation, continues: bool) -> Reply<Standing> {
        self.act(handle, |document| document.apply(operation, continues))?;
        self.standing(handle)
    }

    /// How far the document is kept.
    pub(crate) fn standing(&self, handle: Handle) -> Reply<Standing> {
        let document = self.document(handle)?;
        Ok(Standing { saved: document.is_saved(), safe: document.is_safe() })
    }

    /// Takes the last change back.
    ///
    /// # Errors
    /// When there is none.
    pub fn undo(&mut self, handle: Handle) -> Reply<View> {
        self.with(handle, Document::undo)
    }

    /// Does again what was last taken back.
    ///
    /// # Errors
    /// When there is nothing.
    pub fn redo(&mut self, handle: Handle) -> Reply<View> {
        self.with(handle, Document::redo)
    }

    /// Goes back that many changes, or forward again when `steps` is positive.
    ///
    /// # Errors
    /// When the document is not open, or somebody else has it.
    pub fn travel(&mut self, handle: Handle, steps: i32) -> Reply<View> {
        self.with(handle, |document| document.travel(steps))
    }
}
