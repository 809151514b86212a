//! Coordinates of everything: columns and rows as wide as their boxes, channels as wide as their
//! lines, boxes in the middle of their cells.

use crate::calendar::Calendar;
use crate::columns::Columns;
use crate::grid::{Grid, Spot};
use crate::route::{Axis, Route, Tracks};
use crate::rows::Rows;
use crate::scale::Scale;
use crate::{Band, Days, Group, Input, Item, Layout, Placed, Point};

/// Gives coordinates.
pub(crate) fn place(
    input: &Input,
    columns: &Columns,
    rows: &Rows,
    grid: &Grid,
    routes: &[Route],
    tracks: &Tracks,
    calendar: Option<&Calendar>,
) -> Layout {
    let spacing = &input.spacing;
    let mut heights = vec![spacing.row_height; grid.rows];
    for (item, row) in input.boxes.iter().zip(&rows.of) {
        heights[*row] = heights[*row].max(item.h);
    }
    let mut y = Scale::new(&heights, &tracks.rows, spacing.row_gap, spacing.track, spacing.headroom);
    for lane in input.breaks.iter().filter(|lane| **lane > 0 && **lane < rows.first.len()) {
        y.widen(rows.first[*lane], spacing.group_gap - spacing.lane_gap);
    }
    let gap = |lane: usize| if input.breaks.contains(&lane) { spacing.group_gap } else { spacing.lane_gap };
    let (x, days) = match calendar {
        Some(calendar) => {
            let (x, days) = calendar.places(input, columns, &tracks.columns);
            (x, Some(days))
        }
        None => (steps(input, columns, grid, tracks), None),
    };
    let left = |at: usize, item: &Item| match (&days, item.day) {
        (Some(days), Some(day)) => days.at(day),
        _ => x.middle(columns.of[at]) - item.w / 2.0,
    };
    let boxes = input.boxes.iter().enumerate().map(|(at, item)| {
        let (column, row) = (columns.of[at], rows.of[at]);
        Placed { x: left(at, item), y: y.middle(row) - item.h / 2.0, w: item.w, h: item.h, column, row }
    });
    let boxes: Vec<Placed> = boxes.collect();
    let lanes = (0..rows.first.len()).map(|lane| {
        let own = rows.of_lane(lane);
        let top = if lane == 0 { 0.0 } else { y.channel(own.start) + gap(lane) / 2.0 };
        let end = if own.end == grid.rows { y.end() } else { y.channel(own.end) - gap(lane + 1) / 2.0 };
        Band { y: top, h: end - top }
    });
    let phases = match &days {
        Some(days) => spans(input, &boxes, days),
        None => groups(columns, grid, &x),
    };
    // In the calendar the next channel may be far: a line to nobody ends beside its box.
    let reach = if days.is_some() { spacing.end_mark - spacing.behind_end + spacing.clear } else { f64::INFINITY };
    let end = (spacing.behind_end - spacing.end_mark / 2.0, reach);
    let paths = routes.iter().enumerate().map(|(at, route)| path(at, route, tracks, (&x, &y), &boxes, grid, end));
    Layout {
        width: days.as_ref().map_or_else(|| x.end(), |days| days.width),
        height: if rows.first.is_empty() { 0.0 } else { y.end() },
        lanes: lanes.collect(),
        phases,
        lines: paths.collect(),
        boxes,
        days,
    }
}

/// Columns as wide as their boxes, channels as wide as their lines.
fn steps(input: &Input, columns: &Columns, grid: &Grid, tracks: &Tracks) -> Scale {
    let spacing = &input.spacing;
    let mut widths = vec![spacing.column_width; grid.columns];
    for (item, column) in input.boxes.iter().zip(&columns.of) {
        widths[*column] = widths[*column].max(item.w);
    }
    let mut x = Scale::new(&widths, &tracks.columns, spacing.column_gap, spacing.track, spacing.clear);
    x.widen_ends(spacing.side);
    x
}

/// The phases side by side, each as wide as its columns.
fn groups(columns: &Columns, grid: &Grid, x: &Scale) -> Vec<Group> {
    let groups = columns.groups.iter().map(|group| {
        let left = if group.first == 0 { 0.0 } else { x.channel(group.first) };
        let next = group.first + group.count;
        let right = if next == grid.columns { x.end() } else { x.channel(next) };
        Group { phase: group.phase, x: left, w: right - left, row: 0 }
    });
    groups.collect()
}

/// The phases over their days: each from the first day on which a box of it begins to the end of the
/// last box, however long that goes on; those that overlap lie in rows of their own. A phase that has no day lies over the boxes without one.
fn spans(input: &Input, boxes: &[Placed], days: &Days) -> Vec<Group> {
    let phases = input.boxes.iter().filter_map(|item| item.phase).map(|phase| phase + 1).max().unwrap_or(0);
    let mut spans: Vec<Option<(f64, f64)>> = vec![None; phases.max(input.phases)];
    for (item, placed) in input.boxes.iter().zip(boxes) {
        if let (Some(phase), Some(_)) = (item.phase, item.day) {
            let end = placed.x + placed.w;
            let span = spans[phase].get_or_insert((placed.x, end));
            *span = (span.0.min(placed.x), span.1.max(end));
        }
    }
    let aside = days.without_day.unwrap_or(days.width);
    let mut rows: Vec<f64> = Vec::new();
    let mut groups: Vec<Group> = spans
        .iter()
        .enumerate()
        .map(|(phase, span)| {
            let (x, end) = span.unwrap_or((aside, days.width));
            Group { phase: Some(phase), x, w: end - x, row: 0 }
        })
        .collect();
    let mut order: Vec<usize> = (0..groups.len()).collect();
    order.sort_by(|a, b| groups[*a].x.total_cmp(&groups[*b].x));
    for at in order {
        let group = &mut groups[at];
        let row = rows.iter().position(|end| *end <= group.x).unwrap_or(rows.len());
        if row == rows.len() {
            rows.push(0.0);
        }
        rows[row] = group.x + group.w;
        group.row = row;
    }
    groups
}

/// The corners of a line. One to nobody ends so much before the middle of its ground, and not farther
/// from its box than `reach`.
fn path(
    at: usize,
    route: &Route,
    tracks: &Tracks,
    (x, y): (&Scale, &Scale),
    boxes: &[Placed],
    grid: &Grid,
    (before, reach): (f64, f64),
) -> Vec<Point> {
    let along = |index: usize| {
        let segment = &tracks.segments[tracks.of[at][index]];
        let scale = if segment.axis == Axis::X { y } else { x };
        (segment.axis, scale.way(segment.way) + segment.offset)
    };
    let port = |spot: Spot, index: usize| {
        let (axis, track) = along(index);
        let holder = grid.holder(spot.x.div_euclid(4), spot.y.div_euclid(4)).and_then(|at| boxes.get(at));
        let holder = holder.copied().unwrap_or_default();
        match axis {
            Axis::X => Point { x: if spot.x.rem_euclid(4) == 3 { holder.x + holder.w } else { holder.x }, y: track },
            Axis::Y => Point { x: track, y: if spot.y.rem_euclid(4) == 3 { holder.y + holder.h } else { holder.y } },
        }
    };
    let stretches = route.spots.len().saturating_sub(1);
    let (Some(first), Some(last)) = (route.spots.first(), route.spots.last()) else {
        return Vec::new();
    };
    let mut points = vec![port(*first, 0)];
    for index in 1..stretches {
        let ((axis, one), (_, two)) = (along(index - 1), along(index));
        points.push(if axis == Axis::X { Point { x: two, y: one } } else { Point { x: one, y: two } });
    }
    if !route.open {
        points.push(port(*last, stretches - 1));
    } else if let [start, .., end] = points.as_mut_slice() {
        end.x = (end.x - before).min(start.x + reach);
    }
    points
}
