//! A cheap look whether a file may have changed.

use crate::steady::steady;
use std::fs::{self, Metadata};
use std::path::Path;
use std::time::SystemTime;

/// What a file looks like from outside. Two that differ tell that the file may have changed; two that
/// are the same, that it has not, unless somebody wrote the same number of bytes into it within one
/// tick of the file system's clock (some milliseconds, on some disks two seconds).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    length: u64,
    /// When the bytes were changed.
    modified: Option<SystemTime>,
    identity: Identity,
    #[cfg(unix)]
    /// When anything about the file was changed: seconds and nanoseconds.
    touched: (i64, i64),
}

impl Stamp {
    /// Of the file that the path leads to; `None` when it is not there or out of reach.
    pub fn of(path: &Path) -> Option<Self> {
        let metadata = steady(|| fs::metadata(path)).ok()?;
        Some(Self {
            length: metadata.len(),
            modified: metadata.modified().ok(),
            identity: Identity::of(&metadata),
            #[cfg(unix)]
            touched: {
                use std::os::unix::fs::MetadataExt;
                (metadata.ctime(), metadata.ctime_nsec())
            },
        })
    }
}

/// When the bytes of a file were written last; `None` when it is not there or that is not known.
pub fn saved_at(path: &Path) -> Option<SystemTime> {
    Stamp::of(path)?.modified
}

/// What tells a file from another that has its name later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Identity {
    /// The disk and the number on it.
    #[cfg(unix)]
    number: (u64, u64),
    /// When it was made: the best that is known where files have no numbers.
    #[cfg(not(unix))]
    made: Option<SystemTime>,
}

impl Identity {
    pub(crate) fn of(metadata: &Metadata) -> Self {
        Self {
            #[cfg(unix)]
            number: {
                use std::os::unix::fs::MetadataExt;
                (metadata.dev(), metadata.ino())
            },
            #[cfg(not(unix))]
            made: metadata.created().ok(),
        }
    }
}
