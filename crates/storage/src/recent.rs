//! The files that were opened last.

use crate::Error;
use crate::kept::Kept;
use crate::links::real_path;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The files that were opened last, the newest first; at most [`Recent::MOST`].
#[derive(Clone, Debug)]
pub struct Recent {
    file: Kept,
    paths: Vec<PathBuf>,
}

impl Recent {
    /// How many are remembered.
    pub const MOST: usize = 12;

    /// The list that lies in this folder; empty when there is none that can be read.
    pub fn open(folder: &Path) -> Self {
        let file = Kept::new(folder, "recent.json");
        let paths = paths(&file.load());
        Self { file, paths }
    }

    /// The files, the newest first. Some may be gone by now.
    pub fn paths(&self) -> &[PathBuf] {
        &self.paths
    }

    /// Puts a file first. Give its whole path, since the app may be started elsewhere next time.
    ///
    /// # Errors
    /// When the list cannot be saved; it still holds until the app ends.
    pub fn put(&mut self, path: &Path) -> Result<(), Error> {
        self.change(|paths| paths.insert(0, path.to_owned()), path)
    }

    /// Takes a file out of the list, by whatever path it is there: through links, too.
    ///
    /// # Errors
    /// When the list cannot be saved; it still holds until the app ends.
    pub fn forget(&mut self, path: &Path) -> Result<(), Error> {
        let real = real_path(path);
        self.change(|paths| paths.retain(|other| real_path(other) != real), path)
    }

    /// Takes the path out and makes the change, in the list as it lies on the disk: another window
    /// may have added to it. Without one on the disk, what is in memory counts.
    fn change(&mut self, change: impl FnOnce(&mut Vec<PathBuf>), path: &Path) -> Result<(), Error> {
        let Self { file, paths: present } = self;
        file.change(|stored| {
            if stored.is_array() {
                *present = paths(&stored);
            }
            present.retain(|other| other != path);
            change(present);
            present.truncate(Self::MOST);
            // A path that is no text cannot be written down; it lasts until the app ends.
            let texts: Vec<&str> = present.iter().filter_map(|path| path.to_str()).collect();
            json!(texts)
        })
    }
}

fn paths(value: &Value) -> Vec<PathBuf> {
    let texts = value.as_array().into_iter().flatten().filter_map(Value::as_str);
    texts.filter(|text| !text.is_empty()).take(Recent::MOST).map(PathBuf::from).collect()
}
