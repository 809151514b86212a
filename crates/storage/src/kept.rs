//! A small JSON file of the app's own, in the folder for that.

use crate::atomic::replace;
use crate::links::folder_of;
use crate::notes::OWN;
use crate::private::{lock, make_private};
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

    /// Puts what `new` makes of the content in its place, without another window's getting in between.
    /// Makes the folder when it is not there.
    pub(crate) fn change(&self, new: impl FnOnce(Value) -> Value) -> Result<(), Error> {
        let folder = folder_of(&self.path);
        let made = make_private(folder);
        // With the lock, what lies there half-written is a leftover to whoever sweeps the folder.
        let _lock = lock(folder).ok();
        let text = format!("{:#}\n", new(self.load()));
        made.map_err(|error| Error::of_writing(folder, &error))?;
        replace(&self.path, text.as_bytes(), &Care::default(), OWN)
    }
}
