//! Keeping what is done to a document until a file holds it: a journal that begins with the document
//! as a whole and goes on with what was done to it.

use crate::document::{Document, Notice};
use crate::reviews::BegunReason;
use crate::sealing::Seal;
use crate::trouble::Trouble;
use edit::{History, Turn};
use formats::journey_file;
use journey::{Journey, Problem};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use storage::{Error, Journal, Sealed, Version, Versions, is_sealed};

/// The version of what is written; another one is not understood.
pub(crate) const VERSION: u32 = 1;
/// How many changes of the past a journal begins with, at most.
const MOST_CHANGES: usize = 200;

/// A journal begins anew when it has grown by so many bytes, or by so many times what it began with.
const GROWN_BYTES: u64 = 1024 * 1024;
const GROWN_TIMES: u64 = 4;

/// The journal of a document. It is begun with the first change that no file holds.
#[derive(Debug, Default)]
pub(crate) struct Keeping {
    /// The app's own folder.
    folder: Option<PathBuf>,
    /// The clock of whoever works here.
    now: Option<fn() -> String>,
    pub(crate) journal: Option<Journal>,
    /// What everything that is kept is sealed with; none where the document has no passphrase.
    pub(crate) seal: Option<Arc<Seal>>,
    /// Whether no versions are kept, of whatever file.
    pub(crate) without_versions: bool,
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) reason: Option<BegunReason>,
    /// The last version that the document and its file had in common, where the history does not lead back to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) common: Option<String>,
}

/// What was done next: one of the two.
#[derive(Serialize, Deserialize)]
pub(crate) struct Next {
    pub(crate) v: u32,
    #[serde(flatten)]
    pub(crate) turn: Option<Turn>,
    /// A reason was written so far for a gap being none; nothing is written any more where the text is empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) reason: Option<BegunReason>,
}

impl Keeping {
    /// Nothing is kept so far; what will be is sealed with this.
    pub(crate) fn sealed(seal: Option<Arc<Seal>>) -> Self {
        Self { seal, ..Self::default() }
    }

    /// The app's own folder, in which everything is to be kept.
    pub(crate) fn keep_in(&mut self, folder: &Path, now: fn() -> String) {
        self.folder = Some(folder.to_owned());
        self.now = Some(now);
    }

    /// Where it is noted what file is being written.
    pub(crate) fn notes(&self) -> Option<PathBuf> {
        self.folder.as_deref().map(notes)
    }

    /// The saved versions of this file; none where nothing is kept.
    pub(crate) fn versions(&self, real: &Path) -> Option<Versions> {
        Some(versions(self.folder.as_deref()?, real))
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

/// The saved versions of a file, by its path without links, in the app's own folder.
pub(crate) fn versions(folder: &Path, real: &Path) -> Versions {
    let digest = Sha256::digest(real.as_os_str().as_encoded_bytes());
    let name: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    Versions::of(&folder.join("versions"), &name)
}

/// Where the journals lie in the app's own folder.
pub(crate) fn journals(folder: &Path) -> PathBuf {
    folder.join("journals")
}

/// Where it is noted, in the app's own folder, what file is being written.
pub(crate) fn notes(folder: &Path) -> PathBuf {
    folder.join("writing")
}

/// Where files lie that another program is to print.
pub(crate) fn handed_out(folder: &Path) -> PathBuf {
    folder.join("printing")
}

impl Document {
    /// Whether what is saved is kept among the versions of the file: not of one with a passphrase, unless that was
    /// asked for.
    pub(crate) fn keeps_versions(&self) -> bool {
        let versions = || self.keeping.versions(&self.file.as_ref()?.real);
        !self.keeping.without_versions
            && (self.keeping.seal.is_none() || versions().is_some_and(|versions| versions.key().is_some()))
    }

    /// Keeps versions of this file, which has a passphrase, from now on, sealed like all that is kept of it; or no
    /// longer, and lets go of those there are.
    pub(crate) fn set_keeps_versions(&self, keeps: bool) -> Result<(), Trouble> {
        let file = self.file.as_ref().ok_or(Trouble::NoFileYet)?;
        let seal = self.keeping.seal.as_ref().ok_or(Trouble::NotProtected)?;
        let Some(versions) = self.keeping.versions(&file.real) else { return Ok(()) };
        match (keeps, versions.key()) {
            (true, None) => Ok(versions.replace(Some(seal.sealed_key()), &[])?),
            (false, _) => Ok(versions.forget()?),
            (true, Some(_)) => Ok(()),
        }
    }

    /// The bytes of a version, opened where they are sealed.
    pub(crate) fn version(&self, version: &Version) -> Result<Vec<u8>, Trouble> {
        let bytes = storage::read_file(&version.path, journey_file::MAX_BYTES)?;
        opened(bytes, self.keeping.seal.as_deref()).map_err(Trouble::sealed(&version.path))
    }

    /// Seals the versions of the file as it is sealed itself from now on; `before` is what they were sealed with.
    /// Those of a file that had no passphrase are let go of. Saving does not depend on it.
    pub(crate) fn reseal_versions(&self, before: Option<&Seal>) {
        let file = self.file.as_ref();
        let Some(versions) = file.and_then(|file| self.keeping.versions(&file.real)) else { return };
        if versions.key().is_none() && (before.is_some() || self.keeping.seal.is_some()) {
            let _ = versions.forget();
            return;
        }
        let after = self.keeping.seal.as_deref();
        let resealed = |version: Version| {
            let plain = opened(storage::read_file(&version.path, journey_file::MAX_BYTES).ok()?, before).ok()?;
            Some((version, after.map_or(Ok(plain.clone()), |seal| seal.kept(&plain)).ok()?))
        };
        let all: Vec<(Version, Vec<u8>)> = versions.list().into_iter().filter_map(resealed).collect();
        let _ = versions.replace(after.map(Seal::sealed_key), &all);
    }

    /// Keeps what was just saved among the versions of the file; what the file held `before`, too, where that is the
    /// first. Saving does not depend on it.
    pub(crate) fn keep_version(&self, before: Option<&[u8]>) {
        let file = self.file.as_ref();
        let Some((versions, saved)) = file.and_then(|it| Some((self.keeping.versions(&it.real)?, it.common.as_ref()?)))
        else {
            return;
        };
        if !self.keeps_versions() {
            if self.keeping.seal.is_some() {
                // They are of what lay in this place before, for everybody to read.
                let _ = versions.forget();
            }
            return;
        }
        let seal = self.keeping.seal.as_deref();
        if versions.key().as_deref() != seal.map(Seal::sealed_key) {
            // They are of a file that lay here before, or sealed with a passphrase that another program set.
            self.reseal_versions(None);
        }
        let latest = versions.list().pop().and_then(|latest| self.version(&latest).ok());
        if latest.is_some_and(|latest| latest == *saved) {
            return;
        }
        let put = |moment: &str, changes: u32, plain: &[u8]| {
            let bytes = seal.map_or(Ok(plain.to_vec()), |seal| seal.kept(plain));
            let _ = bytes.map(|bytes| versions.put(moment, changes, &bytes));
        };
        let earlier = before.and_then(|bytes| journey_file::read(bytes).ok());
        let changes = earlier.map_or(0, |it| compare::difference(&it.journey, &self.journey).found.len());
        if let Some(before) = before.filter(|before| *before != saved && versions.list().is_empty()) {
            put("", 0, before);
        }
        let moment = self.keeping.now.map(|now| now()).unwrap_or_default();
        put(&moment, u32::try_from(changes).unwrap_or(u32::MAX), saved);
    }

    /// Keeps what was just done. It is on the disk when this returns, or the user is told that it is not.
    pub(crate) fn keep(&mut self, turn: Turn) {
        self.keep_next(&Next { v: VERSION, turn: Some(turn), reason: None });
    }

    /// Keeps what is written so far of a reason for a gap being none.
    pub(crate) fn keep_reason(&mut self, reason: BegunReason) {
        self.keep_next(&Next { v: VERSION, turn: None, reason: Some(reason) });
    }

    fn keep_next(&mut self, next: &Next) {
        let seal = self.keeping.seal.clone();
        let sealed = |bytes: Vec<u8>| match &seal {
            Some(seal) => seal.kept(&bytes).map_err(not_sealed),
            None => Ok(bytes),
        };
        let added = match &mut self.keeping.journal {
            Some(journal) if !has_grown(journal) => {
                written(next).and_then(sealed).and_then(|next| journal.append(&next)).is_ok()
            }
            Some(_) | None => false,
        };
        // A journal that failed once takes nothing more; begun anew it may do.
        let kept = if added { Ok(()) } else { self.begin_journal() };
        self.note(kept);
    }

    /// Keeps the document as it is, before anything is done to it.
    pub(crate) fn keep_whole(&mut self) {
        let kept = self.begin_journal();
        self.note(kept);
    }

    /// Remembers whether the document is safe, and has the user told when it no longer is.
    pub(crate) fn note(&mut self, kept: Result<(), Error>) {
        // What a file holds needs no keeping; what is done next may, and is told anew.
        let failed = kept.err().map(|error| error.code()).filter(|_| !self.history.is_saved() || self.reason.is_some());
        if let (Some(code), None) = (failed, self.keeping.failed) {
            self.notices.push(Notice::NotSafe(code));
        }
        self.keeping.failed = failed;
    }

    /// Whether everything would be there again after a crash.
    pub(crate) fn is_safe(&self) -> bool {
        self.keeping.failed.is_none() || !self.has_loose_ends()
    }

    /// Begins the journal with the document as it is, in the place of the one there is.
    fn begin_journal(&mut self) -> Result<(), Error> {
        let Some(folder) = &self.keeping.folder else { return Ok(()) };
        let file = self.file.as_ref();
        let history = self.history.latest(MOST_CHANGES);
        let common = file.filter(|_| !history.knows_saved()).and_then(|file| file.common.clone());
        let beginning = self.beginning(history, common);
        let (path, beginning) = (beginning.path.clone(), written(&beginning)?);
        let beginning = match &self.keeping.seal {
            Some(seal) => seal.head(path.as_deref(), &beginning).map_err(not_sealed)?,
            None => beginning,
        };
        match &mut self.keeping.journal {
            Some(journal) => journal.begin_anew(&beginning)?,
            None => self.keeping.journal = Some(Journal::create(&journals(folder), &beginning)?),
        }
        Ok(())
    }
}

impl Document {
    /// The document as a whole, with this history.
    pub(crate) fn beginning(&self, history: History, common: Option<Vec<u8>>) -> Beginning {
        let whole = |path: &PathBuf| path.canonicalize().unwrap_or_else(|_| path.clone());
        let file = self.file.as_ref();
        Beginning {
            v: VERSION,
            path: file.and_then(|file| whole(&file.path).to_str().map(str::to_owned)),
            file: file.and_then(|file| file.held).map(|held| (held.length, held.checksum)),
            newer: file.and_then(|file| file.newer),
            repeated: self.repeated.clone(),
            history,
            journey: self.journey.clone(),
            reason: self.reason.clone(),
            common: common.and_then(|bytes| String::from_utf8(bytes).ok()),
        }
    }
}

/// Whether what was added outweighs what it would begin with now.
fn has_grown(journal: &Journal) -> bool {
    journal.bytes() > GROWN_BYTES.max(GROWN_TIMES * journal.head_bytes())
}

fn written(value: &impl Serialize) -> Result<Vec<u8>, Error> {
    serde_json::to_vec(value).map_err(|error| Error::Other { name: "journal".to_owned(), reason: error.to_string() })
}

fn not_sealed(sealed: Sealed) -> Error {
    Error::Other { name: "journal".to_owned(), reason: sealed.to_string() }
}

/// Bytes that are kept, opened where they are sealed.
fn opened(bytes: Vec<u8>, seal: Option<&Seal>) -> Result<Vec<u8>, Sealed> {
    match seal {
        _ if !is_sealed(&bytes) => Ok(bytes),
        Some(seal) => seal.open_kept(&bytes),
        None => Err(Sealed::WrongPassphrase),
    }
}
