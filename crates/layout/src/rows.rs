//! Which row of its lane a box stands in.

use crate::Input;
use crate::columns::Columns;

/// The row of each box, counted over all lanes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rows {
    /// Per box.
    pub(crate) of: Vec<usize>,
    /// The first row of each lane.
    pub(crate) first: Vec<usize>,
    /// How many, over all lanes. Every lane has at least one.
    pub(crate) count: usize,
}

impl Rows {
    /// The rows of a lane.
    pub(crate) fn of_lane(&self, lane: usize) -> std::ops::Range<usize> {
        let end = self.first.get(lane + 1).copied().unwrap_or(self.count);
        self.first.get(lane).copied().unwrap_or(end)..end
    }
}

/// Finds the rows: boxes of one lane and one column stand under each other in order of time.
pub(crate) fn rows(input: &Input, columns: &Columns) -> Rows {
    let lanes = input.boxes.iter().map(|item| item.lane + 1).max().unwrap_or(0).max(input.lanes);
    let mut depth = vec![0; lanes];
    let mut last = vec![usize::MAX; lanes];
    let mut used = vec![0; lanes];
    let mut rows = Rows { of: vec![0; input.boxes.len()], ..Rows::default() };
    for at in &columns.order {
        let lane = input.boxes[*at].lane;
        if last[lane] != columns.of[*at] {
            last[lane] = columns.of[*at];
            used[lane] = 0;
        }
        rows.of[*at] = used[lane];
        used[lane] += 1;
        depth[lane] = depth[lane].max(used[lane]);
    }
    for lane in &depth {
        rows.first.push(rows.count);
        rows.count += (*lane).max(1);
    }
    for (row, item) in rows.of.iter_mut().zip(&input.boxes) {
        *row += rows.first[item.lane];
    }
    rows
}
