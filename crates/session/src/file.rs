//! The file of an open document: what it held, who may write to it, what has become of it since.

use crate::me::Me;
use crate::trouble::Trouble;
use formats::journey_file::{self, Opened};
use journey::Journey;
use std::path::{Path, PathBuf};
use storage::{Care, Error, FileLock, Fingerprint, Owner, Stamp, Taken, real_path};

/// The file of an open document.
pub(crate) struct JourneyFile {
    pub(crate) path: PathBuf,
    /// The same without links, as it was when it was opened.
    pub(crate) real: PathBuf,
    /// The later version of the format that it is of.
    pub(crate) newer: Option<u32>,
    /// What it held when it was last read or saved; none when that is not known.
    pub(crate) held: Option<Fingerprint>,
    /// The bytes of the last version that this document and the file had in common; none when it is not known.
    pub(crate) common: Option<Vec<u8>>,
    pub(crate) hold: Hold,
    pub(crate) found: Found,
    /// How it looked from outside when it was last read.
    stamp: Option<Stamp>,
}

/// Who may write to a file.
#[derive(Debug)]
pub(crate) enum Hold {
    /// This document.
    Mine(FileLock),
    /// Somebody else; the document is for reading until they are done or the user takes it over.
    Theirs(Owner),
    /// Whoever comes first: there can be no lock here, or somebody took it over.
    Open,
}

/// What the file is found to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// What it held when it was last read or saved.
    AsHeld,
    /// Something else.
    Changed(Fingerprint),
    /// There is no such file any more.
    Gone,
}

/// What is different since the last look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum News {
    /// Other bytes lie there now.
    Changed(Vec<u8>),
    /// The file is gone, or back as it was.
    Other,
    /// Somebody took over the right to write.
    TakenOver,
    /// Whoever had the right to write has let go of it, and it is this document's now.
    Free,
}

impl JourneyFile {
    /// Reads a file, and takes the right to write to it when nobody has it.
    pub(crate) fn open(path: &Path, me: &Me) -> Result<(Self, Opened), Trouble> {
        let hold = Hold::take(path, me);
        let stamp = Stamp::of(path);
        let opened = read(path);
        let (bytes, opened) = match opened {
            Ok(opened) => opened,
            Err(trouble) => {
                hold.release();
                return Err(trouble);
            }
        };
        let newer = opened.newer.then_some(opened.version);
        let held = Some(Fingerprint::of(&bytes));
        let (path, real, common) = (path.to_owned(), real_path(path), Some(bytes));
        Ok((Self { path, real, newer, held, common, hold, found: Found::AsHeld, stamp }, opened))
    }

    /// The file of a document that came back; it held this when the program ended.
    pub(crate) fn again(
        path: PathBuf,
        newer: Option<u32>,
        held: Option<Fingerprint>,
        common: Option<Vec<u8>>,
        me: &Me,
    ) -> Self {
        let hold = Hold::take(&path, me);
        let real = real_path(&path);
        Self { path, real, newer, held, common, hold, found: Found::AsHeld, stamp: None }
    }

    /// Makes it hold the journey, unless it holds something else than it did.
    pub(crate) fn save(&mut self, journey: &Journey, notes: Option<&Path>) -> Result<(), Trouble> {
        if let Some(version) = self.newer {
            return Err(Trouble::NewerVersion { name: file_name(&self.path), version });
        }
        if let Hold::Theirs(owner) = &self.hold {
            return Err(Trouble::InUse { name: file_name(&self.path), owner: owner.clone() });
        }
        let replaces = match self.found {
            Found::AsHeld => self.held,
            Found::Changed(_) => return Err(Error::Changed(file_name(&self.path)).into()),
            Found::Gone => return Err(Error::Vanished(file_name(&self.path)).into()),
        };
        let bytes = journey_file::write(journey);
        let written = write(&self.path, &bytes, replaces, notes);
        match &written {
            Ok(()) => self.holds(&bytes),
            // It was put in place, but perhaps not on the disk.
            Err(_) if storage::read_file(&self.path, bytes.len()).is_ok_and(|there| there == bytes) => {
                self.holds(&bytes);
            }
            Err(_) => {
                self.stamp = None;
                self.look();
            }
        }
        Ok(written?)
    }

    /// Makes it hold the journey although it holds something else now, or is gone: the user decided so.
    pub(crate) fn save_over(&mut self, journey: &Journey, notes: Option<&Path>) -> Result<(), Trouble> {
        if let Hold::Theirs(owner) = &self.hold {
            return Err(Trouble::InUse { name: file_name(&self.path), owner: owner.clone() });
        }
        if self.found == Found::Gone {
            // What may have come back in the meantime is not what the user decided about.
            self.look();
            if matches!(self.found, Found::Changed(_)) {
                return Err(Error::Changed(file_name(&self.path)).into());
            }
        }
        match self.found {
            Found::AsHeld => {}
            Found::Changed(now) => self.held = Some(now),
            Found::Gone => self.held = None,
        }
        self.found = Found::AsHeld;
        self.save(journey, notes)
    }

    /// The user settled for what was read there: it is what the document knows of it from now on.
    pub(crate) fn settle(&mut self, bytes: &[u8]) {
        self.held = Some(Fingerprint::of(bytes));
        self.common = Some(bytes.to_vec());
        self.found = Found::AsHeld;
    }

    /// What the file holds now.
    pub(crate) fn read(&self) -> Result<(Vec<u8>, Opened), Trouble> {
        read(&self.path)
    }

    /// Looks what has become of the file; what is new is told once. A file that cannot be reached at
    /// the moment is as it was.
    pub(crate) fn look(&mut self) -> Option<News> {
        let stamp = Stamp::of(&self.path);
        if stamp.is_some() && stamp == self.stamp {
            return None;
        }
        let was = self.found;
        match storage::read_file(&self.path, journey_file::MAX_BYTES) {
            Ok(bytes) => {
                self.stamp = stamp;
                let now = Fingerprint::of(&bytes);
                self.found = if self.held == Some(now) { Found::AsHeld } else { Found::Changed(now) };
                match self.found {
                    found if found == was => None,
                    Found::Changed(_) => Some(News::Changed(bytes)),
                    Found::AsHeld | Found::Gone => Some(News::Other),
                }
            }
            Err(Error::NotFound(_)) => {
                self.stamp = None;
                self.found = Found::Gone;
                (was != Found::Gone).then_some(News::Other)
            }
            Err(_) => None,
        }
    }

    /// Takes the right to write to it where somebody else had it and has let go of it since. Whether it did.
    pub(crate) fn claim(&mut self, me: &Me) -> bool {
        if let Hold::Theirs(owner) = &mut self.hold {
            match FileLock::take(&self.path, &me.owner()) {
                Taken::Mine(lock) => {
                    self.hold = Hold::Mine(lock);
                    return true;
                }
                Taken::Others(now) => *owner = now,
                Taken::Without(_) => {}
            }
        }
        false
    }

    /// Passes the right to write on to the same file as another document of this desk has it open.
    pub(crate) fn pass_on(&mut self, to: &mut Self) {
        if !matches!(to.hold, Hold::Mine(_)) {
            std::mem::swap(&mut self.hold, &mut to.hold);
        }
    }

    /// Looks who may write to it now.
    pub(crate) fn look_at_lock(&mut self, me: &Me) -> Option<News> {
        match &self.hold {
            Hold::Mine(lock) if !lock.is_mine() => {
                self.hold = Hold::take(&self.path, me);
                // It may only have been deleted, or its folder is gone; then nobody else has it.
                let taken_over = matches!(self.hold, Hold::Theirs(_));
                if taken_over {
                    self.hold = Hold::Open;
                }
                taken_over.then_some(News::TakenOver)
            }
            Hold::Theirs(_) => self.claim(me).then_some(News::Free),
            Hold::Mine(_) | Hold::Open => None,
        }
    }

    /// Takes the right to write to it from whoever has it: the user decided so.
    pub(crate) fn take_over(&mut self, me: &Me) -> Result<(), Trouble> {
        self.hold = Hold::Mine(FileLock::take_over(&self.path, &me.owner())?);
        Ok(())
    }

    /// Lets go of the right to write to it.
    pub(crate) fn release(self) {
        self.hold.release();
    }

    fn holds(&mut self, bytes: &[u8]) {
        self.settle(bytes);
        self.stamp = Stamp::of(&self.path);
    }
}

impl Hold {
    pub(crate) fn take(path: &Path, me: &Me) -> Self {
        match FileLock::take(path, &me.owner()) {
            Taken::Mine(lock) => Self::Mine(lock),
            Taken::Others(owner) => Self::Theirs(owner),
            Taken::Without(_) => Self::Open,
        }
    }

    pub(crate) fn release(self) {
        if let Self::Mine(lock) = self {
            lock.release();
        }
    }
}

/// Makes a file hold the journey; it is a file that this document has from now on.
pub(crate) fn save_as(
    path: &Path,
    journey: &Journey,
    hold: Hold,
    notes: Option<&Path>,
) -> Result<JourneyFile, Trouble> {
    let name = file_name(path);
    if let Hold::Theirs(owner) = hold {
        return Err(Trouble::InUse { name, owner });
    }
    // A file of a later version of the format is never replaced by one of this version.
    let later = read(path).ok().filter(|(_, opened)| opened.newer).map(|(_, opened)| opened.version);
    let bytes = journey_file::write(journey);
    let written = match later {
        Some(version) => Err(Trouble::NewerVersion { name, version }),
        None => write(path, &bytes, None, notes).map_err(Trouble::from),
    };
    if let Err(trouble) = written {
        hold.release();
        return Err(trouble);
    }
    let path = path.to_owned();
    let real = real_path(&path);
    let mut file =
        JourneyFile { path, real, newer: None, held: None, common: None, hold, found: Found::AsHeld, stamp: None };
    file.holds(&bytes);
    Ok(file)
}

/// The last part of a path.
pub(crate) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn read(path: &Path) -> Result<(Vec<u8>, Opened), Trouble> {
    let bytes = storage::read_file(path, journey_file::MAX_BYTES)?;
    let opened = journey_file::read(&bytes);
    let opened = opened.map_err(|refusal| Trouble::Refusal { name: file_name(path), refusal })?;
    Ok((bytes, opened))
}

fn write(path: &Path, bytes: &[u8], replaces: Option<Fingerprint>, notes: Option<&Path>) -> Result<(), Error> {
    let sound = |bytes: &[u8]| journey_file::read(bytes).is_ok();
    storage::save(path, bytes, &Care { replaces, sound: Some(&sound), notes })
}
