//! What was done and not saved is there again after the program ended, however it ended.

use crate::beginnings::{abandoned, add, desk, folder, journals, rename};
use expect_test::{Expect, expect};
use journey::TouchpointField;
use session::EXAMPLES;
use session::wire::{AttentionKind, Operation, View};
use std::fs;
use tempfile::TempDir;

/// The titles of the touchpoints, what can be undone and redone, and what is told.
pub(crate) fn check(view: &View, expected: Expect) {
    let titles: Vec<&str> = view.journey.touchpoints.iter().map(|touchpoint| touchpoint.title.as_str()).collect();
    let line = format!(
        "{}{} {titles:?} | undo: {} | redo: {}",
        view.name,
        if view.saved { "" } else { " •" },
        view.undo.as_deref().unwrap_or("-"),
        view.redo.as_deref().unwrap_or("-")
    );
    assert!(view.safe);
    let told = view.attention.iter().map(|one| one.message.clone()).chain(view.notices.clone());
    expected.assert_eq(&std::iter::once(line).chain(told).collect::<Vec<String>>().join("\n"));
}

#[test]
fn every_change_is_back_and_can_be_undone() {
    let folder = folder();
    let mut first = desk(folder.path());
    let document = first.new_journey("1").unwrap().document;
    let slot = first.apply(document, &add("A"), false).unwrap().touched.unwrap();
    first.apply(document, &add("B"), false).unwrap();
    first.apply(document, &rename(slot, "A1"), false).unwrap();
    first.apply(document, &rename(slot, "A12"), true).unwrap();
    first.apply(document, &add("C"), false).unwrap();
    first.undo(document).unwrap();
    let before = first.view(document).unwrap();
    drop(first);

    let mut second = desk(folder.path());
    let start = second.start();
    let view = start.opened.unwrap();
    let line = expect![[r#"
        New journey • ["A12", "B"] | undo: change “Title” of “A12” | redo: add “C”
        Stafett did not close properly. 3 changes that were not saved are back."#]];
    check(&view, line);
    assert_eq!(view.journey, before.journey);
    assert_eq!((start.recovered.len(), start.recovered[0].changes), (1, 3));
    assert!(second.keep_recovered(view.document).unwrap().attention.is_empty());
    check(
        &second.redo(view.document).unwrap(),
        expect![[r#"New journey • ["A12", "B", "C"] | undo: add “C” | redo: -"#]],
    );
    for _ in 0..2 {
        second.undo(view.document).unwrap();
    }
    check(&second.undo(view.document).unwrap(), expect![[r#"New journey • ["A"] | undo: add “A” | redo: add “B”"#]]);
    drop(second);
    let view = desk(folder.path()).start().opened.unwrap();
    assert_eq!((view.journey.touchpoints.len(), view.attention.len()), (1, 1));
}

#[test]
fn what_is_saved_or_let_go_does_not_come_back() {
    let folder = folder();
    let path = abandoned(folder.path());
    let mut desk1 = desk(folder.path());
    let document = desk1.start().opened.unwrap().document;
    desk1.save(document).unwrap();
    assert!(desk1.start().recovered.is_empty());
    assert!(journals(folder.path()).is_empty());
    desk1.apply(document, &add("Let go"), false).unwrap();
    assert_eq!(journals(folder.path()).len(), 1);
    desk1.close(document);
    assert!(journals(folder.path()).is_empty());
    // Undone up to what the file holds: nothing is lost either.
    let document = desk1.open(&path).unwrap().document;
    desk1.apply(document, &add("Undone"), false).unwrap();
    desk1.undo(document).unwrap();
    drop(desk1);
    assert!(desk(folder.path()).start().opened.is_none());
    assert!(journals(folder.path()).is_empty());
}

#[test]
fn what_was_not_understood_in_the_file_comes_back_as_it_was() {
    let folder = folder();
    let path = folder.path().join("a.json");
    let odd = r#"{"format":"stafett-journey","version":2,"id":"j","title":"A","title":"B","mood":[1.50,{"z":null,"a":1e3}],
        "touchpoints":["stray",{"id":"t","title":5,"day":"later","kind":"dance","big":123456789012345678901234567890}]}"#;
    fs::write(&path, odd).unwrap();
    let mut first = desk(folder.path());
    let document = first.open(&path).unwrap().document;
    let before = first.apply(document, &add("A"), false).unwrap();
    drop(first);
    let view = desk(folder.path()).start().opened.unwrap();
    assert_eq!(view.journey, before.journey);
    assert_eq!(view.attention[0], before.attention[0]);
    assert_eq!(view.problems.len(), before.problems.len());
}

#[test]
fn undo_past_the_last_save_comes_back_too() {
    let folder = folder();
    let path = folder.path().join("a.json");
    let mut first = desk(folder.path());
    let document = first.new_journey("1").unwrap().document;
    for title in ["A", "B", "C"] {
        first.apply(document, &add(title), false).unwrap();
    }
    first.save_as(document, &path).unwrap();
    first.undo(document).unwrap();
    first.undo(document).unwrap();
    drop(first);
    let mut second = desk(folder.path());
    let view = second.start().opened.unwrap();
    check(
        &view,
        expect![[r#"
            a.json • ["A"] | undo: add “A” | redo: add “B”
            Stafett did not close properly. 2 changes that were not saved are back."#]],
    );
    second.keep_recovered(view.document).unwrap();
    second.redo(view.document).unwrap();
    check(&second.redo(view.document).unwrap(), expect![[r#"a.json ["A", "B", "C"] | undo: add “C” | redo: -"#]]);
}

#[test]
fn the_file_is_looked_at_again() {
    let told = |folder: &TempDir| {
        let view = desk(folder.path()).start().opened.unwrap();
        assert!(!view.saved);
        view.attention.into_iter().map(|one| one.kind).collect::<Vec<_>>()
    };
    let first = folder();
    abandoned(first.path());
    assert_eq!(told(&first), [AttentionKind::Recovered]);
    let changed = folder();
    fs::write(abandoned(changed.path()), "{}").unwrap();
    assert_eq!(told(&changed), [AttentionKind::Changed, AttentionKind::Recovered]);
    let gone = folder();
    fs::remove_file(abandoned(gone.path())).unwrap();
    assert_eq!(told(&gone), [AttentionKind::Gone, AttentionKind::Recovered]);
}

#[test]
fn a_journal_that_outlived_its_save_is_not_needed() {
    let folder = folder();
    let path = abandoned(folder.path());
    let journal = fs::read(&journals(folder.path())[0]).unwrap();
    let mut first = desk(folder.path());
    let document = first.start().opened.unwrap().document;
    first.save(document).unwrap();
    drop(first);
    fs::write(folder.path().join("app/journals/1.journal"), journal).unwrap();
    let mut second = desk(folder.path());
    assert!(second.start().opened.is_none());
    assert!(journals(folder.path()).is_empty());
    assert_eq!(second.open(&path).unwrap().journey.touchpoints.len(), 2);
}

#[test]
fn a_torn_end_takes_only_the_last_change() {
    let folder = folder();
    let mut first = desk(folder.path());
    let document = first.new_journey("1").unwrap().document;
    for title in ["A", "B", "C"] {
        first.apply(document, &add(title), false).unwrap();
    }
    drop(first);
    let journal = &journals(folder.path())[0];
    let bytes = fs::read(journal).unwrap();
    fs::write(journal, &bytes[..bytes.len() - 5]).unwrap();
    let mut second = desk(folder.path());
    let view = second.start().opened.unwrap();
    assert_eq!(view.journey.touchpoints.len(), 2);
    second.apply(view.document, &add("D"), false).unwrap();
    drop(second);
    let view = desk(folder.path()).start().opened.unwrap();
    let titles: Vec<&str> = view.journey.touchpoints.iter().map(|touchpoint| touchpoint.title.as_str()).collect();
    assert_eq!(titles, ["A", "B", "D"]);
}

#[test]
fn several_documents_come_back() {
    let folder = folder();
    let mut first = desk(folder.path());
    let mut journeys = Vec::new();
    for (name, _) in EXAMPLES {
        let document = first.open_example(name).unwrap().document;
        journeys.push(first.apply(document, &add(name), false).unwrap().journey);
    }
    drop(first);
    let mut second = desk(folder.path());
    let start = second.start();
    assert_eq!(start.recovered.len(), EXAMPLES.len());
    assert!(start.recovered.iter().any(|recovered| recovered.document == start.opened.as_ref().unwrap().document));
    for recovered in &start.recovered {
        let journey = second.view(recovered.document).unwrap().journey;
        assert_eq!(journey.head.title, recovered.title);
        assert!(journeys.contains(&journey));
    }
    assert!(second.has_unsaved());
    // Another desk at the same time gets none of them.
    assert!(desk(folder.path()).start().recovered.is_empty());
}

#[test]
fn without_an_own_folder_a_file_is_opened_and_saved_and_what_is_not_kept_is_told() {
    let folder = folder();
    fs::write(folder.path().join("app"), "").unwrap();
    let file = folder.path().join("alex.journey.json");
    fs::write(&file, EXAMPLES[0].1).unwrap();
    let mut desk = desk(folder.path());
    let opened = desk.open(&file).unwrap();
    expect!["This file is not in the list of recent files, because nothing can be written in Stafett's own folder. Open it from its folder next time."].assert_eq(&opened.notices.join("\n"));
    let document = opened.document;
    let view = desk.apply(document, &add("Only here"), false).unwrap();
    expect!["Your latest changes are in the program's memory only, because nothing can be written in Stafett's own folder. Save the journey to a file now: if the program stops, they are lost. What you see here is unharmed."].assert_eq(&view.notices.join("\n"));
    assert!(desk.save(document).unwrap().saved);
    assert!(fs::read_to_string(&file).unwrap().contains("Only here"));
}

#[test]
fn without_a_place_for_journals_work_goes_on_and_it_is_said_once() {
    let folder = folder();
    // A file stands where the folder should be made.
    fs::create_dir_all(folder.path().join("app")).unwrap();
    fs::write(folder.path().join("app/journals"), "").unwrap();
    let mut first = desk(folder.path());
    assert_eq!(first.start().failure.unwrap().code, "failure-journals-out-of-reach");
    let document = first.new_journey("1").unwrap().document;
    let view = first.apply(document, &add("A"), false).unwrap();
    assert_eq!((view.safe, view.saved), (false, false));
    expect!["Your latest changes are in the program's memory only, because nothing can be written in Stafett's own folder. Save the journey to a file now: if the program stops, they are lost. What you see here is unharmed."].assert_eq(&view.notices.join("\n"));
    let view = first.apply(document, &add("B"), false).unwrap();
    assert_eq!((view.safe, view.notices.len(), view.journey.touchpoints.len()), (false, 0, 2));
    // Undone to the beginning there is nothing to keep; what is done then is told anew.
    first.undo(document).unwrap();
    assert!(first.undo(document).unwrap().safe);
    assert_eq!(first.apply(document, &add("A"), false).unwrap().notices.len(), 1);
    first.apply(document, &add("B"), false).unwrap();
    // As soon as there is room again, everything is safe.
    fs::remove_file(folder.path().join("app/journals")).unwrap();
    assert!(first.apply(document, &add("C"), false).unwrap().safe);
    drop(first);
    let back = desk(folder.path()).start().opened.unwrap();
    assert_eq!(back.journey.touchpoints.len(), 3);
}

#[test]
fn a_journal_that_has_grown_begins_anew_and_holds_the_same() {
    let folder = folder();
    let mut first = desk(folder.path());
    let document = first.new_journey("1").unwrap().document;
    let slot = first.apply(document, &add("A"), false).unwrap().touched.unwrap();
    let note = |text: String| Operation::SetFields { slot, edits: vec![TouchpointField::Note(text).into()] };
    let mut largest = 0;
    for round in 0..40 {
        first.apply(document, &note(format!("{round} {}", "long ".repeat(10_000))), round > 0).unwrap();
        largest = largest.max(fs::metadata(&journals(folder.path())[0]).unwrap().len());
    }
    let before = first.view(document).unwrap();
    assert!(fs::metadata(&journals(folder.path())[0]).unwrap().len() < largest);
    drop(first);
    let mut second = desk(folder.path());
    let view = second.start().opened.unwrap();
    assert_eq!(view.journey, before.journey);
    assert_eq!(second.undo(view.document).unwrap().journey.touchpoints.at(0).unwrap().note, "");
}

/// A journal as the first version writes it. It is never written anew: what an older Stafett left behind
/// has to come back in every later one.
const FIRST: &[u8] = include_bytes!("fixtures/v1.journal");

#[test]
fn a_journal_of_the_first_version_comes_back() {
    let folder = folder();
    fs::create_dir_all(folder.path().join("app/journals")).unwrap();
    fs::write(folder.path().join("app/journals/1.journal"), FIRST).unwrap();
    let mut desk = desk(folder.path());
    let back = desk.start().opened.unwrap();
    let titles = |view: &View| view.journey.touchpoints.iter().map(|one| one.title.clone()).collect::<Vec<_>>();
    assert_eq!(titles(&back), ["Called the health centre", "Waits for an answer"]);
    assert_eq!(back.journey.handovers.len(), 1);
    assert_eq!(titles(&desk.undo(back.document).unwrap()), ["Called the health centre", "Waits"]);
}
