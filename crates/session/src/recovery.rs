//! Bringing back what was not saved when the program ended.

use crate::document::Document;
use crate::file::{Found, JourneyFile};
use crate::keeping::{Beginning, Next, VERSION, journals};
use crate::me::Me;
use crate::trouble::Trouble;
use formats::journey_file;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};
use storage::{Fingerprint, Journal, Leftover};

/// What came back.
pub(crate) struct Comeback {
    /// The documents that no file holds as they are, the one that was changed last at the end.
    pub(crate) documents: Vec<Document>,
    /// What could not be brought back.
    pub(crate) trouble: Option<Trouble>,
}

/// Opens every document whose journal lies in the app's folder and is nobody's. A journal that cannot
/// be read stays as it is; one whose changes a file holds is deleted.
pub(crate) fn recover(folder: &Path, me: &Me) -> Comeback {
    let leftovers = match Journal::leftovers(&journals(folder)) {
        Ok(leftovers) => leftovers,
        Err(error) => return Comeback { documents: Vec::new(), trouble: Some(Trouble::JournalsOutOfReach(error)) },
    };
    let mut documents = Vec::new();
    let mut unread = 0;
    for leftover in leftovers {
        match document(&leftover, me) {
            Some(document) => documents.extend(taken_up(document, leftover)),
            None => unread += 1,
        }
    }
    Comeback { documents, trouble: (unread > 0).then_some(Trouble::NotRecovered(unread)) }
}

/// The document as it was when the last whole record was written; `None` when something is not understood.
fn document(leftover: &Leftover, me: &Me) -> Option<Document> {
    let beginning: Beginning = understood(&leftover.head)?;
    let nexts: Option<Vec<Next>> = leftover.records.iter().map(|record| understood(record)).collect();
    let mut document = Document::new(beginning.journey);
    document.history = beginning.history;
    document.repeated = beginning.repeated;
    document.reason = beginning.reason;
    for next in nexts? {
        match (next.turn, next.reason) {
            (Some(turn), _) => document.history.replay(&mut document.journey, turn),
            (None, reason) => document.reason = Some(reason?).filter(|reason| !reason.text.is_empty()),
        }
    }
    let held = beginning.file.map(|(length, checksum)| Fingerprint { length, checksum });
    match beginning.path {
        Some(path) => document.file = Some(JourneyFile::again(PathBuf::from(path), beginning.newer, held, me)),
        // It had a file whose name could not be kept.
        None if held.is_some() => document.history.forget_saved(),
        None => {}
    }
    Some(document)
}

/// The document with its journal, which goes on; `None` when a file holds it as it is.
fn taken_up(mut document: Document, leftover: Leftover) -> Option<Document> {
    document.look_again();
    let journal = leftover.resume();
    if document.history.is_saved() && document.reason.is_none() {
        // Whether the file had reached the disk when the program ended is not known; the journal had.
        if document.file.as_ref().is_none_or(|file| storage::settle(&file.path).is_ok()) {
            let _ = journal.map(Journal::remove);
        }
        document.close();
        return None;
    }
    let begun = usize::from(document.reason.is_some());
    document.recovered = Some((document.history.unsaved_changes() + begun).max(1));
    let resumed = journal.map(|journal| document.keeping.journal = Some(journal));
    document.note(resumed);
    Some(document)
}

impl Document {
    /// Looks at the file of a document that came back: whether it holds what is here (the program
    /// ended after saving, before the journal was deleted), what it held before, or something else,
    /// so that the saved state is nowhere any more.
    fn look_again(&mut self) {
        let Some(file) = &mut self.file else { return };
        file.look();
        let now = Fingerprint::of(&journey_file::write(&self.journey));
        let holds_this = match file.found {
            Found::AsHeld => file.held == Some(now),
            Found::Changed(there) => there == now,
            Found::Gone => false,
        };
        if holds_this {
            file.held = Some(now);
            file.found = Found::AsHeld;
            self.history.mark_saved();
        } else if file.found != Found::AsHeld {
            self.history.forget_saved();
        }
    }
}

fn understood<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    #[derive(Deserialize)]
    struct Version {
        v: u32,
    }
    let version: Version = serde_json::from_slice(bytes).ok()?;
    if version.v == VERSION { serde_json::from_slice(bytes).ok() } else { None }
}
