//! Whatever is done to a document, in whatever order, and however often the program ends in between:
//! what was safe is back, and a file holds what was saved to it or what somebody else wrote.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use journey::{Journey, TouchpointField};
use messages::Language;
use proptest::prelude::*;
use proptest_state_machine::{ReferenceStateMachine, StateMachineTest, prop_state_machine};
use session::wire::{Handle, Operation, View};
use session::{Desk, Me};
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

const FILES: [&str; 2] = ["a.json", "b.json"];

/// What a journey is here: the titles of its touchpoints.
type Titles = Vec<String>;

/// What a user would expect: lists of titles, and nothing else.
#[derive(Clone, Debug, Default)]
struct Expected {
    now: Titles,
    past: Vec<Titles>,
    future: Vec<Titles>,
    /// How much past the document had when it was as its file, while that can be undone or redone to.
    saved: Option<usize>,
    /// Whether something was done since the document was last saved or opened.
    touched: bool,
    /// The document's file, and what it knows to be in it.
    file: Option<usize>,
    held: Option<Titles>,
    files: [Option<Titles>; 2],
    steps: usize,
}

#[derive(Clone, Debug)]
enum Step {
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
}

impl Expected {
    fn is_saved(&self) -> bool {
        self.saved == Some(self.past.len())
    }

    fn change(&mut self, now: Titles) {
        let undone = !self.future.is_empty();
        self.saved = self.saved.filter(|saved| !undone || *saved <= self.past.len());
        self.future.clear();
        self.past.push(std::mem::replace(&mut self.now, now));
        self.touched = true;
    }

    fn write(&mut self, file: usize) {
        self.file = Some(file);
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
        let holds_this = self.there() == Some(&self.now);
        let as_held = self.there() == self.held.as_ref();
        if self.touched && !holds_this && (!self.is_saved() || !as_held) {
            // It comes back, with what was done to it.
            self.saved = self.saved.filter(|_| as_held);
            return;
        }
        let file = self.file;
        let now = self.there().cloned().unwrap_or_default();
        *self = Self { now, file, saved: Some(0), files: self.files.clone(), steps: self.steps, ..Self::default() };
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
        ]
        .boxed()
    }

    fn preconditions(state: &Self, step: &Step) -> bool {
        match step {
            Step::Add | Step::Crash | Step::SaveAs(_) => true,
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
            Step::SaveOver => state.write(state.file.expect("it has a file")),
            // Under its own name it is saved as any other time.
            Step::SaveAs(file) if state.file == Some(*file) && state.there() != state.held.as_ref() => {}
            Step::SaveAs(file) => state.write(*file),
            Step::TakeIn => {
                let there = state.there().cloned().expect("there is a file");
                state.change(there.clone());
                state.held = Some(there);
                state.saved = Some(state.past.len());
                state.touched = false;
            }
            Step::External(file) => state.files[*file] = Some(vec![title]),
            Step::Crash => state.crash(),
        }
        state
    }
}

/// The desk, its one document, and the folder.
struct Real {
    desk: Option<Desk>,
    document: Handle,
    folder: TempDir,
    view: View,
}

impl Real {
    fn path(&self, file: usize) -> PathBuf {
        self.folder.path().join(FILES[file])
    }

    fn desk(&mut self) -> &mut Desk {
        self.desk.as_mut().expect("there is a desk")
    }
}

fn desk(folder: &TempDir) -> Desk {
    let me = Me { user: "Eva".into(), host: "desk".into(), now: || "2026-05-04T14:30:00+02:00".into() };
    Desk::new(folder.path().join("app"), Language::English, me)
}

fn titles(journey: &Journey) -> Titles {
    journey.touchpoints.iter().map(|touchpoint| touchpoint.title.clone()).collect()
}

/// What lies in the file.
fn held(path: &PathBuf) -> Option<Titles> {
    let bytes = fs::read(path).ok()?;
    Some(titles(&formats::journey_file::read(&bytes).expect("a file is always a whole journey").journey))
}

impl StateMachineTest for Real {
    type SystemUnderTest = Self;
    type Reference = Expected;

    fn init_test(_: &Expected) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = desk(&folder);
        let view = desk.new_journey("1").unwrap();
        Self { desk: Some(desk), document: view.document, folder, view }
    }

    fn apply(mut real: Self, expected: &Expected, step: Step) -> Self {
        let title = format!("T{}", expected.steps);
        let document = real.document;
        let done = match step {
            Step::Add => {
                let add = Operation::AddTouchpoint { title, actor: None, phase: None, day: Some(3), after: None };
                real.desk().apply(document, &add, false)
            }
            Step::Rename(index) => {
                let touchpoints = &real.view.journey.touchpoints;
                let slot = touchpoints.slot_at(index % touchpoints.len()).unwrap();
                let edits = vec![TouchpointField::Title(title).into()];
                real.desk().apply(document, &Operation::SetFields { slot, edits }, false)
            }
            Step::Undo => real.desk().undo(document),
            Step::Redo => real.desk().redo(document),
            Step::Save => {
                let may = expected.held == expected.file.and_then(|file| expected.files[file].clone());
                let saved = real.desk().save(document);
                assert_eq!(saved.is_ok(), may, "only what nobody else changed is written to");
                if !may {
                    assert_eq!(saved.unwrap_err().code, "failure-changed");
                }
                real.desk().view(document)
            }
            Step::SaveOver => {
                // The decision is on what was told.
                real.desk().look();
                real.desk().save_over(document)
            }
            Step::SaveAs(file) => {
                let path = real.path(file);
                let may = expected.held == expected.files[file];
                let saved = real.desk().save_as(document, &path);
                assert_eq!(saved.is_ok(), may, "only what nobody else changed is written to");
                real.desk().view(document)
            }
            Step::TakeIn => real.desk().take_in(document),
            Step::External(file) => {
                let mut other = real.view.journey.clone();
                while let Some(slot) = other.touchpoints.slot_at(0) {
                    other.take(slot);
                }
                edit::apply(
                    &mut other,
                    &Operation::AddTouchpoint { title, actor: None, phase: None, day: None, after: None },
                )
                .unwrap();
                fs::write(real.path(file), formats::journey_file::write(&other)).unwrap();
                real.desk().view(document)
            }
            Step::Crash => {
                real.desk = None;
                let mut desk = desk(&real.folder);
                let start = desk.start();
                assert!(start.failure.is_none() && start.recovered.len() <= 1);
                let view = match (start.opened, expected.file) {
                    (Some(view), _) => Ok(view),
                    (None, Some(file)) => desk.open(&real.path(file)),
                    (None, None) => desk.new_journey("1"),
                };
                real.desk = Some(desk);
                view
            }
        };
        real.view = done.unwrap();
        real.document = real.view.document;
        real
    }

    fn check_invariants(real: &Self, expected: &Expected) {
        assert!(real.view.safe);
        assert_eq!(titles(&real.view.journey), expected.now);
        assert_eq!(real.view.saved, expected.is_saved());
        assert_eq!(real.view.undo.is_some(), !expected.past.is_empty());
        assert_eq!(real.view.redo.is_some(), !expected.future.is_empty());
        for (file, titles) in expected.files.iter().enumerate() {
            assert_eq!(held(&real.path(file)), *titles, "{}", FILES[file]);
        }
    }
}

prop_state_machine! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_safe_is_lost(sequential 1..40 => Real);
}
