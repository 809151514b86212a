//! A folder's list of names: what was made, renamed or deleted in it lasts once that is on the disk.

use std::fs::File;
use std::io;
use std::path::Path;

/// A folder whose list of names can be sent on to the disk.
pub(crate) struct Folder(#[cfg(unix)] File);

impl Folder {
    #[cfg(unix)]
    pub(crate) fn open(folder: &Path) -> io::Result<Self> {
        File::open(folder).map(Self)
    }

    #[cfg(not(unix))]
    pub(crate) fn open(_: &Path) -> io::Result<Self> {
        Ok(Self())
    }

    #[cfg(unix)]
    pub(crate) fn sync(&self) -> io::Result<()> {
        // Never a second time: what became of the names after a failure is not known.
        match self.0.sync_all() {
            // Some network disks have no such thing.
            Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
            result => result,
        }
    }

    #[cfg(not(unix))]
    pub(crate) fn sync(&self) -> io::Result<()> {
        Ok(())
    }
}
