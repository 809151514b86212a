//! What a route costs while other routes lie: its length, its bends, the lines it crosses, and how
//! crowded the ways are that it takes.

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

/// On a grid of more points than this lines do not heed each other, ...
const MOST_POINTS: usize = 4_000_000;
/// ... nor where they lead through more cells than this, all together.
const MOST_CELLS: u64 = 16_000_000;

/// How many lines run where. Ways are counted on a lattice with a point for each channel and each
/// middle of a cell.
pub(super) struct Load {
    /// Whether it is counted at all.
    heeded: bool,
    columns: Vec<f64>,
    rows: Vec<f64>,
    /// Points by rows, as lines along x meet them.
    by_row: Lattice,
    /// The same by columns, as lines along y meet them.
    by_column: Lattice,
    room_x: i16,
    room_y: i16,
}

/// How many lines run through each point: in the direction in which the points follow each other, and
/// across it.
struct Lattice {
    length: usize,
    along: Vec<i16>,
    across: Vec<i16>,
}

impl Lattice {
    fn new(count: usize, length: usize) -> Self {
        Self { length, along: vec![0; count * length], across: vec![0; count * length] }
    }

    fn add(&mut self, way: usize, at: usize, across: bool, sign: i16) {
        let lines = if across { &mut self.across } else { &mut self.along };
        let lines = &mut lines[way * self.length + at];
        *lines = lines.saturating_add(sign);
    }
}

/// The sum of these counts.
fn sum(counts: &[i16]) -> i32 {
    counts.iter().map(|count| i32::from(*count)).sum()
}

impl Load {
    pub(super) fn new(input: &Input, grid: &Grid) -> Self {
        let count = input.boxes.len().max(1) as f64;
        // Rounded, so that sums are exact and do not depend on the order in which boxes are told.
        let mean = |sum: f64| (sum / count * 64.0).round() / 64.0;
        let w = mean(input.boxes.iter().map(|item| item.w).sum());
        let h = mean(input.boxes.iter().map(|item| item.h).sum());
        let least = input.boxes.iter().map(|item| item.h).fold(f64::INFINITY, f64::min);
        let (mut across, mut down) = (2 * grid.columns + 1, 2 * grid.rows + 1);
        let heeded = across.saturating_mul(down) <= MOST_POINTS && cells(input, grid) <= MOST_CELLS;
        if !heeded {
            (across, down) = (0, 0);
        }
        Self {
            heeded,
            columns: positions(grid.columns, w, input.spacing.column_gap),
            rows: positions(grid.rows, h, input.spacing.row_gap),
            by_row: Lattice::new(down, across),
            by_column: Lattice::new(across, down),
            room_x: lines_within(least, input.spacing.track),
            room_y: lines_within(w, input.spacing.track),
        }
    }

    /// Adds a route (1) or takes it away (−1).
    pub(super) fn add(&mut self, spots: &[Spot], sign: i16) {
        if !self.heeded {
            return;
        }
        for pair in spots.windows(2) {
            if pair[0] == pair[1] {
                continue;
            }
            let along = pair[0].y == pair[1].y;
            let (way, points) = stretch(pair[0], pair[1]);
            for at in points.first..points.end {
                let (x, y) = if along { (at, way) } else { (way, at) };
                self.by_row.add(y, x, !along, sign);
                self.by_column.add(x, y, along, sign);
            }
        }
    }

    /// What a route costs by itself, whatever other lines do.
    pub(super) fn alone(&self, spots: &[Spot]) -> f64 {
        let length: f64 = spots.windows(2).map(|pair| self.distance(pair[0], pair[1])).sum();
        BEND * (spots.len().saturating_sub(2)) as f64 + against(spots) + length
    }

    /// The cost of a route that costs so much `alone`; given up early once it exceeds `limit`.
    pub(super) fn cost(&self, spots: &[Spot], alone: f64, limit: f64) -> f64 {
        let mut cost = alone;
        if !self.heeded {
            return cost;
        }
        for (at, pair) in spots.windows(2).enumerate() {
            let along = pair[0].y == pair[1].y;
            let (lattice, room) = if along { (&self.by_row, self.room_x) } else { (&self.by_column, self.room_y) };
            let (way, points) = stretch(pair[0], pair[1]);
            let in_cell = way % 2 == 1;
            let shared = if in_cell { SHARED_CELL } else { SHARED_CHANNEL };
            let begin = way * lattice.length;
            let met = &lattice.across[begin..begin + lattice.length];
            let beside = &lattice.along[begin + points.first..begin + points.end];
            let mut crossed = sum(&met[points.first..points.end]);
            // At its ends it turns: what is met there may turn as well.
            for end in points.turns() {
                let across = met[end];
                crossed -= i32::from(across);
                cost += 0.35 * CROSSING * f64::from(across.min(2));
            }
            cost += CROSSING * f64::from(crossed) + shared * f64::from(sum(beside));
            if in_cell {
                let overfull: i32 = beside.iter().map(|lines| i32::from(*lines >= room)).sum();
                cost += OVERFULL * f64::from(overfull);
            }
            let first = at == 0;
            let last = at + 2 == spots.len();
            for port in [first.then_some(pair[0]), last.then_some(pair[1])].into_iter().flatten() {
                let (x, y) = point(outward(port));
                let lines = lattice.along[if along { y * lattice.length + x } else { x * lattice.length + y }];
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
        let at = |positions: &[f64], step: i32| positions.get(step as usize).copied().unwrap_or(0.0);
        if a.y == b.y {
            (at(&self.columns, a.x) - at(&self.columns, b.x)).abs()
        } else {
            (at(&self.rows, a.y) - at(&self.rows, b.y)).abs()
        }
    }
}

/// Through how many cells the lines lead at least.
fn cells(input: &Input, grid: &Grid) -> u64 {
    let count = input.boxes.len();
    let ends = input.lines.iter().filter_map(|line| Some((line.from, line.to?)));
    let known = ends.filter(|(from, to)| *from < count && *to < count);
    let each = known.map(|(from, to)| {
        let ((ca, ra), (cb, rb)) = (grid.cell(from), grid.cell(to));
        u64::from(ca.abs_diff(cb)) + u64::from(ra.abs_diff(rb))
    });
    each.sum()
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
    let (left, right) =
        spots.iter().fold((first.x, first.x), |(left, right), spot| (left.min(spot.x), right.max(spot.x)));
    // So does a line that begins by running back past its box, or ends by coming back to it.
    let strays_left = left < first.x.min(last.x) - 2;
    let strays_right = right > first.x.max(last.x) + 2;
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

/// The point of the lattice that a spot lies on.
fn point(spot: Spot) -> (usize, usize) {
    let half = |step: i32| usize::try_from(step / 2).unwrap_or(0);
    (half(spot.x), half(spot.y))
}

/// Points of the lattice that follow each other on one way.
struct Points {
    first: usize,
    end: usize,
    /// Whether the stretch ends at the first and at the last of them; else it ends at a port.
    ends: (bool, bool),
}

impl Points {
    fn turns(&self) -> impl Iterator<Item = usize> {
        let first = self.ends.0.then_some(self.first);
        let last = self.ends.1.then_some(self.end.saturating_sub(1)).filter(|last| Some(*last) != first);
        first.into_iter().chain(last)
    }
}

/// The way that a stretch runs on, and its points there, its ports left out.
fn stretch(a: Spot, b: Spot) -> (usize, Points) {
    let along = a.y == b.y;
    let (way, one, two) = if along { (a.y, a.x, b.x) } else { (a.x, a.y, b.y) };
    let (from, to) = (one.min(two), one.max(two));
    let half = |step: i32| usize::try_from(step).unwrap_or(0) / 2;
    let ends = (from.rem_euclid(2) == 0, to.rem_euclid(2) == 0);
    (half(way), Points { first: half(from + from.rem_euclid(2)), end: half(to) + 1, ends })
}
