//! A document and its file, both changed since they were the same, become one.

use crate::beginnings::{add, folder, kinds, rename, titles, user};
use expect_test::expect;
use formats::journey_file;
use journey::{Slot, TouchpointField, problems};
use messages::Language;
use proptest::prelude::*;
use session::wire::{AttentionKind, Handle, Operation};
use session::{Desk, Joining, MergeConflict, Whose};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A journey in a file that two desks have open, and both may write to, as on a drive that knows no locks.
struct Shared {
    folder: TempDir,
    desks: [Desk; 2],
    documents: [Handle; 2],
}

impl Shared {
    fn new(cards: &[&str]) -> Self {
        let folder = folder();
        let path = path_in(&folder);
        let mut desks = ["eva", "omar"].map(|name| desk_of(&folder, name));
        let first = desks[0].new_journey("1").unwrap().document;
        for card in cards {
            desks[0].draft(first, &add(card), false).unwrap();
        }
        desks[0].save_as(first, &path).unwrap();
        let second = desks[1].open(&path).unwrap().document;
        desks[1].take_over(second).unwrap();
        desks[0].look();
        Self { folder, desks, documents: [first, second] }
    }

    fn path(&self) -> PathBuf {
        path_in(&self.folder)
    }

    fn act(&mut self, who: usize, operation: &Operation) {
        self.desks[who].draft(self.documents[who], operation, false).unwrap();
    }

    fn joining(&mut self, who: usize) -> Joining {
        self.desks[who].joining(self.documents[who]).unwrap()
    }
}

fn path_in(folder: &TempDir) -> PathBuf {
    folder.path().join("a.journey.json")
}

fn desk_of(folder: &TempDir, name: &str) -> Desk {
    Desk::new(folder.path().join(name), Language::English, user(name))
}

fn card(desk: &mut Desk, document: Handle, title: &str) -> Slot {
    let view = desk.view(document).unwrap();
    view.journey.touchpoints.slotted().find(|(_, it)| it.title == title).unwrap().0
}

fn said(conflict: &MergeConflict) -> String {
    let text =
        |texts: &[session::comparison::ComparedText]| texts.iter().map(|it| it.text.as_str()).collect::<String>();
    let (mine, theirs) = (text(&conflict.mine), text(&conflict.theirs));
    format!("{} “{}”, {}: {mine} | {theirs}, was {}", conflict.kind, conflict.title, conflict.about, conflict.base)
}

#[test]
fn what_both_changed_side_by_side_is_joined_and_can_be_taken_back() {
    let mut shared = Shared::new(&["Intake"]);
    shared.act(0, &add("Mine"));
    shared.act(1, &add("Theirs"));
    shared.desks[1].save(shared.documents[1]).unwrap();
    let document = shared.documents[0];
    assert_eq!(shared.desks[0].save(document).unwrap_err().code, "failure-changed");
    assert_eq!(kinds(&shared.desks[0].view(document).unwrap()), [AttentionKind::Changed]);
    let joining = shared.joining(0);
    expect!["1 added."].assert_eq(&joining.summary);
    assert_eq!(joining.conflicts, []);
    let view = shared.desks[0].join(document, &[]).unwrap();
    assert_eq!((kinds(&view), titles(&view), view.saved), (vec![], vec!["Intake", "Mine", "Theirs"], false));
    expect!["join with the other version of “New journey”"].assert_eq(&view.undo.unwrap());
    let view = shared.desks[0].undo(document).unwrap();
    assert_eq!((titles(&view), view.saved), (vec!["Intake", "Mine"], false));
    let view = shared.desks[0].redo(document).unwrap();
    assert_eq!(titles(&view), ["Intake", "Mine", "Theirs"]);
    let view = shared.desks[0].save(document).unwrap();
    assert!(view.saved);
    let other = shared.desks[1].look().unwrap();
    assert_eq!(kinds(&other), [AttentionKind::Changed]);
}

#[test]
fn what_both_changed_alike_is_decided_one_by_one() {
    let mut shared = Shared::new(&["Intake", "Ward"]);
    let (intake, ward) = {
        let (desk, document) = (&mut shared.desks[0], shared.documents[0]);
        (card(desk, document, "Intake"), card(desk, document, "Ward"))
    };
    shared.act(0, &rename(intake, "First talk"));
    shared.act(0, &Operation::SetFields { slot: ward, edits: vec![TouchpointField::Note("Bed 4".into()).into()] });
    let theirs = |shared: &mut Shared, title: &str| card(&mut shared.desks[1], shared.documents[1], title);
    let (intake, ward) = (theirs(&mut shared, "Intake"), theirs(&mut shared, "Ward"));
    shared.act(1, &rename(intake, "Opening talk"));
    shared.act(1, &Operation::Delete { slots: vec![ward] });
    shared.desks[1].save(shared.documents[1]).unwrap();
    let document = shared.documents[0];
    let joining = shared.joining(0);
    expect![[r#"
        Touchpoint “First talk”, Title: First talk | Opening talk, was Intake
        Touchpoint “Ward”, Deleted on one side, changed on the other: Note: nothing → Bed 4 | Deleted, was "#]]
    .assert_eq(&joining.conflicts.iter().map(said).collect::<Vec<_>>().join("\n"));
    // One choice for each, and for these.
    assert_eq!(shared.desks[0].join(document, &[]).unwrap_err().code, "failure-changed");
    shared.joining(0);
    fs::write(shared.path(), [fs::read(shared.path()).unwrap(), b"\n".to_vec()].concat()).unwrap();
    assert_eq!(shared.desks[0].join(document, &[Whose::Mine, Whose::Mine]).unwrap_err().code, "failure-changed");
    shared.joining(0);
    let view = shared.desks[0].join(document, &[Whose::Theirs, Whose::Mine]).unwrap();
    assert_eq!((titles(&view), kinds(&view)), (vec!["Opening talk", "Ward"], vec![]));
    let view = shared.desks[0].undo(document).unwrap();
    assert_eq!(titles(&view), ["First talk", "Ward"]);
    shared.desks[0].redo(document).unwrap();
    assert!(shared.desks[0].save(document).unwrap().saved);
}

#[test]
fn after_a_crash_both_can_still_be_joined() {
    let mut shared = Shared::new(&["Intake"]);
    shared.act(0, &add("Mine"));
    shared.act(1, &add("Theirs"));
    shared.desks[1].save(shared.documents[1]).unwrap();
    shared.desks[1].close(shared.documents[1]);
    // The program ends without a word; the file was changed meanwhile.
    shared.desks[0] = desk_of(&shared.folder, "nobody");
    let mut again = desk_of(&shared.folder, "eva");
    let document = again.start().opened.unwrap().document;
    assert_eq!(again.joining(document).unwrap().conflicts, []);
    let view = again.join(document, &[]).unwrap();
    assert_eq!(titles(&view), ["Intake", "Mine", "Theirs"]);
    // And once more, before it was saved.
    let text = fs::read_to_string(shared.path()).unwrap();
    fs::write(shared.path(), text.replace("\"Intake\"", "\"First talk\"")).unwrap();
    drop(again);
    let mut again = desk_of(&shared.folder, "eva");
    let document = again.start().opened.unwrap().document;
    let view = again.join(document, &[]).unwrap();
    assert_eq!(titles(&view), ["First talk", "Mine", "Theirs"]);
}

/// What one of two writers does next.
#[derive(Clone, Debug)]
enum Act {
    Add,
    Write { card: usize, field: usize },
    Delete { card: usize },
    Connect { from: usize, to: usize },
    Reorder { card: usize, to: usize },
    Undo,
    Look,
    Save { choices: u32 },
}

fn acts() -> impl Strategy<Value = Vec<(usize, Act)>> {
    let card = || 0..6_usize;
    let act = prop_oneof![
        2 => Just(Act::Add),
        8 => (card(), 0..4_usize).prop_map(|(card, field)| Act::Write { card, field }),
        2 => card().prop_map(|card| Act::Delete { card }),
        2 => (card(), card()).prop_map(|(from, to)| Act::Connect { from, to }),
        1 => (card(), card()).prop_map(|(card, to)| Act::Reorder { card, to }),
        2 => Just(Act::Undo),
        1 => Just(Act::Look),
        6 => any::<u32>().prop_map(|choices| Act::Save { choices }),
    ];
    proptest::collection::vec((0..2_usize, act), 4..28)
}

type Tokens = BTreeSet<String>;

/// Every word of a text that a writer wrote: each is written once, and so stands for one edit.
fn tokens(text: &str) -> Tokens {
    text.split('<').skip(1).filter_map(|rest| Some(rest.split_once('>')?.0.to_owned())).collect()
}

/// Two writers at one file, and what each of them has seen.
struct Writers {
    shared: Shared,
    written: usize,
    seen: [Tokens; 2],
    common: [Tokens; 2],
}

impl Writers {
    fn new() -> Self {
        let shared = Shared::new(&["<a>", "<b>", "<c>", "<d>"]);
        let begun = tokens(&fs::read_to_string(shared.path()).unwrap());
        Self { shared, written: 0, seen: [begun.clone(), begun.clone()], common: [begun.clone(), begun] }
    }

    fn file(&self) -> Tokens {
        tokens(&fs::read_to_string(self.shared.path()).unwrap())
    }

    /// The words of a writer's document, which they have seen by this.
    fn here(&mut self, who: usize) -> Tokens {
        let journey = self.shared.desks[who].open_journey(self.shared.documents[who]).unwrap();
        let here = tokens(&String::from_utf8(journey_file::write(journey)).unwrap());
        self.seen[who].extend(here.iter().cloned());
        here
    }

    fn act(&mut self, who: usize, act: &Act) {
        let document = self.shared.documents[who];
        let cards: Vec<Slot> = {
            let journey = self.shared.desks[who].open_journey(document).unwrap();
            journey.touchpoints.slotted().map(|(slot, _)| slot).collect()
        };
        let card = |at: &usize| cards.get(*at).copied();
        self.written += 1;
        let word = format!("<{}>", self.written);
        let operation = match act {
            Act::Add => Some(add(&word)),
            Act::Write { card: at, field } => card(at).map(|slot| {
                let edit = match field {
                    0 => TouchpointField::Title(word.clone()),
                    1 => TouchpointField::Note(word.clone()),
                    2 => TouchpointField::Quote(word.clone()),
                    _ => TouchpointField::Owner(Some(word.clone())),
                };
                Operation::SetFields { slot, edits: vec![edit.into()] }
            }),
            Act::Delete { card: at } => card(at).map(|slot| Operation::Delete { slots: vec![slot] }),
            Act::Connect { from, to } => card(from).map(|from| Operation::Connect { from, to: card(to) }),
            Act::Reorder { card: at, to } => card(at).map(|slot| Operation::Reorder { slot, index: *to }),
            Act::Undo => {
                let _ = self.shared.desks[who].undo(document);
                None
            }
            Act::Look => {
                self.shared.desks[who].look();
                None
            }
            Act::Save { choices } => {
                self.save(who, *choices);
                None
            }
        };
        if let Some(operation) = operation {
            let _ = self.shared.desks[who].draft(document, &operation, false);
        }
        self.here(who);
    }

    /// Saves; where somebody else saved meanwhile, joins both first.
    fn save(&mut self, who: usize, choices: u32) {
        let document = self.shared.documents[who];
        let before = self.file();
        if let Err(failure) = self.shared.desks[who].save(document) {
            assert_eq!(failure.code, "failure-changed");
            assert_eq!(self.file(), before, "nothing is written");
            self.join(who, choices);
            self.shared.desks[who].save(document).unwrap();
        }
        let after = self.file();
        let unseen: Vec<&String> = before.difference(&after).filter(|word| !self.seen[who].contains(*word)).collect();
        assert!(unseen.is_empty(), "overwritten unseen: {unseen:?}");
        let text = fs::read(self.shared.path()).unwrap();
        assert_eq!(problems(&journey_file::read(&text).unwrap().journey), []);
        self.common[who] = after;
    }

    fn join(&mut self, who: usize, choices: u32) {
        let document = self.shared.documents[who];
        let (mine, theirs, common) = (self.here(who), self.file(), self.common[who].clone());
        let joining = self.shared.desks[who].joining(document).unwrap();
        let shown: Tokens = joining.conflicts.iter().flat_map(|conflict| tokens(&said(conflict))).collect();
        let choose = |at: usize| if choices >> (at % 32) & 1 == 0 { Whose::Mine } else { Whose::Theirs };
        let choices: Vec<Whose> = (0..joining.conflicts.len()).map(choose).collect();
        self.shared.desks[who].join(document, &choices).unwrap();
        let after = self.here(who);
        self.seen[who].extend(shown.iter().cloned());
        for (side, other) in [(&mine, &theirs), (&theirs, &mine)] {
            let taken_away = |word: &&String| common.contains(*word) && !other.contains(*word);
            let lost: Vec<&String> =
                side.difference(&after).filter(|word| !shown.contains(*word) && !taken_away(word)).collect();
            assert!(lost.is_empty(), "lost in joining: {lost:?} of {:?}", joining.conflicts);
            // What the other side took away was here, and so was seen.
            self.seen[who].extend(side.iter().filter(taken_away).cloned());
        }
        self.common[who] = theirs;
    }
}

proptest! {
    // In the long form `PROPTEST_CASES=10000`.
    #![proptest_config(ProptestConfig {
        cases: if std::env::var_os("PROPTEST_CASES").is_some() { ProptestConfig::default().cases } else { 24 },
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn two_writers_overwrite_nothing_of_each_other_unseen(acts in acts()) {
        let mut writers = Writers::new();
        for (who, act) in &acts {
            writers.act(*who, act);
        }
        for who in [0, 1, 0] {
            writers.save(who, 0);
        }
    }
}

#[test]
fn what_is_not_known_to_be_in_common_is_not_joined() {
    let folder = folder();
    let path = path_in(&folder);
    let mut desk = desk_of(&folder, "eva");
    let document = desk.new_journey("1").unwrap().document;
    assert_eq!(desk.joining(document).unwrap_err().code, "failure-no-file-yet");
    desk.save_as(document, &path).unwrap();
    fs::write(Path::new(&path), "{").unwrap();
    assert_eq!(desk.joining(document).unwrap_err().code, "refusal-cut-off");
}
