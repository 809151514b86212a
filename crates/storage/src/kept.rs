//! A small JSON file of the app's own, in the folder for that.

use crate::atomic::replace;
use crate::notes::OWN;
use crate::private::lock;
use crate::{Care, Error, read_file};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// More than any such file has.
const MOST_BYTES: usize = 1024 * 1024;

/// A small JSON file of the app's own.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    path: PathBuf,
}

impl Kept {
    /// The file of this name in the folder.
    pub(crate) fn new(folder: &Path, name: &str) -> Self {
        Self { path: folder.join(name) }
    }

    /// What it holds; `null` when it is not there, cannot be read, or is no JSON.
    pub(crate) fn load(&self) -> Value {
        read_file(&self.path, MOST_BYTES)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or(Value::Null)
    }

    /// Writes it, and makes its folder when that is not there.
    pub(crate) fn store(&self, value: &Value) -> Result<(), Error> {
        let folder = self.path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder).map_err(|error| Error::of_writing(folder, &error))?;
        // With the lock, what lies there half-written is a leftover to whoever sweeps the folder.
        let _lock = lock(folder).ok();
        replace(&self.path, format!("{value:#}\n").as_bytes(), &Care::default(), OWN)
    }
}
