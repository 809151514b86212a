//! Locking what has a passphrase, and unlocking it.

use super::{Desk, Reply};
use crate::trouble::Trouble;
use crate::wire::{Handle, LockedJourney, Start, View};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use storage::{Passphrase, Stamp};

/// The file that tells the other windows that everything is to be locked.
pub(super) const SIGNAL: &str = "lock-now";

impl Desk {
    /// Locks every document that has a passphrase. Whether there was one.
    pub fn lock(&mut self) -> bool {
        let protected = self.documents.iter().filter(|(_, document)| document.keeping.seal.is_some());
        let handles: Vec<Handle> = protected.map(|(handle, _)| *handle).collect();
        for handle in &handles {
            let Some(document) = self.documents.remove(handle) else { continue };
            match document.lock() {
                Ok(locked) => drop(self.locked.insert(*handle, locked)),
                Err(document) => drop(self.documents.insert(*handle, *document)),
            }
        }
        self.front = self.front.filter(|front| self.documents.contains_key(front));
        self.told_last = super::telling::Told::default();
        !handles.is_empty()
    }

    /// The same, in the other windows too, as soon as they [look](Self::is_to_be_locked).
    pub fn lock_everywhere(&mut self) -> bool {
        let signal = self.folder.join(SIGNAL);
        // Where it cannot be written, this window is locked at least.
        let _ = storage::make_private(&self.folder);
        let _ = storage::save(&signal, (self.me.now)().as_bytes(), &storage::Care::default());
        self.signal = Stamp::of(&signal);
        self.lock()
    }

    /// Whether another window has asked since the last look that everything be locked.
    pub fn is_to_be_locked(&mut self) -> bool {
        let now = Stamp::of(&self.folder.join(SIGNAL));
        let news = now.is_some() && now != self.signal;
        self.signal = now;
        news
    }

    /// Unlocks a document: it is as it was, and in front.
    ///
    /// # Errors
    /// When it is not locked, or the passphrase is another one; it is locked as before.
    pub fn unlock(&mut self, handle: Handle, passphrase: Passphrase) -> Reply<View> {
        let unlocked = self.unlocked(handle, passphrase);
        self.told(unlocked)?;
        self.view(handle)
    }

    /// After how many minutes without a touch protected journeys are locked; 0: never.
    pub fn lock_after(&self) -> u32 {
        self.memory.lock_after()
    }

    /// Keeps that: 0, 5, 15 or 30.
    ///
    /// # Errors
    /// When it could not be kept for the next start.
    pub fn set_lock_after(&mut self, minutes: u32) -> Reply<Start> {
        let kept = self.memory.set_lock_after(minutes);
        self.told(kept)?;
        Ok(self.start())
    }

    pub(super) fn locked(&self) -> Vec<LockedJourney> {
        let told = |(document, locked): (&Handle, &crate::locking::LockedDocument)| LockedJourney {
            document: *document,
            file: Some(locked.name.clone()).filter(|name| !name.is_empty()),
        };
        self.locked.iter().map(told).collect()
    }

    /// The locked document of this file.
    pub(super) fn locked_of_real(&self, real: &Path) -> Option<Handle> {
        let same = |file: &crate::file::JourneyFile| file.real == real;
        self.locked.iter().find(|(_, it)| it.file.as_ref().is_some_and(same)).map(|(handle, _)| *handle)
    }

    pub(super) fn unlocked(&mut self, handle: Handle, passphrase: Passphrase) -> Result<(), Trouble> {
        let locked = self.locked.get(&handle).ok_or(Trouble::NoSuchDocument)?;
        let name = PathBuf::from(&locked.name);
        let seal = locked.seal(passphrase, self.effort).map_err(Trouble::sealed(&name))?;
        let locked = self.locked.remove(&handle).ok_or(Trouble::NoSuchDocument)?;
        match locked.unlock(Arc::clone(&seal)) {
            Ok(mut document) => {
                self.keep(&mut document);
                document.look(&self.me);
                self.documents.insert(handle, document);
                self.front = Some(handle);
                Ok(())
            }
            Err(locked) => {
                self.locked.insert(handle, *locked);
                Err(Trouble::sealed(&name)(storage::Sealed::Damaged))
            }
        }
    }
}
