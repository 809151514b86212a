//! One open journey: what it is, what was done to it, where it lies.

use crate::keeping::Keeping;
use crate::trouble::Trouble;
use edit::{History, Operation, Refused, Turn};
use formats::journey_file::{self, Opened};
use journey::{Journey, Problem, Record, Slot, problems};
use std::path::{Path, PathBuf};
use storage::Fingerprint;

/// A journey that is open.
pub(crate) struct Document {
    pub(crate) journey: Journey,
    pub(crate) history: History,
    /// Its file; none before it is first saved.
    pub(crate) path: Option<PathBuf>,
    /// What the last change was about.
    pub(crate) touched: Option<Slot>,
    /// Keys that stood in the file more than once; the next save settles them.
    pub(crate) repeated: Vec<Problem>,
    /// The later version of the format that the file is of.
    pub(crate) newer: Option<u32>,
    /// What the file held when it was last read or saved.
    pub(crate) fingerprint: Option<Fingerprint>,
    /// Where the changes are that no file holds yet.
    pub(crate) keeping: Keeping,
    /// How many changes came back after a crash; none once they are saved.
    pub(crate) recovered: Option<usize>,
    /// What the user has to be told with the next view, once.
    pub(crate) notices: Vec<Notice>,
}

/// Something to tell the user that is no failure. Messages have it under `notice-<code>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Notice {
    /// Keys stood in the file more than once; the next save leaves one of each.
    RepeatedKeys(usize),
    /// A journey of a later version of the format was saved in this program's.
    SavedInOlderVersion,
    /// The list of recent files could not be kept.
    RecentNotKept(String),
    /// The latest changes are in memory only, for this reason: the code of a storage error.
    NotSafe(&'static str),
    /// So many changes came back after a crash.
    Recovered(usize),
    /// The file of what came back is not as it was: something else wrote to it.
    FileChanged,
    /// The file of what came back is gone.
    FileGone,
}

impl Document {
    /// A journey without a file. There is nothing to save until something is done to it.
    pub(crate) fn new(journey: Journey) -> Self {
        Self {
            journey,
            history: History::saved(),
            path: None,
            touched: None,
            repeated: Vec::new(),
            newer: None,
            fingerprint: None,
            keeping: Keeping::default(),
            recovered: None,
            notices: Vec::new(),
        }
    }

    /// Reads a journey file.
    pub(crate) fn open(path: &Path) -> Result<Self, Trouble> {
        let bytes = storage::read_file(path, journey_file::MAX_BYTES)?;
        let opened = journey_file::read(&bytes);
        let Opened { journey, repeated, version, newer } =
            opened.map_err(|refusal| Trouble::Refusal { name: file_name(path), refusal })?;
        Ok(Self {
            path: Some(path.to_owned()),
            notices: Vec::from_iter((!repeated.is_empty()).then_some(Notice::RepeatedKeys(repeated.len()))),
            repeated,
            newer: newer.then_some(version),
            fingerprint: Some(Fingerprint::of(&bytes)),
            ..Self::new(journey)
        })
    }

    /// Does an operation; `continues` when it goes on with the last one, as typing does.
    pub(crate) fn apply(&mut self, operation: &Operation, continues: bool) -> Result<(), Trouble> {
        let before = self.history.depth();
        let applied = self.history.apply(&mut self.journey, operation, continues);
        match applied.cloned() {
            Ok(change) => {
                self.touched = change.touched();
                self.keep(if self.history.depth() > before { Turn::Done(change) } else { Turn::WentOn(change) });
                Ok(())
            }
            Err(refused) => Err(Trouble::Refused { field: self.field(operation, &refused), refused }),
        }
    }

    /// Takes the last change back.
    pub(crate) fn undo(&mut self) -> Result<(), Trouble> {
        let change = self.history.undo(&mut self.journey).ok_or(Trouble::nothing_to_do())?;
        self.touched = change.touched();
        self.keep(Turn::Undone(change));
        Ok(())
    }

    /// Does again what was taken back.
    pub(crate) fn redo(&mut self) -> Result<(), Trouble> {
        let change = self.history.redo(&mut self.journey).ok_or(Trouble::nothing_to_do())?;
        self.touched = change.touched();
        self.keep(Turn::Redone(change));
        Ok(())
    }

    /// Saves under the document's own name.
    pub(crate) fn save(&mut self) -> Result<(), Trouble> {
        let path = self.path.clone().ok_or(Trouble::NoFileYet)?;
        if let Some(version) = self.newer {
            return Err(Trouble::NewerVersion { name: file_name(&path), version });
        }
        self.write(&path)
    }

    /// Saves under another name, which is its name from now on. A file of a later version of the
    /// format is never replaced by one of this version.
    pub(crate) fn save_as(&mut self, path: &Path) -> Result<(), Trouble> {
        if let Some(version) = later_version_at(path) {
            return Err(Trouble::NewerVersion { name: file_name(path), version });
        }
        self.write(path)?;
        self.path = Some(path.to_owned());
        if self.newer.take().is_some() {
            self.notices.push(Notice::SavedInOlderVersion);
        }
        Ok(())
    }

    fn write(&mut self, path: &Path) -> Result<(), Trouble> {
        let bytes = journey_file::write(&self.journey);
        storage::save(path, &bytes, &storage::Care::default())?;
        self.fingerprint = Some(Fingerprint::of(&bytes));
        self.history.mark_saved();
        self.repeated.clear();
        self.recovered = None;
        // Only now, since the file holds everything.
        self.keeping.end();
        Ok(())
    }

    /// The file's name; the journey's title where there is no file.
    pub(crate) fn name(&self) -> String {
        self.path.as_deref().map_or_else(|| self.journey.head.title.clone(), file_name)
    }

    /// Everything unsound, in the order of the file; what only the reader knows comes first.
    pub(crate) fn problems(&self) -> Vec<Problem> {
        self.repeated.iter().cloned().chain(problems(&self.journey)).collect()
    }

    /// The field whose number is out of range, with its kind of record: `touchpoint-day`.
    fn field(&self, operation: &Operation, refused: &Refused) -> Option<String> {
        let (Refused::OutOfRange(key) | Refused::WrongField(key)) = refused else { return None };
        let kind = match operation {
            Operation::SetFields { slot, .. } => self.journey.record(*slot).as_ref().map(Record::kind),
            Operation::AddItem { item } => Some(item.kind()),
            Operation::AddTouchpoint { .. } => Some("touchpoint"),
            Operation::Connect { .. } => Some("handover"),
            Operation::MoveTouchpoint { .. }
            | Operation::Reorder { .. }
            | Operation::Delete { .. }
            | Operation::Duplicate { .. }
            | Operation::Discard { .. } => None,
        };
        kind.map(|kind| format!("{kind}-{key}"))
    }
}

/// The last part of a path.
pub(crate) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// The version of the journey that lies there, when it is a later one than this program's.
fn later_version_at(path: &Path) -> Option<u32> {
    let bytes = storage::read_file(path, journey_file::MAX_BYTES).ok()?;
    journey_file::read(&bytes).ok().filter(|opened| opened.newer).map(|opened| opened.version)
}
