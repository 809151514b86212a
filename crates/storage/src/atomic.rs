//! Writing a file so that it is whole at every moment.
//!
//! The bytes go to a new file in the same folder, on to the disk, and are read back from there. That
//! file then takes the place of the old one in a single step, and the folder goes on to the disk too.

use crate::error::{Error, name_of};
use crate::fingerprint::Fingerprint;
use crate::folder::Folder;
use crate::fresh::{Spot, comes_back, put_in_place, written};
use crate::links::{behind_links, folder_of};
use crate::notes::{Note, PREFIX};
use crate::read::read_file;
use crate::steady::steady;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// How carefully a file is written.
#[derive(Clone, Copy, Default)]
pub struct Care<'a> {
    /// What the file must still hold; otherwise it stays as it is ([`Error::Changed`],
    /// [`Error::Vanished`]). `None`: whatever it holds is replaced.
    pub replaces: Option<Fingerprint>,
    /// Whether the bytes that were read back from the disk are what was meant. `None`: they need
    /// only be the same.
    pub sound: Option<&'a Sound<'a>>,
    /// The app's folder in which it is noted where a file is being written, so that
    /// [`sweep`](crate::sweep) finds what a kill leaves there. Where no note can be made, the file
    /// is written without one.
    pub notes: Option<&'a Path>,
}

/// Tells whether bytes are what was meant.
pub type Sound<'a> = dyn Fn(&[u8]) -> bool + 'a;

/// Makes the file hold these bytes, whether or not it was there. A link is followed: what it leads
/// to is written.
///
/// The permissions of an old file, its access list, and its owner and group where the user may give
/// them, are kept. Not kept are other extended attributes, the moment of its making, and its other
/// names (hard links), which go on leading to the old bytes.
///
/// What [`Care::replaces`] asks for is compared before anything is written, and again right before
/// the new file takes its place. What another program writes between that and the next step of the
/// processor is lost; no file system can rule that out for a program that knows of no locks.
///
/// # Errors
/// When the bytes cannot be written. The old file is then as it was, and nothing is left beside it.
/// [`Error::NotSettled`] is the exception: the file holds the new bytes, but a power cut may
/// bring the old ones back.
pub fn save(path: &Path, bytes: &[u8], care: &Care<'_>) -> Result<(), Error> {
    replace(path, bytes, care, PREFIX)
}

/// Makes a new file that holds these bytes; there is nothing that [`Care::replaces`] could ask for.
///
/// # Errors
/// When there is something of that name already ([`Error::AlreadyThere`]), or the bytes cannot be
/// written. Nothing is left behind then, but for [`Error::NotSettled`], as [`save`] tells.
pub fn create(path: &Path, bytes: &[u8], care: &Care<'_>) -> Result<(), Error> {
    if steady(|| fs::symlink_metadata(path)).is_ok() {
        return Err(Error::AlreadyThere(name_of(path)));
    }
    let at = Spot { path, target: path };
    noted(&at, care, PREFIX, |prefix| place(&at, bytes, care, prefix, None))
}

/// Brings to the disk that a file which was saved has its name: a power cut brings no older one back.
///
/// # Errors
/// When the folder cannot be reached, or the disk refuses.
pub fn settle(path: &Path) -> io::Result<()> {
    Folder::open(folder_of(&behind_links(path)?))?.sync()
}

/// As [`save`]; the file is named with this prefix while it is written, unless it is noted.
pub(crate) fn replace(path: &Path, bytes: &[u8], care: &Care<'_>, prefix: &str) -> Result<(), Error> {
    let failed = |error| Error::of_writing(path, &error);
    let target = behind_links(path).map_err(failed)?;
    let old = match steady(|| fs::metadata(&target)) {
        Ok(metadata) => Some(metadata),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(failed(error)),
    };
    if let Some(old) = &old {
        if old.is_dir() {
            return Err(Error::IsAFolder(name_of(path)));
        }
        let mut present = writable(path, &target, old)?;
        if !old.is_file() {
            // A device or a pipe cannot be replaced.
            return present.write_all(bytes).map_err(failed);
        }
    }
    let at = Spot { path, target: &target };
    still_holds(&at, care.replaces)?;
    noted(&at, care, prefix, |prefix| place(&at, bytes, care, prefix, Some(old.as_ref())))
}

/// Writes the new file and puts it in place: over the `old` one, or where nothing may be.
fn place(
    at: &Spot<'_>,
    bytes: &[u8],
    care: &Care<'_>,
    prefix: &str,
    old: Option<Option<&Metadata>>,
) -> Result<(), Error> {
    let failed = |error| Error::of_writing(at.path, &error);
    let new = written(at, prefix, bytes, old.flatten())?;
    comes_back(at, &new, bytes, care.sound)?;
    let folder = Folder::open(folder_of(at.target)).map_err(failed)?;
    if old.is_some() {
        still_holds(at, care.replaces)?;
    }
    put_in_place(new, at.target, old.is_some()).map_err(failed)?;
    folder.sync().map_err(|_| Error::NotSettled(name_of(at.path)))
}

/// Does it under a note, with the prefix that the note gives.
fn noted(
    at: &Spot<'_>,
    care: &Care<'_>,
    prefix: &str,
    work: impl FnOnce(&str) -> Result<(), Error>,
) -> Result<(), Error> {
    let note = care.notes.and_then(|notes| Note::take(notes, folder_of(at.target)).ok());
    let done = work(&note.as_ref().map_or_else(|| prefix.to_owned(), Note::prefix));
    if let Some(note) = note {
        note.settle();
    }
    done
}

/// Refuses a file that does not hold what it should.
fn still_holds(at: &Spot<'_>, expected: Option<Fingerprint>) -> Result<(), Error> {
    let Some(expected) = expected else { return Ok(()) };
    let changed = || Error::Changed(name_of(at.path));
    match read_file(at.target, usize::try_from(expected.length).unwrap_or(usize::MAX)) {
        Ok(bytes) if Fingerprint::of(&bytes) == expected => Ok(()),
        Ok(_) | Err(Error::TooLarge { .. } | Error::IsAFolder(_)) => Err(changed()),
        // The folder may be gone too, which is for the next step to find.
        Err(Error::NotFound(_)) if folder_of(at.target).is_dir() => Err(Error::Vanished(name_of(at.path))),
        Err(Error::NotFound(_)) => Err(Error::FolderGone(name_of(at.path))),
        Err(error) => Err(error),
    }
}

/// Refuses a file that is not to be written to; putting another one in its place would get around that.
fn writable(path: &Path, target: &Path, old: &Metadata) -> Result<File, Error> {
    if old.permissions().readonly() {
        return Err(Error::ReadOnly(name_of(path)));
    }
    OpenOptions::new().write(true).open(target).map_err(|error| Error::of_writing(path, &error))
}
