//! Swimlane layout in named phases, each with promises that debug builds check.
//!
//! 1. `columns`: which column a box stands in. Columns never mix phases and follow time. In the
//!    calendar, `calendar` gives the columns: boxes of days that lie close together share one.
//! 2. `rows`: which row of its lane.
//! 3. `route`: along which columns, rows and channels each line runs, and on which track.
//! 4. `place`: coordinates of everything. In the calendar, `axis` says where each day lies.
//!
//! Between columns and between rows lie channels, as wide as the lines in them need. A line runs in
//! channels, and through cells of the grid that hold no box. Deterministic; nothing here panics.

mod axis;
mod calendar;
mod columns;
mod grid;
mod ground;
mod marks;
mod place;
mod promises;
mod route;
mod rows;
mod scale;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use axis::{Days, Fold};
pub use ground::Ground;
pub use marks::{Corner, Mark, Wanted};

/// What is to be laid out. Boxes and lines are named by their place in the lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Input {
    /// How many lanes, from top to bottom. Boxes of later lanes add lanes.
    pub lanes: usize,
    /// How many phases, from left to right. Boxes of later phases add phases.
    pub phases: usize,
    /// The boxes, in the order that breaks ties in time.
    pub boxes: Vec<Item>,
    /// The lines between them.
    pub lines: Vec<Line>,
    /// Lanes that stand farther from the lane above: a new group begins there.
    pub breaks: Vec<usize>,
    /// Distances.
    pub spacing: Spacing,
    /// How time is shown.
    pub view: TimeView,
    /// The first and the last day that the calendar shows, beside those of the boxes.
    pub days: Option<(i32, i32)>,
}

/// How time is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TimeView {
    /// What follows each other stands beside each other, phase by phase.
    #[default]
    Steps,
    /// To the right is the day: waiting is seen as length.
    Calendar,
}

/// A box with its size, its lane and its place in time.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Item {
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
    /// Its lane.
    pub lane: usize,
    /// Its phase; none: before or after all phases.
    pub phase: Option<usize>,
    /// Its day; none: not known.
    pub day: Option<i32>,
    /// How many days it goes on after that. Only the calendar looks at it.
    pub duration: i32,
}

impl Item {
    /// Its last day, when it begins on this one.
    fn last(&self, day: i32) -> i32 {
        day.saturating_add(self.duration.max(0))
    }
}

/// A line from one box to another, or to nobody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Where it starts.
    pub from: usize,
    /// Where it ends; none: it ends in the open.
    pub to: Option<usize>,
}

/// Distances, in the unit of the boxes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spacing {
    /// Least width of the channel between two columns.
    pub column_gap: f64,
    /// Least height of the channel between two rows.
    pub row_gap: f64,
    /// Between parallel lines.
    pub track: f64,
    /// Between a box and the first line beside it: room for an arrowhead and a rounded corner.
    pub clear: f64,
    /// Between a box and the first line above or below it: room for a mark at its corner, too.
    pub headroom: f64,
    /// Least length of a line straight from one box to the next in its row: room for a mark.
    pub across: f64,
    /// Least length of a line straight from one box to the next in its column.
    pub down: f64,
    /// Along the upper and the lower side of a box, this much at its corners is left free: a mark may
    /// stand there.
    pub corner: f64,
    /// Ground taken in a channel by the end of a line to nobody and the mark behind it, ...
    pub end_mark: f64,
    /// ... and how much of that lies behind the end.
    pub behind_end: f64,
    /// Between two lanes.
    pub lane_gap: f64,
    /// Between two groups of lanes.
    pub group_gap: f64,
    /// Beside the first and the last column, added to the channel there.
    pub side: f64,
    /// Least width of a column.
    pub column_width: f64,
    /// Least height of a row.
    pub row_height: f64,
}

impl Default for Spacing {
    fn default() -> Self {
        Self {
            column_gap: 32.0,
            row_gap: 24.0,
            track: 10.0,
            clear: 11.0,
            headroom: 15.0,
            across: 44.0,
            down: 38.0,
            corner: 40.0,
            end_mark: 75.0,
            behind_end: 54.0,
            lane_gap: 4.0,
            group_gap: 12.0,
            side: 0.0,
            column_width: 148.0,
            row_height: 40.0,
        }
    }
}

/// The geometry. The origin is the top left corner of the first lane, y grows downward.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// Width of all columns.
    pub width: f64,
    /// Height of all lanes.
    pub height: f64,
    /// The boxes, in the order given.
    pub boxes: Vec<Placed>,
    /// The lanes, from top to bottom.
    pub lanes: Vec<Band>,
    /// The phases, from left to right; before and after them a group without a phase where boxes need it.
    /// In the calendar, the phases in their own order, over their days.
    pub phases: Vec<Group>,
    /// The lines, in the order given: corners of an orthogonal path from box to box. Empty when an
    /// end is no box.
    pub lines: Vec<Vec<Point>>,
    /// Where each day lies; only in the calendar.
    pub days: Option<Days>,
}

/// A box with its place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Placed {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
    /// Its column, counted over the whole drawing.
    pub column: usize,
    /// Its row, counted over the whole drawing.
    pub row: usize,
}

/// A lane's share of the height.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Band {
    /// Upper edge.
    pub y: f64,
    /// Height.
    pub h: f64,
}

/// A phase's share of the width.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Group {
    /// The phase; none: boxes without one.
    pub phase: Option<usize>,
    /// Left edge.
    pub x: f64,
    /// Width.
    pub w: f64,
    /// In which row its head lies. More than one only in the calendar, where phases may overlap.
    pub row: usize,
}

/// A point.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downward.
    pub y: f64,
}

/// Lays everything out.
pub fn arrange(input: &Input) -> Layout {
    let (columns, calendar) = match input.view {
        TimeView::Steps => (columns::columns(input), None),
        TimeView::Calendar => {
            let (columns, calendar) = calendar::columns(input);
            (columns, Some(calendar))
        }
    };
    promises::columns_follow_time(input, &columns);
    let rows = match &calendar {
        None => rows::rows(input, &columns),
        Some(calendar) => calendar.rows(input, &columns),
    };
    promises::every_cell_holds_one_box(input, &columns, &rows);
    let mut grid = grid::Grid::new(&columns, &rows);
    if let Some(calendar) = &calendar {
        grid.common = calendar.common(input, &columns);
    }
    let order = lines_by_place(input, &grid);
    let sorted = Input { lines: order.iter().map(|line| input.lines[*line]).collect(), ..input.clone() };
    let routes = route::routes(&sorted, &grid);
    promises::routes_leave_foreign_boxes_alone(&sorted, &grid, &routes);
    let tracks = route::tracks(&sorted, &grid, &routes);
    promises::no_two_lines_share_a_track(&tracks);
    let mut layout = place::place(input, &columns, &rows, &grid, &routes, &tracks, calendar.as_ref());
    let mut lines = vec![Vec::new(); input.lines.len()];
    for (line, path) in order.into_iter().zip(std::mem::take(&mut layout.lines)) {
        lines[line] = path;
    }
    layout.lines = lines;
    promises::geometry_is_sound(input, &layout);
    promises::days_lie_in_order(input, &layout);
    layout
}

/// The lines from left to right and from top to bottom, so that nothing depends on the order in which
/// they are told.
fn lines_by_place(input: &Input, grid: &grid::Grid) -> Vec<usize> {
    let cell = |at: usize| if at < input.boxes.len() { grid.cell(at) } else { (i32::MAX, i32::MAX) };
    let mut order: Vec<usize> = (0..input.lines.len()).collect();
    order.sort_by_key(|line| {
        let Line { from, to } = input.lines[*line];
        (cell(from), to.map_or((i32::MAX, i32::MAX), cell), *line)
    });
    order
}
