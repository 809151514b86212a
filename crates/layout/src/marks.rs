//! Places for marks on lines, where they cover no box and no other mark.

use crate::Point;
use crate::ground::Ground;

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
    /// Whether the line leads to nobody: then the mark stands behind its end, where there is room.
    pub open: bool,
}

/// From the end of a line to nobody to the mark behind it.
const BEHIND: f64 = 8.0;

impl Ground<'_> {
    /// Finds a place for each mark: on a long stretch of its line, near the middle, away from other lines
    /// and corners. A line without any free place gets the least bad; one without a path gets no mark.
    /// Marks that stand elsewhere already are left free.
    pub fn marks(&mut self, wanted: &[Wanted]) -> Vec<Mark> {
        let layout = self.layout;
        let mut marks: Vec<Mark> = Vec::new();
        let start = |wanted: &&Wanted| {
            let at = layout.lines.get(wanted.line).and_then(|path| path.first()).copied().unwrap_or_default();
            (at.x, at.y)
        };
        // From left to right, so that nothing depends on the order in which they are wanted.
        let mut order: Vec<&Wanted> = wanted.iter().collect();
        order.sort_by(|a, b| start(a).partial_cmp(&start(b)).unwrap_or(std::cmp::Ordering::Equal));
        for wanted in order {
            if let Some((at, tie)) = best_place(self, wanted) {
                marks.push(Mark { line: wanted.line, at, tie });
                self.take((at, wanted.w, wanted.h));
            }
        }
        marks
    }

    /// Finds a corner of its box for each mark: the right one above, or another where a line runs through
    /// that. Where lines run through all four, the mark stands at the upper or lower edge, at the last
    /// within the box, where no line ever is. The result is the marks' middles.
    pub fn corners(&mut self, wanted: &[Corner]) -> Vec<Point> {
        let each = wanted.iter().map(|corner| {
            let place = best_corner(self, corner);
            self.take((place, corner.w, corner.h));
            place
        });
        each.collect()
    }
}

/// The place of a mark, and what ties it to its line when it stands beside.
fn best_place(ground: &Ground<'_>, Wanted { line, w, h, open }: &Wanted) -> Option<(Point, Option<Point>)> {
    let path = ground.layout.lines.get(*line)?;
    let reach = (w / 2.0 + 1.0, h / 2.0 + 1.0);
    if let (true, Some(end)) = (open, path.last()) {
        let at = Point { x: end.x + BEHIND + w / 2.0, y: end.y };
        if ground.holds(at, reach) && ground.is_free(at, reach) {
            return Some((at, None));
        }
    }
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
            // Farther from the middle it costs only more.
            if best.is_some_and(|(least, _)| cost >= least) {
                break;
            }
            let at = Point {
                x: pair[0].x + share * (pair[1].x - pair[0].x),
                y: pair[0].y + share * (pair[1].y - pair[0].y),
            };
            let boxes = ground.boxes_near(at, reach);
            let marks = ground.marks_near(at, reach);
            let (mut own, mut foreign) = (0, 0);
            for other in ground.lines_near(at, reach).filter(|other| *other != (*line, stretch)) {
                *(if other.0 == *line { &mut own } else { &mut foreign }) += 1;
            }
            cost += 1000.0 * boxes as f64 + 900.0 * marks as f64;
            cost += 30.0 * f64::from(own) + 300.0 * f64::from(foreign);
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, at));
                covers = boxes + marks > 0 || foreign > 0;
            }
        }
    }
    let aside = || beside(ground, path, reach).or_else(|| around(ground, best?.1, reach));
    // A line to nobody is too short to be seen under a mark.
    let beside = if covers || *open { aside() } else { None };
    beside.map(|(at, tie)| (at, Some(tie))).or_else(|| best.map(|(_, at)| (at, None)))
}

/// How far from its line a mark may stand, ...
const FAR: f64 = 240.0;
/// ... and how far apart the places are that are tried.
const STEP: f64 = 12.0;

/// The nearest place beside a line where a mark covers nothing, and the place on the line it belongs to.
fn beside(ground: &Ground<'_>, path: &[Point], reach: (f64, f64)) -> Option<(Point, Point)> {
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
                    if ground.holds(at, reach) && ground.is_free(at, reach) {
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
fn around(ground: &Ground<'_>, tie: Point, reach: (f64, f64)) -> Option<(Point, Point)> {
    let rings = (FARTHEST / STEP) as i32;
    let place =
        |across: i32, down: i32| Point { x: tie.x + f64::from(across) * STEP, y: tie.y + f64::from(down) * STEP };
    (1..=rings).find_map(|ring| {
        let sides = (-ring..=ring).flat_map(|step| [(step, -ring), (step, ring), (-ring, step), (ring, step)]);
        let mut places = sides.map(|(across, down)| place(across, down));
        let free = |at: &Point| ground.holds(*at, reach) && ground.is_free(*at, reach);
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

/// The least covered corner of a box, else a place at its edge.
fn best_corner(ground: &Ground<'_>, Corner { item, w, h, out, above }: &Corner) -> Point {
    let placed = ground.layout.boxes.get(*item).copied().unwrap_or_default();
    let right = placed.x + placed.w + out - w / 2.0;
    let left = placed.x - out + w / 2.0;
    let (top, foot) = (placed.y - above, placed.y + placed.h + above);
    let reach = (w / 2.0 - 1.0, h / 2.0 - 1.0);
    let corners = [(right, top), (left, top), (right, foot), (left, foot)];
    let between = |share: f64| left + share * (right - left);
    let edges = [top, foot].into_iter().flat_map(|y| [0.75, 0.5, 0.25].map(|share| (between(share), y)));
    let within = (right - out - reach.0.min(2.0), placed.y + placed.h - h / 2.0 - 2.0);
    let places = corners.into_iter().chain(edges).chain([within]).map(|(x, y)| Point { x, y });
    let (mut least, mut fewest) = (Point { x: right, y: top }, usize::MAX);
    for place in places {
        let boxes = ground.which_boxes(place, reach).filter(|near| near != item).count();
        let lines = ground.lines_near(place, reach).count();
        let covered = 10 * (ground.marks_near(place, reach) + boxes) + lines;
        if covered < fewest {
            (least, fewest) = (place, covered);
        }
        if covered == 0 {
            break;
        }
    }
    least
}
