//! Finds the gaps of a journey: handovers that nobody accepted, days on which nobody is
//! responsible, stories that have to be told again.
//!
//! - [`check`] gives the [`Report`]: gaps in a fixed order, and the [`Metrics`].
//! - [`View`] is the journey as a graph, with its references resolved; [`responsibility`] tells
//!   from it who is responsible on which days.
//! - [`basis`] is a hash of what a gap rests on, [`rests_on`] tells these fields.
//! - [`evidence`] shows step by step why a gap is there.
//! - [`became`] tells which gaps of an earlier report were closed, which were opened, which are still there.
//! - [`by_rank`] is the order of the panel, [`key_findings`] the table of findings and levels,
//!   [`unjudged`] what no rule could look at.
//! - Each rule is one file in `rules/`, with its manual, its data, its check and its tests; each
//!   metric is one file in `metrics/`.
//!
//! No words: a gap has a rule, subjects and [`Gap::args`]; the words are in `locales/`.

mod became;
mod coverage;
mod days;
pub mod docs;
mod doubt;
mod evidence;
mod findings;
mod flow;
mod gap;
mod ground;
mod handed_over;
mod item;
mod links;
mod metrics;
mod names;
mod rank;
mod reach;
mod report;
mod responsibility;
mod rule;
mod rules;
mod settings;
#[cfg(test)]
mod sketch;
mod unjudged;
mod view;

pub use became::{Became, are_known, became};
pub use evidence::{Step, evidence};
pub use findings::{FindingCount, KeyFindings, key_findings};
pub use gap::{ArgValue, Gap, Subject};
pub use ground::{Read, basis, rests_on};
pub use handed_over::handover_basis;
pub use metrics::{Figure, Metrics};
pub use rank::{Rank, by_rank};
pub use report::{Report, check, check_view};
pub use responsibility::{Stretch, responsibility};
pub use rule::{Remedy, Rule, Severity};
pub use rules::{RULES, rule_by_slug};
pub use settings::{Settings, SettingsError};
pub use unjudged::{Unjudged, Why, unjudged};
pub use view::View;
