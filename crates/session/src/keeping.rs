//! Keeping what is done to a document until a file holds it: a journal that begins with the document
//! as a whole and goes on with what was done to it.

use crate::document::{Document, Notice};
use edit::{History, Turn};
use journey::{Journey, Problem};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use storage::{Error, Journal};

/// The version of what is written; another one is not understood.
pub(crate) const VERSION: u32 = 1;
/// How many changes of the past a journal begins with, at most.
const MOST_CHANGES: usize = 200;

/// The journal of a document. It is begun with the first change that no file holds.
#[derive(Debug, Default)]
pub(crate) struct Keeping {
    folder: Option<PathBuf>,
    pub(crate) journal: Option<Journal>,
    /// Why the latest change is in memory only: the code of a storage error.
    failed: Option<&'static str>,
}

/// What a journal begins with.
#[derive(Serialize, Deserialize)]
pub(crate) struct Beginning {
    pub(crate) v: u32,
    /// The document's file, by its whole path.
    pub(crate) path: Option<String>,
    /// The length and the checksum of what the file held.
    pub(crate) file: Option<(u64, u32)>,
    pub(crate) newer: Option<u32>,
    pub(crate) repeated: Vec<Problem>,
    pub(crate) history: History,
    pub(crate) journey: Journey,
}

/// What was done next.
#[derive(Serialize, Deserialize)]
pub(crate) struct Next {
    pub(crate) v: u32,
    #[serde(flatten)]
    pub(crate) turn: Turn,
}

impl Keeping {
    /// Journals are to lie in this folder.
    pub(crate) fn keep_in(&mut self, folder: &Path) {
        self.folder = Some(folder.to_owned());
    }

    /// Nothing needs to be kept any more: a file holds it, or the user let go of it.
    pub(crate) fn end(&mut self) {
        self.failed = None;
        if let Some(journal) = self.journal.take() {
            // What cannot be deleted is emptied; more cannot be done.
            let _ = journal.remove();
        }
    }
}

impl Document {
    /// Keeps what was just done. It is on the disk when this returns, or the user is told that it is not.
    pub(crate) fn keep(&mut self, turn: Turn) {
        let added =
            self.keeping.journal.as_mut().is_some_and(|journal| {
                written(&Next { v: VERSION, turn }).and_then(|next| journal.append(&next)).is_ok()
            });
        // A journal that failed once takes nothing more; a new one may do.
        let kept = if added { Ok(()) } else { self.begin_journal() };
        self.note(kept);
    }

    /// Remembers whether the document is safe, and has the user told when it no longer is.
    pub(crate) fn note(&mut self, kept: Result<(), Error>) {
        let failed = kept.err().map(|error| error.code());
        if let (Some(code), None) = (failed, self.keeping.failed) {
            self.notices.push(Notice::NotSafe(code));
        }
        self.keeping.failed = failed;
    }

    /// Whether everything would be there again after a crash.
    pub(crate) fn is_safe(&self) -> bool {
        self.keeping.failed.is_none() || self.history.is_saved()
    }

    /// Begins a journal with the document as it is. It takes the place of one that is broken.
    fn begin_journal(&mut self) -> Result<(), Error> {
        let Some(folder) = &self.keeping.folder else { return Ok(()) };
        let whole = |path: &PathBuf| path.canonicalize().unwrap_or_else(|_| path.clone());
        let beginning = written(&Beginning {
            v: VERSION,
            path: self.path.as_ref().and_then(|path| whole(path).to_str().map(str::to_owned)),
            file: self.fingerprint.map(|file| (file.length, file.checksum)),
            newer: self.newer,
            repeated: self.repeated.clone(),
            history: self.history.latest(MOST_CHANGES),
            journey: self.journey.clone(),
        })?;
        let begun = Journal::create(folder, &beginning)?;
        if let Some(broken) = self.keeping.journal.replace(begun) {
            let _ = broken.remove();
        }
        Ok(())
    }
}

fn written(value: &impl Serialize) -> Result<Vec<u8>, Error> {
    serde_json::to_vec(value).map_err(|error| Error::Other { name: "journal".to_owned(), reason: error.to_string() })
}
