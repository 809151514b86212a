//! One open journey: what it is, what was done to it, where it lies.

mod filing;

use crate::commenting::TakenIn;
use crate::file::{Content, Found, Hold, JourneyFile, file_name};
use crate::keeping::Keeping;
use crate::me::Me;
use crate::reviews::BegunReason;
use crate::sealing::Seal;
use crate::trouble::Trouble;
use edit::{History, Operation, Refused, Turn};
use formats::journey_file::Opened;
use journey::{Journey, Problem, Record, Slot, problems};
use std::path::Path;
use std::sync::Arc;
use storage::Fingerprint;

/// A journey that is open.
pub(crate) struct Document {
    pub(crate) journey: Journey,
    pub(crate) history: History,
    /// Its file; none before it is first saved.
    pub(crate) file: Option<JourneyFile>,
    /// What the last change was about.
    pub(crate) touched: Option<Slot>,
    /// Keys that stood in the file more than once; the next save settles them.
    pub(crate) repeated: Vec<Problem>,
    /// Where the changes are that no file holds yet.
    pub(crate) keeping: Keeping,
    /// A reason that is being written for a gap being none.
    pub(crate) reason: Option<BegunReason>,
    /// How many changes came back after a crash, until the user has seen to them or they are saved.
    pub(crate) recovered: Option<usize>,
    /// What the user has to be told with the next view, once.
    pub(crate) notices: Vec<Notice>,
    /// Which two versions the user was last told the conflicts of: this document's and the file's.
    pub(crate) told_conflicts: Option<[Fingerprint; 2]>,
}

/// Something to tell the user that is no failure. Messages have it under `notice-<code>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Notice {
    /// Keys stood in the file more than once; the next save leaves one of each.
    RepeatedKeys(usize),
    /// A journey of a later version of the format was saved in this program's.
    SavedInOlderVersion,
    /// The file could not be put in the list of recent ones, for this reason: the code of a storage error.
    RecentNotKept(&'static str),
    /// The latest changes are in memory only, for this reason: the code of a storage error.
    NotSafe(&'static str),
    /// The file was changed by something else and is shown as it is now; nothing of the user's was lost.
    ReadAgain,
    /// Whoever had the file is done with it: it can be changed here now.
    YoursNow,
    /// Somebody else took over the right to write to the file.
    TakenOver,
    /// The file without a passphrase could not be deleted.
    OpenFileStays(String),
    /// Comments were taken in.
    Comments(TakenIn),
}

impl Document {
    /// A journey without a file. There is nothing to save until something is done to it.
    pub(crate) fn new(journey: Journey) -> Self {
        Self {
            journey,
            history: History::saved(),
            file: None,
            touched: None,
            repeated: Vec::new(),
            keeping: Keeping::default(),
            reason: None,
            recovered: None,
            notices: Vec::new(),
            told_conflicts: None,
        }
    }

    /// The same, of a journey that is worth saving as it is.
    pub(crate) fn unsaved(journey: Journey) -> Self {
        Self { history: History::unsaved(), ..Self::new(journey) }
    }

    /// Reads a journey file; one that is sealed with what `seal` gives.
    pub(crate) fn open(
        path: &Path,
        me: &Me,
        seal: impl FnOnce() -> Result<Arc<Seal>, Trouble>,
    ) -> Result<Self, Trouble> {
        let (file, Opened { journey, repeated, .. }) = JourneyFile::open(path, me, seal)?;
        Ok(Self {
            keeping: Keeping::sealed(file.seal.clone()),
            file: Some(file),
            notices: Vec::from_iter((!repeated.is_empty()).then_some(Notice::RepeatedKeys(repeated.len()))),
            repeated,
            ..Self::new(journey)
        })
    }

    /// Does an operation; `continues` when it goes on with the last one, as typing does.
    pub(crate) fn apply(&mut self, operation: &Operation, continues: bool) -> Result<(), Trouble> {
        self.is_mine()?;
        match self.history.apply(&mut self.journey, operation, continues) {
            Ok(turn) => {
                self.touched = turn.change().touched();
                self.keep(turn);
                Ok(())
            }
            Err(refused) => Err(Trouble::Refused { field: self.field(operation, &refused), refused }),
        }
    }

    /// Takes the last change back.
    pub(crate) fn undo(&mut self) -> Result<(), Trouble> {
        self.is_mine()?;
        let change = self.history.undo(&mut self.journey).ok_or(Trouble::nothing_to_do())?;
        self.touched = change.touched();
        self.keep(Turn::Undone(change));
        Ok(())
    }

    /// Does again what was taken back.
    pub(crate) fn redo(&mut self) -> Result<(), Trouble> {
        self.is_mine()?;
        let change = self.history.redo(&mut self.journey).ok_or(Trouble::nothing_to_do())?;
        self.touched = change.touched();
        self.keep(Turn::Redone(change));
        Ok(())
    }

    /// Goes back that many changes, or forward again when `steps` is positive; as far as there are any.
    pub(crate) fn travel(&mut self, steps: i32) -> Result<(), Trouble> {
        self.is_mine()?;
        for _ in 0..steps.unsigned_abs() {
            let gone = if steps < 0 { self.undo() } else { self.redo() };
            if gone.is_err() {
                break;
            }
        }
        Ok(())
    }

    /// Keeps what is written so far of a reason for a gap being none; empty when it is let go of.
    pub(crate) fn write_reason(&mut self, reason: BegunReason) -> Result<(), Trouble> {
        self.is_mine()?;
        let begun = Some(&reason).filter(|reason| !reason.text.trim().is_empty()).cloned();
        if begun.is_none() && self.reason.is_none() {
            return Ok(());
        }
        self.reason = begun;
        if self.has_loose_ends() {
            self.keep_reason(reason)
        } else {
            self.keeping.end()
        }
        Ok(())
    }

    /// Whether the file holds what is here. A file that is gone holds nothing.
    pub(crate) fn is_saved(&self) -> bool {
        self.history.is_saved() && self.file.as_ref().is_none_or(|file| file.found != Found::Gone)
    }

    /// Whether nothing was done to it since it was opened.
    pub(crate) fn is_untouched(&self) -> bool {
        self.history == History::saved() && self.reason.is_none() && self.recovered.is_none()
    }

    /// Whether something is here that no file holds: a change, or a reason that is being written.
    pub(crate) fn has_loose_ends(&self) -> bool {
        !self.is_saved() || self.reason.is_some()
    }

    /// Lets go of the file and of what was kept.
    pub(crate) fn close(mut self) {
        self.keeping.end();
        self.release();
    }

    /// Lets go of the file; what is not saved comes back at the next start.
    pub(crate) fn release(self) {
        if let Some(file) = self.file {
            file.release();
        }
    }

    fn adopt(&mut self, content: Content) {
        let Content { print, plain, opened: Opened { journey, repeated, version, newer, .. } } = content;
        self.touched = self.history.replace(&mut self.journey, &journey);
        self.repeated = repeated;
        if let Some(file) = &mut self.file {
            file.newer = newer.then_some(version);
            file.settle(print, plain);
        }
        self.saved();
    }

    /// The file was written from what is here.
    fn written(&mut self) {
        self.repeated.clear();
        self.saved();
    }

    /// The file holds what is here.
    pub(crate) fn saved(&mut self) {
        self.history.mark_saved();
        self.recovered = None;
        // Only now, since the file holds everything.
        if self.reason.is_some() { self.keep_whole() } else { self.keeping.end() }
    }

    /// Refuses what would change a journey that somebody else has.
    pub(crate) fn is_mine(&self) -> Result<(), Trouble> {
        match &self.file {
            Some(JourneyFile { path, hold: Hold::Theirs(owner), .. }) => {
                Err(Trouble::InUse { name: file_name(path), owner: owner.clone() })
            }
            _ => Ok(()),
        }
    }

    /// The file's name; the journey's title where there is no file.
    pub(crate) fn name(&self) -> String {
        self.file.as_ref().map_or_else(|| self.journey.head.title.clone(), |file| file_name(&file.path))
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
            Operation::AddTouchpoint { .. } | Operation::AddRows { .. } | Operation::PlaceNote { .. } => {
                Some("touchpoint")
            }
            Operation::Connect { .. } => Some("handover"),
            Operation::MoveTouchpoint { .. }
            | Operation::Reorder { .. }
            | Operation::Delete { .. }
            | Operation::Duplicate { .. }
            | Operation::Discard { .. }
            | Operation::AddPart { .. }
            | Operation::Several { .. } => None,
        };
        kind.map(|kind| format!("{kind}-{key}"))
    }
}
