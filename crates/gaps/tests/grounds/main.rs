//! What a gap rests on, on random journeys: whatever is changed in one field or one threshold, a
//! gap that thereby goes or tells otherwise has another basis, and so has one whose rule read the
//! field; all others keep theirs.
//!
//! `GROUNDS_CASES=5000 cargo test -p gaps --test grounds` takes that many journeys instead of few.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

#[path = "../twin/journeys.rs"]
mod journeys;

use gaps::{ArgValue, Gap, Read, Settings, Subject, View, basis, check, rests_on};
use journey::{Edit, Journey, Record, Slot};
use journeys::{Case, NEVER_READ};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Journeys in a run of the suite, and changes of each.
const CASES: u32 = 110;
const CHANGES: usize = 35;

/// Nor these, as long as they can be read.
const SELDOM_READ: [&str; 8] = ["name", "text", "on", "status", "assignee", "due", "comments", "basis"];
/// Except by these: who leads is told by name, and a touchpoint's status decides much.
const READ_OF: [(&str, &str); 2] = [("coordinator", "name"), ("touchpoint", "status")];

#[test]
fn a_basis_changes_with_what_was_read_and_with_nothing_else() {
    let cases = std::env::var("GROUNDS_CASES").map_or(CASES, |text| text.parse().unwrap());
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]));
    let seen = RefCell::new(Seen::default());
    let result = runner.run(&(journeys::cases(), journeys::cases(), any::<u64>()), |(case, other, seed)| {
        let mut dice = Dice(seed);
        for _ in 0..CHANGES {
            if let Some(change) = change(&case, &other, &mut dice) {
                judge(&case, &change, &mut seen.borrow_mut());
            }
        }
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
    let seen = seen.into_inner();
    assert!(seen.wrong.is_empty(), "{:#?}", seen.wrong);
    for (what, rules) in [("went", seen.gone), ("stayed", seen.kept)] {
        let never: Vec<&str> = gaps::RULES.iter().map(|rule| rule.slug).filter(|slug| !rules.contains(slug)).collect();
        assert!(never.is_empty(), "no gap of these {what}: {never:?}");
    }
}

/// A journey and thresholds that differ in one place.
struct Change {
    journey: Journey,
    settings: Settings,
    at: At,
}

#[derive(Debug)]
enum At {
    Field { slot: Slot, kind: &'static str, key: &'static str },
    Threshold(&'static str),
}

/// What was seen, over all journeys and changes.
#[derive(Default)]
struct Seen {
    /// Rules of gaps that went, or rest on something else.
    gone: BTreeSet<&'static str>,
    /// Rules of gaps that stayed as they were.
    kept: BTreeSet<&'static str>,
    /// What should not be, with the first gap of which it is so.
    wrong: BTreeMap<String, String>,
}

fn judge(case: &Case, change: &Change, seen: &mut Seen) {
    let (before, after) = (View::new(&case.journey), View::new(&change.journey));
    let report = check(&change.journey, &change.settings);
    let mut of_rule: BTreeMap<&str, usize> = BTreeMap::new();
    let first = check(&case.journey, &case.settings);
    for gap in first.gaps.iter().chain(first.withheld()) {
        // Two of a rule are enough, and quicker.
        let seen_before = of_rule.entry(gap.rule).or_default();
        *seen_before += 1;
        if *seen_before > 2 {
            continue;
        }
        let changed = basis(&before, &case.settings, gap) != basis(&after, &change.settings, gap);
        // What came into doubt is not gone.
        let same = report.gaps.iter().chain(report.withheld()).find(|other| key(other) == key(gap));
        let alike = same.is_some_and(|same| figures(same, &change.journey) == figures(gap, &case.journey));
        let mut wrong = |what: String| {
            let of = || format!("{:?} {:?} after {:?} in {case:?}", gap.subject_texts(), gap.days, change.at);
            seen.wrong.entry(format!("{} {what}", gap.rule)).or_insert_with(of);
        };
        match &change.at {
            At::Field { slot, kind, key } => {
                let value = |reads: &[Read]| {
                    let read = reads.iter().find(|read| read.slot == *slot && read.key == *key);
                    read.map(|read| read.value.clone())
                };
                let was = value(&rests_on(&before, &case.settings, gap));
                if !alike && !changed {
                    wrong(format!("rests on {kind} {key} as well"));
                }
                if was != value(&rests_on(&after, &change.settings, gap)) && !changed {
                    wrong(format!("does not hash {kind} {key}"));
                }
                if (NEVER_READ.contains(key) || SELDOM_READ.contains(key)) && !READ_OF.contains(&(kind, key)) && changed
                {
                    wrong(format!("does not rest on {kind} {key}"));
                }
            }
            At::Threshold(name) if !alike && !changed => wrong(format!("rests on {name} as well")),
            At::Threshold(_) => {}
        }
        let rules = if alike && !changed { &mut seen.kept } else { &mut seen.gone };
        rules.insert(gap.rule);
    }
}

fn key(gap: &Gap) -> (&'static str, Vec<Subject>, Option<(i32, i32)>) {
    (gap.rule, gap.subjects(), gap.days)
}

/// What is told of a gap beside titles and names.
fn figures(gap: &Gap, journey: &Journey) -> Vec<(&'static str, ArgValue)> {
    let args = gap.args(journey).into_iter();
    args.filter(|(name, value)| *name == "case" || !matches!(value, ArgValue::Text(_))).collect()
}

/// Another value in one field, taken from another journey or a little greater or less; or another threshold.
fn change(case: &Case, other: &Case, dice: &mut Dice) -> Option<Change> {
    if dice.below(10) == 0 {
        let name = Settings::NAMES[dice.below(Settings::NAMES.len())];
        let mut changed: serde_json::Map<String, Value> =
            case.settings.changed().into_iter().map(|(name, value)| (name.to_owned(), json!(value))).collect();
        let value = case.settings.value(name).unwrap() + if dice.below(2) == 0 { 1 } else { -1 };
        changed.insert(name.to_owned(), json!(value.max(0)));
        let settings = Settings::from_json(&Value::Object(changed).to_string()).unwrap();
        return Some(Change { journey: case.journey.clone(), settings, at: At::Threshold(name) });
    }
    let mut records: Vec<(Slot, journey::Place, Record)> = Vec::new();
    case.journey.each_record(|slot, place, record| records.push((slot, place, record.clone())));
    let gaps = check(&case.journey, &case.settings).gaps;
    // Half of the changes are of something that a rule read.
    let read = (!gaps.is_empty() && dice.below(2) == 0).then(|| {
        let rules: BTreeSet<&str> = gaps.iter().map(|gap| gap.rule).collect();
        let rule = rules.iter().nth(dice.below(rules.len())).unwrap();
        let gap = gaps.iter().find(|gap| gap.rule == *rule).unwrap();
        let mut reads = rests_on(&View::new(&case.journey), &case.settings, gap);
        reads.swap_remove(dice.below(reads.len()))
    });
    let place = read.as_ref().and_then(|read| records.iter().position(|(slot, ..)| *slot == read.slot));
    let (slot, place, mut record) = records.swap_remove(place.unwrap_or_else(|| dice.below(records.len())));
    let keys = keys(&record);
    let key = read.map_or_else(|| keys[dice.below(keys.len())], |read| read.key);
    if key == "id" {
        return None;
    }
    let fields = |record: &Record| serde_json::to_value(record).unwrap()["value"].clone();
    let present = fields(&record)[key].clone();
    let value = match present.as_i64() {
        Some(number) if dice.below(2) == 0 => json!(number + if dice.below(2) == 0 { 1 } else { -1 }),
        _ => {
            let mut alike: Vec<Value> = Vec::new();
            for journey in [&case.journey, &other.journey] {
                journey.each_record(|_, _, other| {
                    if other.kind() == record.kind() {
                        alike.push(fields(other)[key].clone());
                    }
                });
            }
            alike.swap_remove(dice.below(alike.len()))
        }
    };
    let edit = json!({"record": record.kind(), "field": {"key": key, "value": value}});
    let (kind, edit) = (record.kind(), serde_json::from_value::<Edit>(edit).ok()?);
    record.set(edit);
    let mut journey = case.journey.clone();
    journey.take(slot);
    assert!(journey.put(place, slot, record));
    let unchanged = value == present;
    (!unchanged).then(|| Change { journey, settings: case.settings.clone(), at: At::Field { slot, kind, key } })
}

fn keys(record: &Record) -> &'static [&'static str] {
    match record {
        Record::Head(_) => journey::HeadField::KEYS,
        Record::Person(_) => journey::PersonField::KEYS,
        Record::Phase(_) => journey::PhaseField::KEYS,
        Record::Actor(_) => journey::ActorField::KEYS,
        Record::Need(_) => journey::NeedField::KEYS,
        Record::InformationItem(_) => journey::InformationItemField::KEYS,
        Record::Touchpoint(_) => journey::TouchpointField::KEYS,
        Record::Handover(_) => journey::HandoverField::KEYS,
        Record::Coordinator(_) => journey::CoordinatorField::KEYS,
        Record::JointPlan(_) => journey::JointPlanField::KEYS,
        Record::Note(_) => journey::NoteField::KEYS,
        Record::Review(_) => journey::ReviewField::KEYS,
    }
}

/// Linear, and good enough to choose with.
struct Dice(u64);

impl Dice {
    fn below(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % below
    }
}
