//! Notes of where files are being written, so that what a killed program leaves there is found.
//!
//! A note is a file in a folder of the app. It names a folder and is itself named like the files
//! that are being written there. Whoever writes holds a lock on the note, which goes with the
//! program however that ends: a note that nobody holds is a leftover, and so are those files.

use crate::folder::Folder;
use crate::fresh::named;
use crate::private::{lock, make_private};
use crate::steady::{steady, try_lock};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// The start and the end of the names of files that are being written.
pub(crate) const PREFIX: &str = ".";
pub(crate) const SUFFIX: &str = ".stafett-tmp";
/// The start of the names of the app's own files while they are written, under the folder's lock.
pub(crate) const OWN: &str = ".kept-";

/// The ending of a note.
const ENDING: &str = ".saving";
/// A note is a path, and none is longer.
const MOST_BYTES: u64 = 64 * 1024;

/// A note that is held. It is taken away with [`Note::settle`]; dropped, it stays as after a kill.
pub(crate) struct Note {
    path: PathBuf,
    /// The folder that it names.
    folder: PathBuf,
    _held: File,
}

impl Note {
    /// Notes in `notes` that a file is going to be written in `folder`. The note is on the disk
    /// when this returns.
    pub(crate) fn take(notes: &Path, folder: &Path) -> io::Result<Self> {
        let folder = steady(|| fs::canonicalize(folder))?;
        make_private(notes)?;
        let _lock = lock(notes)?;
        // A name that no other program has, on no other machine that reaches the folder.
        let mut new = named(notes, "", ENDING, true)?;
        try_lock(new.as_file())?;
        new.as_file_mut().write_all(&bytes_of(&folder))?;
        new.as_file().sync_all()?;
        Folder::open(notes)?.sync()?;
        let (held, path) = new.keep().map_err(|error| error.error)?;
        Ok(Self { path, folder, _held: held })
    }

    /// What the names of the files begin with that are written under this note.
    pub(crate) fn prefix(&self) -> String {
        prefix(&self.path)
    }

    /// Takes the note away, and what is left of the files. A note stays when a file does.
    pub(crate) fn settle(self) {
        if clear(&self.folder, &self.prefix()).is_ok() {
            let _ = steady(|| fs::remove_file(&self.path));
        }
    }
}

/// Removes what programs that ended left half-written: files in the folders that are noted in
/// `notes`, and the app's own files in `notes` itself. What another program is writing now stays.
///
/// A note goes with its files. It stays while its folder is out of reach, as that of a disk which is
/// not connected.
pub fn sweep(notes: &Path) {
    for (path, held) in left_behind(notes).unwrap_or_default() {
        let _ = sweep_note(&path, &held);
    }
}

/// Removes the app's own half-written files in the folder, and takes the notes that nobody holds.
/// Only this is done under the folder's lock: other folders may be slow to answer.
fn left_behind(notes: &Path) -> io::Result<Vec<(PathBuf, File)>> {
    let _lock = lock(notes)?;
    let _ = clear(notes, OWN);
    let mut left = Vec::new();
    for entry in fs::read_dir(notes)? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(ENDING)
            && let Ok(file) = OpenOptions::new().read(true).write(true).open(&path)
            && try_lock(&file).is_ok()
        {
            left.push((path, file));
        }
    }
    Ok(left)
}

/// Removes the note and what was written under it.
fn sweep_note(path: &Path, held: &File) -> io::Result<()> {
    let mut bytes = Vec::new();
    held.take(MOST_BYTES).read_to_end(&mut bytes)?;
    // A note that was cut short was not relied on.
    if let Some(folder) = path_of(bytes).filter(|folder| folder.is_absolute()) {
        clear(&folder, &prefix(path))?;
    }
    steady(|| fs::remove_file(path))
}

/// Removes the half-written files in the folder whose names begin like this.
fn clear(folder: &Path, prefix: &str) -> io::Result<()> {
    let mut cleared = Ok(());
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(prefix) && name.ends_with(SUFFIX) {
            cleared = cleared.and(steady(|| fs::remove_file(entry.path())));
        }
    }
    cleared
}

fn prefix(note: &Path) -> String {
    format!("{PREFIX}{}-", note.file_stem().unwrap_or_default().to_string_lossy())
}

#[cfg(unix)]
fn bytes_of(path: &Path) -> Vec<u8> {
    std::os::unix::ffi::OsStrExt::as_bytes(path.as_os_str()).to_vec()
}

#[cfg(unix)]
fn path_of(bytes: Vec<u8>) -> Option<PathBuf> {
    Some(PathBuf::from(<std::ffi::OsString as std::os::unix::ffi::OsStringExt>::from_vec(bytes)))
}

#[cfg(not(unix))]
fn bytes_of(path: &Path) -> Vec<u8> {
    path.to_string_lossy().into_owned().into_bytes()
}

#[cfg(not(unix))]
fn path_of(bytes: Vec<u8>) -> Option<PathBuf> {
    String::from_utf8(bytes).ok().map(PathBuf::from)
}
