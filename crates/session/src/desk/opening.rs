//! Opening files. They are read beside the desk, which is free while a slow disk answers.

use super::{Desk, Reply};
use crate::document::{Document, Notice};
use crate::file::file_name;
use crate::keeping::versions;
use crate::me::Me;
use crate::sealing::Seal;
use crate::trouble::Trouble;
use crate::wire::{Handle, View};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use storage::{Effort, Passphrase, real_path};

/// A file that is to be opened.
pub struct ToOpen {
    path: PathBuf,
    me: Me,
    /// The app's own folder.
    folder: PathBuf,
    passphrase: Option<Passphrase>,
    effort: Effort,
}

/// A file that was read, and goes on to the desk.
pub struct Opened {
    path: PathBuf,
    real: PathBuf,
    document: Result<Document, Trouble>,
}

impl ToOpen {
    /// Reads it, and takes the right to write to it when nobody has it. This may take as long as its disk
    /// takes to answer.
    pub fn read(self) -> Opened {
        let document = Document::open(&self.path, &self.me, || self.seal());
        let real = match document.as_ref().map(|document| &document.file) {
            Ok(Some(file)) => file.real.clone(),
            _ => real_path(&self.path),
        };
        Opened { path: self.path, real, document }
    }

    /// The same with the passphrase of a protected file.
    pub(super) fn with(self, passphrase: Passphrase) -> Self {
        Self { passphrase: Some(passphrase), ..self }
    }

    /// What the passphrase opens the file with.
    fn seal(&self) -> Result<Arc<Seal>, Trouble> {
        let passphrase = || self.passphrase.clone().ok_or_else(|| Trouble::NeedsPassphrase(file_name(&self.path)));
        // Where versions are kept of it, their key is that of everything.
        let kept = versions(&self.folder, &real_path(&self.path)).key();
        let again = kept.map(|key| Seal::again(key, passphrase()?, self.effort).map_err(Trouble::sealed(&self.path)));
        let seal = match again {
            Some(Ok(seal)) => seal,
            Some(Err(_)) | None => Seal::new(passphrase()?, self.effort).map_err(Trouble::sealed(&self.path))?,
        };
        Ok(Arc::new(seal))
    }
}

impl Desk {
    /// A file to be opened: read it, then [lay it on the desk](Self::lay_opened).
    pub fn to_open(&self, path: &Path) -> ToOpen {
        let (path, me, folder) = (path.to_owned(), self.me.clone(), self.folder.clone());
        ToOpen { path, me, folder, passphrase: None, effort: self.effort }
    }

    /// The file that was to be opened last and is protected, with its passphrase.
    ///
    /// # Errors
    /// When there is none.
    pub fn to_unseal(&self, passphrase: Passphrase) -> Reply<ToOpen> {
        let path = self.told(self.protected.as_ref().ok_or(Trouble::NoFileYet))?;
        Ok(self.to_open(path).with(passphrase))
    }

    /// The same for a file from the list of recent ones.
    ///
    /// # Errors
    /// When the list has no such number.
    pub fn to_open_recent(&self, number: u32) -> Reply<ToOpen> {
        Ok(self.to_open(&self.recent_path(number)?))
    }

    /// Where a file from the list of recent ones lies.
    ///
    /// # Errors
    /// When the list has no such number.
    pub fn recent_path(&self, number: u32) -> Reply<PathBuf> {
        self.told(self.memory.numbered(number))
    }

    /// Lays a file on the desk that was read. One that is open already is given as it is on the desk.
    ///
    /// # Errors
    /// When it could not be read or is no journey.
    pub fn lay_opened(&mut self, opened: Opened) -> Reply<View> {
        let handle = self.laid(opened);
        let handle = self.told(handle)?;
        self.view(handle)
    }

    /// Lays the file of the command line on the desk before the page has asked for anything. Whether it
    /// worked, [`start`](Self::start) tells.
    pub fn lay_opened_at_start(&mut self, opened: Opened) {
        if let Err(trouble) = self.laid(opened) {
            self.failure = Some(self.words_for(&trouble));
        }
    }

    /// Opens a file. One that is open already is given as it is on the desk.
    ///
    /// # Errors
    /// When it cannot be read or is no journey.
    pub fn open(&mut self, path: &Path) -> Reply<View> {
        self.lay_opened(self.to_open(path).read())
    }

    /// Opens a file from the list of recent ones.
    ///
    /// # Errors
    /// When the list has no such number, or the file cannot be read.
    pub fn open_recent(&mut self, number: u32) -> Reply<View> {
        let opened = self.to_open_recent(number)?.read();
        self.lay_opened(opened)
    }

    fn laid(&mut self, opened: Opened) -> Result<Handle, Trouble> {
        let Opened { path, real, document } = opened;
        if let Some(handle) = self.handle_of_real(&real) {
            if let Ok(mut second) = document {
                let first = self.documents.get_mut(&handle).and_then(|first| first.file.as_mut());
                if let (Some(first), Some(second)) = (first, &mut second.file) {
                    second.pass_on(first);
                }
                second.close();
            }
            self.front = Some(handle);
            return Ok(handle);
        }
        let document = document.inspect_err(|trouble| {
            if let Trouble::NeedsPassphrase(_) = trouble {
                self.protected = Some(path.clone());
            }
        })?;
        if document.keeping.seal.is_some() {
            self.protected = None;
        }
        if let (Some(handle), Some(seal)) = (self.locked_of_real(&real), document.keeping.seal.clone()) {
            // It is open here already, and locked: who has the passphrase unlocks it so, too.
            document.close();
            self.unlocked(handle, seal.passphrase().clone())?;
            return Ok(handle);
        }
        let handle = self.lay(document);
        let handle = self.bring_back_sealed(handle).unwrap_or(handle);
        self.claim_files();
        self.remember(handle, &path);
        Ok(handle)
    }

    /// Takes the right to write to the files that this program itself had open a moment ago.
    pub(super) fn claim_files(&mut self) {
        for file in self.documents.values_mut().filter_map(|document| document.file.as_mut()) {
            file.claim(&self.me);
        }
    }

    /// The open document of this file, whatever the way to it.
    pub(super) fn handle_of(&self, path: &Path) -> Option<Handle> {
        self.handle_of_real(&real_path(path))
    }

    /// The same by the file's path without links.
    pub(super) fn handle_of_real(&self, real: &Path) -> Option<Handle> {
        let same = |document: &Document| document.file.as_ref().is_some_and(|file| file.real == real);
        self.documents.iter().find(|(_, document)| same(document)).map(|(handle, _)| *handle)
    }

    /// Puts the file first in the list of recent ones. That this fails must not keep it from being opened.
    pub(super) fn remember(&mut self, handle: Handle, path: &Path) {
        if let Err(error) = self.memory.remember(path)
            && let Some(document) = self.documents.get_mut(&handle)
        {
            document.notices.push(Notice::RecentNotKept(error.code()));
        }
    }
}
