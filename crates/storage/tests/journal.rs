//! What a journal took is there after the program ended, whatever became of the end of the file.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use proptest::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};
use storage::{Journal, Leftover};

const RECORDS: [&[u8]; 3] = [b"one", b"", b"three \xff"];

/// A journal with a head and some records, whose writer is gone.
fn abandoned(folder: &Path) -> PathBuf {
    let mut journal = Journal::create(folder, b"head").unwrap();
    RECORDS.iter().for_each(|record| journal.append(record).unwrap());
    folder.join("1.journal")
}

fn only(folder: &Path) -> Leftover {
    let mut leftovers = Journal::leftovers(folder).unwrap().journals;
    assert_eq!(leftovers.len(), 1);
    leftovers.remove(0)
}

/// How many records are whole when the file is cut here; `None` without a head.
fn whole_at(length: usize) -> Option<usize> {
    let ends = RECORDS.iter().scan(16 + 4, |end, record| {
        *end += 16 + record.len();
        Some(*end)
    });
    (length >= 16 + 4).then(|| ends.filter(|end| *end <= length).count())
}

fn check(leftover: &Leftover, whole: Option<usize>) {
    let head: &[u8] = if whole.is_some() { b"head" } else { b"" };
    assert_eq!(leftover.head, head);
    assert_eq!(leftover.records, RECORDS[..whole.unwrap_or(0)].to_vec());
}

#[test]
fn what_was_taken_is_there_and_goes_on() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("not/there/yet");
    assert!(Journal::leftovers(&folder).unwrap().journals.is_empty());
    abandoned(&folder);
    let leftover = only(&folder);
    check(&leftover, Some(3));
    leftover.resume().unwrap().append(b"four").unwrap();
    let leftover = only(&folder);
    assert_eq!(leftover.records.last().unwrap(), b"four");
    leftover.resume().unwrap().remove().unwrap();
    assert!(Journal::leftovers(&folder).unwrap().journals.is_empty());
}

#[test]
fn a_journal_cut_anywhere_gives_what_is_whole() {
    let place = tempfile::tempdir().unwrap();
    let path = abandoned(place.path());
    let bytes = fs::read(&path).unwrap();
    // One of no bytes at all was emptied, since it was not needed any more.
    for length in 1..=bytes.len() {
        fs::write(&path, &bytes[..length]).unwrap();
        let leftover = only(place.path());
        check(&leftover, whole_at(length));
        if whole_at(length).is_none() {
            continue;
        }
        leftover.resume().unwrap().append(b"again").unwrap();
        let leftover = only(place.path());
        assert_eq!(leftover.records.len(), whole_at(length).unwrap() + 1);
    }
}

proptest! {
    #[test]
    fn a_damaged_record_ends_what_is_whole(bits in proptest::collection::vec(0_usize..8 * 84, 1..4)) {
        let place = tempfile::tempdir().unwrap();
        let path = abandoned(place.path());
        let mut bytes = fs::read(&path).unwrap();
        prop_assert_eq!(bytes.len(), 16 * 4 + 4 + 3 + 7);
        let mut damaged = bytes.clone();
        bits.iter().map(|bit| bit % (8 * bytes.len())).for_each(|bit| damaged[bit / 8] ^= 1 << (bit % 8));
        let first = bytes.iter().zip(&damaged).position(|(old, new)| old != new).unwrap_or(bytes.len());
        std::mem::swap(&mut bytes, &mut damaged);
        fs::write(&path, &bytes).unwrap();
        check(&only(place.path()), whole_at(first));
    }

    #[test]
    fn any_bytes_are_read_without_harm(bytes in proptest::collection::vec(any::<u8>(), 1..64)) {
        let place = tempfile::tempdir().unwrap();
        fs::write(place.path().join("7.journal"), bytes).unwrap();
        only(place.path());
    }
}

#[test]
fn a_journal_has_one_holder() {
    let place = tempfile::tempdir().unwrap();
    let journal = Journal::create(place.path(), b"mine").unwrap();
    assert!(Journal::leftovers(place.path()).unwrap().journals.is_empty());
    let second = Journal::create(place.path(), b"another").unwrap();
    drop(journal);
    let leftover = only(place.path());
    assert_eq!(leftover.head, b"mine");
    assert!(Journal::leftovers(place.path()).unwrap().journals.is_empty());
    drop((second, leftover));
    let heads: Vec<Vec<u8>> =
        Journal::leftovers(place.path()).unwrap().journals.into_iter().map(|leftover| leftover.head).collect();
    assert_eq!(heads.len(), 2);
}

#[test]
fn a_number_is_used_again_and_half_made_journals_vanish() {
    let place = tempfile::tempdir().unwrap();
    Journal::create(place.path(), b"a").unwrap().remove().unwrap();
    fs::write(place.path().join("1.journal-new"), b"half").unwrap();
    let _first = Journal::create(place.path(), b"b").unwrap();
    fs::write(place.path().join("2.journal-new"), b"half").unwrap();
    assert!(Journal::leftovers(place.path()).unwrap().journals.is_empty());
    let mut names: Vec<String> = fs::read_dir(place.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(names, ["1.journal", "lock"]);
}

#[test]
fn a_long_journal_becomes_short() {
    let place = tempfile::tempdir().unwrap();
    let mut journal = Journal::create(place.path(), b"head").unwrap();
    let length = |journal: &Journal| (journal.head_bytes(), journal.bytes());
    assert_eq!(length(&journal), (20, 20));
    journal.append(b"one").unwrap();
    assert_eq!(length(&journal), (20, 39));
    journal.begin_anew(b"longer head").unwrap();
    assert_eq!(length(&journal), (27, 27));
    // It is held all the while, and the same one.
    assert!(Journal::leftovers(place.path()).unwrap().journals.is_empty());
    journal.append(b"two").unwrap();
    assert_eq!(fs::metadata(place.path().join("1.journal")).unwrap().len(), journal.bytes());
    drop(journal);
    let leftover = only(place.path());
    assert_eq!((leftover.head.as_slice(), leftover.records.len()), (&b"longer head"[..], 1));
    let mut journal = leftover.resume().unwrap();
    assert_eq!(length(&journal), (27, 46));
    journal.begin_anew(b"").unwrap();
    assert_eq!(length(&journal), (16, 16));
    journal.remove().unwrap();
    assert!(Journal::leftovers(place.path()).unwrap().journals.is_empty());
}

#[test]
fn a_kill_while_a_journal_begins_anew_leaves_the_old_one_or_the_new_one() {
    let place = tempfile::tempdir().unwrap();
    let path = abandoned(place.path());
    let old = fs::read(&path).unwrap();
    only(place.path()).resume().unwrap().begin_anew(b"anew").unwrap();
    let new = fs::read(&path).unwrap();
    let unfinished = place.path().join("1.journal-new");
    for written in 0..=new.len() {
        fs::write(&path, &old).unwrap();
        fs::write(&unfinished, &new[..written]).unwrap();
        check(&only(place.path()), Some(3));
        assert!(!unfinished.exists());
    }
    fs::write(&unfinished, &new).unwrap();
    fs::rename(&unfinished, &path).unwrap();
    let leftover = only(place.path());
    assert_eq!((leftover.head.as_slice(), leftover.records.len()), (&b"anew"[..], 0));
}

#[test]
fn what_cannot_begin_anew_stays_as_it_is() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("journals");
    let mut journal = Journal::create(&folder, b"head").unwrap();
    journal.append(b"one").unwrap();
    // A folder in the way of the new file stands for a disk that takes none.
    fs::create_dir_all(folder.join("1.journal-new/in the way")).unwrap();
    assert!(journal.begin_anew(b"anew").is_err());
    assert!(!journal.is_broken());
    journal.append(b"two").unwrap();
    fs::remove_dir_all(folder.join("1.journal-new")).unwrap();
    drop(journal);
    let leftover = only(&folder);
    assert_eq!((leftover.head.as_slice(), leftover.records.len()), (&b"head"[..], 2));
    // The folder may even have been deleted.
    let mut journal = leftover.resume().unwrap();
    fs::remove_dir_all(&folder).unwrap();
    journal.begin_anew(b"anew").unwrap();
    drop(journal);
    assert_eq!(only(&folder).head, b"anew");
}

#[cfg(unix)]
#[test]
fn journals_are_for_the_user_alone() {
    use std::os::unix::fs::PermissionsExt;
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("journals");
    let _journal = Journal::create(&folder, b"a").unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    assert_eq!(mode(&folder.join("1.journal")), 0o600);
}
