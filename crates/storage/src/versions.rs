//! Earlier versions of a file, in a folder of the app's own: fewer the older they are, and never more than so many
//! bytes.

use crate::folder::Folder;
use crate::private::{lock, make_private, private};
use crate::wiping::remove_wiped;
use crate::{Error, is_sealed, read_file};
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What a version is called while it is written.
const NEW: &str = "new";
/// The name of the key that sealed versions are opened with, which is sealed itself.
const KEY: &str = "key.age";
/// What the name of a folder ends with that takes the place of another one.
const NEXT: &str = "-next";

/// What the names of versions end with.
const OPEN: &str = ".json";
const SEALED: &str = ".age";
/// No sealed key is longer.
const MOST_KEY_BYTES: usize = 64 * 1024;

/// All of the latest are kept, so many.
const LATEST: usize = 10;
/// Of older ones, the last of an hour, a day, a month: how much of the moment tells which it is, and how many stay.
const STEPS: [(usize, usize); 3] = [("2026-05-04T14".len(), 24), ("2026-05-04".len(), 30), ("2026-05".len(), 24)];
/// More bytes than that are not kept of one file, nor one version that is larger.
const MOST_BYTES: u64 = 16 * 1024 * 1024;
/// Versions of so many files are kept; the one goes that was saved longest ago.
const MOST_FILES: usize = 100;

/// The earlier versions of one file.
#[derive(Clone, Debug)]
pub struct Versions {
    folder: PathBuf,
}

/// An earlier version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its number, greater than those of all before it.
    pub number: u32,
    /// When it was saved, as RFC 3339; empty when that is not known.
    pub moment: String,
    /// How much was different from the version before it, as the caller counts.
    pub changes: u32,
    /// Where it lies.
    pub path: PathBuf,
}

impl Versions {
    /// Those of the file that has this name, of letters and digits, in this folder of the app's own.
    pub fn of(folder: &Path, name: &str) -> Self {
        Self { folder: folder.join(name) }
    }

    /// What there is, the oldest first.
    pub fn list(&self) -> Vec<Version> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().filter_map(Result::ok);
        let mut versions: Vec<Version> = entries.filter_map(|entry| version(entry.path())).collect();
        versions.sort_by_key(|version| version.number);
        versions
    }

    /// Keeps one more, and lets go of what is too much. What is the same as the latest is not kept again.
    ///
    /// # Errors
    /// When it cannot be written; what was kept before is still there.
    pub fn put(&self, moment: &str, changes: u32, bytes: &[u8]) -> Result<(), Error> {
        let failed = |error| Error::of_writing(&self.folder, &error);
        make_private(&self.folder).map_err(failed)?;
        let _lock = lock(&self.folder).map_err(failed)?;
        let kept = self.list();
        let most = usize::try_from(MOST_BYTES).unwrap_or(usize::MAX);
        let is_there = kept.last().is_some_and(|last| read_file(&last.path, most).is_ok_and(|there| there == bytes));
        if is_there || bytes.len() > most {
            return Ok(());
        }
        let number = kept.last().map_or(1, |last| last.number.saturating_add(1));
        self.write(&named(number, &plain(moment), changes, bytes), bytes).map_err(failed)?;
        self.thin();
        self.leave_files();
        Ok(())
    }

    /// The sealed key of sealed versions; none where there are none, and none are to be kept.
    pub fn key(&self) -> Option<Vec<u8>> {
        read_file(&self.folder.join(KEY), MOST_KEY_BYTES).ok()
    }

    /// Puts other versions in the place of all there are, with the sealed key of sealed ones: the same moments and
    /// changes with other bytes. None of the old ones are left.
    ///
    /// # Errors
    /// When that cannot be written. The old ones are then as they were.
    pub fn replace(&self, key: Option<&[u8]>, versions: &[(Version, Vec<u8>)]) -> Result<(), Error> {
        let mut next = self.folder.clone().into_os_string();
        next.push(NEXT);
        let next = Self { folder: next.into() };
        let failed = |error| Error::of_writing(&self.folder, &error);
        next.forget()?;
        make_private(&next.folder).map_err(failed)?;
        let written = versions.iter().try_for_each(|(version, bytes)| {
            let moment = plain(&version.moment);
            next.write(&named(version.number, &moment, version.changes, bytes), bytes)
        });
        let written = written.and_then(|()| key.map_or(Ok(()), |key| next.write(KEY, key)));
        if let Err(error) = written {
            let _ = next.forget();
            return Err(failed(error));
        }
        self.forget()?;
        fs::rename(&next.folder, &self.folder).map_err(failed)?;
        let all = self.folder.parent().map_or(Ok(()), |all| Folder::open(all)?.sync());
        all.map_err(failed)
    }

    /// Deletes all of them, and overwrites what they held.
    ///
    /// # Errors
    /// When the system does not let them be deleted.
    pub fn forget(&self) -> Result<(), Error> {
        empty(&self.folder);
        match fs::remove_dir_all(&self.folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Error::of_writing(&self.folder, &error)),
            _ => Ok(()),
        }
    }

    /// The same for those of all files in this folder of the app's own.
    ///
    /// # Errors
    /// When the system does not let them be deleted.
    pub fn forget_all(folder: &Path) -> Result<(), Error> {
        let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
        entries
            .map(|entry| entry.path())
            .filter(|path| path.is_dir())
            .try_for_each(|path| Self { folder: path }.forget())
    }

    /// Writes a file for the user alone, which has its name only when it is on the disk. With the lock, what an earlier
    /// program left half-written is in nobody's hands.
    fn write(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let new = self.folder.join(NEW);
        let mut file = private().write(true).create(true).truncate(true).open(&new)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&new, self.folder.join(name))?;
        Folder::open(&self.folder)?.sync()
    }

    fn thin(&self) {
        let kept = self.list();
        let moments: Vec<&str> = kept.iter().map(|version| version.moment.as_str()).collect();
        let stays = stays(&moments);
        let mut bytes = 0;
        for (version, stays) in kept.iter().zip(stays).rev() {
            bytes += fs::metadata(&version.path).map_or(0, |metadata| metadata.len());
            if !stays || bytes > MOST_BYTES {
                // What cannot be deleted now is tried again with the next one.
                let _ = remove_wiped(&version.path);
            }
        }
    }

    /// Lets go of the files that were saved longest ago, where there are too many.
    fn leave_files(&self) {
        let Some(all) = self.folder.parent() else { return };
        let entries = fs::read_dir(all).into_iter().flatten().filter_map(Result::ok);
        let mut files: Vec<(std::time::SystemTime, PathBuf)> = entries
            .filter_map(|entry| Some((entry.metadata().ok()?.modified().ok()?, entry.path())))
            .filter(|(_, path)| path.is_dir() && *path != self.folder)
            .collect();
        files.sort();
        for (_, path) in files.iter().take((files.len() + 1).saturating_sub(MOST_FILES)) {
            let _ = Self { folder: path.clone() }.forget();
        }
    }
}

/// Deletes the files in the folder, and overwrites what they held.
fn empty(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
        let _ = remove_wiped(&entry.path());
    }
}

/// The file of a version.
fn named(number: u32, moment: &str, changes: u32, bytes: &[u8]) -> String {
    let ending = if is_sealed(bytes) { SEALED } else { OPEN };
    format!("{number:08}~{moment}~{changes}{ending}")
}

/// The moment as a file name takes it.
fn plain(moment: &str) -> String {
    moment.chars().map(|c| if c == ':' { '.' } else { c }).filter(|c| is_plain(*c)).collect()
}

fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '.')
}

/// What the name of a file says; none for other files.
fn version(path: PathBuf) -> Option<Version> {
    let name = path.file_name()?.to_str()?;
    let name = name.strip_suffix(OPEN).or_else(|| name.strip_suffix(SEALED))?;
    let mut parts = name.split('~');
    let (number, moment, changes) = (parts.next()?, parts.next()?, parts.next()?);
    let (number, changes) = (number.parse().ok()?, changes.parse().ok()?);
    Some(Version { number, moment: moment.replace('.', ":"), changes, path })
}

/// Which of these, the oldest first, stay.
fn stays(moments: &[&str]) -> Vec<bool> {
    let mut stays: Vec<bool> = (0..moments.len()).map(|at| at + LATEST >= moments.len()).collect();
    for (length, most) in STEPS {
        let mut met: BTreeSet<&str> = BTreeSet::new();
        for (at, moment) in moments.iter().enumerate().rev() {
            let step = moment.get(..length).unwrap_or(moment);
            if met.len() < most && met.insert(step) {
                stays[at] = true;
            }
        }
    }
    stays
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Key;

    fn versions(folder: &tempfile::TempDir) -> Versions {
        Versions::of(&folder.path().join("versions"), "a1")
    }

    fn told(versions: &Versions) -> Vec<(u32, String, u32, String)> {
        let told = |it: Version| (it.number, it.moment, it.changes, fs::read_to_string(it.path).unwrap());
        versions.list().into_iter().map(told).collect()
    }

    #[test]
    fn what_is_put_is_listed_and_read_and_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let versions = versions(&folder);
        assert_eq!(versions.list(), []);
        let moment = "2026-05-04T14:30:00+02:00";
        versions.put("", 0, b"one").unwrap();
        versions.put(moment, 2, b"two").unwrap();
        versions.put(moment, 0, b"two").unwrap();
        assert_eq!(told(&versions), [(1, String::new(), 0, "one".into()), (2, moment.into(), 2, "two".into())]);
        versions.forget().unwrap();
        versions.forget().unwrap();
        assert_eq!(versions.list(), []);
    }

    #[test]
    fn all_are_replaced_at_once_with_their_key() {
        let folder = tempfile::tempdir().unwrap();
        let versions = versions(&folder);
        assert_eq!(versions.key(), None);
        versions.put("2026-05-04T14:30:00Z", 0, b"one").unwrap();
        versions.put("2026-05-04T14:31:00Z", 2, b"two").unwrap();
        let sealed = |it: Version| (it.clone(), Key::new().seal(&fs::read(it.path).unwrap()).unwrap());
        let sealed: Vec<(Version, Vec<u8>)> = versions.list().into_iter().map(sealed).collect();
        versions.replace(Some(b"key"), &sealed).unwrap();
        assert_eq!(versions.key().unwrap(), b"key");
        let after = versions.list();
        assert_eq!(after.iter().map(|it| (it.number, it.changes)).collect::<Vec<_>>(), [(1, 0), (2, 2)]);
        assert!(after.iter().all(|it| is_sealed(&fs::read(&it.path).unwrap())));
        versions.put("2026-05-04T14:32:00Z", 1, b"three").unwrap();
        assert_eq!(versions.list().len(), 3);
        versions.replace(None, &[]).unwrap();
        assert_eq!((versions.key(), versions.list().len()), (None, 0));
        assert_eq!(fs::read_dir(folder.path().join("versions")).unwrap().count(), 1);
        Versions::forget_all(&folder.path().join("versions")).unwrap();
        assert_eq!(fs::read_dir(folder.path().join("versions")).unwrap().count(), 0);
    }

    #[test]
    fn older_ones_get_fewer_and_are_never_many() {
        let moments: Vec<String> = (0..24)
            .flat_map(|month| (1..29).flat_map(move |day| (8..17).map(move |hour| (month, day, hour))))
            .map(|(month, day, hour)| format!("{}-{:02}-{day:02}T{hour:02}:00:00Z", 2024 + month / 12, month % 12 + 1))
            .collect();
        let moments: Vec<&str> = moments.iter().map(String::as_str).collect();
        let kept: Vec<&str> =
            moments.iter().zip(stays(&moments)).filter(|(_, stays)| *stays).map(|(it, _)| *it).collect();
        assert_eq!(kept.len(), 24 + 27 + 22);
        assert_eq!(kept[0], "2024-01-28T16:00:00Z");
        assert_eq!(kept[kept.len() - LATEST..], moments[moments.len() - LATEST..]);
    }

    #[test]
    fn they_never_take_more_than_so_many_bytes() {
        let folder = tempfile::tempdir().unwrap();
        let versions = versions(&folder);
        let bytes = |fill: u8| vec![fill; 7 * 1024 * 1024];
        for fill in 0..4 {
            versions.put("2026-05-04T14:30:00Z", 1, &bytes(fill)).unwrap();
        }
        assert_eq!(versions.list().iter().map(|it| it.number).collect::<Vec<_>>(), [3, 4]);
        versions.put("2026-05-04T14:30:00Z", 1, &[0; 17 * 1024 * 1024]).unwrap();
        assert_eq!(versions.list().len(), 2);
    }

    #[test]
    fn only_so_many_files_have_versions() {
        let folder = tempfile::tempdir().unwrap();
        let all = folder.path().join("versions");
        for file in 0..MOST_FILES + 3 {
            Versions::of(&all, &format!("f{file}")).put("", 0, b"x").unwrap();
        }
        assert_eq!(fs::read_dir(&all).unwrap().count(), MOST_FILES);
        assert_eq!(Versions::of(&all, &format!("f{}", MOST_FILES + 2)).list().len(), 1);
    }
}
