//! What a driver does by chance: the work of a day on a few journeys, without end.

use crate::chance::Chance;
use crate::driver::Driver;
use crate::line::Number;
use journey::{Slot, TouchpointField};
use session::EXAMPLES;
use session::wire::{Operation, View};

/// The user's files.
const NAMES: [&str; 3] = ["alex.journey.json", "amina.journey.json", "the family.journey.json"];
/// So many touchpoints are enough.
const MANY: usize = 60;
const WORDS: [&str; 12] = [
    "intake",
    "home visit",
    "assessment",
    "talk with the school",
    "möte",
    "samtykke",
    "waits",
    "housing office",
    "discharge",
    "plan",
    "phone call",
    "letter of decision",
];

/// Works until it is killed.
pub(crate) fn play(driver: &mut Driver, seed: u64) {
    let mut chance = Chance::new(seed);
    loop {
        let open: Vec<Number> = driver.open.keys().copied().collect();
        match chance.of(&open) {
            Some(number) if open.len() > 1 || chance.below(6) > 0 => work(driver, &mut chance, *number),
            _ if chance.below(4) == 0 => driver.new_journey(&format!("new-{seed}")),
            _ => {
                if let Some((name, _)) = chance.of(EXAMPLES) {
                    _ = driver.example(name);
                }
            }
        }
    }
}

fn work(driver: &mut Driver, chance: &mut Chance, number: Number) {
    let Some(view) = driver.open.get(&number) else { return };
    let any = any_touchpoint(view, chance);
    let (undo, redo) = (view.undo.is_some(), view.redo.is_some());
    let (file, many) = (view.has_file, view.journey.touchpoints.len() > MANY);
    match (chance.below(100), any) {
        (0..25, any) if !many => _ = driver.change(number, add(chance, any), false),
        (25..40, Some(slot)) => _ = driver.change(number, field(slot, TouchpointField::Title(words(chance))), false),
        (40..55, Some(slot)) => type_into(driver, chance, number, slot),
        (55..62, Some(slot)) => _ = driver.change(number, Operation::Delete { slots: vec![slot] }, false),
        (0..25, Some(slot)) => _ = driver.change(number, Operation::Delete { slots: vec![slot] }, false),
        (62..70, Some(from)) => {
            let to = driver.open.get(&number).and_then(|view| any_touchpoint(view, chance));
            driver.change(number, Operation::Connect { from, to }, false);
        }
        (70..80, _) if undo => driver.undo(number),
        (80..86, _) if redo => driver.redo(number),
        (86..94, _) if file => driver.save(number),
        (94..97, _) => driver.save_as(number, chance.of(&NAMES).unwrap_or(&NAMES[0])),
        (97..98, _) => driver.close(number),
        (98..100, _) => _ = driver.open(chance.of(&NAMES).unwrap_or(&NAMES[0])),
        _ => _ = driver.change(number, add(chance, None), false),
    }
}

/// A few letters one after another, which are one step of undo.
fn type_into(driver: &mut Driver, chance: &mut Chance, number: Number, slot: Slot) {
    let mut text = words(chance);
    if !driver.change(number, field(slot, TouchpointField::Title(text.clone())), false) {
        return;
    }
    for _ in 0..chance.below(6) {
        text.push(char::from(b'a' + u8::try_from(chance.below(26)).unwrap_or(0)));
        driver.change(number, field(slot, TouchpointField::Title(text.clone())), true);
    }
}

fn add(chance: &mut Chance, after: Option<Slot>) -> Operation {
    let day = i32::try_from(chance.below(400)).unwrap_or(0);
    Operation::AddTouchpoint { title: words(chance), actor: None, phase: None, day: Some(day), after }
}

fn field(slot: Slot, field: TouchpointField) -> Operation {
    Operation::SetFields { slot, edits: vec![field.into()] }
}

fn any_touchpoint(view: &View, chance: &mut Chance) -> Option<Slot> {
    let slots: Vec<Slot> = view.journey.touchpoints.slotted().map(|(slot, _)| slot).collect();
    chance.of(&slots).copied()
}

fn words(chance: &mut Chance) -> String {
    let some = (0..=chance.below(3)).filter_map(|_| chance.of(&WORDS).copied());
    format!("{} {}", some.collect::<Vec<&str>>().join(", "), chance.below(1000))
}
