//! What the page is told of a document: everything once, then what became different.

use super::{Desk, Reply};
use crate::difference::{Difference, Update};
use crate::sight::first;
use crate::wire::{Handle, View};

/// What the page was told last.
#[derive(Default)]
pub(super) struct Told {
    revision: u32,
    view: Option<View>,
}

impl Desk {
    /// Whether a document lies in a file.
    ///
    /// # Errors
    /// When it is not open.
    pub fn has_file(&self, handle: Handle) -> Reply<bool> {
        let document = self.document(handle)?;
        Ok(document.file.is_some())
    }

    /// What to tell of a document that the page may know already: what differs from what it was told last.
    pub fn tell(&mut self, view: View) -> Update {
        let since = self.told_last.revision;
        let before = self.told_last.view.as_ref();
        if before.is_some_and(|before| before.partial && before.document == view.document) {
            return Update::Whole { view: Box::new(self.tell_whole(view)) };
        }
        match before.and_then(|before| Difference::between(before, &view)) {
            Some(difference) => {
                let revision = self.told_last.note(view);
                Update::Change { since, revision, difference: Box::new(difference) }
            }
            None => Update::Whole { view: Box::new(self.tell_first(view)) },
        }
    }

    /// What to tell a page that is to show the document as soon as it can: of a large one what is seen first.
    /// The rest is told when it looks again.
    pub fn tell_first(&mut self, view: View) -> View {
        self.tell_whole(first(view))
    }

    /// What to tell a page that knows nothing of the document: everything.
    pub fn tell_whole(&mut self, mut view: View) -> View {
        view.revision = self.told_last.note(view.clone());
        view
    }
}

impl Told {
    fn note(&mut self, view: View) -> u32 {
        self.revision = self.revision.wrapping_add(1);
        self.view = Some(view);
        self.revision
    }
}
