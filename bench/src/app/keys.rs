//! From a key to the frame that shows what it did: adding, typing, moving. Each change is in the journal
//! before the app shows it, as always.

use super::Place;
use super::stopwatch::{Figures, Stopwatch};
use crate::Outcome;
use std::path::Path;

const INSERT: char = '\u{E016}';
const ESCAPE: char = '\u{E00C}';
const ALT: char = '\u{E00A}';
const UP: char = '\u{E013}';
const DOWN: char = '\u{E015}';

/// What is drawn of a frame's time at the latest, in ms: two frames; three from 1,000 touchpoints on.
fn aim(size: usize) -> f64 {
    if size < 1_000 { 34.0 } else { 50.0 }
}

pub(super) fn measure(place: &Place, app: &Path, size: usize, rounds: usize) -> Outcome {
    let page = place.open(app)?;
    page.rest(1_000);
    page.ask("document.querySelector('.cards[tabindex=\"0\"]').focus()")?;
    let (mut add, mut typed, mut moved, mut floor) =
        (Times::default(), Times::default(), Times::default(), Times::default());
    for round in 0..rounds {
        floor.push(press(&page, "floor", &['q'])?);
        page.rest(60 + 7 * (round as u64 % 5));
        add.push(press(&page, "add", &[INSERT])?);
        page.rest(200);
        for letter in ['T', 'a', 'l', 'k'] {
            typed.push(press(&page, "type", &[letter])?);
            page.rest(23);
        }
        page.keys(&[ESCAPE])?;
        page.until("return document.querySelector('.editor') === null", 10)?;
        page.rest(300);
        page.ask("document.querySelector('.cards.selected').focus()")?;
        for key in if round % 2 == 0 { [UP, DOWN] } else { [DOWN, UP] } {
            // At the first and at the last lane one of the two leads nowhere.
            press(&page, "move", &[ALT, key]).into_iter().for_each(|times| moved.push(times));
            page.rest(500);
        }
    }
    let floor = Figures::of(floor.seen);
    floor.row("key to frame: a bare canvas", size, f64::NAN, None);
    for (what, times) in [("add", add), ("type", typed), ("move", moved)] {
        Figures::of(times.seen).row(&format!("key to frame: {what}"), size, aim(size), Some(&floor));
        if what != "type" {
            Figures::of(times.settled).row(&format!("key to settled: {what}"), size, f64::NAN, Some(&floor));
        }
    }
    Ok(())
}

/// Times from keys in ms: until what they did was seen, and until the core's answer to them was.
#[derive(Default)]
struct Times {
    seen: Vec<f64>,
    settled: Vec<f64>,
}

impl Times {
    fn push(&mut self, (seen, settled): (f64, f64)) {
        self.seen.push(seen);
        self.settled.push(settled);
    }
}

fn press(page: &Stopwatch, what: &str, keys: &[char]) -> Result<(f64, f64), String> {
    let found = page.measured(&format!("key({what:?})"), 150, || page.keys(keys))?;
    let time = |which: &str| found[which].as_f64().ok_or_else(|| format!("{what} gave no time"));
    Ok((time("seen")?, time("settled")?))
}
