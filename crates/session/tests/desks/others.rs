//! A file that somebody else changes, moves, or has open.

use crate::beginnings::{add, folder, kinds, titles, user};
use expect_test::expect;
use messages::Language;
use session::Desk;
use session::wire::{AttentionKind, Handle};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The desk of a user at a machine; each has a folder of their own, and they share files.
fn desk_of(folder: &TempDir, name: &str) -> Desk {
    Desk::new(folder.path().join(name), Language::English, user(name))
}

/// A file with one touchpoint, on nobody's desk.
fn file(folder: &TempDir) -> PathBuf {
    let path = folder.path().join("a.json");
    let mut desk = desk_of(folder, "first");
    let document = desk.new_journey("1").unwrap().document;
    desk.apply(document, &add("A"), false).unwrap();
    desk.save_as(document, &path).unwrap();
    desk.close(document);
    path
}

/// What a program that knows no locks does to the file.
fn changed_by_another(path: &Path) {
    fs::write(path, fs::read_to_string(path).unwrap().replace("\"A\"", "\"Theirs\"")).unwrap();
}

fn opened(folder: &TempDir, path: &Path) -> (Desk, Handle) {
    let mut desk = desk_of(folder, "eva");
    let document = desk.open(path).unwrap().document;
    (desk, document)
}

#[test]
fn what_somebody_else_changed_is_not_overwritten() {
    let folder = folder();
    let path = file(&folder);
    let (mut desk, document) = opened(&folder, &path);
    desk.apply(document, &add("Mine"), false).unwrap();
    changed_by_another(&path);
    let theirs = fs::read(&path).unwrap();
    // Also when nobody has looked yet.
    let failure = desk.save(document).unwrap_err();
    assert_eq!(failure.code, "failure-changed");
    assert_eq!(fs::read(&path).unwrap(), theirs);
    let view = desk.view(document).unwrap();
    assert_eq!((kinds(&view), titles(&view), view.saved), (vec![AttentionKind::Changed], vec!["A", "Mine"], false));
    expect!["“a.json” was changed by someone else while you were changing it too. Your version is here and safe, theirs is in the file. Nothing is overwritten until you choose."].assert_eq(&view.attention[0].message);
    assert_eq!(desk.save(document).unwrap_err().code, "failure-changed");
    // The decision counts for what was told, not for what came after it.
    fs::write(&path, [theirs.as_slice(), b"\n"].concat()).unwrap();
    assert_eq!(desk.save_over(document).unwrap_err().code, "failure-changed");
    let view = desk.save_over(document).unwrap();
    assert_eq!((kinds(&view), view.saved), (vec![], true));
    assert!(fs::read_to_string(&path).unwrap().contains("Mine"));
}

#[test]
fn a_change_is_noticed_once_and_can_be_taken_in_and_back() {
    let folder = folder();
    let path = file(&folder);
    let (mut desk, document) = opened(&folder, &path);
    desk.apply(document, &add("Mine"), false).unwrap();
    assert!(desk.look().is_none());
    changed_by_another(&path);
    assert_eq!(kinds(&desk.look().unwrap()), [AttentionKind::Changed]);
    assert!(desk.look().is_none());
    let compared = desk.compare(document).unwrap();
    assert_eq!((compared.added, compared.removed, compared.changed, compared.moved), (1, 0, 1, 0));
    let view = desk.take_in(document).unwrap();
    assert_eq!((kinds(&view), titles(&view), view.saved), (vec![], vec!["Theirs"], true));
    let view = desk.undo(document).unwrap();
    assert_eq!((titles(&view), view.saved), (vec!["A", "Mine"], false));
    let view = desk.redo(document).unwrap();
    assert_eq!((titles(&view), view.saved), (vec!["Theirs"], true));
    assert!(desk.look().is_none());
}

#[test]
fn what_is_taken_in_can_be_taken_back_also_where_lists_hold_what_is_no_item() {
    let folder = folder();
    let path = folder.path().join("a.json");
    let odd = |title: &str, stray: &str| {
        let head = r#""format":"stafett-journey","version":1,"id":"j","title":"T""#;
        fs::write(&path, format!(r#"{{{head},"touchpoints":[{stray},{{"id":"t","title":"{title}"}}]}}"#)).unwrap();
    };
    odd("A", "\"mine\"");
    let (mut desk, document) = opened(&folder, &path);
    let before = desk.apply(document, &add("Mine"), false).unwrap();
    odd("Theirs", "7");
    desk.look();
    let view = desk.take_in(document).unwrap();
    assert_eq!((titles(&view), view.saved, view.undo.is_some()), (vec!["Theirs"], true, true));
    let back = desk.undo(document).unwrap();
    assert_eq!((titles(&back), back.saved), (vec!["A", "Mine"], false));
    assert!(back.journey.same_content(&before.journey));
    // After a crash, too; and further back.
    drop(desk);
    let mut desk = self::desk_of(&folder, "eva");
    let back = desk.start().opened.unwrap();
    assert!(back.journey.same_content(&before.journey));
    assert_eq!(titles(&desk.redo(back.document).unwrap()), ["Theirs"]);
    desk.undo(back.document).unwrap();
    assert_eq!(titles(&desk.undo(back.document).unwrap()), ["A"]);
}

#[test]
fn news_of_a_document_that_is_not_in_front_waits_until_it_is_looked_at() {
    let folder = folder();
    let path = file(&folder);
    let (mut desk, document) = opened(&folder, &path);
    desk.new_journey("2").unwrap();
    changed_by_another(&path);
    assert!(desk.look().is_none());
    assert_eq!(kinds(&desk.view(document).unwrap()), [AttentionKind::Changed]);
}

#[test]
fn a_file_that_is_gone_is_put_back_only_when_asked_to() {
    let folder = folder();
    let path = file(&folder);
    let (mut desk, document) = opened(&folder, &path);
    desk.apply(document, &add("B"), false).unwrap();
    fs::rename(&path, folder.path().join("moved.json")).unwrap();
    assert_eq!(kinds(&desk.look().unwrap()), [AttentionKind::Gone]);
    assert_eq!(desk.save(document).unwrap_err().code, "failure-vanished");
    assert!(!path.exists());
    let view = desk.save_over(document).unwrap();
    assert_eq!((kinds(&view), view.saved, path.exists()), (vec![], true, true));
    fs::remove_file(&path).unwrap();
    desk.look();
    fs::copy(folder.path().join("moved.json"), &path).unwrap();
    assert_eq!(kinds(&desk.look().unwrap()), [AttentionKind::Changed]);
}

#[test]
fn what_only_the_screen_holds_once_the_file_is_gone_is_kept_and_not_called_saved() {
    let folder = folder();
    let path = file(&folder);
    let (mut desk, _) = opened(&folder, &path);
    let moved = folder.path().join("moved.json");
    fs::rename(&path, &moved).unwrap();
    let view = desk.look().unwrap();
    assert_eq!((view.saved, view.safe, desk.has_unsaved()), (false, true, true));
    // It is nowhere else, and is back after a crash.
    let journals = || fs::read_dir(folder.path().join("eva/journals")).unwrap();
    assert_eq!(journals().filter(|one| one.as_ref().unwrap().path().extension().is_some()).count(), 1);
    fs::rename(&moved, &path).unwrap();
    assert!(desk.look().unwrap().saved);
    assert_eq!(journals().filter(|one| one.as_ref().unwrap().path().extension().is_some()).count(), 0);
}

#[test]
fn what_came_back_in_the_place_of_a_file_that_was_gone_is_not_overwritten_unseen() {
    let folder = folder();
    let path = file(&folder);
    let (mut desk, document) = opened(&folder, &path);
    desk.apply(document, &add("B"), false).unwrap();
    let before = fs::read(&path).unwrap();
    fs::remove_file(&path).unwrap();
    assert_eq!(kinds(&desk.look().unwrap()), [AttentionKind::Gone]);
    fs::write(&path, &before).unwrap();
    changed_by_another(&path);
    assert_eq!(desk.save_over(document).unwrap_err().code, "failure-changed");
    assert!(fs::read_to_string(&path).unwrap().contains("Theirs"));
    assert_eq!(kinds(&desk.view(document).unwrap()), [AttentionKind::Changed]);
    assert!(desk.save_over(document).unwrap().saved);
}

#[test]
fn what_was_refused_because_somebody_has_the_file_is_no_decision_to_overwrite_it_later() {
    let folder = folder();
    let path = file(&folder);
    let (mut eva, document) = opened(&folder, &path);
    eva.apply(document, &add("Eva's"), false).unwrap();
    drop(eva);
    let mut ali = desk_of(&folder, "ali");
    let theirs = ali.open(&path).unwrap().document;
    let mut eva = desk_of(&folder, "eva");
    let document = eva.start().opened.unwrap().document;
    ali.apply(theirs, &add("Ali's"), false).unwrap();
    ali.save(theirs).unwrap();
    eva.look();
    assert_eq!(eva.save_over(document).unwrap_err().code, "failure-in-use");
    ali.close(theirs);
    let view = eva.look().unwrap();
    assert!(view.editable && kinds(&view).contains(&AttentionKind::Changed));
    assert_eq!(eva.save(document).unwrap_err().code, "failure-changed");
    assert!(fs::read_to_string(&path).unwrap().contains("Ali's"));
}

#[test]
fn a_refused_save_lets_go_of_nothing_that_is_only_here() {
    let folder = folder();
    let path = file(&folder);
    let (mut eva, document) = opened(&folder, &path);
    eva.apply(document, &add("B"), false).unwrap();
    // Back to what was saved; but the file holds something else by now.
    eva.undo(document).unwrap();
    changed_by_another(&path);
    assert_eq!(eva.save(document).unwrap_err().code, "failure-changed");
    drop(eva);
    let mut eva = desk_of(&folder, "eva");
    let back = eva.start().opened.unwrap();
    assert_eq!(titles(&back), ["A"]);
    assert_eq!(titles(&eva.redo(back.document).unwrap()), ["A", "B"]);
}

#[test]
fn the_lock_of_a_program_that_was_killed_goes_with_the_traces() {
    let folder = folder();
    let path = file(&folder);
    let (mut desk, document) = opened(&folder, &path);
    let lock = folder.path().join(".a.json.stafett-lock");
    fs::remove_file(&lock).unwrap();
    fs::write(&lock, r#"{"user":"ali","host":"desk","since":"","process":7}"#).unwrap();
    desk.look();
    desk.remove_traces(document).unwrap();
    assert!(!lock.exists() && path.exists());
}

#[test]
fn a_lock_that_is_deleted_is_nobody_elses() {
    let folder = folder();
    let path = file(&folder);
    let (mut desk, document) = opened(&folder, &path);
    let lock = folder.path().join(".a.json.stafett-lock");
    fs::remove_file(&lock).unwrap();
    assert!(desk.look().is_none());
    assert!(lock.exists() && desk.view(document).unwrap().notices.is_empty());
}

#[test]
fn a_second_desk_only_reads_until_the_first_is_done() {
    let folder = folder();
    let path = file(&folder);
    let (mut eva, document) = opened(&folder, &path);
    let mut ali = desk_of(&folder, "ali");
    let view = ali.open(&path).unwrap();
    assert_eq!((kinds(&view), view.editable), (vec![AttentionKind::InUse], false));
    expect!["eva has “a.json” open on desk since 2026-05-04 14:30. You can read it here, and change it as soon as it is closed there."].assert_eq(&view.attention[0].message);
    let theirs = view.document;
    assert_eq!(ali.apply(theirs, &add("B"), false).unwrap_err().code, "failure-in-use");
    assert_eq!(ali.save(theirs).unwrap_err().code, "failure-in-use");
    // What the first saves is seen by the second, who had nothing to lose.
    eva.apply(document, &add("B"), false).unwrap();
    eva.save(document).unwrap();
    let view = &ali.look().unwrap();
    assert_eq!((titles(view), view.saved, view.notices.len()), (vec!["A", "B"], true, 1));
    eva.close(document);
    let view = &ali.look().unwrap();
    assert_eq!((kinds(view), view.editable), (vec![], true));
    ali.apply(theirs, &add("C"), false).unwrap();
    ali.save(theirs).unwrap();
}

#[test]
fn who_takes_a_file_over_does_not_overwrite_what_was_saved_before() {
    let folder = folder();
    let path = file(&folder);
    let (mut eva, document) = opened(&folder, &path);
    let mut ali = desk_of(&folder, "ali");
    let theirs = ali.open(&path).unwrap().document;
    eva.apply(document, &add("B"), false).unwrap();
    eva.save(document).unwrap();
    let view = ali.take_over(theirs).unwrap();
    assert!(view.editable);
    assert_eq!(kinds(&eva.look().unwrap()), []);
    eva.apply(document, &add("Late"), false).unwrap();
    // Ali has not looked since; a decision is asked for all the same.
    ali.apply(theirs, &add("C"), false).unwrap();
    assert_eq!(ali.save(theirs).unwrap_err().code, "failure-changed");
    ali.take_in(theirs).unwrap();
    ali.apply(theirs, &add("C"), false).unwrap();
    ali.save(theirs).unwrap();
    assert_eq!(eva.save(document).unwrap_err().code, "failure-changed");
    let view = eva.view(document).unwrap();
    assert_eq!((kinds(&view), titles(&view)), (vec![AttentionKind::Changed], vec!["A", "B", "Late"]));
}

#[test]
fn a_desk_that_crashed_holds_no_file() {
    let folder = folder();
    let path = file(&folder);
    let (mut eva, document) = opened(&folder, &path);
    eva.apply(document, &add("B"), false).unwrap();
    drop(eva);
    let view = desk_of(&folder, "ali").open(&path).unwrap();
    assert!(view.editable);
}

#[test]
fn saving_under_another_name_lets_go_of_the_first_file() {
    let folder = folder();
    let path = file(&folder);
    let other = folder.path().join("b.json");
    let (mut eva, document) = opened(&folder, &path);
    eva.save_as(document, &other).unwrap();
    let mut ali = desk_of(&folder, "ali");
    assert!(ali.open(&path).unwrap().editable);
    assert!(!ali.open(&other).unwrap().editable);
    let taken = ali.new_journey("2").unwrap().document;
    ali.save_as(taken, &folder.path().join("c.json")).unwrap();
    let late = eva.new_journey("3").unwrap().document;
    assert_eq!(eva.save_as(late, &folder.path().join("c.json")).unwrap_err().code, "failure-in-use");
}

#[test]
fn traces_are_removed_but_for_the_file() {
    let folder = folder();
    let path = file(&folder);
    let (mut eva, document) = opened(&folder, &path);
    eva.apply(document, &add("Secret"), false).unwrap();
    assert_eq!(eva.remove_traces(document).unwrap().as_deref(), Some(path.as_path()));
    assert!(eva.start().recent.is_empty() && path.exists());
    drop(eva);
    let mut left = Vec::new();
    let mut folders = vec![folder.path().join("eva")];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(inner).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() { folders.push(entry) } else { left.push(fs::read_to_string(entry).unwrap()) }
        }
    }
    assert!(left.iter().all(|text| !text.contains("Secret") && !text.contains("a.json")), "{left:?}");
    let beside: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(beside.iter().all(|name| !name.to_string_lossy().contains("lock")), "{beside:?}");
}

#[test]
fn taking_over_keeps_what_came_back_and_leaves_the_choice() {
    let folder = folder();
    let path = file(&folder);
    let (mut eva, document) = opened(&folder, &path);
    eva.apply(document, &add("Eva's"), false).unwrap();
    // Ended without letting go of what was kept.
    drop(eva);
    let mut ali = desk_of(&folder, "ali");
    let theirs = ali.open(&path).unwrap().document;
    ali.apply(theirs, &add("Ali's"), false).unwrap();
    ali.save(theirs).unwrap();

    let mut eva = desk_of(&folder, "eva");
    let back = eva.start().opened.unwrap();
    let view = eva.take_over(back.document).unwrap();
    assert_eq!((view.saved, view.safe, titles(&view)), (false, true, vec!["A", "Eva's"]));
    assert!(kinds(&view).contains(&AttentionKind::Changed));
    drop(eva);
    assert_eq!(titles(&desk_of(&folder, "eva").start().opened.unwrap()), ["A", "Eva's"]);
}

#[test]
fn a_copy_under_its_own_name_is_a_save_like_any_other() {
    let folder = folder();
    let path = file(&folder);
    let mut ali = desk_of(&folder, "ali");
    let theirs = ali.open(&path).unwrap().document;
    let (mut eva, mine) = opened(&folder, &path);
    // Somebody else has it: refused, and it is theirs still.
    assert_eq!(eva.save_as(mine, &path).unwrap_err().code, "failure-in-use");
    assert!(!eva.view(mine).unwrap().editable);
    // It was changed: nothing is overwritten without a decision.
    ali.apply(theirs, &add("Ali's"), false).unwrap();
    changed_by_another(&path);
    assert_eq!(ali.save_as(theirs, &path).unwrap_err().code, "failure-changed");
    assert!(fs::read_to_string(&path).unwrap().contains("Theirs"));
    // It is gone: it is made anew.
    fs::remove_file(&path).unwrap();
    ali.look();
    assert!(ali.save_as(theirs, &path).unwrap().saved);
    assert!(fs::read_to_string(&path).unwrap().contains("Ali's"));
}
