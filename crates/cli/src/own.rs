//! Files that the command writes. What a killed command leaves half-written is noted in the app's own
//! folder, and swept at the next start of either.

use crate::output::Stop;
use session::{Journey, Me, Passphrase, Reading};
use std::path::{Path, PathBuf};

/// The folder in the user's local data, named as the app is (`src-tauri/tauri.conf.json`).
const APP: &str = "org.stafett.Stafett";

/// Removes what killed programs left half-written.
pub(crate) fn sweep() {
    if let Some(folder) = folder() {
        session::sweep(&folder);
    }
}

/// Replaces or makes a file.
pub(crate) fn save(path: &Path, bytes: &[u8]) -> Result<(), Stop> {
    Ok(session::save(path, bytes, folder().as_deref())?)
}

/// Puts these bytes in the place of the journey that was read, unless somebody else is at it.
pub(crate) fn replace(reading: &Reading, path: &Path, bytes: &[u8]) -> Result<(), Stop> {
    let me = Me { user: "stafett".to_owned(), host: String::new(), now: String::new };
    Ok(reading.replace(path, bytes, &me, folder().as_deref())?)
}

/// Makes a new journey file, protected by the passphrase if there is one.
pub(crate) fn create(path: &Path, journey: &Journey, passphrase: Option<&Passphrase>) -> Result<(), Stop> {
    Ok(session::create(path, journey, passphrase, folder().as_deref())?)
}

fn folder() -> Option<PathBuf> {
    Some(dirs::data_local_dir()?.join(APP))
}
