//! A small disk that is really full: what was there stays, and it is said so.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test may fail")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use storage::{Care, FileLock, Journal, Owner, Recent, Taken, create, save, sweep};
use tempfile::TempDir;

/// A disk of 64 KiB, which goes with this.
struct SmallDisk(TempDir);

impl SmallDisk {
    /// `None` where the user may make no disks, which only root may.
    fn new() -> Option<Self> {
        let place = tempfile::tempdir().unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"]).arg(place.path());
        let mounted = mount.output().is_ok_and(|output| output.status.success());
        if !mounted {
            eprintln!("skipped: only root may make a small disk");
        }
        mounted.then_some(Self(place))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Takes what room there is, but for some blocks of 4 KiB.
    fn fill(&self, but: usize) {
        let most =
            (1..=16).rev().find(|blocks| fs::write(self.path("filling"), vec![1; blocks * 4096]).is_ok()).unwrap();
        fs::write(self.path("filling"), vec![1; (most - but) * 4096]).unwrap();
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

#[test]
fn a_file_stays_whole_on_a_full_disk() {
    let Some(disk) = SmallDisk::new() else { return };
    let (file, notes) = (disk.path("journey.json"), disk.path("notes"));
    fs::write(&file, "old").unwrap();
    for room in 0..4 {
        disk.fill(room);
        let care = Care { notes: Some(&notes), ..Care::default() };
        assert_eq!(save(&file, &[b'x'; 5 * 4096], &care).unwrap_err().code(), "disk-full");
        assert_eq!(create(&disk.path("other.json"), &[b'x'; 5 * 4096], &care).unwrap_err().code(), "disk-full");
        assert_eq!(fs::read(&file).unwrap(), b"old");
        sweep(&notes);
        assert_eq!(disk.names().iter().filter(|name| *name != "notes").count(), 2, "{:?}", disk.names());
    }
    fs::remove_file(disk.path("filling")).unwrap();
    save(&file, b"new", &Care::default()).unwrap();
    assert_eq!(fs::read(&file).unwrap(), b"new");
}

#[test]
fn a_journal_on_a_full_disk_keeps_what_it_took_and_begins_anew() {
    let Some(disk) = SmallDisk::new() else { return };
    let folder = disk.path("journals");
    let mut journal = Journal::create(&folder, b"head").unwrap();
    journal.append(b"one").unwrap();
    disk.fill(1);
    assert_eq!(journal.append(&[b'x'; 4 * 4096]).unwrap_err().code(), "disk-full");
    assert!(journal.is_broken());
    assert_eq!(journal.begin_anew(&[b'x'; 4 * 4096]).unwrap_err().code(), "disk-full");
    fs::remove_file(disk.path("filling")).unwrap();
    assert!(journal.append(b"two").is_err());
    journal.begin_anew(b"head with one").unwrap();
    journal.append(b"two").unwrap();
    drop(journal);
    let leftovers = Journal::leftovers(&folder).unwrap().journals;
    assert_eq!(leftovers.len(), 1);
    assert_eq!((leftovers[0].head.as_slice(), leftovers[0].records.len()), (&b"head with one"[..], 1));
}

#[test]
fn a_full_disk_takes_no_lock_and_no_list() {
    let Some(disk) = SmallDisk::new() else { return };
    let file = disk.path("journey.json");
    disk.fill(0);
    let me = Owner { user: "Åsa".to_owned(), host: "north".to_owned(), ..Owner::default() };
    let taken = FileLock::take(&file, &me);
    assert!(matches!(&taken, Taken::Without(error) if error.code() == "disk-full"), "{taken:?}");
    let mut recent = Recent::open(&disk.path("app"));
    assert_eq!(recent.put(Path::new("/a")).unwrap_err().code(), "disk-full");
    assert_eq!(disk.names(), ["app", "filling"]);
}
