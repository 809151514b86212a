//! A file that is saved holds the old bytes or the new ones, and nothing is left beside it.

#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test may fail")]

use std::fs;
use std::path::Path;
use storage::{Care, create, read_file, save};
use tempfile::TempDir;

/// A folder with a file `old.json` that holds `old`.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("old.json"), "old").unwrap();
    folder
}

/// The names and the content of what lies in the folder.
fn content(folder: &Path) -> Vec<String> {
    let mut lines: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() { format!("{name}/") } else { format!("{name}: {}", fs::read_to_string(&path).unwrap()) }
        })
        .collect();
    lines.sort();
    lines
}

#[test]
fn the_new_bytes_take_the_place_of_the_old_ones() {
    let folder = folder();
    save(&folder.path().join("old.json"), b"new", &Care::default()).unwrap();
    save(&folder.path().join("other.json"), b"", &Care::default()).unwrap();
    assert_eq!(content(folder.path()), ["old.json: new", "other.json: "]);
}

#[test]
fn a_folder_is_not_overwritten() {
    let folder = folder();
    fs::create_dir(folder.path().join("sub")).unwrap();
    let error = save(&folder.path().join("sub"), b"new", &Care::default()).unwrap_err();
    assert_eq!((error.code(), error.name()), ("is-a-folder", "sub"));
    assert_eq!(content(folder.path()), ["old.json: old", "sub/"]);
}

#[test]
fn a_folder_that_is_gone_is_told() {
    let folder = folder();
    let path = folder.path().join("gone/journey.json");
    assert_eq!(save(&path, b"new", &Care::default()).unwrap_err().code(), "folder-gone");
    assert_eq!(create(&path, b"new", &Care::default()).unwrap_err().code(), "folder-gone");
    assert_eq!(
        save(&folder.path().join("old.json/journey.json"), b"new", &Care::default()).unwrap_err().code(),
        "folder-gone"
    );
    assert_eq!(content(folder.path()), ["old.json: old"]);
}

#[test]
fn a_write_protected_file_stays_as_it_is() {
    let folder = folder();
    let path = folder.path().join("old.json");
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    assert_eq!(save(&path, b"new", &Care::default()).unwrap_err().code(), "read-only");
    assert_eq!(content(folder.path()), ["old.json: old"]);
}

#[test]
fn a_new_file_takes_no_place_of_another() {
    let folder = folder();
    assert_eq!(create(&folder.path().join("old.json"), b"new", &Care::default()).unwrap_err().code(), "already-there");
    create(&folder.path().join("new.json"), b"new", &Care::default()).unwrap();
    assert_eq!(content(folder.path()), ["new.json: new", "old.json: old"]);
}

#[test]
fn reading_tells_what_is_wrong() {
    let folder = folder();
    let path = folder.path().join("old.json");
    assert_eq!(read_file(&path, 3).unwrap(), b"old");
    assert_eq!(read_file(&path, 2).unwrap_err().code(), "too-large");
    assert_eq!(read_file(folder.path(), 9).unwrap_err().code(), "is-a-folder");
    assert_eq!(read_file(&folder.path().join("none"), 9).unwrap_err().to_string(), "none: not found");
}

#[cfg(target_os = "linux")]
mod linux {
    use super::*;
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o7777
    }

    #[test]
    fn permissions_are_kept_and_new_files_are_as_other_programs_make_them() {
        let folder = folder();
        let old = folder.path().join("old.json");
        for bits in [0o600, 0o640, 0o664, 0o755] {
            fs::set_permissions(&old, fs::Permissions::from_mode(bits)).unwrap();
            save(&old, b"new", &Care::default()).unwrap();
            assert_eq!(mode(&old), bits);
        }
        let (one, two) = (folder.path().join("one"), folder.path().join("two"));
        fs::write(&one, "").unwrap();
        save(&two, b"", &Care::default()).unwrap();
        assert_eq!(mode(&two), mode(&one));
    }

    #[test]
    fn the_owner_is_kept_where_the_user_may_give_files_away() {
        let folder = folder();
        let old = folder.path().join("old.json");
        if chown(&old, Some(65_534), Some(65_534)).is_err() {
            eprintln!("skipped: only root may give files away");
            return;
        }
        fs::set_permissions(&old, fs::Permissions::from_mode(0o640)).unwrap();
        save(&old, b"new", &Care::default()).unwrap();
        let metadata = fs::metadata(&old).unwrap();
        assert_eq!((metadata.uid(), metadata.gid(), mode(&old)), (65_534, 65_534, 0o640));
    }

    #[test]
    fn a_link_stays_and_what_it_leads_to_is_written() {
        let folder = folder();
        let sub = folder.path().join("sub");
        fs::create_dir(&sub).unwrap();
        for (link, target) in [("a", "../old.json"), ("b", "a"), ("c", "../new.json")] {
            symlink(target, sub.join(link)).unwrap();
        }
        save(&sub.join("b"), b"through two links", &Care::default()).unwrap();
        save(&sub.join("c"), b"through an open end", &Care::default()).unwrap();
        assert_eq!(fs::read_link(sub.join("b")).unwrap(), Path::new("a"));
        assert_eq!(content(folder.path()), ["new.json: through an open end", "old.json: through two links", "sub/"]);
        assert_eq!(create(&sub.join("c"), b"", &Care::default()).unwrap_err().code(), "already-there");
    }

    #[test]
    fn a_link_in_a_circle_is_told() {
        let folder = folder();
        symlink("one", folder.path().join("two")).unwrap();
        symlink("two", folder.path().join("one")).unwrap();
        assert_eq!(save(&folder.path().join("one"), b"new", &Care::default()).unwrap_err().code(), "other");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
    }

    #[test]
    fn a_full_disk_is_told() {
        let folder = folder();
        symlink("/dev/full", folder.path().join("full")).unwrap();
        let error = save(&folder.path().join("full"), b"new", &Care::default()).unwrap_err();
        assert_eq!((error.code(), error.name()), ("disk-full", "full"));
    }

    #[test]
    fn a_folder_that_takes_no_files_leaves_the_old_one_as_it_was() {
        let error = save(Path::new("/proc/journey.json"), b"new", &Care::default()).unwrap_err();
        assert!(["folder-gone", "no-permission", "read-only"].contains(&error.code()), "{error}");
    }

    #[test]
    fn a_name_without_a_folder_lies_in_the_present_one() {
        assert_eq!(save(Path::new("."), b"new", &Care::default()).unwrap_err().code(), "is-a-folder");
        assert_eq!(save(Path::new("/"), b"new", &Care::default()).unwrap_err().code(), "is-a-folder");
    }
}
