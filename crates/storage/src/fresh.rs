//! A new file beside the one whose place it is to take.

use crate::atomic::Sound;
use crate::error::{Error, name_of};
use crate::links::folder_of;
use crate::notes::{OWN, SUFFIX};
use crate::private::private;
use crate::steady::steady;
use std::fs::{File, Metadata, OpenOptions, Permissions};
use std::io::{self, Read, Write};
use std::path::Path;
use tempfile::NamedTempFile;

/// Where a file is to be.
pub(crate) struct Spot<'a> {
    /// The path that the user knows, for errors.
    pub(crate) path: &'a Path,
    /// What its links lead to.
    pub(crate) target: &'a Path,
}

/// A new file beside the one at this spot, which holds the bytes and has gone to the disk. It vanishes
/// unless it is put in place. It is for the user alone until it gets the permissions of the old file;
/// one of the app's own is for the user alone from the beginning, and tells nobody else what is open.
pub(crate) fn written(
    at: &Spot<'_>,
    prefix: &str,
    bytes: &[u8],
    old: Option<&Metadata>,
) -> Result<NamedTempFile, Error> {
    let private = old.is_some() || prefix == OWN;
    let mut new =
        named(folder_of(at.target), prefix, SUFFIX, private).map_err(|error| Error::of_making(at.path, &error))?;
    fill(new.as_file_mut(), bytes, old.map(|old| (at.target, old)))
        .map_err(|error| Error::of_writing(at.path, &error))?;
    Ok(new)
}

/// A new file in the folder, of a name that no other file has. It is for the user alone, or as any
/// program makes one: for everyone, less what the user's mask takes away.
pub(crate) fn named(folder: &Path, prefix: &str, suffix: &str, private: bool) -> io::Result<NamedTempFile> {
    let mut options = if private { self::private() } else { OpenOptions::new() };
    options.read(true).write(true).create_new(true);
    let mut builder = tempfile::Builder::new();
    builder.prefix(prefix).suffix(suffix).rand_bytes(16);
    builder.make_in(folder, |path| options.open(path))
}

/// Whether the file of this name holds exactly these bytes, and they are sound. They are read from
/// the disk where the system can be asked to.
pub(crate) fn comes_back(
    at: &Spot<'_>,
    new: &NamedTempFile,
    bytes: &[u8],
    sound: Option<&Sound<'_>>,
) -> Result<(), Error> {
    forget_cached(new.as_file());
    let read = File::open(new.path()).and_then(|file| {
        let mut read = Vec::with_capacity(bytes.len());
        // One byte more than there should be.
        file.take(u64::try_from(bytes.len()).unwrap_or(u64::MAX).saturating_add(1)).read_to_end(&mut read)?;
        Ok(read)
    });
    let read = read.map_err(|error| Error::of_writing(at.path, &error))?;
    let same = read == bytes && sound.is_none_or(|sound| sound(&read));
    if same { Ok(()) } else { Err(Error::NotReadBack(name_of(at.path))) }
}

/// Gives the file its name, in place of the file that has it.
pub(crate) fn put_in_place(new: NamedTempFile, target: &Path, over: bool) -> io::Result<()> {
    let mut new = Some(new);
    steady(|| {
        let Some(file) = new.take() else { return Ok(()) };
        let put = if over { file.persist(target) } else { file.persist_noclobber(target) };
        put.map(drop).map_err(|error| {
            new = Some(error.file);
            error.error
        })
    })
}

fn fill(new: &mut File, bytes: &[u8], old: Option<(&Path, &Metadata)>) -> io::Result<()> {
    new.write_all(bytes)?;
    if let Some((path, old)) = old {
        keep_permissions(new, old)?;
        keep_access_list(new, path)?;
    }
    // Never a second time: what became of the bytes after a failure is not known.
    new.sync_all()
}

/// Gives the new file the permissions of the old one, where the disk has such.
fn keep_permissions(new: &File, old: &Metadata) -> io::Result<()> {
    let permissions = kept_permissions(new, old)?;
    if permissions == steady(|| new.metadata())?.permissions() {
        return Ok(());
    }
    match steady(|| new.set_permissions(permissions.clone())) {
        Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(()),
        set => set,
    }
}

/// Gives the new file to the owner and the group of the old one, as far as the user may, and tells
/// what its permissions are to be. Where the group could not be kept, the group that the file has
/// instead may do no more than everybody.
#[cfg(unix)]
fn kept_permissions(new: &File, old: &Metadata) -> io::Result<Permissions> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
    let present = steady(|| new.metadata())?;
    let (same_owner, mut same_group) = (present.uid() == old.uid(), present.gid() == old.gid());
    if !(same_owner && same_group) {
        let both = steady(|| fchown(new, Some(old.uid()), Some(old.gid())));
        same_group = both.is_ok() || same_group || steady(|| fchown(new, None, Some(old.gid()))).is_ok();
    }
    let (file_type, mode) = (present.mode() & !0o7777, old.mode() & 0o7777);
    Ok(Permissions::from_mode(file_type | if same_group { mode } else { mode & !0o2070 | (mode & 0o007) << 3 }))
}

#[cfg(not(unix))]
fn kept_permissions(_: &File, old: &Metadata) -> io::Result<Permissions> {
    Ok(old.permissions())
}

/// Gives the new file the access list of the old one (`acl(5)`). A file with a list shows in the place of
/// its group's rights the most that anybody on the list has: where the list cannot be kept, the group may
/// do no more than everybody.
#[cfg(target_os = "linux")]
fn keep_access_list(new: &File, old: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    const LIST: &str = "system.posix_acl_access";
    /// No attribute is longer (`xattr(7)`).
    const MOST_BYTES: usize = 64 * 1024;
    let mut list = vec![0; MOST_BYTES];
    let Ok(length) = rustix::fs::getxattr(old, LIST, list.as_mut_slice()) else { return Ok(()) };
    let kept =
        rustix::fs::fsetxattr(new, LIST, list.get(..length).unwrap_or_default(), rustix::fs::XattrFlags::empty());
    if kept.is_err() {
        let mode = steady(|| new.metadata())?.permissions().mode();
        steady(|| new.set_permissions(Permissions::from_mode(mode & !0o2070 | (mode & 0o007) << 3)))?;
    }
    Ok(())
}

#[cfg(not(target_os = "linux"))]
fn keep_access_list(_: &File, _: &Path) -> io::Result<()> {
    Ok(())
}

/// Asks the system to read the file from the disk the next time.
#[cfg(target_os = "linux")]
fn forget_cached(file: &File) {
    let _ = rustix::fs::fadvise(file, 0, None, rustix::fs::Advice::DontNeed);
}

#[cfg(not(target_os = "linux"))]
fn forget_cached(_: &File) {}
