//! Whether something is what it was before, at another place.

use super::Slotted;
use super::runs::Shift;
use crate::reviews::QuietGapText;
use crate::wire::{GapText, ProblemText, UnjudgedText};
use drawing::{DropSlot, Figure, Rect, Shape};

/// Lengths that differ by less than this, in CSS pixels, are the same.
const SAME: f64 = 1e-6;
const STAYED: Shift = Shift { x: 0.0, y: 0.0 };

/// Something in a list that can stay, and on a drawing move.
pub(super) trait Moves: PartialEq + Sized + Clone {
    /// How far it moved to become `other`; `None` when it became something else.
    fn moved_to(&self, other: &Self) -> Option<Shift> {
        (self == other).then_some(STAYED)
    }
}

impl<T: Clone + PartialEq> Moves for Slotted<T> {}
impl Moves for GapText {}
impl Moves for ProblemText {}
impl Moves for QuietGapText {}
impl Moves for UnjudgedText {}

impl Moves for DropSlot {
    fn moved_to(&self, other: &Self) -> Option<Shift> {
        let by = shift(&self.area, &other.area)?;
        let same = (self.actor, self.phase, self.keeps_phase) == (other.actor, other.phase, other.keeps_phase);
        same.then_some(by)
    }
}

impl Moves for Figure {
    fn moved_to(&self, other: &Self) -> Option<Shift> {
        if (&self.subject, &self.id) != (&other.subject, &other.id) || self.shapes.len() != other.shapes.len() {
            return None;
        }
        let by = shift(&self.bounds, &other.bounds)?;
        let shapes = || self.shapes.iter().zip(&other.shapes).all(|(one, other)| moved(one, other, by));
        (self.name == other.name && shapes()).then_some(by)
    }
}

/// How far a rectangle moved; `None` when it has another size.
fn shift(one: &Rect, other: &Rect) -> Option<Shift> {
    let same = near(one.w, other.w) && near(one.h, other.h);
    let far = |from: f64, to: f64| if from == to { 0.0 } else { to - from };
    same.then(|| Shift { x: far(one.x, other.x), y: far(one.y, other.y) })
}

fn moved(one: &Shape, other: &Shape, by: Shift) -> bool {
    let placed = |x: f64, y: f64, to_x: f64, to_y: f64| near(x + by.x, to_x) && near(y + by.y, to_y);
    match (one, other) {
        (Shape::Box { rect, radius, paint }, Shape::Box { rect: to, radius: other_radius, paint: other_paint }) => {
            placed(rect.x, rect.y, to.x, to.y)
                && near(rect.w, to.w)
                && near(rect.h, to.h)
                && radius == other_radius
                && paint == other_paint
        }
        (Shape::Path { path, paint }, Shape::Path { path: to, paint: other }) => {
            paint == other && path_moved(path, to, by)
        }
        (
            Shape::Text { x, y, text, size, bold, italic, anchor, ink, width },
            Shape::Text {
                x: to_x,
                y: to_y,
                text: other_text,
                size: other_size,
                bold: other_bold,
                italic: other_italic,
                anchor: other_anchor,
                ink: other_ink,
                width: other_width,
            },
        ) => {
            placed(*x, *y, *to_x, *to_y)
                && (text, anchor, ink) == (other_text, other_anchor, other_ink)
                && (bold, italic) == (other_bold, other_italic)
                && (size, width) == (other_size, other_width)
        }
        (
            Shape::Icon { icon, x, y, size, ink },
            Shape::Icon { icon: other_icon, x: to_x, y: to_y, size: other_size, ink: other_ink },
        ) => placed(*x, *y, *to_x, *to_y) && (icon, ink, size) == (other_icon, other_ink, other_size),
        (Shape::Box { .. } | Shape::Path { .. } | Shape::Text { .. } | Shape::Icon { .. }, _) => false,
    }
}

/// Whether all points of a path moved that far.
fn path_moved(one: &str, other: &str, by: Shift) -> bool {
    if one.len().abs_diff(other.len()) > one.len() {
        return false;
    }
    let (mut ones, mut others) = (steps(one), steps(other));
    loop {
        match (ones.next(), others.next()) {
            (None, None) => return true,
            (Some(Step::Command(one)), Some(Step::Command(other))) if one == other => {}
            (Some(Step::Number(axis, one)), Some(Step::Number(_, other))) => {
                let by = match axis {
                    Axis::X => by.x,
                    Axis::Y => by.y,
                    Axis::Neither => 0.0,
                };
                if !near(one + by, other) {
                    return false;
                }
            }
            _ => return false,
        }
    }
}

#[derive(Clone, Copy)]
enum Axis {
    X,
    Y,
    Neither,
}

enum Step {
    Command(char),
    Number(Axis, f64),
}

/// The commands of a path, all absolute, and their numbers. What is no number is not a number, and so
/// equal to nothing.
fn steps(path: &str) -> impl Iterator<Item = Step> {
    let mut rest = path;
    let (mut command, mut place) = (' ', 0);
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches([' ', ',']);
        let first = rest.chars().next()?;
        if first.is_ascii_alphabetic() {
            rest = &rest[1..];
            (command, place) = (first, 0);
            return Some(Step::Command(first));
        }
        let ends = |(at, c): (usize, char)| (at > 0 && (c == ' ' || c == ',' || c.is_ascii_alphabetic())).then_some(at);
        let end = rest.char_indices().find_map(ends).unwrap_or(rest.len());
        let (number, after) = rest.split_at(end);
        rest = after;
        let axis = axis(command, place);
        place += 1;
        Some(Step::Number(axis, number.parse().unwrap_or(f64::NAN)))
    })
}

/// What the number at this place after a command says.
fn axis(command: char, place: usize) -> Axis {
    let point = |place: usize| if place.is_multiple_of(2) { Axis::X } else { Axis::Y };
    match command {
        'H' => Axis::X,
        'V' => Axis::Y,
        // Radii, turn and two flags come before the point.
        'A' => match place % 7 {
            5 => Axis::X,
            6 => Axis::Y,
            _ => Axis::Neither,
        },
        _ => point(place),
    }
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < SAME
}
