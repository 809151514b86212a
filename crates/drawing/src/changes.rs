//! What became of cards and lines since another journey, or against a plan: told by a sign, a word and the
//! outline, never by colour alone.

use crate::pen::{self, LABEL, both, path, stroked};
use crate::scene::{Dash, Ink, Rect, Shape};
use crate::text::{self, Cut};
use journey::{Slot, Status};
use std::collections::BTreeMap;

/// What became of touchpoints and handovers, by their slots.
pub type Changes = BTreeMap<Slot, Change>;

/// What became of one touchpoint or handover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What.
    pub kind: ChangeKind,
    /// The same in a few words: on cards, in names and for those who hear it.
    pub words: String,
}

/// What became of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// It is new.
    Added,
    /// It is gone: drawn as what is no longer there.
    Removed,
    /// It stands elsewhere.
    Moved,
    /// It says something else.
    Changed,
    /// It was planned and never happened.
    Missing,
    /// It failed.
    Failing,
    /// It was not planned.
    AdHoc,
    /// It came in another order than planned.
    OutOfSequence,
}

/// Width and height of a sign.
pub(crate) const SIGN: f64 = 12.0;
/// Width and height of a sign on a line, with its ground.
pub(crate) const BADGE: f64 = 18.0;

impl ChangeKind {
    /// All of them.
    pub(crate) const ALL: [Self; 8] = [
        Self::Added,
        Self::Removed,
        Self::Moved,
        Self::Changed,
        Self::Missing,
        Self::Failing,
        Self::AdHoc,
        Self::OutOfSequence,
    ];

    /// Whether the drawing shows something that the journey does not have.
    pub(crate) fn is_gone(self) -> bool {
        matches!(self, Self::Removed | Self::Missing)
    }

    pub(crate) fn ink(self) -> Ink {
        match self {
            Self::Added => Ink::Good,
            Self::Removed => Ink::Quiet,
            Self::Moved | Self::Changed | Self::OutOfSequence | Self::AdHoc => Ink::WatchText,
            Self::Missing | Self::Failing => Ink::SeriousText,
        }
    }

    /// The status whose outline a card of this kind has; none where it keeps its own.
    pub(crate) fn status(self) -> Option<Status> {
        match self {
            Self::Missing => Some(Status::Missing),
            Self::Failing => Some(Status::Failing),
            Self::AdHoc => Some(Status::AdHoc),
            Self::Added | Self::Removed | Self::Moved | Self::Changed | Self::OutOfSequence => None,
        }
    }
}

/// The sign of a kind around a middle: plus, minus, arrow, wave, and those of a plan.
pub(crate) fn sign(kind: ChangeKind, x: f64, y: f64) -> Vec<Shape> {
    let thick = |d: String| path(d, stroked(kind.ink(), 1.75, Dash::Solid));
    let line =
        |from: (f64, f64), to: (f64, f64)| pen::polygon(&[(x + from.0, y + from.1), (x + to.0, y + to.1)], false);
    let head = |tip: (f64, f64), way: f64| {
        let back = tip.0 - 3.0 * way;
        let wings = [(x + back, y + tip.1 - 3.0), (x + tip.0, y + tip.1), (x + back, y + tip.1 + 3.0)];
        pen::polygon(&wings, false)
    };
    match kind {
        ChangeKind::Added => vec![thick(line((-4.5, 0.0), (4.5, 0.0)) + &line((0.0, -4.5), (0.0, 4.5)))],
        ChangeKind::Removed => vec![thick(line((-4.5, 0.0), (4.5, 0.0)))],
        ChangeKind::Moved => vec![thick(line((-4.5, 0.0), (4.5, 0.0)) + &head((4.5, 0.0), 1.0))],
        ChangeKind::Changed => {
            let wave = pen::commands(&[
                ('M', &[(x - 5.0, y + 1.0)]),
                ('Q', &[(x - 2.5, y - 4.0), (x, y)]),
                ('Q', &[(x + 2.5, y + 4.0), (x + 5.0, y - 1.0)]),
            ]);
            vec![thick(wave)]
        }
        ChangeKind::Missing => vec![path(pen::circle(x, y, 4.5), stroked(kind.ink(), 1.5, Dash::Dashed))],
        ChangeKind::Failing => vec![thick(line((-4.0, -4.0), (4.0, 4.0)) + &line((-4.0, 4.0), (4.0, -4.0)))],
        ChangeKind::AdHoc => vec![path(
            pen::polygon(&[(x, y - 5.0), (x + 5.0, y), (x, y + 5.0), (x - 5.0, y)], true),
            stroked(kind.ink(), 1.75, Dash::Solid),
        )],
        ChangeKind::OutOfSequence => {
            let there = line((-4.5, -2.5), (4.5, -2.5)) + &head((4.5, -2.5), 1.0);
            let back = line((-4.5, 2.5), (4.5, 2.5)) + &head((-4.5, 2.5), -1.0);
            vec![thick(there + &back)]
        }
    }
}

/// The sign on its ground, as it stands on a line.
pub(crate) fn badge(kind: ChangeKind, x: f64, y: f64) -> Vec<Shape> {
    let ground = path(pen::circle(x, y, BADGE / 2.0 - 1.0), both(Ink::Card, kind.ink(), 1.25));
    std::iter::once(ground).chain(sign(kind, x, y)).collect()
}

/// The border of a card that is new or gone; none where its status tells enough.
pub(crate) fn outline(kind: ChangeKind, bounds: &Rect, corner: f64) -> Option<Vec<Shape>> {
    match kind {
        ChangeKind::Added => Some(vec![pen::framed(*bounds, corner, both(Ink::Card, Ink::Good, 2.5))]),
        ChangeKind::Removed => Some(vec![pen::framed(*bounds, corner, stroked(Ink::Quiet, 1.25, Dash::Dashed))]),
        ChangeKind::Moved
        | ChangeKind::Changed
        | ChangeKind::Missing
        | ChangeKind::Failing
        | ChangeKind::AdHoc
        | ChangeKind::OutOfSequence => None,
    }
}

/// The words of a change in the lines of a card.
pub(crate) fn lines(change: &Change, room: f64) -> Vec<String> {
    text::wrap(&change.words, LABEL, Cut::Bold, room - SIGN - 4.0, 2)
}

/// The sign and the words on a card: the first line's base is `y`.
pub(crate) fn writing(kind: ChangeKind, lines: &[String], x: f64, y: f64, step: f64) -> Vec<Shape> {
    let mut shapes = sign(kind, x + SIGN / 2.0, y - 4.0);
    for (line, row) in lines.iter().zip(0..) {
        let base = y + step * f64::from(row);
        shapes.push(pen::line(x + SIGN + 4.0, base, line, LABEL, Cut::Bold, kind.ink()));
    }
    shapes
}
