//! Which row of its lane a box stands in.
//!
//! A lane has as many rows as its fullest column has boxes. From left to right, the boxes of a column
//! take the rows in which their lines run straight on from where they come, away from those that pass by,
//! and toward the lanes that they lead to; where that is all the same, in order of time from above.

use crate::columns::Columns;
use crate::{Input, Line};

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

/// A line within the lane that has to leave its row costs this much a row.
const BENT: usize = 4;
/// A box that stands in the way of such a line.
const IN_THE_WAY: usize = 6;
/// An earlier box below a later one.
const UPSIDE_DOWN: usize = 3;
/// A row between a box and the lane that a line of it leads to.
const AWAY: usize = 2;

/// Finds the rows.
pub(crate) fn rows(input: &Input, columns: &Columns) -> Rows {
    let lanes = input.boxes.iter().map(|item| item.lane + 1).max().unwrap_or(0).max(input.lanes);
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); lanes];
    for at in &columns.order {
        members[input.boxes[*at].lane].push(*at);
    }
    let joined = joined(input);
    let mut rows = Rows { of: vec![0; input.boxes.len()], ..Rows::default() };
    for own in &members {
        let stacks = || own.chunk_by(|a, b| columns.of[*a] == columns.of[*b]);
        let depth = stacks().map(<[usize]>::len).max().unwrap_or(1);
        if depth > 1 {
            let mut lane = Lane { input, columns, joined: &joined, depth, passing: vec![0; depth] };
            stacks().for_each(|stack| lane.place(stack, &mut rows.of));
        }
        own.iter().for_each(|at| rows.of[*at] += rows.count);
        rows.first.push(rows.count);
        rows.count += depth;
    }
    rows
}

/// The boxes at the other ends of each box's lines.
fn joined(input: &Input) -> Vec<Vec<usize>> {
    let count = input.boxes.len();
    let mut joined = vec![Vec::new(); count];
    for Line { from, to } in &input.lines {
        if let Some(to) = to.filter(|to| *to < count && *from < count && from != to) {
            joined[*from].push(to);
            joined[to].push(*from);
        }
    }
    joined
}

/// A lane whose columns are filled from left to right.
struct Lane<'a> {
    input: &'a Input,
    columns: &'a Columns,
    joined: &'a [Vec<usize>],
    depth: usize,
    /// For each row, the last column to which a line leads in it so far.
    passing: Vec<usize>,
}

impl Lane<'_> {
    /// Gives the boxes of a column their rows.
    fn place(&mut self, stack: &[usize], of: &mut [usize]) {
        let mut best = (usize::MAX, Vec::new());
        let mut chosen = Vec::with_capacity(stack.len());
        self.choose(stack, of, 0, &mut chosen, &mut best);
        let column = self.columns.of[stack[0]];
        for (at, row) in stack.iter().zip(best.1) {
            of[*at] = row;
            let own = |other: &&usize| self.input.boxes[**other].lane == self.input.boxes[*at].lane;
            let last = self.joined[*at].iter().filter(own).map(|other| self.columns.of[*other]).max();
            self.passing[row] = self.passing[row].max(last.filter(|last| *last > column).unwrap_or(0));
        }
    }

    /// Tries every way to share the rows among the rest of a column's boxes.
    fn choose(
        &self,
        rest: &[usize],
        of: &[usize],
        cost: usize,
        chosen: &mut Vec<usize>,
        best: &mut (usize, Vec<usize>),
    ) {
        if cost >= best.0 {
            return;
        }
        let Some((at, rest)) = rest.split_first() else {
            *best = (cost, chosen.clone());
            return;
        };
        for row in 0..self.depth {
            if !chosen.contains(&row) {
                let above = chosen.iter().filter(|before| **before > row).count();
                chosen.push(row);
                self.choose(rest, of, cost + UPSIDE_DOWN * above + self.cost(*at, row, of), chosen, best);
                chosen.pop();
            }
        }
    }

    fn cost(&self, at: usize, row: usize, of: &[usize]) -> usize {
        let (column, lane) = (self.columns.of[at], self.input.boxes[at].lane);
        let mut cost = if self.passing[row] > column { IN_THE_WAY } else { 0 };
        for other in &self.joined[at] {
            cost += match self.input.boxes[*other].lane.cmp(&lane) {
                std::cmp::Ordering::Less => AWAY * row,
                std::cmp::Ordering::Greater => AWAY * (self.depth - 1 - row),
                std::cmp::Ordering::Equal if self.columns.of[*other] < column => BENT * row.abs_diff(of[*other]),
                std::cmp::Ordering::Equal => 0,
            };
        }
        cost
    }
}
