//! The gaps of a report as the panel lists them: by rule, the gravest first. The numbers on the map
//! are those of the groups.

use gaps::{Report, Severity, by_rank};
use serde::Serialize;
use ts_rs::TS;

/// All gaps that one rule finds.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Group {
    /// Its number on the map and in the panel, from 1.
    pub number: u32,
    /// The slug of the rule.
    pub rule: &'static str,
    /// How grave a gap of this rule is.
    pub severity: Severity,
    /// Its gaps, by their place in the report.
    pub gaps: Vec<usize>,
}

/// Groups the gaps by rule. Within a group those come first that weigh most; the groups come high,
/// medium, low, and within one severity by the gap that weighs most in each.
pub fn groups(report: &Report) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for at in by_rank(&report.gaps) {
        let Some(gap) = report.gaps.get(at) else { continue };
        match groups.iter_mut().find(|group| group.rule == gap.rule) {
            Some(group) => group.gaps.push(at),
            None => groups.push(Group { number: 0, rule: gap.rule, severity: gap.severity, gaps: vec![at] }),
        }
    }
    for (number, group) in (1..).zip(&mut groups) {
        group.number = number;
    }
    groups
}
