//! A file for another program to open once, such as one that prints: for the user alone, and gone
//! when Stafett ends or starts again.

use crate::Error;
use crate::private::make_private;
use crate::wiping::remove_wiped;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Writes the bytes into a new file in the folder, whose name tells nothing of what is in it.
///
/// # Errors
/// When it cannot be written; nothing of it stays then.
pub fn hand_out(folder: &Path, ending: &str, bytes: &[u8]) -> Result<PathBuf, Error> {
    let written = || {
        make_private(folder)?;
        let mut file = tempfile::Builder::new().prefix("stafett-").suffix(ending).tempfile_in(folder)?;
        file.write_all(bytes)?;
        file.into_temp_path().keep().map_err(|error| error.error)
    };
    written().map_err(|error: std::io::Error| Error::of_writing(folder, &error))
}

/// Deletes everything that was handed out from this folder, and overwrites what it held. Who still has such a file open
/// finds it empty.
pub fn take_back(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        // What cannot be deleted now is tried again at the next start.
        let _ = remove_wiped(&entry.path());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_handed_out_is_for_the_user_alone_and_taken_back() {
        let folder = tempfile::tempdir().unwrap().path().join("app/printing");
        let file = hand_out(&folder, ".pdf", b"%PDF").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"%PDF");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
            assert_eq!((mode(&folder), mode(&file)), (0o700, 0o600));
        }
        take_back(&folder);
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
        take_back(&folder.join("nowhere"));
    }
}
