//! What only the calendar has: days along the top, breaks where days are folded away, bars for how
//! long something goes on, and the ground for what has no day.

use crate::days;
use crate::names;
use crate::pen::{self, LABEL, SECONDARY, ornament, path, rect, stroked};
use crate::plan::Plan;
use crate::ribbon::FOOT;
use crate::scene::{Anchor, Dash, Figure, Ink, Rect, Shape, Subject};
use crate::text::{self, Cut};
use journey::{Day, Journey, Touchpoint};
use layout::{Days, Fold};
use messages::Words;

/// Baseline of the days along the top.
const BASE: f64 = FOOT + 20.0;
/// Width of a break as it is drawn.
const BREAK: f64 = 12.0;
/// Least distance between the beginnings of two days along the top, ...
const APART: f64 = 120.0;
/// ... and from the end of one to the next.
const CLEAR: f64 = 12.0;
/// Height of the bar for how long something goes on.
const BAR: f64 = 4.0;
/// It ends this much before the next day, so that it touches no card there, ...
const SHORT: f64 = 6.0;
/// ... and is at least this long, its card's rounded corner counted in.
const LEAST: f64 = 13.0;

/// The days along the top with their breaks.
pub(crate) fn axis(journey: &Journey, words: &Words, plan: &Plan) -> Vec<Figure> {
    let Some(axis) = &plan.layout.days else { return Vec::new() };
    let ticks = ticks(journey, words, axis);
    let mut shapes = Vec::new();
    for tick in &ticks {
        let line = [(tick.x, FOOT + 3.0), (tick.x, FOOT + 8.0)];
        shapes.push(path(pen::polygon(&line, false), stroked(Ink::Line, 1.0, Dash::Solid)));
        shapes.push(pen::line(tick.x, BASE, &tick.label, LABEL, Cut::Regular, Ink::Quiet));
    }
    let mut figures = vec![ornament(rect(plan.map.x, FOOT, plan.map.w, 24.0), shapes)];
    figures.extend(axis.folds.iter().map(|fold| {
        let label = folded(words, fold);
        let middle = fold.x + fold.w / 2.0;
        let w = text::width(&label, LABEL, Cut::Bold).max(BREAK) + 2.0;
        let shapes = vec![
            path(
                pen::polygon(&[(middle - 5.0, FOOT + 9.0), (middle - 1.0, FOOT + 2.0)], false)
                    + &pen::polygon(&[(middle + 1.0, FOOT + 9.0), (middle + 5.0, FOOT + 2.0)], false),
                stroked(Ink::Line, 1.0, Dash::Solid),
            ),
            pen::anchored(middle, BASE, &label, LABEL, Cut::Bold, Ink::Quiet, Anchor::Middle),
        ];
        let when = names::inline(&days::days(journey, words, fold.from, fold.to));
        let count = fold.to.saturating_sub(fold.from).saturating_add(1);
        let name = words.text_with("drawing-folded", &[("count", count.into()), ("when", when.into())]);
        pen::figure(Subject::Nothing, name, rect(middle - w / 2.0, FOOT + 1.0, w, 24.0), shapes)
    }));
    if let Some(left) = axis.without_day {
        let room = plan.map.x + plan.map.w - left;
        let label = text::fit(&words.text("drawing-without-day"), SECONDARY, Cut::Bold, room);
        let shape = pen::line(left, BASE, &label, SECONDARY, Cut::Bold, Ink::Text);
        figures.push(ornament(rect(left, FOOT, room, 24.0), vec![shape]));
    }
    figures
}

/// Below cards and lines: fine lines at the days along the top, breaks, bars that go on beyond their
/// cards, and the border of the ground for what has no day.
pub(crate) fn ground(journey: &Journey, words: &Words, plan: &Plan) -> Vec<Figure> {
    let Some(axis) = &plan.layout.days else { return Vec::new() };
    let map = plan.map;
    let mut figures = Vec::new();
    for tick in ticks(journey, words, axis) {
        let line = pen::polygon(&[(tick.x, map.y), (tick.x, map.y + map.h)], false);
        let bounds = rect(tick.x - 0.5, map.y, 1.0, map.h);
        figures.push(ornament(bounds, vec![path(line, stroked(Ink::Hair, 1.0, Dash::Solid))]));
    }
    for (at, touchpoint) in journey.touchpoints.iter().enumerate() {
        let card = &plan.layout.boxes[at];
        let Some(bar) = duration(plan, at, touchpoint) else { continue };
        let (left, end) = (card.x + card.w, bar.x + bar.w);
        if end > left + 2.0 {
            let hue = Ink::hue(&plan.lanes[plan.lane_of[at]].level);
            // It begins under the card, whose own bar is rounded.
            let bounds = rect(left - 3.0, bar.y, end - left + 3.0, bar.h);
            let stop = rect(end - 2.0, bar.y - 4.0, 2.0, bar.h + 8.0);
            let shapes = vec![pen::block(bounds, 0.0, hue.clone()), pen::block(stop, 1.0, hue)];
            figures.push(ornament(rect(left, stop.y, end - left, stop.h), shapes));
        }
    }
    for fold in &axis.folds {
        let middle = fold.x + fold.w / 2.0;
        let bounds = rect(middle - BREAK, map.y, 2.0 * BREAK, map.h);
        figures.push(ornament(bounds, vec![zigzag(middle, map.y, map.h)]));
    }
    if let Some(left) = axis.without_day.filter(|left| *left > map.x + 1.0) {
        let bounds = rect(left - 20.0, map.y - 1.0, 16.0, map.h + 2.0);
        figures.push(ornament(bounds, vec![pen::block(bounds, 0.0, Ink::Paper)]));
    }
    figures
}

/// How long a touchpoint goes on, along the lower edge of its card; none where it has no length.
pub(crate) fn duration(plan: &Plan, at: usize, touchpoint: &Touchpoint) -> Option<Rect> {
    let axis = plan.layout.days.as_ref()?;
    let day = touchpoint.day.filter(|_| touchpoint.duration > 0)?;
    let card = &plan.layout.boxes[at];
    let end = axis.at(day.saturating_add(touchpoint.duration).saturating_add(1)) - SHORT;
    let length = (end - card.x).max(LEAST);
    Some(rect(card.x, card.y + card.h - BAR - 2.0, length, BAR))
}

/// The bar for how long something goes on.
pub(crate) fn bar(bounds: Rect, ink: Ink) -> Shape {
    pen::block(bounds, bounds.h / 2.0, ink)
}

/// A break: ground between two jagged edges.
pub(crate) fn zigzag(middle: f64, top: f64, height: f64) -> Shape {
    let steps = (height / 8.0).round().max(4.0);
    let edge = |side: f64| {
        (0..=steps as usize).map(move |step| {
            let jag = if step % 2 == 0 { -2.5 } else { 2.5 };
            (middle + side * (BREAK / 2.0 - 2.5) + jag, top + height * step as f64 / steps)
        })
    };
    let mut corners: Vec<(f64, f64)> = edge(-1.0).collect();
    corners.extend(edge(1.0).rev());
    path(pen::polygon(&corners, true), pen::both(Ink::Paper, Ink::Line, 0.75))
}

fn folded(words: &Words, fold: &Fold) -> String {
    days::count(words, fold.to.saturating_sub(fold.from).saturating_add(1))
}

/// A day along the top.
struct Tick {
    x: f64,
    label: String,
}

/// The days along the top: the first, then round ones, the roundest first, as many as there is room for.
fn ticks(journey: &Journey, words: &Words, axis: &Days) -> Vec<Tick> {
    let mut taken: Vec<(f64, f64)> = Vec::new();
    for fold in &axis.folds {
        let w = text::width(&folded(words, fold), LABEL, Cut::Bold) / 2.0;
        let middle = fold.x + fold.w / 2.0;
        taken.push((middle - w, middle + w));
    }
    let (_, end) = axis.extent();
    let mut found: Vec<(usize, Day)> = shown(axis).map(|day| (roundness(journey, axis, day), day)).collect();
    found.sort_unstable();
    let mut ticks: Vec<(Day, Tick)> = Vec::new();
    for (roundness, day) in found.into_iter().filter(|(roundness, _)| *roundness < ROUGH || is_short(axis)) {
        let x = axis.at(day);
        let label = match roundness {
            0 | 1 => days::day(journey, words, day),
            _ => days::day_short(journey, words, day),
        };
        let right = x + text::width(&label, LABEL, Cut::Regular);
        let free = taken.iter().all(|(from, to)| right + CLEAR <= *from || *to + CLEAR <= x);
        let apart = ticks.iter().all(|(_, tick)| (tick.x - x).abs() >= APART);
        if free && (apart || roundness <= 1) && right <= end.max(x) + APART && right <= axis_room(axis) {
            taken.push((x, right));
            ticks.push((day, Tick { x, label }));
        }
    }
    ticks.sort_by_key(|(day, _)| *day);
    ticks.into_iter().map(|(_, tick)| tick).collect()
}

/// Days along the top end before the ground for what has no day.
fn axis_room(axis: &Days) -> f64 {
    axis.without_day.map_or(f64::INFINITY, |left| left - CLEAR)
}

/// The days that are not folded away.
fn shown(axis: &Days) -> impl Iterator<Item = Day> + '_ {
    let folded = |day: Day| axis.folds.binary_search_by_key(&day, |fold| fold.from).is_ok();
    axis.knots.windows(2).filter(move |pair| !folded(pair[0].0)).flat_map(|pair| pair[0].0..pair[1].0)
}

/// Days that are less round than this stand along the top of short journeys only.
const ROUGH: usize = 6;
/// A journey of so few days is short.
const SHORT_JOURNEY: f64 = 60.0;

fn is_short(axis: &Days) -> bool {
    let ends = axis.knots.first().zip(axis.knots.last());
    ends.is_some_and(|((first, _), (last, _))| f64::from(*last) - f64::from(*first) <= SHORT_JOURNEY)
}

/// How round a day is: 0 the first, 1 the beginning of a year, ... With dates, months are round;
/// without, tens.
fn roundness(journey: &Journey, axis: &Days, day: Day) -> usize {
    if axis.knots.first().is_some_and(|(first, _)| *first == day) {
        return 0;
    }
    if let Some(date) = days::date(journey, day) {
        return match date.parts() {
            (_, 1, 1) => 1,
            (_, 4 | 7 | 10, 1) => 2,
            (_, _, 1) => 3,
            (_, _, 15) => 4,
            (_, _, 8 | 22) => 5,
            _ => ROUGH,
        };
    }
    let steps = if is_short(axis) { [50, 10, 5] } else { [100, 50, 10] };
    steps.iter().position(|step| day % step == 0).map_or(ROUGH, |at| at + 1)
}
