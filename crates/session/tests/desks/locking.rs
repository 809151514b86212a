//! What is locked: shown to nobody, and as it was when it is unlocked.

use crate::beginnings::{add, folder, titles};
use crate::protected::{SECRET, protected, quick, telling, unsealed, words};
use std::fs;

#[test]
fn what_is_locked_is_shown_to_nobody_and_is_as_it_was_when_it_is_unlocked() {
    let folder = folder();
    let (mut desk, document, path) = protected(folder.path());
    let plain = desk.new_journey("2").unwrap().document;
    for n in 0..3 {
        desk.apply(document, &add(&format!("{SECRET} {n}")), false).unwrap();
    }
    desk.undo(document).unwrap();
    let before = desk.view(document).unwrap();
    assert!(desk.lock() && !desk.lock());
    assert_eq!(desk.view(document).unwrap_err().code, "failure-no-such-document");
    assert_eq!(desk.undo(document).unwrap_err().code, "failure-no-such-document");
    desk.view(plain).unwrap();
    let start = desk.start();
    assert_eq!((start.locked.len(), start.locked[0].file.as_deref()), (1, Some("a.journey.age")));
    assert!(!serde_json::to_string(&start).unwrap().contains(SECRET));
    assert!(desk.look().is_none());
    assert_eq!(desk.unlock(document, words("fel")).unwrap_err().code, "failure-sealed-wrong-passphrase");
    let after = desk.unlock(document, words("röd gran")).unwrap();
    assert_eq!((&after.journey, after.saved, after.safe), (&before.journey, before.saved, true));
    assert_eq!((&after.undo, &after.redo), (&before.undo, &before.redo));
    assert_eq!(titles(&desk.redo(document).unwrap()).len(), 4);
    desk.undo(document).unwrap();
    assert!(desk.start().locked.is_empty());
    // Unlocked by opening its file, too; and what was not saved is kept while it is locked.
    desk.lock();
    assert_eq!(titles(&unsealed(&mut desk, &path, "röd gran").unwrap()).len(), 3);
    desk.lock();
    drop(desk);
    let mut desk = quick(folder.path());
    assert_eq!(titles(&unsealed(&mut desk, &path, "röd gran").unwrap()).len(), 3);
    assert!(telling(folder.path(), SECRET).is_empty());
}

#[test]
fn the_last_state_of_a_file_is_known_again_when_it_is_unlocked() {
    let folder = folder();
    let (mut desk, document, path) = protected(folder.path());
    desk.lock();
    let other = crate::beginnings::folder();
    let mut theirs = quick(other.path());
    let copy = folder.path().join("copy.age");
    fs::copy(&path, &copy).unwrap();
    let there = unsealed(&mut theirs, &copy, "röd gran").unwrap().document;
    theirs.apply(there, &add("Theirs"), false).unwrap();
    theirs.save(there).unwrap();
    fs::copy(&copy, &path).unwrap();
    let view = desk.unlock(document, words("röd gran")).unwrap();
    assert_eq!(crate::beginnings::kinds(&view), [session::wire::AttentionKind::Changed]);
    desk.apply(document, &add("Mine"), false).unwrap();
    assert!(desk.joining(document).unwrap().conflicts.is_empty());
    assert_eq!(titles(&desk.join(document, &[]).unwrap()).len(), 3);
}

#[test]
fn one_window_locks_the_others() {
    let folder = folder();
    let (mut desk, _, path) = protected(folder.path());
    let mut other = quick(folder.path());
    let seen = unsealed(&mut other, &path, "röd gran").unwrap();
    assert!(!seen.editable && !other.is_to_be_locked() && !desk.is_to_be_locked());
    assert!(desk.lock_everywhere() && !desk.is_to_be_locked());
    assert!(other.is_to_be_locked() && !other.is_to_be_locked());
    assert!(!quick(folder.path()).is_to_be_locked());
    assert_eq!((desk.lock_after(), desk.set_lock_after(5).unwrap().lock_after), (15, 5));
    assert_eq!(quick(folder.path()).lock_after(), 5);
    assert_eq!(desk.set_lock_after(7).unwrap().lock_after, 15);
    assert_eq!(desk.set_lock_after(0).unwrap().lock_after, 0);
}
