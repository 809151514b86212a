//! `stafett diff` as it is used.

use crate::{example, stafett, told};
use expect_test::{expect, expect_file};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::Output;

fn journey(name: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(example(name)).unwrap()).unwrap()
}

fn diff(folder: &Path, arguments: &[&str]) -> Output {
    stafett(folder, &[&["diff"], arguments].concat())
}

/// The example pair, in this language and format.
fn pair(more: &[&str]) -> Output {
    let (before, after) = (example("before-a-coordinator"), example("with-a-coordinator"));
    diff(Path::new("."), &[&[before.to_str().unwrap(), after.to_str().unwrap()], more].concat())
}

#[test]
fn before_and_after_a_coordinator() {
    expect_file!["diff/coordinator.en.txt"].assert_eq(&told(&pair(&[])));
    expect_file!["diff/coordinator.sv.txt"].assert_eq(&told(&pair(&["--language", "sv"])));
}

/// Two files in a folder of their own: the example *With a coordinator*, and what became of it.
fn versions(edit: impl FnOnce(&mut Value)) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut other = journey("with-a-coordinator");
    fs::write(folder.path().join("a.json"), other.to_string()).unwrap();
    edit(&mut other);
    fs::write(folder.path().join("b.json"), other.to_string()).unwrap();
    folder
}

#[test]
fn two_versions_of_a_journey() {
    let folder = versions(|journey| {
        let lists = journey.as_object_mut().unwrap();
        let touchpoints = lists["touchpoints"].as_array_mut().unwrap();
        touchpoints[5]["day"] = json!(50);
        touchpoints[5]["id"] = json!("nav-meeting");
        touchpoints[2].as_object_mut().unwrap().remove("owner");
        let handovers = lists["handovers"].as_array_mut().unwrap();
        handovers[4]["to"] = json!("nav-meeting");
        handovers[0]["content"] = json!({});
        handovers.remove(11);
        lists["actors"].as_array_mut().unwrap().swap(0, 1);
        lists["information"].as_array_mut().unwrap().push(json!({ "id": "new", "title": "House rules" }));
    });
    expect![[r#"
        1
        First:  With a coordinator (What happened · Norway · 9 Jan to 18 Jul 2023)
        Second: With a coordinator (What happened · Norway · 9 Jan to 18 Jul 2023)

        - 1 gap in the first, 3 in the second: 0 closed, 2 opened, 1 in both.
        - Serious gaps: from 0 to 2.
        - Touchpoints: 2 moved or changed.
        - Handovers: 1 removed.

        Opened: only the second has them (2)
          ▲ Nobody is responsible: Nobody is named as responsible for “Coordinator
            named, first talk at home” (Mental health and addiction service).
          ▲ Information never sent: “The school's view” was known at “School follow-up,
            the child in the plan” (School), and had to be told again at “Plan reviewed,
            step-down agreed” (Responsibility group). There is no way from the one to
            the other.

        Both have them (1)
          ● Consent missing or unclear: It is unclear whether the person agreed that 2
            pieces of information go from “Responsibility group: one individual plan”
            (Responsibility group) to “Housing granted with a support statement”
            (Housing office).

        Figures
          Handovers: 13 → 12 (−1)
          Times the story is told again: 0 → 1 (+1)

        Touchpoints (2 moved or changed)
          ~ Coordinator named, first talk at home (Mental health and addiction service,
            23 Jan to 18 Jul 2023)
              Responsible: community worker → nothing
          ~ NAV: state and municipality in one meeting (NAV office, 28 Feb to 5 Mar
            2023)
              Starts: 13 Feb 2023 → 28 Feb 2023 (15 days later)

        Handovers (1 removed)
          − School follow-up, the child in the plan → Plan reviewed, step-down agreed
            (Invitation, sent 8 Jul 2023)

        Lanes (1 moved or changed)
          ~ Elsewhere in the list: GP
        Information (1 added)
          + House rules

        Where ids differ, what stands for the same was recognised by title, lane and
        order. That is a guess.
    "#]]
    .assert_eq(&told(&diff(folder.path(), &["a.json", "b.json"])));
}

#[test]
fn the_exit_code_says_whether_something_differs() {
    let folder = versions(|journey| journey["title"] = json!("Another title"));
    let code = |arguments: &[&str]| diff(folder.path(), arguments).status.code().unwrap();
    assert_eq!(code(&["a.json", "a.json"]), 0);
    assert_eq!(code(&["a.json", "b.json"]), 1);
    assert_eq!(code(&["a.json", "nowhere.json"]), 2);
    assert_eq!(code(&["a.json", "b.json", "--planned", "b.json"]), 2);
    assert_eq!(code(&["a.json", "--planned", "a.json"]), 0);
    expect![[r#"
        2
        stafett: “a.json” names no planned journey. Say which other one to compare it with.
    "#]]
    .assert_eq(&told(&diff(folder.path(), &["a.json"])));
}

#[test]
fn a_plan_and_what_became_of_it() {
    let folder = versions(|journey| {
        journey["id"] = json!("what-happened");
        journey["title"] = json!("What happened");
        journey["plannedJourney"] = json!({ "id": "c2-no", "file": "a.json" });
        journey["alignment"] = json!([{ "actual": "T8", "planned": null }]);
        let touchpoints = journey["touchpoints"].as_array_mut().unwrap();
        touchpoints[1]["day"] = json!(60);
        touchpoints[4]["status"] = json!("refused");
        touchpoints[6]["status"] = json!("failing");
        touchpoints.remove(9);
        let visit = json!({ "id": "er", "title": "Acute admission", "actor": "dps", "day": 99 });
        touchpoints.push(visit);
    });
    let alone = diff(folder.path(), &["b.json"]);
    expect![[r#"
        1
        First:  With a coordinator (What happened · Norway · 9 Jan to 18 Jul 2023)
        Second: What happened (What happened · Norway · 9 Jan to 18 Jul 2023)

        What was planned and what happened
          6 of 11 planned steps went as planned. Missing: 2. Failing: 2. Ad hoc: 2. Out
          of sequence: 1.
          - Out of sequence: “Coordinating unit asks for consent” (Coordinating unit, 10
            Mar to 21 Mar 2023) came in another order than planned.
          - Failing: At “TSB and DPS: first visit together” (TSB, 20 Feb to 20 Jun 2023)
            the person was turned away.
          - Ad hoc: “Housing granted with a support statement” (Housing office, 20 Mar
            to 18 Jul 2023) happened without having been planned.
          - Ad hoc: “Acute admission” (DPS, 18 Apr 2023) happened without having been
            planned.
          - Failing: “School follow-up, the child in the plan” (School, 18 Feb to 18 Jul
            2023) happened, but failed its purpose.
          - Missing: “Housing granted with a support statement” (Housing office, 20 Mar
            to 18 Jul 2023) was planned and did not happen.
          - Missing: “Responsibility group follows up” (Responsibility group, 29 Apr to
            30 Apr 2023) was planned and did not happen.
          - “Coordinating unit asks for consent”: 57 days later than planned
    "#]]
    .assert_eq(&told(&alone));
    assert_eq!(told(&diff(folder.path(), &["b.json", "--planned", "a.json"])), told(&alone));
    let whole = told(&diff(folder.path(), &["a.json", "b.json"]));
    assert!(whole.contains("What was planned and what happened") && whole.contains("Handovers ("), "{whole}");
    let json = diff(folder.path(), &["b.json", "--format", "json"]);
    let report: Value = serde_json::from_slice(&json.stdout).unwrap();
    let left: Vec<&Value> = report["deviations"].as_array().unwrap().iter().map(|it| &it["left"]).collect();
    assert_eq!(json!(left), json!(["out-of-sequence", "failing", "ad-hoc", "ad-hoc", "failing", "missing", "missing"]));
}

#[test]
fn a_program_reads_values_as_the_file_has_them() {
    let folder = versions(|journey| {
        journey["touchpoints"][0]["day"] = json!(2);
        journey["touchpoints"][0]["title"] = json!("GP tells the unit");
    });
    let report: Value =
        serde_json::from_slice(&diff(folder.path(), &["a.json", "b.json", "--format", "json"]).stdout).unwrap();
    assert_eq!(
        (&report["format"], &report["version"], &report["same"]),
        (&json!("stafett-diff"), &json!(1), &json!(false))
    );
    assert_eq!(report["before"], json!({ "file": "a.json", "id": "c2-no", "title": "With a coordinator" }));
    assert_eq!(
        report["items"],
        json!([{
            "section": "touchpoints",
            "what": ["changed"],
            "before": { "id": "T1", "title": "GP tells the coordinating unit" },
            "after": { "id": "T1", "title": "GP tells the unit" },
            "by": "id",
            "fields": [
                { "key": "title", "before": "GP tells the coordinating unit", "after": "GP tells the unit" },
                { "key": "day", "before": 0, "after": 2 },
            ],
        }])
    );
    let figures = report["figures"].as_array().unwrap();
    assert_eq!(figures.len(), 16);
    assert_eq!(figures[0], json!({ "metric": "leadTimeDays", "before": 190, "after": 188, "change": -2.0 }));
}

#[test]
fn the_page_stands_alone_and_takes_no_title_for_markup() {
    let folder = versions(|journey| {
        journey["title"] = json!("<script>alert(1)</script>");
        journey["touchpoints"][0]["quote"] = json!("Said <b>bold</b>");
    });
    let output = diff(folder.path(), &["a.json", "b.json", "--format", "html", "--language", "sv"]);
    assert_eq!(output.status.code(), Some(1));
    let page = String::from_utf8(output.stdout).unwrap();
    assert!(page.starts_with("<!doctype html>\n<html lang=\"sv\">"));
    for odd in ["<script", "<b>", "href=\"http", "url(http", "src="] {
        assert!(!page.contains(odd), "{odd}");
    }
    assert!(page.contains("&lt;script&gt;") && page.contains("<ins>"));
}

#[test]
fn a_drawing_can_be_laid_over_another_journey() {
    let folder = tempfile::tempdir().unwrap();
    let export = |to: &str, more: &[&str]| {
        let (before, after) = (example("before-a-coordinator"), example("with-a-coordinator"));
        let asked = ["export", after.to_str().unwrap(), "--compare-with", before.to_str().unwrap(), "--to", to];
        let output = stafett(folder.path(), &[&asked, more].concat());
        (told(&output), fs::read(folder.path().join(to)).unwrap_or_default())
    };
    let (done, svg) = export("o.svg", &[]);
    assert_eq!(done, "0\n");
    let svg = String::from_utf8(svg).unwrap();
    for told in [
        "Added: Coordinating unit asks for consent",
        "Removed: DPS refuses: addiction comes first",
        "106 days earlier: Coordinator named, first talk at home",
        "Laid over “Before a coordinator”",
    ] {
        assert!(svg.contains(told), "{told}");
    }
    assert!(export("o.pdf", &["--page", "a3", "--view", "calendar"]).1.starts_with(b"%PDF-1.7"));
    assert!(String::from_utf8(export("o.html", &["--language", "sv"]).1).unwrap().contains("På kartan"));
    expect![[r#"
        2
        stafett: “o.md” must end with .svg, .png, .pdf or .html when it is compared with another journey.
    "#]]
    .assert_eq(&export("o.md", &[]).0);
    let (refused, written) = export("named.svg", &["--pseudonymise"]);
    expect![[r#"
        2
        stafett: --compare-with cannot be used with --pseudonymise: each journey has its own names in a copy, so nobody could see what stands for the same. Nothing was written. A copy of one journey alone can be pseudonymised.
    "#]]
    .assert_eq(&refused);
    assert!(written.is_empty(), "nothing leaks");
    expect![[r#"
        2
        stafett: --compare-with cannot be used with --fold: what is folded away in one journey may be what differs from the other. Nothing was written.
    "#]]
    .assert_eq(&export("folded.svg", &["--fold", "gp"]).0);
}
