//! Coordinators and joint plans, as spans under the days of the ribbon.

use crate::days;
use crate::names;
use crate::pen::{self, LABEL, both, framed, ornament, rect};
use crate::plan::{HEAD_WIDTH, MARGIN};
use crate::ribbon::Scale;
use crate::scene::{Dash, Figure, Ink, Paint, Rect, Shape, Subject};
use crate::text::{self, Cut};
use gaps::Stretch;
use journey::{Day, Journey, Level, Slot};
use messages::Words;

/// Height of a row of spans with its ground.
pub(crate) const ROW: f64 = 20.0;
/// Ground below the last row.
const FOOT: f64 = 14.0;
/// Height of a span.
const HEIGHT: f64 = 16.0;

/// A coordinator or a joint plan.
struct Span {
    slot: Slot,
    title: String,
    from: Day,
    to: Day,
    /// That of the coordinator's actor; none for a plan.
    level: Option<Level>,
    plan: bool,
}

/// Height of all rows; 0 without spans.
pub(crate) fn height(journey: &Journey, stretches: &[Stretch]) -> f64 {
    let rows = rows(journey, stretches).len();
    if rows == 0 { 0.0 } else { rows as f64 * ROW + FOOT }
}

/// The spans in rows: each in the first row that is free in its time, plans below coordinators.
fn rows(journey: &Journey, stretches: &[Stretch]) -> Vec<Vec<Span>> {
    let (Some(first), Some(last)) = (stretches.first(), stretches.last()) else { return Vec::new() };
    let (first, last) = (first.from, last.to);
    let days = |from: Day, to: Option<Day>| {
        let (from, to) = (from.max(first), to.unwrap_or(last).min(last));
        (from <= to).then_some((from, to))
    };
    let coordinators = journey.coordinators.slotted().filter_map(|(slot, it)| {
        let (from, to) = days(it.from_day, it.to_day)?;
        let level = journey.actors.iter().find(|actor| Some(&actor.id) == it.actor.as_ref());
        let level = level.map(|actor| actor.level.clone());
        Some(Span { slot, title: text::plain(&it.name), from, to, level, plan: false })
    });
    let plans = journey.joint_plans.slotted().filter_map(|(slot, it)| {
        let (from, to) = days(it.from_day, it.to_day)?;
        Some(Span { slot, title: text::plain(&it.title), from, to, level: None, plan: true })
    });
    let mut rows = packed(coordinators.collect());
    rows.extend(packed(plans.collect()));
    rows
}

fn packed(mut spans: Vec<Span>) -> Vec<Vec<Span>> {
    spans.sort_by_key(|span| (span.from, span.to));
    let mut rows: Vec<Vec<Span>> = Vec::new();
    for span in spans {
        match rows.iter_mut().find(|row| row.last().is_none_or(|last| last.to < span.from)) {
            Some(row) => row.push(span),
            None => rows.push(vec![span]),
        }
    }
    rows
}

/// All spans, from `top` downward.
pub(crate) fn spans(
    journey: &Journey,
    words: &Words,
    scale: &Scale<'_>,
    stretches: &[Stretch],
    (top, end): (f64, f64),
) -> Vec<Figure> {
    let rows = rows(journey, stretches);
    let mut figures = Vec::new();
    let mut headed = [false; 2];
    for (at, row) in rows.iter().enumerate() {
        let y = top + ROW * at as f64;
        let plan = row.first().is_some_and(|span| span.plan);
        if !std::mem::replace(&mut headed[usize::from(plan)], true) {
            let key = if plan { "drawing-plans" } else { "drawing-coordinators" };
            let label = text::fit(&words.text(key), LABEL, Cut::Regular, HEAD_WIDTH - 24.0);
            let shape = pen::line(MARGIN + 16.0, y + 12.0, &label, LABEL, Cut::Regular, Ink::Quiet);
            figures.push(ornament(rect(MARGIN, y, HEAD_WIDTH, ROW), vec![shape]));
        }
        for (place, span) in row.iter().enumerate() {
            let left = scale.at(span.from);
            let right = scale.at(span.to.saturating_add(1)).min(end).max(left + 6.0);
            let bar = rect(left, y, right - left, HEIGHT);
            let room = row.get(place + 1).map_or(end, |next| scale.at(next.from)) - left;
            figures.push(drawn(journey, words, span, bar, room));
        }
    }
    figures
}

fn drawn(journey: &Journey, words: &Words, span: &Span, bar: Rect, room: f64) -> Figure {
    let mut shapes = vec![outline(bar, span.plan, span.level.clone())];
    let width = text::width(&span.title, LABEL, Cut::Regular);
    let (x, fits) =
        if width <= bar.w - 16.0 { (bar.x + 8.0, bar.w - 16.0) } else { (bar.x + bar.w + 4.0, room - bar.w - 10.0) };
    // A name stands in its span, else behind it, else it is cut to what fits in.
    let (x, fits) = if width <= fits || fits > bar.w { (x, fits) } else { (bar.x + 8.0, bar.w - 16.0) };
    let shown = text::fit(&span.title, LABEL, Cut::Regular, fits);
    let end = x + text::width(&shown, LABEL, Cut::Regular);
    if !shown.is_empty() {
        shapes.push(pen::line(x, bar.y + 12.0, &shown, LABEL, Cut::Regular, Ink::Text));
    }
    let when = names::inline(&days::days(journey, words, span.from, span.to));
    let key = if span.plan { "drawing-plan-span" } else { "drawing-coordinator-span" };
    let name = words.text_with(key, &[("name", span.title.clone().into()), ("when", when.into())]);
    let bounds = rect(bar.x, bar.y, bar.w.max(end - bar.x), bar.h);
    pen::figure(Subject::Item { slot: span.slot }, name, bounds, shapes)
}

/// A coordinator's span is round and solid, that of a plan square and dashed.
pub(crate) fn outline(bar: Rect, plan: bool, level: Option<Level>) -> Shape {
    let stroke = level.map_or(Ink::Line, |level| Ink::hue(&level));
    let dash = if plan { Dash::Dashed } else { Dash::Solid };
    let paint = Paint { dash, ..both(Ink::Card, stroke, 1.25) };
    framed(bar, if plan { 2.0 } else { (bar.h / 2.0).min(bar.w / 2.0) }, paint)
}
