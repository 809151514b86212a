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
/// How many places are tried on each stretch, to either side of its middle.
const TRIES: i32 = 6;

/// Finds a place for a mark of the given width and height on each of these lines: on a long stretch,
/// near its middle, away from other lines and corners. A line without any free place gets the least bad.
/// Lines without a path get no mark. Marks that stand elsewhere already, of the same size, are left free.
pub fn mark_places(layout: &Layout, lines: &[usize], size: f64, elsewhere: &[Point]) -> Vec<Mark> {
    let stripes = Stripes::new(layout);
    let mut marks: Vec<Mark> = Vec::new();
    let mut taken = elsewhere.to_vec();
    for line in lines {
        let path = layout.lines.get(*line).map_or(&[][..], Vec::as_slice);
        let mut best: Option<(f64, Point)> = None;
        for (stretch, pair) in path.windows(2).enumerate() {
            let length = (pair[1].x - pair[0].x).abs() + (pair[1].y - pair[0].y).abs();
            for step in -TRIES..=TRIES {
                let share = 0.5 + f64::from(step) / f64::from(2 * TRIES + 2);
                let at = Point {
                    x: pair[0].x + share * (pair[1].x - pair[0].x),
                    y: pair[0].y + share * (pair[1].y - pair[0].y),
                };
                let corner = (share.min(1.0 - share) * length - size).min(0.0).abs();
                let mut cost = 40.0 * f64::from(step.abs()) / f64::from(TRIES) + 4.0 * corner - 0.2 * length.min(300.0);
                cost += 1000.0 * stripes.boxes_near(layout, at, size / 2.0 + 1.0) as f64;
                cost += 30.0 * stripes.lines_near(layout, (*line, stretch), at, size / 2.0 + 1.0) as f64;
                let near = |mark: &&Point| (mark.x - at.x).abs() < size + 2.0 && (mark.y - at.y).abs() < size + 2.0;
                cost += 900.0 * taken.iter().filter(near).count() as f64;
                if best.is_none_or(|(least, _)| cost < least - 1e-9) {
                    best = Some((cost, at));
                }
            }
        }
        if let Some((_, at)) = best {
            marks.push(Mark { line: *line, at });
            taken.push(at);
        }
    }
    marks
}

/// Boxes and stretches of lines by the vertical stripes they touch.
struct Stripes {
    boxes: Vec<Vec<usize>>,
    stretches: Vec<Vec<(usize, usize)>>,
}

impl Stripes {
    fn new(layout: &Layout) -> Self {
        let count = stripe(layout.width) + 1;
        let mut stripes = Self { boxes: vec![Vec::new(); count], stretches: vec![Vec::new(); count] };
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

    fn boxes_near(&self, layout: &Layout, at: Point, reach: f64) -> usize {
        let near = |item: &Placed| {
            at.x + reach > item.x
                && at.x - reach < item.x + item.w
                && at.y + reach > item.y
                && at.y - reach < item.y + item.h
        };
        let mut found: Vec<usize> = Vec::new();
        for stripe in stripe(at.x - reach)..=stripe(at.x + reach) {
            found.extend(self.boxes.get(stripe).into_iter().flatten().filter(|item| near(&layout.boxes[**item])));
        }
        found.sort_unstable();
        found.dedup();
        found.len()
    }

    fn lines_near(&self, layout: &Layout, own: (usize, usize), at: Point, reach: f64) -> usize {
        let near = |(line, stretch): &&(usize, usize)| {
            let (a, b) = (layout.lines[*line][*stretch], layout.lines[*line][*stretch + 1]);
            (*line, *stretch) != own
                && at.x + reach > a.x.min(b.x)
                && at.x - reach < a.x.max(b.x)
                && at.y + reach > a.y.min(b.y)
                && at.y - reach < a.y.max(b.y)
        };
        self.stretches.get(stripe(at.x)).into_iter().flatten().filter(near).count()
    }
}

fn stripe(x: f64) -> usize {
    (x.max(0.0) / STRIPE) as usize
}
