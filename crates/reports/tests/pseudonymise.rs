//! Nothing that tells who a journey is about comes out of a pseudonymised export.
#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "../../../tests/faults/canary.rs"]
mod canary;

use canary::{CLOSED, Canaries};
use drawing::Theme;
use drawing::pdf::Paper;
use formats::journey_file;
use gaps::{Settings, check};
use journey::Journey;
use messages::{Language, Words};
use proptest::prelude::*;
use reports::{Approved, Contents, PdfOptions, Pseudonymising, Timeliness, free_texts, pseudonymise};
use serde_json::Value;
use std::path::Path;

const EXAMPLES: [&str; 4] =
    ["home-from-hospital", "turning-eighteen", "moving-across-the-border", "one-team-for-the-family"];

fn example(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../examples/{name}.journey.json"));
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

fn journey(value: &Value) -> Journey {
    journey_file::read(value.to_string().as_bytes()).unwrap().journey
}

/// Puts a key that the format does not know into every object, with a text under it.
fn add_unknown(beginning: &str, value: &mut Value) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| add_unknown(beginning, value)),
        Value::Object(pairs) => {
            pairs.values_mut().for_each(|value| add_unknown(beginning, value));
            pairs.insert(format!("{beginning}key"), Value::String(format!("{beginning}value")));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Every text field filled, so that each has a canary to lose.
fn filled(mut value: Value) -> Value {
    let fill = |value: &mut Value, fields: &[&str]| {
        for field in fields {
            value
                .as_object_mut()
                .unwrap()
                .entry(*field)
                .or_insert_with(|| Value::String(format!("some {field}\nmore")));
        }
    };
    fill(&mut value, &["summary"]);
    let id = value["touchpoints"][0]["id"].clone();
    for touchpoint in value["touchpoints"].as_array_mut().unwrap() {
        fill(touchpoint, &["owner", "quote", "narration", "note"]);
        touchpoint["competenceNeeded"] = serde_json::json!(["some skill"]);
    }
    for handover in value["handovers"].as_array_mut().unwrap() {
        fill(handover, &["limitSource", "note", "competentAuthority"]);
        handover["content"] = serde_json::json!({ "reason": "some reason", "contact": "some contact" });
    }
    value["notes"] = serde_json::json!([{ "id": "note", "text": "some note", "on": id }]);
    value["reviews"] = serde_json::json!([
        { "gap": { "rule": "no-owner", "subjects": [id] }, "status": "open", "assignee": "somebody", "due": "2024-05-06",
          "comments": [{ "at": "2024-05-05", "by": "somebody", "text": "some comment" }], "basis": "some basis" }
    ]);
    value["coordinators"] =
        serde_json::json!([{ "id": "c", "name": "some name", "fromDay": 1, "deputy": "some deputy" }]);
    value["plannedJourney"] = serde_json::json!({ "id": "some plan", "file": "some file" });
    value["origin"] = serde_json::json!({ "journey": "some origin", "remedies": ["some remedy"] });
    value["person"]["family"] =
        serde_json::json!([{ "id": "fam", "alias": "some member", "relation": "some relation" }]);
    value
}

/// Everything that any export says.
fn said(original: &Journey, choice: &Pseudonymising, words: &Words) -> Vec<String> {
    let copy = pseudonymise(original, choice, words);
    let report = check(&copy.journey, &Settings::default());
    let contents = Contents::of(&copy.journey, &report, words, &copy.removed, &Timeliness::default());
    let told = drawing::Options { left_out: copy.removed.clone(), ..drawing::Options::default() };
    let scene = drawing::compose(&copy.journey, &report, words, told);
    let options = PdfOptions { theme: Theme::Light, paper: Paper::A4, split: false };
    let pdf = reports::pdf(&contents, &scene, &options, words, &mut |_| true).unwrap();
    vec![
        format!("{:?}", copy.journey),
        format!("{contents:?}"),
        format!("{scene:?}"),
        drawing::svg(&scene, Theme::Light),
        reports::html(&contents, &scene, Theme::Light, words),
        reports::markdown(&contents, words),
        reports::csv(&contents, words),
        String::from_utf8_lossy(&pdf).into_owned(),
        String::from_utf8(journey_file::write(&copy.journey)).unwrap(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    #[test]
    fn no_canary_comes_out(
        at in 0..EXAMPLES.len(),
        prefix in "[a-z]{4}Canary[ÅÄÖa-z]{2}",
        everything in any::<bool>(),
        swedish in any::<bool>(),
    ) {
        let mut value = filled(example(EXAMPLES[at]));
        // In closed lists as well.
        let spared: &[&str] = if everything { &["format"] } else { CLOSED };
        let mut canaries = Canaries::new(&prefix, spared);
        canaries.sing(&mut value);
        add_unknown(&prefix, &mut value);
        prop_assert!(canaries.count() >= 60);
        let words = Words::of(if swedish { Language::Swedish } else { Language::English });
        for text in said(&journey(&value), &Pseudonymising::default(), words) {
            let found = text.find(&prefix).map(|at| text[at..].chars().take(40).collect::<String>());
            prop_assert!(found.is_none(), "{found:?}");
        }
    }
}

#[test]
fn there_are_two_hundred_canaries_and_none_comes_out() {
    let mut canaries = Canaries::new("Zqxcanary", CLOSED);
    for name in EXAMPLES {
        let mut value = filled(example(name));
        canaries.sing(&mut value);
        add_unknown("Zqxcanary", &mut value);
        for text in said(&journey(&value), &Pseudonymising::default(), Words::of(Language::English)) {
            assert!(!text.contains("Zqxcanary"), "{name}");
        }
    }
    assert!(canaries.count() >= 200, "{} canaries", canaries.count());
}

#[test]
fn the_copy_has_the_same_gaps() {
    for name in EXAMPLES {
        let mut value = example(name);
        // Birthdays never come along, and with them goes what only they tell.
        value["person"]["birthdays"] = Value::Array(Vec::new());
        let original = journey(&value);
        let copy = pseudonymise(&original, &Pseudonymising::default(), Words::of(Language::English)).journey;
        let rules = |journey: &Journey| {
            let found = check(journey, &Settings::default());
            found.gaps.iter().map(|gap| (gap.rule, gap.days, gap.marks.clone())).collect::<Vec<_>>()
        };
        assert_eq!(rules(&copy), rules(&original), "{name}");
    }
}

#[test]
fn a_line_stays_when_it_was_kept_and_only_as_it_was_read() {
    let mut value = example("turning-eighteen");
    value["touchpoints"][0]["quote"] = Value::String("first line\nsecond line".to_owned());
    let original = journey(&value);
    let copy = |approved| {
        let choice = Pseudonymising { approved, ..Pseudonymising::default() };
        pseudonymise(&original, &choice, Words::of(Language::English))
    };
    let quote = |approved| copy(approved).journey.touchpoints.at(0).unwrap().quote.clone();
    let lines: Vec<_> = free_texts(&original).into_iter().filter(|line| line.field == "touchpoint-quote").collect();
    assert_eq!((lines[0].text.as_str(), lines[1].text.as_str()), ("first line", "second line"));
    assert_eq!(quote(vec![Approved::as_it_is(lines[1].clone())]), "second line");
    let mut changed = lines[1].clone();
    changed.text = "something else".to_owned();
    assert_eq!(quote(vec![Approved::as_it_is(changed)]), "");
    let reworded = |text: &str| vec![Approved { line: lines[0].clone(), text: text.to_owned() }];
    assert_eq!(quote(reworded("in other\nwords ")), "in other words");
    assert_eq!(quote(reworded(" ")), "");
    let told = copy(reworded("in other words")).removed.join(" ");
    assert!(told.contains("One line of free text is reworded."), "{told}");
}

#[test]
fn the_copy_says_what_it_is_without() {
    let original = journey(&example("turning-eighteen"));
    let words = Words::of(Language::English);
    for (at, text) in said(&original, &Pseudonymising::default(), words).iter().enumerate() {
        // The PDF's words are compressed, and the journey itself is not what leaves the house.
        let told = text.replace('\\', "").contains("Pseudonymised copy.");
        assert!(told || [0, 7, 8].contains(&at), "{at}");
    }
}
