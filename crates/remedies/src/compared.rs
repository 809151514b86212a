//! Which gaps a change closed and which it opened.
//!
//! Gaps before and after are the same when their rule and their subjects are. A rule that tells days
//! can find several gaps about the same subjects: those are the same whose days overlap, so that a
//! stretch that only became shorter, or fell into two, is not called closed. A group of services side
//! by side that lost some of its members is the same group.

use gaps::{Gap, Report, Severity};
use std::collections::HashMap;

/// What became of the gaps.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Gaps that are no longer there, in the order of the report before.
    pub closed: Vec<Gap>,
    /// Gaps that were not there before, in the order of the report after.
    pub opened: Vec<Gap>,
    /// Gaps of before that are still there, as they are now.
    pub remaining: Vec<Gap>,
}

/// The rule whose subjects are a group.
const GROUPS: &str = "parallel-tracks";

/// What a gap weighs: 3 when serious, 2 when to watch, 1 when worth knowing. The contract names
/// three severities and no weights; these are the plainest that keep their order.
pub fn weight(severity: Severity) -> i64 {
    match severity {
        Severity::High => 3,
        Severity::Medium => 2,
        Severity::Low => 1,
    }
}

/// What became of the gaps between two reports of a journey.
pub fn compare(before: &[Gap], after: &[Gap]) -> Difference {
    let mut places: HashMap<(&str, Vec<&str>), Vec<usize>> = HashMap::new();
    for (place, gap) in after.iter().enumerate() {
        places.entry((gap.rule, subjects(gap))).or_default().push(place);
    }
    let mut met = vec![false; after.len()];
    let mut closed = Vec::new();
    for gap in before {
        let known = places.get(&(gap.rule, subjects(gap))).into_iter().flatten();
        let same = known.copied().filter(|place| are_same(gap, &after[*place])).collect::<Vec<usize>>();
        if same.is_empty() {
            closed.push(gap.clone());
        }
        same.into_iter().for_each(|place| met[place] = true);
    }
    let (remaining, opened): (Vec<_>, Vec<_>) = after.iter().zip(met).partition(|(_, met)| *met);
    let gaps = |list: Vec<(&Gap, bool)>| list.into_iter().map(|(gap, _)| gap.clone()).collect();
    Difference { closed, opened: gaps(opened), remaining: gaps(remaining) }
}

/// The report without the gaps that are the same as one of these.
pub(crate) fn without(mut report: Report, quiet: &[Gap]) -> Report {
    let same =
        |one: &Gap, other: &Gap| one.rule == other.rule && subjects(one) == subjects(other) && are_same(one, other);
    report.gaps.retain(|gap| !quiet.iter().any(|none| same(none, gap)));
    report
}

/// What gaps of a rule are looked up by; of groups only the rule, since they are compared member by member.
fn subjects(gap: &Gap) -> Vec<&str> {
    if gap.rule == GROUPS { Vec::new() } else { gap.subject_texts() }
}

/// Whether two gaps of one rule, about the same subjects or groups, are the same.
fn are_same(one: &Gap, other: &Gap) -> bool {
    let days_meet = match (one.days, other.days) {
        (Some((first, last)), Some((from, to))) => first <= to && from <= last,
        (Some(_), None) | (None, Some(_)) => false,
        (None, None) => true,
    };
    days_meet && (one.rule != GROUPS || includes(one, other))
}

/// All that the other group holds, this one holds too.
fn includes(one: &Gap, other: &Gap) -> bool {
    let members = one.subjects();
    other.subjects().iter().all(|subject| members.contains(subject))
}

impl Difference {
    /// The weight of what was closed, less that of what was opened.
    pub fn score(&self) -> i64 {
        weight_of(&self.closed) - weight_of(&self.opened)
    }
}

/// What gaps weigh together.
pub(crate) fn weight_of(gaps: &[Gap]) -> i64 {
    gaps.iter().map(|gap| weight(gap.severity)).sum()
}
