//! The schema and the documentation: as committed under `docs/`, and right about real files.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use expect_test::expect_file;
use formats::journey_file::{format_doc, schema_text};
use serde_json::{Value, json};
use std::path::Path;

fn schema() -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(&schema_text()).unwrap();
    jsonschema::meta::validate(&schema).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

fn project(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

#[test]
fn the_committed_schema_and_documentation_are_the_generated_ones() {
    expect_file!["../../../docs/journey-v1.schema.json"].assert_eq(&schema_text());
    expect_file!["../../../docs/format.md"].assert_eq(&format_doc());
}

#[test]
fn every_example_is_valid() {
    let schema = schema();
    for entry in std::fs::read_dir(project("examples")).unwrap() {
        let path = entry.unwrap().path();
        if path.to_string_lossy().ends_with(".journey.json") {
            let journey: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
            let errors: Vec<String> = schema.iter_errors(&journey).map(|error| error.to_string()).collect();
            assert_eq!(errors, Vec::<String>::new(), "{path:?}");
        }
    }
}

/// A small journey that is valid, after `change`.
fn changed(change: impl FnOnce(&mut Value)) -> Value {
    let mut journey = json!({
        "format": "stafett-journey", "version": 1, "id": "j", "title": "", "own": { "key": [1, null] },
        "alignment": [{ "actual": null, "planned": "p" }],
        "actors": [{ "id": "a", "name": "A", "level": "state" }],
        "touchpoints": [{ "id": "t", "title": "T", "actor": "a", "day": -3, "experience": 2 }],
        "handovers": [{ "id": "h", "from": "t", "to": null, "content": { "warning-signs": "" } }],
        "reviews": [{ "gap": { "rule": "no-receiver", "subjects": ["h"] }, "due": "2025-01-01" }],
    });
    change(&mut journey);
    journey
}

#[test]
fn a_sound_journey_is_valid_and_own_keys_do_no_harm() {
    assert!(schema().is_valid(&changed(|_| {})));
}

#[test]
fn what_the_format_does_not_allow_is_invalid() {
    fn check(name: &str, change: impl FnOnce(&mut Value)) {
        assert!(!schema().is_valid(&changed(change)), "{name}");
    }
    check("another format", |journey| journey["format"] = json!("other"));
    check("another version", |journey| journey["version"] = json!(2));
    check("no title", |journey| drop(journey.as_object_mut().unwrap().remove("title")));
    check("an empty id", |journey| journey["id"] = json!(""));
    check("an unknown word", |journey| journey["kind"] = json!("dreamt"));
    check("a day in words", |journey| journey["touchpoints"][0]["day"] = json!("soon"));
    check("half a day", |journey| journey["touchpoints"][0]["day"] = json!(1.5));
    check("a day beyond all calendars", |journey| journey["touchpoints"][0]["day"] = json!(100_000_001));
    check("null for a day", |journey| journey["touchpoints"][0]["day"] = Value::Null);
    check("a rating of 3", |journey| journey["touchpoints"][0]["experience"] = json!(3));
    check("fewer than no forms", |journey| journey["touchpoints"][0]["forms"] = json!(-1));
    check("a date in words", |journey| journey["dayZero"] = json!("soon"));
    check("a flag in words", |journey| journey["touchpoints"][0]["decision"] = json!("yes"));
    check("a list of numbers for texts", |journey| journey["touchpoints"][0]["needs"] = json!([1]));
    check("a stray in a list", |journey| journey["actors"] = json!([1]));
    check("an object for a list", |journey| journey["actors"] = json!({}));
    check("no receiver named, not even null", |journey| journey["handovers"] = json!([{ "id": "h", "from": "t" }]));
    check("a level that is missing", |journey| journey["actors"] = json!([{ "id": "a", "name": "A" }]));
    check("a person in words", |journey| journey["person"] = json!("Kim"));
    check("a gap without subjects", |journey| journey["reviews"] = json!([{ "gap": { "rule": "orphan" } }]));
}
