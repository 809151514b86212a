//! What an ended program left behind comes back to the desk: at once, or beside it while it is in use.

use super::{Desk, Reply};
use crate::document::Document;
use crate::keeping::{handed_out, notes};
use crate::me::Me;
use crate::recovery::{Back, Kept, Left, SealedJournal, left_in};
use crate::trouble::Trouble;
use crate::unread::Unread;
use crate::wire::{Handle, Start, UnreadJournal, View};
use journey::Id;
use std::path::{Path, PathBuf};

/// What is done when the program starts, beside the desk: it may take as long as slow disks take.
#[derive(Clone)]
pub struct Comeback {
    pub(crate) folder: PathBuf,
    pub(crate) me: Me,
}

/// What was found in the app's own folder.
pub struct LeftBehind {
    /// Journals that were read; each is to be [looked at](Kept::look), whose file may be slow to answer.
    pub kept: Vec<Kept>,
    /// The rest, for the desk.
    pub rest: Rest,
}

/// What could not be read.
pub struct Rest {
    unread: Vec<Unread>,
    sealed: Vec<SealedJournal>,
    trouble: Option<Trouble>,
}

impl Comeback {
    /// Goes through the app's own folder.
    pub fn find(&self) -> LeftBehind {
        storage::sweep(&self.folder);
        storage::take_back(&handed_out(&self.folder));
        let Left { kept, unread, sealed, trouble } = left_in(&self.folder);
        LeftBehind { kept, rest: Rest { unread, sealed, trouble } }
    }

    /// Removes what a killed program left half written beside the files that it saved.
    pub fn sweep(&self) {
        storage::sweep(&notes(&self.folder));
    }

    /// Who works here.
    pub fn me(&self) -> &Me {
        &self.me
    }
}

impl Desk {
    /// What an earlier program left behind, to be brought back.
    pub fn comeback(&self) -> Comeback {
        Comeback { folder: self.folder.clone(), me: self.me.clone() }
    }

    /// Takes what could not be read, and the names of what is still being brought back.
    pub fn expect(&mut self, rest: Rest, waiting: Vec<String>) {
        for unread in rest.unread {
            self.next_unread += 1;
            self.unread.insert(self.next_unread, unread);
        }
        for sealed in rest.sealed {
            self.next_unread += 1;
            self.sealed.insert(self.next_unread, sealed);
        }
        if let Some(trouble) = rest.trouble {
            self.failure = Some(self.words_for(&trouble));
        }
        self.waiting = waiting;
    }

    /// Lays a document on the desk that was waited for under this name; none where its file holds it as it
    /// is. It comes to the front, if it may, unless something is there that did not come back itself.
    ///
    /// When its file was opened here in the meantime, it takes the place of what was opened, under the same
    /// handle; where that was changed, too, it becomes a document of its own, without a file. Gives the
    /// handle where it is that of the document in front.
    pub fn lay_back(&mut self, name: &str, back: Option<Back>, in_front: bool) -> Option<Handle> {
        if let Some(place) = self.waiting.iter().position(|waiting| waiting == name) {
            self.waiting.remove(place);
        }
        let Some(Back(document)) = back else {
            // While its file was looked at, the same file may have been opened.
            self.claim_files();
            return None;
        };
        if self.left {
            document.release();
            return None;
        }
        let (front, opened) = (self.front, self.documents.len());
        let handle = self.put_back(document);
        let came_back = |front: &Handle| self.documents.get(front).is_some_and(|one| one.recovered.is_some());
        self.front = if in_front { front.filter(|front| !came_back(front)).or(Some(handle)) } else { front };
        (opened == self.documents.len() && front == Some(handle)).then_some(handle)
    }

    /// Lays a document on the desk that came back: in the place of its file, where that was opened meanwhile.
    pub(super) fn put_back(&mut self, mut document: Document) -> Handle {
        self.keep(&mut document);
        let there = document.file.as_ref().and_then(|file| self.handle_of_real(&file.real));
        let Some((there, open)) = there.and_then(|there| Some((there, self.documents.get_mut(&there)?))) else {
            return self.lay(document);
        };
        if open.is_untouched() {
            // Both are of this desk: whoever came first has the right to write.
            if let (Some(old), Some(new)) = (&mut open.file, &mut document.file) {
                old.pass_on(new);
            }
            std::mem::replace(open, document).close();
            return there;
        }
        if let Some(file) = document.file.take() {
            file.release();
        }
        document.history.forget_saved();
        document.keep_whole();
        self.lay(document)
    }

    /// Whether everything that an earlier program left behind has been brought back.
    pub fn is_complete(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Opens what can be rescued of a journal that is not read to its end, which is then set aside.
    ///
    /// # Errors
    /// When there is none of this number, nothing can be rescued, or what is rescued cannot be kept.
    pub fn rescue_unread(&mut self, number: u32) -> Reply<View> {
        let me = self.me.clone();
        let rescued = self.unread.get(&number).and_then(|unread| unread.rescue(&me));
        let document = self.told(rescued.ok_or(Trouble::NoSuchJournal))?;
        let handle = self.put_back(document);
        if let Some(document) = self.documents.get_mut(&handle) {
            document.keep_whole();
        }
        // Only what is kept anew may be set aside.
        if self.documents.get(&handle).is_some_and(Document::is_safe) {
            let aside = self.unread.get_mut(&number).map_or(Ok(()), Unread::set_aside);
            self.told(aside.map_err(Trouble::from))?;
        }
        self.view(handle)
    }

    /// Keeps a journal that cannot be read as it is, and speaks of it no more.
    ///
    /// # Errors
    /// When there is none of this number, or it could not be renamed.
    pub fn set_unread_aside(&mut self, number: u32) -> Reply<Start> {
        let aside = match self.unread.get_mut(&number) {
            Some(unread) => unread.set_aside().map_err(Trouble::from),
            None => Err(Trouble::NoSuchJournal),
        };
        self.told(aside)?;
        Ok(self.start())
    }

    /// Deletes a journal that cannot be read; the user decided so.
    ///
    /// # Errors
    /// When there is none of this number, or it could not be deleted.
    pub fn remove_unread(&mut self, number: u32) -> Reply<Start> {
        let removed = match self.unread.get(&number) {
            Some(unread) => unread.remove().map_err(Trouble::from),
            None => Err(Trouble::NoSuchJournal),
        };
        self.told(removed)?;
        self.unread.remove(&number);
        Ok(self.start())
    }

    /// Deletes the journals that cannot be read and are of this journey in this file, as far as that is known.
    pub(super) fn remove_unread_of(&mut self, path: Option<&Path>, id: Option<&Id>) -> Reply<()> {
        let of: Vec<u32> =
            self.unread.iter().filter(|(_, unread)| unread.is_of(path, id)).map(|(number, _)| *number).collect();
        for number in of {
            self.remove_unread(number)?;
        }
        let same = |it: &Path| path.is_some_and(|path| storage::real_path(it) == storage::real_path(path));
        let of: Vec<u32> =
            self.sealed.iter().filter(|(_, it)| it.path().is_some_and(same)).map(|(number, _)| *number).collect();
        for number in of {
            self.remove_sealed(number)?;
        }
        Ok(())
    }

    pub(super) fn unread(&self) -> Vec<UnreadJournal> {
        self.unread.iter().map(|(number, unread)| unread.told(*number, self.words())).collect()
    }
}
