//! The app's commands, from opening to saving.

use crate::beginnings::{add, desk, folder};
use expect_test::{Expect, expect};
use journey::{PhaseField, Raw, Record, Slot, TouchpointField};
use messages::Language;
use session::wire::{AttentionKind, Operation, View};
use session::{Desk, EXAMPLES, TimeView};
use std::fs;

fn state(view: &View) -> String {
    let unsaved = if view.saved { "" } else { " •" };
    format!(
        "{}{unsaved} | undo: {} | redo: {}",
        view.name,
        view.undo.as_deref().unwrap_or("-"),
        view.redo.as_deref().unwrap_or("-")
    )
}

fn check(view: &View, expected: Expect) {
    expected.assert_eq(&state(view));
}

#[test]
fn a_journey_is_begun_changed_and_saved() {
    let folder = folder();
    let path = folder.path().join("alex.journey.json");
    let mut desk = desk(folder.path());
    let view = desk.new_journey("7d0c").unwrap();
    let document = view.document;
    check(&view, expect!["New journey | undo: - | redo: -"]);
    let view = desk.apply(document, &add("Intake"), false).unwrap();
    check(&view, expect!["New journey • | undo: add “Intake” | redo: -"]);
    let slot = view.touched.unwrap();
    assert_eq!(view.journey.touchpoints.get(slot).unwrap().title, "Intake");
    assert!(desk.has_unsaved());
    assert_eq!(desk.save(document).unwrap_err().code, "failure-no-file-yet");
    assert_eq!(desk.suggested_name(document, "journey.json").unwrap(), "New journey.journey.json");
    check(&desk.save_as(document, &path).unwrap(), expect!["alex.journey.json | undo: add “Intake” | redo: -"]);
    assert!(!desk.has_unsaved());
    check(&desk.undo(document).unwrap(), expect!["alex.journey.json • | undo: - | redo: add “Intake”"]);
    check(&desk.redo(document).unwrap(), expect!["alex.journey.json | undo: add “Intake” | redo: -"]);
    assert_eq!(desk.redo(document).unwrap_err().code, "refused-nothing-to-do");
    let edits = vec![TouchpointField::Day(Some(9)).into()];
    let view = desk.apply(document, &Operation::SetFields { slot, edits }, false).unwrap();
    check(&view, expect!["alex.journey.json • | undo: change “Starts” of “Intake” | redo: -"]);
    desk.save(document).unwrap();
    desk.close(document);
    assert_eq!(desk.view(document).unwrap_err().code, "failure-no-such-document");
    let view = desk.open(&path).unwrap();
    check(&view, expect!["alex.journey.json | undo: - | redo: -"]);
    assert_eq!(view.journey.touchpoints.at(0).unwrap().day, Some(9));
}

#[test]
fn a_file_lies_on_the_desk_once() {
    let folder = folder();
    let path = folder.path().join("a.json");
    let mut desk = desk(folder.path());
    let first = desk.new_journey("1").unwrap().document;
    desk.save_as(first, &path).unwrap();
    assert_eq!(desk.open(&folder.path().join(".").join("a.json")).unwrap().document, first);
    let other = desk.new_journey("2").unwrap().document;
    let failure = desk.save_as(other, &path).unwrap_err();
    expect!["“a.json” is open already. Choose another name, or close it first."].assert_eq(&failure.message);
}

#[test]
fn what_cannot_be_done_changes_nothing_and_is_said() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let view = desk.new_journey("1").unwrap();
    let lane = view.journey.actors.slot_at(0).unwrap();
    let refused = |desk: &mut Desk, operation| desk.apply(view.document, &operation, false).unwrap_err().message;
    let edits = vec![TouchpointField::Title("x".into()).into()];
    let message = refused(&mut desk, Operation::SetFields { slot: lane, edits });
    expect!["This item has no such field. Nothing was changed."].assert_eq(&message);
    let touchpoint = desk.apply(view.document, &add("Intake"), false).unwrap().touched.unwrap();
    let edits = vec![TouchpointField::Experience(Some(7)).into()];
    let message = refused(&mut desk, Operation::SetFields { slot: touchpoint, edits });
    expect!["Experience: this number is outside what a journey can hold. Nothing was changed."].assert_eq(&message);
    let edits = vec![TouchpointField::Id("a1".into()).into()];
    let message = refused(&mut desk, Operation::SetFields { slot: touchpoint, edits });
    expect!["The id “a1” is empty, or another item has it. Choose one of its own."].assert_eq(&message);
    check(&desk.view(view.document).unwrap(), expect!["New journey • | undo: add “Intake” | redo: -"]);
}

#[test]
fn a_failed_save_keeps_the_document() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let document = desk.new_journey("1").unwrap().document;
    desk.apply(document, &add("Intake"), false).unwrap();
    let gone = folder.path().join("gone").join("a.json");
    assert_eq!(desk.save_as(document, &gone).unwrap_err().code, "failure-folder-gone");
    check(&desk.view(document).unwrap(), expect!["New journey • | undo: add “Intake” | redo: -"]);
}

#[test]
fn repeated_keys_are_told_once_and_settled_by_saving() {
    let folder = folder();
    let path = folder.path().join("a.json");
    fs::write(&path, r#"{"format":"stafett-journey","version":1,"id":"j","title":"A","title":"B"}"#).unwrap();
    let mut desk = desk(folder.path());
    let view = desk.open(&path).unwrap();
    assert_eq!((view.notices.len(), view.problems.len()), (1, 1));
    assert_eq!(desk.view(view.document).unwrap().notices.len(), 0);
    let view = desk.save(view.document).unwrap();
    assert_eq!((view.notices.len(), view.problems.len()), (0, 0));
}

#[test]
fn a_newer_file_is_never_replaced() {
    let folder = folder();
    let path = folder.path().join("later.json");
    let newer = r#"{"format":"stafett-journey","version":2,"id":"j","title":"Later","mood":"good"}"#;
    fs::write(&path, newer).unwrap();
    let mut desk = desk(folder.path());
    let view = desk.open(&path).unwrap();
    let document = view.document;
    assert_eq!(view.attention[0].kind, AttentionKind::Newer);
    assert!(view.attention[0].message.contains("version 2"));
    desk.apply(document, &add("Intake"), false).unwrap();
    assert_eq!(desk.save(document).unwrap_err().code, "failure-newer-version");
    assert_eq!(desk.save_as(document, &path).unwrap_err().code, "failure-newer-version");
    let view = desk.save_as(document, &folder.path().join("copy.json")).unwrap();
    assert_eq!((view.attention.len(), view.notices.len(), view.saved), (0, 1, true));
    assert_eq!(desk.save_as(document, &path).unwrap_err().code, "failure-newer-version");
    assert_eq!(fs::read_to_string(&path).unwrap(), newer);
    let copy = desk.view(document).unwrap().journey;
    assert_eq!(copy.head.extra.unknown, [("mood".to_owned(), Raw::Text("good".into()))]);
}

#[test]
fn a_problem_can_be_let_go_with_the_keys_that_it_names() {
    let folder = folder();
    let path = folder.path().join("a.json");
    let odd = r#"{"format":"stafett-journey","version":1,"id":"j","title":"A","needs":3,
        "person":{"birthdays":[{"age":"old","day":4}]},
        "actors":[{"id":"a1","name":"Ward","level":"region"}],
        "touchpoints":[{"id":"t1","title":"In","actor":"a1","day":"soon"},{"id":"t2","title":"Out","actor":"a1"}],
        "handovers":[{"id":"h1","from":"t1","to":"t2","content":{"reason":5}}]}"#;
    fs::write(&path, odd).unwrap();
    let mut desk = desk(folder.path());
    let mut view = desk.open(&path).unwrap();
    let listed: Vec<String> = view.problems.iter().map(|it| format!("{} {:?}", it.path, it.discard)).collect();
    expect![[r#"
        needs ["needs"]
        person.birthdays[0].age ["birthdays[0].age"]
        touchpoints[0].day ["day"]
        handovers[0].content.reason ["content.reason"]"#]]
    .assert_eq(&listed.join("\n"));
    while let Some(problem) = view.problems.first() {
        let operation = Operation::Discard { slot: problem.slot.unwrap(), keys: problem.discard.clone() };
        view = desk.apply(view.document, &operation, false).unwrap();
    }
    assert!(!view.saved);
}

#[test]
fn recent_files_language_and_theme_are_remembered() {
    let folder = folder();
    let (one, two) = (folder.path().join("one.json"), folder.path().join("two.json"));
    let mut first = desk(folder.path());
    let document = first.new_journey("1").unwrap().document;
    first.save_as(document, &one).unwrap();
    first.save_as(document, &two).unwrap();
    first.set_theme("dark").unwrap();
    assert_eq!(first.set_theme("pink").unwrap_err().code, "failure-no-such-theme");
    let start = first.set_language(Language::Swedish).unwrap();
    assert_eq!(start.opened.unwrap().undo, None);
    assert_eq!(start.languages[1].name, "Svenska");

    let mut second = desk(folder.path());
    let start = second.start();
    assert_eq!((start.language, start.theme.as_str()), (Language::Swedish, "dark"));
    let names: Vec<&str> = start.recent.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["two.json", "one.json"]);
    let number = start.recent[1].number;
    fs::remove_file(&two).unwrap();
    assert_eq!(second.start().recent.len(), 1);
    assert_eq!(second.open_recent(number).unwrap().name, "one.json");
    assert_eq!(second.open_recent(99).unwrap_err().code, "failure-no-such-recent");
    assert!(second.forget_recent().unwrap().recent.is_empty());
    assert!(desk(folder.path()).start().recent.is_empty());
}

#[test]
fn the_file_of_the_command_line_is_open_from_the_start() {
    let folder = folder();
    let mut desk = desk(folder.path());
    desk.lay_opened_at_start(desk.to_open(&folder.path().join("nothing.json")).read());
    let start = desk.start();
    assert_eq!(start.failure.unwrap().code, "failure-not-found");
    assert!(desk.start().failure.is_none());
    let path = folder.path().join("a.json");
    fs::write(&path, r#"{"format":"stafett-journey","version":1,"id":"j","title":"A"}"#).unwrap();
    desk.lay_opened_at_start(desk.to_open(&path).read());
    assert_eq!(desk.start().opened.unwrap().name, "a.json");
}

#[test]
fn examples_are_shown_and_opened_as_copies() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let start = desk.start();
    assert_eq!(start.examples.len(), EXAMPLES.len());
    assert_eq!(
        (start.examples[0].name.as_str(), start.examples[0].country.as_str()),
        ("between-the-chairs", "Finland")
    );
    assert!(start.examples[0].serious > 0 && start.examples[0].gaps > start.examples[0].serious);
    for example in &start.examples {
        let view = desk.open_example(&example.name).unwrap();
        assert!(view.saved && !view.has_file, "{}", example.name);
        assert_eq!(view.problems.len(), 0, "{}", example.name);
        assert_eq!(view.figures.len(), 7);
        let gaps: usize = view.gaps.iter().map(|group| group.gaps.len()).sum();
        assert_eq!(gaps, example.gaps as usize);
        assert!(view.gaps.is_sorted_by_key(|group| std::cmp::Reverse(group.severity)));
        assert!(view.gaps.iter().zip(1..).all(|(group, number)| group.number == number));
    }
    assert_eq!(desk.open_example("nowhere").unwrap_err().code, "failure-no-such-example");
}

#[test]
fn time_is_shown_as_it_was_chosen() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let steps = desk.open_example("between-the-chairs").unwrap();
    let calendar = desk.set_time_view(steps.document, TimeView::Calendar).unwrap();
    assert_eq!((steps.time, calendar.time), (TimeView::Steps, TimeView::Calendar));
    assert_ne!(calendar.scene, steps.scene);
    assert!(calendar.saved == steps.saved && calendar.undo.is_none(), "the journey is as it was");
    let again = desk.set_time_view(steps.document, TimeView::Steps).unwrap();
    assert_eq!(again.scene, steps.scene);
}

#[test]
fn closing_a_gap_takes_it_from_the_list() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let view = desk.open_example("between-the-chairs").unwrap();
    let count =
        |view: &View, rule: &str| view.gaps.iter().find(|group| group.rule == rule).map_or(0, |group| group.gaps.len());
    let before = count(&view, "not-accepted");
    let group = view.gaps.iter().find(|group| group.rule == "not-accepted").unwrap();
    let slot: Slot = *group.gaps[0].slots.iter().find(|slot| view.journey.handovers.get(**slot).is_some()).unwrap();
    let Some(Record::Handover(handover)) = view.journey.record(slot) else { unreachable!() };
    let edits = vec![journey::HandoverField::AcceptedDay(handover.sent_day).into()];
    let view = desk.apply(view.document, &Operation::SetFields { slot, edits }, false).unwrap();
    assert_eq!(count(&view, "not-accepted"), before - 1);
    let view = desk.undo(view.document).unwrap();
    assert_eq!(count(&view, "not-accepted"), before);
}

#[test]
fn typing_on_is_taken_back_at_once() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let document = desk.new_journey("1").unwrap().document;
    let item = Box::new(journey::Phase::default().into());
    let slot = desk.apply(document, &Operation::AddItem { item }, false).unwrap().touched.unwrap();
    for text in ["S", "St", "Start"] {
        let edits = vec![PhaseField::Title(text.into()).into()];
        desk.apply(document, &Operation::SetFields { slot, edits }, true).unwrap();
    }
    let edits = vec![PhaseField::Title("Begin".into()).into()];
    desk.apply(document, &Operation::SetFields { slot, edits }, false).unwrap();
    let view = desk.undo(document).unwrap();
    assert_eq!(view.journey.phases.at(0).unwrap().title, "Start");
    assert_eq!(view.undo.as_deref(), Some("add phase “Start”"));
    let view = desk.undo(document).unwrap();
    assert!(view.journey.phases.is_empty(), "the name belongs to adding it");
}
