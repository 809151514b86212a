//! What a driver does in a fixed order, for faults that are put at one certain call.

use crate::driver::Driver;
use crate::line::Line;
use journey::{Slot, TouchpointField};
use session::wire::{Operation, View};
use std::io::BufRead;

/// Files that are never there. Looking for them marks in a trace where the work begins and ends.
pub(crate) const BEGIN: &str = "/faults-begin";
pub(crate) const END: &str = "/faults-end";

/// Does the steps one after another, each to the document that was opened last.
pub(crate) fn run(driver: &mut Driver, steps: &[&str]) {
    let mut number = 0;
    for (turn, step) in steps.iter().enumerate() {
        let (verb, argument) = step.split_once(':').unwrap_or((step, ""));
        match verb {
            "begin" => mark(BEGIN),
            "end" => mark(END),
            // Whoever started this does something to its surroundings.
            "wait" => {
                driver.tell(&Line::Waiting);
                let _ = std::io::stdin().lock().read_line(&mut String::new());
            }
            "open" => number = driver.open(argument).unwrap_or(number),
            "example" => number = driver.example(argument).unwrap_or(number),
            "add" => _ = driver.change(number, add(turn), false),
            "type" => type_letters(driver, number, turn),
            "undo" => driver.undo(number),
            "redo" => driver.redo(number),
            "save" => driver.save(number),
            "save-as" => driver.save_as(number, argument),
            "close" => {
                driver.close(number);
                number = driver.open.keys().next_back().copied().unwrap_or_default();
            }
            other => panic!("there is no step {other}"),
        }
    }
}

/// Marks this moment in a trace.
pub(crate) fn mark(path: &str) {
    let _ = std::fs::metadata(path);
}

fn add(turn: usize) -> Operation {
    Operation::AddTouchpoint { title: format!("Added {turn}"), actor: None, phase: None, day: Some(3), after: None }
}

fn type_letters(driver: &mut Driver, number: u32, turn: usize) {
    let Some(slot) = driver.open.get(&number).and_then(first) else { return };
    let mut text = format!("{turn}");
    for letter in "abc".chars() {
        text.push(letter);
        let edits = vec![TouchpointField::Title(text.clone()).into()];
        driver.change(number, Operation::SetFields { slot, edits }, letter != 'a');
    }
}

fn first(view: &View) -> Option<Slot> {
    view.journey.touchpoints.slot_at(0)
}
