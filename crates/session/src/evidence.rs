//! Why a gap is there, the journey's share in the key findings, and what could not be judged: as the
//! page is told of them when it asks.

use crate::reading::Reading;
use crate::words;
use gaps::View;
use journey::{Level, Slot};
use messages::Words;
use serde::Serialize;
use ts_rs::TS;

/// One step of the evidence for a gap, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EvidenceStep {
    /// What happened, a plain sentence; days come first where the step has any.
    pub text: String,
    /// What it is about: these are highlighted.
    pub slots: Vec<Slot>,
    /// The days it is about, first and last.
    pub days: Option<(i32, i32)>,
}

/// The gaps by key finding and level, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyFindingsText {
    /// The heads of the columns: the levels, then the whole journey, then all.
    pub columns: Vec<String>,
    /// The levels of the columns, without the last two.
    pub levels: Vec<Level>,
    /// The five findings.
    pub rows: Vec<FindingText>,
}

/// One key finding, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FindingText {
    /// Its number, 1 to 5.
    pub finding: u8,
    /// What it says.
    pub text: String,
    /// How many gaps are evidence for it, by column. One between two levels counts in both, and once in all.
    pub counts: Vec<u32>,
}

/// Something that could not be judged, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnjudgedText {
    /// What, why, and by which rules not.
    pub message: String,
    /// The item.
    pub slot: Slot,
    /// The slugs of the rules.
    pub rules: Vec<String>,
}

impl Reading {
    /// What could not be judged, in words.
    pub fn unjudged(&self, words: &Words) -> Vec<UnjudgedText> {
        words::unjudged(words, &View::new(self.journey()), self.found())
    }
}
