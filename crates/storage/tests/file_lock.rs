//! One program at a time edits a file, and everybody else learns who.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Barrier;
use storage::{FileLock, Owner, Taken};
use tempfile::TempDir;

fn owner(user: &str, host: &str) -> Owner {
    Owner { user: user.to_owned(), host: host.to_owned(), since: "2026-05-04T08:00:00Z".to_owned() }
}

fn place() -> (TempDir, PathBuf, PathBuf) {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("journey.json");
    let lock = place.path().join(".journey.json.stafett-lock");
    (place, file, lock)
}

fn mine(taken: Taken) -> FileLock {
    let Taken::Mine(lock) = taken else { panic!("{taken:?}") };
    assert!(lock.is_mine());
    lock
}

fn check_others(taken: &Taken, expected: &Owner) {
    assert!(matches!(taken, Taken::Others(owner) if owner == expected), "{taken:?}");
}

/// What the lock file looks like when another computer wrote it.
fn from_elsewhere(lock: &Path, owner: &Owner) {
    fs::write(lock, serde_json::to_vec(owner).unwrap()).unwrap();
}

#[test]
fn others_learn_who_has_the_lock_until_it_is_given_back() {
    let (place, file, lock) = place();
    let (asa, bo) = (owner("Åsa", "north"), owner("Bo", "north"));
    let held = mine(FileLock::take(&file, &asa));
    check_others(&FileLock::take(&file, &bo), &asa);
    check_others(&FileLock::take(&file, &asa), &asa);
    held.release();
    assert!(!lock.exists());
    mine(FileLock::take(&file, &bo)).release();
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
}

#[test]
fn a_program_that_ended_leaves_its_lock_to_the_next() {
    let (_place, file, lock) = place();
    let (asa, bo) = (owner("Åsa", "north"), owner("Bo with a longer name", "north"));
    drop(mine(FileLock::take(&file, &bo)));
    assert!(lock.exists());
    let held = mine(FileLock::take(&file, &asa));
    check_others(&FileLock::take(&file, &bo), &asa);
    held.release();
    assert!(!lock.exists());
}

#[test]
fn a_lock_from_another_computer_counts_as_held() {
    let (_place, file, lock) = place();
    let (asa, bo) = (owner("Åsa", "north"), owner("Bo", "south"));
    drop(mine(FileLock::take(&file, &bo)));
    check_others(&FileLock::take(&file, &asa), &bo);
    from_elsewhere(&lock, &bo);
    check_others(&FileLock::take(&file, &asa), &bo);
    // Computers without a name are not the same one.
    from_elsewhere(&lock, &owner("Bo", ""));
    check_others(&FileLock::take(&file, &owner("Åsa", "")), &owner("Bo", ""));
}

#[test]
fn a_lock_that_cannot_be_read_counts_as_held_by_somebody() {
    let (_place, file, lock) = place();
    for text in ["?", "{", "[]", "{\"user\": 7}", "\u{0}x"] {
        fs::write(&lock, text).unwrap();
        check_others(&FileLock::take(&file, &owner("Åsa", "north")), &Owner::default());
    }
    fs::write(&lock, vec![b' '; 100_000]).unwrap();
    check_others(&FileLock::take(&file, &owner("Åsa", "north")), &Owner::default());
    fs::remove_file(&lock).unwrap();
    fs::create_dir(&lock).unwrap();
    check_others(&FileLock::take(&file, &owner("Åsa", "north")), &Owner::default());
}

#[test]
fn a_lock_that_was_never_written_is_nobodys() {
    let (_place, file, lock) = place();
    for text in [&b""[..], &[0; 40]] {
        fs::write(&lock, text).unwrap();
        mine(FileLock::take(&file, &owner("Åsa", "north"))).release();
        assert!(!lock.exists());
    }
}

#[test]
fn a_lock_that_is_taken_over_is_lost_to_who_had_it() {
    let (_place, file, lock) = place();
    let (asa, bo) = (owner("Åsa", "north"), owner("Bo", "south"));
    let old = mine(FileLock::take(&file, &bo));
    let new = FileLock::take_over(&file, &asa).unwrap();
    assert!(new.is_mine() && !old.is_mine());
    check_others(&FileLock::take(&file, &bo), &asa);
    old.release();
    assert!(new.is_mine());
    // The same user in another window is another owner.
    let newer = FileLock::take_over(&file, &asa).unwrap();
    assert!(newer.is_mine() && !new.is_mine());
    fs::remove_file(&lock).unwrap();
    assert!(!newer.is_mine());
    newer.release();
}

#[test]
fn a_folder_that_takes_no_lock_is_told() {
    let (place, file, _) = place();
    let path = place.path().join("gone/journey.json");
    let taken = FileLock::take(&path, &owner("Åsa", "north"));
    assert!(matches!(&taken, Taken::Without(error) if error.code() == "folder-gone"), "{taken:?}");
    assert_eq!(FileLock::take_over(&path, &owner("Åsa", "north")).unwrap_err().name(), "journey.json");
    fs::create_dir(&file).unwrap();
    assert!(matches!(FileLock::take(Path::new("/"), &owner("Åsa", "north")), Taken::Without(_)));
}

#[cfg(unix)]
#[test]
fn the_lock_lies_beside_the_file_that_a_link_leads_to() {
    let (place, file, lock) = place();
    fs::create_dir(place.path().join("sub")).unwrap();
    let link = place.path().join("sub/link.json");
    std::os::unix::fs::symlink("../journey.json", &link).unwrap();
    let held = mine(FileLock::take(&link, &owner("Åsa", "north")));
    assert!(lock.exists());
    check_others(&FileLock::take(&file, &owner("Bo", "north")), &owner("Åsa", "north"));
    held.release();
    // A link in the place of the lock is not written through.
    let victim = place.path().join("victim");
    from_elsewhere(&victim, &owner("Bo", "north"));
    std::os::unix::fs::symlink(&victim, &lock).unwrap();
    check_others(&FileLock::take(&file, &owner("Åsa", "north")), &Owner::default());
    assert!(fs::read_to_string(&victim).unwrap().contains("Bo"));
}

#[test]
fn of_many_who_try_at_once_one_gets_the_lock() {
    for left in [None, Some("north"), Some("")] {
        let (_place, file, lock) = place();
        match left {
            Some("") => fs::write(&lock, "").unwrap(),
            Some(host) => from_elsewhere(&lock, &owner("gone", host)),
            None => {}
        }
        let start = Barrier::new(8);
        let taken: Vec<Taken> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8)
                .map(|number| {
                    let (start, file) = (&start, &file);
                    scope.spawn(move || {
                        start.wait();
                        FileLock::take(file, &owner(&number.to_string(), "north"))
                    })
                })
                .collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        let holders = taken.iter().filter(|taken| matches!(taken, Taken::Mine(lock) if lock.is_mine())).count();
        let tries = taken.iter().filter(|taken| matches!(taken, Taken::Mine(_))).count();
        assert_eq!((tries, holders), (1, 1), "{left:?} {taken:?}");
    }
}
