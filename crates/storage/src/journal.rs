//! What was done to an open document and is in no file yet, kept on the disk record by record.
//!
//! A folder holds one journal for each such document. Whoever writes a journal holds a lock on it,
//! which goes with the process however that ends: a journal that nobody holds is a leftover.

use crate::error::Error;
use crate::folder::Folder;
use crate::frames::{frame, whole};
use crate::private::{lock, make_private, private};
use crate::steady::steady;
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
    broken: bool,
}

/// A journal that a program left behind when it ended, held from now on.
#[derive(Debug)]
pub struct Leftover {
    /// What it was created with; empty when not even that is whole.
    pub head: Vec<u8>,
    /// The records that are whole, in their order, up to the first that is not.
    pub records: Vec<Vec<u8>>,
    end: u64,
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
        let unfinished = path.with_extension(UNFINISHED);
        let made = begin(folder, &path, &unfinished, head);
        made.map_err(|error| {
            let _ = fs::remove_file(&unfinished);
            failed(error)
        })
    }

    /// Adds a record. It is on the disk when this returns.
    ///
    /// # Errors
    /// When that did not work. Nothing more can be added then, since what the disk holds is not
    /// known; what was added before still counts. A new journal may be created.
    pub fn append(&mut self, payload: &[u8]) -> Result<(), Error> {
        let added = if self.broken { Err(io::Error::other("the journal is broken")) } else { self.add(payload) };
        self.broken = added.is_err();
        added.map_err(|error| Error::of_writing(&self.path, &error))
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

    /// Whether nothing more can be added.
    pub fn is_broken(&self) -> bool {
        self.broken
    }

    fn add(&mut self, payload: &[u8]) -> io::Result<()> {
        let frame = frame(self.next, payload).ok_or(io::ErrorKind::FileTooLarge)?;
        self.file.write_all(&frame)?;
        self.file.sync_data()?;
        self.next += 1;
        Ok(())
    }

    fn unlink(&self) -> io::Result<()> {
        let folder = self.path.parent().unwrap_or(Path::new("."));
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
        let Self { mut journal, end, .. } = self;
        let cut = journal.file.set_len(end).and_then(|()| journal.file.sync_all());
        let resumed = cut.and_then(|()| journal.file.seek(SeekFrom::Start(end)));
        resumed.map_err(|error| Error::of_writing(&journal.path, &error))?;
        Ok(journal)
    }

    /// `None` when the file is no journal, or somebody holds it.
    fn take(path: &Path) -> Option<(SystemTime, Self)> {
        if path.extension().is_none_or(|ending| ending != ENDING) {
            return None;
        }
        let mut file = OpenOptions::new().read(true).write(true).open(path).ok()?;
        steady(|| file.try_lock().map_err(io::Error::from)).ok()?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).ok()?;
        let moment = file.metadata().and_then(|metadata| metadata.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
        let (mut payloads, end) = whole(&bytes);
        let next = u64::try_from(payloads.len()).ok()?;
        let head = if payloads.is_empty() { Vec::new() } else { payloads.remove(0) };
        let journal = Journal { file, path: path.to_owned(), next, broken: false };
        Some((moment, Self { head, records: payloads, end: u64::try_from(end).ok()?, journal }))
    }
}

/// Makes the journal under the unfinished name, and gives it its own once the head is on the disk.
fn begin(folder: &Path, path: &Path, unfinished: &Path, head: &[u8]) -> io::Result<Journal> {
    let file = private().read(true).write(true).create_new(true).open(unfinished)?;
    steady(|| file.try_lock().map_err(io::Error::from))?;
    let mut journal = Journal { file, path: path.to_owned(), next: 0, broken: false };
    journal.add(head)?;
    steady(|| fs::rename(unfinished, path))?;
    if let Err(error) = Folder::open(folder).and_then(|folder| folder.sync()) {
        let _ = fs::remove_file(path);
        return Err(error);
    }
    Ok(journal)
}

/// The journal of the lowest free number.
fn free_path(folder: &Path) -> io::Result<PathBuf> {
    for number in 1_u32.. {
        let path = folder.join(format!("{number}.{ENDING}"));
        if !path.try_exists()? {
            let _ = fs::remove_file(path.with_extension(UNFINISHED));
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
}
