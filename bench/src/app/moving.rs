//! Frames while the map is zoomed, moved and a card is dragged, beside a bare canvas in the same window.

use super::Place;
use super::stopwatch::{Figures, Stopwatch};
use crate::Outcome;
use std::path::Path;

/// Boxes that the bare canvas draws in each frame: about as many as there are cards in sight.
const BOXES: usize = 300;
const CONTROL: char = '\u{E009}';
/// So many elements may be on the page.
const NODES: u64 = 1_500;

fn aim(size: usize) -> f64 {
    if size <= 5_000 { 20.0 } else { 33.0 }
}

pub(super) fn measure(place: &Place, app: &Path, size: usize, steps: usize) -> Outcome {
    let page = place.open(app)?;
    page.rest(1_500);
    page.ask("stopwatch.count()")?;
    let floor = frames(&page, &format!("floor({steps}, {BOXES})"), steps)?;
    let row = |what: &str, way: &str| -> Outcome {
        match frames(&page, &format!("frames({way:?}, {steps})"), steps) {
            Ok(found) => found.row(what, size, aim(size), Some(&floor)),
            Err(words) => println!("| {what} | {size} | not measured: {words} | | | | |"),
        }
        page.rest(400);
        Ok(())
    };
    row("frame: pan, as opened", "pan")?;
    row("frame: drag a card", "drag")?;
    row("frame: zoom out and in", "zoom")?;
    page.keys(&[CONTROL, '0'])?;
    row("frame: pan at 100 %", "pan")?;
    for _ in 0..8 {
        page.keys(&[CONTROL, '-'])?;
    }
    row("frame: pan, far away", "pan")?;
    let nodes = page.ask("return stopwatch.nodes")?.as_u64().unwrap_or_default();
    let words = if nodes > NODES { " (more than aimed at)" } else { "" };
    println!("| most elements on the page | {size} | {nodes}{words} | | {NODES} | | |");
    Ok(())
}

fn frames(page: &Stopwatch, what: &str, steps: usize) -> Result<Figures, String> {
    let found = page.measured(what, steps as u64 * 18, || Ok(()))?;
    Ok(Figures::among(&found["apart"]))
}
