//! What the app keeps for itself survives a new start, and what cannot be read does no harm.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::fs;
use std::path::{Path, PathBuf};
use storage::{Recent, Remembered};

fn names(recent: &Recent) -> Vec<String> {
    recent.paths().iter().map(|path| path.to_string_lossy().into_owned()).collect()
}

#[test]
fn the_newest_file_comes_first_and_once() {
    let folder = tempfile::tempdir().unwrap();
    let kept = folder.path().join("not/there/yet");
    let mut recent = Recent::open(&kept);
    assert_eq!(recent.paths(), [] as [PathBuf; 0]);
    for path in ["/a", "/b å", "/a"] {
        recent.put(Path::new(path)).unwrap();
    }
    assert_eq!(names(&recent), ["/a", "/b å"]);
    assert_eq!(names(&Recent::open(&kept)), ["/a", "/b å"]);
    recent.forget(Path::new("/a")).unwrap();
    assert_eq!(names(&Recent::open(&kept)), ["/b å"]);
}

#[test]
fn the_list_does_not_grow_without_end() {
    let folder = tempfile::tempdir().unwrap();
    let mut recent = Recent::open(folder.path());
    for number in 0..20 {
        recent.put(&PathBuf::from(format!("/{number}"))).unwrap();
    }
    assert_eq!(names(&recent).len(), Recent::MOST);
    assert_eq!(names(&Recent::open(folder.path()))[0], "/19");
}

#[test]
fn what_another_window_added_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut two) = (Recent::open(folder.path()), Recent::open(folder.path()));
    one.put(Path::new("/one")).unwrap();
    two.put(Path::new("/two")).unwrap();
    assert_eq!(names(&two), ["/two", "/one"]);
    // What one window forgot does not come back from the memory of the other.
    ["/one", "/two"].iter().for_each(|path| one.forget(Path::new(path)).unwrap());
    two.put(Path::new("/three")).unwrap();
    assert_eq!(names(&two), ["/three"]);

    let (mut one, mut two) = (Remembered::open(folder.path()), Remembered::open(folder.path()));
    one.set("language", Some("sv")).unwrap();
    two.set("theme", Some("dark")).unwrap();
    assert_eq!((two.get("language"), two.get("theme")), (Some("sv"), Some("dark")));
}

#[cfg(unix)]
#[test]
fn a_file_is_forgotten_by_all_its_paths() {
    let place = tempfile::tempdir().unwrap();
    let [folder, alias] = ["folder", "alias"].map(|name| place.path().join(name));
    fs::create_dir(&folder).unwrap();
    std::os::unix::fs::symlink(&folder, &alias).unwrap();
    std::os::unix::fs::symlink(folder.join("a"), place.path().join("link")).unwrap();
    for there in [true, false] {
        if there {
            fs::write(folder.join("a"), "").unwrap();
        } else {
            fs::remove_file(folder.join("a")).unwrap();
        }
        let mut recent = Recent::open(&place.path().join("app"));
        for path in [folder.join("a"), alias.join("a"), folder.join("../folder/a"), folder.join("b")] {
            recent.put(&path).unwrap();
        }
        recent.forget(&if there { place.path().join("link") } else { alias.join("a") }).unwrap();
        assert_eq!(recent.paths(), [folder.join("b")]);
        assert_eq!(Recent::open(&place.path().join("app")).paths(), recent.paths());
    }
}

#[test]
fn windows_that_write_at_once_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    std::thread::scope(|scope| {
        for window in 0..4 {
            let folder = folder.path();
            scope.spawn(move || {
                let (mut recent, mut remembered) = (Recent::open(folder), Remembered::open(folder));
                for number in 0..3 {
                    recent.put(&PathBuf::from(format!("/{window}/{number}"))).unwrap();
                    remembered.set(&format!("{window} {number}"), Some("set")).unwrap();
                }
            });
        }
    });
    assert_eq!(Recent::open(folder.path()).paths().len(), 12);
    let remembered = Remembered::open(folder.path());
    assert!((0..4).all(|window| (0..3).all(|number| remembered.get(&format!("{window} {number}")).is_some())));
}

#[test]
fn a_choice_is_remembered_until_it_is_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    Remembered::open(folder.path()).set("language", Some("sv")).unwrap();
    let mut remembered = Remembered::open(folder.path());
    assert_eq!(remembered.get("language"), Some("sv"));
    remembered.set("language", None).unwrap();
    assert_eq!(Remembered::open(folder.path()).get("language"), None);
}

#[test]
fn content_that_makes_no_sense_is_as_if_it_were_not_there() {
    for content in ["", "no JSON", "{", "7", "[1, {}, \"\"]", "{\"language\": 7}", "\u{0}"] {
        let folder = tempfile::tempdir().unwrap();
        for name in ["recent.json", "settings.json"] {
            fs::write(folder.path().join(name), content).unwrap();
        }
        assert_eq!(Recent::open(folder.path()).paths(), [] as [PathBuf; 0], "{content}");
        assert_eq!(Remembered::open(folder.path()).get("language"), None, "{content}");
        Recent::open(folder.path()).put(Path::new("/a")).unwrap();
        assert_eq!(names(&Recent::open(folder.path())), ["/a"]);
    }
}

#[test]
fn what_cannot_be_saved_still_holds_until_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a file");
    fs::write(&file, "").unwrap();
    let mut recent = Recent::open(&file);
    assert!(recent.put(Path::new("/a")).is_err());
    assert_eq!(names(&recent), ["/a"]);
    let mut remembered = Remembered::open(&file);
    assert!(remembered.set("language", Some("sv")).is_err());
    assert_eq!(remembered.get("language"), Some("sv"));
}

#[cfg(unix)]
#[test]
fn nobody_else_reads_what_was_opened() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    Recent::open(folder.path()).put(Path::new("/a")).unwrap();
    let mode = fs::metadata(folder.path().join("recent.json")).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode, 0o600);
}
