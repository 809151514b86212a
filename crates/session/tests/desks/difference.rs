//! What the page is told after a change makes exactly the whole of what it held before, whatever was
//! done; and it is little, however large the journey is.

use crate::beginnings::user;
use journey::{Slot, TouchpointField};
use messages::Language;
use proptest::prelude::*;
use serde_json::{Value, json};
use session::wire::{Handle, Operation, Update, View};
use session::{Desk, Show, TimeView};
use tempfile::TempDir;

#[derive(Clone, Debug)]
enum Step {
    Add { after: usize },
    Rename(usize),
    Move { card: usize, lane: usize, phase: usize },
    Day { card: usize, day: Option<i32> },
    Connect(usize, usize),
    Delete(usize),
    Duplicate(usize),
    LaneName(usize),
    Fold(usize),
    Time(bool),
    Threads(bool),
    Undo,
    Redo,
    Travel(i32),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let place = any::<usize>;
    let step = prop_oneof![
        4 => place().prop_map(|after| Step::Add { after }),
        3 => place().prop_map(Step::Rename),
        3 => (place(), place(), place()).prop_map(|(card, lane, phase)| Step::Move { card, lane, phase }),
        2 => (place(), proptest::option::of(-20..400i32)).prop_map(|(card, day)| Step::Day { card, day }),
        2 => (place(), place()).prop_map(|(from, to)| Step::Connect(from, to)),
        2 => place().prop_map(Step::Delete),
        1 => place().prop_map(Step::Duplicate),
        1 => place().prop_map(Step::LaneName),
        1 => place().prop_map(Step::Fold),
        1 => any::<bool>().prop_map(Step::Time),
        1 => any::<bool>().prop_map(Step::Threads),
        4 => Just(Step::Undo),
        3 => Just(Step::Redo),
        1 => (-4..4i32).prop_map(Step::Travel),
    ];
    proptest::collection::vec(step, 1..14)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn differences_make_exactly_the_whole(example in 0..session::EXAMPLES.len(), steps in steps()) {
        let folder = TempDir::new().unwrap();
        let mut desk = desk(&folder);
        let (name, _) = session::EXAMPLES[example];
        let opened = desk.open_example(name).unwrap();
        let document = opened.document;
        let mut page = json!(desk.tell_whole(opened));
        no_slots_given(&mut page);
        for step in steps {
            let Some(view) = take(&mut desk, document, &step) else { continue };
            let whole = json!(view);
            page = match desk.tell(view) {
                Update::Whole { view } => json!(view),
                Update::Change { since, revision, difference } => {
                    assert_eq!(page["revision"], since);
                    let mut after = applied(&page, &json!(difference));
                    after["revision"] = json!(revision);
                    after
                }
            };
            let mut whole = whole;
            whole["revision"] = page["revision"].clone();
            no_slots_given(&mut page);
            no_slots_given(&mut whole);
            same(&page, &whole, &mut format!("{step:?}"));
        }
    }
}

#[test]
fn one_edit_sends_little_of_a_large_journey() {
    let folder = TempDir::new().unwrap();
    let mut desk = desk(&folder);
    let opened = desk.open_example("between-the-chairs").unwrap();
    let document = opened.document;
    let lanes: Vec<Slot> = opened.journey.actors.slotted().map(|(slot, _)| slot).collect();
    let phases: Vec<Slot> = opened.journey.phases.slotted().map(|(slot, _)| slot).collect();
    let add = |number: usize| Operation::AddTouchpoint {
        title: format!("Appointment {number}"),
        actor: lanes.get(number % lanes.len()).copied(),
        phase: phases.get(number * phases.len() / 1_000).copied(),
        day: Some(i32::try_from(number / 3).unwrap()),
        after: None,
    };
    let several = Operation::Several { operations: (0..1_000).map(add).collect() };
    let view = desk.apply(document, &several, false).unwrap();
    let slot = view.journey.touchpoints.slot_at(500).unwrap();
    let whole = serde_json::to_string(&desk.tell_whole(view)).unwrap().len();
    let rename =
        |title: &str| Operation::SetFields { slot, edits: vec![TouchpointField::Title(title.to_owned()).into()] };
    for (what, operation, most) in [
        ("a rename", rename("Another talk"), 20_000),
        ("a card more", add(500), 120_000),
        ("a card less", Operation::Delete { slots: vec![slot] }, 120_000),
    ] {
        let view = desk.apply(document, &operation, false).unwrap();
        let told = serde_json::to_string(&desk.tell(view)).unwrap().len();
        assert!(told < most && told * 10 < whole, "{what} sends {told} of {whole} bytes");
    }
}

#[test]
fn a_large_document_is_told_in_two_parts() {
    let folder = TempDir::new().unwrap();
    let mut desk = desk(&folder);
    let opened = desk.open_example("between-the-chairs").unwrap();
    let (document, lane) = (opened.document, opened.journey.actors.slot_at(0));
    let phase = opened.journey.phases.slot_at(0);
    let add = |number: i32| Operation::AddTouchpoint {
        title: format!("Appointment {number}"),
        actor: lane,
        phase,
        day: Some(number),
        after: None,
    };
    let view = desk.apply(document, &Operation::Several { operations: (0..500).map(add).collect() }, false).unwrap();
    let first = desk.tell_first(view.clone());
    let seen = first.journey.touchpoints.len();
    assert!(first.partial && (10..300).contains(&seen), "{seen} cards are seen first");
    assert_eq!((first.scene.map, &first.figures), (view.scene.map, &view.figures));
    let (again, whole) = (desk.view(document).unwrap(), desk.view(document).unwrap());
    let Update::Whole { view: rest } = desk.tell(again) else { panic!("the rest is told whole") };
    assert!(!rest.partial && rest.journey == whole.journey && rest.scene == whole.scene);
    assert!(matches!(desk.tell(whole), Update::Change { .. }), "from then on, what differs");
}

fn desk(folder: &TempDir) -> Desk {
    let me = user("Kim");
    Desk::new(folder.path().to_owned(), Language::English, me)
}

/// What the step leads to; `None` where it cannot be done.
fn take(desk: &mut Desk, document: Handle, step: &Step) -> Option<View> {
    let now = desk.view(document).unwrap();
    let slot_of = |slots: Vec<Slot>, at: usize| slots.get(at % slots.len().max(1)).copied();
    let card = |at: usize| slot_of(now.journey.touchpoints.slotted().map(|(slot, _)| slot).collect(), at);
    let lane = |at: usize| slot_of(now.journey.actors.slotted().map(|(slot, _)| slot).collect(), at);
    let phase = |at: usize| slot_of(now.journey.phases.slotted().map(|(slot, _)| slot).collect(), at);
    let set = |slot, field: TouchpointField| Operation::SetFields { slot, edits: vec![field.into()] };
    let operation = match step {
        Step::Add { after } => Operation::AddTouchpoint {
            title: format!("Added {}", after % 100),
            actor: None,
            phase: None,
            day: None,
            after: card(*after),
        },
        Step::Rename(at) => set(card(*at)?, TouchpointField::Title(format!("A talk at the door, number {}", at % 50))),
        Step::Move { card: at, lane: to, phase: column } => {
            Operation::MoveTouchpoint { slot: card(*at)?, actor: lane(*to)?, phase: phase(*column) }
        }
        Step::Day { card: at, day } => set(card(*at)?, TouchpointField::Day(*day)),
        Step::Connect(from, to) => Operation::Connect { from: card(*from)?, to: card(*to) },
        Step::Delete(at) => Operation::Delete { slots: vec![card(*at)?] },
        Step::Duplicate(at) => Operation::Duplicate { slot: card(*at)? },
        Step::LaneName(at) => Operation::SetFields {
            slot: lane(*at)?,
            edits: vec![journey::ActorField::Name(format!("Lane {}", at % 9)).into()],
        },
        Step::Fold(at) => return desk.set_folded(document, &[lane(*at)?]).ok(),
        Step::Time(calendar) => {
            let time = if *calendar { TimeView::Calendar } else { TimeView::Steps };
            return desk.set_time_view(document, time).ok();
        }
        Step::Threads(needs) => {
            return desk.set_shown(document, Show { needs: *needs, information: !*needs, notes: *needs }).ok();
        }
        Step::Undo => return desk.undo(document).ok(),
        Step::Redo => return desk.redo(document).ok(),
        Step::Travel(steps) => return desk.travel(document, *steps).ok(),
    };
    desk.apply(document, &operation, false).ok()
}

/// The next slot is the core's alone to give.
fn no_slots_given(view: &mut Value) {
    view["journey"].as_object_mut().unwrap().remove("nextSlot");
}

/// What the page makes of a difference: see `ui/src/state/difference.ts`.
fn applied(before: &Value, difference: &Value) -> Value {
    let mut after = before.clone();
    for (name, now) in difference.as_object().unwrap() {
        match name.as_str() {
            "journey" => {
                for (name, now) in now.as_object().unwrap() {
                    match now.is_array() {
                        true => after["journey"][name]["entries"] = list(&before["journey"][name]["entries"], now),
                        false => after["journey"][name] = now.clone(),
                    }
                }
            }
            "scene" => {
                for (name, now) in now.as_object().unwrap() {
                    match name.as_str() {
                        "parts" => {
                            for part in now.as_array().unwrap() {
                                let parts = after["scene"]["parts"].as_array_mut().unwrap();
                                let old = parts.iter_mut().find(|old| old["role"] == part["role"]).unwrap();
                                old["figures"] = list(&old["figures"].clone(), &part["figures"]);
                            }
                        }
                        "dropSlots" => after["scene"]["dropSlots"] = list(&before["scene"]["dropSlots"], now),
                        _ => after["scene"][name] = now.clone(),
                    }
                }
            }
            "gaps" => {
                let groups = now.as_array().unwrap().iter().map(|group| {
                    let old = before["gaps"].as_array().unwrap().iter().find(|old| old["rule"] == group["rule"]);
                    let gaps = old.map_or(json!([]), |old| old["gaps"].clone());
                    let mut after = group.get("head").or(old).cloned().unwrap();
                    after["gaps"] = group.get("gaps").map_or(gaps.clone(), |runs| list(&gaps, runs));
                    after
                });
                after["gaps"] = groups.collect();
            }
            "unjudged" | "quiet" | "problems" => after[name] = list(&before[name], now),
            _ => after[name] = now.clone(),
        }
    }
    after
}

fn list(before: &Value, runs: &Value) -> Value {
    let before = before.as_array().unwrap();
    let mut after = Vec::new();
    for run in runs.as_array().unwrap() {
        if run["run"] == "put" {
            after.extend(run["items"].as_array().unwrap().iter().cloned());
            continue;
        }
        let (from, count) = (run["from"].as_u64().unwrap(), run["count"].as_u64().unwrap());
        for item in &before[from as usize..(from + count) as usize] {
            let mut item = item.clone();
            if let Some(by) = run.get("by") {
                move_by(&mut item, by["x"].as_f64().unwrap(), by["y"].as_f64().unwrap());
            }
            after.push(item);
        }
    }
    Value::Array(after)
}

/// Moves everything that has a place in it.
fn move_by(value: &mut Value, x: f64, y: f64) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| move_by(item, x, y)),
        Value::Object(fields) => {
            for (name, field) in fields {
                match (name.as_str(), field) {
                    ("x", Value::Number(number)) => {
                        *number = serde_json::Number::from_f64(number.as_f64().unwrap() + x).unwrap()
                    }
                    ("y", Value::Number(number)) => {
                        *number = serde_json::Number::from_f64(number.as_f64().unwrap() + y).unwrap()
                    }
                    ("path", Value::String(path)) => *path = path_moved(path, x, y),
                    (_, field) => move_by(field, x, y),
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn path_moved(path: &str, x: f64, y: f64) -> String {
    let mut after = String::new();
    for (command, numbers) in commands(path) {
        after.push(command);
        for (place, number) in numbers.iter().enumerate() {
            let by = match (command, place % 7) {
                ('A', 0..5) => 0.0,
                ('A', 5) => x,
                ('A', _) => y,
                _ => [x, y][place % 2],
            };
            after += &format!("{} ", number + by);
        }
    }
    after
}

fn commands(path: &str) -> Vec<(char, Vec<f64>)> {
    let mut found: Vec<(char, Vec<f64>)> = Vec::new();
    let mut rest = path;
    while let Some(command) = rest.chars().next() {
        assert!("MLQCAZ".contains(command), "an unknown command in {path}");
        let end = rest[1..].find(|c: char| c.is_ascii_alphabetic()).map_or(rest.len(), |at| at + 1);
        let numbers = rest[1..end].split_whitespace().map(|number| number.parse().unwrap()).collect();
        found.push((command, numbers));
        rest = &rest[end..];
    }
    found
}

/// The two are the same, to a hundred-thousandth of a pixel.
fn same(one: &Value, other: &Value, place: &mut String) {
    let length = place.len();
    match (one, other) {
        (Value::Object(ones), Value::Object(others)) => {
            let names = |fields: &serde_json::Map<String, Value>| fields.keys().cloned().collect::<Vec<_>>();
            assert_eq!(names(ones), names(others), "{place}");
            for (name, one) in ones {
                place.push_str(&format!(".{name}"));
                match (name.as_str(), one, &others[name]) {
                    ("path", Value::String(one), Value::String(other)) if one != other => {
                        let (one, other) = (commands(one), commands(other));
                        assert_eq!(one.len(), other.len(), "{place}");
                        for ((one, ones), (other, others)) in one.iter().zip(&other) {
                            let near = ones.len() == others.len()
                                && ones.iter().zip(others).all(|(one, other)| (one - other).abs() < 1e-5);
                            assert!(one == other && near, "{place}");
                        }
                    }
                    (_, one, other) => same(one, other, place),
                }
                place.truncate(length);
            }
        }
        (Value::Array(ones), Value::Array(others)) => {
            assert_eq!(ones.len(), others.len(), "{place}");
            for (at, (one, other)) in ones.iter().zip(others).enumerate() {
                place.push_str(&format!("[{at}]"));
                same(one, other, place);
                place.truncate(length);
            }
        }
        (Value::Number(one), Value::Number(other)) => {
            assert!((one.as_f64().unwrap() - other.as_f64().unwrap()).abs() < 1e-5, "{place}: {one} {other}");
        }
        (one, other) => assert_eq!(one, other, "{place}"),
    }
}
