//! `stafett check` as it is used.

use crate::{answers, example, stafett, told};
use expect_test::{Expect, expect};
use std::fs;
use std::str;

#[test]
fn a_journey_is_checked_for_a_reader() {
    answers(
        &["check", "journey.json"],
        expect![[r#"
            0
            With a coordinator
            1 gap: 0 serious, 1 to watch, 0 worth knowing

            ● Consent missing or unclear (To watch, consent-unclear)
              - It is unclear whether the person agreed that 2 pieces of information go from
                “Responsibility group: one individual plan” (Responsibility group) to
                “Housing granted with a support statement” (Housing office).
              Why: Staff who do not know what they may share either share nothing, or share
              what the person did not want shared.
              Try: Ask the person, write the answer down, and let it follow the handover. A
              no is an answer too.

            Figures
              190 days  from first to last day
              1 %       of the time is waiting
              2 days    with no one responsible
              13        handovers
              3         between levels
              0         times the story is retold
              8         contact persons
        "#]],
    );
    answers(
        &["check", "journey.json", "--language", "sv"],
        expect![[r#"
            0
            With a coordinator
            1 glapp: 0 allvarliga, 1 att hålla ögonen på, 0 värda att känna till

            ● Samtycke saknas eller är oklart (Att hålla ögonen på, consent-unclear)
              - Det är oklart om personen gått med på att 2 uppgifter går från
                ”Responsibility group: one individual plan” (Responsibility group) till
                ”Housing granted with a support statement” (Housing office).
              Varför: Personal som inte vet vad den får dela delar antingen ingenting, eller
              sådant som personen inte ville dela.
              Prova: Fråga personen, skriv ner svaret och låt det följa med överlämningen.
              Ett nej är också ett svar.

            Nyckeltal
              190 dagar  från första till sista dagen
              1 %        av tiden är väntan
              2 dagar    utan ansvarig
              13         överlämningar
              3          mellan nivåer
              0          gånger berättas allt om
              8          kontaktpersoner
        "#]],
    );
}

#[test]
fn a_threshold_decides_the_exit_code() {
    let folder = tempfile::tempdir().unwrap();
    let code = |name: &str, severity: &str| {
        let path = example(name);
        let output = stafett(folder.path(), &["check", path.to_str().unwrap(), "--fail-on", severity]);
        output.status.code().unwrap()
    };
    assert_eq!(code("between-the-chairs", "high"), 1);
    assert_eq!(code("with-a-coordinator", "high"), 0);
    assert_eq!(code("with-a-coordinator", "low"), 1);
}

#[test]
fn the_report_is_json_in_the_order_of_the_contract() {
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("strict.json");
    fs::write(&settings, r#"{"forms": 0, "acceptanceDays": 10}"#).unwrap();
    let path = example("between-the-chairs");
    let arguments = ["check", path.to_str().unwrap(), "--format", "json", "--settings", "strict.json"];
    let output = stafett(folder.path(), &arguments);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["format"], "stafett-report");
    assert_eq!(report["version"], 1);
    assert_eq!(report["journey"]["title"], "Between the chairs");
    assert_eq!(report["settings"], serde_json::json!({"forms": 0}));
    assert!(report["gaps"].as_array().unwrap().len() > 10);
    let text = str::from_utf8(&output.stdout).unwrap();
    let keys = ["\"format\"", "\"version\"", "\"journey\"", "\"problems\"", "\"gaps\"", "\"metrics\"", "\"settings\""];
    let places: Vec<usize> = keys.iter().map(|key| text.find(&format!("\n  {key}")).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn what_cannot_be_read_is_refused_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("odd.json"), "{\n  \"format\": \"stafett-journey\"\n  \"version\": 1\n}\n").unwrap();
    fs::write(folder.path().join("list.json"), "[]").unwrap();
    fs::write(folder.path().join("settings.json"), "{\"form\": 1}").unwrap();
    let check = |arguments: &[&str], expected: Expect| expected.assert_eq(&told(&stafett(folder.path(), arguments)));
    check(
        &["check", "odd.json"],
        expect![[r#"
        2
        stafett: “odd.json” cannot be opened. The file stops being readable JSON at line 3, column 3. Look at that place in a text editor: a comma, a quotation mark or a bracket may be missing or too many.
    "#]],
    );
    check(
        &["check", "list.json"],
        expect![[r#"
        2
        stafett: “list.json” cannot be opened. The file is JSON, but not a journey: an object should begin at line 1, column 1. Check that it is the right file.
    "#]],
    );
    check(
        &["check", "list.json", "--settings", "settings.json"],
        expect![[r#"
        2
        stafett: “settings.json” sets “form”, and there is no such setting.
    "#]],
    );
    check(
        &["export", "list.json", "--to", "list.doc"],
        expect![[r#"
        2
        stafett: “list.doc” must end with .svg, .png, .pdf, .html, .story.html, .md, .csv or .xlsx.
    "#]],
    );
}

#[test]
fn what_somebody_judged_to_be_no_gap_is_listed_apart() {
    let folder = tempfile::tempdir().unwrap();
    let text = fs::read_to_string(example("with-a-coordinator")).unwrap();
    let report =
        stafett(folder.path(), &["check", example("with-a-coordinator").to_str().unwrap(), "--format", "json"]);
    let report: serde_json::Value = serde_json::from_slice(&report.stdout).unwrap();
    let mut journey: serde_json::Value = serde_json::from_str(&text).unwrap();
    let gap = serde_json::json!({ "rule": "consent-unclear", "subjects": report["gaps"][0]["subjects"] });
    let comment =
        serde_json::json!({ "at": "2026-05-04T14:30:00+02:00", "by": "Eva", "text": "She said yes on the phone." });
    journey["reviews"] = serde_json::json!([{ "gap": gap, "status": "not-a-gap", "comments": [comment] }]);
    fs::write(folder.path().join("journey.json"), journey.to_string()).unwrap();
    let output = told(&stafett(folder.path(), &["check", "journey.json", "--fail-on", "low"]));
    let (gaps, _) = output.split_once("\nFigures").unwrap();
    expect![[r#"
        0
        With a coordinator
        No gaps were found.

        One gap is marked as not a gap
          - It is unclear whether the person agreed that 2 pieces of information go from
            “Responsibility group: one individual plan” (Responsibility group) to
            “Housing granted with a support statement” (Housing office).
            Not a gap because: She said yes on the phone. (Eva, 2026-05-04)
    "#]]
    .assert_eq(gaps);
    let json = stafett(folder.path(), &["check", "journey.json", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(json["gaps"], report["gaps"]);
}
