//! What was done to an open document and is in no file yet, kept on the disk record by record.
//!
//! A folder holds one journal for each such document. Whoever writes a journal holds a lock on it,
//! which goes with the process however that ends: a journal that nobody holds is a leftover.

mod leftover;

pub use leftover::{Closed, Left, Leftover};

use crate::error::Error;
use crate::folder::Folder;
use crate::frames::frame;
use crate::links::folder_of;
use crate::private::{lock, make_private, private};
use crate::steady::{steady, try_lock};
use crate::wiping::wipe;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

const ENDING: &str = "journal";
/// The ending of a journal that has no head yet.
const UNFINISHED: &str = "journal-new";
/// The ending of a journal that could not be read, and was set aside.
const ASIDE: &str = "journal-aside";

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
        let path = free_path(folder, ENDING).map_err(failed)?;
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
    /// makes a long journal short, and a broken one whole. What the old one held is wiped then.
    ///
    /// # Errors
    /// When that did not work. The journal is as it was then, unless the new file stands and only
    /// the folder could not be sent on to the disk: it is broken then.
    pub fn begin_anew(&mut self, head: &[u8]) -> Result<(), Error> {
        let begun = self.replace(head);
        begun.map_err(|error| Error::of_writing(&self.path, &error))
    }

    /// Deletes the journal and wipes what it held: nothing in it is needed any more.
    ///
    /// # Errors
    /// When it could not be deleted. It is empty then, as far as that was possible.
    pub fn remove(&self) -> Result<(), Error> {
        let removed = self.unlink();
        if removed.is_err() {
            let _ = self.file.set_len(0).and_then(|()| self.file.sync_all());
        }
        removed.map_err(|error| Error::of_writing(&self.path, &error))
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
        let old = std::mem::replace(self, Self { broken: settled.is_err(), ..journal });
        if settled.is_ok() {
            wipe(&old.file);
        }
        settled
    }

    fn unlink(&self) -> io::Result<()> {
        let folder = folder_of(&self.path);
        let _lock = lock(folder)?;
        steady(|| fs::remove_file(&self.path))?;
        Folder::open(folder)?.sync()?;
        // Only now: what is half wiped must never be found, and taken for damage.
        wipe(&self.file);
        Ok(())
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

/// The journal of the lowest free number, with this ending.
fn free_path(folder: &Path, ending: &str) -> io::Result<PathBuf> {
    for number in 1_u32.. {
        let path = folder.join(format!("{number}.{ending}"));
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
        let leftovers = Journal::leftovers(folder.path()).unwrap().journals;
        assert_eq!(leftovers[0].records, [b"one"]);
    }

    #[test]
    fn a_journal_that_could_only_be_emptied_is_deleted_later() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::create(folder.path(), b"head").unwrap();
        let path = journal.path.clone();
        journal.file.set_len(0).unwrap();
        drop(journal);
        assert!(Journal::leftovers(folder.path()).unwrap().journals.is_empty());
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
        let mut leftovers = Journal::leftovers(folder.path()).unwrap().journals;
        assert_eq!(leftovers.len(), 1);
        let leftover = leftovers.remove(0);
        assert_eq!((leftover.head, leftover.records), (b"head and one".to_vec(), vec![b"two".to_vec()]));
    }
}
