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
    /// No room is left on the disk.
    #[error("{0}: the disk is full")]
    DiskFull(String),
    /// The user's share of the disk is used up.
    #[error("{0}: no room is left in the user's share of the disk")]
    QuotaFull(String),
    /// The disk itself failed.
    #[error("{0}: the disk failed")]
    DiskFails(String),
    /// The folder of the file takes no new files.
    #[error("{0}: its folder takes no new files")]
    FolderReadOnly(String),
    /// The folder of the file is not there any more, or out of reach.
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
    /// The file does not hold what it held when it was read.
    #[error("{0}: was changed by another program")]
    Changed(String),
    /// The file was there when it was read, and is not any more.
    #[error("{0}: is gone")]
    Vanished(String),
    /// What was written is not what came back from the disk.
    #[error("{0}: what came back from the disk is not what was written")]
    NotReadBack(String),
    /// The file holds the new bytes, but it is not known whether that lasts over a power cut.
    #[error("{0}: is written, but may not be on the disk yet")]
    NotSettled(String),
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
        "quota-full",
        "disk-fails",
        "folder-read-only",
        "folder-gone",
        "is-a-folder",
        "too-large",
        "already-there",
        "changed",
        "vanished",
        "not-read-back",
        "not-settled",
        "other",
    ];

    /// The stable name of the reason.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound(_) => "not-found",
            Self::NoPermission(_) => "no-permission",
            Self::ReadOnly(_) => "read-only",
            Self::DiskFull(_) => "disk-full",
            Self::QuotaFull(_) => "quota-full",
            Self::DiskFails(_) => "disk-fails",
            Self::FolderReadOnly(_) => "folder-read-only",
            Self::FolderGone(_) => "folder-gone",
            Self::IsAFolder(_) => "is-a-folder",
            Self::TooLarge { .. } => "too-large",
            Self::AlreadyThere(_) => "already-there",
            Self::Changed(_) => "changed",
            Self::Vanished(_) => "vanished",
            Self::NotReadBack(_) => "not-read-back",
            Self::NotSettled(_) => "not-settled",
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
            | Self::QuotaFull(name)
            | Self::DiskFails(name)
            | Self::FolderReadOnly(name)
            | Self::FolderGone(name)
            | Self::IsAFolder(name)
            | Self::AlreadyThere(name)
            | Self::Changed(name)
            | Self::Vanished(name)
            | Self::NotReadBack(name)
            | Self::NotSettled(name)
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
        if error.raw_os_error().is_some_and(|code| DISK_FAILS.contains(&code)) {
            return Self::DiskFails(name);
        }
        #[allow(clippy::wildcard_enum_match_arm, reason = "the kinds are the standard library's, and grow")]
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound(name),
            io::ErrorKind::PermissionDenied => Self::NoPermission(name),
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly(name),
            io::ErrorKind::StorageFull => Self::DiskFull(name),
            io::ErrorKind::QuotaExceeded => Self::QuotaFull(name),
            // A folder on another machine that is out of reach is as good as gone.
            io::ErrorKind::NotADirectory
            | io::ErrorKind::StaleNetworkFileHandle
            | io::ErrorKind::NotConnected
            | io::ErrorKind::HostUnreachable
            | io::ErrorKind::NetworkUnreachable
            | io::ErrorKind::NetworkDown => Self::FolderGone(name),
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

    /// What went wrong while making a new file beside this one: what is closed is its folder.
    pub(crate) fn of_making(path: &Path, error: &io::Error) -> Self {
        let error = Self::of_writing(path, error);
        if let Self::NoPermission(name) | Self::ReadOnly(name) = error { Self::FolderReadOnly(name) } else { error }
    }
}

/// What the system calls a disk that fails, in numbers that the standard library has no names for.
const DISK_FAILS: &[i32] = if cfg!(windows) { &[23, 29, 30, 483, 1117] } else { &[5] };

/// The last part of the path.
pub(crate) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
