//! Coordinates of everything: columns and rows as wide as their boxes, channels as wide as their
//! lines, boxes in the middle of their cells.

use crate::columns::Columns;
use crate::grid::{Grid, Spot};
use crate::route::{Axis, Route, Tracks};
use crate::rows::Rows;
use crate::{Band, Group, Input, Layout, Placed, Point};

/// Gives coordinates.
pub(crate) fn place(
    input: &Input,
    columns: &Columns,
    rows: &Rows,
    grid: &Grid,
    routes: &[Route],
    tracks: &Tracks,
) -> Layout {
    let spacing = &input.spacing;
    let mut widths = vec![spacing.column_width; grid.columns];
    let mut heights = vec![spacing.row_height; grid.rows];
    for (at, item) in input.boxes.iter().enumerate() {
        let (column, row) = (columns.of[at], rows.of[at]);
        widths[column] = widths[column].max(item.w);
        heights[row] = heights[row].max(item.h);
    }
    let mut x = Scale::new(&widths, &tracks.columns, spacing.column_gap, spacing.track, spacing.clear);
    let mut y = Scale::new(&heights, &tracks.rows, spacing.row_gap, spacing.track, spacing.headroom);
    for lane in input.breaks.iter().filter(|lane| **lane > 0 && **lane < rows.first.len()) {
        y.widen(rows.first[*lane], spacing.group_gap - spacing.lane_gap);
    }
    let gap = |lane: usize| if input.breaks.contains(&lane) { spacing.group_gap } else { spacing.lane_gap };
    x.widen_ends(spacing.side);

    let boxes = input.boxes.iter().enumerate().map(|(at, item)| {
        let (column, row) = (columns.of[at], rows.of[at]);
        Placed {
            x: x.middle(column) - item.w / 2.0,
            y: y.middle(row) - item.h / 2.0,
            w: item.w,
            h: item.h,
            column,
            row,
        }
    });
    let boxes: Vec<Placed> = boxes.collect();
    let lanes = (0..rows.first.len()).map(|lane| {
        let own = rows.of_lane(lane);
        let top = if lane == 0 { 0.0 } else { y.channel(own.start) + gap(lane) / 2.0 };
        let end = if own.end == grid.rows { y.end() } else { y.channel(own.end) - gap(lane + 1) / 2.0 };
        Band { y: top, h: end - top }
    });
    let phases = columns.groups.iter().map(|group| {
        let left = if group.first == 0 { 0.0 } else { x.channel(group.first) };
        let next = group.first + group.count;
        let right = if next == grid.columns { x.end() } else { x.channel(next) };
        Group { phase: group.phase, x: left, w: right - left }
    });
    Layout {
        width: x.end(),
        height: if rows.first.is_empty() { 0.0 } else { y.end() },
        lanes: lanes.collect(),
        phases: phases.collect(),
        lines: routes.iter().enumerate().map(|(at, route)| path(at, route, tracks, &x, &y, &boxes, grid)).collect(),
        boxes,
    }
}

/// The corners of a line.
fn path(at: usize, route: &Route, tracks: &Tracks, x: &Scale, y: &Scale, boxes: &[Placed], grid: &Grid) -> Vec<Point> {
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
    }
    points
}

/// Positions along one axis: a channel before each cell, and one after the last.
struct Scale {
    channels: Vec<(f64, f64)>,
    cells: Vec<(f64, f64)>,
}

impl Scale {
    fn new(cells: &[f64], taken: &[f64], least: f64, track: f64, clear: f64) -> Self {
        let mut at = 0.0;
        let mut scale = Self { channels: Vec::new(), cells: Vec::new() };
        for (index, taken) in taken.iter().enumerate() {
            let size = least.max(if *taken > 0.0 { taken - track + 2.0 * clear } else { 0.0 });
            scale.channels.push((at, size));
            at += size;
            if let Some(cell) = cells.get(index) {
                scale.cells.push((at, *cell));
                at += cell;
            }
        }
        scale
    }

    /// Adds room before the first channel and after the last.
    fn widen_ends(&mut self, side: f64) {
        for (start, _) in self.channels.iter_mut().chain(&mut self.cells) {
            *start += side;
        }
        if let Some((start, size)) = self.channels.first_mut() {
            *start -= side;
            *size += side;
        }
        if let Some((_, size)) = self.channels.last_mut() {
            *size += side;
        }
    }

    /// Makes one channel larger; all behind it moves.
    fn widen(&mut self, channel: usize, by: f64) {
        if let Some((_, size)) = self.channels.get_mut(channel) {
            *size += by;
        }
        for (start, _) in self.channels.iter_mut().skip(channel + 1).chain(self.cells.iter_mut().skip(channel)) {
            *start += by;
        }
    }

    fn middle(&self, cell: usize) -> f64 {
        self.cells.get(cell).map_or(0.0, |(start, size)| start + size / 2.0)
    }

    fn channel(&self, at: usize) -> f64 {
        self.channels.get(at).map_or(0.0, |(start, size)| start + size / 2.0)
    }

    fn end(&self) -> f64 {
        self.channels.last().map_or(0.0, |(start, size)| start + size)
    }

    /// The middle of the way at this step of the grid.
    fn way(&self, step: i32) -> f64 {
        let at = usize::try_from(step.div_euclid(4)).unwrap_or(0);
        if step.rem_euclid(4) == 0 { self.channel(at) } else { self.middle(at) }
    }
}
