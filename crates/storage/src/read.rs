//! Reading a whole file.

use crate::error::{Error, name_of};
use crate::steady::steady;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The bytes of a file, `limit` at most.
///
/// # Errors
/// When the file is longer ([`Error::TooLarge`]), is none, or cannot be read.
pub fn read_file(path: &Path, limit: usize) -> Result<Vec<u8>, Error> {
    let failed = |error| Error::of(path, &error);
    let mut file = File::open(path).map_err(failed)?;
    let metadata = steady(|| file.metadata()).map_err(failed)?;
    if metadata.is_dir() {
        return Err(Error::IsAFolder(name_of(path)));
    }
    let too_large = || Error::TooLarge { name: name_of(path), limit };
    let most = u64::try_from(limit).unwrap_or(u64::MAX);
    if metadata.len() > most {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0));
    // One byte more than allowed, since the file may grow, or have no length to tell (a pipe).
    file.by_ref().take(most.saturating_add(1)).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() > limit { Err(too_large()) } else { Ok(bytes) }
}
