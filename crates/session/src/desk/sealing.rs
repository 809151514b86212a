//! Journeys that are protected by a passphrase: setting one, taking it away, what came back of them.

use super::{Desk, Reply};
use crate::document::Notice;
use crate::file::{Hold, file_name};
use crate::sealing::Seal;
use crate::trouble::Trouble;
use crate::wire::{Handle, SealedChanges, Start, VersionsKept, View};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use storage::{Effort, Fingerprint, Passphrase, Versions};

/// The file of a document before it had a passphrase: where it is, and what it held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenFile {
    /// Its path.
    pub path: PathBuf,
    held: Option<Fingerprint>,
}

/// How a document is saved from now on.
#[derive(Clone, Debug)]
pub enum Protection {
    /// Nobody reads it without this passphrase.
    Passphrase(Passphrase),
    /// Everybody can read it who has the file.
    Nothing,
}

impl Desk {
    /// Has a passphrase make so much work from now on; the usual without this.
    pub fn set_effort(&mut self, effort: Effort) {
        self.effort = effort;
    }

    /// Saves with this protection: under the document's own name, or another one that is its name from now on.
    /// Everything that is kept of it is protected alike from then on, and what was kept before is wiped.
    ///
    /// # Errors
    /// When the passphrase is empty, or as [`save`](Self::save) and [`save_as`](Self::save_as); the document is
    /// protected as it was then.
    pub fn save_protected(&mut self, handle: Handle, path: Option<&Path>, with: Protection) -> Reply<View> {
        let document = self.document(handle)?;
        let own = document.file.as_ref().map(|file| file.path.clone());
        let path = self.told(path.map(Path::to_owned).or(own).ok_or(Trouble::NoFileYet))?;
        let there = self.handle_of(&path);
        if there.is_some_and(|other| other != handle) {
            return self.told(Err(Trouble::OpenElsewhere(file_name(&path))));
        }
        let seal = self.told(self.seal_of(&path, with))?;
        let me = self.me.clone();
        let is_protected = seal.is_some();
        self.act(handle, |document| document.save_sealed(&path, there.is_some(), seal, &me))?;
        if is_protected {
            self.forget_what_it_told(handle)?;
        }
        self.remember(handle, &path);
        self.view(handle)
    }

    /// The file of the document, where it can be read without a passphrase.
    pub fn open_file_of(&self, handle: Handle) -> Option<OpenFile> {
        let file = self.documents.get(&handle)?.file.as_ref()?;
        file.seal.is_none().then(|| OpenFile { path: file.path.clone(), held: file.held })
    }

    /// Deletes the file that the document had before it had a passphrase, with its versions and what tells of it; not
    /// one that somebody else works on, or changed. What it held is overwritten.
    ///
    /// # Errors
    /// When the document is not open. That the file could not be deleted is told in the view.
    pub fn delete_open_file(&mut self, handle: Handle, open: &OpenFile) -> Reply<View> {
        let path = open.path.as_path();
        if !self.is_safe_to_delete(handle, open) || storage::delete(path).is_err() {
            if let Some(document) = self.documents.get_mut(&handle) {
                document.notices.push(Notice::OpenFileStays(file_name(path)));
            }
            return self.view(handle);
        }
        self.forget_versions(path)?;
        let forgotten = self.memory.forget(path);
        self.told(forgotten)?;
        self.view(handle)
    }

    /// Whether the document has a passphrase.
    pub fn is_protected(&self, handle: Handle) -> bool {
        self.documents.get(&handle).is_some_and(|document| document.keeping.seal.is_some())
    }

    /// A name for a file that tells nothing of what is in it.
    pub fn neutral_name(&self, ending: &str) -> String {
        format!("{}.{ending}", self.words().text("protected-file-name"))
    }

    /// Whether the file holds what it held, nobody has it, and it is not the document's own by now.
    fn is_safe_to_delete(&self, handle: Handle, OpenFile { path, held }: &OpenFile) -> bool {
        let own = self.documents.get(&handle).and_then(|document| document.file.as_ref());
        if own.is_none_or(|own| own.real == storage::real_path(path)) || self.handle_of(path).is_some() {
            return false;
        }
        let hold = Hold::take(path, &self.me);
        let theirs = matches!(hold, Hold::Theirs(_));
        let there = crate::file::read(path, None).ok().map(|there| there.print);
        hold.release();
        !theirs && there.is_some() && there == *held
    }

    /// Whether versions are kept: of all files, and of this document's, which has a passphrase.
    ///
    /// # Errors
    /// When the document is not open.
    pub fn keeps_versions(&self, handle: Handle) -> Reply<VersionsKept> {
        let document = self.document(handle)?;
        Ok(VersionsKept { of_all: self.memory.keeps_versions(), of_this: document.keeps_versions() })
    }

    /// Keeps versions of the document's file, which has a passphrase, from now on; or no longer, and lets go of those
    /// there are.
    ///
    /// # Errors
    /// When it has no file or no passphrase, or that cannot be written.
    pub fn set_keeps_versions(&mut self, handle: Handle, keeps: bool) -> Reply<()> {
        let document = self.document(handle)?;
        self.told(document.set_keeps_versions(keeps))
    }

    /// Keeps versions of files from now on, or of none. Those there are stay.
    ///
    /// # Errors
    /// When that could not be kept for the next start.
    pub fn set_keeps_all_versions(&mut self, keeps: bool) -> Reply<()> {
        let kept = self.memory.set_keeps_versions(keeps);
        for document in self.documents.values_mut() {
            document.keeping.without_versions = !keeps;
        }
        self.told(kept)
    }

    /// Deletes all versions of all files.
    ///
    /// # Errors
    /// When the system does not let them be deleted.
    pub fn forget_all_versions(&mut self) -> Reply<()> {
        self.told(Versions::forget_all(&self.folder.join("versions")).map_err(Trouble::from))
    }

    /// Opens what came back of a protected journey.
    ///
    /// # Errors
    /// When there is none of this number, the passphrase is another one, or it is damaged: it is then among
    /// what cannot be read.
    pub fn unseal_changes(&mut self, number: u32, passphrase: Passphrase) -> Reply<View> {
        let journal = self.told(self.sealed.get(&number).ok_or(Trouble::NoSuchJournal))?;
        let path = journal.path().map_or_else(PathBuf::new, Path::to_owned);
        let seal = journal.seal(passphrase.clone(), self.effort).map_err(Trouble::sealed(&path));
        let seal = Arc::new(self.told(seal)?);
        let back = self.brought_back(number, seal);
        if let Some(handle) = self.told(back)? {
            self.front = Some(handle);
            return self.view(handle);
        }
        // Its file holds everything.
        let to_open = self.to_open(&path).with(passphrase);
        self.lay_opened(to_open.read())
    }

    /// Deletes what came back of a protected journey; the user decided so.
    ///
    /// # Errors
    /// When there is none of this number, or it could not be deleted.
    pub fn remove_sealed(&mut self, number: u32) -> Reply<Start> {
        let removed = match self.sealed.get(&number) {
            Some(sealed) => sealed.remove().map_err(Trouble::from),
            None => Err(Trouble::NoSuchJournal),
        };
        self.told(removed)?;
        self.sealed.remove(&number);
        Ok(self.start())
    }

    pub(super) fn sealed(&self) -> Vec<SealedChanges> {
        let told = |number: &u32, file: Option<&Path>| SealedChanges { number: *number, file: file.map(file_name) };
        let shown = self.sealed.iter().filter(|(_, sealed)| !sealed.aside());
        shown.map(|(number, sealed)| told(number, sealed.path())).collect()
    }

    /// What came back of the protected file that was just opened takes its place. Gives where it is then.
    pub(super) fn bring_back_sealed(&mut self, handle: Handle) -> Option<Handle> {
        let document = self.documents.get(&handle)?;
        let (seal, real) = (document.keeping.seal.clone()?, document.file.as_ref()?.real.clone());
        let of_it = |path: Option<&Path>| path.is_some_and(|path| storage::real_path(path) == real);
        let numbers: Vec<u32> =
            self.sealed.iter().filter(|(_, it)| of_it(it.path())).map(|(number, _)| *number).collect();
        let mut back = None;
        for number in numbers {
            let opened = self.sealed.get(&number)?.seal(seal.passphrase().clone(), self.effort);
            if let Ok(opened) = opened {
                back = self.brought_back(number, Arc::new(opened)).ok().flatten().or(back);
            }
        }
        self.front = back.or(self.front);
        back
    }

    /// Lays on the desk what this seal opens; none where its file holds it as it is.
    fn brought_back(&mut self, number: u32, seal: Arc<Seal>) -> Result<Option<Handle>, Trouble> {
        let journal = self.sealed.remove(&number).ok_or(Trouble::NoSuchJournal)?;
        let name = journal.path().map(file_name).unwrap_or_default();
        match journal.open(seal) {
            Ok(kept) => Ok(kept.look(&self.me).map(|back| self.put_back(back.0))),
            Err(unread) => {
                self.unread.insert(number, *unread);
                Err(Trouble::Sealed { name, sealed: storage::Sealed::Damaged })
            }
        }
    }

    fn seal_of(&self, path: &Path, with: Protection) -> Result<Option<Arc<Seal>>, Trouble> {
        match with {
            Protection::Nothing => Ok(None),
            Protection::Passphrase(passphrase) if passphrase.is_empty() => Err(Trouble::NoPassphrase),
            Protection::Passphrase(passphrase) => {
                Ok(Some(Arc::new(Seal::new(passphrase, self.effort).map_err(Trouble::sealed(path))?)))
            }
        }
    }

    /// Takes out of the settings what tells of a journey that is protected from now on.
    fn forget_what_it_told(&mut self, handle: Handle) -> Reply<()> {
        let Some(id) = self.documents.get(&handle).map(|document| document.journey.head.id.clone()) else {
            return Ok(());
        };
        let folded = self.memory.folded(&id);
        let forgotten = self.memory.set_folded_here(&id, folded);
        self.told(forgotten)
    }
}
