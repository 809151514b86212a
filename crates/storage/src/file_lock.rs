//! The lock beside a document's file, which tells everybody who reaches the file who is editing it.
//!
//! It is a file that names its owner. The program that made it also holds a lock of the system on
//! it, which goes with the program however that ends: on the same computer, a lock file that nobody
//! holds is a leftover. What another computer does cannot be seen, so its lock counts as held until
//! the user decides otherwise.

use crate::Error;
use crate::links::{behind_links, folder_of};
use crate::read::read_file;
use crate::stamp::Identity;
use crate::steady::{steady, try_lock};
use serde::{Deserialize, Serialize};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

/// More than any lock file has.
const MOST_BYTES: usize = 64 * 1024;
/// How often the lock is looked at again when it changes while it is being taken.
const TRIES: usize = 10;
/// How long somebody who has just made a lock file gets to write into it.
const PAUSE: Duration = Duration::from_millis(10);
const PAUSES: usize = 10;

/// Who holds a lock.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Owner {
    /// The name of the user; empty when the lock does not tell.
    pub user: String,
    /// The name of the computer.
    pub host: String,
    /// The moment when the lock was taken, as RFC 3339 writes it.
    pub since: String,
}

/// What came of taking a lock.
#[derive(Debug)]
pub enum Taken {
    /// Nobody had it.
    Mine(FileLock),
    /// Somebody has it. All is empty when the lock file does not tell who.
    Others(Owner),
    /// The folder takes no lock, as one that is only for reading: nobody else is kept away.
    Without(Error),
}

/// A lock on a document's file. Dropped without [`FileLock::release`] it stays as after a crash.
#[derive(Debug)]
pub struct FileLock {
    path: PathBuf,
    /// What was written into the lock file.
    text: Vec<u8>,
    file: File,
}

/// What a lock file holds.
#[derive(Serialize, Deserialize)]
struct Content {
    #[serde(flatten)]
    owner: Owner,
    /// The number of the program's process: tells two locks of one user apart.
    #[serde(default)]
    process: u32,
}

impl FileLock {
    /// Takes the lock on the file of this path, unless somebody has it. A link is followed: the lock
    /// lies beside the file that it leads to, which need not be there. What a program on the same
    /// computer left when it ended is taken without asking.
    pub fn take(path: &Path, me: &Owner) -> Taken {
        taken(path, me).unwrap_or_else(|error| Taken::Without(Error::of_making(path, &error)))
    }

    /// Takes the lock although somebody else may have it: the user decided so. The other program
    /// learns it from [`FileLock::is_mine`].
    ///
    /// # Errors
    /// When the folder takes no lock, or others take it again and again.
    pub fn take_over(path: &Path, me: &Owner) -> Result<Self, Error> {
        let taken = lock_path(path).and_then(|lock| {
            for _ in 0..TRIES {
                removed(&lock)?;
                if let Some(mine) = made(&lock, me)? {
                    return Ok(mine);
                }
            }
            Err(io::ErrorKind::WouldBlock.into())
        });
        taken.map_err(|error| Error::of_making(path, &error))
    }

    /// Whether the lock is still the one that was taken: nobody took it over, and nobody deleted it.
    pub fn is_mine(&self) -> bool {
        is_at(&self.file, &self.path) && self.holds_my_text()
    }

    /// Gives the lock back. One that somebody else took over stays.
    pub fn release(self) {
        if self.is_mine() {
            let _ = removed(&self.path);
        }
    }

    /// Read through the handle that holds the lock: some systems allow no other.
    fn holds_my_text(&self) -> bool {
        let mut text = Vec::with_capacity(self.text.len());
        let mut file = &self.file;
        let read = file.seek(SeekFrom::Start(0)).and_then(|_| file.take(MOST_BYTES as u64).read_to_end(&mut text));
        read.is_ok() && text == self.text
    }
}

/// Where the lock of the file lies: hidden, beside the file itself.
fn lock_path(path: &Path) -> io::Result<PathBuf> {
    let target = behind_links(path)?;
    let mut name = std::ffi::OsString::from(".");
    name.push(target.file_name().ok_or(io::ErrorKind::IsADirectory)?);
    name.push(".stafett-lock");
    Ok(folder_of(&target).join(name))
}

fn taken(path: &Path, me: &Owner) -> io::Result<Taken> {
    let lock = lock_path(path)?;
    for _ in 0..TRIES {
        if let Some(mine) = made(&lock, me)? {
            return Ok(Taken::Mine(mine));
        }
        match look(&lock, me) {
            Look::Held(owner) => return Ok(Taken::Others(owner)),
            Look::Left(there) => {
                if let Some(mine) = inherited(there, &lock, me)? {
                    return Ok(Taken::Mine(mine));
                }
            }
            Look::Changing => {}
        }
    }
    Ok(Taken::Others(Owner::default()))
}

/// What a look at a lock file shows.
enum Look {
    /// Somebody holds it, as far as can be known.
    Held(Owner),
    /// A program on this computer left it when it ended. It is held now.
    Left(There),
    /// It was given back or taken just now.
    Changing,
}

fn look(lock: &Path, me: &Owner) -> Look {
    // What was never written is of somebody who is about to, or was killed before that.
    let blank = |text: &[u8]| text.iter().all(|byte| *byte == 0);
    let there = match opened(lock) {
        Ok(there) => there,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Look::Changing,
        Err(_) => return Look::Held(Owner::default()),
    };
    let mut text = read_file(lock, MOST_BYTES);
    for _ in 0..PAUSES {
        if !text.as_ref().is_ok_and(|text| blank(text)) {
            break;
        }
        sleep(PAUSE);
        text = read_file(lock, MOST_BYTES);
    }
    let Ok(text) = text else { return Look::Held(Owner::default()) };
    let owner = owner_of(&text);
    let here = !owner.host.is_empty() && owner.host == me.host;
    if !here && !blank(&text) {
        return Look::Held(owner);
    }
    match try_lock(&there.file) {
        // What is held now may have lost its place to another file.
        Ok(()) if is_at(&there.file, lock) => Look::Left(there),
        Ok(()) => Look::Changing,
        // Read again: it may have passed from one to another meanwhile.
        Err(_) => Look::Held(read_file(lock, MOST_BYTES).map_or(owner, |text| owner_of(&text))),
    }
}

/// A lock file that was there already.
struct There {
    file: File,
    writable: bool,
}

/// Opens the lock file: for writing, or for reading where it belongs to another user.
fn opened(lock: &Path) -> io::Result<There> {
    match OpenOptions::new().read(true).write(true).open(lock) {
        Ok(file) => Ok(There { file, writable: true }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(error),
        Err(_) => Ok(There { file: File::open(lock)?, writable: false }),
    }
}

/// Makes a held lock file that a program left behind one's own; `None` when it had to be deleted,
/// and is to be made again.
fn inherited(there: There, lock: &Path, me: &Owner) -> io::Result<Option<FileLock>> {
    if !there.writable {
        removed(lock)?;
        return Ok(None);
    }
    let mut file = there.file;
    file.set_len(0)?;
    let text = signed(&mut file, lock, me)?;
    Ok(Some(FileLock { path: lock.to_owned(), text, file }))
}

/// A new lock file; `None` when there is one already.
fn made(lock: &Path, me: &Owner) -> io::Result<Option<FileLock>> {
    let mut file = match OpenOptions::new().read(true).write(true).create_new(true).open(lock) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(None),
        Err(error) => return Err(error),
    };
    // Where the system has no such locks, the file alone has to do.
    if let Err(error) = try_lock(&file)
        && error.kind() == io::ErrorKind::WouldBlock
    {
        return Ok(None);
    }
    let text = signed(&mut file, lock, me)?;
    Ok(Some(FileLock { path: lock.to_owned(), text, file }))
}

/// Writes the owner into the lock file, or deletes it. It need not last over a power cut, since the
/// lock does not.
fn signed(file: &mut File, lock: &Path, me: &Owner) -> io::Result<Vec<u8>> {
    let content = Content { owner: me.clone(), process: std::process::id() };
    let text = serde_json::to_vec(&content)?;
    let written = file.write_all(&text);
    if written.is_err() {
        let _ = removed(lock);
    }
    written.map(|()| text)
}

fn owner_of(text: &[u8]) -> Owner {
    serde_json::from_slice::<Content>(text).map(|content| content.owner).unwrap_or_default()
}

/// Deletes the lock file, when it is there.
fn removed(lock: &Path) -> io::Result<()> {
    match steady(|| fs::remove_file(lock)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    }
}

/// Whether the file is the one that has this name.
fn is_at(file: &File, lock: &Path) -> bool {
    let there = steady(|| fs::symlink_metadata(lock));
    there.is_ok_and(|there| steady(|| file.metadata()).is_ok_and(|file| Identity::of(&file) == Identity::of(&there)))
}
