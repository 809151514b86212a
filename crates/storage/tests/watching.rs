//! What another program does to a file is noticed: at once, or at a look.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use storage::{Care, Stamp, Watch, read_file, save};
use tempfile::TempDir;

const SOON: Duration = Duration::from_secs(10);
const NEVER: Duration = Duration::from_millis(150);

/// A folder with two files, of which the first is watched.
fn watched() -> (TempDir, PathBuf, Watch) {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("journey.json");
    fs::write(&file, "old").unwrap();
    fs::write(place.path().join("other.json"), "old").unwrap();
    let mut watch = Watch::new();
    watch.set(std::slice::from_ref(&file));
    (place, file, watch)
}

#[test]
fn whatever_happens_to_a_file_is_told_once() {
    let (place, file, watch) = watched();
    let other = place.path().join("other.json");
    let happenings: [&dyn Fn(); 6] = [
        &|| fs::write(&file, "in place").unwrap(),
        &|| save(&file, b"replaced", &Care::default()).unwrap(),
        &|| fs::rename(&other, &file).unwrap(),
        &|| fs::remove_file(&file).unwrap(),
        &|| fs::write(&file, "back").unwrap(),
        &|| (0..5).for_each(|number| fs::write(&file, [number]).unwrap()),
    ];
    for happens in happenings {
        assert!(!watch.wait(NEVER));
        happens();
        assert!(watch.wait(SOON));
    }
    assert!(!watch.wait(NEVER));
}

#[test]
fn what_happens_beside_a_file_and_looking_at_it_is_not_told() {
    let (place, file, watch) = watched();
    let other = place.path().join("other.json");
    save(&other, b"new", &Care::default()).unwrap();
    fs::remove_file(&other).unwrap();
    read_file(&file, 9).unwrap();
    assert!(!watch.wait(NEVER));
}

#[test]
fn only_the_last_files_that_were_set_are_watched() {
    let (place, file, mut watch) = watched();
    let (away, there) = (tempfile::tempdir().unwrap(), place.path().join("other.json"));
    let elsewhere = away.path().join("not there yet.json");
    watch.set(&[there.clone(), elsewhere.clone()]);
    fs::write(&file, "new").unwrap();
    assert!(!watch.wait(NEVER));
    for path in [&there, &elsewhere] {
        fs::write(path, "new").unwrap();
        assert!(watch.wait(SOON));
    }
    watch.set(&[]);
    fs::write(&there, "newer").unwrap();
    assert!(!watch.wait(NEVER));
}

#[test]
fn a_folder_that_went_away_is_told_and_watched_again_when_it_is_back() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("folder");
    let file = folder.join("journey.json");
    let mut watch = Watch::new();
    let files = [file.clone()];
    watch.set(&files);
    assert!(!watch.wait(NEVER));
    for _ in 0..2 {
        fs::create_dir(&folder).unwrap();
        fs::write(&file, "old").unwrap();
        watch.set(&files);
        fs::write(&file, "new").unwrap();
        assert!(watch.wait(SOON));
        fs::remove_dir_all(&folder).unwrap();
        assert!(watch.wait(SOON));
    }
}

#[cfg(unix)]
#[test]
fn a_file_is_watched_through_a_link() {
    let (place, file, mut watch) = watched();
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("link.json");
    std::os::unix::fs::symlink(&file, &link).unwrap();
    watch.set(std::slice::from_ref(&link));
    save(&link, b"new", &Care::default()).unwrap();
    assert!(watch.wait(SOON));
    fs::remove_file(&link).unwrap();
    assert!(watch.wait(SOON));
    drop(place);
}

#[test]
fn a_watch_can_wait_in_another_thread() {
    let (_place, file, watch) = watched();
    let waiting = std::thread::spawn(move || watch.wait(SOON));
    fs::write(&file, "new").unwrap();
    assert!(waiting.join().unwrap());
}

#[test]
fn a_stamp_tells_that_a_file_may_have_changed() {
    let (place, file, _watch) = watched();
    let stamp = Stamp::of(&file).unwrap();
    read_file(&file, 9).unwrap();
    assert_eq!(Stamp::of(&file).as_ref(), Some(&stamp));
    save(&file, b"new", &Care::default()).unwrap();
    let replaced = Stamp::of(&file).unwrap();
    assert_ne!(replaced, stamp);
    fs::write(&file, "longer").unwrap();
    assert_ne!(Stamp::of(&file).unwrap(), replaced);
    fs::remove_file(&file).unwrap();
    assert_eq!(Stamp::of(&file), None);
    assert_eq!(Stamp::of(Path::new("/no/such/folder/journey.json")), None);
    assert!(Stamp::of(place.path()).is_some());
}

#[test]
fn a_file_of_the_same_length_and_moment_is_another_one() {
    let (place, file, _watch) = watched();
    let other = place.path().join("other.json");
    let moment = fs::metadata(&file).unwrap().modified().unwrap();
    fs::File::options().write(true).open(&other).unwrap().set_modified(moment).unwrap();
    let stamp = Stamp::of(&file).unwrap();
    fs::rename(&other, &file).unwrap();
    assert_ne!(Stamp::of(&file).unwrap(), stamp);
}
