//! The handovers as they are reviewed, and what was decided on them.

use drawing::Scene;
use journey::{Date, Level, ReviewStatus, Slot};
use reports::HandoverCheck;
use serde::Serialize;
use ts_rs::TS;

/// What was decided on a gap or a handover.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DecisionText {
    /// The review that says so.
    pub review: Slot,
    /// Where it stands.
    pub status: ReviewStatus,
    /// Where it stands, in words.
    pub status_words: String,
    /// Who sees to it; may be empty.
    pub assignee: String,
    /// Until when.
    pub due: Option<Date>,
    /// Until when, in words; may be empty.
    pub due_words: String,
    /// Whether that is past, and it is not settled.
    pub overdue: bool,
    /// Whether what it rests on has changed since.
    pub outdated: bool,
    /// What was said, the oldest first.
    pub comments: Vec<CommentText>,
}

/// A comment of a review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CommentText {
    /// What was said.
    pub text: String,
    /// Who, and when; may be empty.
    pub said: String,
}

/// All handovers, as they are reviewed.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RegisterText {
    /// One a handover, in the order of the file.
    pub rows: Vec<RowText>,
    /// What was said of the journey as a whole, the oldest first.
    pub comments: Vec<CommentText>,
}

/// A handover in words. Numbers and days stand beside their words, so that rows can be sorted.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RowText {
    /// The handover.
    pub slot: Slot,
    /// Who sends.
    pub from: RowEnd,
    /// Who receives; none: nobody.
    pub to: Option<RowEnd>,
    /// The levels that it crosses; empty within one level.
    pub crossing: String,
    /// Its kind.
    pub kind: String,
    /// The day it was sent.
    pub sent: Option<i32>,
    /// That day in words; empty where none is known.
    pub sent_words: String,
    /// The day it was accepted.
    pub accepted: Option<i32>,
    /// That day in words, or that it was refused; empty where neither is known.
    pub accepted_words: String,
    /// Whether the receiver refused.
    pub refused: bool,
    /// Days from sending until the receiver starts, or so far.
    pub waited: Option<i32>,
    /// The same in words.
    pub waited_words: String,
    /// The most days that it may take.
    pub limit: Option<i32>,
    /// The same in words.
    pub limit_words: String,
    /// Whether it took longer than it may.
    pub over: bool,
    /// Who carries the message.
    pub carrier: String,
    /// Whether that is the person, the family or nobody.
    pub carried_by_person: bool,
    /// How many of the parts of a complete handover are there.
    pub parts: u8,
    /// The same in words: `2 of 6`.
    pub parts_words: String,
    /// The person's consent.
    pub consent: String,
    /// Whether it is missing or unclear.
    pub consent_lacks: bool,
    /// Whether the sender heard back.
    pub feedback: String,
    /// Whether the sender should hear back.
    pub feedback_needed: bool,
    /// Whether that is missing.
    pub feedback_lacks: bool,
    /// What was found at it, the gravest first; each rule once.
    pub gaps: Vec<RowGap>,
    /// What was decided on it; else the most pressing of what was decided on its gaps.
    pub decision: Option<DecisionText>,
    /// Whether something that was decided on it or its gaps is overdue.
    pub overdue: bool,
    /// Whether something that was decided on it or its gaps is out of date.
    pub outdated: bool,
    /// What else is found by searching.
    pub more: String,
}

/// One side of a handover.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RowEnd {
    /// The touchpoint's title.
    pub title: String,
    /// Whose it is.
    pub actor: String,
    /// The actor's level, in words; may be empty.
    pub level_words: String,
    /// The actor's level.
    pub level: Option<Level>,
}

/// What one rule found at a handover.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RowGap {
    /// The number on the map's marks.
    pub number: u32,
    /// How grave.
    pub severity: gaps::Severity,
    /// The rule's name in words.
    pub name: String,
}

/// What belongs to one handover.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckedHandover {
    /// The points of a safe handover, and which of them it has.
    pub checks: Vec<HandoverCheck>,
    /// What was decided on it.
    pub decision: Option<DecisionText>,
    /// The part of the map that shows it.
    pub map: Scene,
}
