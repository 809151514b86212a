//! One open journey: what it is, what was done to it, where it lies.

use crate::commenting::TakenIn;
use crate::file::{Content, Found, Hold, JourneyFile, News, file_name, save_as};
use crate::keeping::Keeping;
use crate::me::Me;
use crate::reviews::BegunReason;
use crate::sealing::Seal;
use crate::trouble::Trouble;
use edit::{History, Label, Operation, Refused, Turn};
use formats::journey_file::{self, Opened};
use journey::{Journey, Problem, Record, Slot, problems};
use std::borrow::Cow;
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

    /// Saves under the document's own name.
    pub(crate) fn save(&mut self) -> Result<(), Trouble> {
        let file = self.file.as_mut().ok_or(Trouble::NoFileYet)?;
        let before = file.common.clone();
        let saved = file.save(&self.journey, self.keeping.notes().as_deref());
        match &saved {
            Ok(()) => {
                self.written();
                self.keep_version(before.as_deref());
            }
            // It may turn out only now that the file is gone.
            Err(_) => self.keep_what_is_nowhere_else(),
        }
        saved
    }

    /// The same, although the file holds something else by now or is gone.
    pub(crate) fn save_over(&mut self) -> Result<(), Trouble> {
        let file = self.file.as_mut().ok_or(Trouble::NoFileYet)?;
        let before = file.common.clone();
        file.save_over(&self.journey, self.keeping.notes().as_deref())?;
        self.written();
        self.keep_version(before.as_deref());
        Ok(())
    }

    /// Saves under another name, which is its name from now on; `same` when that is another way to
    /// its own file, which is then saved as any other time: not over what somebody else made of it.
    pub(crate) fn save_as(&mut self, path: &Path, same: bool, me: &Me) -> Result<(), Trouble> {
        if let Some(file) = self.file.as_ref().filter(|_| same) {
            return if file.found == Found::Gone { self.save_over() } else { self.save() };
        }
        self.save_to(path, self.keeping.seal.clone(), me)
    }

    /// Saves with another seal or without one, under its own name (`same`) or another: everything that is kept of it
    /// is sealed like this from now on, and what was kept before is wiped.
    pub(crate) fn save_sealed(
        &mut self,
        path: &Path,
        same: bool,
        seal: Option<Arc<Seal>>,
        me: &Me,
    ) -> Result<(), Trouble> {
        let Some(file) = self.file.as_mut().filter(|_| same) else { return self.save_to(path, seal, me) };
        let before = std::mem::replace(&mut file.seal, seal.clone());
        let held = file.held;
        let notes = self.keeping.notes();
        let saved = match file.found {
            Found::Gone => file.save_over(&self.journey, notes.as_deref()),
            Found::AsHeld | Found::Changed(_) => file.save(&self.journey, notes.as_deref()),
        };
        if saved.is_err() && (file.held.is_none() || file.held == held) {
            file.seal = before;
            self.keep_what_is_nowhere_else();
            return saved;
        }
        self.keeping.seal = seal;
        if saved.is_err() {
            // It holds the new bytes, but it is not known whether that lasts.
            self.keep_whole();
            return saved;
        }
        self.written();
        self.reseal_versions(before.as_deref());
        Ok(())
    }

    /// Saves to another file, sealed with this.
    fn save_to(&mut self, path: &Path, seal: Option<Arc<Seal>>, me: &Me) -> Result<(), Trouble> {
        let hold = Hold::take(path, me);
        let file = save_as(path, &self.journey, hold, self.keeping.notes().as_deref(), seal.clone())?;
        self.keeping.seal = seal;
        if let Some(old) = self.file.replace(file) {
            if old.newer.is_some() {
                self.notices.push(Notice::SavedInOlderVersion);
            }
            old.release();
        }
        self.written();
        self.keep_version(None);
        Ok(())
    }

    /// Takes in what the file holds by now, in the place of what is here: a change like any other.
    pub(crate) fn take_in(&mut self) -> Result<(), Trouble> {
        let file = self.file.as_ref().ok_or(Trouble::NoFileYet)?;
        let content = file.read()?;
        self.adopt(content);
        Ok(())
    }

    /// Makes it hold what an earlier version held: a change like any other.
    pub(crate) fn restore(&mut self, version: &Journey) -> Result<(), Trouble> {
        self.is_mine()?;
        // Joined with itself, the version has the slots of what is here.
        let whole = compare::merge(&self.journey, &self.journey, version).journey;
        if whole.same_content(&self.journey) {
            return Err(Trouble::nothing_to_do());
        }
        let label = Label { slug: Cow::Borrowed("restore"), subject: whole.head.title.clone(), field: None };
        let change = self.history.turn_into(&mut self.journey, &whole, label);
        self.touched = change.touched();
        self.keep(Turn::Done(change));
        Ok(())
    }

    /// The journey as its file has it now; without a file, as it was before anything was done to it.
    pub(crate) fn earlier(&self) -> Result<Journey, Trouble> {
        if let Some(file) = self.file.as_ref().filter(|file| file.found != Found::Gone) {
            return Ok(file.read()?.opened.journey);
        }
        let (mut journey, mut history) = (self.journey.clone(), self.history.clone());
        while history.undo(&mut journey).is_some() {}
        Ok(journey)
    }

    /// Takes over the right to write to the file, with what it holds by now; where there are changes
    /// that it does not hold, as after a crash, which of the two is to count is still to be decided.
    pub(crate) fn take_over(&mut self, me: &Me) -> Result<(), Trouble> {
        let file = self.file.as_mut().ok_or(Trouble::NoFileYet)?;
        file.take_over(me)?;
        if file.found != Found::AsHeld && self.history.is_saved() {
            self.take_in()?;
        }
        Ok(())
    }

    /// Looks what others did to the file. `true` when there is something to tell.
    pub(crate) fn look(&mut self, me: &Me) -> bool {
        let Some(file) = &mut self.file else { return false };
        let about_lock = file.look_at_lock(me);
        let about_bytes = file.look();
        let only_read = matches!(file.hold, Hold::Theirs(_)) || about_lock == Some(News::Free);
        match &about_lock {
            Some(News::TakenOver) => self.notices.push(Notice::TakenOver),
            Some(News::Free) => self.notices.push(Notice::YoursNow),
            Some(News::Changed(_) | News::Other) | None => {}
        }
        if let Some(News::Changed(bytes)) = &about_bytes
            && let Ok(content) = file.understood(bytes.clone())
        {
            if content.plain == journey_file::write(&self.journey) {
                file.settle(content.print, content.plain);
                self.saved();
            } else if only_read && self.history.is_saved() {
                // Nothing can have been changed here, so nothing is lost.
                self.adopt(content);
                self.notices.push(Notice::ReadAgain);
            }
        }
        if about_bytes == Some(News::Other) {
            self.keep_what_is_nowhere_else();
        }
        about_lock.is_some() || about_bytes.is_some()
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

    /// Keeps a document that was saved when its file is gone, and lets go of that when it is back. What is
    /// kept stays as long as the file holds something else: it is nowhere but here then.
    fn keep_what_is_nowhere_else(&mut self) {
        match self.file.as_ref().map(|file| file.found) {
            Some(Found::Changed(_)) => {}
            Some(Found::Gone) => {
                if self.history.is_saved() && self.keeping.journal.is_none() && self.is_mine().is_ok() {
                    self.keep_whole();
                }
            }
            Some(Found::AsHeld) | None => {
                if !self.has_loose_ends() {
                    self.keeping.end();
                }
            }
        }
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
        let Content { print, plain, opened: Opened { journey, repeated, version, newer } } = content;
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
