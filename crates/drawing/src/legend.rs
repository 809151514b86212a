//! What the signs mean.

use crate::calendar;
use crate::cards;
use crate::changes::{self, ChangeKind, Changes};
use crate::guides;
use crate::marks;
use crate::notes;
use crate::pen::{self, LABEL, both, ornament, path, point, rect, stroked};
use crate::plan::{MARGIN, Plan};
use crate::ribbon;
use crate::scene::{Dash, Figure, Ink, Rect, Shape};
use crate::spans;
use crate::text::{self, Cut};
use crate::threads::{self, Knot, Show};
use gaps::Severity;
use journey::{Journey, Level, Status};
use messages::Words;

const SAMPLE: f64 = 34.0;
const ROW: f64 = 22.0;
/// From one line of an entry to the next.
const LINE: f64 = 14.0;
/// A text is broken where it is wider, ...
const WIDEST: f64 = 260.0;
/// ... into as many lines as it needs: none is cut.
const ALL: usize = 1000;

/// The legend, as many columns wide as fit, and its lower edge.
pub(crate) fn legend(
    journey: &Journey,
    words: &Words,
    plan: &Plan,
    (show, changes): (Show, &Changes),
    (right, top): (f64, f64),
) -> (Vec<Figure>, f64) {
    let left = MARGIN + 16.0;
    let entries =
        changed(words, changes).into_iter().chain(entries(journey, words, plan, show)).collect::<Vec<Entry>>();
    let widest = entries.iter().map(|entry| text::width(&entry.text, LABEL, Cut::Regular)).fold(0.0, f64::max);
    let room = right - left - MARGIN;
    let column = (widest.min(WIDEST) + SAMPLE + 34.0).min(room);
    let columns = (room / column).floor().max(1.0) as usize;
    let mut figures = Vec::new();
    let y = top + 4.0;
    let rule = path(pen::polygon(&[(MARGIN, y), (right - MARGIN, y)], false), stroked(Ink::Hair, 1.0, Dash::Solid));
    let title = pen::line(left, y + 24.0, &words.text("drawing-legend"), LABEL, Cut::Bold, Ink::Text);
    figures.push(ornament(rect(MARGIN, y, right - 2.0 * MARGIN, 30.0), vec![rule, title]));
    let rows = entries.len().div_ceil(columns).max(1);
    let mut foot = y + 34.0;
    for (place, entries) in entries.chunks(rows).enumerate() {
        let x = left + column * place as f64;
        let mut y = y + 34.0;
        for entry in entries {
            let lines = text::wrap(&entry.text, LABEL, Cut::Regular, column - SAMPLE - 20.0, ALL);
            let h = ROW + LINE * lines.len().saturating_sub(1) as f64;
            let mut shapes = (entry.draw)(&rect(x, y + 3.0, SAMPLE, ROW - 6.0));
            let mut base = y + 15.0;
            for line in &lines {
                shapes.push(pen::line(x + SAMPLE + 10.0, base, line, LABEL, Cut::Regular, Ink::Text));
                base += LINE;
            }
            let bounds = rect(x, y, column - 8.0, h);
            figures.push(pen::figure(crate::scene::Subject::Nothing, entry.text.clone(), bounds, shapes));
            y += h;
        }
        foot = foot.max(y);
    }
    (figures, foot + MARGIN)
}

/// Draws a sample into a rectangle.
type Draw = Box<dyn Fn(&Rect) -> Vec<Shape>>;

struct Entry {
    text: String,
    draw: Draw,
}

fn entry(text: String, draw: impl Fn(&Rect) -> Vec<Shape> + 'static) -> Entry {
    Entry { text, draw: Box::new(draw) }
}

fn entries(journey: &Journey, words: &Words, plan: &Plan, show: Show) -> Vec<Entry> {
    let mut entries = Vec::new();
    for level in Level::ALL {
        if journey.actors.iter().any(|actor| actor.level == *level) {
            let (hue, tint) = (Ink::hue(level), Ink::tint(level));
            entries.push(entry(plan.level_word(words, level), move |r| {
                vec![
                    pen::framed(*r, 3.0, both(tint.clone(), Ink::Hair, 0.5)),
                    pen::block(rect(r.x, r.y, 4.0, r.h), 2.0, hue.clone()),
                ]
            }));
        }
    }
    for status in Status::ALL {
        let word = words.text(&format!("word-status-{}", status.word()));
        entries.push(entry(word, move |r| cards::outline(r, status)));
    }
    for severity in Severity::ALL {
        let word = words.text(&format!("drawing-legend-{}", severity.word()));
        entries.push(entry(word, move |r| vec![marks::sign(point(r.x + r.w / 2.0, r.y + r.h / 2.0), severity)]));
    }
    let run = |key: &str, ink: Ink, width: f64, dash: Dash| {
        entry(words.text(key), move |r| {
            let y = r.y + r.h / 2.0;
            vec![path(pen::polygon(&[(r.x, y), (r.x + r.w, y)], false), stroked(ink.clone(), width, dash))]
        })
    };
    entries.push(entry(words.text("drawing-legend-handover"), |r| arrow(r, true)));
    entries.push(entry(words.text("drawing-legend-told"), |r| arrow(r, false)));
    entries.push(run("drawing-legend-own", Ink::Line, 1.5, Dash::Dotted));
    entries.push(run("drawing-legend-line-high", Ink::Serious, 2.0, Dash::Dashed));
    entries.push(run("drawing-legend-line-medium", Ink::Watch, 1.75, Dash::Solid));
    entries.push(entry(words.text("drawing-legend-uncovered"), |r| vec![ribbon::stripes(r.x, r.y, r.w, r.h)]));
    entries.push(entry(words.text("drawing-legend-face"), |r| {
        let y = r.y + r.h / 2.0;
        [cards::face(r.x + 7.0, y, -2), cards::face(r.x + 27.0, y, 2)].concat()
    }));
    entries.push(entry(words.text("drawing-legend-entry"), |r| cards::doorway(r.x + r.w / 2.0, r.y + r.h / 2.0)));
    entries.push(entry(words.text("drawing-legend-goal"), |r| cards::flag(r.x + r.w / 2.0, r.y + r.h / 2.0)));
    for (some, key, of_plan) in [
        (!journey.coordinators.is_empty(), "drawing-legend-coordinator", false),
        (!journey.joint_plans.is_empty(), "drawing-legend-plan", true),
    ] {
        if some {
            entries.push(entry(words.text(key), move |r| {
                vec![spans::outline(rect(r.x, r.y + 2.0, r.w, r.h - 4.0), of_plan, None)]
            }));
        }
    }
    entries.extend(knots(words, show));
    if show.notes && notes::numbered(journey).next().is_some() {
        entries.push(entry(words.text("drawing-legend-note"), |r| notes::sample(r.x + r.w / 2.0, r.y + r.h / 2.0)));
    }
    if let Some(days) = &plan.layout.days {
        let hue = Ink::hue(&Level::Municipality);
        entries.push(entry(words.text("drawing-legend-duration"), move |r| {
            vec![calendar::bar(rect(r.x, r.y + r.h / 2.0 - 2.0, r.w, 4.0), hue.clone())]
        }));
        if !days.folds.is_empty() {
            entries.push(entry(words.text("drawing-legend-fold"), |r| {
                let ground = pen::framed(*r, 3.0, both(Ink::tint(&Level::Region), Ink::Hair, 0.5));
                vec![ground, calendar::zigzag(r.x + r.w / 2.0, r.y, r.h)]
            }));
        }
    } else if guides::any_runs_back(journey, plan) {
        entries.push(entry(words.text("drawing-legend-back"), |r| guides::back(r.x + r.w / 2.0, r.y + r.h / 2.0)));
    }
    entries
}

/// What the signs of changes mean, as far as there are any.
fn changed(words: &Words, changes: &Changes) -> Vec<Entry> {
    let there = ChangeKind::ALL.into_iter().filter(|kind| changes.values().any(|change| change.kind == *kind));
    let key = |kind: ChangeKind| match kind {
        ChangeKind::Added => "drawing-legend-added",
        ChangeKind::Removed => "drawing-legend-removed",
        ChangeKind::Moved => "drawing-legend-moved",
        ChangeKind::Changed => "drawing-legend-changed",
        ChangeKind::Missing => "drawing-legend-missing",
        ChangeKind::Failing => "drawing-legend-failing",
        ChangeKind::AdHoc => "drawing-legend-ad-hoc",
        ChangeKind::OutOfSequence => "drawing-legend-out-of-sequence",
    };
    let sample = |kind: ChangeKind| {
        entry(words.text(key(kind)), move |r| changes::badge(kind, r.x + r.w / 2.0, r.y + r.h / 2.0))
    };
    there.map(sample).collect()
}

/// What the knots on threads mean.
fn knots(words: &Words, show: Show) -> Vec<Entry> {
    let sets = [
        (show.needs, ["drawing-legend-served", "drawing-legend-prepared", "drawing-legend-refused"]),
        (show.information, ["drawing-legend-made", "drawing-legend-used", "drawing-legend-lost"]),
    ];
    let kinds = [Knot::Full, Knot::Open, Knot::Lost];
    let shown = sets.into_iter().filter(|(shown, _)| *shown).flat_map(|(_, keys)| keys.into_iter().zip(kinds));
    let mut entries: Vec<Entry> = shown
        .map(|(key, kind)| entry(words.text(key), move |r| threads::sample(r.x + r.w / 2.0, r.y + r.h / 2.0, kind)))
        .collect();
    if show.information {
        entries.push(entry(words.text("drawing-legend-carried"), |r| {
            let y = r.y + r.h / 2.0;
            vec![path(pen::polygon(&[(r.x, y), (r.x + r.w, y)], false), stroked(Ink::Text, 2.5, Dash::Solid))]
        }));
    }
    entries
}

fn arrow(r: &Rect, filled: bool) -> Vec<Shape> {
    let (y, right) = (r.y + r.h / 2.0, r.x + r.w);
    let head = [(right - 8.0, y - 4.0), (right, y), (right - 8.0, y + 4.0)];
    let paint = if filled { pen::filled(Ink::Line) } else { stroked(Ink::Line, 1.5, Dash::Solid) };
    vec![
        path(pen::polygon(&[(r.x, y), (right, y)], false), stroked(Ink::Line, 1.5, Dash::Solid)),
        path(pen::polygon(&head, filled), paint),
    ]
}
