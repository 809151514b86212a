//! `stafett remedies` as it is used.

use crate::{example, stafett};
use expect_test::expect;
use serde_json::Value;
use std::path::Path;

/// What the command prints about an example, in English, with exit code 0.
fn told(name: &str, arguments: &[&str]) -> String {
    let path = example(name);
    let output = stafett(Path::new("."), &[&["remedies", path.to_str().unwrap()], arguments].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn json(name: &str, arguments: &[&str]) -> Value {
    serde_json::from_str(&told(name, &[&["--format", "json"], arguments].concat())).unwrap()
}

#[test]
fn next_steps_are_told_to_a_reader_as_a_what_if() {
    expect![[r#"
        With a coordinator
        A what-if, not evidence: it is worked out on a copy, and the journey stays as it
        is. What was refused, rated or said is not changed.

        Best next steps, together
          1. Share information, with consent (+2)
             The person is asked and agrees. Services that had to ask again share
             records with those who knew. Where the person refused, nothing is shared.
             May change: Lane: Record system; Handover: Consent; Handover: Consent given
             on; Handover: Carried by; Handover: Kind; Handover: Accepted; Touchpoint:
             Information needed; Touchpoint: Information produced; Touchpoint: Forms

        This step closes gaps that weigh 2 of 2.

        Closes one gap
          ● Consent missing or unclear

        Opens no gap

        No gap remains

        What would be different
          - Handover: Responsibility group: one individual plan → Housing granted with a
            support statement (Consent, Consent given on)

        Each remedy alone
             2  Share information, with consent
                Closes: Consent missing or unclear

        A serious gap weighs 3, one to watch 2, one worth knowing 1. The number is the
        weight of what is closed, less that of what is opened.
    "#]]
    .assert_eq(&told("with-a-coordinator", &[]));
}

#[test]
fn the_best_three_close_more_than_half_and_say_which_remain() {
    let report = json("before-a-coordinator", &[]);
    assert_eq!((&report["format"], &report["version"]), (&"stafett-remedies".into(), &1.into()));
    assert!(report["whatIf"].as_str().unwrap().starts_with("A what-if, not evidence"));
    let together = &report["together"];
    let number = |value: &Value| value.as_i64().unwrap();
    assert_eq!(number(&report["weight"]), 117);
    assert!(number(&together["closed"]) * 2 > number(&report["weight"]));
    assert_eq!(number(&together["closed"]) + number(&together["remaining"]), number(&report["weight"]));
    assert_eq!(together["steps"].as_array().unwrap().len(), 3);
    let remains: Vec<&str> =
        together["remains"].as_array().unwrap().iter().map(|gap| gap["rule"].as_str().unwrap()).collect();
    assert!(remains.contains(&"ping-pong") && remains.contains(&"low-point"), "{remains:?}");
    assert_eq!(together["before"]["retellings"], 7);
    assert_eq!(together["after"]["retellings"], 0);
}

#[test]
fn the_same_journey_gives_the_same_bytes() {
    let once = told("between-the-chairs", &["--format", "json"]);
    assert_eq!(once, told("between-the-chairs", &["--format", "json"]));
}

#[test]
fn thresholds_count_here_too() {
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("settings.json");
    std::fs::write(&settings, r#"{"contactPersons": 100}"#).unwrap();
    let report = json("before-a-coordinator", &["--settings", settings.to_str().unwrap()]);
    assert_eq!(report["settings"], serde_json::json!({"contactPersons": 100}));
    assert_eq!(report["weight"], 115);
}
