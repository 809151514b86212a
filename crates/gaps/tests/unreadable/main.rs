//! Values that cannot be read, on random journeys: whatever is made unreadable in one field, no gap
//! comes up that was not there before, and what is held back is told as not judged.
//!
//! `UNREADABLE_CASES=5000 cargo test -p gaps --test unreadable` takes that many journeys instead of few.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

#[path = "../twin/journeys.rs"]
mod journeys;

use gaps::{Gap, RULES, Report, Subject, Unjudged, View, check_view, unjudged};
use journey::{Journey, Record, Slot};
use journeys::{Case, NEVER_READ};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Journeys in a run of the suite.
const CASES: u32 = 60;

/// Where a key holds one of a closed list's words.
const WORDS: [&str; 6] = ["kind", "level", "status", "channel", "carrier", "consent"];

#[test]
fn nothing_comes_up_because_a_value_cannot_be_read() {
    let cases = std::env::var("UNREADABLE_CASES").map_or(CASES, |text| text.parse().unwrap());
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &[11; 32]));
    let seen = RefCell::new(Seen::default());
    let result = runner.run(&journeys::cases(), |case| {
        each_unreadable(&case, &mut seen.borrow_mut());
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
    let seen = seen.into_inner();
    assert!(seen.wrong.is_empty(), "{:#?}", seen.wrong);
    let seldom = |slug: &&str| !seen.withheld.contains(slug) && !NEVER_WITHHELD.contains(slug);
    let never: Vec<&str> = RULES.iter().map(|rule| rule.slug).filter(seldom).collect();
    assert!(cases < CASES || never.len() <= 2, "nothing of these was held back: {never:?}");
}

/// What stands in for something unreadable hides gaps of these, and makes none.
const NEVER_WITHHELD: [&str; 5] = ["consent-unclear", "citizen-carries", "many-contacts", "form-load", "rule-overload"];

/// What must be there.
const REQUIRED: [(&str, &str); 9] = [
    ("actor", "level"),
    ("need", "fromDay"),
    ("touchpoint", "actor"),
    ("handover", "from"),
    ("handover", "to"),
    ("coordinator", "name"),
    ("coordinator", "fromDay"),
    ("jointPlan", "fromDay"),
    ("jointPlan", "actors"),
];

/// What names other items, and is read by some rule.
const REFERENCES: [(&str, &str); 9] = [
    ("touchpoint", "actor"),
    ("touchpoint", "needs"),
    ("touchpoint", "informationNeeded"),
    ("touchpoint", "informationProduced"),
    ("handover", "from"),
    ("handover", "to"),
    ("handover", "information"),
    ("jointPlan", "actors"),
    ("jointPlan", "information"),
];

#[derive(Default)]
struct Seen {
    withheld: BTreeSet<&'static str>,
    /// What should not be, with the first journey in which it is so.
    wrong: BTreeMap<String, String>,
}

/// Makes each field of the journey unreadable in turn, and each word one that nobody knows.
fn each_unreadable(case: &Case, seen: &mut Seen) {
    let before = keys(&report(case, &case.journey));
    let mut records: Vec<(Slot, Record)> = Vec::new();
    case.journey.each_record(|slot, _, record| records.push((slot, record.clone())));
    for (slot, record) in records {
        let fields = serde_json::to_value(&record).unwrap()["value"].as_object().unwrap().clone();
        for key in fields.keys().filter(|key| *key != "extra" && !NEVER_READ.contains(&key.as_str())) {
            for (how, broken) in broken(&record, key) {
                let mut journey = case.journey.clone();
                let place = journey.place(slot).unwrap();
                journey.take(slot);
                assert!(journey.put(place, slot, broken));
                judge(case, &journey, &before, slot, &format!("{} {key} {how}", record.kind()), seen);
            }
        }
    }
}

fn judge(case: &Case, journey: &Journey, before: &BTreeSet<Key>, slot: Slot, what: &str, seen: &mut Seen) {
    let report = report(case, journey);
    let told = unjudged(&View::new(journey), &report);
    for gap in &report.gaps {
        let key = key(gap);
        // An id that cannot be read is that of nothing, so its gaps are called otherwise.
        if !what.contains(" id ") && !before.iter().any(|known| is_within(&key, known)) {
            seen.wrong
                .entry(format!("{} because of {what}", gap.rule))
                .or_insert_with(|| format!("{key:?} in {case:?}"));
        }
    }
    for gap in report.withheld() {
        seen.withheld.insert(gap.rule);
        // Without its id another item may be meant, in which something else cannot be read.
        let tells = |it: &Unjudged| it.rules.contains(&gap.rule) && (it.slot == slot || what.contains(" id "));
        if !told.iter().any(tells) && !before.contains(&key(gap)) {
            seen.wrong.entry(format!("{} not told of {what}", gap.rule)).or_insert_with(|| format!("{case:?}"));
        }
    }
}

fn report(case: &Case, journey: &Journey) -> Report {
    check_view(&View::new(journey), &case.settings)
}

/// A gap by its rule, subjects and days.
type Key = (&'static str, Vec<String>, Option<(i32, i32)>);

fn keys(report: &Report) -> BTreeSet<Key> {
    report.gaps.iter().chain(report.withheld()).map(key).collect()
}

fn key(gap: &Gap) -> Key {
    let text = |subject: Subject| match subject {
        Subject::Item { slot, .. } => slot.0.to_string(),
        Subject::Name { name } => name,
    };
    (gap.rule, gap.subjects().into_iter().map(text).collect(), gap.days)
}

/// Whether a gap is known: the same, or a part of its days or its group.
fn is_within(one: &Key, known: &Key) -> bool {
    let days = match (one.2, known.2) {
        (Some((first, last)), Some((from, to))) => from <= first && last <= to,
        (one, known) => one == known,
    };
    let of_group = one.0 == "parallel-tracks" && one.1.iter().all(|actor| known.1.contains(actor));
    one.0 == known.0 && days && (one.1 == known.1 || of_group)
}

/// The record with this field broken in each way that it can be.
fn broken(record: &Record, key: &str) -> Vec<(&'static str, Record)> {
    let raw = json!({"is": "object", "value": [["not", {"is": "text", "value": "readable"}]]});
    let ways = [
        ("unreadable", with_unreadable(record, key, &json!({"was": "present", "raw": raw, "expected": "text"}))),
        (
            "absent",
            with_unreadable(record, key, &json!({"was": "absent"}))
                .filter(|_| REQUIRED.contains(&(record.kind(), key))),
        ),
        ("word", with_word(record, key)),
        ("reference", with_reference_to_nothing(record, key)),
    ];
    ways.into_iter().filter_map(|(how, record)| Some((how, record?))).collect()
}

/// As the reader leaves a field whose value it could not read: with the default in its place.
fn with_unreadable(record: &Record, key: &str, unread: &Value) -> Option<Record> {
    let mut value = serde_json::to_value(record).unwrap();
    let field = value["value"].get_mut(key)?;
    *field = default_of(record, key)?;
    value["value"]["extra"]["unread"][key] = unread.clone();
    serde_json::from_value(value).ok()
}

fn default_of(record: &Record, key: &str) -> Option<Value> {
    let blank: Record = match record {
        Record::Head(_) => journey::Head::default().into(),
        Record::Person(_) => journey::Person::default().into(),
        Record::Actor(_) => journey::Actor::default().into(),
        Record::Need(_) => journey::Need::default().into(),
        Record::InformationItem(_) => journey::InformationItem::default().into(),
        Record::Touchpoint(_) => journey::Touchpoint::default().into(),
        Record::Handover(_) => journey::Handover::default().into(),
        Record::Coordinator(_) => journey::Coordinator::default().into(),
        Record::JointPlan(_) => journey::JointPlan::default().into(),
        Record::Phase(_) | Record::Note(_) | Record::Review(_) => return None,
    };
    serde_json::to_value(blank).unwrap()["value"].get(key).cloned()
}

/// With a word that is in no closed list.
fn with_word(record: &Record, key: &str) -> Option<Record> {
    let mut value = serde_json::to_value(record).unwrap();
    let field = value["value"].get_mut(key).filter(|field| WORDS.contains(&key) && field.is_string())?;
    *field = json!("of another age");
    serde_json::from_value(value).ok()
}

/// With the id of nothing in place of each.
fn with_reference_to_nothing(record: &Record, key: &str) -> Option<Record> {
    let mut value = serde_json::to_value(record).unwrap();
    let field = value["value"].get_mut(key).filter(|_| REFERENCES.contains(&(record.kind(), key)))?;
    if field.is_string() {
        *field = json!("nothing");
    } else {
        *field = field.as_array().filter(|ids| !ids.is_empty()).map(|_| json!(["nothing"]))?;
    }
    serde_json::from_value(value).ok()
}
