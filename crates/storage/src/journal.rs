//! What was done to an open document and is in no file yet, kept on the disk record by record.
//!
//! A folder holds one journal for each such document. Whoever writes a journal holds a lock on it,
//! which goes with the process however that ends: a journal that nobody holds is a leftover.

use crate::error::Error;
use crate::folder::Folder;
use crate::frames::{frame, frame_length, whole};
use crate::links::folder_of;
use crate::private::{lock, make_private, private};
use crate::steady::{steady, try_lock};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

const ENDING: &str = "journal";
/// The ending of a journal that has no head yet.
const UNFINISHED: &str = "journal-new";

/// The journal of one document. Dropping it leaves the file where it is.
#[derive(Debug)]
pub struct Journal {
    file: File,
    path: PathBuf,
    next: u64,
    bytes: u64,
    head_bytes: u64,
    broken: bool,
}

/// A journal that a program left behind when it ended, held from now on.
#[derive(Debug)]
pub struct Leftover {
    /// What it was created with; empty when not even that is whole.
    pub head: Vec<u8>,
    /// The records that are whole, in their order, up to the first that is not.
    pub records: Vec<Vec<u8>>,
    journal: Journal,
}

impl Journal {
    /// A new journal in the folder, which is made when it is not there. Both are for the user
    /// alone, and on the disk with the head when this returns.
    ///
    /// # Errors
    /// When it cannot be made or written; nothing is left behind then.
    pub fn create(folder: &Path, head: &[u8]) -> Result<Self, Error> {
        let failed = |error| Error::of_writing(folder, &error);
        make_private(folder).map_err(failed)?;
        let _lock = lock(folder).map_err(failed)?;
        let path = free_path(folder).map_err(failed)?;
        let (journal, settled) = begin(folder, &path, head).map_err(failed)?;
        if let Err(error) = settled {
            let _ = steady(|| fs::remove_file(&path));
            return Err(failed(error));
        }
        Ok(journal)
    }

    /// Adds a record. It is on the disk when this returns.
    ///
    /// # Errors
    /// When that did not work. Nothing more can be added then, since what the disk holds is not
    /// known; what was added before still counts. The journal may [begin anew](Journal::begin_anew).
    pub fn append(&mut self, payload: &[u8]) -> Result<(), Error> {
        let added = if self.broken { Err(io::Error::other("the journal is broken")) } else { self.add(payload) };
        self.broken = added.is_err();
        added.map_err(|error| Error::of_writing(&self.path, &error))
    }

    /// Begins again with this head, and without records: a new file takes the place of the old one in
    /// a single step, so that at every moment there is one or the other, and never both. That
    /// makes a long journal short, and a broken one whole.
    ///
    /// # Errors
    /// When that did not work. The journal is as it was then, unless the new file stands and only
    /// the folder could not be sent on to the disk: it is broken then.
    pub fn begin_anew(&mut self, head: &[u8]) -> Result<(), Error> {
        let begun = self.replace(head);
        begun.map_err(|error| Error::of_writing(&self.path, &error))
    }

    /// Deletes the journal: nothing in it is needed any more.
    ///
    /// # Errors
    /// When it could not be deleted. It is empty then, as far as that was possible.
    pub fn remove(self) -> Result<(), Error> {
        let removed = self.unlink();
        if removed.is_err() {
            let _ = self.file.set_len(0).and_then(|()| self.file.sync_all());
        }
        removed.map_err(|error| Error::of_writing(&self.path, &error))
    }

    /// The journals in the folder that no living program holds, the one that was written last at the
    /// end. None when there is no folder.
    ///
    /// # Errors
    /// When the folder cannot be looked through. A journal that cannot be opened is passed over.
    pub fn leftovers(folder: &Path) -> Result<Vec<Leftover>, Error> {
        if !folder.exists() {
            return Ok(Vec::new());
        }
        let failed = |error| Error::of(folder, &error);
        let _lock = lock(folder).map_err(failed)?;
        let mut found: Vec<(SystemTime, PathBuf, Leftover)> = Vec::new();
        for entry in fs::read_dir(folder).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            if path.extension().is_some_and(|ending| ending == UNFINISHED) {
                // Whoever began it ended before anything relied on it: it would hold the lock else.
                let _ = fs::remove_file(&path);
            }
            if let Some((moment, leftover)) = Leftover::take(&path) {
                found.push((moment, path, leftover));
            }
        }
        found.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        Ok(found.into_iter().map(|(_, _, leftover)| leftover).collect())
    }

    /// How long the journal is, in bytes.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// How much of that its head takes.
    pub fn head_bytes(&self) -> u64 {
        self.head_bytes
    }

    /// Whether nothing more can be added.
    pub fn is_broken(&self) -> bool {
        self.broken
    }

    fn add(&mut self, payload: &[u8]) -> io::Result<()> {
        let frame = frame(self.next, payload).ok_or(io::ErrorKind::FileTooLarge)?;
        self.file.write_all(&frame)?;
        // Never a second time: what became of the bytes after a failure is not known.
        self.file.sync_data()?;
        self.next += 1;
        self.bytes += u64::try_from(frame.len()).unwrap_or(u64::MAX);
        Ok(())
    }

    fn replace(&mut self, head: &[u8]) -> io::Result<()> {
        let folder = folder_of(&self.path);
        make_private(folder)?;
        let _lock = lock(folder)?;
        let (journal, settled) = begin(folder, &self.path, head)?;
        *self = Self { broken: settled.is_err(), ..journal };
        settled
    }

    fn unlink(&self) -> io::Result<()> {
        let folder = folder_of(&self.path);
        let _lock = lock(folder)?;
        steady(|| fs::remove_file(&self.path))?;
        Folder::open(folder)?.sync()
    }
}

impl Leftover {
    /// Goes on with the journal behind its last whole record; what is not whole is cut off.
    ///
    /// # Errors
    /// When that did not work; the whole records are still there.
    pub fn resume(self) -> Result<Journal, Error> {
        let Self { mut journal, .. } = self;
        let cut = journal.file.set_len(journal.bytes).and_then(|()| journal.file.sync_all());
        let resumed = cut.and_then(|()| journal.file.seek(SeekFrom::Start(journal.bytes)));
        resumed.map_err(|error| Error::of_writing(&journal.path, &error))?;
        Ok(journal)
    }

    /// `None` when the file is no journal, or somebody holds it.
    fn take(path: &Path) -> Option<(SystemTime, Self)> {
        if path.extension().is_none_or(|ending| ending != ENDING) {
            return None;
        }
        let mut file = OpenOptions::new().read(true).write(true).open(path).ok()?;
        try_lock(&file).ok()?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).ok()?;
        if bytes.is_empty() {
            // It was let go of when it could not be deleted, see `Journal::remove`.
            let _ = fs::remove_file(path);
            return None;
        }
        let moment = file.metadata().and_then(|metadata| metadata.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
        let (mut payloads, end) = whole(&bytes);
        let next = u64::try_from(payloads.len()).ok()?;
        let head_bytes = payloads.first().map_or(0, |head| frame_length(head));
        let head = if payloads.is_empty() { Vec::new() } else { payloads.remove(0) };
        let bytes = u64::try_from(end).ok()?;
        let journal = Journal { file, path: path.to_owned(), next, bytes, head_bytes, broken: false };
        Some((moment, Self { head, records: payloads, journal }))
    }
}

/// Makes a journal under the unfinished name, and gives it its own once the head is on the disk: from
/// then on it is there. Also tells whether the folder went on to the disk.
fn begin(folder: &Path, path: &Path, head: &[u8]) -> io::Result<(Journal, io::Result<()>)> {
    let unfinished = path.with_extension(UNFINISHED);
    let begun = begin_unfinished(&unfinished, path, head).and_then(|journal| {
        let folder = Folder::open(folder)?;
        steady(|| fs::rename(&unfinished, path))?;
        Ok((journal, folder.sync()))
    });
    if begun.is_err() {
        let _ = steady(|| fs::remove_file(&unfinished));
    }
    begun
}

fn begin_unfinished(unfinished: &Path, path: &Path, head: &[u8]) -> io::Result<Journal> {
    // What a kill left of another try.
    let _ = fs::remove_file(unfinished);
    let file = private().read(true).write(true).create_new(true).open(unfinished)?;
    try_lock(&file)?;
    let mut journal = Journal { file, path: path.to_owned(), next: 0, bytes: 0, head_bytes: 0, broken: false };
    journal.add(head)?;
    journal.head_bytes = journal.bytes;
    Ok(journal)
}

/// The journal of the lowest free number.
fn free_path(folder: &Path) -> io::Result<PathBuf> {
    for number in 1_u32.. {
        let path = folder.join(format!("{number}.{ENDING}"));
        if !steady(|| path.try_exists())? {
            return Ok(path);
        }
    }
    Err(io::ErrorKind::StorageFull.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_that_failed_takes_nothing_more() {
        let folder = tempfile::tempdir().unwrap();
        let mut journal = Journal::create(folder.path(), b"head").unwrap();
        journal.append(b"one").unwrap();
        // One that cannot be written to stands for a disk that fails.
        let writable = std::mem::replace(&mut journal.file, File::open(&journal.path).unwrap());
        assert!(journal.append(b"lost").is_err() && journal.is_broken());
        journal.file = writable;
        assert!(journal.append(b"two").is_err());
        drop(journal);
        let leftovers = Journal::leftovers(folder.path()).unwrap();
        assert_eq!(leftovers[0].records, [b"one"]);
    }

    #[test]
    fn a_journal_that_could_only_be_emptied_is_deleted_later() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::create(folder.path(), b"head").unwrap();
        let path = journal.path.clone();
        journal.file.set_len(0).unwrap();
        drop(journal);
        assert!(Journal::leftovers(folder.path()).unwrap().is_empty());
        assert!(!path.exists());
    }

    #[test]
    fn a_journal_that_failed_begins_anew() {
        let folder = tempfile::tempdir().unwrap();
        let mut journal = Journal::create(folder.path(), b"head").unwrap();
        journal.append(b"one").unwrap();
        journal.file = File::open(&journal.path).unwrap();
        assert!(journal.append(b"lost").is_err());
        journal.begin_anew(b"head and one").unwrap();
        assert!(!journal.is_broken());
        journal.append(b"two").unwrap();
        drop(journal);
        let mut leftovers = Journal::leftovers(folder.path()).unwrap();
        assert_eq!(leftovers.len(), 1);
        let leftover = leftovers.remove(0);
        assert_eq!((leftover.head, leftover.records), (b"head and one".to_vec(), vec![b"two".to_vec()]));
    }
}
