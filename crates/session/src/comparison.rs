//! Two journeys beside each other, as the page and the command line are told of it.

use crate::words;
use journey::{Journey, Slot};
use messages::Words;
pub use reports::Happened;
use serde::Serialize;
use ts_rs::TS;

/// What differs between an earlier and a later journey, in words, in the order of the journey.
pub fn compare(words: &Words, before: &Journey, after: &Journey) -> Comparison {
    words::comparison(words, before, after, &compare::difference(before, after))
}

/// What differs between two journeys.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// All of it in one sentence.
    pub summary: String,
    /// How many items are only in the later journey.
    pub added: u32,
    /// How many items are only in the earlier journey.
    pub removed: u32,
    /// How many items say something else.
    pub changed: u32,
    /// How many items stand elsewhere in their list.
    pub moved: u32,
    /// What differs, list by list; lists in which nothing differs are left out.
    pub sections: Vec<ComparedGroup>,
}

/// What differs in one list of the journey; the journey as a whole and the person are one each.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ComparedGroup {
    /// The list's name in words.
    pub heading: String,
    /// The items that differ, in the order of the later journey.
    pub items: Vec<ComparedItem>,
}

/// An item that differs.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ComparedItem {
    /// Its kind in words.
    pub kind: String,
    /// What it is called, in the later journey where both have it.
    pub title: String,
    /// What happened to it; an item may be both moved and changed.
    pub what: Vec<Happened>,
    /// What happened to it, in words: `Moved, changed`.
    pub what_words: String,
    /// In the earlier journey.
    pub before: Option<Slot>,
    /// In the later journey.
    pub after: Option<Slot>,
    /// What differs in it, where both have it.
    pub fields: Vec<ComparedField>,
}

/// A field before and after.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ComparedField {
    /// The field's name in words.
    pub name: String,
    /// What it said, as the inspector shows it; empty where nothing was set. Long texts are cut
    /// around what differs.
    pub before: Vec<ComparedText>,
    /// What it says.
    pub after: Vec<ComparedText>,
}

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ComparedText {
    /// What it says, white space included.
    pub text: String,
    /// Whether the other side lacks it.
    pub differs: bool,
}
