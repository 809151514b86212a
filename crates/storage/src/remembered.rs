//! What the user chose and the app remembers: names and texts.

use crate::Error;
use crate::kept::Kept;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// What the user chose, by name, such as the language.
#[derive(Clone, Debug)]
pub struct Remembered {
    file: Kept,
    values: BTreeMap<String, String>,
}

impl Remembered {
    /// What lies in this folder; nothing when it cannot be read.
    pub fn open(folder: &Path) -> Self {
        let file = Kept::new(folder, "settings.json");
        let values = values(&file.load());
        Self { file, values }
    }

    /// What is remembered under this name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str)
    }

    /// Remembers a text under this name, or forgets it.
    ///
    /// # Errors
    /// When it cannot be saved; it still holds until the app ends.
    pub fn set(&mut self, name: &str, value: Option<&str>) -> Result<(), Error> {
        let Self { file, values: present } = self;
        file.change(|stored| {
            // Another window may have remembered something else.
            present.extend(values(&stored));
            match value {
                Some(value) => present.insert(name.to_owned(), value.to_owned()),
                None => present.remove(name),
            };
            json!(present)
        })
    }
}

fn values(value: &Value) -> BTreeMap<String, String> {
    let pairs = value.as_object().into_iter().flatten();
    pairs.filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned()))).collect()
}
