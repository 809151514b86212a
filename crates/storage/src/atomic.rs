//! Writing a file so that it is whole at every moment.
//!
//! The bytes go to a new file in the same folder and on to the disk; that file then takes the place
//! of the old one in a single step, and the folder goes on to the disk too.

use crate::error::{Error, name_of};
use crate::folder::Folder;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// The start and the end of the names of files that are being written.
const PREFIX: &str = ".";
const SUFFIX: &str = ".stafett-tmp";

/// Makes the file hold these bytes, whether or not it was there. A link is followed: what it leads
/// to is written. The permissions of an old file, and its owner where possible, are kept.
///
/// # Errors
/// When the bytes cannot be written. The old file is then as it was, and nothing is left beside it.
pub fn save(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let failed = |error| Error::of_writing(path, &error);
    let target = behind_links(path).map_err(failed)?;
    let old = match fs::metadata(&target) {
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
    let folder = folder_of(&target);
    let new = written(folder, bytes, old.as_ref()).map_err(failed)?;
    let folder = Folder::open(folder).map_err(failed)?;
    new.persist(&target).map_err(|error| failed(error.error))?;
    folder.sync().map_err(failed)
}

/// Makes a new file that holds these bytes.
///
/// # Errors
/// When there is something of that name already ([`Error::AlreadyThere`]), or the bytes cannot be
/// written. Nothing is left behind then.
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let failed = |error| Error::of_writing(path, &error);
    if fs::symlink_metadata(path).is_ok() {
        return Err(Error::AlreadyThere(name_of(path)));
    }
    let folder = folder_of(path);
    let new = written(folder, bytes, None).map_err(failed)?;
    let folder = Folder::open(folder).map_err(failed)?;
    new.persist_noclobber(path).map_err(|error| failed(error.error))?;
    folder.sync().map_err(failed)
}

/// The path that the links lead to, which may be of a file that is not there.
fn behind_links(path: &Path) -> io::Result<PathBuf> {
    const MOST: usize = 40;
    let mut path = path.to_owned();
    for _ in 0..MOST {
        match fs::symlink_metadata(&path) {
            Ok(metadata) if metadata.is_symlink() => path = folder_of(&path).join(fs::read_link(&path)?),
            Ok(_) => return Ok(path),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(path),
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::other("the link leads back to itself"))
}

/// Refuses a file that is not to be written to; putting another one in its place would get around that.
fn writable(path: &Path, target: &Path, old: &Metadata) -> Result<File, Error> {
    if old.permissions().readonly() {
        return Err(Error::ReadOnly(name_of(path)));
    }
    OpenOptions::new().write(true).open(target).map_err(|error| Error::of_writing(path, &error))
}

/// A new file in the folder that holds the bytes, on the disk. It vanishes unless it is put in place.
fn written(folder: &Path, bytes: &[u8], old: Option<&Metadata>) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    #[cfg(unix)]
    if old.is_none() {
        // As any program makes a file: for everyone, less what the user's mask takes away.
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    }
    let mut new = builder.tempfile_in(folder)?;
    new.write_all(bytes)?;
    if let Some(old) = old {
        keep_owner(new.as_file(), old);
        new.as_file().set_permissions(old.permissions())?;
    }
    new.as_file().sync_all()?;
    Ok(new)
}

/// Gives the new file to the owner and the group of the old one, as far as the user may.
#[cfg(unix)]
fn keep_owner(new: &File, old: &Metadata) {
    use std::os::unix::fs::{MetadataExt, fchown};
    let same = new.metadata().is_ok_and(|new| (new.uid(), new.gid()) == (old.uid(), old.gid()));
    if !same && fchown(new, Some(old.uid()), Some(old.gid())).is_err() {
        let _ = fchown(new, None, Some(old.gid()));
    }
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &Metadata) {}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
