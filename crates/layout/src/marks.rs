//! Places for marks on lines, where they cover no box and no other mark.

use crate::{Layout, Placed, Point};

/// A mark on a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// The line.
    pub line: usize,
    /// Its middle.
    pub at: Point,
    /// Where it belongs on the line, when there is no room for it there and it stands beside.
    pub tie: Option<Point>,
}

/// Width of the stripes by which things nearby are found.
const STRIPE: f64 = 256.0;
/// On each stretch, places are tried to either side of its middle: this far apart, ...
const APART: f64 = 8.0;
/// ... but no fewer than these ...
const LEAST_TRIES: i32 = 3;
/// ... and no more.
const MOST_TRIES: i32 = 40;

/// A mark that is wanted on a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wanted {
    /// The line.
    pub line: usize,
    /// Width of the mark.
    pub w: f64,
    /// Height of the mark.
    pub h: f64,
}

/// Finds a place for each mark: on a long stretch of its line, near the middle, away from other lines
/// and corners. A line without any free place gets the least bad; one without a path gets no mark.
/// Marks that stand elsewhere already (middle, width and height) are left free.
pub fn mark_places(layout: &Layout, wanted: &[Wanted], elsewhere: &[(Point, f64, f64)]) -> Vec<Mark> {
    let mut stripes = Stripes::new(layout);
    for taken in elsewhere {
        stripes.take(*taken);
    }
    let mut marks: Vec<Mark> = Vec::new();
    let start = |wanted: &&Wanted| {
        let at = layout.lines.get(wanted.line).and_then(|path| path.first()).copied().unwrap_or_default();
        (at.x, at.y)
    };
    // From left to right, so that nothing depends on the order in which they are wanted.
    let mut order: Vec<&Wanted> = wanted.iter().collect();
    order.sort_by(|a, b| start(a).partial_cmp(&start(b)).unwrap_or(std::cmp::Ordering::Equal));
    for wanted in order {
        if let Some((at, tie)) = best_place(layout, &stripes, wanted) {
            marks.push(Mark { line: wanted.line, at, tie });
            stripes.take((at, wanted.w, wanted.h));
        }
    }
    marks
}

/// The place of a mark, and what ties it to its line when it stands beside.
fn best_place(layout: &Layout, stripes: &Stripes, Wanted { line, w, h }: &Wanted) -> Option<(Point, Option<Point>)> {
    let path = layout.lines.get(*line)?;
    let reach = (w / 2.0 + 1.0, h / 2.0 + 1.0);
    let mut best: Option<(f64, Point)> = None;
    let mut covers = false;
    for (stretch, pair) in path.windows(2).enumerate() {
        let length = (pair[1].x - pair[0].x).abs() + (pair[1].y - pair[0].y).abs();
        let along = if pair[0].y == pair[1].y { *w } else { *h };
        let tries = ((length / APART) as i32).clamp(LEAST_TRIES, MOST_TRIES);
        for step in (0..=tries).flat_map(|step| [step, -step]) {
            let aside = f64::from(step.abs()) / f64::from(tries);
            let share = 0.5 + f64::from(step) / f64::from(2 * tries + 2);
            let corner = (share.min(1.0 - share) * length - along / 2.0 - 9.0).min(0.0).abs();
            let mut cost = 40.0 * aside + 4.0 * corner - 0.2 * length.min(300.0);
            if best.is_some_and(|(least, _)| cost >= least) {
                continue;
            }
            let at = Point {
                x: pair[0].x + share * (pair[1].x - pair[0].x),
                y: pair[0].y + share * (pair[1].y - pair[0].y),
            };
            let boxes = stripes.boxes_near(layout, at, reach);
            let marks = stripes.marks_near(at, reach);
            let lines = stripes.lines_near(layout, at, reach).filter(|other| *other != (*line, stretch));
            let (own, foreign): (Vec<_>, Vec<_>) = lines.partition(|other| other.0 == *line);
            cost += 1000.0 * boxes as f64 + 900.0 * marks as f64;
            cost += 30.0 * own.len() as f64 + 300.0 * foreign.len() as f64;
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, at));
                covers = boxes + marks + foreign.len() > 0;
            }
        }
    }
    let aside = || beside(layout, stripes, path, reach).or_else(|| around(layout, stripes, best?.1, reach));
    let beside = if covers { aside() } else { None };
    beside.map(|(at, tie)| (at, Some(tie))).or_else(|| best.map(|(_, at)| (at, None)))
}

/// How far from its line a mark may stand, ...
const FAR: f64 = 240.0;
/// ... and how far apart the places are that are tried.
const STEP: f64 = 12.0;

/// The nearest place beside a line where a mark covers nothing, and the place on the line it belongs to.
fn beside(layout: &Layout, stripes: &Stripes, path: &[Point], reach: (f64, f64)) -> Option<(Point, Point)> {
    let mut distance = STEP;
    while distance <= FAR {
        for pair in path.windows(2) {
            let flat = pair[0].y == pair[1].y;
            let length = (pair[1].x - pair[0].x).abs() + (pair[1].y - pair[0].y).abs();
            let tries = ((length / STEP) as i32).clamp(2, MOST_TRIES);
            for step in 1..tries {
                let share = f64::from(step) / f64::from(tries);
                let tie = Point {
                    x: pair[0].x + share * (pair[1].x - pair[0].x),
                    y: pair[0].y + share * (pair[1].y - pair[0].y),
                };
                for side in [-distance, distance] {
                    let at = if flat { Point { y: tie.y + side, ..tie } } else { Point { x: tie.x + side, ..tie } };
                    if stripes.hold(at, reach) && stripes.is_free(layout, at, reach) {
                        return Some((at, tie));
                    }
                }
            }
        }
        distance += STEP;
    }
    None
}

/// In a crowd a mark may stand so far from its place, to any side.
const FARTHEST: f64 = 1200.0;

/// The nearest place around this one, which is on a line, where a mark covers nothing.
fn around(layout: &Layout, stripes: &Stripes, tie: Point, reach: (f64, f64)) -> Option<(Point, Point)> {
    let rings = (FARTHEST / STEP) as i32;
    let place =
        |across: i32, down: i32| Point { x: tie.x + f64::from(across) * STEP, y: tie.y + f64::from(down) * STEP };
    (1..=rings).find_map(|ring| {
        let sides = (-ring..=ring).flat_map(|step| [(step, -ring), (step, ring), (-ring, step), (ring, step)]);
        let mut places = sides.map(|(across, down)| place(across, down));
        let free = |at: &Point| stripes.hold(*at, reach) && stripes.is_free(layout, *at, reach);
        places.find(free).map(|at| (at, tie))
    })
}

/// A mark that is wanted at a corner of a box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Corner {
    /// The box.
    pub item: usize,
    /// Width of the mark.
    pub w: f64,
    /// Height of the mark.
    pub h: f64,
    /// How far it reaches out beyond the sides of the box, ...
    pub out: f64,
    /// ... and how far its middle lies above the upper edge or below the lower one.
    pub above: f64,
}

/// Finds a corner of its box for each mark: the right one above, or another where a line runs through
/// that. Where lines run through all four, the mark stands at the upper or lower edge, at the last within
/// the box, where no line ever is. The result is the marks' middles.
pub fn corner_places(layout: &Layout, wanted: &[Corner]) -> Vec<Point> {
    let mut stripes = Stripes::new(layout);
    let places = wanted.iter().map(|Corner { item, w, h, out, above }| {
        let placed = layout.boxes.get(*item).copied().unwrap_or_default();
        let right = placed.x + placed.w + out - w / 2.0;
        let left = placed.x - out + w / 2.0;
        let (top, foot) = (placed.y - above, placed.y + placed.h + above);
        let reach = (w / 2.0 - 1.0, h / 2.0 - 1.0);
        let corners = [(right, top), (left, top), (right, foot), (left, foot)];
        let between = |share: f64| left + share * (right - left);
        let edges = [top, foot].into_iter().flat_map(|y| [0.75, 0.5, 0.25].map(|share| (between(share), y)));
        let within = (right - out - reach.0.min(2.0), placed.y + placed.h - h / 2.0 - 2.0);
        let least = (corners.into_iter().chain(edges).chain([within]))
            .map(|(x, y)| Point { x, y })
            .enumerate()
            .min_by_key(|(at, place)| {
                let boxes = stripes.which_boxes(layout, *place, reach).filter(|near| near != item).count();
                let lines = stripes.lines_near(layout, *place, reach).count();
                (10 * (stripes.marks_near(*place, reach) + boxes) + lines, *at)
            })
            .map_or(Point { x: right, y: top }, |(_, place)| place);
        stripes.take((least, *w, *h));
        least
    });
    places.collect()
}

/// Boxes, stretches of lines and marks by the vertical stripes they touch.
struct Stripes {
    boxes: Vec<Vec<usize>>,
    stretches: Vec<Vec<(usize, usize)>>,
    marks: Vec<Vec<(Point, f64, f64)>>,
    /// Left, upper, right and lower edge of the ground for marks.
    ground: (f64, f64, f64, f64),
}

/// Marks may stand so far beyond the outermost boxes and lines.
const EDGE: f64 = 16.0;

impl Stripes {
    fn new(layout: &Layout) -> Self {
        let ends = layout.boxes.iter().map(|item| (item.x, item.x + item.w));
        let corners = layout.lines.iter().flatten().map(|point| (point.x, point.x));
        let (left, right) = ends
            .chain(corners)
            .fold((f64::INFINITY, 0.0_f64), |(left, right), (from, to)| (left.min(from), right.max(to)));
        let top = layout.lanes.first().map_or(0.0, |lane| lane.y);
        let foot = layout.lanes.last().map_or(0.0, |lane| lane.y + lane.h);
        let count = stripe(right) + 2;
        let mut stripes = Self {
            boxes: vec![Vec::new(); count],
            stretches: vec![Vec::new(); count],
            marks: vec![Vec::new(); count],
            ground: (left - EDGE, top, right + EDGE, foot),
        };
        for (at, item) in layout.boxes.iter().enumerate() {
            for stripe in stripe(item.x)..=stripe(item.x + item.w).min(count - 1) {
                stripes.boxes[stripe].push(at);
            }
        }
        for (line, path) in layout.lines.iter().enumerate() {
            for (stretch, pair) in path.windows(2).enumerate() {
                let (low, high) = (pair[0].x.min(pair[1].x), pair[0].x.max(pair[1].x));
                for stripe in stripe(low)..=stripe(high).min(count - 1) {
                    stripes.stretches[stripe].push((line, stretch));
                }
            }
        }
        stripes
    }

    fn take(&mut self, mark: (Point, f64, f64)) {
        let (at, w, _) = mark;
        for stripe in stripe(at.x - w / 2.0)..=stripe(at.x + w / 2.0) {
            if let Some(marks) = self.marks.get_mut(stripe) {
                marks.push(mark);
            }
        }
    }

    /// How many boxes; one that lies in two stripes counts in each.
    fn boxes_near(&self, layout: &Layout, at: Point, reach: (f64, f64)) -> usize {
        self.which_boxes(layout, at, reach).count()
    }

    /// Which boxes; one that lies in two stripes comes twice.
    fn which_boxes<'a>(&'a self, layout: &'a Layout, at: Point, reach: (f64, f64)) -> impl Iterator<Item = usize> + 'a {
        let near = move |item: &usize| {
            let item: &Placed = &layout.boxes[*item];
            at.x + reach.0 > item.x
                && at.x - reach.0 < item.x + item.w
                && at.y + reach.1 > item.y
                && at.y - reach.1 < item.y + item.h
        };
        let stripes = stripe(at.x - reach.0)..=stripe(at.x + reach.0);
        stripes.filter_map(|stripe| self.boxes.get(stripe)).flatten().copied().filter(near)
    }

    fn marks_near(&self, at: Point, reach: (f64, f64)) -> usize {
        let near = |(mark, w, h): &&(Point, f64, f64)| {
            (mark.x - at.x).abs() < reach.0 + w / 2.0 + 1.0 && (mark.y - at.y).abs() < reach.1 + h / 2.0 + 1.0
        };
        let stripes = stripe(at.x - reach.0)..=stripe(at.x + reach.0);
        stripes.filter_map(|stripe| self.marks.get(stripe)).flatten().filter(near).count()
    }

    /// Stretches of lines, by the line and their number in it; one that lies in two stripes comes twice.
    fn lines_near<'a>(
        &'a self,
        layout: &'a Layout,
        at: Point,
        reach: (f64, f64),
    ) -> impl Iterator<Item = (usize, usize)> + 'a {
        let near = move |(line, stretch): &(usize, usize)| {
            let (a, b) = (layout.lines[*line][*stretch], layout.lines[*line][*stretch + 1]);
            at.x + reach.0 > a.x.min(b.x)
                && at.x - reach.0 < a.x.max(b.x)
                && at.y + reach.1 > a.y.min(b.y)
                && at.y - reach.1 < a.y.max(b.y)
        };
        let stripes = stripe(at.x - reach.0)..=stripe(at.x + reach.0);
        stripes.filter_map(|stripe| self.stretches.get(stripe)).flatten().copied().filter(near)
    }

    /// Whether a mark here stands on the ground of the lanes.
    fn hold(&self, at: Point, reach: (f64, f64)) -> bool {
        let (left, top, right, foot) = self.ground;
        at.x - reach.0 > left && at.x + reach.0 < right && at.y - reach.1 > top && at.y + reach.1 < foot
    }

    /// Whether a mark here covers nothing.
    fn is_free(&self, layout: &Layout, at: Point, reach: (f64, f64)) -> bool {
        self.boxes_near(layout, at, reach) == 0
            && self.marks_near(at, reach) == 0
            && self.lines_near(layout, at, reach).next().is_none()
    }
}

fn stripe(x: f64) -> usize {
    (x.max(0.0) / STRIPE) as usize
}
