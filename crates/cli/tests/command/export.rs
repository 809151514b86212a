//! `stafett export` and `stafett layout` as they are used.

use crate::{example, stafett, told};
use messages::Language;
use session::{Desk, ExportKind, ExportWish, Me, PseudonymWish, Show, Theme, TimeView};
use std::fs;
use std::path::Path;

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
        handovers: None,
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
