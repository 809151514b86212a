//! A small language for journeys in tests. One line is one item: its kind, its id, its fields.
//!
//! ```text
//! need n1 fromDay=0
//! touchpoint T1 actor=clinic day=3 needs=[n1]
//! handover H1 from=T1 to=T2 content=reason+contact
//! ```
//!
//! A line that names an item again changes it. Actors that no line tells of are municipal ones.

use crate::{Settings, check as check_journey, rule_by_slug};
use expect_test::Expect;
use journey::{
    Actor, Coordinator, Edit, Handover, Head, Id, InformationItem, JointPlan, Journey, Level, Need, Person, Phase,
    Record, Touchpoint,
};
use serde_json::{Value, json};

/// The journey of a sketch.
pub(crate) fn journey(sketch: &str) -> Journey {
    let mut journey = Journey::new(Id::from("sketch"), "Sketch");
    let mut records: Vec<Record> = Vec::new();
    for line in sketch.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let mut words = line.split_whitespace();
        let kind = words.next().unwrap();
        let id = if matches!(kind, "head" | "person") { "" } else { words.next().unwrap() };
        let known = records.iter().position(|record| record.kind() == kind && record.id().is_none_or(|it| it.0 == id));
        let mut record = known.map_or_else(|| blank(kind, id), |index| records[index].clone());
        for word in words {
            let (key, value) = word.split_once('=').unwrap();
            let edit = json!({"record": kind, "field": {"key": key, "value": read(key, value)}});
            let edit: Edit = serde_json::from_value(edit).unwrap_or_else(|error| panic!("{line}: {key}: {error}"));
            assert!(record.set(edit), "{line}");
        }
        match known {
            Some(index) => records[index] = record,
            None => records.push(record),
        }
    }
    let mut named = Vec::new();
    for record in &records {
        if let Record::Touchpoint(touchpoint) = record {
            named.push(touchpoint.actor.clone());
        }
    }
    for id in named {
        if !records.iter().any(|record| matches!(record, Record::Actor(actor) if actor.id == id)) {
            records.push(Record::Actor(Actor { id, level: Level::Municipality, ..Actor::default() }));
        }
    }
    for record in records {
        journey.add(record);
    }
    journey
}

fn blank(kind: &str, id: &str) -> Record {
    let id = Id::from(id);
    match kind {
        "head" => Head { id, ..Head::default() }.into(),
        "person" => Person::default().into(),
        "phase" => Phase { id, ..Phase::default() }.into(),
        "actor" => Actor { id, level: Level::Municipality, ..Actor::default() }.into(),
        "need" => Need { id, ..Need::default() }.into(),
        "informationItem" => InformationItem { id, ..InformationItem::default() }.into(),
        "touchpoint" => Touchpoint { id, ..Touchpoint::default() }.into(),
        "handover" => Handover { id, ..Handover::default() }.into(),
        "coordinator" => Coordinator { id, ..Coordinator::default() }.into(),
        "jointPlan" => JointPlan { id, ..JointPlan::default() }.into(),
        other => panic!("no such kind: {other}"),
    }
}

fn read(key: &str, value: &str) -> Value {
    if key == "content" {
        return value.split('+').filter(|part| !part.is_empty()).map(|part| (part.to_owned(), json!(""))).collect();
    }
    if let Ok(value) = serde_json::from_str(value) {
        return value;
    }
    match value.strip_prefix('[').and_then(|value| value.strip_suffix(']')) {
        Some(list) => list.split(',').collect(),
        None => json!(value),
    }
}

/// Checks what one rule finds: subjects, and days where it tells them, one gap a line.
pub(crate) fn check(rule: &str, sketch: &str, change: &str, expected: Expect) {
    check_with("{}", rule, sketch, change, expected);
}

/// Like [`check`], with other thresholds.
pub(crate) fn check_with(settings: &str, rule: &str, sketch: &str, change: &str, expected: Expect) {
    assert!(rule_by_slug(rule).is_some(), "no such rule: {rule}");
    let journey = journey(&format!("{sketch}\n{change}"));
    let report = check_journey(&journey, &Settings::from_json(settings).unwrap());
    let lines: Vec<String> = report
        .gaps
        .iter()
        .filter(|gap| gap.rule == rule)
        .map(|gap| match gap.days {
            Some((first, last)) => format!("[{}] {first}..{last}", gap.subject_texts().join(" ")),
            None => format!("[{}]", gap.subject_texts().join(" ")),
        })
        .collect();
    expected.assert_eq(&lines.join("\n"));
}

/// Checks the values for the words of what one rule finds, one gap a line.
pub(crate) fn check_args(rule: &str, sketch: &str, change: &str, expected: Expect) {
    let journey = journey(&format!("{sketch}\n{change}"));
    let report = check_journey(&journey, &Settings::default());
    let lines = report.gaps.iter().filter(|gap| gap.rule == rule).map(|gap| {
        let args: Vec<String> = gap.args(&journey).iter().map(|(name, value)| format!("{name}={value:?}")).collect();
        args.join(" ")
    });
    expected.assert_eq(&lines.collect::<Vec<_>>().join("\n"));
}

/// Checks one figure.
pub(crate) fn check_metric(name: &str, sketch: &str, change: &str, expected: Expect) {
    let report = check_journey(&journey(&format!("{sketch}\n{change}")), &Settings::default());
    let metrics = serde_json::to_value(&report.metrics).unwrap();
    expected.assert_eq(&metrics[name].to_string());
}
