//! A file is replaced only when it is what it should be, and nothing half-written outlives a restart.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use storage::{Care, Fingerprint, Remembered, create, save, sweep};
use tempfile::TempDir;

/// A folder with a file that holds `old`, and a folder for notes that is not there yet.
fn place() -> (TempDir, PathBuf, PathBuf) {
    let place = tempfile::tempdir().unwrap();
    fs::create_dir(place.path().join("documents")).unwrap();
    let file = place.path().join("documents/journey.json");
    fs::write(&file, "old").unwrap();
    let notes = place.path().join("app/notes");
    (place, file, notes)
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn replacing(bytes: &[u8]) -> Care<'static> {
    Care { replaces: Some(Fingerprint::of(bytes)), ..Care::default() }
}

#[test]
fn only_what_was_read_is_replaced() {
    let (_place, file, _) = place();
    for other in [&b"another"[..], b"", b"olD"] {
        assert_eq!(save(&file, b"new", &replacing(other)).unwrap_err().code(), "changed");
        assert_eq!(fs::read(&file).unwrap(), b"old");
    }
    save(&file, b"new", &replacing(b"old")).unwrap();
    assert_eq!(fs::read(&file).unwrap(), b"new");
    fs::remove_file(&file).unwrap();
    assert_eq!(save(&file, b"newer", &replacing(b"new")).unwrap_err().code(), "vanished");
    let folder = file.parent().unwrap();
    assert!(names(folder).is_empty());
    fs::remove_dir(folder).unwrap();
    assert_eq!(save(&file, b"newer", &replacing(b"new")).unwrap_err().code(), "folder-gone");
}

#[test]
fn a_change_while_the_new_file_is_written_is_noticed() {
    let (_place, file, _) = place();
    for (late, code) in [(Some("late"), "changed"), (None, "vanished")] {
        fs::write(&file, "old").unwrap();
        let meddle = |_: &[u8]| {
            late.map_or_else(|| fs::remove_file(&file), |late| fs::write(&file, late)).unwrap();
            true
        };
        let care = Care { sound: Some(&meddle), ..replacing(b"old") };
        assert_eq!(save(&file, b"new", &care).unwrap_err().code(), code);
        assert_eq!(fs::read_to_string(&file).ok().as_deref(), late);
        assert!(names(file.parent().unwrap()).len() <= 1);
    }
}

#[test]
fn what_comes_back_from_the_disk_is_looked_at() {
    let (_place, file, notes) = place();
    let seen = Cell::new(0);
    let sound = |bytes: &[u8]| {
        assert_eq!(bytes, b"new");
        seen.set(seen.get() + 1);
        false
    };
    let care = Care { sound: Some(&sound), notes: Some(&notes), ..Care::default() };
    assert_eq!(save(&file, b"new", &care).unwrap_err().code(), "not-read-back");
    let other = file.with_file_name("other.json");
    assert_eq!(create(&other, b"new", &care).unwrap_err().code(), "not-read-back");
    assert_eq!((seen.get(), fs::read_to_string(&file).unwrap().as_str()), (2, "old"));
    assert_eq!(names(file.parent().unwrap()), ["journey.json"]);
    assert_eq!(names(&notes), ["lock"]);
}

#[test]
fn a_file_that_does_not_hold_what_was_written_takes_no_place() {
    let (_place, file, _) = place();
    let folder = file.parent().unwrap();
    // Only what was read is given to `sound`, so the meddling is seen by the next save alone.
    let spoil = |_: &[u8]| {
        let half = names(folder).into_iter().find(|name| name.ends_with(".stafett-tmp")).unwrap();
        fs::remove_file(folder.join(half)).unwrap();
        true
    };
    let care = Care { sound: Some(&spoil), ..Care::default() };
    assert_eq!(save(&file, b"new", &care).unwrap_err().code(), "folder-gone");
    assert_eq!(fs::read(&file).unwrap(), b"old");
}

#[test]
fn while_a_file_is_written_it_is_noted() {
    let (_place, file, notes) = place();
    let folder = fs::canonicalize(file.parent().unwrap()).unwrap();
    let look = |_: &[u8]| {
        let note = names(&notes).into_iter().find(|name| name.ends_with(".saving")).unwrap();
        assert_eq!(fs::read_to_string(notes.join(&note)).unwrap(), folder.to_string_lossy());
        let half = names(&folder).into_iter().find(|name| name.ends_with(".stafett-tmp")).unwrap();
        assert!(half.starts_with(&format!(".{}-", note.trim_end_matches(".saving"))), "{half}");
        // Somebody who starts meanwhile takes nothing away.
        sweep(&notes);
        assert!(folder.join(half).exists() && notes.join(note).exists());
        true
    };
    let care = Care { sound: Some(&look), notes: Some(&notes), ..Care::default() };
    save(&file, b"new", &care).unwrap();
    create(&file.with_file_name("other.json"), b"new", &care).unwrap();
    assert_eq!(names(&folder), ["journey.json", "other.json"]);
    assert_eq!(names(&notes), ["lock"]);
}

/// A note and a half-written file, as a kill leaves them.
fn killed(notes: &Path, folder: &Path, key: &str) {
    fs::create_dir_all(notes).unwrap();
    fs::write(notes.join(format!("{key}.saving")), folder.to_string_lossy().as_bytes()).unwrap();
    fs::write(folder.join(format!(".{key}-abc.stafett-tmp")), "half").unwrap();
}

#[test]
fn what_a_kill_left_is_swept() {
    let (place, file, notes) = place();
    let folder = file.parent().unwrap();
    sweep(&notes);
    assert!(!notes.exists());
    killed(&notes, folder, "one");
    killed(&notes, folder, "two");
    // Another program's, and what only looks alike, stays.
    for name in [".three-abc.stafett-tmp", ".one-abc", "one-abc.stafett-tmp"] {
        fs::write(folder.join(name), "").unwrap();
    }
    // The note of a disk that is not connected stays until it is.
    let away = place.path().join("away");
    fs::create_dir(&away).unwrap();
    killed(&notes, &away, "four");
    fs::rename(&away, place.path().join("not connected")).unwrap();
    // A note that was cut short was not relied on.
    fs::write(notes.join("five.saving"), "").unwrap();
    fs::write(notes.join("six.saving"), "docum").unwrap();
    sweep(&notes);
    assert_eq!(names(folder), [".one-abc", ".three-abc.stafett-tmp", "journey.json", "one-abc.stafett-tmp"]);
    assert_eq!(names(&notes), ["four.saving", "lock"]);
    fs::rename(place.path().join("not connected"), &away).unwrap();
    sweep(&notes);
    assert!(names(&away).is_empty());
    assert_eq!(names(&notes), ["lock"]);
}

#[test]
fn the_apps_own_files_are_swept_too() {
    let (_place, _, notes) = place();
    Remembered::open(&notes).set("language", Some("sv")).unwrap();
    fs::write(notes.join(".kept-abc.stafett-tmp"), "half").unwrap();
    sweep(&notes);
    assert_eq!(names(&notes), ["lock", "settings.json"]);
}

#[test]
fn a_file_is_saved_where_no_note_can_be_made() {
    let (_place, file, _) = place();
    let notes = file.join("no folder");
    save(&file, b"new", &Care { notes: Some(&notes), ..Care::default() }).unwrap();
    assert_eq!(fs::read(&file).unwrap(), b"new");
}

#[cfg(unix)]
#[test]
fn notes_and_half_written_files_are_for_the_user_alone() {
    use std::os::unix::fs::PermissionsExt;
    let (_place, file, notes) = place();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    let look = |_: &[u8]| {
        names(&notes).iter().for_each(|name| assert_eq!(mode(&notes.join(name)), 0o600));
        let folder = file.parent().unwrap();
        names(folder).iter().for_each(|name| assert_eq!(mode(&folder.join(name)), 0o600));
        true
    };
    save(&file, b"new", &Care { sound: Some(&look), notes: Some(&notes), ..Care::default() }).unwrap();
    assert_eq!(mode(&notes), 0o700);
}

/// One user more may read and write, and the group may nothing: `user::rw-, user:1234:rw-, group::---,
/// mask::rw-, other::---`, as Linux stores it (`linux/posix_acl_xattr.h`).
#[cfg(target_os = "linux")]
const LIST: [u8; 44] = [
    2, 0, 0, 0, 1, 0, 6, 0, 255, 255, 255, 255, 2, 0, 6, 0, 210, 4, 0, 0, 4, 0, 0, 0, 255, 255, 255, 255, 16, 0, 6, 0,
    255, 255, 255, 255, 32, 0, 0, 0, 255, 255, 255, 255,
];

#[cfg(target_os = "linux")]
#[test]
fn an_access_list_goes_with_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("alex.journey.json");
    fs::write(&path, "old").unwrap();
    let name = "system.posix_acl_access";
    // Some disks have no lists.
    if rustix::fs::setxattr(&path, name, &LIST, rustix::fs::XattrFlags::empty()).is_err() {
        return;
    }
    storage::save(&path, b"new", &Care::default()).unwrap();
    let mut list = [0; 64];
    let length = rustix::fs::getxattr(&path, name, list.as_mut_slice()).unwrap();
    assert_eq!((fs::read(&path).unwrap().as_slice(), &list[..length]), (b"new".as_slice(), LIST.as_slice()));
}
