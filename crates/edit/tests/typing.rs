//! What is typed into one field is one step of undo.
#![allow(clippy::unwrap_used, reason = "tests")]

use edit::{History, Operation, Turn};
use journey::{Actor, ActorField, Journey, Slot, Touchpoint, TouchpointField};

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

fn title(slot: Slot, text: &str) -> Operation {
    Operation::SetFields { slot, edits: vec![TouchpointField::Title(text.into()).into()] }
}

const CARD: Operation =
    Operation::AddTouchpoint { title: String::new(), actor: None, phase: None, day: None, after: None };

/// What undo would take back, and what is left when it does.
fn taken_back(history: &mut History, journey: &mut Journey) -> (String, usize) {
    let label = history.undo_label().unwrap().clone();
    history.undo(journey).unwrap();
    (format!("{} {}", label.slug, label.subject), journey.touchpoints.len())
}

#[test]
fn a_new_card_and_its_title_are_one_step() {
    let (mut journey, _) = journey();
    let mut history = History::saved();
    let slot = history.apply(&mut journey, &CARD, false).unwrap().change().touched().unwrap();
    for text in ["Int", "Intake @Health", "Intake"] {
        history.apply(&mut journey, &title(slot, text), true).unwrap();
    }
    // A mark is set: the card goes into a lane that is added for it.
    let lane = Operation::AddItem { item: Box::new(Actor { name: "Health".into(), ..Actor::default() }.into()) };
    history.apply(&mut journey, &lane, true).unwrap();
    let actor = journey.actors.slot_at(1).unwrap();
    history.apply(&mut journey, &Operation::MoveTouchpoint { slot, actor, phase: None }, true).unwrap();
    history.apply(&mut journey, &title(slot, "Intake interview"), true).unwrap();
    assert_eq!(taken_back(&mut history, &mut journey), ("add-touchpoint Intake interview".into(), 1));
    assert!(history.is_saved());
    history.redo(&mut journey).unwrap();
    assert_eq!(journey.touchpoints.at(1).unwrap().title, "Intake interview");
}

#[test]
fn a_new_lane_and_its_name_are_one_step() {
    let (mut journey, _) = journey();
    let mut history = History::saved();
    let lane = Operation::AddItem { item: Box::new(Actor::default().into()) };
    let slot = history.apply(&mut journey, &lane, false).unwrap().change().touched().unwrap();
    let name = Operation::SetFields { slot, edits: vec![ActorField::Name("Ward".into()).into()] };
    history.apply(&mut journey, &name, true).unwrap();
    assert_eq!(taken_back(&mut history, &mut journey), ("add-actor Ward".into(), 1));
}

#[test]
fn what_is_done_to_another_card_meanwhile_ends_the_step() {
    let (mut journey, other) = journey();
    let mut history = History::saved();
    let slot = history.apply(&mut journey, &CARD, false).unwrap().change().touched().unwrap();
    history.apply(&mut journey, &title(slot, "Intake"), true).unwrap();
    history.apply(&mut journey, &note(other, "a"), true).unwrap();
    history.apply(&mut journey, &title(slot, "Intake interview"), true).unwrap();
    assert_eq!(taken_back(&mut history, &mut journey), ("set-field Intake interview".into(), 2));
    assert_eq!(taken_back(&mut history, &mut journey), ("set-field ".into(), 2));
    assert_eq!(taken_back(&mut history, &mut journey), ("add-touchpoint Intake".into(), 1));
}

#[test]
fn a_new_card_that_goes_again_was_never_there() {
    let (mut journey, _) = journey();
    let begun = journey.clone();
    let mut history = History::saved();
    let mut turns = Vec::new();
    turns.push(history.apply(&mut journey, &CARD, false).unwrap());
    let slot = turns[0].change().touched().unwrap();
    for text in ["Int", ""] {
        turns.push(history.apply(&mut journey, &title(slot, text), true).unwrap());
    }
    turns.push(history.apply(&mut journey, &Operation::Delete { slots: vec![slot] }, true).unwrap());
    assert!(matches!(turns.last(), Some(Turn::LetGo(_))) && history.is_saved());
    assert_eq!((history.undo_label(), history.redo_label()), (None, None));
    assert_eq!(journey.touchpoints, begun.touchpoints);
    // So it is after a crash, too.
    let (mut again, mut told) = (begun, History::saved());
    turns.into_iter().for_each(|turn| told.replay(&mut again, turn));
    assert_eq!((told.labels(), again), (history.labels(), journey));
}

#[test]
fn a_name_is_told_as_it_is_afterwards() {
    let (mut journey, slot) = journey();
    let mut history = History::saved();
    for text in ["Int", "Intake"] {
        history.apply(&mut journey, &title(slot, text), true).unwrap();
    }
    assert_eq!(history.undo_label().unwrap().subject, "Intake");
}
