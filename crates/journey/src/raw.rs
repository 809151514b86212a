//! What a file held that the journey has no place for: kept as it came, written back as it came.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use ts_rs::TS;

/// A JSON value as it stood in the file: numbers keep their digits, objects their order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", content = "value", rename_all = "camelCase")]
pub enum Raw {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, digit for digit.
    Number(String),
    /// A text, unescaped.
    Text(String),
    /// `[…]`
    List(Vec<Raw>),
    /// `{…}`, keys in the order of the file.
    Object(Vec<(String, Raw)>),
}

/// What stood in the file for a key of the format and was not what the format asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "was", rename_all = "camelCase")]
pub enum Unread {
    /// The required key was missing.
    Absent,
    /// This stood there; the record holds the default instead.
    Present {
        /// What stood there.
        raw: Raw,
        /// What the format asks for.
        expected: Expected,
    },
}

/// What was not understood of a record, by its keys. There are few, so that they stand in a list.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "BTreeMap<Cow<'static, str>, Unread>", into = "BTreeMap<Cow<'static, str>, Unread>")]
pub struct UnreadKeys(Vec<(Cow<'static, str>, Unread)>);

impl UnreadKeys {
    /// Whether all was understood.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What stood at the key.
    pub fn get(&self, key: &str) -> Option<&Unread> {
        self.find(key).ok().and_then(|at| self.0.get(at)).map(|(_, unread)| unread)
    }

    /// Whether the key is one of these.
    pub fn contains_key(&self, key: &str) -> bool {
        self.find(key).is_ok()
    }

    /// Adds a key, or replaces what stood at it.
    pub fn insert(&mut self, key: Cow<'static, str>, unread: Unread) {
        match self.find(&key) {
            Ok(at) => self.0[at].1 = unread,
            Err(at) => {
                self.0.reserve_exact(1);
                self.0.insert(at, (key, unread));
            }
        }
    }

    /// Takes the key out.
    pub fn remove(&mut self, key: &str) -> Option<Unread> {
        self.find(key).ok().map(|at| self.0.remove(at).1)
    }

    /// The keys in order, each with what stood at it.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Unread)> {
        self.0.iter().map(|(key, unread)| (&**key, unread))
    }

    /// The keys in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|(key, _)| key)
    }

    fn find(&self, key: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(own, _)| (**own).cmp(key))
    }
}

impl fmt::Debug for UnreadKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl From<BTreeMap<Cow<'static, str>, Unread>> for UnreadKeys {
    fn from(keys: BTreeMap<Cow<'static, str>, Unread>) -> Self {
        Self(keys.into_iter().collect())
    }
}

impl From<UnreadKeys> for BTreeMap<Cow<'static, str>, Unread> {
    fn from(keys: UnreadKeys) -> Self {
        keys.0.into_iter().collect()
    }
}

/// What the format asks for at a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Expected {
    /// A text.
    Text,
    /// A text that is not empty, as an id must be.
    Id,
    /// A whole number within the limits of a journey.
    Number,
    /// A whole number, zero or more.
    Count,
    /// A whole number from −2 to 2.
    Rating,
    /// `true` or `false`.
    Flag,
    /// A date, `YYYY-MM-DD`.
    Date,
    /// `[…]` of texts.
    TextList,
    /// `[…]` of objects.
    ObjectList,
    /// `{…}`.
    Object,
}

impl Expected {
    /// The name under which `locales/` has its words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Id => "id",
            Self::Number => "number",
            Self::Count => "count",
            Self::Rating => "rating",
            Self::Flag => "flag",
            Self::Date => "date",
            Self::TextList => "text-list",
            Self::ObjectList => "object-list",
            Self::Object => "object",
        }
    }
}

/// What a record carries beside its fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Extra {
    /// Keys that the format does not know, in the order of the file.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unknown: Vec<(String, Raw)>,
    /// Keys of the format whose value was not understood. Written back instead of the field,
    /// until the field is set.
    #[serde(skip_serializing_if = "UnreadKeys::is_empty")]
    #[ts(as = "BTreeMap<String, Unread>")]
    pub unread: UnreadKeys,
    /// Keys without a fixed default that stood in the file with an empty value, and so stay.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub kept_empty: BTreeSet<String>,
}

impl Raw {
    /// The value as one line of JSON.
    pub fn to_json(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Bool(value) => value.to_string(),
            Self::Number(digits) => digits.clone(),
            Self::Text(text) => quoted(text),
            Self::List(items) => format!("[{}]", items.iter().map(Self::to_json).collect::<Vec<_>>().join(", ")),
            Self::Object(pairs) => {
                let pairs: Vec<_> =
                    pairs.iter().map(|(key, value)| format!("{}: {}", quoted(key), value.to_json())).collect();
                format!("{{{}}}", pairs.join(", "))
            }
        }
    }
}

/// The text as a JSON string: only what JSON requires is escaped.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            c if u32::from(c) < 0x20 => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

impl Extra {
    /// Nothing beside the fields.
    pub fn is_empty(&self) -> bool {
        self.unknown.is_empty() && self.unread.is_empty() && self.kept_empty.is_empty()
    }

    /// The field `key` has been set: what stood in the file for it is settled.
    pub(crate) fn settle(&mut self, key: &str) {
        self.unread.remove(key);
    }
}
