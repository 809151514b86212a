//! Journals that nobody holds: a program that ended left them behind.

use super::{ASIDE, ENDING, Journal, UNFINISHED, free_path};
use crate::error::Error;
use crate::folder::Folder;
use crate::frames::{frame_length, whole};
use crate::links::folder_of;
use crate::private::lock;
use crate::steady::{steady, try_lock};
use crate::wiping::remove_wiped;
use std::fs::{self, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What lies in a folder of journals and is nobody's.
#[derive(Debug, Default)]
pub struct Left {
    /// The journals, held from now on; the one that was written last at the end.
    pub journals: Vec<Leftover>,
    /// Those that cannot be opened or read at all, by their names.
    pub closed: Vec<Closed>,
}

/// A journal that a program left behind when it ended, held from now on.
#[derive(Debug)]
pub struct Leftover {
    /// What it was created with; empty when not even that is whole.
    pub head: Vec<u8>,
    /// The records that are whole, in their order, up to the first that is not.
    pub records: Vec<Vec<u8>>,
    /// Whether it was set aside before.
    pub aside: bool,
    journal: Journal,
}

/// A journal that cannot be opened or read.
#[derive(Debug)]
pub struct Closed {
    /// Why.
    pub error: Error,
    /// Whether it was set aside before.
    pub aside: bool,
    path: PathBuf,
}

impl Journal {
    /// The journals in the folder that no living program holds. None when there is no folder.
    ///
    /// # Errors
    /// When the folder cannot be looked through.
    pub fn leftovers(folder: &Path) -> Result<Left, Error> {
        if !folder.exists() {
            return Ok(Left::default());
        }
        let failed = |error| Error::of(folder, &error);
        let _lock = lock(folder).map_err(failed)?;
        let mut found: Vec<(SystemTime, PathBuf, Leftover)> = Vec::new();
        let mut closed = Vec::new();
        for entry in fs::read_dir(folder).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            let ending = path.extension().unwrap_or_default();
            if ending == UNFINISHED {
                // Whoever began it ended before anything relied on it: it would hold the lock else.
                let _ = remove_wiped(&path);
            }
            if ending != ENDING && ending != ASIDE {
                continue;
            }
            let aside = ending == ASIDE;
            match Leftover::take(&path, aside) {
                Ok(Some((moment, leftover))) => found.push((moment, path, leftover)),
                Ok(None) => {}
                Err(error) => closed.push(Closed { error: Error::of(&path, &error), aside, path }),
            }
        }
        found.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        closed.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Left { journals: found.into_iter().map(|(_, _, leftover)| leftover).collect(), closed })
    }
}

impl Leftover {
    /// Goes on with the journal behind its last whole record; what is not whole is cut off. One that was
    /// set aside is one like any other again.
    ///
    /// # Errors
    /// When that did not work; the whole records are still there.
    pub fn resume(self) -> Result<Journal, Error> {
        let Self { mut journal, aside, .. } = self;
        let cut = journal.file.set_len(journal.bytes).and_then(|()| journal.file.sync_all());
        let resumed = cut.and_then(|()| journal.file.seek(SeekFrom::Start(journal.bytes)));
        resumed.map_err(|error| Error::of_writing(&journal.path, &error))?;
        if aside {
            journal.path = renamed(&journal.path, ENDING)?;
        }
        Ok(journal)
    }

    /// Everything that lies in it, whole or not; empty when that cannot be read any more.
    pub fn raw(&self) -> Vec<u8> {
        fs::read(&self.journal.path).unwrap_or_default()
    }

    /// Keeps it as it is under another name, by which it is known to be set aside.
    ///
    /// # Errors
    /// When it could not be renamed; it is as it was.
    pub fn set_aside(&mut self) -> Result<(), Error> {
        if !self.aside {
            self.journal.path = renamed(&self.journal.path, ASIDE)?;
            self.aside = true;
        }
        Ok(())
    }

    /// Deletes it.
    ///
    /// # Errors
    /// When it could not be deleted. It is empty then, as far as that was possible.
    pub fn remove(&self) -> Result<(), Error> {
        self.journal.remove()
    }

    /// `None` when the file is no journal, or somebody holds it.
    fn take(path: &Path, aside: bool) -> io::Result<Option<(SystemTime, Self)>> {
        let mut file = match steady(|| OpenOptions::new().read(true).write(true).open(path)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            opened => opened?,
        };
        if try_lock(&file).is_err() {
            return Ok(None);
        }
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        if bytes.is_empty() {
            // It was let go of when it could not be deleted, see `Journal::remove`.
            let _ = fs::remove_file(path);
            return Ok(None);
        }
        let moment = file.metadata().and_then(|metadata| metadata.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
        let (mut payloads, end) = whole(&bytes);
        let next = u64::try_from(payloads.len()).unwrap_or(u64::MAX);
        let head_bytes = payloads.first().map_or(0, |head| frame_length(head));
        let head = if payloads.is_empty() { Vec::new() } else { payloads.remove(0) };
        let bytes = u64::try_from(end).unwrap_or(u64::MAX);
        let journal = Journal { file, path: path.to_owned(), next, bytes, head_bytes, broken: false };
        Ok(Some((moment, Self { head, records: payloads, aside, journal })))
    }
}

impl Closed {
    /// Keeps it as it is under another name, by which it is known to be set aside.
    ///
    /// # Errors
    /// When it could not be renamed; it is as it was.
    pub fn set_aside(&mut self) -> Result<(), Error> {
        if !self.aside {
            self.path = renamed(&self.path, ASIDE)?;
            self.aside = true;
        }
        Ok(())
    }

    /// Deletes it.
    ///
    /// # Errors
    /// When it could not be deleted.
    pub fn remove(&self) -> Result<(), Error> {
        changed(&self.path, || steady(|| fs::remove_file(&self.path)))
    }
}

/// Gives a journal the lowest free number with this ending; gives its path.
fn renamed(path: &Path, ending: &str) -> Result<PathBuf, Error> {
    changed(path, || {
        let free = free_path(folder_of(path), ending)?;
        steady(|| fs::rename(path, &free))?;
        Ok(free)
    })
}

/// Does it under the folder's lock, and brings it to the disk.
fn changed<T>(path: &Path, change: impl FnOnce() -> io::Result<T>) -> Result<T, Error> {
    let folder = folder_of(path);
    let done = lock(folder).and_then(|_lock| {
        let done = change()?;
        Folder::open(folder)?.sync()?;
        Ok(done)
    });
    done.map_err(|error| Error::of_making(path, &error))
}
