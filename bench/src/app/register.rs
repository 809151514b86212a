//! Frames while the table of handovers is scrolled and searched, beside a bare canvas in the same window.

use super::Place;
use super::stopwatch::Figures;
use crate::Outcome;
use std::path::Path;

const REVIEW: char = '\u{E034}';
/// Boxes that the bare canvas draws in each frame.
const BOXES: usize = 300;
const AIM: f64 = 33.0;

pub(super) fn measure(place: &Place, app: &Path, handovers: usize, steps: usize) -> Outcome {
    let page = place.open(app)?;
    page.rest(1_500);
    page.keys(&[REVIEW])?;
    page.until("return document.querySelector('[data-review] [role=row][data-key]') !== null", 120)?;
    let rows = page.ask("return document.querySelector('[data-review] [role=treegrid]').ariaRowCount")?;
    page.rest(1_500);
    let measured =
        |what: &str| page.measured(what, steps as u64 * 18, || Ok(())).map(|found| Figures::among(&found["apart"]));
    let floor = measured(&format!("floor({steps}, {BOXES})"))?;
    for (name, way) in [("scroll the table", "rows"), ("search the table", "search")] {
        measured(&format!("frames({way:?}, {steps})"))?.row(&format!("frame: {name}"), handovers, AIM, Some(&floor));
        page.rest(400);
    }
    println!(
        "| rows of the table, and most elements on the page | {handovers} | {rows} | {} | | | |",
        page.ask("return stopwatch.count()")?
    );
    Ok(())
}
