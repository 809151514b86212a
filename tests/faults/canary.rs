//! Journeys that say nothing but canaries: words that are found wherever anything of a journey comes out. The tests of
//! `session` and `reports` take them from here.

use serde_json::Value;
use std::collections::BTreeMap;

/// Keys with words that the format knows; with others under them, a journey is no more than a heap of problems.
pub(crate) const CLOSED: &[&str] = &[
    "format",
    "kind",
    "country",
    "language",
    "level",
    "channel",
    "status",
    "participation",
    "evidence",
    "carrier",
    "consent",
    "dayZero",
    "rule",
    "due",
];

/// The canaries that stand in the place of texts, the same for the same.
pub(crate) struct Canaries<'a> {
    beginning: &'a str,
    spared: &'a [&'a str],
    known: BTreeMap<String, usize>,
}

impl<'a> Canaries<'a> {
    /// Canaries that begin like this, for texts under all keys but the spared.
    pub(crate) fn new(beginning: &'a str, spared: &'a [&'a str]) -> Self {
        Self { beginning, spared, known: BTreeMap::new() }
    }

    /// Puts a canary in the place of every text.
    pub(crate) fn sing(&mut self, value: &mut Value) {
        self.sing_under("", value);
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.known.len()
    }

    fn sing_under(&mut self, key: &str, value: &mut Value) {
        match value {
            Value::String(text) if !self.spared.contains(&key) => {
                let next = self.known.len();
                let number = *self.known.entry(text.clone()).or_insert(next);
                *text = format!("{}{number}", self.beginning);
            }
            Value::Array(values) => values.iter_mut().for_each(|value| self.sing_under(key, value)),
            Value::Object(pairs) => pairs.iter_mut().for_each(|(key, value)| self.sing_under(key, value)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
}
