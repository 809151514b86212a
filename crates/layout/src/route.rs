//! Along which columns, rows and channels each line runs, and on which track.
//!
//! [`routes`] gives every line the cheapest of a handful of shapes with at most three bends, then
//! chooses again for each line while all others lie; [`tracks`] sets lines that run side by side
//! apart, in the order in which they cross least.

mod cost;
mod shapes;
mod tracks;

pub(crate) use tracks::{Axis, Segment, Tracks, tracks};

use crate::Input;
use crate::grid::{Grid, Spot};
use cost::Load;

/// The corners of a line on the grid, from side to side of its boxes. A line to nobody ends in the
/// channel right of its box. Empty when an end is no box.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Route {
    pub(crate) spots: Vec<Spot>,
    /// It ends in the open, with a mark.
    pub(crate) open: bool,
}

/// How often each line's choice is looked at again.
const ROUNDS: usize = 3;

/// Chooses the routes.
pub(crate) fn routes(input: &Input, grid: &Grid) -> Vec<Route> {
    let mut load = Load::new(input, grid);
    let mut routes: Vec<Route> = vec![Route::default(); input.lines.len()];
    let mut order: Vec<usize> = (0..input.lines.len()).collect();
    order.retain(|line| {
        let line = &input.lines[*line];
        line.from < input.boxes.len() && line.to.is_none_or(|to| to < input.boxes.len())
    });
    order.sort_by_key(|line| {
        let (from, to) = ends(input, grid, *line);
        ((from.0 - to.0).abs() + 2 * (from.1 - to.1).abs(), *line)
    });
    let (mut options, mut cheapest) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let mut changed = false;
        for line in &order {
            let (from, to) = ends(input, grid, *line);
            if input.lines[*line].to.is_none() {
                if round == 0 {
                    routes[*line] = Route { spots: shapes::stub(from), open: true };
                    load.add(&routes[*line].spots, 1);
                }
                continue;
            }
            let mut most = f64::INFINITY;
            if round > 0 {
                let spots = &routes[*line].spots;
                load.add(spots, -1);
                // The way that it has is one of the options.
                most = load.cost(spots, load.alone(spots), f64::INFINITY) + 1e-6;
            }
            options.clear();
            shapes::shapes(from, to, grid, &mut options);
            // Those that may be cheapest first: what costs more by itself than another does altogether
            // needs no closer look.
            cheapest.clear();
            let alone = options.iter().enumerate().map(|(at, option)| (load.alone(option.spots()), at));
            cheapest.extend(alone.filter(|(alone, _)| *alone < most));
            cheapest.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            let mut best = None;
            for (alone, at) in &cheapest {
                let limit = best.map_or(most, |(cost, _)| cost);
                if *alone >= limit {
                    break;
                }
                let cost = load.cost(options[*at].spots(), *alone, limit);
                if cost < limit - 1e-9 {
                    best = Some((cost, *at));
                }
            }
            if let Some((_, at)) = best {
                let spots = options[at].spots();
                if routes[*line].spots != spots {
                    changed = true;
                    routes[*line] = Route { spots: spots.to_vec(), open: false };
                }
            }
            load.add(&routes[*line].spots, 1);
        }
        if !changed {
            break;
        }
    }
    routes
}

/// Column and row of both ends of a line; a line to nobody has one end.
fn ends(input: &Input, grid: &Grid, line: usize) -> ((i32, i32), (i32, i32)) {
    let line = &input.lines[line];
    (grid.cell(line.from), grid.cell(line.to.unwrap_or(line.from)))
}
