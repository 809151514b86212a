//! The app's own folders: for the user alone, and one program at a time.

use crate::folder::Folder;
use crate::links::folder_of;
use crate::steady::steady;
use std::fs::{DirBuilder, File, OpenOptions};
use std::io;
use std::path::Path;

/// Held while something is made, deleted or looked for in the folder, so that none of these meets
/// another half-way.
const LOCK: &str = "lock";

/// Makes the folder and those above it, for the user alone, where they are not there; what is there stays as it is.
///
/// # Errors
/// The system does not let the folder be made.
pub fn make_private(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    let mut made = steady(|| builder.create(folder));
    if made.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
        && let Some(above) = folder.parent().filter(|above| !above.as_os_str().is_empty())
    {
        make_private(above)?;
        made = steady(|| builder.create(folder));
    }
    match made {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        made => made.and_then(|()| Folder::open(folder_of(folder))?.sync()),
    }
}

/// Waits until nobody else makes, deletes or looks for something in the folder.
pub(crate) fn lock(folder: &Path) -> io::Result<File> {
    let file = private().write(true).create(true).truncate(false).open(folder.join(LOCK))?;
    steady(|| file.lock())?;
    Ok(file)
}

/// What makes a file for the user alone.
pub(crate) fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}
