//! A document and its file: saved to it, read from it again, taken over, looked at.

use super::{Document, Notice};
use crate::file::{Found, Hold, News, save_as};
use crate::me::Me;
use crate::sealing::Seal;
use crate::trouble::Trouble;
use edit::{Label, Turn};
use formats::journey_file;
use journey::Journey;
use std::borrow::Cow;
use std::path::Path;
use std::sync::Arc;

impl Document {
    /// Saves under the document's own name.
    pub(crate) fn save(&mut self) -> Result<(), Trouble> {
        let file = self.file.as_mut().ok_or(Trouble::NoFileYet)?;
        let before = file.common.clone();
        let saved = file.save(&self.journey, self.keeping.notes().as_deref());
        match &saved {
            Ok(()) => {
                self.written();
                self.keep_version(before.as_deref());
            }
            // It may turn out only now that the file is gone.
            Err(_) => self.keep_what_is_nowhere_else(),
        }
        saved
    }

    /// The same, although the file holds something else by now or is gone.
    pub(crate) fn save_over(&mut self) -> Result<(), Trouble> {
        let file = self.file.as_mut().ok_or(Trouble::NoFileYet)?;
        let before = file.common.clone();
        file.save_over(&self.journey, self.keeping.notes().as_deref())?;
        self.written();
        self.keep_version(before.as_deref());
        Ok(())
    }

    /// Saves under another name, which is its name from now on; `same` when that is another way to
    /// its own file, which is then saved as any other time: not over what somebody else made of it.
    pub(crate) fn save_as(&mut self, path: &Path, same: bool, me: &Me) -> Result<(), Trouble> {
        if let Some(file) = self.file.as_ref().filter(|_| same) {
            return if file.found == Found::Gone { self.save_over() } else { self.save() };
        }
        self.save_to(path, self.keeping.seal.clone(), me)
    }

    /// Saves with another seal or without one, under its own name (`same`) or another: everything that is kept of it
    /// is sealed like this from now on, and what was kept before is wiped.
    pub(crate) fn save_sealed(
        &mut self,
        path: &Path,
        same: bool,
        seal: Option<Arc<Seal>>,
        me: &Me,
    ) -> Result<(), Trouble> {
        let Some(file) = self.file.as_mut().filter(|_| same) else { return self.save_to(path, seal, me) };
        let before = std::mem::replace(&mut file.seal, seal.clone());
        let held = file.held;
        let notes = self.keeping.notes();
        let saved = match file.found {
            Found::Gone => file.save_over(&self.journey, notes.as_deref()),
            Found::AsHeld | Found::Changed(_) => file.save(&self.journey, notes.as_deref()),
        };
        if saved.is_err() && (file.held.is_none() || file.held == held) {
            file.seal = before;
            self.keep_what_is_nowhere_else();
            return saved;
        }
        self.keeping.seal = seal;
        if saved.is_err() {
            // It holds the new bytes, but it is not known whether that lasts.
            self.keep_whole();
            return saved;
        }
        self.written();
        self.reseal_versions(before.as_deref());
        Ok(())
    }

    /// Saves to another file, sealed with this.
    fn save_to(&mut self, path: &Path, seal: Option<Arc<Seal>>, me: &Me) -> Result<(), Trouble> {
        let hold = Hold::take(path, me);
        let file = save_as(path, &self.journey, hold, self.keeping.notes().as_deref(), seal.clone())?;
        self.keeping.seal = seal;
        if let Some(old) = self.file.replace(file) {
            if old.newer.is_some() {
                self.notices.push(Notice::SavedInOlderVersion);
            }
            old.release();
        }
        self.written();
        self.keep_version(None);
        Ok(())
    }

    /// Takes in what the file holds by now, in the place of what is here: a change like any other.
    pub(crate) fn take_in(&mut self) -> Result<(), Trouble> {
        let file = self.file.as_ref().ok_or(Trouble::NoFileYet)?;
        let content = file.read()?;
        self.adopt(content);
        Ok(())
    }

    /// Makes it hold what an earlier version held: a change like any other.
    pub(crate) fn restore(&mut self, version: &Journey) -> Result<(), Trouble> {
        self.is_mine()?;
        // Joined with itself, the version has the slots of what is here.
        let whole = compare::merge(&self.journey, &self.journey, version).journey;
        if whole.same_content(&self.journey) {
            return Err(Trouble::nothing_to_do());
        }
        let label = Label { slug: Cow::Borrowed("restore"), subject: whole.head.title.clone(), field: None };
        let change = self.history.turn_into(&mut self.journey, &whole, label);
        self.touched = change.touched();
        self.keep(Turn::Done(change));
        Ok(())
    }

    /// The journey as its file has it now; without a file, as it was before anything was done to it.
    pub(crate) fn earlier(&self) -> Result<Journey, Trouble> {
        if let Some(file) = self.file.as_ref().filter(|file| file.found != Found::Gone) {
            return Ok(file.read()?.opened.journey);
        }
        let (mut journey, mut history) = (self.journey.clone(), self.history.clone());
        while history.undo(&mut journey).is_some() {}
        Ok(journey)
    }

    /// Takes over the right to write to the file, with what it holds by now; where there are changes
    /// that it does not hold, as after a crash, which of the two is to count is still to be decided.
    pub(crate) fn take_over(&mut self, me: &Me) -> Result<(), Trouble> {
        let file = self.file.as_mut().ok_or(Trouble::NoFileYet)?;
        file.take_over(me)?;
        if file.found != Found::AsHeld && self.history.is_saved() {
            self.take_in()?;
        }
        Ok(())
    }

    /// Looks what others did to the file. `true` when there is something to tell.
    pub(crate) fn look(&mut self, me: &Me) -> bool {
        let Some(file) = &mut self.file else { return false };
        let about_lock = file.look_at_lock(me);
        let about_bytes = file.look();
        let only_read = matches!(file.hold, Hold::Theirs(_)) || about_lock == Some(News::Free);
        match &about_lock {
            Some(News::TakenOver) => self.notices.push(Notice::TakenOver),
            Some(News::Free) => self.notices.push(Notice::YoursNow),
            Some(News::Changed(_) | News::Other) | None => {}
        }
        if let Some(News::Changed(bytes)) = &about_bytes
            && let Ok(content) = file.understood(bytes.clone())
        {
            if content.plain == journey_file::write(&self.journey) {
                file.settle(content.print, content.plain);
                self.saved();
            } else if only_read && self.history.is_saved() {
                // Nothing can have been changed here, so nothing is lost.
                self.adopt(content);
                self.notices.push(Notice::ReadAgain);
            }
        }
        if about_bytes == Some(News::Other) {
            self.keep_what_is_nowhere_else();
        }
        about_lock.is_some() || about_bytes.is_some()
    }

    /// Keeps a document that was saved when its file is gone, and lets go of that when it is back. What is
    /// kept stays as long as the file holds something else: it is nowhere but here then.
    fn keep_what_is_nowhere_else(&mut self) {
        match self.file.as_ref().map(|file| file.found) {
            Some(Found::Changed(_)) => {}
            Some(Found::Gone) => {
                if self.history.is_saved() && self.keeping.journal.is_none() && self.is_mine().is_ok() {
                    self.keep_whole();
                }
            }
            Some(Found::AsHeld) | None => {
                if !self.has_loose_ends() {
                    self.keeping.end();
                }
            }
        }
    }
}
