//! Lines that run side by side get tracks of their own.
//!
//! All stretches on one way (a channel, a row, a column) are compared in pairs where they overlap:
//! following both lines to where they part tells which must lie first for them not to cross. The
//! stretches are put in an order that keeps these wishes, and each gets the first track behind all
//! that must lie before it. Where thousands run side by side that would take too long: there each gets
//! the first track that is free.

use super::Route;
use crate::Input;
use crate::grid::{Grid, Spot};
use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

/// Along which axis a stretch runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Axis {
    /// From left to right.
    X,
    /// From top to bottom.
    Y,
}

/// A straight stretch of a line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Segment {
    /// The line.
    pub(crate) route: usize,
    /// Which stretch of it.
    pub(crate) index: usize,
    /// Along which axis.
    pub(crate) axis: Axis,
    /// The step of the way it runs on.
    pub(crate) way: i32,
    /// First step along the axis.
    pub(crate) low: i32,
    /// Last step along the axis.
    pub(crate) high: i32,
    /// Distance of its track from the middle of the way.
    pub(crate) offset: f64,
    /// Stretches that touch, directly or through others, form a bundle.
    bundle: usize,
}

/// All stretches with their tracks.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tracks {
    /// By way, and within one by their start.
    pub(crate) segments: Vec<Segment>,
    /// Where each line's stretches are in that list.
    pub(crate) of: Vec<Vec<usize>>,
    /// Ground that the lines take in each vertical channel.
    pub(crate) columns: Vec<f64>,
    /// Ground that the lines take in each horizontal channel.
    pub(crate) rows: Vec<f64>,
}

/// Finds the tracks.
pub(crate) fn tracks(input: &Input, grid: &Grid, routes: &[Route]) -> Tracks {
    let mut tracks = Tracks {
        of: routes.iter().map(|route| vec![0; route.spots.len().saturating_sub(1)]).collect(),
        columns: vec![0.0; grid.columns + 1],
        rows: vec![0.0; grid.rows + 1],
        ..Tracks::default()
    };
    for (route, Route { spots, .. }) in routes.iter().enumerate() {
        for (index, pair) in spots.windows(2).enumerate() {
            tracks.segments.push(segment(route, index, pair[0], pair[1]));
        }
    }
    tracks.segments.sort_by_key(|s| (s.axis, s.way, s.low, s.high, s.route, s.index));
    for (at, segment) in tracks.segments.iter().enumerate() {
        tracks.of[segment.route][segment.index] = at;
    }
    leave_room(input, routes, &mut tracks);
    for way in tracks.segments.chunk_by_mut(|a, b| (a.axis, a.way) == (b.axis, b.way)) {
        let taken = share(way, input, grid, routes);
        let (axis, step) = (way[0].axis, way[0].way);
        if step.rem_euclid(4) == 0 {
            let list = if axis == Axis::Y { &mut tracks.columns } else { &mut tracks.rows };
            if let Some(channel) = usize::try_from(step / 4).ok().and_then(|at| list.get_mut(at)) {
                *channel = channel.max(taken);
            }
        }
    }
    tracks
}

/// Lines straight from one box to the next one need room for a mark, whatever else is in the channel.
fn leave_room(input: &Input, routes: &[Route], tracks: &mut Tracks) {
    let spacing = &input.spacing;
    for route in routes {
        let [a, b] = route.spots[..] else { continue };
        let (list, low, length, clear, steps) = if a.y == b.y {
            (&mut tracks.columns, a.x.min(b.x), spacing.across, spacing.clear, (a.x - b.x).abs())
        } else {
            (&mut tracks.rows, a.y.min(b.y), spacing.down, spacing.headroom, (a.y - b.y).abs())
        };
        // From the right side of one box to the left side of the next it is two steps.
        if steps == 2
            && let Some(channel) = usize::try_from((low + 1) / 4).ok().and_then(|at| list.get_mut(at))
        {
            *channel = channel.max(length - 2.0 * clear + spacing.track);
        }
    }
}

fn segment(route: usize, index: usize, a: Spot, b: Spot) -> Segment {
    // The mark at the end of a line to nobody is a stretch of no length across the channel.
    let (axis, way, one, two) = if a == b || a.x == b.x { (Axis::Y, a.x, a.y, b.y) } else { (Axis::X, a.y, a.x, b.x) };
    Segment { route, index, axis, way, low: one.min(two), high: one.max(two), offset: 0.0, bundle: 0 }
}

/// Gives the stretches of one way their offsets; tells how much ground they take.
fn share(way: &mut [Segment], input: &Input, grid: &Grid, routes: &[Route]) -> f64 {
    let track = if pairs(way) > MOST_PAIRS { first_free(way) } else { by_wishes(way, routes) };
    bundles(way);
    let mut taken: f64 = 0.0;
    let count = way.last().map_or(0, |segment| segment.bundle + 1);
    let mut members = vec![Vec::new(); count];
    for (at, segment) in way.iter().enumerate() {
        members[segment.bundle].push(at);
    }
    for members in &members {
        let tracks = members.iter().map(|at| track[*at] + 1).max().unwrap_or(0);
        let mut girth = vec![input.spacing.track; tracks];
        for at in members {
            if way[*at].low == way[*at].high {
                girth[track[*at]] = input.spacing.end_mark;
            }
        }
        let total: f64 = girth.iter().sum();
        let room = members.iter().map(|at| room(&way[*at], input, grid, routes)).fold(f64::INFINITY, f64::min);
        let scale =
            if total - input.spacing.track > room { room / (total - input.spacing.track).max(1e-9) } else { 1.0 };
        let mut edge = -total / 2.0;
        let middles: Vec<f64> = girth
            .iter()
            .map(|girth| {
                edge += girth;
                (edge - girth / 2.0) * scale
            })
            .collect();
        for at in members {
            way[*at].offset = middles[track[*at]];
        }
        taken = taken.max(total);
    }
    taken
}

/// How far apart the outermost lines of a bundle may lie: on the sides of the boxes they meet, within
/// the cells they pass. Channels grow with their lines.
fn room(segment: &Segment, input: &Input, grid: &Grid, routes: &[Route]) -> f64 {
    if segment.way.rem_euclid(4) == 0 {
        return f64::INFINITY;
    }
    let spots = &routes[segment.route].spots;
    let mut room = match segment.axis {
        Axis::X => input.spacing.row_height,
        Axis::Y => input.spacing.column_width,
    };
    if segment.axis == Axis::Y
        && let Some(common) = usize::try_from(segment.way.div_euclid(4)).ok().and_then(|at| grid.common.get(at))
    {
        room = room.min(*common);
    }
    for port in [spots.first(), spots.last()].into_iter().flatten() {
        if let Some(item) = grid.holder(port.x.div_euclid(4), port.y.div_euclid(4)).and_then(|at| input.boxes.get(at)) {
            room = room.min(match segment.axis {
                Axis::X => item.h,
                Axis::Y => item.w - 2.0 * (input.spacing.corner - input.spacing.track).max(0.0),
            });
        }
    }
    (room - 2.0 * input.spacing.track).max(room / 3.0)
}

/// More pairs than this on one way are not compared.
const MOST_PAIRS: usize = 250_000;

/// How many pairs touch, on a way whose stretches are sorted by their start.
fn pairs(way: &[Segment]) -> usize {
    let mut ends: Vec<i32> = way.iter().map(|segment| segment.high).collect();
    ends.sort_unstable();
    let mut over = 0;
    let open = way.iter().enumerate().map(|(at, segment)| {
        over += ends[over..].iter().take_while(|end| **end < segment.low).count();
        at - over
    });
    open.sum()
}

/// Each stretch gets the first track on which none lies that touches it.
fn first_free(way: &[Segment]) -> Vec<usize> {
    let mut taken: BinaryHeap<Reverse<(i32, usize)>> = BinaryHeap::new();
    let mut free: BinaryHeap<Reverse<usize>> = BinaryHeap::new();
    let mut tracks = 0;
    let each = way.iter().map(|segment| {
        while let Some(Reverse((_, track))) = taken.peek().copied().filter(|Reverse((end, _))| *end < segment.low) {
            taken.pop();
            free.push(Reverse(track));
        }
        let track = free.pop().map_or(tracks, |Reverse(track)| track);
        tracks = tracks.max(track + 1);
        taken.push(Reverse((segment.high, track)));
        track
    });
    each.collect()
}

/// Tracks in an order in which the stretches cross least.
fn by_wishes(way: &[Segment], routes: &[Route]) -> Vec<usize> {
    let (after, joined) = wishes(way, routes);
    let order = keep(way, &after);
    let mut place = vec![0; way.len()];
    for (at, member) in order.iter().enumerate() {
        place[*member] = at;
    }
    let mut track = vec![0_usize; way.len()];
    for member in &order {
        let before = joined[*member].iter().filter(|other| place[**other] < place[*member]);
        track[*member] = before.map(|other| track[*other] + 1).max().unwrap_or(0);
    }
    track
}

/// For each pair that touches: who must lie before whom, and who touches whom.
fn wishes(way: &[Segment], routes: &[Route]) -> (Vec<Vec<usize>>, Vec<Vec<usize>>) {
    let mut after = vec![Vec::new(); way.len()];
    let mut joined = vec![Vec::new(); way.len()];
    let mut open: Vec<usize> = Vec::new();
    for at in 0..way.len() {
        open.retain(|other| way[*other].high >= way[at].low);
        for other in &open {
            joined[at].push(*other);
            joined[*other].push(at);
            match wish(&way[*other], &way[at], routes) {
                wish if wish < 0 => after[*other].push(at),
                wish if wish > 0 => after[at].push(*other),
                _ => {}
            }
        }
        open.push(at);
    }
    (after, joined)
}

/// Negative when `a` must lie before `b` (above it, left of it), positive when after, 0 when either will do.
fn wish(a: &Segment, b: &Segment, routes: &[Route]) -> i32 {
    let mark = |segment: &Segment| segment.low == segment.high;
    if mark(a) || mark(b) {
        return i32::from(mark(b)) - i32::from(mark(a));
    }
    let walk = |segment: &Segment, toward_high: bool| {
        let spots = &routes[segment.route].spots;
        let step = |spot: Spot| if segment.axis == Axis::X { spot.x } else { spot.y };
        let forward = (step(spots[segment.index + 1]) > step(spots[segment.index])) == toward_high;
        Walk { spots, at: segment.index, forward }
    };
    let low = part(walk(a, false), walk(b, false), 0);
    let high = part(walk(a, true), walk(b, true), 0);
    if low + high != 0 {
        return low + high;
    }
    // They cross anyhow, or run together all the way: let one end decide on every stretch they share.
    let first = if a.route <= b.route { a } else { b };
    let toward_high = walk(first, true).forward;
    part(walk(a, toward_high), walk(b, toward_high), if a.route <= b.route { -1 } else { 1 })
}

/// A line followed stretch by stretch in one direction.
#[derive(Clone, Copy)]
struct Walk<'a> {
    spots: &'a [Spot],
    at: usize,
    forward: bool,
}

impl Walk<'_> {
    fn ends(&self) -> (Spot, Spot) {
        let (a, b) = (self.spots[self.at], self.spots[self.at + 1]);
        if self.forward { (a, b) } else { (b, a) }
    }

    /// The step at which this stretch ends.
    fn end(&self) -> i32 {
        let (a, b) = self.ends();
        if a.y == b.y { b.x } else { b.y }
    }

    /// −1, 1, or 0 for the mark of a line to nobody.
    fn direction(&self) -> i32 {
        let (a, b) = self.ends();
        (b.x - a.x + b.y - a.y).signum()
    }

    fn next(self) -> Option<Self> {
        let at = if self.forward { self.at + 1 } else { self.at.checked_sub(1)? };
        (at + 1 < self.spots.len()).then_some(Self { at, ..self })
    }
}

/// Follows two lines that run side by side to where they part; the sign is that of [`wish`].
fn part(mut a: Walk<'_>, mut b: Walk<'_>, tie: i32) -> i32 {
    let mut sign = 1;
    loop {
        let direction = a.direction();
        let apart = (a.end() - b.end()) * direction;
        if apart == 0 {
            let (Some(next_a), Some(next_b)) = (a.next(), b.next()) else {
                return sign * tie;
            };
            let (turn_a, turn_b) = (next_a.direction(), next_b.direction());
            if turn_a != turn_b {
                return sign * (turn_a - turn_b).signum();
            }
            if turn_a == 0 {
                return sign * tie;
            }
            sign *= -direction * turn_a;
            (a, b) = (next_a, next_b);
        } else if apart < 0 {
            return a.next().map_or(0, |next| sign * next.direction());
        } else {
            return b.next().map_or(0, |next| -sign * next.direction());
        }
    }
}

/// An order that keeps the wishes; where they contradict each other, the stretch with the fewest open
/// wishes goes first.
fn keep(way: &[Segment], after: &[Vec<usize>]) -> Vec<usize> {
    let mut waiting = vec![0_usize; way.len()];
    for list in after {
        for other in list {
            waiting[*other] += 1;
        }
    }
    let mut ready: BTreeSet<(usize, usize)> = (0..way.len()).map(|at| (waiting[at], at)).collect();
    let mut order = Vec::with_capacity(way.len());
    while let Some((_, at)) = ready.pop_first() {
        order.push(at);
        for other in &after[at] {
            if ready.remove(&(waiting[*other], *other)) {
                waiting[*other] -= 1;
                ready.insert((waiting[*other], *other));
            }
        }
    }
    order
}

/// Numbers the bundles of a way whose stretches are sorted by their start.
fn bundles(way: &mut [Segment]) {
    let mut bundle = 0;
    let mut reach = i32::MIN;
    for (at, segment) in way.iter_mut().enumerate() {
        if at > 0 && segment.low > reach {
            bundle += 1;
        }
        segment.bundle = bundle;
        reach = reach.max(segment.high);
    }
}
