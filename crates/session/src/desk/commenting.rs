//! Comments from readers without Stafett, taken into a document's reviews.

use super::{Desk, Reply};
use crate::commenting::{bytes_of, take_in};
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
        let document = self.told(self.documents.get(&handle).ok_or(Trouble::NoSuchDocument))?;
        let taken = take_in(&document.journey, &self.settings, &bytes);
        let taken = self.told(taken.map_err(|error| Trouble::Comments { name: file_name(path), error }))?;
        self.with(handle, |document| {
            document.apply(&taken.operation, false)?;
            document.notices.push(Notice::Comments(taken.told));
            Ok(())
        })
    }
}
