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

/// Which box stands in which cell.
#[derive(Clone, Debug, Default)]
pub(crate) struct Grid {
    pub(crate) columns: usize,
    pub(crate) rows: usize,
    /// In the calendar: how wide the ground is that all boxes of a column share.
    pub(crate) common: Vec<f64>,
    holder: Vec<u32>,
    cells: Vec<(i32, i32)>,
    /// For each cell the first column from there on that holds a box in its row; row by row.
    next_column: Vec<u32>,
    /// For each cell the first row from there on that holds a box in its column; column by column.
    next_row: Vec<u32>,
}

const EMPTY: u32 = u32::MAX;

impl Grid {
    pub(crate) fn new(columns: &Columns, rows: &Rows) -> Self {
        let mut grid = Self {
            columns: columns.count,
            rows: rows.count,
            common: Vec::new(),
            holder: vec![EMPTY; columns.count * rows.count],
            next_column: Vec::new(),
            next_row: Vec::new(),
            cells: columns.of.iter().zip(&rows.of).map(|(column, row)| (step(*column), step(*row))).collect(),
        };
        for (at, (column, row)) in columns.of.iter().zip(&rows.of).enumerate() {
            grid.holder[row * columns.count + column] = u32::try_from(at).unwrap_or(EMPTY - 1);
        }
        grid.next_column = next(rows.count, columns.count, |row, column| grid.holder[row * columns.count + column]);
        grid.next_row = next(columns.count, rows.count, |column, row| grid.holder[row * columns.count + column]);
        grid
    }

    /// Column and row of a box.
    pub(crate) fn cell(&self, at: usize) -> (i32, i32) {
        self.cells[at]
    }

    /// The box in a cell; none outside the grid.
    pub(crate) fn holder(&self, column: i32, row: i32) -> Option<usize> {
        let (column, row) = (usize::try_from(column).ok()?, usize::try_from(row).ok()?);
        if column >= self.columns || row >= self.rows {
            return None;
        }
        let holder = self.holder[row * self.columns + column];
        (holder != EMPTY).then_some(holder as usize)
    }

    /// Whether the cells of the row from `first` to `last` (either may be the greater) are empty.
    pub(crate) fn row_is_free(&self, row: i32, first: i32, last: i32) -> bool {
        free(&self.next_column, (self.rows, self.columns), row, (first.min(last), first.max(last)))
    }

    /// Whether the cells of the column from `first` to `last` (either may be the greater) are empty.
    pub(crate) fn column_is_free(&self, column: i32, first: i32, last: i32) -> bool {
        free(&self.next_row, (self.columns, self.rows), column, (first.min(last), first.max(last)))
    }
}

/// Along each way, for each place the first from there on that holds a box.
fn next(ways: usize, length: usize, holder: impl Fn(usize, usize) -> u32) -> Vec<u32> {
    let mut next = vec![EMPTY; ways * length];
    for way in 0..ways {
        let mut coming = EMPTY;
        for at in (0..length).rev() {
            if holder(way, at) != EMPTY {
                coming = u32::try_from(at).unwrap_or(EMPTY - 1);
            }
            next[way * length + at] = coming;
        }
    }
    next
}

/// Whether no place of a way from the first to the last holds a box. Outside the grid there are none.
fn free(next: &[u32], (ways, length): (usize, usize), way: i32, (first, last): (i32, i32)) -> bool {
    let (Ok(way), Ok(last)) = (usize::try_from(way), u32::try_from(last)) else { return true };
    let first = usize::try_from(first).unwrap_or(0);
    way >= ways || first >= length || next[way * length + first] > last
}

/// A count as grid coordinate.
pub(crate) fn step(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX / 8)
}
