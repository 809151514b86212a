//! The command as it is used: arguments in, exit code and text out.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use expect_test::{Expect, expect};
use messages::Language;
use session::{Desk, ExportKind, ExportWish, Me, PseudonymWish, Show, Theme, TimeView};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{fs, str};

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(format!("{name}.journey.json"))
}

/// Runs the command in a folder, in English, and never on a terminal.
fn stafett(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stafett"));
    command
        .args(arguments)
        .current_dir(folder)
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "en_GB.UTF-8");
    command.output().unwrap()
}

/// Exit code, output and errors in one text.
fn told(output: &Output) -> String {
    let text = |bytes| str::from_utf8(bytes).unwrap();
    format!("{}\n{}{}", output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

/// Runs the command in a folder with the example `with-a-coordinator` as `journey.json`.
fn check(arguments: &[&str], expected: Expect) {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(example("with-a-coordinator"), folder.path().join("journey.json")).unwrap();
    expected.assert_eq(&told(&stafett(folder.path(), arguments)));
}

#[test]
fn a_journey_is_checked_for_a_reader() {
    check(
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
    check(
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
fn wrong_arguments_are_explained() {
    check(
        &[],
        expect![[r#"
        2
        stafett: Say what to do. stafett --help lists all commands.
    "#]],
    );
    check(
        &["frob"],
        expect![[r#"
        2
        stafett: There is no command “frob”. stafett --help lists them all.
    "#]],
    );
    check(
        &["check"],
        expect![[r#"
        2
        stafett: Something is missing: <FILE>. Add --help to see what belongs here.
    "#]],
    );
    check(
        &["check", "journey.json", "--format", "xml"],
        expect![[r#"
        2
        stafett: “xml” does not fit --format <FORMAT>. What fits: text, json
    "#]],
    );
    check(
        &["check", "journey.json", "--language", "de"],
        expect![[r#"
        2
        stafett: “de” does not fit --language <LANGUAGE>. What fits: en, sv
    "#]],
    );
    check(
        &["export", "journey.json", "--to", "x.png", "--scale", "0"],
        expect![[r#"
        2
        stafett: “0” does not fit --scale <NUMBER>. What fits: 0.1–16
    "#]],
    );
}

#[test]
fn every_command_has_help_with_examples() {
    check(
        &["--help"],
        expect![[r#"
            0
            Shows where a person's journey through welfare services breaks.

            Usage: stafett <COMMAND>

            Commands:
              check     Lists the gaps of a journey, what is unsound in its file, and its figures.
              remedies  Tries remedies on a copy of a journey and ranks the best next steps.
              diff      Tells what differs between two journeys: gaps, figures, and what was added, removed, moved and changed.
              export    Writes a drawing, a report, a film or the handover register of a journey.
              sheet     Writes the handover sheet for the service that receives: what, why, who, until when, what is missing.
              layout    Prints as JSON where touchpoints, handovers and lanes lie in the drawing.
              format    Brings a journey file into its canonical form, in place. Nothing in it is lost.
              schema    Prints the JSON Schema of the journey file.
              new       Makes a new journey file. A file that is there already is left as it is.

            Options:
              -h, --help     Show this help
              -V, --version  Show the version

            Examples:
              stafett check alex.journey.json
              stafett export alex.journey.json --to alex.svg
              stafett check --help
        "#]],
    );
    for command in ["check", "remedies", "diff", "export", "sheet", "layout", "format", "schema", "new"] {
        let text = told(&stafett(Path::new("."), &[command, "--help"]));
        assert!(text.starts_with("0\n") && text.contains("Examples:\n  stafett ") && !text.contains("cli-"), "{text}");
        let swedish = told(&stafett(Path::new("."), &[command, "--help", "--language", "sv"]));
        assert!(swedish.contains("Exempel:\n  stafett "), "{swedish}");
    }
}

#[test]
fn a_story_is_told_from_its_ending() {
    let folder = tempfile::tempdir().unwrap();
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/home-from-hospital.journey.json");
    fs::copy(example, folder.path().join("a.journey.json")).unwrap();
    let page = |name: &str| {
        let told = told(&stafett(folder.path(), &["export", "a.journey.json", "--to", name]));
        assert_eq!(told, "0\n", "{name}");
        fs::read_to_string(folder.path().join(name)).unwrap()
    };
    assert!(page("a.story.html").contains("<ol class=\"steps\""));
    assert_eq!(page("story.html"), page("A.STORY.HTML"));
    assert!(!page("a.html").contains("<ol class=\"steps\""));
    assert!(!page("mystory.html").contains("<ol class=\"steps\""));
}

#[test]
fn a_new_journey_can_begin_with_a_countrys_lanes() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| told(&stafett(folder.path(), arguments));
    assert_eq!(run(&["new", "a.journey.json", "--country", "no", "--lanes"]), "0\n");
    let written = fs::read_to_string(folder.path().join("a.journey.json")).unwrap();
    let journey: serde_json::Value = serde_json::from_str(&written).unwrap();
    let names: Vec<&str> =
        journey["actors"].as_array().unwrap().iter().map(|actor| actor["name"].as_str().unwrap()).collect();
    assert_eq!((&journey["language"], names[0], names.len()), (&"nb".into(), "Innbyggeren", 10));
    assert!(!run(&["new", "b.journey.json", "--lanes"]).starts_with('0'));
}

#[test]
fn a_new_journey_is_sound_canonical_and_replaces_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| told(&stafett(folder.path(), arguments));
    assert_eq!(run(&["new", "alex.journey.json", "--title", "Alex finds help", "--country", "se"]), "0\n");
    let written = fs::read_to_string(folder.path().join("alex.journey.json")).unwrap();
    let id = serde_json::from_str::<serde_json::Value>(&written).unwrap()["id"].as_str().unwrap().to_owned();
    assert_eq!(id.len(), 36);
    expect![[r#"
        {
          "format": "stafett-journey",
          "version": 1,
          "id": "ID",
          "title": "Alex finds help",
          "country": "SE",
          "actors": [
            {
              "id": "a1",
              "name": "The person",
              "level": "citizen"
            }
          ]
        }
    "#]]
    .assert_eq(&written.replace(&id, "ID"));
    expect![[r#"
        2
        stafett: There is already a file named “alex.journey.json”. It is as it was. Choose another name.
    "#]]
    .assert_eq(&run(&["new", "alex.journey.json"]));
    expect![[r#"
        0
        Alex finds help
        No gaps were found.

        Figures
          0 days  from first to last day
          0 %     of the time is waiting
          0 days  with no one responsible
          0       handovers
          0       between levels
          0       times the story is retold
          0       contact persons
    "#]]
    .assert_eq(&run(&["check", "alex.journey.json"]));
    expect![[r#"
        0
        alex.journey.json is in its canonical form.
    "#]]
    .assert_eq(&run(&["format", "alex.journey.json", "--check"]));
}

#[test]
fn formatting_is_asked_for_and_done_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("j.json");
    let untidy = r#"{"version":1,"format":"stafett-journey","title":"A","title":"B","id":"j","mine":[1.50]}"#;
    fs::write(&path, untidy).unwrap();
    let run = |arguments: &[&str]| told(&stafett(folder.path(), arguments));
    expect![[r#"
        1
        j.json would change.
    "#]]
    .assert_eq(&run(&["format", "j.json", "--check"]));
    assert_eq!(fs::read_to_string(&path).unwrap(), untidy);
    expect![[r#"
        0
        j.json is now in its canonical form.
        One key stands more than once in an object of this file. The last one counts, and saving leaves only that one.
    "#]]
    .assert_eq(&run(&["format", "j.json"]));
    expect![[r#"
        {
          "format": "stafett-journey",
          "version": 1,
          "id": "j",
          "title": "B",
          "mine": [
            1.50
          ]
        }
    "#]]
    .assert_eq(&fs::read_to_string(&path).unwrap());
    expect![[r#"
        0
        j.json is in its canonical form.
    "#]]
    .assert_eq(&run(&["format", "j.json"]));
}

#[test]
fn a_newer_file_is_read_and_never_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let newer = r#"{"format":"stafett-journey","version":2,"id":"j","title":"Later"}"#;
    fs::write(folder.path().join("j.json"), newer).unwrap();
    let run = |arguments: &[&str]| told(&stafett(folder.path(), arguments));
    let checked = run(&["check", "j.json"]);
    assert!(checked.starts_with("0\nLater\n"));
    assert!(
        checked.contains("stafett: “j.json” was made by a newer Stafett (format version 2). It is opened for reading")
    );
    expect![[r#"
        2
        stafett: “j.json” is a journey of a newer Stafett (format version 2) and is not overwritten. Update Stafett, or save under another name.
    "#]].assert_eq(&run(&["format", "j.json"]));
    assert_eq!(fs::read_to_string(folder.path().join("j.json")).unwrap(), newer);
}

#[test]
fn drawings_and_layout_are_the_same_every_time() {
    let folder = tempfile::tempdir().unwrap();
    let path = example("with-a-coordinator");
    let file = path.to_str().unwrap();
    let export = |name: &str, more: &[&str]| {
        let arguments: Vec<&str> = ["export", file, "--to", name].iter().chain(more).copied().collect();
        assert_eq!(told(&stafett(folder.path(), &arguments)), "0\n");
        fs::read(folder.path().join(name)).unwrap()
    };
    let svg = export("a.svg", &[]);
    assert!(svg.starts_with(b"<"));
    assert_eq!(svg, export("b.svg", &[]));
    assert_ne!(svg, export("c.svg", &["--theme", "dark"]));
    assert_ne!(svg, export("d.svg", &["--language", "sv"]));
    let calendar = export("e.svg", &["--view", "calendar"]);
    assert_ne!(svg, calendar);
    assert_eq!(calendar, export("f.svg", &["--view", "calendar"]));
    let small = export("a.PNG", &["--scale", "0.2"]);
    assert!(small.starts_with(b"\x89PNG"));
    let layout = stafett(folder.path(), &["layout", file]);
    let layout: serde_json::Value = serde_json::from_slice(&layout.stdout).unwrap();
    let calendar = stafett(folder.path(), &["layout", file, "--view", "calendar"]);
    let calendar: serde_json::Value = serde_json::from_slice(&calendar.stdout).unwrap();
    assert_ne!(layout["nodes"], calendar["nodes"]);
    assert!(["nodes", "edges", "lanes"].iter().all(|key| !layout[key].as_array().unwrap().is_empty()));
}

#[test]
fn the_app_and_the_command_export_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(example("with-a-coordinator"), folder.path().join("journey.json")).unwrap();
    assert_eq!(stafett(folder.path(), &["new", "small.json", "--language", "sv"]).status.code(), Some(0));
    let me = Me { user: "Eva".into(), host: "desk".into(), now: || "2026-05-04T14:30:00+02:00".into() };
    let mut desk = Desk::new(folder.path().join("app"), Language::Swedish, me);
    let wish = ExportWish {
        kind: ExportKind::Svg,
        time: TimeView::Steps,
        show: Show::default(),
        folded: Vec::new(),
        theme: Theme::Light,
        language: None,
        scale: 2.0,
        dots: None,
        paper: "a4".to_owned(),
        split: false,
        embed_font: false,
        pseudonymise: None,
    };
    let (lane, id) = {
        let view = desk.open(&folder.path().join("journey.json")).unwrap();
        let (lane, actor) = view.journey.actors.slotted().next().unwrap();
        (lane, actor.id.0.clone())
    };
    let mut check = |journey: &str, arguments: &[&str], wish: ExportWish| {
        let name = format!("command.{}", wish.kind.ending());
        let arguments: Vec<&str> = ["export", journey, "--to", &name].iter().chain(arguments).copied().collect();
        assert_eq!(told(&stafett(folder.path(), &arguments)), "0\n");
        let document = desk.open(&folder.path().join(journey)).unwrap().document;
        let outgoing = desk.outgoing(document).unwrap();
        let theirs = folder.path().join("app-export");
        outgoing.save(&outgoing.bytes(&wish, &mut |_| true).unwrap(), &theirs).unwrap();
        assert!(fs::read(folder.path().join(&name)).unwrap() == fs::read(&theirs).unwrap(), "{arguments:?}");
    };
    for kind in ExportKind::ALL {
        // A large picture takes long.
        let journey = if kind == ExportKind::Png { "small.json" } else { "journey.json" };
        check(journey, &[], ExportWish { kind, ..wish.clone() });
    }
    let dark = ExportWish { theme: Theme::Dark, time: TimeView::Calendar, embed_font: true, ..wish.clone() };
    check("journey.json", &["--theme", "dark", "--view", "calendar", "--embed-font"], dark);
    let poster = ExportWish { kind: ExportKind::Png, dots: Some(36.0), ..wish.clone() };
    check("small.json", &["--dpi", "36", "--page", "100x200"], ExportWish { paper: "200x100".to_owned(), ..poster });
    let show = Show { notes: false, needs: true, information: false };
    let bare = ExportWish { show, folded: vec![lane], ..wish.clone() };
    check("journey.json", &["--show", "needs", "--hide", "notes", "--fold", &id], bare);
    let split = ExportWish { kind: ExportKind::Pdf, split: true, paper: "a3".to_owned(), ..wish.clone() };
    let split = ExportWish { language: Some(Language::Swedish), ..split };
    check("journey.json", &["--page", "a3", "--split", "--language", "sv"], split);
    let nameless = PseudonymWish { person: true, owners: true, actors: false, texts: Vec::new() };
    let nameless = ExportWish { kind: ExportKind::Html, pseudonymise: Some(nameless), ..wish };
    check("journey.json", &["--pseudonymise", "--keep-actors"], nameless);
}

#[test]
fn an_export_can_be_a_pseudonymised_copy() {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(example("turning-eighteen"), folder.path().join("journey.json")).unwrap();
    let export = |name: &str, more: &[&str]| {
        let arguments: Vec<&str> = ["export", "journey.json", "--to", name].iter().chain(more).copied().collect();
        assert_eq!(told(&stafett(folder.path(), &arguments)), "0\n");
        fs::read_to_string(folder.path().join(name)).unwrap_or_default()
    };
    let titles: Vec<String> = titles(&fs::read_to_string(folder.path().join("journey.json")).unwrap());
    for name in ["x.md", "x.html", "x.csv", "x.svg"] {
        let whole = export(name, &["--pseudonymise"]);
        assert!(whole.contains("Pseudonymised copy."), "{name}");
        assert!(titles.iter().all(|title| !whole.contains(title.as_str())), "{name}");
    }
    let kept = export("x.html", &["--pseudonymise", "--keep-titles"]);
    assert!(kept.contains(titles[0].as_str()) && kept.contains("Pseudonymised copy."));
    export("x.pdf", &["--page", "a2", "--split", "--pseudonymise"]);
    assert!(fs::read(folder.path().join("x.pdf")).unwrap().starts_with(b"%PDF-1.7"));
}

/// The titles of the touchpoints.
fn titles(journey: &str) -> Vec<String> {
    let journey: serde_json::Value = serde_json::from_str(journey).unwrap();
    let touchpoints = journey["touchpoints"].as_array().unwrap();
    touchpoints.iter().map(|touchpoint| touchpoint["title"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_schema_is_a_schema() {
    let output = stafett(Path::new("."), &["schema"]);
    let schema: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
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
