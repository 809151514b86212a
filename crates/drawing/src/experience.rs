//! The person's experience below the map: their ratings as a curve, their own words beside it.

use crate::names;
use crate::pen::{self, LABEL, SECONDARY, both, framed, ornament, path, point, rect, stroked};
use crate::plan::{HEAD_WIDTH, MARGIN, Plan};
use crate::scene::{Anchor, Dash, Figure, Ink, Rect, Shape, Subject};
use crate::text::{self, Cut};
use journey::{Day, Journey, Level, Slot, Touchpoint};
use layout::Point;
use messages::Words;

/// Height between two ratings.
const STEP: f64 = 17.0;
const BUBBLE: f64 = 232.0;
const LINE: f64 = 14.5;
/// Least distance of two stops in the calendar.
const BESIDE: f64 = 10.0;
/// Rows of bubbles at most.
const ROWS: usize = 3;

/// Everything on the person's experience from `top` downward, the lower edge of it all, and how many of
/// their words found no room.
pub(crate) fn experience(journey: &Journey, words: &Words, plan: &Plan, top: f64) -> (Vec<Figure>, f64, usize) {
    let mut stops = stops(journey, plan);
    let quotes = journey.touchpoints.iter().filter(|t| !text::plain(&t.quote).is_empty()).count();
    if stops.is_empty() && quotes == 0 {
        return (Vec::new(), top, 0);
    }
    let zero = top + 14.0 + 2.0 * STEP;
    for stop in &mut stops {
        stop.at.y = zero - STEP * f64::from(stop.rating.unwrap_or(0));
    }
    let bottom = zero + 2.0 * STEP + 12.0;
    let rated: Vec<&Stop> = stops.iter().filter(|stop| stop.rating.is_some()).collect();
    let on_curve = rated.iter().filter(|stop| plan.layout.days.is_none() || stop.day.is_some());
    let mut figures = Vec::new();
    if !rated.is_empty() {
        figures.push(ground(words, plan, zero));
        figures.extend(curve(journey, &on_curve.copied().collect::<Vec<&Stop>>()));
    }
    figures.push(head(journey, words, top));
    let (bubbles, end) = bubbles(journey, words, plan, &stops, bottom);
    let placed = bubbles.iter().filter(|bubble| bubble.subject != Subject::Nothing).count();
    figures.extend(bubbles);
    for stop in rated {
        let Some((slot, touchpoint)) = told(journey, stop) else { continue };
        let rating = stop.rating.unwrap_or(0);
        let args =
            [("title", names::title(words, touchpoint).into()), ("experience", names::rating(words, rating).into())];
        let name = words.text_with("drawing-stop", &args);
        let bounds = rect(stop.at.x - 7.0, stop.at.y - 7.0, 14.0, 14.0);
        let dot = path(pen::circle(stop.at.x, stop.at.y, 4.0), both(Ink::Card, hue(), 1.75));
        figures.push(pen::figure(Subject::Item { slot }, name, bounds, vec![dot]));
    }
    (figures, end + 4.0, quotes - placed.min(quotes))
}

fn hue() -> Ink {
    Ink::hue(&Level::Citizen)
}

/// A touchpoint on the curve or with words.
struct Stop {
    touchpoint: usize,
    day: Option<Day>,
    rating: Option<i8>,
    at: Point,
}

/// The rated touchpoints and those with words, from left to right; those of one column are set apart
/// in order of time. In the calendar they stand at their days, apart where days lie close.
fn stops(journey: &Journey, plan: &Plan) -> Vec<Stop> {
    let mut stops: Vec<Stop> = Vec::new();
    for (touchpoint, t) in journey.touchpoints.iter().enumerate() {
        if t.experience.is_some() || !text::plain(&t.quote).is_empty() {
            let card = &plan.layout.boxes[touchpoint];
            let rating = t.experience.map(|rating| rating.clamp(-2, 2));
            let x = match (&plan.layout.days, t.day) {
                (Some(days), Some(day)) => days.at(day),
                _ => card.x + card.w / 2.0,
            };
            stops.push(Stop { touchpoint, day: t.day, rating, at: point(x, 0.0) });
        }
    }
    let column = |stop: &Stop| plan.layout.boxes[stop.touchpoint].column;
    stops.sort_by_key(|stop| (column(stop), stop.day.unwrap_or(Day::MAX), stop.touchpoint));
    if plan.layout.days.is_some() {
        let mut free = f64::NEG_INFINITY;
        for stop in &mut stops {
            stop.at.x = stop.at.x.max(free);
            free = stop.at.x + BESIDE;
        }
        return stops;
    }
    for group in stops.chunk_by_mut(|a, b| column(a) == column(b)) {
        let count = group.len();
        let apart = (120.0 / count as f64).min(28.0);
        for (at, stop) in group.iter_mut().enumerate() {
            stop.at.x += (at as f64 - (count - 1) as f64 / 2.0) * apart;
        }
    }
    stops
}

fn head(journey: &Journey, words: &Words, top: f64) -> Figure {
    let x = MARGIN + 16.0;
    let own = words.text_with("drawing-own-words", &[("person", names::person(journey, words).into())]);
    let own = text::fit(&own, LABEL, Cut::Regular, HEAD_WIDTH - 60.0);
    let shapes = vec![
        pen::line(x, top + 42.0, &words.text("drawing-experience"), SECONDARY, Cut::Bold, Ink::Text),
        pen::line(x, top + 58.0, &own, LABEL, Cut::Regular, Ink::Quiet),
    ];
    ornament(rect(MARGIN, top + 28.0, HEAD_WIDTH, 36.0), shapes)
}

/// The line in the middle, and what the ends of the scale mean.
fn ground(words: &Words, plan: &Plan, zero: f64) -> Figure {
    let (left, right) = (plan.map.x, plan.map.x + plan.map.w);
    let mut shapes =
        vec![path(pen::polygon(&[(left, zero), (right, zero)], false), stroked(Ink::Hair, 1.0, Dash::Dashed))];
    for (rating, y) in [(2, zero - 2.0 * STEP), (-2, zero + 2.0 * STEP)] {
        let word = names::rating(words, rating);
        shapes.push(pen::anchored(left - 8.0, y + 4.0, &word, LABEL, Cut::Regular, Ink::Quiet, Anchor::End));
    }
    ornament(rect(left, zero - 2.0 * STEP, right - left, 4.0 * STEP), shapes)
}

/// Bubbles with the person's words, below the curve, each as near to its stop as it can be.
fn bubbles(journey: &Journey, words: &Words, plan: &Plan, stops: &[Stop], top: f64) -> (Vec<Figure>, f64) {
    let (left, right) = (plan.map.x, plan.map.x + plan.map.w);
    let mut rows: Vec<Vec<Rect>> = Vec::new();
    let mut placed: Vec<(usize, usize, Rect, Vec<String>)> = Vec::new();
    for (at, stop) in stops.iter().enumerate() {
        let Some(touchpoint) = journey.touchpoints.at(stop.touchpoint) else { continue };
        let quote = text::plain(&touchpoint.quote);
        if quote.is_empty() {
            continue;
        }
        let quote = words.text_with("drawing-quote", &[("quote", quote.into())]);
        let lines = text::wrap(&quote, LABEL, Cut::Italic, BUBBLE - 20.0, 3);
        let w = lines.iter().map(|line| text::width(line, LABEL, Cut::Italic)).fold(0.0, f64::max) + 20.0;
        let h = lines.len() as f64 * LINE + 10.0;
        let x = (stop.at.x - w / 2.0).min(right - w).max(left);
        for row in 0..ROWS {
            if rows.len() <= row {
                rows.push(Vec::new());
            }
            let edge = rows[row].last().map_or(left, |last| last.x + last.w + 8.0);
            let x = x.max(edge);
            // A bubble may move aside a little, as long as it stays below its stop.
            if x <= stop.at.x && x + w <= right {
                let bounds = rect(x, 0.0, w, h);
                rows[row].push(bounds);
                placed.push((at, row, bounds, lines));
                break;
            }
        }
    }
    rows.retain(|row| !row.is_empty());
    let mut y = top;
    let mut tops = Vec::new();
    for row in &rows {
        tops.push(y);
        y += row.iter().map(|bubble| bubble.h).fold(0.0, f64::max) + 8.0;
    }
    let mut figures: Vec<Figure> = Vec::new();
    let mut leaders: Vec<(&Stop, Point, Shape)> = Vec::new();
    for (at, row, bounds, lines) in placed {
        let stop = &stops[at];
        let bounds = Rect { y: tops.get(row).copied().unwrap_or(top), ..bounds };
        let Some((slot, touchpoint)) = told(journey, stop) else { continue };
        let foot = stop.at.x.clamp(bounds.x + 10.0, (bounds.x + bounds.w - 10.0).max(bounds.x + 10.0));
        let leader = pen::polygon(&[(stop.at.x, stop.at.y), (foot, bounds.y)], false);
        leaders.push((stop, point(foot, bounds.y), path(leader, stroked(hue(), 0.75, Dash::Dotted))));
        let mut shapes = vec![framed(bounds, 9.0, both(Ink::tint(&Level::Citizen), hue(), 0.75))];
        for (line, text) in lines.iter().enumerate() {
            let y = bounds.y + 5.0 + LINE * line as f64 + 11.0;
            shapes.push(pen::line(bounds.x + 10.0, y, text, LABEL, Cut::Italic, Ink::Text));
        }
        let args = [
            ("person", names::person(journey, words).into()),
            ("title", names::title(words, touchpoint).into()),
            ("quote", text::plain(&touchpoint.quote).into()),
        ];
        figures.push(pen::figure(Subject::Item { slot }, words.text_with("drawing-said", &args), bounds, shapes));
    }
    let pieces = leaders.chunk_by(|_, (stop, ..)| !begins_piece(journey, stop));
    let leaders = pieces.map(|piece| {
        let ends: Vec<Point> = piece.iter().flat_map(|(stop, foot, _)| [stop.at, *foot]).collect();
        ornament(pen::around(&ends, 0.5), piece.iter().map(|(.., leader)| leader.clone()).collect())
    });
    (leaders.chain(figures).collect(), y)
}

fn told<'a>(journey: &'a Journey, stop: &Stop) -> Option<(Slot, &'a Touchpoint)> {
    Some((journey.touchpoints.slot_at(stop.touchpoint)?, journey.touchpoints.at(stop.touchpoint)?))
}

/// The curve, in pieces: so that what did not change in a long one stays as it is. A piece ends at its last
/// stop, whose dot lies over the seam.
fn curve(journey: &Journey, stops: &[&Stop]) -> Vec<Figure> {
    let points: Vec<Point> = stops.iter().map(|stop| stop.at).collect();
    let mut segments = smooth(&points).into_iter();
    let mut figures = Vec::new();
    let mut from = 0;
    for piece in stops[..stops.len().saturating_sub(1)].chunk_by(|_, next| !begins_piece(journey, next)) {
        let own = &points[from..=from + piece.len()];
        from += piece.len();
        let mut line = String::new();
        pen::command(&mut line, 'M', &[(own[0].x, own[0].y)]);
        for corners in segments.by_ref().take(piece.len()) {
            pen::command(&mut line, 'C', &corners.map(|corner| (corner.x, corner.y)));
        }
        figures.push(ornament(pen::around(own, 6.0), vec![path(line, stroked(hue(), 1.75, Dash::Solid))]));
    }
    figures
}

/// Whether a piece of the curve, or of the lines to the bubbles, begins with this stop: about one of sixteen,
/// the same ones whatever comes before.
fn begins_piece(journey: &Journey, stop: &Stop) -> bool {
    journey.touchpoints.slot_at(stop.touchpoint).is_some_and(|slot| slot.0.is_multiple_of(16))
}

/// A smooth curve through the points that never rises above or falls below two neighbours: cubics from each
/// to the next with slopes after Fritsch and Carlson.
fn smooth(points: &[Point]) -> Vec<[Point; 3]> {
    let slopes: Vec<f64> =
        points.windows(2).map(|pair| (pair[1].y - pair[0].y) / (pair[1].x - pair[0].x).max(1e-6)).collect();
    let tangent = |at: usize| match (at.checked_sub(1).and_then(|before| slopes.get(before)), slopes.get(at)) {
        (Some(a), Some(b)) if a * b > 0.0 => 2.0 * a * b / (a + b),
        _ => 0.0,
    };
    let segment = |(at, pair): (usize, &[Point])| {
        let third = (pair[1].x - pair[0].x) / 3.0;
        let into = point(pair[0].x + third, pair[0].y + third * tangent(at));
        [into, point(pair[1].x - third, pair[1].y - third * tangent(at + 1)), pair[1]]
    };
    points.windows(2).enumerate().map(segment).collect()
}
