//! Places for marks on lines, where they cover no box and no other mark.

use crate::{Layout, Placed, Point};

/// A mark on a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// The line.
    pub line: usize,
    /// Its middle.
    pub at: Point,
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
        if let Some(at) = best_place(layout, &stripes, wanted) {
            marks.push(Mark { line: wanted.line, at });
            stripes.take((at, wanted.w, wanted.h));
        }
    }
    marks
}

fn best_place(layout: &Layout, stripes: &Stripes, Wanted { line, w, h }: &Wanted) -> Option<Point> {
    let path = layout.lines.get(*line)?;
    let reach = (w / 2.0 + 1.0, h / 2.0 + 1.0);
    let mut best: Option<(f64, Point)> = None;
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
            cost += 1000.0 * stripes.boxes_near(layout, at, reach) as f64;
            cost += 900.0 * stripes.marks_near(at, reach) as f64;
            cost += 30.0 * stripes.lines_near(layout, (*line, stretch), at, reach) as f64;
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, at));
            }
        }
    }
    best.map(|(_, at)| at)
}

/// Boxes, stretches of lines and marks by the vertical stripes they touch.
struct Stripes {
    boxes: Vec<Vec<usize>>,
    stretches: Vec<Vec<(usize, usize)>>,
    marks: Vec<Vec<(Point, f64, f64)>>,
}

impl Stripes {
    fn new(layout: &Layout) -> Self {
        let count = stripe(layout.width) + 1;
        let mut stripes =
            Self { boxes: vec![Vec::new(); count], stretches: vec![Vec::new(); count], marks: vec![Vec::new(); count] };
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
        let near = |item: &&usize| {
            let item: &Placed = &layout.boxes[**item];
            at.x + reach.0 > item.x
                && at.x - reach.0 < item.x + item.w
                && at.y + reach.1 > item.y
                && at.y - reach.1 < item.y + item.h
        };
        let stripes = stripe(at.x - reach.0)..=stripe(at.x + reach.0);
        stripes.filter_map(|stripe| self.boxes.get(stripe)).flatten().filter(near).count()
    }

    fn marks_near(&self, at: Point, reach: (f64, f64)) -> usize {
        let near = |(mark, w, h): &&(Point, f64, f64)| {
            (mark.x - at.x).abs() < reach.0 + w / 2.0 + 1.0 && (mark.y - at.y).abs() < reach.1 + h / 2.0 + 1.0
        };
        let stripes = stripe(at.x - reach.0)..=stripe(at.x + reach.0);
        stripes.filter_map(|stripe| self.marks.get(stripe)).flatten().filter(near).count()
    }

    fn lines_near(&self, layout: &Layout, own: (usize, usize), at: Point, reach: (f64, f64)) -> usize {
        let near = |(line, stretch): &&(usize, usize)| {
            let (a, b) = (layout.lines[*line][*stretch], layout.lines[*line][*stretch + 1]);
            (*line, *stretch) != own
                && at.x + reach.0 > a.x.min(b.x)
                && at.x - reach.0 < a.x.max(b.x)
                && at.y + reach.1 > a.y.min(b.y)
                && at.y - reach.1 < a.y.max(b.y)
        };
        self.stretches.get(stripe(at.x)).into_iter().flatten().filter(near).count()
    }
}

fn stripe(x: f64) -> usize {
    (x.max(0.0) / STRIPE) as usize
}
