//! What a user would expect of a document, whatever is done to it: a model that knows nothing but titles.

use super::{FILES, PROTECTED};
use proptest::prelude::*;
use proptest_state_machine::ReferenceStateMachine;

/// What a journey is here: the titles of its touchpoints.
pub(super) type Titles = Vec<String>;

/// Who may write to a file, as a desk sees it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Hold {
    #[default]
    Mine,
    Theirs,
    /// It was mine, and somebody took it over.
    Open,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Eva,
    Ali,
}

/// What lies on the second desk.
#[derive(Clone, Debug)]
pub(super) struct Other {
    file: usize,
    pub(super) hold: Hold,
    pub(super) held: Titles,
}

/// What a user would expect: lists of titles, and nothing else.
#[derive(Clone, Debug, Default)]
pub(super) struct Expected {
    pub(super) now: Titles,
    pub(super) past: Vec<Titles>,
    pub(super) future: Vec<Titles>,
    /// How much past the document had when it was as its file, while that can be undone or redone to.
    saved: Option<usize>,
    /// Whether something was done since the document was last saved or opened.
    touched: bool,
    /// The document's file, and what it knows to be in it.
    pub(super) file: Option<usize>,
    pub(super) held: Option<Titles>,
    pub(super) files: [Option<Titles>; 2],
    hold: Hold,
    /// Who has a lock on the files.
    locks: [Option<Who>; 2],
    pub(super) other: Option<Other>,
    pub(super) steps: usize,
}

#[derive(Clone, Debug)]
pub(super) enum Step {
    Add,
    Rename(usize),
    Undo,
    Redo,
    Save,
    /// Saves although somebody else changed the file.
    SaveOver,
    SaveAs(usize),
    TakeIn,
    /// Somebody else writes to the file.
    External(usize),
    /// The program ends without closing anything, and starts again.
    Crash,
    /// A look at what others did.
    Look,
    /// Locks what has a passphrase, fails to unlock it, and unlocks it.
    Lock,
    OtherOpens,
    OtherTakesOver,
    /// The other changes and saves; when the file was changed, takes that in.
    OtherWrites,
    OtherCloses,
    /// The other's program ends, and leaves its lock behind.
    OtherCrashes,
}

impl Expected {
    pub(super) fn is_saved(&self) -> bool {
        self.saved == Some(self.past.len())
    }

    fn change(&mut self, now: Titles) {
        let undone = !self.future.is_empty();
        self.saved = self.saved.filter(|saved| !undone || *saved <= self.past.len());
        self.future.clear();
        self.past.push(std::mem::replace(&mut self.now, now));
        self.touched = true;
    }

    pub(super) fn may_write(&self) -> bool {
        self.file.is_none() || self.hold != Hold::Theirs
    }

    /// Takes the lock on the document's file, unless the other has it.
    fn lock(&mut self) {
        let Some(file) = self.file else { return };
        self.hold = if self.locks[file] == Some(Who::Ali) { Hold::Theirs } else { Hold::Mine };
        self.locks[file].get_or_insert(Who::Eva);
    }

    fn unlock(&mut self) {
        if let Some(lock) = self.file.map(|file| &mut self.locks[file])
            && *lock == Some(Who::Eva)
        {
            *lock = None;
        }
    }

    fn look(&mut self) {
        let Some(file) = self.file else { return };
        let only_read = self.hold == Hold::Theirs;
        match self.hold {
            Hold::Mine if self.locks[file] == Some(Who::Ali) => self.hold = Hold::Open,
            Hold::Mine | Hold::Theirs => self.lock(),
            Hold::Open => {}
        }
        let there = self.there().cloned();
        if there == self.held {
            return;
        }
        if there.as_ref() == Some(&self.now) {
            self.held = there;
            self.saved = Some(self.past.len());
            self.touched = false;
        } else if only_read
            && self.is_saved()
            && let Some(there) = there
        {
            self.take_in(there);
        }
    }

    fn take_in(&mut self, there: Titles) {
        self.change(there.clone());
        self.held = Some(there);
        self.saved = Some(self.past.len());
        self.touched = false;
    }

    fn write(&mut self, file: usize) {
        if self.file != Some(file) {
            self.unlock();
            self.file = Some(file);
            self.lock();
        }
        self.held = Some(self.now.clone());
        self.files[file] = Some(self.now.clone());
        self.saved = Some(self.past.len());
        self.touched = false;
    }

    /// What lies in the document's file.
    fn there(&self) -> Option<&Titles> {
        self.files[self.file?].as_ref()
    }

    fn crash(&mut self) {
        self.unlock();
        self.lock();
        let holds_this = self.there() == Some(&self.now);
        let as_held = self.there() == self.held.as_ref();
        if self.touched && !holds_this && (!self.is_saved() || !as_held) {
            // It comes back, with what was done to it.
            self.saved = self.saved.filter(|_| as_held);
            return;
        }
        let file = self.file;
        let now = self.there().cloned().unwrap_or_default();
        let Self { hold, locks, other, files, steps, .. } = self.clone();
        *self = Self { now, file, saved: Some(0), files, hold, locks, other, steps, ..Self::default() };
        self.held = self.there().cloned();
    }
}

impl ReferenceStateMachine for Expected {
    type State = Self;
    type Transition = Step;

    fn init_state() -> BoxedStrategy<Self> {
        Just(Self { saved: Some(0), ..Self::default() }).boxed()
    }

    fn transitions(_: &Self) -> BoxedStrategy<Step> {
        prop_oneof![
            6 => Just(Step::Add),
            4 => any::<usize>().prop_map(Step::Rename),
            4 => Just(Step::Undo),
            3 => Just(Step::Redo),
            3 => Just(Step::Save),
            1 => Just(Step::SaveOver),
            2 => (0..FILES.len()).prop_map(Step::SaveAs),
            1 => Just(Step::TakeIn),
            2 => (0..FILES.len()).prop_map(Step::External),
            4 => Just(Step::Crash),
            3 => Just(Step::Look),
            2 => Just(Step::Lock),
            4 => Just(Step::OtherOpens),
            3 => Just(Step::OtherTakesOver),
            4 => Just(Step::OtherWrites),
            2 => Just(Step::OtherCloses),
            2 => Just(Step::OtherCrashes),
        ]
        .boxed()
    }

    fn preconditions(state: &Self, step: &Step) -> bool {
        match step {
            Step::Add | Step::Crash | Step::SaveAs(_) | Step::Look | Step::Lock => true,
            Step::OtherOpens => state.other.is_none() && state.there().is_some(),
            Step::OtherTakesOver => state.other.as_ref().is_some_and(|other| other.hold == Hold::Theirs),
            Step::OtherWrites => state.other.as_ref().is_some_and(|other| other.hold != Hold::Theirs),
            Step::OtherCloses | Step::OtherCrashes => state.other.is_some(),
            Step::Rename(_) => !state.now.is_empty(),
            Step::Undo => !state.past.is_empty(),
            Step::Redo => !state.future.is_empty(),
            Step::Save | Step::SaveOver => state.file.is_some(),
            Step::TakeIn => state.there().is_some_and(|there| *there != state.now),
            Step::External(file) => state.files[*file].is_some(),
        }
    }

    fn apply(mut state: Self, step: &Step) -> Self {
        state.steps += 1;
        let title = format!("T{}", state.steps);
        match step {
            Step::Add | Step::Rename(_) | Step::Undo | Step::Redo | Step::Save if !state.may_write() => {}
            Step::Add => state.change([state.now.clone(), vec![title]].concat()),
            Step::Rename(index) => {
                let mut now = state.now.clone();
                let index = index % now.len();
                now[index] = title;
                state.change(now);
            }
            Step::Undo => {
                let before = state.past.pop().expect("there is a past");
                state.future.push(std::mem::replace(&mut state.now, before));
                state.touched = true;
            }
            Step::Redo => {
                let next = state.future.pop().expect("there is a future");
                state.past.push(std::mem::replace(&mut state.now, next));
                state.touched = true;
            }
            Step::Save => {
                if state.there() == state.held.as_ref() {
                    state.write(state.file.expect("it has a file"));
                }
            }
            Step::SaveOver => {
                state.look();
                if state.may_write() {
                    state.write(state.file.expect("it has a file"));
                }
            }
            Step::SaveAs(file) if state.file == Some(*file) && !state.may_write() => {}
            Step::SaveAs(file) if state.file != Some(*file) && state.locks[*file] == Some(Who::Ali) => {}
            // Under its own name it is saved as any other time.
            Step::SaveAs(file) if state.file == Some(*file) && state.there() != state.held.as_ref() => {}
            Step::SaveAs(file) => state.write(*file),
            Step::TakeIn => {
                let there = state.there().cloned().expect("there is a file");
                state.take_in(there);
            }
            Step::External(file) => state.files[*file] = Some(vec![title]),
            Step::Crash => state.crash(),
            Step::Look => state.look(),
            Step::Lock if state.file == Some(PROTECTED) => state.look(),
            Step::Lock => {}
            Step::OtherOpens => {
                let (file, held) = (state.file.expect("it has a file"), state.there().cloned().expect("a file"));
                let hold = if state.locks[file] == Some(Who::Eva) { Hold::Theirs } else { Hold::Mine };
                state.locks[file].get_or_insert(Who::Ali);
                state.other = Some(Other { file, hold, held });
            }
            Step::OtherTakesOver => {
                let other = state.other.as_mut().expect("there is another");
                state.locks[other.file] = Some(Who::Ali);
                other.hold = Hold::Mine;
                other.held = state.files[other.file].clone().expect("a file");
            }
            Step::OtherWrites => {
                let other = state.other.as_mut().expect("there is another");
                let there = state.files[other.file].as_mut().expect("a file");
                if *there == other.held {
                    there.push(title);
                }
                other.held = there.clone();
            }
            Step::OtherCloses | Step::OtherCrashes => {
                let other = state.other.take().expect("there is another");
                if state.locks[other.file] == Some(Who::Ali) {
                    state.locks[other.file] = None;
                }
            }
        }
        state
    }
}
