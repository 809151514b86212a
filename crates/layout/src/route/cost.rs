//! What a route costs while other routes lie: its length, its bends, the lines it crosses, and how
//! crowded the ways are that it takes.

use super::Route;
use crate::Input;
use crate::grid::{Grid, Spot};

/// A bend costs as much as this many units of length.
const BEND: f64 = 60.0;
/// A crossing.
const CROSSING: f64 = 120.0;
/// Entering or leaving a box on the side that faces away from the flow of time.
const AGAINST: f64 = 160.0;
/// One more line on a stretch of channel.
const SHARED_CHANNEL: f64 = 3.0;
/// One more line through an empty cell.
const SHARED_CELL: f64 = 10.0;
/// One more line at the side of a box.
const SHARED_SIDE: f64 = 14.0;
/// One more line where there is no good room for it.
const OVERFULL: f64 = 400.0;

/// How many lines run where. Ways are counted on a lattice with a point for each channel and each
/// middle of a cell.
pub(super) struct Load {
    columns: Vec<f64>,
    rows: Vec<f64>,
    width: usize,
    along_x: Vec<i16>,
    along_y: Vec<i16>,
    room_x: i16,
    room_y: i16,
}

impl Load {
    pub(super) fn new(input: &Input, grid: &Grid) -> Self {
        let count = input.boxes.len().max(1) as f64;
        let w = input.boxes.iter().map(|item| item.w).sum::<f64>() / count;
        let h = input.boxes.iter().map(|item| item.h).sum::<f64>() / count;
        let least = input.boxes.iter().map(|item| item.h).fold(f64::INFINITY, f64::min);
        let width = 2 * grid.columns + 1;
        let points = width * (2 * grid.rows + 1);
        Self {
            columns: positions(grid.columns, w, input.spacing.column_gap),
            rows: positions(grid.rows, h, input.spacing.row_gap),
            width,
            along_x: vec![0; points],
            along_y: vec![0; points],
            room_x: lines_within(least, input.spacing.track),
            room_y: lines_within(w, input.spacing.track),
        }
    }

    /// Adds a route (1) or takes it away (−1).
    pub(super) fn add(&mut self, route: &Route, sign: i16) {
        for pair in route.spots.windows(2) {
            let (along, flat) = (pair[0].y == pair[1].y, pair[0] == pair[1]);
            if flat {
                continue;
            }
            each_point(pair[0], pair[1], |x, y, _| {
                let at = y * self.width + x;
                let load = if along { &mut self.along_x } else { &mut self.along_y };
                load[at] = load[at].saturating_add(sign);
            });
        }
    }

    /// The cost of a route; given up early once it exceeds `limit`.
    pub(super) fn cost(&self, route: &Route, limit: f64) -> f64 {
        let spots = &route.spots;
        let mut cost = BEND * (spots.len().saturating_sub(2)) as f64 + against(spots);
        for (at, pair) in spots.windows(2).enumerate() {
            let along = pair[0].y == pair[1].y;
            cost += self.distance(pair[0], pair[1]);
            let (own, other, room) = if along {
                (&self.along_x, &self.along_y, self.room_x)
            } else {
                (&self.along_y, &self.along_x, self.room_y)
            };
            each_point(pair[0], pair[1], |x, y, end| {
                let point = y * self.width + x;
                let in_cell = if along { y % 2 == 1 } else { x % 2 == 1 };
                if !end {
                    cost += CROSSING * f64::from(other[point]);
                } else {
                    cost += 0.35 * CROSSING * f64::from(other[point].min(2));
                }
                let lines = f64::from(own[point]);
                cost += if in_cell { SHARED_CELL * lines } else { SHARED_CHANNEL * lines };
                if in_cell && own[point] >= room {
                    cost += OVERFULL;
                }
            });
            let first = at == 0;
            let last = at + 2 == spots.len();
            for port in [first.then_some((pair[0], pair[1])), last.then_some((pair[1], pair[0]))].into_iter().flatten()
            {
                let (x, y) = lattice(outward(port.0));
                let lines = own[y * self.width + x];
                cost += SHARED_SIDE * f64::from(lines);
                if lines >= room {
                    cost += OVERFULL;
                }
            }
            if cost > limit {
                return cost;
            }
        }
        cost
    }

    fn distance(&self, a: Spot, b: Spot) -> f64 {
        let at =
            |positions: &[f64], step: i32| positions.get(usize::try_from(step).unwrap_or(0)).copied().unwrap_or(0.0);
        (at(&self.columns, a.x) - at(&self.columns, b.x)).abs() + (at(&self.rows, a.y) - at(&self.rows, b.y)).abs()
    }
}

/// How many lines fit side by side on a side of this length.
fn lines_within(length: f64, track: f64) -> i16 {
    let fit = (length / track.max(1.0) - 1.0).clamp(1.0, 20.0);
    fit as i16
}

/// Rough positions of all steps.
fn positions(count: usize, size: f64, gap: f64) -> Vec<f64> {
    (0..=count)
        .flat_map(|at| {
            let start = at as f64 * (size + gap);
            [start, start + gap / 2.0, start + (gap + size) / 2.0, start + gap / 2.0 + size]
        })
        .collect()
}

/// What it costs to leave a box to the left or to enter one from the right.
fn against(spots: &[Spot]) -> f64 {
    let (Some(first), Some(last)) = (spots.first(), spots.last()) else {
        return 0.0;
    };
    let leaves_left = first.x % 4 == 1;
    let enters_right = last.x % 4 == 3;
    // So does a line that begins by running back past its box, or ends by coming back to it.
    let strays_left = spots.iter().any(|spot| spot.x < first.x.min(last.x) - 2);
    let strays_right = spots.iter().any(|spot| spot.x > first.x.max(last.x) + 2);
    AGAINST * f64::from(u8::from(leaves_left || strays_left) + u8::from(enters_right || strays_right))
}

/// The step just outside the side that a port is on.
fn outward(port: Spot) -> Spot {
    let out = |step: i32| match step.rem_euclid(4) {
        1 => step - 1,
        3 => step + 1,
        _ => step,
    };
    Spot { x: out(port.x), y: out(port.y) }
}

fn lattice(spot: Spot) -> (usize, usize) {
    let half = |step: i32| usize::try_from(step / 2).unwrap_or(0);
    (half(spot.x), half(spot.y))
}

/// Visits the lattice points of a stretch, its ports left out; the third argument tells whether the
/// point is an end of the stretch.
fn each_point(a: Spot, b: Spot, mut visit: impl FnMut(usize, usize, bool)) {
    let along = a.y == b.y;
    let (from, to) = if along { (a.x.min(b.x), a.x.max(b.x)) } else { (a.y.min(b.y), a.y.max(b.y)) };
    let first = from + from.rem_euclid(2);
    let mut step = first;
    while step <= to {
        let (x, y) = if along { lattice(Spot { x: step, y: a.y }) } else { lattice(Spot { x: a.x, y: step }) };
        visit(x, y, step == from || step == to);
        step += 2;
    }
}
