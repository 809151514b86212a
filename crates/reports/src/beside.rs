//! Two journeys beside each other, in words and before it has a form.

mod page;
mod paper;

pub use page::beside_html;
pub use paper::beside_pdf;

use gaps::Severity;
use journey::{Id, Slot};
use serde::Serialize;
use ts_rs::TS;

/// What is different from one journey to another.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Beside {
    /// The language that it is told in.
    pub language: &'static str,
    /// The language of what the journeys' makers wrote, where that is another one.
    pub own_language: Option<String>,
    /// The first journey.
    pub before: BesideJourney,
    /// The second journey.
    pub after: BesideJourney,
    /// Whether both say the same.
    pub same: bool,
    /// The most important of it, in sentences.
    pub summary: Vec<String>,
    /// Gaps that the second journey no longer has, by rule, the gravest first.
    pub closed: Vec<BesideGaps>,
    /// Gaps that the first journey did not have.
    pub opened: Vec<BesideGaps>,
    /// Gaps that both have, as they are in the second.
    pub remaining: Vec<BesideGaps>,
    /// All figures.
    pub figures: Vec<BesideFigure>,
    /// What was planned and what happened, where one is the plan of the other.
    pub plan: Option<BesidePlan>,
    /// What was added, removed, moved and changed, list by list.
    pub sections: Vec<BesideSection>,
    /// How items were recognised, and what a difference is not.
    pub remarks: Vec<String>,
}

/// One of two journeys.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BesideJourney {
    /// Its title.
    pub title: String,
    /// What kind of journey, where, when.
    pub facts: Vec<String>,
}

/// Gaps of one rule.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BesideGaps {
    /// The rule's slug.
    pub rule: String,
    /// How grave.
    pub severity: Severity,
    /// How grave, in words.
    pub severity_words: String,
    /// The rule's name.
    pub name: String,
    /// What happened, to whom, when: a sentence for each gap.
    pub messages: Vec<String>,
}

/// A figure in both journeys.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BesideFigure {
    /// Its name in reports.
    pub metric: String,
    /// What it is.
    pub label: String,
    /// In the first journey, with its unit.
    pub before: String,
    /// In the second journey.
    pub after: String,
    /// By how much it is more or less; empty where it is the same.
    pub change: String,
}

/// What was planned and what happened.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BesidePlan {
    /// How much went as planned, in a sentence.
    pub told: String,
    /// Where the actual journey left the plan, in the order of the plan.
    pub deviations: Vec<BesideDeviation>,
    /// The planned steps that were found in the actual journey.
    pub steps: Vec<BesideStep>,
    /// Every touchpoint of the planned journey, by its days.
    pub planned: Vec<BesideTouchpoint>,
    /// Every touchpoint of the actual journey, by its days.
    pub actual: Vec<BesideTouchpoint>,
}

/// A touchpoint of a planned or an actual journey, and what the other has for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BesideTouchpoint {
    /// The touchpoint.
    pub slot: Slot,
    /// Its id in its file.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// Whose it is and when.
    pub place: String,
    /// What the other journey has for it; none where it has nothing.
    pub other: Option<Slot>,
    /// Whether the user said so.
    pub settled: bool,
}

/// Where the actual journey left the plan.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BesideDeviation {
    /// `missing`, `failing`, `ad-hoc` or `out-of-sequence`.
    pub left: String,
    /// The same in words.
    pub left_words: String,
    /// What happened, in a sentence.
    pub sentence: String,
    /// In the planned journey.
    pub planned: Option<Slot>,
    /// In the actual journey.
    pub actual: Option<Slot>,
}

/// A planned step and what became of it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BesideStep {
    /// In the planned journey.
    pub planned: Slot,
    /// In the actual journey.
    pub actual: Slot,
    /// What was planned.
    pub planned_title: String,
    /// When it was planned.
    pub planned_when: String,
    /// What happened.
    pub actual_title: String,
    /// When it happened.
    pub actual_when: String,
    /// How much later or sooner it began; empty where it did not, or where a day is missing.
    pub late: String,
    /// Why the two are taken for the same.
    pub by: String,
}

/// What is different in one list.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BesideSection {
    /// Its name: `touchpoints`, `handovers`; `head` and `person` for what there is one of.
    pub section: String,
    /// Its name in words.
    pub heading: String,
    /// How many were added, removed, moved or changed.
    pub told: String,
    /// What is different, in the order of the second journey.
    pub items: Vec<BesideItem>,
}

/// An item that is different.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BesideItem {
    /// What happened to it; an item may be both moved and changed.
    pub what: Vec<Happened>,
    /// The same in words.
    pub what_words: String,
    /// What it is called, in the second journey where both have it.
    pub title: String,
    /// What it was called, where that is something else.
    pub was: Option<String>,
    /// Whose it is and when; may be empty.
    pub detail: String,
    /// What differs in it, where both have it.
    pub fields: Vec<BesideField>,
    /// In the first journey.
    pub before: Option<Slot>,
    /// In the second journey.
    pub after: Option<Slot>,
}

/// What happened to an item from the earlier to the later journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Happened {
    /// Only the later journey has it.
    Added,
    /// Only the earlier journey has it.
    Removed,
    /// It stands elsewhere: in its list, in another lane or phase, on another day.
    Moved,
    /// It says something else.
    Changed,
}

/// A field in both journeys.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BesideField {
    /// Its key in the journey file; `order` for its place in the list.
    pub key: String,
    /// Its name in words.
    pub name: String,
    /// What it says in the first journey, in stretches; empty where nothing was set.
    pub before: Vec<BesideText>,
    /// What it says in the second.
    pub after: Vec<BesideText>,
    /// By how much it is later or earlier; empty for what is no day.
    pub change: String,
    /// Whether it belongs to what is told first.
    pub telling: bool,
}

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BesideText {
    /// What it says, white space included.
    pub text: String,
    /// Whether the other side lacks it.
    pub differs: bool,
}

impl BesideItem {
    /// Whether both journeys have it.
    pub fn is_in_both(&self) -> bool {
        self.before.is_some() && self.after.is_some()
    }
}

impl Happened {
    /// The name under which `locales/` has its words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Moved => "moved",
            Self::Changed => "changed",
        }
    }
}
