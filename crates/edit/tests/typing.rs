//! What is typed into one field is one step of undo.
#![allow(clippy::unwrap_used, reason = "tests")]

use edit::{History, Operation, Turn};
use journey::{Journey, Slot, Touchpoint, TouchpointField};

fn journey() -> (Journey, Slot) {
    let mut journey = Journey::new("j".into(), "A");
    let slot = journey.add(Touchpoint { id: "t1".into(), ..Touchpoint::default() }.into());
    (journey, slot)
}

fn note(slot: Slot, text: &str) -> Operation {
    Operation::SetFields { slot, edits: vec![TouchpointField::Note(text.into()).into()] }
}

/// The note after these were typed one after another, and how many steps that was.
fn typed(texts: &[&str]) -> (String, usize) {
    let (mut journey, slot) = journey();
    let mut history = History::saved();
    for (index, text) in texts.iter().enumerate() {
        history.apply(&mut journey, &note(slot, text), index > 0).unwrap();
    }
    let end = journey.touchpoints.at(0).unwrap().note.clone();
    let steps = std::iter::from_fn(|| history.undo(&mut journey)).count();
    (end, steps)
}

#[test]
fn typing_is_one_step() {
    assert_eq!(typed(&["a", "ab", "abc"]), ("abc".into(), 1));
}

#[test]
fn typing_that_ends_where_it_began_is_no_step_and_can_be_had_back() {
    assert_eq!(typed(&["a", "ab", ""]), (String::new(), 0));
    let (mut journey, slot) = journey();
    let mut history = History::saved();
    history.apply(&mut journey, &note(slot, "a"), false).unwrap();
    let turn = history.apply(&mut journey, &note(slot, ""), true).unwrap();
    assert!(matches!(turn, Turn::Undone(_)) && history.is_saved());
    history.redo(&mut journey).unwrap();
    assert_eq!(journey.touchpoints.at(0).unwrap().note, "a");
}

#[test]
fn saving_ends_the_step() {
    let (mut journey, slot) = journey();
    let mut history = History::saved();
    let write = |text: &str, journey: &mut Journey, history: &mut History| {
        history.apply(journey, &note(slot, text), true).unwrap();
    };
    write("a", &mut journey, &mut history);
    write("ab", &mut journey, &mut history);
    history.mark_saved();
    write("abc", &mut journey, &mut history);
    assert!(!history.is_saved());
    history.undo(&mut journey);
    assert!(history.is_saved());
    assert_eq!(journey.touchpoints.at(0).unwrap().note, "ab");
    history.undo(&mut journey);
    assert!(!history.is_saved());
    assert_eq!(journey.touchpoints.at(0).unwrap().note, "");
    assert!(history.undo(&mut journey).is_none());
    write("b", &mut journey, &mut history);
    assert!(history.redo(&mut journey).is_none());
    history.undo(&mut journey);
    assert!(!history.is_saved(), "the saved state cannot be reached any more");
}
