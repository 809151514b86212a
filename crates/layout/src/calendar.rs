//! The calendar's columns and rows.
//!
//! Boxes stand at their days, so a column holds those whose days lie so close together that the boxes
//! reach under each other: all boxes of a column have some ground in common, along which lines may run
//! straight from one to another. Between columns there is a channel, as in every layout. Boxes of one
//! lane and one column stand under each other, and so does what begins while a box of its lane still
//! goes on. Boxes without a day stand in columns of their own behind all days.

use crate::columns::{ColumnGroup, Columns};
use crate::rows::Rows;
use crate::{Input, Item};

/// The days of the columns, and how long a day is.
#[derive(Clone, Debug, Default)]
pub(crate) struct Calendar {
    /// Length of a day where nothing stretches or folds the time.
    pub(crate) day: f64,
    /// The first and the last day on which boxes of a column begin; none: they have no day.
    pub(crate) spans: Vec<Option<(i32, i32)>>,
}

/// How long a day can be. Few steps, so that one box more seldom changes it.
const DAYS: &[f64] = &[24.0, 20.0, 16.0, 12.0, 8.0, 6.0, 4.0, 3.0, 2.0, 1.0, 0.5];
/// Time is given about this much width for each day on which something begins, in columns, ...
const GENEROUS: f64 = 1.3;
/// ... but where there are more of them than this, what is more counts a quarter, ...
const MANY: f64 = 40.0;
/// ... and days are folded away between at most one in this many of them, or once.
const SELDOM: usize = 8;
/// Boxes of one column are at most this far apart, in widths of the narrowest.
const APART: f64 = 0.5;
/// At most this many boxes of different days stand under each other in a lane for sharing a column.
const STACK: usize = 3;

/// Finds the columns and the length of a day.
pub(crate) fn columns(input: &Input) -> (Columns, Calendar) {
    let mut dated: Vec<(i32, usize)> =
        input.boxes.iter().enumerate().filter_map(|(at, item)| Some((item.day?, at))).collect();
    dated.sort_unstable();
    let day = length_of_a_day(input, &dated);
    let narrowest = input.boxes.iter().map(|item| item.w).fold(f64::INFINITY, f64::min);
    let lanes = input.boxes.iter().map(|item| item.lane + 1).max().unwrap_or(0);

    let mut result = Columns { of: vec![0; input.boxes.len()], ..Columns::default() };
    let mut spans: Vec<Option<(i32, i32)>> = Vec::new();
    let mut stacks = vec![0_usize; lanes];
    for of_day in dated.chunk_by(|a, b| a.0 == b.0) {
        let today = of_day[0].0;
        let fits = spans.last().copied().flatten().is_some_and(|(first, _)| {
            days(first, today) * day <= APART * narrowest
                && of_day.iter().all(|(_, at)| stacks[input.boxes[*at].lane] < STACK)
        });
        match spans.last_mut().filter(|_| fits) {
            Some(Some((_, last))) => *last = today,
            _ => {
                spans.push(Some((today, today)));
                stacks.fill(0);
            }
        }
        for (_, at) in of_day {
            stacks[input.boxes[*at].lane] += 1;
            result.of[*at] = spans.len() - 1;
            result.order.push(*at);
        }
    }
    let dated_columns = spans.len();
    let mut aside = vec![0_usize; lanes];
    let mut undated: Vec<(usize, usize)> = Vec::new();
    for (at, item) in input.boxes.iter().enumerate().filter(|(_, item)| item.day.is_none()) {
        undated.push((dated_columns + aside[item.lane] / STACK, at));
        aside[item.lane] += 1;
    }
    undated.sort_unstable();
    for (column, at) in undated {
        spans.resize(spans.len().max(column + 1), None);
        result.of[at] = column;
        result.order.push(at);
    }
    result.count = spans.len();
    result.groups = vec![ColumnGroup { phase: None, first: 0, count: result.count }];
    (result, Calendar { day, spans })
}

/// The greatest length of a day at which the whole is not wider than it should be.
fn length_of_a_day(input: &Input, dated: &[(i32, usize)]) -> f64 {
    let mut begins: Vec<i32> = dated.iter().map(|(day, _)| *day).collect();
    begins.dedup();
    let column = input.spacing.column_width + input.spacing.column_gap;
    let count = begins.len() as f64;
    let counted = count.min(MANY) + (count - MANY).max(0.0) / 4.0;
    let wanted = GENEROUS * column * counted.max(4.0);
    let width = |day: f64| {
        let mut width = 0.0;
        let mut first = begins.first().copied().unwrap_or(0);
        for pair in begins.windows(2) {
            let since = days(first, pair[1]) * day;
            if since > APART * input.spacing.column_width {
                width += since.clamp(column, input.spacing.far());
                first = pair[1];
            }
        }
        width
    };
    let folded = |day: f64| begins.windows(2).filter(|pair| days(pair[0], pair[1]) * day > input.spacing.far()).count();
    let fits = |day: &f64| width(*day) <= wanted && folded(*day) <= (begins.len() / SELDOM).max(1);
    DAYS.iter().copied().find(fits).unwrap_or(0.25)
}

impl Calendar {
    /// The rows: each box in the first row of its lane that is free from its column to the last one
    /// that begins before its own end.
    pub(crate) fn rows(&self, input: &Input, columns: &Columns) -> Rows {
        let lanes = input.boxes.iter().map(|item| item.lane + 1).max().unwrap_or(0).max(input.lanes);
        let mut free_from: Vec<Vec<usize>> = vec![Vec::new(); lanes];
        let mut rows = Rows { of: vec![0; input.boxes.len()], ..Rows::default() };
        for at in &columns.order {
            let item = &input.boxes[*at];
            let of_lane = &mut free_from[item.lane];
            let row = of_lane.iter().position(|free| *free <= columns.of[*at]).unwrap_or(of_lane.len());
            if row == of_lane.len() {
                of_lane.push(0);
            }
            of_lane[row] = self.behind(item, columns.of[*at]);
            rows.of[*at] = row;
        }
        for of_lane in &free_from {
            rows.first.push(rows.count);
            rows.count += of_lane.len().max(1);
        }
        for (row, item) in rows.of.iter_mut().zip(&input.boxes) {
            *row += rows.first[item.lane];
        }
        rows
    }

    /// The first column that begins after the end of a box.
    fn behind(&self, item: &Item, column: usize) -> usize {
        let end = item.day.map(|day| item.last(day));
        let dated = self.spans.partition_point(Option::is_some);
        let later = self.spans[..dated].partition_point(|span| span.map(|(first, _)| first) <= end);
        if end.is_some() { later.max(column + 1) } else { column + 1 }
    }

    /// How wide the ground is that all boxes of a column share.
    pub(crate) fn common(&self, input: &Input, columns: &Columns) -> Vec<f64> {
        let mut right: Vec<f64> = vec![f64::INFINITY; columns.count];
        for (at, item) in input.boxes.iter().enumerate() {
            let column = columns.of[at];
            right[column] = right[column].min(self.offset(column, item) + item.w);
        }
        right.iter().zip(&self.spans).map(|(right, span)| right - self.length(*span)).collect()
    }

    /// How far right of its column's first day a box begins.
    pub(crate) fn offset(&self, column: usize, item: &Item) -> f64 {
        match (self.spans.get(column).copied().flatten(), item.day) {
            (Some((first, _)), Some(day)) => days(first, day) * self.day,
            _ => 0.0,
        }
    }

    /// The length from the first to the last day of a column.
    pub(crate) fn length(&self, span: Option<(i32, i32)>) -> f64 {
        span.map_or(0.0, |(first, last)| days(first, last) * self.day)
    }
}

/// How many days from one to another.
pub(crate) fn days(from: i32, to: i32) -> f64 {
    f64::from(to) - f64::from(from)
}
