//! Bringing back what was not saved when the program ended.

use crate::document::{Document, Notice};
use crate::keeping::{Beginning, Next, VERSION};
use crate::trouble::Trouble;
use formats::journey_file;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};
use storage::{Error, Fingerprint, Journal, Leftover};

/// What came back.
pub(crate) struct Comeback {
    /// The documents that no file holds as they are, the one that was changed last at the end.
    pub(crate) documents: Vec<Document>,
    /// What could not be brought back.
    pub(crate) trouble: Option<Trouble>,
}

/// Opens every document whose journal lies in the folder and is nobody's. A journal that cannot be
/// read stays as it is; one whose changes a file holds is deleted.
pub(crate) fn recover(folder: &Path) -> Comeback {
    let leftovers = match Journal::leftovers(folder) {
        Ok(leftovers) => leftovers,
        Err(error) => return Comeback { documents: Vec::new(), trouble: Some(Trouble::JournalsOutOfReach(error)) },
    };
    let mut documents = Vec::new();
    let mut unread = 0;
    for leftover in leftovers {
        match document(&leftover) {
            Some(document) => documents.extend(taken_up(document, leftover)),
            None => unread += 1,
        }
    }
    Comeback { documents, trouble: (unread > 0).then_some(Trouble::NotRecovered(unread)) }
}

/// The document as it was when the last whole record was written; `None` when something is not understood.
fn document(leftover: &Leftover) -> Option<Document> {
    let beginning: Beginning = understood(&leftover.head)?;
    let turns: Option<Vec<Next>> = leftover.records.iter().map(|record| understood(record)).collect();
    let mut document = Document::new(beginning.journey);
    document.history = beginning.history;
    document.path = beginning.path.map(PathBuf::from);
    document.fingerprint = beginning.file.map(|(length, checksum)| Fingerprint { length, checksum });
    document.newer = beginning.newer;
    document.repeated = beginning.repeated;
    for next in turns? {
        document.history.replay(&mut document.journey, next.turn);
    }
    Some(document)
}

/// The document with its journal, which goes on; `None` when a file holds it as it is.
fn taken_up(mut document: Document, leftover: Leftover) -> Option<Document> {
    let changed = beside_its_file(&mut document);
    let journal = leftover.resume();
    if document.history.is_saved() {
        let _ = journal.map(Journal::remove);
        return None;
    }
    let count = document.history.unsaved_changes().max(1);
    document.recovered = Some(count);
    document.notices.push(Notice::Recovered(count));
    document.notices.extend(changed);
    let resumed = journal.map(|journal| document.keeping.journal = Some(journal));
    document.note(resumed);
    Some(document)
}

/// Compares the document with what its file holds now. A file that is not as it was does not hold
/// the saved state any more, which the user is told.
fn beside_its_file(document: &mut Document) -> Option<Notice> {
    let Some(path) = document.path.as_deref() else {
        // It had a file whose name could not be kept.
        if document.fingerprint.is_some() {
            document.history.forget_saved();
        }
        return None;
    };
    let held = storage::read_file(path, journey_file::MAX_BYTES);
    if held.as_ref().is_ok_and(|bytes| *bytes == journey_file::write(&document.journey)) {
        // The program ended after saving, before the journal was deleted.
        document.history.mark_saved();
        return None;
    }
    let unchanged = held.as_ref().is_ok_and(|bytes| Some(Fingerprint::of(bytes)) == document.fingerprint);
    if unchanged {
        return None;
    }
    document.history.forget_saved();
    Some(if matches!(held, Err(Error::NotFound(_))) { Notice::FileGone } else { Notice::FileChanged })
}

fn understood<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    #[derive(Deserialize)]
    struct Version {
        v: u32,
    }
    let version: Version = serde_json::from_slice(bytes).ok()?;
    if version.v == VERSION { serde_json::from_slice(bytes).ok() } else { None }
}
