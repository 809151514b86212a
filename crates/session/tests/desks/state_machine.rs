//! Whatever is done to a document, in whatever order, and however often the program ends in between:
//! what was safe is back, and a file holds what was saved to it or what somebody else wrote. A second desk
//! opens the same files, takes them over, writes to them, lets go of them or dies with them.

mod expected;

use expected::{Expected, Hold, Step, Titles};
use journey::{Journey, TouchpointField};
use messages::Language;
use proptest::prelude::*;
use proptest_state_machine::{StateMachineTest, prop_state_machine};
use session::wire::{Handle, Operation, View};
use session::{Desk, Effort, Me, Passphrase, Protection};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const FILES: [&str; 2] = ["a.json", "b.age"];
/// The file that has a passphrase.
const PROTECTED: usize = 1;

/// The desk, its one document, the second desk, and the folder.
struct Real {
    desk: Option<Desk>,
    other: Option<Desk>,
    /// What is open on the second desk.
    theirs: Option<Handle>,
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

fn desk(folder: &TempDir, user: &str) -> Desk {
    let me = Me { user: user.into(), host: "desk".into(), now: || "2026-05-04T14:30:00+02:00".into() };
    let mut desk = Desk::new(folder.path().join(user), Language::English, me);
    desk.set_effort(Effort::LEAST);
    desk
}

fn passphrase() -> Passphrase {
    Passphrase::new("röd gran".to_owned())
}

/// Opens a file; one that has a passphrase only after a wrong one.
fn open(desk: &mut Desk, path: &Path) -> View {
    let first = desk.open(path);
    if first.as_ref().is_err_and(|failure| failure.code == "failure-needs-passphrase") {
        let wrong = desk.to_unseal(Passphrase::new("blå gran".to_owned())).unwrap().read();
        assert_eq!(desk.lay_opened(wrong).unwrap_err().code, "failure-sealed-wrong-passphrase");
        let right = desk.to_unseal(passphrase()).unwrap().read();
        return desk.lay_opened(right).unwrap();
    }
    first.unwrap()
}

fn add(title: String) -> Operation {
    Operation::AddTouchpoint { title, actor: None, phase: None, day: Some(3), after: None }
}

fn titles(journey: &Journey) -> Titles {
    journey.touchpoints.iter().map(|touchpoint| touchpoint.title.clone()).collect()
}

/// What lies in the file.
fn held(path: &PathBuf) -> Option<Titles> {
    let bytes = fs::read(path).ok()?;
    let is_protected = path.ends_with(FILES[PROTECTED]);
    let bytes = if is_protected { passphrase().open(&bytes).expect("a protected file") } else { bytes };
    Some(titles(&formats::journey_file::read(&bytes).expect("a file is always a whole journey").journey))
}

impl Real {
    /// What is done at the second desk; `expected` is how it is afterwards.
    fn other_does(&mut self, step: &Step, expected: &Expected, title: String) {
        let path = expected.file.map(|file| self.path(file));
        let ali = self.other.as_mut().expect("there is a second desk");
        match (step, self.theirs) {
            (Step::OtherOpens, _) => {
                let view = open(ali, &path.expect("a file"));
                let other = expected.other.as_ref().expect("there is another");
                assert_eq!(view.editable, other.hold == Hold::Mine);
                self.theirs = Some(view.document);
            }
            (Step::OtherTakesOver, Some(theirs)) => {
                ali.look();
                let view = ali.take_over(theirs).unwrap();
                assert!(view.editable);
                assert_eq!(Some(titles(&view.journey)), expected.other.as_ref().map(|other| other.held.clone()));
            }
            (Step::OtherWrites, Some(theirs)) => {
                ali.apply(theirs, &add(title.clone()), false).unwrap();
                let held = expected.other.as_ref().map(|other| other.held.clone()).expect("there is another");
                let saved = ali.save(theirs);
                assert_eq!(saved.is_ok(), held.contains(&title), "only what nobody else changed is written to");
                if let Err(failure) = saved {
                    assert_eq!(failure.code, "failure-changed");
                    ali.take_in(theirs).unwrap();
                }
            }
            (Step::OtherCloses, Some(theirs)) => {
                ali.close(theirs);
                self.theirs = None;
            }
            (Step::OtherCrashes, _) => {
                self.other = None;
                let mut ali = desk(&self.folder, "ali");
                assert!(ali.start().recovered.is_empty());
                self.other = Some(ali);
                self.theirs = None;
            }
            _ => unreachable!("only what the other does"),
        }
    }
}

impl StateMachineTest for Real {
    type SystemUnderTest = Self;
    type Reference = Expected;

    fn init_test(_: &Expected) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = desk(&folder, "eva");
        let view = desk.new_journey("1").unwrap();
        let other = Some(self::desk(&folder, "ali"));
        Self { desk: Some(desk), other, theirs: None, document: view.document, folder, view }
    }

    fn apply(mut real: Self, expected: &Expected, step: Step) -> Self {
        let title = format!("T{}", expected.steps);
        let document = real.document;
        let done = match step {
            Step::Add | Step::Rename(_) | Step::Undo | Step::Redo | Step::Save if !expected.may_write() => {
                let desk = real.desk();
                let done = if matches!(step, Step::Undo) {
                    desk.undo(document)
                } else if matches!(step, Step::Redo) {
                    desk.redo(document)
                } else if matches!(step, Step::Save) {
                    desk.save(document)
                } else {
                    desk.apply(document, &add(title), false)
                };
                assert_eq!(done.unwrap_err().code, "failure-in-use");
                real.desk().view(document)
            }
            Step::Look => {
                real.desk().look();
                real.desk().view(document)
            }
            Step::Lock => {
                assert_eq!(real.desk().lock(), expected.file == Some(PROTECTED));
                if expected.file == Some(PROTECTED) {
                    assert!(real.desk().view(document).is_err());
                    assert!(real.desk().unlock(document, Passphrase::new(String::new())).is_err());
                    real.desk().unlock(document, passphrase()).unwrap();
                }
                real.desk().view(document)
            }
            Step::OtherOpens | Step::OtherTakesOver | Step::OtherWrites | Step::OtherCloses | Step::OtherCrashes => {
                real.other_does(&step, expected, title);
                real.desk().view(document)
            }
            Step::Add => real.desk().apply(document, &add(title), false),
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
                let saved = real.desk().save_over(document);
                assert_eq!(saved.is_ok(), expected.may_write());
                real.desk().view(document)
            }
            Step::SaveAs(file) => {
                let path = real.path(file);
                let may = expected.file == Some(file) && expected.may_write() && expected.held == expected.files[file];
                let with = if file == PROTECTED { Protection::Passphrase(passphrase()) } else { Protection::Nothing };
                let saved = real.desk().save_protected(document, Some(&path), with);
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
                let bytes = formats::journey_file::write(&other);
                let is_protected = file == PROTECTED;
                let bytes = if is_protected { passphrase().seal(&bytes, Effort::LEAST).unwrap() } else { bytes };
                fs::write(real.path(file), bytes).unwrap();
                real.desk().view(document)
            }
            Step::Crash => {
                real.desk = None;
                let mut desk = desk(&real.folder, "eva");
                let start = desk.start();
                assert!(start.failure.is_none() && start.recovered.len() + start.sealed.len() <= 1);
                let view = match (start.opened, expected.file) {
                    (Some(view), _) => Ok(view),
                    (None, _) if !start.sealed.is_empty() => {
                        assert_eq!(expected.file, Some(PROTECTED));
                        desk.unseal_changes(start.sealed[0].number, passphrase())
                    }
                    (None, Some(file)) => Ok(open(&mut desk, &real.path(file))),
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
        assert_eq!(real.view.editable, expected.may_write());
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
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_safe_is_lost(sequential 1..50 => Real);
}
