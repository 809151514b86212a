//! What lies where, so that a place for a mark is found without looking at everything.

use crate::{Layout, Placed, Point};
use std::ops::RangeInclusive;

/// Edge of the squares by which things nearby are found.
const SQUARE: f64 = 128.0;
/// On a ground of more squares than this, or where lines lead through more of them, they are larger.
const MOST_SQUARES: f64 = 2_000_000.0;

/// Boxes, stretches of lines and marks by the squares of the ground that they touch.
pub struct Ground<'a> {
    pub(crate) layout: &'a Layout,
    /// Edge of a square.
    edge: f64,
    /// How many squares lie beside each other, ...
    across: usize,
    /// ... and below each other.
    down: usize,
    boxes: Sorted<u32>,
    /// Stretches of lines, by their place in the next list.
    stretches: Sorted<u32>,
    all: Vec<Stretch>,
    /// The last mark of each square; each names the one before it there.
    newest: Vec<u32>,
    marks: Vec<((Point, f64, f64), u32)>,
    /// Left, upper, right and lower edge of the ground for marks.
    edges: (f64, f64, f64, f64),
}

/// A straight part of a line: which line, which part of it, and the ground it covers (left, upper, right,
/// lower edge).
#[derive(Clone, Copy)]
struct Stretch {
    line: u32,
    part: u32,
    reach: (f64, f64, f64, f64),
}

/// All stretches, line by line.
fn stretches(layout: &Layout) -> Vec<Stretch> {
    let mut all = Vec::with_capacity(layout.lines.iter().map(|path| path.len().saturating_sub(1)).sum());
    for (path, line) in layout.lines.iter().zip(0_u32..) {
        all.extend(path.windows(2).zip(0_u32..).map(|(pair, part)| {
            let (a, b) = (pair[0], pair[1]);
            Stretch { line, part, reach: (a.x.min(b.x), a.y.min(b.y), a.x.max(b.x), a.y.max(b.y)) }
        }));
    }
    all
}

/// Things by the square that they touch; one that touches two is there twice.
struct Sorted<T> {
    /// Where the things of each square begin; at the end, how many there are.
    first: Vec<u32>,
    things: Vec<T>,
}

impl<T: Copy + Default> Sorted<T> {
    /// Sorts things of which each is said to touch a range of columns and one of rows.
    fn new<I: Iterator<Item = (T, Touch)>>(across: usize, down: usize, things: impl Fn() -> I) -> Self {
        let mut first = vec![0_u32; across * down + 1];
        let each = |visit: &mut dyn FnMut(usize, T)| {
            for (thing, (columns, rows)) in things() {
                for row in rows {
                    columns.clone().for_each(|column| visit(row * across + column, thing));
                }
            }
        };
        each(&mut |square, _| first[square] += 1);
        let mut sum = 0;
        for count in &mut first {
            sum += std::mem::replace(count, sum);
        }
        let mut sorted = vec![T::default(); sum as usize];
        each(&mut |square, thing| {
            sorted[first[square] as usize] = thing;
            first[square] += 1;
        });
        // Each beginning has moved to the end of its square, which is where the next begins.
        first.rotate_right(1);
        first[0] = 0;
        Self { first, things: sorted }
    }

    fn of(&self, square: usize) -> &[T] {
        &self.things[self.first[square] as usize..self.first[square + 1] as usize]
    }
}

/// Marks may stand so far beyond the outermost boxes and lines.
const EDGE: f64 = 16.0;
/// No mark.
const NONE: u32 = u32::MAX;

/// Columns and rows of squares.
type Touch = (RangeInclusive<usize>, RangeInclusive<usize>);

impl<'a> Ground<'a> {
    /// The ground of a layout, without marks so far.
    pub fn new(layout: &'a Layout) -> Self {
        let ends = layout.boxes.iter().map(|item| (item.x, item.x + item.w));
        let corners = layout.lines.iter().flatten().map(|point| (point.x, point.x));
        let (left, right) = ends
            .chain(corners)
            .fold((f64::INFINITY, 0.0_f64), |(left, right), (from, to)| (left.min(from), right.max(to)));
        let right = layout.phases.iter().map(|phase| phase.x + phase.w).fold(right + EDGE, f64::max);
        let top = layout.lanes.first().map_or(0.0, |lane| lane.y);
        let foot = layout.lanes.last().map_or(0.0, |lane| lane.y + lane.h);
        let all = stretches(layout);
        let edge = edge(right, foot, &all);
        let (across, down) = (square(right, edge) + 2, square(foot, edge) + 2);
        let touch = |reach| touched((across, down, edge), reach);
        let boxes = || {
            let boxes = layout.boxes.iter().zip(0_u32..);
            boxes.map(|(item, at)| (at, touch((item.x, item.y, item.x + item.w, item.y + item.h))))
        };
        let stretches = || all.iter().zip(0_u32..).map(|(stretch, at)| (at, touch(stretch.reach)));
        Self {
            layout,
            edge,
            across,
            down,
            boxes: Sorted::new(across, down, boxes),
            stretches: Sorted::new(across, down, stretches),
            all,
            newest: vec![NONE; across * down],
            marks: Vec::new(),
            edges: (left - EDGE, top, right, foot),
        }
    }

    /// The squares near a place.
    fn near(&self, at: Point, reach: (f64, f64)) -> impl Iterator<Item = usize> + use<> {
        let (columns, rows) = touched(
            (self.across, self.down, self.edge),
            (at.x - reach.0, at.y - reach.1, at.x + reach.0, at.y + reach.1),
        );
        let across = self.across;
        rows.flat_map(move |row| columns.clone().map(move |column| row * across + column))
    }

    /// A mark stands here: its middle, width and height.
    pub fn take(&mut self, mark: (Point, f64, f64)) {
        let (at, w, h) = mark;
        for square in self.near(at, (w / 2.0 + 1.0, h / 2.0 + 1.0)) {
            let number = u32::try_from(self.marks.len()).unwrap_or(NONE);
            self.marks.push((mark, std::mem::replace(&mut self.newest[square], number)));
        }
    }

    /// The marks of a square.
    fn marks_of(&self, square: usize) -> impl Iterator<Item = &(Point, f64, f64)> {
        let mut next = self.newest[square];
        std::iter::from_fn(move || {
            let (mark, before) = self.marks.get(next as usize)?;
            next = *before;
            Some(mark)
        })
    }

    /// How many boxes; one that lies in two squares counts in each.
    pub(crate) fn boxes_near(&self, at: Point, reach: (f64, f64)) -> usize {
        self.which_boxes(at, reach).count()
    }

    /// Which boxes; one that lies in two squares comes twice.
    pub(crate) fn which_boxes(&self, at: Point, reach: (f64, f64)) -> impl Iterator<Item = usize> {
        let near = move |item: &usize| {
            let item: &Placed = &self.layout.boxes[*item];
            at.x + reach.0 > item.x
                && at.x - reach.0 < item.x + item.w
                && at.y + reach.1 > item.y
                && at.y - reach.1 < item.y + item.h
        };
        self.near(at, reach).flat_map(|square| self.boxes.of(square)).map(|item| *item as usize).filter(near)
    }

    pub(crate) fn marks_near(&self, at: Point, reach: (f64, f64)) -> usize {
        let near = |(mark, w, h): &&(Point, f64, f64)| {
            (mark.x - at.x).abs() < reach.0 + w / 2.0 + 1.0 && (mark.y - at.y).abs() < reach.1 + h / 2.0 + 1.0
        };
        self.near(at, reach).flat_map(|square| self.marks_of(square)).filter(near).count()
    }

    /// Stretches of lines, by the line and their number in it; one that lies in two squares comes twice.
    pub(crate) fn lines_near(&self, at: Point, reach: (f64, f64)) -> impl Iterator<Item = (usize, usize)> {
        let (left, top, right, foot) = (at.x - reach.0, at.y - reach.1, at.x + reach.0, at.y + reach.1);
        let near = move |stretch: &&Stretch| {
            let (x, y, end, base) = stretch.reach;
            right > x && left < end && foot > y && top < base
        };
        let stretches = self.near(at, reach).flat_map(|square| self.stretches.of(square));
        let stretches = stretches.map(|stretch| &self.all[*stretch as usize]).filter(near);
        stretches.map(|stretch| (stretch.line as usize, stretch.part as usize))
    }

    /// Whether a mark here stands on the ground of the lanes.
    pub(crate) fn holds(&self, at: Point, reach: (f64, f64)) -> bool {
        let (left, top, right, foot) = self.edges;
        at.x - reach.0 > left && at.x + reach.0 < right && at.y - reach.1 > top && at.y + reach.1 < foot
    }

    /// Whether a mark here covers nothing.
    pub(crate) fn is_free(&self, at: Point, reach: (f64, f64)) -> bool {
        self.boxes_near(at, reach) == 0
            && self.marks_near(at, reach) == 0
            && self.lines_near(at, reach).next().is_none()
    }
}

/// The edge of a square on a ground of this width and height.
fn edge(width: f64, height: f64, stretches: &[Stretch]) -> f64 {
    let length: f64 = stretches.iter().map(|Stretch { reach: (x, y, end, base), .. }| end - x + base - y).sum();
    let mut edge = SQUARE;
    while (width / edge) * (height / edge) > MOST_SQUARES || length / edge > MOST_SQUARES {
        edge *= 2.0;
    }
    edge
}

/// The squares of this edge that this ground touches (left, upper, right, lower edge).
fn touched((across, down, edge): (usize, usize, f64), (left, top, right, foot): (f64, f64, f64, f64)) -> Touch {
    let within = |from: f64, to: f64, count: usize| square(from, edge).min(count - 1)..=square(to, edge).min(count - 1);
    (within(left, right, across), within(top, foot, down))
}

/// Which square along one axis.
fn square(along: f64, edge: f64) -> usize {
    (along.max(0.0) / edge) as usize
}
