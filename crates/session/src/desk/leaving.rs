//! Letting go: of a document, of everything that tells of it, of the desk when the program ends.

use super::{Desk, Reply};
use crate::file::Hold;
use crate::keeping::handed_out;
use crate::reading::Reading;
use crate::trouble::Trouble;
use crate::wire::Handle;
use gaps::Settings;
use journey::Id;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

impl Desk {
    /// Lets go of a document, saved or not: what is not saved is gone for good.
    pub fn close(&mut self, handle: Handle) {
        if let Some(document) = self.documents.remove(&handle) {
            document.close();
        }
        self.front = self.front.filter(|front| *front != handle);
    }

    /// Closes the document and deletes everything that tells it was here, but for its file: what was
    /// not saved, what could not be read of it, its place among the recent files, its lock. Gives the file, whose traces in the
    /// system's own lists are not within reach here.
    ///
    /// # Errors
    /// When the list of recent files could not be kept.
    pub fn remove_traces(&mut self, handle: Handle) -> Reply<Option<PathBuf>> {
        let document = self.documents.get(&handle);
        let path = document.and_then(|document| Some(document.file.as_ref()?.path.clone()));
        let id = document.map(|document| document.journey.head.id.clone());
        if let Some(id) = &id {
            let forgotten = self.memory.set_folded(id, BTreeSet::new());
            self.told(forgotten)?;
        }
        self.close(handle);
        self.remove_unread_of(path.as_deref(), id.as_ref())?;
        path.iter().try_for_each(|path| self.forget_versions(path))?;
        let Some(path) = path else { return Ok(None) };
        self.forget(&path)?;
        Ok(Some(path))
    }

    /// The same for a file from the list of recent ones.
    ///
    /// # Errors
    /// When the list has no such number, or could not be kept.
    pub fn remove_traces_of_recent(&mut self, number: u32) -> Reply<PathBuf> {
        let path = self.told(self.memory.numbered(number))?;
        if let Some(handle) = self.handle_of(&path) {
            self.close(handle);
        }
        let id = id_of(&path).ok();
        if let Some(id) = &id {
            let forgotten = self.memory.set_folded(id, BTreeSet::new());
            self.told(forgotten)?;
        }
        self.remove_unread_of(Some(&path), id.as_ref())?;
        self.forget_versions(&path)?;
        self.forget(&path)?;
        Ok(path)
    }

    /// Takes a file out of the recent ones, with the lock that a program left when it was killed.
    fn forget(&mut self, path: &Path) -> Reply<()> {
        Hold::take(path, &self.me).release();
        let forgotten = self.memory.forget(path);
        self.told(forgotten)
    }

    /// The program ends: the files are anyone's again. What is not saved comes back at the next start.
    pub fn leave(&mut self) {
        self.left = true;
        storage::take_back(&handed_out(&self.folder));
        for document in std::mem::take(&mut self.documents).into_values() {
            document.release();
        }
        for locked in std::mem::take(&mut self.locked).into_values() {
            locked.release();
        }
    }
}

/// The id of the journey in a file.
fn id_of(path: &Path) -> Result<Id, Trouble> {
    Ok(Reading::of_file(path, Settings::default())?.journey().head.id.clone())
}
