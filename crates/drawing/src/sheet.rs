//! What exports have and the screen shows elsewhere: the title block and the figures.

use crate::days;
use crate::names;
use crate::pen::{self, LABEL, SECONDARY, TEXT, TITLE, ornament, path, rect, stroked};
use crate::plan::MARGIN;
use crate::scene::{Dash, Figure, Ink, Shape};
use crate::text::{self, Cut};
use gaps::{Report, Severity};
use journey::Journey;
use messages::Words;

/// A line of text is no longer than this, however wide the drawing is.
const READABLE: f64 = 960.0;
/// Lines of what is said of the drawing itself, which is never cut.
const ALL: usize = 1000;

/// From corner to corner, a drawing up to this size is read at a desk; a larger one is seen from farther
/// away, and its title and figures are larger, ...
const DESK: f64 = 2600.0;
/// ... up to this many times.
const LARGEST: f64 = 12.0;

/// How much larger title and figures are on a drawing of this size.
pub(crate) fn enlarged(width: f64, height: f64) -> f64 {
    // In steps, so that a card more seldom changes it.
    let times = (width.hypot(height) / DESK * 4.0).floor() / 4.0;
    times.clamp(1.0, LARGEST)
}

/// Title, person, dates and what is `hidden` above the drawing, and the upper edge of it all. `times` is
/// how much larger than usual.
pub(crate) fn title(
    journey: &Journey,
    words: &Words,
    hidden: &[String],
    (right, times): (f64, f64),
) -> (Vec<Figure>, f64) {
    let room = right - 2.0 * (MARGIN + 16.0);
    // Everything is set as at a desk, in a room so much smaller, and enlarged at the end.
    let (whole, room) = (room, room / times);
    let x = MARGIN + 16.0;
    let title = text::plain(&journey.head.title);
    let title = if title.is_empty() { words.text("drawing-untitled-journey") } else { title };
    let mut lines: Vec<(String, f64, Cut, Ink, f64)> = Vec::new();
    for line in text::wrap(&title, TITLE, Cut::Bold, room, 2) {
        lines.push((line, TITLE, Cut::Bold, Ink::Text, 26.0));
    }
    let person = [text::plain(&journey.person.alias), text::plain(&journey.person.description)];
    let person: Vec<String> = person.into_iter().filter(|part| !part.is_empty()).collect();
    let mut facts = vec![words.text(&format!("drawing-kind-{}", journey.head.kind.word()))];
    if let Some(country) = &journey.head.country {
        facts.push(words.text(&format!("word-country-{}", country.word())));
    }
    if let (Some(_), Some(first)) = (journey.head.day_zero, journey.touchpoints.iter().filter_map(|t| t.day).min()) {
        facts.push(days::day(journey, words, first));
    }
    for line in text::wrap(&person.join(" · "), TEXT, Cut::Regular, room.min(READABLE), 2) {
        lines.push((line, TEXT, Cut::Regular, Ink::Text, 20.0));
    }
    for line in text::wrap(&journey.head.summary, SECONDARY, Cut::Regular, room.min(READABLE), 3) {
        lines.push((line, SECONDARY, Cut::Regular, Ink::Quiet, 18.0));
    }
    lines.push((facts.join(" · "), LABEL, Cut::Regular, Ink::Quiet, 18.0));
    for line in text::wrap(&hidden.join(" "), LABEL, Cut::Regular, room.min(READABLE), ALL) {
        lines.push((line, LABEL, Cut::Regular, Ink::Quiet, 15.0));
    }
    let height: f64 = times * lines.iter().map(|(.., height)| height).sum::<f64>() + 28.0;
    let mut y = 16.0 - height;
    let mut shapes: Vec<Shape> = Vec::new();
    for (line, size, cut, ink, height) in lines {
        let (size, height) = (times * size, times * height);
        shapes.push(pen::line(x, y + height * 0.75, &text::fit(&line, size, cut, whole), size, cut, ink));
        y += height;
    }
    (vec![ornament(rect(0.0, -height, right, height), shapes)], -height)
}

/// The figures of the journey below the drawing, and their lower edge.
pub(crate) fn figures(report: &Report, words: &Words, (right, times): (f64, f64), top: f64) -> (Vec<Figure>, f64) {
    let metrics = &report.metrics;
    let share = (metrics.waiting_share * 100.0).round();
    let serious = report.gaps.iter().filter(|gap| gap.severity == Severity::High).count();
    let counted = |count: i64, key: &str| (count.to_string(), words.text_with(key, &[("count", count.into())]));
    let all: [(String, String); 8] = [
        (days::count(words, metrics.lead_time_days), words.text("drawing-figure-lead-time")),
        (
            words.text_with("drawing-percent", &[("number", pen::fine(share).into())]),
            words.text("drawing-figure-waiting"),
        ),
        (days::count(words, metrics.uncovered_days), words.text("drawing-figure-uncovered")),
        counted(metrics.handovers.into(), "drawing-figure-handovers"),
        counted(metrics.level_crossings.into(), "drawing-figure-crossings"),
        counted(metrics.retellings.into(), "drawing-figure-retellings"),
        counted(metrics.contact_persons.into(), "drawing-figure-contacts"),
        counted(serious as i64, "drawing-figure-serious"),
    ];
    let mut figures = Vec::new();
    let (left, room) = (MARGIN + 16.0, right - 2.0 * MARGIN - 16.0);
    let y = top + 12.0;
    let rule = path(pen::polygon(&[(MARGIN, y), (right - MARGIN, y)], false), stroked(Ink::Hair, 1.0, Dash::Solid));
    figures.push(ornament(rect(MARGIN, y - 0.5, right - 2.0 * MARGIN, 1.0), vec![rule]));
    let wide = all.len() as f64 * 132.0 * times <= room;
    let per_row = if wide { all.len() } else { (room / (132.0 * times)).floor().max(1.0) as usize };
    let step = (room / per_row as f64).min(180.0 * times);
    for (at, (value, label)) in all.iter().enumerate() {
        let (x, y) = (left + step * (at % per_row) as f64, y + times * (16.0 + 48.0 * (at / per_row) as f64));
        let shapes = vec![
            pen::line(x, y + 13.0 * times, value, TEXT * times, Cut::Bold, Ink::Text),
            pen::line(
                x,
                y + 29.0 * times,
                &text::fit(label, LABEL * times, Cut::Regular, step - 8.0 * times),
                LABEL * times,
                Cut::Regular,
                Ink::Quiet,
            ),
        ];
        let name = format!("{value} {}", names::inline(label));
        figures.push(pen::figure(
            crate::scene::Subject::Nothing,
            name,
            rect(x, y, step - 8.0 * times, 32.0 * times),
            shapes,
        ));
    }
    let rows = all.len().div_ceil(per_row);
    (figures, y + times * (16.0 + 48.0 * rows as f64))
}
