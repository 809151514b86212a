//! The shapes a line may take between two cells.

use crate::grid::{Grid, Spot};

/// A line has this many corners at most, its ends included.
const MOST: usize = 5;

/// The corners of a shape, from end to end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    corners: [Spot; MOST],
    count: usize,
}

impl Shape {
    pub(super) fn spots(&self) -> &[Spot] {
        &self.corners[..self.count]
    }
}

/// Channels between the two boxes that are tried, counted from either end.
const INNER: i32 = 4;

/// All shapes from one cell to another that run through no box. There is always one: leave into the
/// next channel, follow channels, enter from a channel.
pub(super) fn shapes(from: (i32, i32), to: (i32, i32), grid: &Grid, found: &mut Vec<Shape>) {
    straight(from, to, grid, found);
    one_bend(from, to, grid, found);
    two_bends(from, to, grid, found);
    three_bends(from, to, grid, found);
}

/// A line that leaves its box to the right and ends in the open.
pub(super) fn stub((column, row): (i32, i32)) -> Vec<Spot> {
    let y = 4 * row + 2;
    vec![Spot { x: 4 * column + 3, y }, Spot { x: 4 * column + 4, y }, Spot { x: 4 * column + 4, y }]
}

/// The middle of a cell's side that faces `toward`, along one axis.
fn side(cell: i32, toward: i32) -> i32 {
    let middle = 4 * cell + 2;
    if toward > middle { middle + 1 } else { middle - 1 }
}

fn push<const COUNT: usize>(found: &mut Vec<Shape>, spots: &[(i32, i32); COUNT]) {
    const { assert!(COUNT <= MOST) };
    let mut corners = [Spot::default(); MOST];
    for (corner, (x, y)) in corners.iter_mut().zip(spots) {
        *corner = Spot { x: *x, y: *y };
    }
    found.push(Shape { corners, count: COUNT });
}

/// The cells strictly between two.
fn between(one: i32, two: i32) -> Option<(i32, i32)> {
    ((one - two).abs() > 1).then(|| (one.min(two) + 1, one.max(two) - 1))
}

fn straight((ca, ra): (i32, i32), (cb, rb): (i32, i32), grid: &Grid, found: &mut Vec<Shape>) {
    if ra == rb && ca != cb && between(ca, cb).is_none_or(|(first, last)| grid.row_is_free(ra, first, last)) {
        push(found, &[(side(ca, 4 * cb + 2), 4 * ra + 2), (side(cb, 4 * ca + 2), 4 * ra + 2)]);
    }
    if ca == cb && ra != rb && between(ra, rb).is_none_or(|(first, last)| grid.column_is_free(ca, first, last)) {
        push(found, &[(4 * ca + 2, side(ra, 4 * rb + 2)), (4 * ca + 2, side(rb, 4 * ra + 2))]);
    }
}

fn one_bend((ca, ra): (i32, i32), (cb, rb): (i32, i32), grid: &Grid, found: &mut Vec<Shape>) {
    if ca == cb || ra == rb {
        return;
    }
    let (xa, ya, xb, yb) = (4 * ca + 2, 4 * ra + 2, 4 * cb + 2, 4 * rb + 2);
    let (beyond_c, beyond_r) = ((cb - ca).signum(), (rb - ra).signum());
    if grid.row_is_free(ra, ca + beyond_c, cb) && between(ra, rb).is_none_or(|(a, b)| grid.column_is_free(cb, a, b)) {
        push(found, &[(side(ca, xb), ya), (xb, ya), (xb, side(rb, ya))]);
    }
    if grid.column_is_free(ca, ra + beyond_r, rb) && between(ca, cb).is_none_or(|(a, b)| grid.row_is_free(rb, a, b)) {
        push(found, &[(xa, side(ra, yb)), (xa, yb), (side(cb, xa), yb)]);
    }
}

/// The channels worth trying between two cells: those beside them, and a few in between.
fn channels(one: i32, two: i32) -> impl Iterator<Item = i32> {
    let (low, high) = (one.min(two), one.max(two));
    let near = (low + INNER).min(high + 1);
    (low..=near).chain((near + 1).max(high - INNER + 1)..=high + 1)
}

/// The channels on both sides of two cells.
fn beside(one: i32, two: i32) -> impl Iterator<Item = i32> + Clone {
    let (low, high) = (one.min(two), one.max(two));
    (low..=low + 1).chain(high.max(low + 2)..=high + 1)
}

/// Whether a line may run from a cell's side through its row (or column) to a channel.
fn reaches(cell: i32, channel: i32, free: impl Fn(i32, i32) -> bool) -> bool {
    if channel > cell + 1 {
        free(cell + 1, channel - 1)
    } else if channel < cell {
        free(channel, cell - 1)
    } else {
        true
    }
}

fn two_bends((ca, ra): (i32, i32), (cb, rb): (i32, i32), grid: &Grid, found: &mut Vec<Shape>) {
    let (xa, ya, xb, yb) = (4 * ca + 2, 4 * ra + 2, 4 * cb + 2, 4 * rb + 2);
    if ra != rb {
        for channel in channels(ca, cb) {
            if reaches(ca, channel, |a, b| grid.row_is_free(ra, a, b))
                && reaches(cb, channel, |a, b| grid.row_is_free(rb, a, b))
            {
                let x = 4 * channel;
                push(found, &[(side(ca, x), ya), (x, ya), (x, yb), (side(cb, x), yb)]);
            }
        }
    }
    if ca != cb {
        for channel in channels(ra, rb) {
            if reaches(ra, channel, |a, b| grid.column_is_free(ca, a, b))
                && reaches(rb, channel, |a, b| grid.column_is_free(cb, a, b))
            {
                let y = 4 * channel;
                push(found, &[(xa, side(ra, y)), (xa, y), (xb, y), (xb, side(rb, y))]);
            }
        }
    }
}

fn three_bends((ca, ra): (i32, i32), (cb, rb): (i32, i32), grid: &Grid, found: &mut Vec<Shape>) {
    let (xa, ya, xb, yb) = (4 * ca + 2, 4 * ra + 2, 4 * cb + 2, 4 * rb + 2);
    for column in beside(ca, cb) {
        for row in beside(ra, rb) {
            let (x, y) = (4 * column, 4 * row);
            if reaches(ca, column, |a, b| grid.row_is_free(ra, a, b))
                && reaches(rb, row, |a, b| grid.column_is_free(cb, a, b))
            {
                push(found, &[(side(ca, x), ya), (x, ya), (x, y), (xb, y), (xb, side(rb, y))]);
            }
            if reaches(ra, row, |a, b| grid.column_is_free(ca, a, b))
                && reaches(cb, column, |a, b| grid.row_is_free(rb, a, b))
            {
                push(found, &[(xa, side(ra, y)), (xa, y), (x, y), (x, yb), (side(cb, x), yb)]);
            }
        }
    }
}
