//! Comments from readers without Stafett, taken into a document's reviews.

use super::{Desk, Reply};
use crate::commenting::{CommentsError, bytes_of, holds_comments, take_in};
use crate::document::Notice;
use crate::file::file_name;
use crate::trouble::Trouble;
use crate::wire::{Handle, View};
use std::path::Path;

impl Desk {
    /// Takes the comments of a file into the reviews of a document, as one step. Nothing else in it changes; the view
    /// tells how many there were.
    ///
    /// # Errors
    /// When the file cannot be read, is about another journey or brings nothing new, or the document cannot be changed.
    pub fn take_in_comments(&mut self, handle: Handle, path: &Path) -> Reply<View> {
        let bytes = self.told(bytes_of(path))?;
        self.take_in_bytes(handle, path, &bytes)
    }

    /// The same with a file that was dropped on the document in front; `None` when it holds no comments.
    ///
    /// # Errors
    /// As above, and when nothing is in front.
    pub fn take_in_dropped(&mut self, path: &Path) -> Option<Reply<View>> {
        let bytes = bytes_of(path).ok().filter(|bytes| holds_comments(bytes))?;
        let Some(handle) = self.front else {
            let (name, error) = (file_name(path), CommentsError::OtherJourney);
            return Some(self.told(Err(Trouble::Comments { name, error })));
        };
        Some(self.take_in_bytes(handle, path, &bytes))
    }

    fn take_in_bytes(&mut self, handle: Handle, path: &Path, bytes: &[u8]) -> Reply<View> {
        let document = self.document(handle)?;
        let taken = take_in(&document.journey, &self.settings, bytes);
        let taken = self.told(taken.map_err(|error| Trouble::Comments { name: file_name(path), error }))?;
        self.with(handle, |document| {
            document.apply(&taken.operation, false)?;
            document.notices.push(Notice::Comments(taken.told));
            Ok(())
        })
    }
}
