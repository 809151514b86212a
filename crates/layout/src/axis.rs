//! Where each day lies in the calendar.
//!
//! - A day has the same length everywhere, but for two exceptions that keep its order.
//! - *Stretched*: where boxes follow each other faster than there is room for them side by side, the
//!   time between them is as long as the boxes need.
//! - *Folded*: a stretch in which nothing begins is never longer than [`Spacing::far`]. In a longer one
//!   some days in its middle are folded away, and a break stands in their place. What is folded is
//!   never shorter than what is not, so longer waiting never looks shorter.

use crate::calendar::{Calendar, days};
use crate::columns::Columns;
use crate::scale::Scale;
use crate::{Input, Spacing};

/// Where each day lies.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Days {
    /// Length of a day that is neither stretched nor folded.
    pub length: f64,
    /// Days with the places where they begin; in between, time runs evenly. Both grow.
    pub knots: Vec<(i32, f64)>,
    /// The breaks, from left to right.
    pub folds: Vec<Fold>,
    /// Left edge of the ground for what has no day; none where everything has one.
    pub without_day: Option<f64>,
    /// Width of all.
    pub width: f64,
}

/// A break: days that are folded away.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Fold {
    /// The first of them.
    pub from: i32,
    /// The last of them.
    pub to: i32,
    /// Left edge of the break.
    pub x: f64,
    /// Its width.
    pub w: f64,
}

impl Days {
    /// Where a day begins.
    pub fn at(&self, day: i32) -> f64 {
        let next = self.knots.partition_point(|(knot, _)| *knot <= day);
        match (next.checked_sub(1).and_then(|at| self.knots.get(at)), self.knots.get(next)) {
            (Some((one, x)), Some((two, end))) => x + (end - x) * days(*one, day) / days(*one, *two),
            (Some((one, x)), None) if *one == day => *x,
            (Some((one, x)), None) => x + self.length * days(*one, day),
            (None, Some((two, x))) => x - self.length * days(day, *two),
            (None, None) => 0.0,
        }
    }

    /// Where the days begin and end.
    pub fn extent(&self) -> (f64, f64) {
        (self.knots.first().map_or(0.0, |(_, x)| *x), self.knots.last().map_or(0.0, |(_, x)| *x))
    }

    /// Days from one place to another, between which nothing begins: folded when there is no room for
    /// them. The break stands in the middle between `free` and the end.
    fn run(&mut self, (from, x): (i32, f64), free: f64, (to, end): (i32, f64), break_width: f64) {
        if days(from, to) * self.length > end - x + 1e-6 {
            let middle = free.midpoint(end);
            let fit = |room: f64| (room.max(0.0) / self.length).floor();
            let before = fit((middle - break_width / 2.0).max(x) - x);
            let after = fit(end - (middle + break_width / 2.0).min(end));
            let (first, last) = (from.saturating_add(before as i32), to.saturating_sub(after as i32));
            let (left, right) = (x + before * self.length, end - after * self.length);
            if first < last && left < right {
                self.knot(first, left);
                self.knot(last, right);
                self.folds.push(Fold { from: first, to: last - 1, x: left, w: right - left });
            }
        }
        self.knot(to, end);
    }

    fn knot(&mut self, day: i32, x: f64) {
        if self.knots.last().is_none_or(|(last, _)| *last < day) {
            self.knots.push((day, x));
        }
    }
}

impl Spacing {
    /// The greatest length of a stretch in which nothing begins.
    pub(crate) fn far(&self) -> f64 {
        FAR * self.column_width
    }
}

/// In widths of a column.
const FAR: f64 = 4.0;
/// Least width of a break.
const BREAK: f64 = 96.0;
/// Added to the first channel when lines run in it.
const EDGE: f64 = 16.0;
/// Between the days and the ground for what has no day.
const ASIDE: f64 = 24.0;

impl Calendar {
    /// Gives every column and every day its place. `taken` is the ground that lines take in the channels.
    pub(crate) fn places(&self, input: &Input, columns: &Columns, taken: &[f64]) -> (Scale, Days) {
        let spacing = &input.spacing;
        let channel = |at: usize| {
            let taken = taken.get(at).copied().unwrap_or(0.0);
            let size = if taken > 0.0 { taken - spacing.track + 2.0 * spacing.clear } else { 0.0 };
            // Left of all boxes, marks on the lines need room, too.
            size.max(spacing.column_gap) + if at == 0 && taken > 0.0 { EDGE } else { 0.0 }
        };
        let widths = self.widths(input, columns);
        let common = self.common(input, columns);
        let dated = self.spans.partition_point(Option::is_some);
        let mut x = Scale::default();
        let mut axis = Days { length: self.day, ..Days::default() };
        let (first, end) = self.range(input);

        let mut at = spacing.side;
        // The place behind the boxes so far.
        let mut free = at;
        let mut last = first;
        if let Some(first) = first {
            axis.knot(first, at);
        }
        for column in 0..dated {
            let Some((from, to)) = self.spans[column] else { continue };
            let begun = last.map_or(0.0, |last| (days(last, from) * self.day).min(spacing.far()));
            let start = (at + begun).max(free + channel(column));
            if column == 0 && last == Some(from) {
                axis.knots.clear();
                axis.knot(from, start);
            } else if let Some(last) = last {
                axis.run((last, at), free, (from, start), BREAK);
            }
            x.channels.push((start - channel(column), channel(column)));
            x.cells.push((start + self.length(self.spans[column]), common[column]));
            at = start + self.length(self.spans[column]);
            axis.knot(to, at);
            last = Some(to);
            free = start + widths[column];
        }
        if let (Some(last), Some(end)) = (last, end) {
            let rest = (days(last, end) * self.day).min(spacing.far());
            let stop = (at + rest).max(free + if dated > 0 { channel(dated) } else { 0.0 });
            axis.run((last, at), free, (end, stop), BREAK);
            free = stop;
        }
        if dated < self.spans.len() || self.phase_without_day(input) {
            let left = free + if first.is_some() { ASIDE } else { 0.0 };
            axis.without_day = Some(left);
            free = left;
        }
        let aside = free;
        for (column, width) in widths.iter().enumerate().skip(dated) {
            x.channels.push((free, channel(column)));
            free += channel(column);
            x.cells.push((free, *width));
            free += width;
        }
        if axis.without_day.is_some() {
            free = free.max(aside + spacing.column_width);
        }
        // The last channel lies behind the last column that is not followed by another.
        let size = channel(self.spans.len());
        let behind = x.cells.last().map_or(0.0, |_| widths.last().map_or(0.0, |width| self.end(&x, *width)));
        x.channels.push((behind, size));
        axis.width = free.max(behind + size) + spacing.side;
        (x, axis)
    }

    /// The right edge of the last column.
    fn end(&self, x: &Scale, width: f64) -> f64 {
        let before = x.channels.last().map_or(0.0, |(start, size)| start + size);
        before + width
    }

    /// The first day shown, and the one after the last.
    fn range(&self, input: &Input) -> (Option<i32>, Option<i32>) {
        let begins = input.boxes.iter().filter_map(|item| item.day);
        let ends = input.boxes.iter().filter_map(|item| Some(item.last(item.day?)));
        let first = begins.chain(input.days.map(|(first, _)| first)).min();
        let last = ends.chain(input.days.map(|(_, last)| last)).max();
        (first, last.map(|last| last.saturating_add(1)))
    }

    /// Width of each column: of the ground that its boxes cover.
    fn widths(&self, input: &Input, columns: &Columns) -> Vec<f64> {
        let mut widths = vec![0.0_f64; columns.count];
        for (at, item) in input.boxes.iter().enumerate() {
            let column = columns.of[at];
            widths[column] = widths[column].max(self.offset(column, item) + item.w);
        }
        widths
    }

    /// Whether there is a phase of which no box has a day.
    fn phase_without_day(&self, input: &Input) -> bool {
        let known = |phase: usize| input.boxes.iter().any(|item| item.phase == Some(phase) && item.day.is_some());
        (0..input.phases).any(|phase| !known(phase))
    }
}
