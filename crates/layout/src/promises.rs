//! What each phase promises to the next, checked in debug builds.

use crate::columns::Columns;
use crate::grid::Grid;
use crate::route::{Route, Tracks};
use crate::rows::Rows;
use crate::{Input, Layout, Placed, Point, TimeView};

/// Phases do not interleave; within one, no box of a lane stands left of an earlier one, and none left
/// of an earlier one that a line joins to it.
pub(crate) fn columns_follow_time(input: &Input, columns: &Columns) {
    debug_assert!(
        columns.groups.windows(2).all(|pair| pair[0].first + pair[0].count == pair[1].first),
        "the phases follow each other without gap"
    );
    debug_assert!(
        columns.order.windows(2).all(|pair| columns.of[pair[0]] <= columns.of[pair[1]]),
        "columns follow the order of time"
    );
    let in_order = |one: usize, two: usize| {
        let (a, b) = (&input.boxes[one], &input.boxes[two]);
        a.phase != b.phase
            || a.day.is_none()
            || b.day.is_none()
            || a.day == b.day
            || (columns.of[one] <= columns.of[two] || a.day > b.day)
                && (columns.of[two] <= columns.of[one] || b.day > a.day)
    };
    debug_assert!(
        {
            let mut last: std::collections::HashMap<(usize, Option<usize>), usize> = std::collections::HashMap::new();
            columns.order.iter().filter(|at| input.boxes[**at].day.is_some()).all(|at| {
                let item = &input.boxes[*at];
                last.insert((item.lane, item.phase), *at).is_none_or(|before| in_order(before, *at))
            })
        },
        "within a lane and a phase, days do not decrease"
    );
    debug_assert!(
        input.lines.iter().all(|line| {
            let ends = line.to.filter(|to| line.from.max(*to) < input.boxes.len());
            input.view == TimeView::Calendar || ends.is_none_or(|to| in_order(line.from, to))
        }),
        "within a phase, lines lead from earlier to later columns, unless they run back in time"
    );
}

/// No two boxes share a cell; each stands in a row of its lane.
pub(crate) fn every_cell_holds_one_box(input: &Input, columns: &Columns, rows: &Rows) {
    debug_assert!(
        {
            let mut cells: Vec<_> = columns.of.iter().zip(&rows.of).collect();
            cells.sort_unstable();
            cells.windows(2).all(|pair| pair[0] != pair[1])
        },
        "a cell holds one box"
    );
    debug_assert!(
        input.boxes.iter().zip(&rows.of).all(|(item, row)| rows.of_lane(item.lane).contains(row)),
        "a box stands in its lane"
    );
}

/// Every line between boxes has a route, and it runs through no cell that holds a box.
pub(crate) fn routes_leave_foreign_boxes_alone(input: &Input, grid: &Grid, routes: &[Route]) {
    debug_assert!(
        input.lines.iter().zip(routes).all(|(line, route)| {
            let known = |at: usize| at < input.boxes.len();
            route.spots.len() >= 2 || !known(line.from) || !line.to.is_none_or(known)
        }),
        "a line between boxes has a route"
    );
    debug_assert!(
        routes.iter().flat_map(|route| route.spots.windows(2)).all(|pair| {
            let inside =
                |a: i32, b: i32| (a.min(b)..=a.max(b)).filter(|step| step.rem_euclid(4) == 2).map(|step| step / 4);
            let (a, b) = (pair[0], pair[1]);
            if a.y == b.y {
                a.y % 4 == 0 || inside(a.x, b.x).all(|column| grid.holder(column, a.y / 4).is_none())
            } else {
                a.x % 4 == 0 || inside(a.y, b.y).all(|row| grid.holder(a.x / 4, row).is_none())
            }
        }),
        "a line runs through empty cells and channels only"
    );
}

/// Stretches that overlap on one way lie apart.
pub(crate) fn no_two_lines_share_a_track(tracks: &Tracks) {
    debug_assert!(
        {
            let mut segments: Vec<&crate::route::Segment> = tracks.segments.iter().collect();
            let way = |segment: &crate::route::Segment| (segment.axis, segment.way);
            segments.sort_by(|a, b| {
                way(a).cmp(&way(b)).then(a.offset.total_cmp(&b.offset)).then((a.low, a.high).cmp(&(b.low, b.high)))
            });
            segments.windows(2).all(|pair| {
                way(pair[0]) != way(pair[1]) || pair[1].offset - pair[0].offset > 1e-6 || pair[1].low > pair[0].high
            })
        },
        "lines side by side have tracks of their own"
    );
}

/// Everything is finite, boxes stand in their lanes and apart, lines are orthogonal, start and end at
/// their boxes and enter no other.
pub(crate) fn geometry_is_sound(input: &Input, layout: &Layout) {
    debug_assert!(
        layout.boxes.iter().zip(&input.boxes).all(|(placed, item)| {
            let lane = layout.lanes[item.lane];
            placed.x >= 0.0
                && placed.y >= lane.y
                && placed.y + placed.h <= lane.y + lane.h
                && placed.x + placed.w <= layout.width
        }),
        "boxes stand in their lanes"
    );
    debug_assert!(
        layout.lines.iter().flat_map(|line| line.windows(2)).all(|pair| {
            let (dx, dy) = (pair[0].x - pair[1].x, pair[0].y - pair[1].y);
            dx.is_finite() && dy.is_finite() && (dx.abs() < 1e-6 || dy.abs() < 1e-6)
        }),
        "lines are orthogonal"
    );
    debug_assert!(
        layout.boxes.len() * layout.lines.len() > 4_000_000
            || input.lines.iter().zip(&layout.lines).all(|(line, path)| {
                path.windows(2).all(|pair| {
                    layout
                        .boxes
                        .iter()
                        .enumerate()
                        .all(|(at, placed)| !enters(pair[0], pair[1], placed) || line.from == at || line.to == Some(at))
                })
            }),
        "lines enter no foreign box"
    );
    debug_assert!(
        input.lines.iter().zip(&layout.lines).all(|(line, path)| {
            let meets = |point: Option<&Point>, at: usize| point.is_none_or(|point| touches(*point, &layout.boxes[at]));
            path.is_empty() || meets(path.first(), line.from) && line.to.is_none_or(|to| meets(path.last(), to))
        }),
        "lines start and end at the border of their boxes"
    );
}

/// Whether the stretch has a part strictly inside the box.
pub(crate) fn enters(a: Point, b: Point, placed: &Placed) -> bool {
    let slack = 1e-6;
    a.x.max(b.x) > placed.x + slack
        && a.x.min(b.x) < placed.x + placed.w - slack
        && a.y.max(b.y) > placed.y + slack
        && a.y.min(b.y) < placed.y + placed.h - slack
}

/// Whether the point lies on the border of the box.
fn touches(point: Point, placed: &Placed) -> bool {
    let slack = 1e-6;
    let within = |value: f64, from: f64, size: f64| value >= from - slack && value <= from + size + slack;
    within(point.x, placed.x, placed.w) && within(point.y, placed.y, placed.h) && !enters(point, point, placed)
}

/// In the calendar a box stands where its day begins, a later day lies farther right, and what has no
/// day lies behind all days.
pub(crate) fn days_lie_in_order(input: &Input, layout: &Layout) {
    let Some(days) = &layout.days else { return };
    debug_assert!(
        days.knots.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 < pair[1].1),
        "later days lie farther right"
    );
    debug_assert!(
        days.folds.iter().all(|fold| fold.from <= fold.to && fold.w > 0.0)
            && days.folds.windows(2).all(|pair| pair[0].x + pair[0].w <= pair[1].x),
        "breaks lie apart"
    );
    debug_assert!(
        input.boxes.iter().zip(&layout.boxes).all(|(item, placed)| {
            let aside = days.without_day.unwrap_or(f64::INFINITY);
            item.day.map_or(placed.x >= aside, |day| (placed.x - days.at(day)).abs() < 1e-6 && placed.x < aside)
        }),
        "boxes stand at their days"
    );
    debug_assert!(
        input.boxes.iter().zip(&layout.boxes).all(|(item, placed)| {
            let hidden = |fold: &crate::Fold| placed.x < fold.x + fold.w && fold.x < placed.x + placed.w;
            item.day.is_none() || !days.folds.iter().any(hidden)
        }),
        "no break lies behind a box"
    );
}
