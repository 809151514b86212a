//! Which column a box stands in.
//!
//! Each phase has its own columns. Within a phase the boxes are taken in order of time and put into
//! the current column; a new one is opened when the lane is taken there, or when the box is joined by
//! a line to one that stands there already and is not near. Boxes of one lane and one day stand under
//! each other.

use crate::Input;

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

/// Boxes that a line joins share a column when their lanes are at most this far apart.
const REACH: usize = 3;

/// Finds the columns.
pub(crate) fn columns(input: &Input) -> Columns {
    let mut result = Columns { of: vec![0; input.boxes.len()], ..Columns::default() };
    let neighbours = neighbours(input);
    let lanes = input.boxes.iter().map(|item| item.lane + 1).max().unwrap_or(0);
    let mut taken: Vec<Vec<usize>> = vec![Vec::new(); lanes];
    for (phase, members) in groups(input) {
        let first = result.count;
        let mut column = first;
        let mut filled: Vec<usize> = Vec::new();
        let mut placed = vec![];
        for at in in_time(input, &members, &neighbours) {
            let item = &input.boxes[at];
            let stack = &taken[item.lane];
            let crowded = stack.len() >= STACK
                || stack.iter().any(|other| input.boxes[*other].day != item.day || item.day.is_none());
            let aside = |other: usize| !is_near(item.lane, input.boxes[other].lane, &taken);
            let joined = neighbours[at].iter().any(|other| filled.contains(other) && aside(*other));
            if crowded || joined {
                column += 1;
                for other in filled.drain(..) {
                    taken[input.boxes[other].lane].clear();
                }
            }
            taken[item.lane].push(at);
            filled.push(at);
            result.of[at] = column;
            placed.push(at);
        }
        for other in filled {
            taken[input.boxes[other].lane].clear();
        }
        result.order.extend(placed);
        result.count = column + 1;
        result.groups.push(ColumnGroup { phase, first, count: result.count - first });
    }
    result
}

/// Whether a line between boxes of these lanes may run straight down a column: they are not far apart,
/// and nothing stands between them so far.
fn is_near(one: usize, two: usize, taken: &[Vec<usize>]) -> bool {
    let (low, high) = (one.min(two), one.max(two));
    low < high && high - low <= REACH && taken[low + 1..high].iter().all(Vec::is_empty)
}

/// The phases in order with their boxes; boxes without a phase stand before all when they are
/// earlier than every box with one, else after all.
fn groups(input: &Input) -> Vec<(Option<usize>, Vec<usize>)> {
    let phases =
        input.boxes.iter().filter_map(|item| item.phase).map(|phase| phase + 1).max().unwrap_or(0).max(input.phases);
    let mut groups: Vec<(Option<usize>, Vec<usize>)> = (0..phases).map(|phase| (Some(phase), Vec::new())).collect();
    let begin = input.boxes.iter().filter(|item| item.phase.is_some()).filter_map(|item| item.day).min();
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for (at, item) in input.boxes.iter().enumerate() {
        match (item.phase, item.day, begin) {
            (Some(phase), _, _) => groups[phase].1.push(at),
            (None, Some(day), Some(begin)) if day < begin => before.push(at),
            (None, _, _) => after.push(at),
        }
    }
    if !before.is_empty() {
        groups.insert(0, (None, before));
    }
    if !after.is_empty() || groups.is_empty() {
        groups.push((None, after));
    }
    groups
}

/// The boxes of a phase in order of time; one without a day follows the last of those that lead to it,
/// or stands at the end.
fn in_time(input: &Input, members: &[usize], neighbours: &[Vec<usize>]) -> Vec<usize> {
    let mut dated: Vec<usize> = members.iter().copied().filter(|at| input.boxes[*at].day.is_some()).collect();
    dated.sort_by_key(|at| (input.boxes[*at].day, *at));
    let mut rank = vec![None; input.boxes.len()];
    for (place, at) in dated.iter().enumerate() {
        rank[*at] = Some((place, 0));
    }
    let mut undated: Vec<usize> = members.iter().copied().filter(|at| input.boxes[*at].day.is_none()).collect();
    for (place, at) in undated.iter().enumerate() {
        let sender = neighbours[*at].iter().filter_map(|other| rank[*other]).max();
        rank[*at] = Some((sender.map_or(dated.len(), |(place, _)| place), place + 1));
    }
    dated.append(&mut undated);
    dated.sort_by_key(|at| rank[*at]);
    dated
}

/// The boxes at the other end of each box's lines.
fn neighbours(input: &Input) -> Vec<Vec<usize>> {
    let mut neighbours = vec![Vec::new(); input.boxes.len()];
    for line in &input.lines {
        if let Some(to) = line.to
            && line.from < neighbours.len()
            && to < neighbours.len()
            && line.from != to
        {
            neighbours[line.from].push(to);
            neighbours[to].push(line.from);
        }
    }
    neighbours
}
