//! Bringing back what was not saved when the program ended: first everything in the app's own folder is
//! read, then each document's file is looked at, which may lie on a disk that is slow to answer.

use crate::document::Document;
use crate::file::{Found, JourneyFile};
use crate::keeping::{Beginning, Next, VERSION, journals};
use crate::me::Me;
use crate::sealing::{Seal, SealedHead};
use crate::trouble::Trouble;
use crate::unread::{Unread, Why};
use formats::journey_file;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use storage::{Effort, Fingerprint, Journal, Leftover, Passphrase, Sealed};

/// What journals of ended programs lie in the app's own folder.
pub(crate) struct Left {
    /// Those that were read, the one that was written last at the end.
    pub(crate) kept: Vec<Kept>,
    pub(crate) unread: Vec<Unread>,
    /// Those that nobody reads without a passphrase.
    pub(crate) sealed: Vec<SealedJournal>,
    /// Why none could be looked for.
    pub(crate) trouble: Option<Trouble>,
}

/// A document that was read from its journal. Its file has not been looked at.
pub struct Kept {
    document: Document,
    file: Option<HeldFile>,
    leftover: Leftover,
}

/// What a journal tells of a document's file.
struct HeldFile {
    path: PathBuf,
    newer: Option<u32>,
    held: Option<Fingerprint>,
    common: Option<Vec<u8>>,
}

/// Reads every journal in the app's folder that is nobody's.
pub(crate) fn left_in(folder: &Path) -> Left {
    let left = match Journal::leftovers(&journals(folder)) {
        Ok(left) => left,
        Err(error) => {
            let trouble = Some(Trouble::JournalsOutOfReach(error));
            return Left { kept: Vec::new(), unread: Vec::new(), sealed: Vec::new(), trouble };
        }
    };
    let mut kept = Vec::new();
    let mut unread: Vec<Unread> = left.closed.into_iter().map(Unread::closed).collect();
    let mut sealed = Vec::new();
    for leftover in left.journals {
        match SealedHead::of(&leftover.head) {
            Some(head) => sealed.push(SealedJournal { leftover, head }),
            None => match Kept::of(leftover, None) {
                Ok(one) => kept.push(one),
                Err(one) => unread.push(*one),
            },
        }
    }
    Left { kept, unread, sealed, trouble: None }
}

/// A journal that nobody reads without its passphrase.
pub(crate) struct SealedJournal {
    leftover: Leftover,
    head: SealedHead,
}

impl SealedJournal {
    /// The document's file; none where it has none.
    pub(crate) fn path(&self) -> Option<&Path> {
        self.head.path.as_deref().map(Path::new)
    }

    /// Whether the user set it aside: it is not told of any more.
    pub(crate) fn aside(&self) -> bool {
        self.leftover.aside
    }

    /// What this passphrase opens it with.
    pub(crate) fn seal(&self, passphrase: Passphrase, effort: Effort) -> Result<Seal, Sealed> {
        Seal::again(self.head.sealed_key.clone(), passphrase, effort)
    }

    /// The document that it holds.
    pub(crate) fn open(self, seal: Arc<Seal>) -> Result<Kept, Box<Unread>> {
        let Self { mut leftover, head } = self;
        // What is not opened stands as it is, and is damaged to whoever reads on.
        leftover.head = seal.open_kept(&head.beginning).unwrap_or_default();
        for record in &mut leftover.records {
            *record = seal.open_kept(record).unwrap_or_default();
        }
        Kept::of(leftover, Some(seal))
    }

    /// Deletes it; the user decided so.
    pub(crate) fn remove(&self) -> Result<(), storage::Error> {
        self.leftover.remove()
    }
}

/// The document as far as a journal that is not read to its end can bring it back, looked at beside its file.
pub(crate) fn rescued(leftover: &Leftover, seal: Option<Arc<Seal>>, me: &Me) -> Option<Document> {
    let Replayed { mut document, file, .. } = Replayed::of(leftover, seal.clone()).ok()?;
    document.file = file.map(|file| file.again(seal, me));
    document.look_again();
    document.recovered = Some(document.history.unsaved_changes().max(1));
    Some(document)
}

impl Kept {
    /// The document of this journal, whose records are open by now.
    fn of(leftover: Leftover, seal: Option<Arc<Seal>>) -> Result<Self, Box<Unread>> {
        match Replayed::of(&leftover, seal.clone()) {
            Ok(Replayed { document, file, stopped: None }) => Ok(Self { document, file, leftover }),
            Ok(Replayed { document, stopped: Some(why), .. }) => {
                let rescued = (!document.history.is_saved()).then(|| document.history.unsaved_changes().max(1));
                Err(Box::new(Unread::of(leftover, why, rescued, seal)))
            }
            Err(why) => Err(Box::new(Unread::of(leftover, why, None, seal))),
        }
    }

    /// The title of the journey, by which the user knows it; the file's name where it has none.
    pub fn name(&self) -> String {
        let title = &self.document.journey.head.title;
        match &self.file {
            Some(file) if title.is_empty() => crate::file::file_name(&file.path),
            _ => title.clone(),
        }
    }

    /// Looks at the document's file; `None` when that holds the document as it is, and the journal is not
    /// needed. This may take as long as the file's disk takes to answer.
    pub fn look(self, me: &Me) -> Option<Back> {
        let Self { mut document, file, leftover } = self;
        document.file = file.map(|file| file.again(document.keeping.seal.clone(), me));
        document.look_again();
        let journal = leftover.resume();
        if document.history.is_saved() && document.reason.is_none() {
            // Whether the file had reached the disk when the program ended is not known; the journal had.
            if document.file.as_ref().is_none_or(|file| storage::settle(&file.path).is_ok()) {
                let _ = journal.map(|journal| journal.remove());
            }
            document.close();
            return None;
        }
        let begun = usize::from(document.reason.is_some());
        document.recovered = Some((document.history.unsaved_changes() + begun).max(1));
        let resumed = journal.map(|journal| document.keeping.journal = Some(journal));
        document.note(resumed);
        Some(Back(document))
    }
}

/// A document that came back, and goes on to the desk.
pub struct Back(pub(crate) Document);

impl HeldFile {
    fn again(self, seal: Option<Arc<Seal>>, me: &Me) -> JourneyFile {
        JourneyFile::again(self.path, self.newer, self.held, self.common, seal, me)
    }
}

/// A journal gone through again.
struct Replayed {
    document: Document,
    file: Option<HeldFile>,
    /// Why it was not gone through to its end.
    stopped: Option<Why>,
}

impl Replayed {
    /// The document as it was when the last record was written that is whole and understood.
    fn of(leftover: &Leftover, seal: Option<Arc<Seal>>) -> Result<Self, Why> {
        let beginning: Beginning = understood(&leftover.head)?;
        let mut document = Document::new(beginning.journey);
        document.keeping.seal = seal;
        document.history = beginning.history;
        document.repeated = beginning.repeated;
        document.reason = beginning.reason;
        let mut stopped = None;
        for record in &leftover.records {
            match understood::<Next>(record) {
                Ok(Next { turn: Some(turn), .. }) => document.history.replay(&mut document.journey, turn),
                Ok(Next { reason: Some(reason), .. }) => {
                    document.reason = Some(reason).filter(|reason| !reason.text.is_empty());
                }
                Ok(_) => stopped = Some(Why::Damaged),
                Err(why) => stopped = Some(why),
            }
            if stopped.is_some() {
                break;
            }
        }
        let held = beginning.file.map(|(length, checksum)| Fingerprint { length, checksum });
        let (newer, common) = (beginning.newer, beginning.common.map(String::into_bytes));
        let file = beginning.path.map(|path| HeldFile { path: PathBuf::from(path), newer, held, common });
        if file.is_none() && held.is_some() {
            // It had a file whose name could not be kept.
            document.history.forget_saved();
        }
        Ok(Self { document, file, stopped })
    }
}

impl Document {
    /// Looks at the file of a document that came back: whether it holds what is here (the program
    /// ended after saving, before the journal was deleted), what it held before, or something else,
    /// so that the saved state is nowhere any more.
    fn look_again(&mut self) {
        let Some(file) = &mut self.file else { return };
        file.look();
        let plain = journey_file::write(&self.journey);
        let now = Fingerprint::of(&plain);
        let holds_this = match file.found {
            Found::AsHeld if file.seal.is_none() => file.held.filter(|held| *held == now),
            Found::Changed(there) if there == now => Some(there),
            // What is sealed has other bytes each time.
            Found::AsHeld | Found::Changed(_) if file.seal.is_some() => {
                file.read().ok().filter(|there| there.plain == plain).map(|there| there.print)
            }
            Found::AsHeld | Found::Changed(_) | Found::Gone => None,
        };
        if let Some(print) = holds_this {
            file.held = Some(print);
            file.found = Found::AsHeld;
            self.history.mark_saved();
        } else if file.found != Found::AsHeld {
            if file.common.is_none() {
                file.common = self.history.as_saved(&self.journey).map(|journey| journey_file::write(&journey));
            }
            self.history.forget_saved();
        }
    }
}

fn understood<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Why> {
    #[derive(Deserialize)]
    struct Version {
        v: u32,
    }
    let version: Version = serde_json::from_slice(bytes).map_err(|_| Why::Damaged)?;
    if version.v > VERSION {
        return Err(Why::Newer);
    }
    serde_json::from_slice(bytes).map_err(|_| Why::Damaged)
}
