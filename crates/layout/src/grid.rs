//! The grid that lines run on: cells that may hold a box, and the channels between them.
//!
//! Lines are routed in whole steps. Along x, channel `k` (left of column `k`) is at `4k`, the middle
//! of column `k` at `4k + 2`, the left and right sides of a box in it at `4k + 1` and `4k + 3`; along
//! y likewise with rows.

use crate::columns::Columns;
use crate::rows::Rows;

/// A place on the grid, in steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Spot {
    pub(crate) x: i32,
    pub(crate) y: i32,
}

/// Which box stands in which cell. Most cells are empty, so only those that hold a box are kept.
#[derive(Clone, Debug, Default)]
pub(crate) struct Grid {
    pub(crate) columns: usize,
    pub(crate) rows: usize,
    /// In the calendar: how wide the ground is that all boxes of a column share.
    pub(crate) common: Vec<f64>,
    cells: Vec<(i32, i32)>,
    /// The boxes of each row by column, and ...
    of_row: Ways,
    /// ... those of each column by row.
    of_column: Ways,
}

impl Grid {
    pub(crate) fn new(columns: &Columns, rows: &Rows) -> Self {
        let cells: Vec<(i32, i32)> =
            columns.of.iter().zip(&rows.of).map(|(column, row)| (step(*column), step(*row))).collect();
        Self {
            columns: columns.count,
            rows: rows.count,
            common: Vec::new(),
            of_row: Ways::new(rows.count, cells.iter().map(|(column, row)| (*row, *column))),
            of_column: Ways::new(columns.count, cells.iter().copied()),
            cells,
        }
    }

    /// Column and row of a box.
    pub(crate) fn cell(&self, at: usize) -> (i32, i32) {
        self.cells[at]
    }

    /// The box in a cell; none outside the grid.
    pub(crate) fn holder(&self, column: i32, row: i32) -> Option<usize> {
        let held = self.of_row.of(row);
        let at = held.binary_search_by_key(&column, |(place, _)| *place).ok()?;
        Some(held[at].1 as usize)
    }

    /// Whether the cells of the row from `first` to `last` (either may be the greater) are empty.
    pub(crate) fn row_is_free(&self, row: i32, first: i32, last: i32) -> bool {
        self.of_row.is_free(row, first.min(last), first.max(last))
    }

    /// Whether the cells of the column from `first` to `last` (either may be the greater) are empty.
    pub(crate) fn column_is_free(&self, column: i32, first: i32, last: i32) -> bool {
        self.of_column.is_free(column, first.min(last), first.max(last))
    }
}

/// Rows or columns, each with the places on it that hold a box, and the box.
#[derive(Clone, Debug, Default)]
struct Ways {
    /// Where those of each way begin; at the end, how many there are.
    first: Vec<u32>,
    held: Vec<(i32, u32)>,
}

impl Ways {
    /// The way and the place of each box.
    fn new(count: usize, boxes: impl Iterator<Item = (i32, i32)>) -> Self {
        let mut held: Vec<(i32, i32, u32)> = boxes.zip(0..).map(|((way, place), at)| (way, place, at)).collect();
        held.sort_unstable();
        let first = (0..=step(count)).map(|way| held.partition_point(|(other, ..)| *other < way) as u32).collect();
        Self { first, held: held.into_iter().map(|(_, place, at)| (place, at)).collect() }
    }

    /// What a way holds; nothing outside the grid.
    fn of(&self, way: i32) -> &[(i32, u32)] {
        let way = usize::try_from(way).unwrap_or(usize::MAX);
        match (self.first.get(way), self.first.get(way.saturating_add(1))) {
            (Some(from), Some(to)) => &self.held[*from as usize..*to as usize],
            _ => &[],
        }
    }

    /// Whether no place of a way from the first to the last holds a box.
    fn is_free(&self, way: i32, first: i32, last: i32) -> bool {
        let held = self.of(way);
        held.get(held.partition_point(|(place, _)| *place < first)).is_none_or(|(place, _)| *place > last)
    }
}

/// A count as grid coordinate.
pub(crate) fn step(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX / 8)
}
