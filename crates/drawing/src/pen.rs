//! Shapes in few words.

use crate::scene::{Anchor, Dash, Figure, Ink, Paint, Rect, Shape, Subject};
use crate::text::{self, Cut};
use layout::Point;

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

/// A number with at most two decimals, always written the same way: for widths and figures.
pub(crate) fn fine(value: f64) -> String {
    let value = if value.is_finite() { (value * 100.0).round() / 100.0 } else { 0.0 };
    if value == 0.0 { "0".to_owned() } else { value.to_string() }
}

/// At most one decimal: what a place on the drawing has.
pub(crate) fn round(value: f64) -> f64 {
    if value.is_finite() { (value * 10.0).round() / 10.0 } else { 0.0 }
}

/// Writes a place, with at most one decimal.
fn number(path: &mut String, value: f64) {
    let tenths = if value.is_finite() { (value * 10.0).round() as i64 } else { 0 };
    let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    if tenths < 0 {
        path.push('-');
    }
    digits(path, whole);
    if tenth > 0 {
        path.push('.');
        digits(path, tenth);
    }
}

/// The numbers below a thousand, three digits each.
static THREE: [u8; 3000] = {
    let mut digits = [0; 3000];
    let mut value = 0;
    while value < 1000 {
        digits[3 * value] = b'0' + (value / 100) as u8;
        digits[3 * value + 1] = b'0' + (value / 10 % 10) as u8;
        digits[3 * value + 2] = b'0' + (value % 10) as u8;
        value += 1;
    }
    digits
};

/// The last digits of a number below a thousand, as many as asked for: 1 to 3.
fn three(value: u64, count: usize) -> &'static str {
    static TEXT: &str = match std::str::from_utf8(&THREE) {
        Ok(text) => text,
        Err(_) => "",
    };
    let end = 3 * value as usize + 3;
    TEXT.get(end - count..end).unwrap_or_default()
}

/// Writes a whole number.
pub(crate) fn digits(text: &mut String, value: u64) {
    match value {
        0..=9 => text.push(char::from(b'0' + value as u8)),
        10..=99 => text.push_str(three(value, 2)),
        100..=999 => text.push_str(three(value, 3)),
        1000.. => {
            digits(text, value / 1000);
            text.push_str(three(value % 1000, 3));
        }
    }
}

/// A command of a path with its places: `L12 3.5`.
pub(crate) fn command(path: &mut String, letter: char, places: &[(f64, f64)]) {
    path.push(letter);
    for (at, (x, y)) in places.iter().enumerate() {
        if at > 0 {
            path.push(' ');
        }
        number(path, *x);
        path.push(' ');
        number(path, *y);
    }
}

/// A path of these commands.
pub(crate) fn commands(commands: &[(char, &[(f64, f64)])]) -> String {
    let mut path = String::with_capacity(24 * commands.len());
    for (letter, places) in commands {
        command(&mut path, *letter, places);
    }
    path
}

/// Straight stretches between these points.
pub(crate) fn polygon(points: &[(f64, f64)], closed: bool) -> String {
    let mut path = String::with_capacity(14 * points.len() + 1);
    for (at, point) in points.iter().enumerate() {
        command(&mut path, if at == 0 { 'M' } else { 'L' }, &[*point]);
    }
    if closed {
        path.push('Z');
    }
    path
}

/// A polyline whose corners are rounded; each corner is the control point of its curve.
pub(crate) fn rounded(points: &[Point], radius: f64) -> String {
    let mut path = String::with_capacity(32 * points.len());
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return path;
    };
    command(&mut path, 'M', &[(first.x, first.y)]);
    for corner in points.windows(3) {
        let (before, at, after) = (corner[0], corner[1], corner[2]);
        let reach = radius.min(distance(before, at) / 2.0).min(distance(at, after) / 2.0);
        let (into, out) = (toward(at, before, reach), toward(at, after, reach));
        command(&mut path, 'L', &[(into.x, into.y)]);
        command(&mut path, 'Q', &[(at.x, at.y), (out.x, out.y)]);
    }
    command(&mut path, 'L', &[(last.x, last.y)]);
    path
}

pub(crate) fn distance(a: Point, b: Point) -> f64 {
    let (x, y) = (a.x - b.x, a.y - b.y);
    // Most lines run along an axis.
    if x == 0.0 || y == 0.0 { x.abs() + y.abs() } else { (x * x + y * y).sqrt() }
}

fn toward(from: Point, to: Point, reach: f64) -> Point {
    let share = reach / distance(from, to).max(1e-9);
    point(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
}

/// A circle.
pub(crate) fn circle(x: f64, y: f64, r: f64) -> String {
    let mut path = String::with_capacity(64);
    command(&mut path, 'M', &[(x - r, y)]);
    for x in [x + r, x - r] {
        path.push('A');
        number(&mut path, r);
        path.push(' ');
        number(&mut path, r);
        path.push_str(" 0 1 1 ");
        number(&mut path, x);
        path.push(' ');
        number(&mut path, y);
    }
    path.push('Z');
    path
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
