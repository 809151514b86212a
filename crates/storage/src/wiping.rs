//! Overwriting what a deleted file held.

use crate::error::Error;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::Path;

/// Overwrites what the open file holds, and brings that to the disk. To be called when no name leads to the file any
/// more. On file systems that write in place (ext4, XFS, NTFS) its old bytes are gone then; on those that write
/// elsewhere, and inside of flash disks, they may last.
pub(crate) fn wipe(file: &File) {
    // Nothing depends on it, and nobody can do more.
    let _ = overwrite(file);
}

/// Deletes a file of the user's, and overwrites what it held.
///
/// # Errors
/// When the system does not let it be deleted; it is as it was.
pub fn delete(path: &Path) -> Result<(), Error> {
    remove_wiped(path).map_err(|error| Error::of_making(path, &error))
}

/// Deletes a file, and overwrites what it held.
pub(crate) fn remove_wiped(path: &Path) -> io::Result<()> {
    let file = OpenOptions::new().write(true).open(path);
    fs::remove_file(path)?;
    file.iter().for_each(wipe);
    Ok(())
}

fn overwrite(mut file: &File) -> io::Result<()> {
    const NOTHING: [u8; 4096] = [0; 4096];
    let mut left = file.metadata()?.len();
    file.seek(SeekFrom::Start(0))?;
    while left > 0 {
        let part = usize::try_from(left).unwrap_or(usize::MAX).min(NOTHING.len());
        file.write_all(&NOTHING[..part])?;
        left -= u64::try_from(part).unwrap_or(left);
    }
    file.sync_data()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_held_is_overwritten_and_not_only_its_name_taken() {
        let folder = tempfile::tempdir().unwrap();
        let (path, other) = (folder.path().join("a"), folder.path().join("b"));
        fs::write(&path, vec![7; 10_000]).unwrap();
        // Another name of the same file shows what becomes of it.
        fs::hard_link(&path, &other).unwrap();
        remove_wiped(&path).unwrap();
        assert!(!path.exists());
        assert_eq!(fs::read(&other).unwrap(), vec![0; 10_000]);
        assert!(remove_wiped(&path).is_err());
    }
}
