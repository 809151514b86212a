//! The app's own folders: for the user alone, and one program at a time.

use crate::folder::Folder;
use crate::steady::steady;
use std::fs::{DirBuilder, File, OpenOptions};
use std::io;
use std::path::Path;

/// Held while something is made, deleted or looked for in the folder, so that none of these meets
/// another half-way.
const LOCK: &str = "lock";

/// Makes the folder and those above it, for the user alone, where they are not there.
pub(crate) fn make_private(folder: &Path) -> io::Result<()> {
    if folder.is_dir() || folder.as_os_str().is_empty() {
        return Ok(());
    }
    let above = folder.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
    make_private(above)?;
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match steady(|| builder.create(folder)) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        made => made?,
    }
    Folder::open(above)?.sync()
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
