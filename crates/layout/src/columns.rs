//! Which column a box stands in.
//!
//! Each phase has its own columns. Within a phase the boxes are taken in order of time, and each goes
//! as far left as it may: not left of a box of its lane, nor of one that leads to it, nor of one that is
//! much earlier. Boxes joined by a line share a column where the line can run straight from one to the
//! other; boxes of one lane stand under each other when they are of one day or run side by side. So a lane
//! reads from left to right in order of time, and so does every handover.

use crate::{Input, Item, Line};
use std::collections::{BTreeSet, HashMap};

/// The column of each box.
#[derive(Clone, Debug, Default)]
pub(crate) struct Columns {
    /// Per box.
    pub(crate) of: Vec<usize>,
    /// The phases in order, with the columns that are theirs.
    pub(crate) groups: Vec<ColumnGroup>,
    /// How many.
    pub(crate) count: usize,
    /// Boxes by column, and within one in order of time.
    pub(crate) order: Vec<usize>,
}

/// The columns of a phase.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ColumnGroup {
    pub(crate) phase: Option<usize>,
    pub(crate) first: usize,
    pub(crate) count: usize,
}

/// At most this many boxes of one day stand under each other in a lane.
const STACK: usize = 3;

/// At most this many of different days, which run side by side.
const PARALLEL: usize = 2;

/// Boxes that a line joins share a column when their lanes are at most this far apart.
const REACH: usize = 12;

/// A box may stand left of others that are earlier by at most this share of the days of its phase, ...
const EARLIER: i32 = 2;
/// ... rounded down to one of these lengths, so that one box more seldom changes it.
const SPANS: &[i32] = &[1, 2, 4, 7, 14, 30, 60, 120, 240];

/// Finds the columns.
pub(crate) fn columns(input: &Input) -> Columns {
    let mut result = Columns { of: vec![0; input.boxes.len()], ..Columns::default() };
    let lines = Lines::new(input);
    let lanes = input.boxes.iter().map(|item| item.lane + 1).max().unwrap_or(0);
    let mut placed = vec![false; input.boxes.len()];
    for (phase, members) in groups(input, &lines) {
        let first = result.count;
        let mut order = in_time(input, &members, &lines);
        let span = span(input, &order);
        let mut cells = Cells::default();
        let mut end = first + 1;
        let mut last = vec![first; lanes];
        let mut now = None;
        // The days of boxes with lines, and the last column in use by then.
        let mut reached: Vec<(i32, usize)> = Vec::new();
        for at in &order {
            let item = &input.boxes[*at];
            let joined = || lines.both[*at].iter().filter(|other| placed[**other] && result.of[**other] >= first);
            let leading = joined().map(|other| result.of[*other]).max().unwrap_or(first);
            // What has no day counts as being of the day reached so far.
            now = item.day.or(now);
            let much_earlier = now.map_or(0, |day| {
                let earlier = reached.partition_point(|(other, _)| other.saturating_add(span) < day);
                earlier.checked_sub(1).map_or(0, |at| reached[at].1)
            });
            let mut column = last[item.lane].max(leading).max(much_earlier);
            while !cells.welcome(input, &lines, *at, column, joined().filter(|other| result.of[**other] == column)) {
                column += 1;
            }
            for other in joined().filter(|other| result.of[**other] == column) {
                cells.keep_free(column, item.lane, input.boxes[*other].lane);
            }
            cells.put(column, item.lane, *at);
            end = end.max(column + 1);
            (last[item.lane], placed[*at], result.of[*at]) = (column, true, column);
            if let Some(day) = item.day.filter(|_| !lines.both[*at].is_empty()) {
                reached.push((day, reached.last().map_or(column, |(_, reached)| column.max(*reached))));
            }
        }
        order.sort_by_key(|at| result.of[*at]);
        result.order.extend(order);
        result.count = end;
        result.groups.push(ColumnGroup { phase, first, count: result.count - first });
    }
    result
}

/// What stands in the columns of a phase so far.
#[derive(Default)]
struct Cells {
    /// By column and lane; others are empty.
    cells: HashMap<(usize, usize), Cell>,
}

/// One lane's share of a column.
#[derive(Clone, Default)]
struct Cell {
    stack: Vec<usize>,
    /// A line runs straight through it.
    crossed: bool,
}

impl Cells {
    fn put(&mut self, column: usize, lane: usize, at: usize) {
        self.cells.entry((column, lane)).or_default().stack.push(at);
    }

    /// Whether a box may stand in a column, in which those stand that a line joins to it.
    fn welcome<'a>(
        &self,
        input: &Input,
        lines: &Lines,
        at: usize,
        column: usize,
        mut joined: impl Iterator<Item = &'a usize>,
    ) -> bool {
        let (lane, day) = (input.boxes[at].lane, input.boxes[at].day);
        let fits = self.cells.get(&(column, lane)).is_none_or(|Cell { stack, crossed }| {
            let alike = |other: &usize| day.is_some() && input.boxes[*other].day == day;
            let beside = |other: &usize| lines.run_side_by_side(input, *other, at);
            let parallel = || stack.len() < PARALLEL && stack.iter().all(beside);
            !crossed && (stack.len() < STACK && stack.iter().all(alike) || parallel())
        });
        fits && joined.all(|other| self.is_near(column, lane, input.boxes[*other].lane))
    }

    /// Leaves the ground between two boxes of a column to the line that joins them.
    fn keep_free(&mut self, column: usize, one: usize, two: usize) {
        for lane in one.min(two) + 1..one.max(two) {
            self.cells.entry((column, lane)).or_default().crossed = true;
        }
    }

    /// Whether a line between boxes of these lanes may run straight down a column: they are not far apart,
    /// and nothing stands between them so far.
    fn is_near(&self, column: usize, one: usize, two: usize) -> bool {
        let (low, high) = (one.min(two), one.max(two));
        let empty = |lane: usize| self.cells.get(&(column, lane)).is_none_or(|cell| cell.stack.is_empty());
        low < high && high - low <= REACH && (low + 1..high).all(empty)
    }
}

/// By how many days a box may be later than others that stand right of it.
fn span(input: &Input, members: &[usize]) -> i32 {
    let days = || members.iter().filter_map(|at| input.boxes[*at].day);
    let (Some(first), Some(last)) = (days().min(), days().max()) else { return 0 };
    let share = last.saturating_sub(first) / EARLIER;
    SPANS.iter().rev().copied().find(|span| *span <= share).unwrap_or(0)
}

/// The phases in order with their boxes. Boxes without a phase stand before all when they are earlier than
/// every box with one; without a day, unless something behind them leads there. The others stand after all.
fn groups(input: &Input, lines: &Lines) -> Vec<(Option<usize>, Vec<usize>)> {
    let phases =
        input.boxes.iter().filter_map(|item| item.phase).map(|phase| phase + 1).max().unwrap_or(0).max(input.phases);
    let mut groups: Vec<(Option<usize>, Vec<usize>)> = (0..phases).map(|phase| (Some(phase), Vec::new())).collect();
    let begin = input.boxes.iter().filter(|item| item.phase.is_some()).filter_map(|item| item.day).min();
    let late = |item: &Item| match (item.phase, item.day) {
        (Some(_), _) => true,
        (None, day) => day.zip(begin).is_some_and(|(day, begin)| day >= begin),
    };
    let mut behind: Vec<bool> = input.boxes.iter().map(late).collect();
    let mut leading: Vec<usize> = (0..behind.len()).filter(|at| behind[*at]).collect();
    while let Some(at) = leading.pop() {
        for to in &lines.receivers[at] {
            if !behind[*to] && input.boxes[*to].day.is_none() {
                behind[*to] = true;
                leading.push(*to);
            }
        }
    }
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for (at, item) in input.boxes.iter().enumerate() {
        match item.phase {
            Some(phase) => groups[phase].1.push(at),
            None if behind[at] => after.push(at),
            None => before.push(at),
        }
    }
    if !before.is_empty() || groups.is_empty() && after.is_empty() {
        groups.insert(0, (None, before));
    }
    if !after.is_empty() {
        groups.push((None, after));
    }
    groups
}

/// The boxes of a phase in order of time, those of one day from lane to lane. One without a day follows
/// the last of those that lead to it; where none does, it stands before the first that it leads to, or
/// at the end.
fn in_time(input: &Input, members: &[usize], lines: &Lines) -> Vec<usize> {
    let (mut order, undated): (Vec<usize>, Vec<usize>) = members.iter().partition(|at| input.boxes[**at].day.is_some());
    order.sort_by_key(|at| (input.boxes[*at].day, input.boxes[*at].lane, *at));
    // Place among those with a day, 0 for these, and a number that tells those behind or before apart.
    let mut rank: HashMap<usize, (usize, i64)> = order.iter().enumerate().map(|(at, item)| (*item, (at, 0))).collect();
    let end = order.len();
    let undated = senders_first(input, undated, &lines.senders);
    for (number, at) in (1..).zip(&undated) {
        if let Some((place, _)) = lines.senders[*at].iter().filter_map(|other| rank.get(other)).max() {
            rank.insert(*at, (*place, number));
        }
    }
    for (number, at) in (1..).zip(undated.iter().rev()) {
        if !rank.contains_key(at)
            && let Some((place, _)) = lines.receivers[*at].iter().filter_map(|other| rank.get(other)).min()
        {
            rank.insert(*at, (*place, -number));
        }
    }
    for (number, at) in (1..).zip(&undated) {
        rank.entry(*at).or_insert((end, number));
    }
    order.extend(undated);
    order.sort_by_key(|at| rank[at]);
    order
}

/// Boxes in an order in which each comes behind those that lead to it; where lines run in a circle,
/// the first lane comes first.
fn senders_first(input: &Input, mut boxes: Vec<usize>, senders: &[Vec<usize>]) -> Vec<usize> {
    boxes.sort_by_key(|at| (input.boxes[*at].lane, *at));
    let mut receivers: HashMap<usize, Vec<usize>> = HashMap::new();
    let mut waiting: HashMap<usize, usize> = boxes.iter().map(|at| (*at, 0)).collect();
    for at in &boxes {
        for sender in senders[*at].iter().filter(|sender| waiting.contains_key(sender)) {
            receivers.entry(*sender).or_default().push(*at);
        }
        let inside = senders[*at].iter().filter(|sender| waiting.contains_key(sender)).count();
        waiting.insert(*at, inside);
    }
    let mut ready: BTreeSet<(usize, usize, usize)> =
        boxes.iter().map(|at| (waiting[at], input.boxes[*at].lane, *at)).collect();
    let mut order = Vec::with_capacity(boxes.len());
    while let Some((_, _, at)) = ready.pop_first() {
        order.push(at);
        for other in receivers.get(&at).into_iter().flatten() {
            let lane = input.boxes[*other].lane;
            let Some(left) = waiting.get_mut(other) else { continue };
            if ready.remove(&(*left, lane, *other)) {
                *left = left.saturating_sub(1);
                ready.insert((*left, lane, *other));
            }
        }
    }
    order
}

/// The boxes at the other ends of each box's lines.
struct Lines {
    senders: Vec<Vec<usize>>,
    receivers: Vec<Vec<usize>>,
    both: Vec<Vec<usize>>,
}

impl Lines {
    fn new(input: &Input) -> Self {
        let count = input.boxes.len();
        let none = || vec![Vec::new(); count];
        let mut lines = Self { senders: none(), receivers: none(), both: none() };
        for Line { from, to } in &input.lines {
            if let Some(to) = to.filter(|to| *to < count && *from < count && from != to) {
                lines.senders[to].push(*from);
                lines.receivers[*from].push(to);
                lines.both[*from].push(to);
                lines.both[to].push(*from);
            }
        }
        lines
    }
    /// Whether a box runs beside an earlier one of its lane: by days, what leads from the earlier one leads
    /// past the later, or what leads to the later one comes past the earlier.
    fn run_side_by_side(&self, input: &Input, earlier: usize, later: usize) -> bool {
        let day = |at: usize| input.boxes[at].day;
        let (Some(first), Some(second)) = (day(earlier), day(later)) else { return false };
        let past = self.receivers[earlier].iter().filter_map(|at| day(*at)).any(|day| day >= second);
        let from = self.senders[later].iter().filter_map(|at| day(*at)).any(|day| day <= first);
        past || from
    }
}
