//! The engine against a slow twin: on random journeys that reach every rule, with random
//! thresholds, both find the same gaps, the same figures and the same people on every day.
//!
//! `TWIN_CASES=20000 cargo test -p gaps --test twin` takes that many journeys instead of few,
//! `TWIN_SEED=7` others.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod journeys;
mod twin;

use gaps::{Report, Stretch, View, check, responsibility};
use journey::Journey;
use journeys::Case;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use proptest::{prop_assert, prop_assert_eq};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Journeys in a run of the suite, and how often it has to find each rule among a thousand.
const CASES: u32 = 1500;
const REACHED: u32 = 10;

#[test]
fn the_engine_finds_what_the_twin_finds() {
    let cases = number("TWIN_CASES", CASES);
    let seed = [number("TWIN_SEED", 0).to_le_bytes(); 8].concat();
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &seed));
    let found: RefCell<BTreeMap<String, u32>> = RefCell::default();
    let result = runner.run(&journeys::cases(), |Case { journey, settings }| {
        let report = check(&journey, &settings);
        let mut by_the_letter = twin::gaps(&journey, &settings);
        let mut engine = lines(report.gaps.iter());
        // Of what rests on a word that nobody knows, the engine says that it cannot be judged; the twin
        // goes by the letter.
        if report.withheld().next().is_some() {
            engine.extend(lines(report.withheld()));
            engine.sort();
            by_the_letter.sort();
        }
        same(&engine, &by_the_letter)?;
        same(&figures(&report), &twin_figures(&journey))?;
        same_days(&journey)?;
        for gap in &report.gaps {
            gap.args(&journey);
            *found.borrow_mut().entry(gap.rule.to_owned()).or_default() += 1;
        }
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
    let found = found.into_inner();
    let times = |slug: &&str| found.get(*slug).copied().unwrap_or_default();
    let counts: Vec<String> = twin::slugs().iter().map(|slug| format!("{slug} {}", times(slug))).collect();
    println!("{cases} journeys: {}", counts.join(", "));
    let seldom: Vec<&str> = twin::slugs().into_iter().filter(|slug| times(slug) < cases * REACHED / 1000).collect();
    assert!(seldom.is_empty(), "found too seldom: {seldom:?} of {counts:?}");
}

#[test]
fn the_twin_knows_every_rule() {
    assert_eq!(twin::slugs(), gaps::RULES.iter().map(|rule| rule.slug).collect::<Vec<_>>());
}

fn number(name: &str, default: u32) -> u32 {
    std::env::var(name).map_or(default, |text| text.parse().unwrap())
}

fn lines<'g>(gaps: impl Iterator<Item = &'g gaps::Gap>) -> Vec<String> {
    let line = |gap: &gaps::Gap| {
        let remedies: Vec<&str> = gap.remedies.iter().map(|remedy| remedy.slug()).collect();
        let (rule, severity, findings) = (gap.rule, gap.severity.word(), gap.findings);
        format!("{rule} {severity} {findings:?} {:?} {:?} {}", gap.subject_texts(), gap.days, remedies.join(" "))
    };
    gaps.map(line).collect()
}

fn figures(report: &Report) -> Vec<String> {
    lines_of(&serde_json::to_value(&report.metrics).unwrap())
}

fn twin_figures(journey: &Journey) -> Vec<String> {
    lines_of(&twin::metrics(journey))
}

fn lines_of(value: &serde_json::Value) -> Vec<String> {
    value.as_object().unwrap().iter().map(|(name, figure)| format!("{name} {figure}")).collect()
}

/// The ribbon of who is responsible, day by day.
fn same_days(journey: &Journey) -> Result<(), TestCaseError> {
    let stretches = responsibility(&View::new(journey));
    let answers: Vec<&Stretch> = stretches
        .iter()
        .flat_map(|stretch| std::iter::repeat_n(stretch, (stretch.from..=stretch.to).count()))
        .collect();
    let days = twin::days(journey);
    prop_assert_eq!(answers.len(), days.len(), "days of the ribbon");
    for (at, (answer, (lead, names, uncovered))) in answers.iter().zip(days).enumerate() {
        let told: BTreeSet<&str> = answer.names.iter().map(String::as_str).collect();
        let all = told.len() + answer.more as usize == names.len() && told.is_subset(&names);
        let led = lead.is_none_or(|lead| answer.names.first().is_some_and(|first| first == lead));
        let gap = answer.nobody == names.is_empty() && answer.uncovered == uncovered;
        prop_assert!(all && led && gap, "day {at}: {answer:?}, the twin: {lead:?} {names:?} {uncovered}");
    }
    Ok(())
}

fn same(engine: &[String], twin: &[String]) -> Result<(), TestCaseError> {
    if engine == twin {
        return Ok(());
    }
    let only = |one: &[String], other: &[String]| {
        let lines = one.iter().filter(|line| !other.contains(line));
        lines.cloned().collect::<Vec<_>>().join("; ")
    };
    let (engine_only, twin_only) = (only(engine, twin), only(twin, engine));
    Err(TestCaseError::fail(format!(
        "only the engine: {engine_only} — only the twin: {twin_only} — (nothing: another order) {engine:?} {twin:?}"
    )))
}
