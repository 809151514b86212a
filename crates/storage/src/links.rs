//! Where a path leads to.

use crate::steady::steady;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The path that the links lead to, which may be of a file that is not there.
pub(crate) fn behind_links(path: &Path) -> io::Result<PathBuf> {
    const MOST: usize = 40;
    let mut path = path.to_owned();
    for _ in 0..MOST {
        match steady(|| fs::symlink_metadata(&path)) {
            Ok(metadata) if metadata.is_symlink() => {
                path = folder_of(&path).join(steady(|| fs::read_link(&path))?);
            }
            Ok(_) => return Ok(path),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(path),
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::other("the link leads back to itself"))
}

/// The path without links; of a file that is gone, that of its folder at least.
pub fn real_path(path: &Path) -> PathBuf {
    let in_folder = || Some(fs::canonicalize(folder_of(path)).ok()?.join(path.file_name()?));
    fs::canonicalize(path).ok().or_else(in_folder).unwrap_or_else(|| path.to_owned())
}

/// The folder that the path lies in.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
