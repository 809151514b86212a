//! The file of an open document: what it held, who may write to it, what has become of it since.

use crate::me::Me;
use crate::sealing::Seal;
use crate::trouble::Trouble;
use formats::journey_file::{self, Opened};
use journey::Journey;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use storage::{Care, Error, FileLock, Fingerprint, Owner, Stamp, Taken, is_sealed, real_path};

/// The file of an open document.
pub(crate) struct JourneyFile {
    pub(crate) path: PathBuf,
    /// The same without links, as it was when it was opened.
    pub(crate) real: PathBuf,
    /// The later version of the format that it is of.
    pub(crate) newer: Option<u32>,
    /// What it held when it was last read or saved, sealed or not; none when that is not known.
    pub(crate) held: Option<Fingerprint>,
    /// The bytes of the last version that this document and the file had in common, never sealed; none when it is not
    /// known.
    pub(crate) common: Option<Vec<u8>>,
    /// What it is sealed with; none where everybody can read it.
    pub(crate) seal: Option<Arc<Seal>>,
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

/// What a file holds, understood.
pub(crate) struct Content {
    /// Of its bytes, sealed or not.
    pub(crate) print: Fingerprint,
    /// The bytes of the journey, never sealed.
    pub(crate) plain: Vec<u8>,
    pub(crate) opened: Opened,
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
    /// Reads a file, and takes the right to write to it when nobody has it. One that is sealed is opened with what
    /// `seal` gives.
    pub(crate) fn open(
        path: &Path,
        me: &Me,
        seal: impl FnOnce() -> Result<Arc<Seal>, Trouble>,
    ) -> Result<(Self, Opened), Trouble> {
        let hold = Hold::take(path, me);
        let stamp = Stamp::of(path);
        let bytes = storage::read_file(path, journey_file::MAX_BYTES).map_err(Trouble::from);
        let opened = bytes.and_then(|bytes| {
            let seal = if is_sealed(&bytes) { Some(seal()?) } else { None };
            Ok((understood(path, bytes, seal.as_deref())?, seal))
        });
        let (Content { print, plain, opened }, seal) = match opened {
            Ok(opened) => opened,
            Err(trouble) => {
                hold.release();
                return Err(trouble);
            }
        };
        let newer = opened.newer.then_some(opened.version);
        let (path, real, held, common) = (path.to_owned(), real_path(path), Some(print), Some(plain));
        Ok((Self { path, real, newer, held, common, seal, hold, found: Found::AsHeld, stamp }, opened))
    }

    /// The file of a document that came back; it held this when the program ended.
    pub(crate) fn again(
        path: PathBuf,
        newer: Option<u32>,
        held: Option<Fingerprint>,
        common: Option<Vec<u8>>,
        seal: Option<Arc<Seal>>,
        me: &Me,
    ) -> Self {
        let hold = Hold::take(&path, me);
        let real = real_path(&path);
        Self { path, real, newer, held, common, seal, hold, found: Found::AsHeld, stamp: None }
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
        let plain = journey_file::write(journey);
        let seal = self.seal.clone();
        let bytes = sealed(&self.path, &plain, seal.as_deref())?;
        let written = write(&self.path, &bytes, replaces, notes, seal.as_deref());
        match &written {
            Ok(()) => self.holds(&bytes, plain),
            // It was put in place, but perhaps not on the disk.
            Err(_) if storage::read_file(&self.path, bytes.len()).is_ok_and(|there| there == bytes) => {
                self.holds(&bytes, plain);
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
    pub(crate) fn settle(&mut self, print: Fingerprint, plain: Vec<u8>) {
        self.held = Some(print);
        self.common = Some(plain);
        self.found = Found::AsHeld;
    }

    /// What the file holds now.
    pub(crate) fn read(&self) -> Result<Content, Trouble> {
        read(&self.path, self.seal.as_deref())
    }

    /// What these bytes of it say.
    pub(crate) fn understood(&self, bytes: Vec<u8>) -> Result<Content, Trouble> {
        understood(&self.path, bytes, self.seal.as_deref())
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

    fn holds(&mut self, bytes: &[u8], plain: Vec<u8>) {
        self.settle(Fingerprint::of(bytes), plain);
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
    seal: Option<Arc<Seal>>,
) -> Result<JourneyFile, Trouble> {
    let name = file_name(path);
    if let Hold::Theirs(owner) = hold {
        return Err(Trouble::InUse { name, owner });
    }
    // A file of a later version of the format is never replaced by one of this version.
    let later = read(path, seal.as_deref()).ok().map(|there| there.opened).filter(|opened| opened.newer);
    let plain = journey_file::write(journey);
    let written = match later {
        Some(opened) => Err(Trouble::NewerVersion { name, version: opened.version }),
        None => sealed(path, &plain, seal.as_deref())
            .and_then(|bytes| Ok(write(path, &bytes, None, notes, seal.as_deref()).map(|()| bytes)?)),
    };
    let bytes = match written {
        Ok(bytes) => bytes,
        Err(trouble) => {
            hold.release();
            return Err(trouble);
        }
    };
    let path = path.to_owned();
    let real = real_path(&path);
    let found = Found::AsHeld;
    let mut file = JourneyFile { path, real, newer: None, held: None, common: None, seal, hold, found, stamp: None };
    file.holds(&bytes, plain);
    Ok(file)
}

/// The last part of a path.
pub(crate) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// What a file holds; one that is sealed only with what it is sealed with.
pub(crate) fn read(path: &Path, seal: Option<&Seal>) -> Result<Content, Trouble> {
    understood(path, storage::read_file(path, journey_file::MAX_BYTES)?, seal)
}

fn understood(path: &Path, bytes: Vec<u8>, seal: Option<&Seal>) -> Result<Content, Trouble> {
    let print = Fingerprint::of(&bytes);
    let plain = match seal {
        Some(seal) if is_sealed(&bytes) => seal.open_file(&bytes).map_err(Trouble::sealed(path))?,
        None if is_sealed(&bytes) => return Err(Trouble::NeedsPassphrase(file_name(path))),
        Some(_) | None => bytes,
    };
    let opened = journey_file::read(&plain);
    let opened = opened.map_err(|refusal| Trouble::Refusal { name: file_name(path), refusal })?;
    Ok(Content { print, plain, opened })
}

fn sealed(path: &Path, plain: &[u8], seal: Option<&Seal>) -> Result<Vec<u8>, Trouble> {
    seal.map_or_else(|| Ok(plain.to_vec()), |seal| seal.file(plain)).map_err(Trouble::sealed(path))
}

fn write(
    path: &Path,
    bytes: &[u8],
    replaces: Option<Fingerprint>,
    notes: Option<&Path>,
    seal: Option<&Seal>,
) -> Result<(), Error> {
    let sound = |bytes: &[u8]| match seal {
        Some(seal) => seal.open_file(bytes).is_ok_and(|plain| journey_file::read(&plain).is_ok()),
        None => journey_file::read(bytes).is_ok(),
    };
    storage::save(path, bytes, &Care { replaces, sound: Some(&sound), notes })
}
