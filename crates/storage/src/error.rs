//! Why a file could not be read or written.

use std::io;
use std::path::Path;

/// Why a file could not be read or written; each holds the file's name without its folder. The
/// text is for developers; the user's words are in `locales/` under `failure-` and the
/// [code](Error::code).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// There is no such file.
    #[error("{0}: not found")]
    NotFound(String),
    /// The user may not do this.
    #[error("{0}: no permission")]
    NoPermission(String),
    /// The file, or the disk it is on, is not to be written to.
    #[error("{0}: read-only")]
    ReadOnly(String),
    /// No room is left on the disk, or within the user's share of it.
    #[error("{0}: the disk is full")]
    DiskFull(String),
    /// The folder of the file is not there any more.
    #[error("{0}: its folder is gone")]
    FolderGone(String),
    /// It is a folder, not a file.
    #[error("{0}: is a folder")]
    IsAFolder(String),
    /// The file has more bytes than asked for.
    #[error("{name}: more than {limit} bytes")]
    TooLarge {
        /// The file's name.
        name: String,
        /// The most bytes that were asked for.
        limit: usize,
    },
    /// There is a file of that name already.
    #[error("{0}: is there already")]
    AlreadyThere(String),
    /// Something else, in the words of the operating system.
    #[error("{name}: {reason}")]
    Other {
        /// The file's name.
        name: String,
        /// What the operating system says.
        reason: String,
    },
}

impl Error {
    /// Every code.
    pub const CODES: &'static [&'static str] = &[
        "not-found",
        "no-permission",
        "read-only",
        "disk-full",
        "folder-gone",
        "is-a-folder",
        "too-large",
        "already-there",
        "other",
    ];

    /// The stable name of the reason.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound(_) => "not-found",
            Self::NoPermission(_) => "no-permission",
            Self::ReadOnly(_) => "read-only",
            Self::DiskFull(_) => "disk-full",
            Self::FolderGone(_) => "folder-gone",
            Self::IsAFolder(_) => "is-a-folder",
            Self::TooLarge { .. } => "too-large",
            Self::AlreadyThere(_) => "already-there",
            Self::Other { .. } => "other",
        }
    }

    /// The name of the file, without its folder.
    pub fn name(&self) -> &str {
        match self {
            Self::NotFound(name)
            | Self::NoPermission(name)
            | Self::ReadOnly(name)
            | Self::DiskFull(name)
            | Self::FolderGone(name)
            | Self::IsAFolder(name)
            | Self::AlreadyThere(name)
            | Self::TooLarge { name, .. }
            | Self::Other { name, .. } => name,
        }
    }

    /// The arguments of the message: `name` always, `limit` (in MiB) and `reason` where there is one.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        let mut arguments = vec![("name", self.name().to_owned())];
        if let Self::TooLarge { limit, .. } = self {
            arguments.push(("limit", (limit / (1024 * 1024)).to_string()));
        }
        if let Self::Other { reason, .. } = self {
            arguments.push(("reason", reason.clone()));
        }
        arguments
    }

    /// What went wrong with this file.
    pub(crate) fn of(path: &Path, error: &io::Error) -> Self {
        let name = name_of(path);
        #[allow(clippy::wildcard_enum_match_arm, reason = "the kinds are the standard library's, and grow")]
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound(name),
            io::ErrorKind::PermissionDenied => Self::NoPermission(name),
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly(name),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull(name),
            io::ErrorKind::NotADirectory => Self::FolderGone(name),
            io::ErrorKind::IsADirectory => Self::IsAFolder(name),
            io::ErrorKind::AlreadyExists => Self::AlreadyThere(name),
            _ => Self::Other { name, reason: error.to_string() },
        }
    }

    /// What went wrong while writing this file: what is not found is its folder.
    pub(crate) fn of_writing(path: &Path, error: &io::Error) -> Self {
        let error = Self::of(path, error);
        if let Self::NotFound(name) = error { Self::FolderGone(name) } else { error }
    }
}

/// The last part of the path.
pub(crate) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
