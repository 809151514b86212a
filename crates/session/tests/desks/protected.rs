//! Journeys with a passphrase: nobody reads their files, journals and versions without it.

use crate::beginnings::{abandoned, add, desk, folder, journals, titles};
use session::wire::{Handle, View};
use session::{Desk, Effort, Passphrase, Protection};
use std::fs;
use std::path::{Path, PathBuf};

pub(crate) const SECRET: &str = "Hemlighet 7";

pub(crate) fn words(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned())
}

fn with(text: &str) -> Protection {
    Protection::Passphrase(words(text))
}

/// A desk on which a passphrase makes next to no work.
pub(crate) fn quick(folder: &Path) -> Desk {
    let mut desk = desk(folder);
    desk.set_effort(Effort::LEAST);
    desk
}

/// A protected file with a card, open.
pub(crate) fn protected(folder: &Path) -> (Desk, Handle, PathBuf) {
    let path = folder.join("a.journey.age");
    let mut desk = quick(folder);
    let document = desk.new_journey("1").unwrap().document;
    desk.apply(document, &add("Saved"), false).unwrap();
    let view = desk.save_protected(document, Some(&path), with("röd gran")).unwrap();
    assert!(view.saved && view.protected && view.has_file);
    (desk, document, path)
}

pub(crate) fn unsealed(desk: &mut Desk, path: &Path, passphrase: &str) -> Result<View, session::wire::Failure> {
    assert_eq!(desk.open(path).unwrap_err().code, "failure-needs-passphrase");
    let to_open = desk.to_unseal(words(passphrase))?;
    desk.lay_opened(to_open.read())
}

/// The files below the folder that hold the text.
pub(crate) fn telling(folder: &Path, text: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(telling(&path, text));
        } else if fs::read(&path).unwrap().windows(text.len()).any(|it| it == text.as_bytes()) {
            found.push(path);
        }
    }
    found
}

#[test]
fn a_protected_file_is_opened_by_its_passphrase_only() {
    let folder = folder();
    let (mut desk, document, path) = protected(folder.path());
    desk.close(document);
    let before = fs::read(&path).unwrap();
    assert!(before.starts_with(b"age-encryption.org/v1\n"));
    let wrong = unsealed(&mut desk, &path, "Röd gran").unwrap_err();
    assert_eq!(wrong.code, "failure-sealed-wrong-passphrase");
    assert_eq!(fs::read(&path).unwrap(), before);
    // It can be tried again, and the file is anyone's meanwhile.
    let to_open = desk.to_unseal(words("röd gran")).unwrap();
    let view = desk.lay_opened(to_open.read()).unwrap();
    assert_eq!((titles(&view), view.editable, view.saved), (vec!["Saved"], true, true));
    let no_file = desk.to_unseal(words("röd gran")).err().unwrap();
    assert_eq!(no_file.code, "failure-no-file-yet");
    // By whatever name it has.
    let other = folder.path().join("other.txt");
    fs::copy(&path, &other).unwrap();
    assert_eq!(titles(&unsealed(&mut desk, &other, "röd gran").unwrap()), ["Saved"]);
}

#[test]
fn what_is_done_to_it_is_kept_sealed_and_comes_back() {
    let folder = folder();
    let (mut desk, document, path) = protected(folder.path());
    for n in 0..3 {
        assert!(desk.apply(document, &add(&format!("{SECRET} {n}")), false).unwrap().safe);
    }
    desk.undo(document).unwrap();
    assert_eq!((journals(folder.path()).len(), telling(folder.path(), SECRET)), (1, vec![]));
    drop(desk);

    let mut desk = quick(folder.path());
    let start = desk.start();
    assert!(start.opened.is_none() && start.recovered.is_empty() && start.unread.is_empty());
    assert_eq!(start.sealed.len(), 1);
    assert_eq!(start.sealed[0].file.as_deref(), Some("a.journey.age"));
    let number = start.sealed[0].number;
    assert_eq!(desk.unseal_changes(number, words("fel")).unwrap_err().code, "failure-sealed-wrong-passphrase");
    let view = desk.unseal_changes(number, words("röd gran")).unwrap();
    assert_eq!(titles(&view).len(), 3);
    assert_eq!((view.saved, view.safe, view.protected, view.attention.len()), (false, true, true, 1));
    assert_eq!(titles(&desk.redo(view.document).unwrap()).len(), 4);
    assert!(desk.start().sealed.is_empty());
    assert!(desk.save(view.document).unwrap().saved);
    assert_eq!((journals(folder.path()), telling(folder.path(), SECRET)), (vec![], vec![]));
    desk.close(view.document);
    assert_eq!(titles(&unsealed(&mut desk, &path, "röd gran").unwrap()).len(), 4);
}

#[test]
fn opening_the_file_brings_back_what_was_not_saved() {
    let folder = folder();
    let (mut first, document, path) = protected(folder.path());
    first.apply(document, &add(SECRET), false).unwrap();
    drop(first);
    let mut second = quick(folder.path());
    let view = unsealed(&mut second, &path, "röd gran").unwrap();
    assert_eq!((titles(&view), view.saved, view.attention.len()), (vec!["Saved", SECRET], false, 1));
    let start = second.start();
    assert!(start.sealed.is_empty() && start.recovered.len() == 1);
    // Where the program ended right after the save, nothing is left to bring back.
    let journal = fs::read(&journals(folder.path())[0]).unwrap();
    second.save(view.document).unwrap();
    drop(second);
    fs::write(folder.path().join("app/journals/1.journal"), journal).unwrap();
    let mut third = quick(folder.path());
    let view = unsealed(&mut third, &path, "röd gran").unwrap();
    assert_eq!((titles(&view), view.saved, view.attention.len()), (vec!["Saved", SECRET], true, 0));
    assert!(journals(folder.path()).is_empty());
}

#[test]
fn what_was_kept_before_there_was_a_passphrase_is_wiped() {
    let folder = folder();
    let mut desk = quick(folder.path());
    let document = desk.new_journey("1").unwrap().document;
    desk.apply(document, &add(SECRET), false).unwrap();
    // Another name of the journal shows what becomes of its bytes.
    let seen = folder.path().join("seen");
    fs::hard_link(&journals(folder.path())[0], &seen).unwrap();
    assert_eq!(telling(folder.path(), SECRET).len(), 2);
    let path = folder.path().join("a.journey.age");
    desk.save_protected(document, Some(&path), with("röd gran")).unwrap();
    assert_eq!(telling(folder.path(), SECRET), Vec::<PathBuf>::new());
    // A file that everybody could read is protected in its place, and its versions go.
    let path = abandoned(folder.path());
    let open = desk.open(&path).unwrap().document;
    desk.apply(open, &add(SECRET), false).unwrap();
    desk.save(open).unwrap();
    assert_eq!(telling(folder.path(), SECRET).len(), 2);
    assert_eq!(desk.open_file_of(open).unwrap().path, path);
    desk.save_protected(open, None, with("röd gran")).unwrap();
    assert_eq!((telling(folder.path(), SECRET), desk.open_file_of(open)), (vec![], None));
    assert!(desk.versions(open).unwrap().is_empty());
}

#[test]
fn a_passphrase_that_cannot_be_set_changes_nothing() {
    let folder = folder();
    let (mut desk, document, path) = protected(folder.path());
    let before = fs::read(&path).unwrap();
    assert_eq!(desk.save_protected(document, None, with("")).unwrap_err().code, "failure-no-passphrase");
    desk.apply(document, &add(SECRET), false).unwrap();
    fs::write(&path, "something else").unwrap();
    let refused = desk.save_protected(document, None, with("ny"));
    assert_eq!(refused.unwrap_err().code, "failure-changed");
    let nowhere = folder.path().join("nowhere/a.journey.age");
    assert!(desk.save_protected(document, Some(&nowhere), with("ny")).is_err());
    assert_eq!(telling(folder.path(), SECRET), Vec::<PathBuf>::new());
    fs::write(&path, before).unwrap();
    desk.look();
    desk.save(document).unwrap();
    desk.close(document);
    assert_eq!(titles(&unsealed(&mut desk, &path, "röd gran").unwrap()), ["Saved", SECRET]);
}

#[test]
fn a_passphrase_is_changed_and_taken_away() {
    let folder = folder();
    let (mut desk, document, path) = protected(folder.path());
    desk.save_protected(document, None, with("blå fjäll")).unwrap();
    desk.apply(document, &add(SECRET), false).unwrap();
    drop(desk);
    let mut desk = quick(folder.path());
    let number = desk.start().sealed[0].number;
    assert!(desk.unseal_changes(number, words("röd gran")).is_err());
    let document = desk.unseal_changes(number, words("blå fjäll")).unwrap().document;
    let view = desk.save_protected(document, None, Protection::Nothing).unwrap();
    assert!(!view.protected && view.saved);
    assert_eq!(telling(folder.path(), SECRET), std::slice::from_ref(&path));
    desk.close(document);
    assert_eq!(titles(&desk.open(&path).unwrap()), ["Saved", SECRET]);
}

#[test]
fn versions_are_kept_only_when_asked_for_and_sealed() {
    let folder = folder();
    let (mut desk, document, _) = protected(folder.path());
    let save = |desk: &mut Desk, title: &str| {
        desk.apply(document, &add(title), false).unwrap();
        desk.save(document).unwrap();
    };
    save(&mut desk, &format!("{SECRET} 1"));
    assert_eq!((desk.versions(document).unwrap().len(), desk.keeps_versions(document).unwrap().of_this), (0, false));
    desk.set_keeps_versions(document, true).unwrap();
    save(&mut desk, &format!("{SECRET} 2"));
    save(&mut desk, &format!("{SECRET} 3"));
    desk.save(document).unwrap();
    assert_eq!((desk.versions(document).unwrap().len(), telling(folder.path(), SECRET)), (3, vec![]));
    // They go along with another passphrase, and are read with it at the next start.
    desk.save_protected(document, None, with("blå fjäll")).unwrap();
    let (path, first) = (folder.path().join("a.journey.age"), desk.versions(document).unwrap()[2].number);
    desk.close(document);
    let document = unsealed(&mut desk, &path, "blå fjäll").unwrap().document;
    assert_eq!(titles(&desk.restore_version(document, first).unwrap()).len(), 2);
    desk.save(document).unwrap();
    assert_eq!((desk.versions(document).unwrap().len(), telling(folder.path(), SECRET)), (4, vec![]));
    desk.set_keeps_versions(document, false).unwrap();
    assert!(desk.versions(document).unwrap().is_empty());
}

#[test]
fn no_versions_are_kept_of_anything_where_that_is_off() {
    let folder = folder();
    let path = abandoned(folder.path());
    let mut desk = quick(folder.path());
    let document = desk.start().opened.unwrap().document;
    desk.save(document).unwrap();
    let kept = desk.versions(document).unwrap().len();
    assert!(kept > 0);
    desk.set_keeps_all_versions(false).unwrap();
    desk.apply(document, &add("B"), false).unwrap();
    desk.save(document).unwrap();
    assert_eq!(desk.versions(document).unwrap().len(), kept);
    drop(desk);
    let mut desk = quick(folder.path());
    let document = desk.open(&path).unwrap().document;
    assert!(!desk.keeps_versions(document).unwrap().of_all);
    desk.forget_all_versions().unwrap();
    assert!(desk.versions(document).unwrap().is_empty());
}

#[test]
fn nothing_of_it_stands_in_the_settings() {
    let folder = folder();
    let (mut desk, document, _) = protected(folder.path());
    let view = desk.view(document).unwrap();
    let lane = view.journey.actors.slotted().next().unwrap().0;
    assert_eq!(desk.set_folded(document, &[lane]).unwrap().folded, [lane]);
    let id = &view.journey.head.id.0;
    assert!(!fs::read_to_string(folder.path().join("app/settings.json")).unwrap_or_default().contains(id));
    assert_eq!(desk.view(document).unwrap().folded, [lane]);
}

#[test]
fn somebody_elses_changes_to_it_are_joined() {
    let folder = folder();
    let (mut mine, document, path) = protected(folder.path());
    let copy = folder.path().join("copy.age");
    fs::copy(&path, &copy).unwrap();
    let other = crate::beginnings::folder();
    let mut theirs = quick(other.path());
    let there = unsealed(&mut theirs, &copy, "röd gran").unwrap().document;
    theirs.apply(there, &add("Theirs"), false).unwrap();
    theirs.save(there).unwrap();
    mine.apply(document, &add("Mine"), false).unwrap();
    fs::copy(&copy, &path).unwrap();
    assert_eq!(mine.save(document).unwrap_err().code, "failure-changed");
    assert!(mine.joining(document).unwrap().conflicts.is_empty());
    let joined = mine.join(document, &[]).unwrap();
    assert_eq!(titles(&joined).len(), 3);
    mine.save(document).unwrap();
    // With another passphrase, it says so.
    theirs.save_protected(there, None, with("blå fjäll")).unwrap();
    fs::copy(&copy, &path).unwrap();
    mine.look();
    assert_eq!(mine.joining(document).unwrap_err().code, "failure-sealed-wrong-passphrase");
    assert_eq!(titles(&mine.view(document).unwrap()).len(), 3);
}

#[test]
fn what_is_made_of_it_is_kept_like_it_and_removed_with_its_traces() {
    let folder = folder();
    let (mut desk, document, path) = protected(folder.path());
    desk.apply(document, &add(SECRET), false).unwrap();
    let what_if = desk.what_if(document).unwrap();
    let tried = session::Tried { remedies: vec![], gap: None };
    let planned = desk.keep_planned(what_if.planned(&tried, "2"), document).unwrap();
    assert!(planned.protected && telling(folder.path(), SECRET).is_empty());
    // Its title, which nobody is to read, is in no name that is offered for its file.
    assert_eq!(desk.suggested_name(planned.document, "journey.age").unwrap(), "protected.journey.age");
    assert_eq!(desk.suggested_name(document, "pdf").unwrap(), "a.pdf");
    drop(desk);
    let mut desk = quick(folder.path());
    assert_eq!(
        desk.start().sealed.iter().map(|it| it.file.clone()).collect::<Vec<_>>(),
        [Some("a.journey.age".to_owned()), None]
    );
    let number = desk.start().recent[0].number;
    assert_eq!(desk.remove_traces_of_recent(number).unwrap().file_name(), path.file_name());
    let left = desk.start().sealed;
    assert_eq!((left.len(), left[0].file.clone()), (1, None));
    assert!(desk.remove_sealed(left[0].number).unwrap().sealed.is_empty());
    assert!(journals(folder.path()).is_empty());
}

#[test]
fn a_damaged_journal_gives_back_what_comes_before_the_damage() {
    let folder = folder();
    let (mut desk, document, _) = protected(folder.path());
    for n in 0..3 {
        desk.apply(document, &add(&format!("{SECRET} {n}")), false).unwrap();
    }
    drop(desk);
    let journals = folder.path().join("app/journals");
    let left = storage::Journal::leftovers(&journals).unwrap().journals.remove(0);
    let (head, mut records) = (left.head.clone(), left.records.clone());
    left.remove().unwrap();
    records[1] = records[0].iter().rev().copied().collect();
    let mut journal = storage::Journal::create(&journals, &head).unwrap();
    records.iter().for_each(|record| journal.append(record).unwrap());
    drop(journal);
    let mut desk = quick(folder.path());
    let number = desk.start().sealed[0].number;
    assert_eq!(desk.unseal_changes(number, words("röd gran")).unwrap_err().code, "failure-sealed-damaged");
    let unread = desk.start().unread.remove(0);
    let view = desk.rescue_unread(unread.number).unwrap();
    assert!(view.protected && titles(&view).len() >= 2);
    assert_eq!(telling(folder.path(), SECRET), Vec::<PathBuf>::new());
}

#[test]
fn the_file_without_a_passphrase_is_deleted_when_asked_for_unless_it_is_another_by_then() {
    let folder = folder();
    let plain = abandoned(folder.path());
    let mut desk = quick(folder.path());
    let document = desk.start().opened.unwrap().document;
    desk.save(document).unwrap();
    let open = desk.open_file_of(document).unwrap();
    let path = folder.path().join("a.journey.age");
    desk.save_protected(document, Some(&path), with("röd gran")).unwrap();
    let held = fs::read(&plain).unwrap();
    fs::write(&plain, "something else").unwrap();
    assert_eq!(desk.delete_open_file(document, &open).unwrap().notices.len(), 1);
    fs::write(&plain, held).unwrap();
    assert!(desk.delete_open_file(document, &open).unwrap().notices.is_empty());
    assert!(!plain.exists() && telling(folder.path(), "Not saved").is_empty());
    assert_eq!(desk.start().recent.len(), 1);
    assert_eq!(desk.neutral_name("journey.age"), "protected.journey.age");
}
