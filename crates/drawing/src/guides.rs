//! What ties the columns of the steps to the days of the ribbon above them: a thin line from each
//! column to its first day, and a sign on columns whose days run back.

use crate::days;
use crate::names;
use crate::pen::{self, ornament, path, point, rect, stroked};
use crate::plan::{GUIDES_HEIGHT, Plan};
use crate::ribbon::Scale;
use crate::scene::{Dash, Figure, Ink, Shape, Subject};
use journey::{Day, Journey};
use messages::Words;

/// Where there are more columns than this, only the first of each phase is tied to its day.
const MANY: usize = 48;
/// Width and height of the sign.
const SIGN: f64 = 12.0;

/// A column with a day.
struct Column {
    /// Its middle.
    x: f64,
    /// Its first day.
    day: Day,
    /// The first day of a column left of it, when that is later.
    after: Option<Day>,
    first_of_phase: bool,
}

/// The columns with days, from left to right.
fn columns(journey: &Journey, plan: &Plan) -> Vec<Column> {
    let mut days: Vec<(usize, f64, Day, Option<usize>)> = Vec::new();
    for (at, touchpoint) in journey.touchpoints.iter().enumerate() {
        if let Some(day) = touchpoint.day {
            let card = &plan.layout.boxes[at];
            days.push((card.column, card.x + card.w / 2.0, day, plan.phase_of[at]));
        }
    }
    days.sort_by_key(|(column, _, day, ..)| (*column, *day));
    let mut columns: Vec<Column> = Vec::new();
    let mut latest: Option<Day> = None;
    let mut phase = None;
    for group in days.chunk_by(|a, b| a.0 == b.0) {
        let (_, x, day, of) = group[0];
        let first_of_phase = phase != Some(of);
        phase = Some(of);
        columns.push(Column { x, day, after: latest.filter(|latest| *latest > day), first_of_phase });
        latest = latest.max(Some(day));
    }
    columns
}

/// Whether the days of some column run back.
pub(crate) fn any_runs_back(journey: &Journey, plan: &Plan) -> bool {
    columns(journey, plan).iter().any(|column| column.after.is_some())
}

/// The guides and the signs.
pub(crate) fn guides(journey: &Journey, words: &Words, plan: &Plan, scale: &Scale<'_>) -> Vec<Figure> {
    let columns = columns(journey, plan);
    let (top, foot) = (plan.ribbon - GUIDES_HEIGHT - 8.0, plan.ribbon);
    let few = columns.len() <= MANY;
    let mut figures = Vec::new();
    for column in columns.iter().filter(|column| few || column.first_of_phase) {
        let from = scale.at(column.day);
        let line = [(from, top), (from, top + 3.0), (column.x, foot - 3.0), (column.x, foot)];
        let ink = if column.after.is_some() { Ink::Watch } else { Ink::Line };
        let shape = path(pen::polygon(&line, false), stroked(ink, 0.75, Dash::Solid));
        figures.push(ornament(pen::around(&line.map(|(x, y)| point(x, y)), 0.5), vec![shape]));
    }
    for column in &columns {
        let Some(after) = column.after else { continue };
        let args = [
            ("day", names::inline(&days::day(journey, words, column.day)).into()),
            ("before", names::inline(&days::day(journey, words, after)).into()),
        ];
        let (x, y) = (column.x, foot - SIGN / 2.0);
        let bounds = rect(x - SIGN / 2.0, y - SIGN / 2.0, SIGN, SIGN);
        let name = words.text_with("drawing-runs-back", &args);
        figures.push(pen::figure(Subject::Nothing, name, bounds, back(x, y)));
    }
    figures
}

/// The sign: an arrow that turns back to the left, on a ground of its own.
pub(crate) fn back(x: f64, y: f64) -> Vec<Shape> {
    let bow = pen::commands(&[
        ('M', &[(x - 3.5, y - 2.0)]),
        ('L', &[(x + 1.0, y - 2.0)]),
        ('Q', &[(x + 4.0, y - 2.0), (x + 4.0, y + 0.75)]),
        ('Q', &[(x + 4.0, y + 3.5), (x + 1.0, y + 3.5)]),
        ('L', &[(x - 2.0, y + 3.5)]),
    ]);
    vec![
        path(pen::circle(x, y, SIGN / 2.0), pen::both(Ink::Card, Ink::Watch, 1.0)),
        path(bow, stroked(Ink::WatchText, 1.25, Dash::Solid)),
        path(
            pen::polygon(&[(x - 1.2, y - 4.5), (x - 3.8, y - 2.0), (x - 1.2, y + 0.5)], false),
            stroked(Ink::WatchText, 1.25, Dash::Solid),
        ),
    ]
}
