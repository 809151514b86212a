//! Where each gap begins and ends: for every rule, every threshold and every condition a journey
//! that has the gap, and one that differs in a single field, just past the edge, and has not.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod handovers;
mod information;
mod needs;
mod people;
#[path = "../../src/sketch.rs"]
#[allow(dead_code, reason = "shared with the tests within the crate")]
mod sketch;
mod touchpoints;
mod whole;

use gaps::{RULES, Settings, check, rule_by_slug};
use journey::{Journey, Section};
use std::fmt::Write;

/// A journey that has a gap, and what becomes of the gap when one field changes.
struct Edge {
    rule: &'static str,
    /// As in the tests of the rules; may have lines `settings NAME=VALUE`.
    sketch: String,
    /// All gaps of the rule: subjects in brackets, days behind them.
    gaps: &'static str,
    /// Changes of one field, each with the gaps that the rule finds then.
    changes: Vec<(String, &'static str)>,
}

/// The journey of the sketch has these gaps of the rule.
fn edge(rule: &'static str, sketch: &str, gaps: &'static str) -> Edge {
    Edge { rule, sketch: sketch.to_owned(), gaps, changes: Vec::new() }
}

impl Edge {
    /// Any of these changes leaves no gap of the rule.
    fn gone(mut self, changes: &[&str]) -> Self {
        self.changes.extend(changes.iter().map(|change| ((*change).to_owned(), "")));
        self
    }

    /// None of these changes makes a difference.
    fn stays(mut self, changes: &[&str]) -> Self {
        self.changes.extend(changes.iter().map(|change| ((*change).to_owned(), self.gaps)));
        self
    }

    /// This change leaves other gaps of the rule.
    fn turns(mut self, change: &str, gaps: &'static str) -> Self {
        self.changes.push((change.to_owned(), gaps));
        self
    }

    /// The lines of the settings, and those of the journey.
    fn lines<'a>(&'a self, change: &'a str) -> (Vec<&'a str>, Vec<&'a str>) {
        self.sketch.lines().chain([change]).map(str::trim).partition(|line| line.starts_with("settings "))
    }

    fn found(&self, change: &str) -> String {
        let (settings, lines) = self.lines(change);
        let settings: Vec<String> = settings
            .iter()
            .map(|line| line.trim_start_matches("settings ").split_once('=').unwrap())
            .map(|(name, value)| format!("{name:?}: {value}"))
            .collect();
        let settings = Settings::from_json(&format!("{{{}}}", settings.join(", "))).unwrap();
        let report = check(&sketch::journey(&lines.join("\n")), &settings);
        let gaps = report.gaps.iter().filter(|gap| gap.rule == self.rule).map(|gap| {
            let mut text = format!("[{}]", gap.subject_texts().join(" "));
            if let Some((first, last)) = gap.days {
                write!(text, " {first}..{last}").unwrap();
            }
            text
        });
        gaps.collect::<Vec<_>>().join(", ")
    }
}

fn edges() -> Vec<Edge> {
    [touchpoints::edges(), handovers::edges(), needs::edges(), information::edges(), people::edges(), whole::edges()]
        .into_iter()
        .flatten()
        .collect()
}

#[test]
fn gaps_end_at_their_edges() {
    let mut wrong = String::new();
    for edge in edges() {
        assert!(!edge.gaps.is_empty(), "{}: the journey must have the gap:{}", edge.rule, edge.sketch);
        let nothing_changed = (String::new(), edge.gaps);
        for (change, expected) in std::iter::once(&nothing_changed).chain(&edge.changes) {
            let found = edge.found(change);
            if found != *expected {
                writeln!(wrong, "{} {change:?}: expected {expected:?}, found {found:?}{}", edge.rule, edge.sketch)
                    .unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_change_is_one_field_of_one_item() {
    for edge in edges() {
        let (settings, sketch): (Vec<&str>, Vec<&str>) = edge.lines("");
        let before = sketch::journey(&sketch.join("\n"));
        for (change, _) in &edge.changes {
            let rule = edge.rule;
            let words: Vec<&str> = change.split_whitespace().collect();
            let setting = words[0] == "settings";
            let without_id = setting || matches!(words[0], "head" | "person");
            assert_eq!(words.len(), if without_id { 2 } else { 3 }, "{rule}: {change}: not one field");
            assert!(!setting || !settings.contains(&change.as_str()), "{rule}: {change}: as before");
            let after = sketch::journey(&edge.lines(change).1.join("\n"));
            let items = |journey: &Journey| Section::ALL.iter().map(|list| journey.len_of(*list)).collect::<Vec<_>>();
            let same_items = items(&after) == items(&before) || change.contains(" actor=");
            assert!(same_items, "{rule}: {change}: another item");
            assert!(setting || !after.same_content(&before), "{rule}: {change}: as before");
        }
    }
}

#[test]
fn every_rule_has_an_edge() {
    let edges = edges();
    let has_edge =
        |rule: &str| edges.iter().any(|edge| edge.rule == rule && edge.changes.iter().any(|it| it.1.is_empty()));
    let without: Vec<&str> = RULES.iter().map(|rule| rule.slug).filter(|rule| !has_edge(rule)).collect();
    assert!(without.is_empty(), "no journey just has and just has not: {without:?}");
}

/// The default is told from its neighbour twice: by a field of the journey, and by the setting.
#[test]
fn every_setting_has_an_edge() {
    let edges = edges();
    let defaults = serde_json::to_value(Settings::default()).unwrap();
    for name in Settings::NAMES {
        let default = defaults[name].as_i64().unwrap();
        let next = [default - 1, default + 1].map(|value| format!("settings {name}={value}"));
        let by_setting = |it: &&(String, &str)| it.1.is_empty() && next.contains(&it.0);
        let by_field = |it: &(String, &str)| it.1.is_empty() && !it.0.starts_with("settings");
        let found = edges
            .iter()
            .any(|edge| edge.changes.iter().find(by_setting).is_some() && edge.changes.iter().any(by_field));
        assert!(found, "no journey has a gap at {name}={default} and none at the next value");
    }
}
