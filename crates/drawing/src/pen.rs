//! Shapes in few words.

use crate::scene::{Anchor, Dash, Figure, Ink, Paint, Rect, Shape, Subject};
use crate::text::{self, Cut};
use layout::Point;
use std::fmt::Write as _;

/// Font size of titles.
pub(crate) const TITLE: f64 = 20.0;
/// Font size of text.
pub(crate) const TEXT: f64 = 14.0;
/// Font size of secondary text.
pub(crate) const SECONDARY: f64 = 12.5;
/// Font size of labels.
pub(crate) const LABEL: f64 = 11.0;

pub(crate) fn rect(x: f64, y: f64, w: f64, h: f64) -> Rect {
    Rect { x, y, w, h }
}

pub(crate) fn point(x: f64, y: f64) -> Point {
    Point { x, y }
}

/// One line of text.
pub(crate) fn line(x: f64, y: f64, text: &str, size: f64, cut: Cut, ink: Ink) -> Shape {
    anchored(x, y, text, size, cut, ink, Anchor::Start)
}

/// One line of text, anchored elsewhere than at its left end.
pub(crate) fn anchored(x: f64, y: f64, text: &str, size: f64, cut: Cut, ink: Ink, anchor: Anchor) -> Shape {
    let text = text::plain(text);
    let width = text::width(&text, size, cut);
    Shape::Text { x, y, text, size, bold: cut == Cut::Bold, italic: cut == Cut::Italic, anchor, ink, width }
}

/// A filled rectangle.
pub(crate) fn block(rect: Rect, radius: f64, fill: Ink) -> Shape {
    Shape::Box { rect, radius, paint: filled(fill) }
}

/// A rectangle in this paint.
pub(crate) fn framed(rect: Rect, radius: f64, paint: Paint) -> Shape {
    Shape::Box { rect, radius, paint }
}

/// A path in this paint.
pub(crate) fn path(path: String, paint: Paint) -> Shape {
    Shape::Path { path, paint }
}

pub(crate) fn filled(fill: Ink) -> Paint {
    Paint { fill: Some(fill), ..Paint::default() }
}

pub(crate) fn stroked(stroke: Ink, width: f64, dash: Dash) -> Paint {
    Paint { stroke: Some(stroke), width, dash, ..Paint::default() }
}

pub(crate) fn both(fill: Ink, stroke: Ink, width: f64) -> Paint {
    Paint { fill: Some(fill), stroke: Some(stroke), width, ..Paint::default() }
}

/// A figure of these shapes.
pub(crate) fn figure(subject: Subject, name: String, bounds: Rect, shapes: Vec<Shape>) -> Figure {
    Figure { subject, name, id: String::new(), bounds, shapes }
}

/// Ornament, or a text of its own.
pub(crate) fn ornament(bounds: Rect, shapes: Vec<Shape>) -> Figure {
    figure(Subject::Nothing, String::new(), bounds, shapes)
}

/// A number with at most two decimals, always written the same way.
pub(crate) fn number(value: f64) -> String {
    let rounded = round(value);
    let whole = rounded.trunc();
    if rounded == 0.0 {
        "0".to_owned()
    } else if whole == rounded && whole.abs() < 1e9 {
        (whole as i64).to_string()
    } else {
        format!("{rounded}")
    }
}

/// At most two decimals.
pub(crate) fn round(value: f64) -> f64 {
    if value.is_finite() { (value * 100.0).round() / 100.0 } else { 0.0 }
}

/// Straight stretches between these points.
pub(crate) fn polygon(points: &[(f64, f64)], closed: bool) -> String {
    let mut path = String::new();
    for (at, (x, y)) in points.iter().enumerate() {
        let _ = write!(path, "{}{} {}", if at == 0 { "M" } else { "L" }, number(*x), number(*y));
    }
    if closed {
        path.push('Z');
    }
    path
}

/// A polyline whose corners are rounded; each corner is the control point of its curve.
pub(crate) fn rounded(points: &[Point], radius: f64) -> String {
    let mut path = String::new();
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return path;
    };
    let _ = write!(path, "M{} {}", number(first.x), number(first.y));
    for corner in points.windows(3) {
        let (before, at, after) = (corner[0], corner[1], corner[2]);
        let reach = radius.min(distance(before, at) / 2.0).min(distance(at, after) / 2.0);
        let (into, out) = (toward(at, before, reach), toward(at, after, reach));
        let _ = write!(
            path,
            "L{} {}Q{} {} {} {}",
            number(into.x),
            number(into.y),
            number(at.x),
            number(at.y),
            number(out.x),
            number(out.y)
        );
    }
    let _ = write!(path, "L{} {}", number(last.x), number(last.y));
    path
}

pub(crate) fn distance(a: Point, b: Point) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

fn toward(from: Point, to: Point, reach: f64) -> Point {
    let share = reach / distance(from, to).max(1e-9);
    point(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
}

/// A circle.
pub(crate) fn circle(x: f64, y: f64, r: f64) -> String {
    let n = number;
    format!("M{} {}A{r} {r} 0 1 1 {} {}A{r} {r} 0 1 1 {} {}Z", n(x - r), n(y), n(x + r), n(y), n(x - r), n(y), r = n(r))
}

/// The smallest rectangle around all points.
pub(crate) fn around(points: &[Point], margin: f64) -> Rect {
    let (mut low, mut high) = (point(f64::INFINITY, f64::INFINITY), point(f64::NEG_INFINITY, f64::NEG_INFINITY));
    for at in points {
        low = point(low.x.min(at.x), low.y.min(at.y));
        high = point(high.x.max(at.x), high.y.max(at.y));
    }
    if points.is_empty() {
        return rect(0.0, 0.0, 0.0, 0.0);
    }
    rect(low.x - margin, low.y - margin, high.x - low.x + 2.0 * margin, high.y - low.y + 2.0 * margin)
}
