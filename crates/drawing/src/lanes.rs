//! The ground of the map, the heads of its lanes and of its columns.

use crate::pen::{self, LABEL, SECONDARY, filled, ornament, path, rect, stroked};
use crate::plan::{HEAD_WIDTH, MARGIN, PHASE_ROW, Plan, lane_name};
use crate::scene::{Dash, Figure, Ink, Rect, Subject};
use crate::text::{self, Cut};
use journey::Journey;
use messages::Words;

const CORNER: f64 = 7.0;
/// Room of a phase's head in which its title does not stand: before it, and behind it that of the sign which folds it
/// away on the screen.
const BESIDE_TITLE: f64 = 10.0 + 26.0;

/// The lanes' tints, and fine lines between the columns.
pub(crate) fn ground(plan: &Plan) -> Vec<Figure> {
    let map = plan.map;
    let mut figures: Vec<Figure> = plan
        .layout
        .lanes
        .iter()
        .zip(&plan.lanes)
        .map(|(band, lane)| {
            let bounds = rect(map.x, band.y, map.w, band.h);
            let tint = Ink::tint(&lane.level);
            ornament(bounds, vec![path(rounded_right(&bounds), filled(tint))])
        })
        .collect();
    let columns = plan.layout.phases.iter().skip(1).filter(|_| plan.layout.days.is_none());
    for group in columns {
        let ends = [(group.x, map.y), (group.x, map.y + map.h)];
        let bounds = rect(group.x - 0.5, map.y, 1.0, map.h);
        figures.push(ornament(bounds, vec![path(pen::polygon(&ends, false), stroked(Ink::Hair, 1.0, Dash::Solid))]));
    }
    figures
}

/// Name and level of each lane.
pub(crate) fn heads(journey: &Journey, words: &Words, plan: &Plan) -> Vec<Figure> {
    let map = plan.map;
    let cover = rect(0.0, map.y, map.x, map.h);
    let mut figures = vec![ornament(cover, vec![pen::block(cover, 0.0, Ink::Paper)])];
    for (band, lane) in plan.layout.lanes.iter().zip(&plan.lanes) {
        let bounds = rect(MARGIN, band.y, HEAD_WIDTH, band.h);
        let name = lane_name(journey, words, lane);
        let level = plan.level_word(words, &lane.level);
        let hue = Ink::hue(&lane.level);
        let mut shapes = vec![
            path(rounded_left(&bounds), filled(Ink::tint(&lane.level))),
            pen::block(rect(bounds.x, bounds.y, 4.0, bounds.h), 2.0, hue.clone()),
        ];
        let lines = text::wrap(&name, SECONDARY, Cut::Bold, HEAD_WIDTH - 32.0, if band.h >= 74.0 { 3 } else { 2 });
        let most = if lines.len() < 3 { 2 } else { 1 };
        let below = text::wrap(&level, LABEL, Cut::Bold, HEAD_WIDTH - 32.0, if level.is_empty() { 0 } else { most });
        let height = (lines.len() + below.len()) as f64 * 16.0;
        let mut y = bounds.y + (bounds.h - height) / 2.0 + 12.0;
        for line in &lines {
            shapes.push(pen::line(bounds.x + 16.0, y, line, SECONDARY, Cut::Bold, Ink::Text));
            y += 16.0;
        }
        for line in &below {
            shapes.push(pen::line(bounds.x + 16.0, y, line, LABEL, Cut::Bold, hue.clone()));
            y += 16.0;
        }
        let subject = lane.actor.and_then(|at| journey.actors.slot_at(at));
        let subject = subject.map_or(Subject::Nothing, |slot| Subject::Item { slot });
        let told = words.text_with("drawing-lane", &[("name", name.into()), ("level", level.into())]);
        figures.push(pen::figure(subject, told, bounds, shapes));
    }
    figures
}

/// The titles of the columns.
pub(crate) fn phases(journey: &Journey, words: &Words, plan: &Plan) -> Vec<Figure> {
    if journey.phases.is_empty() {
        return Vec::new();
    }
    let cover = rect(0.0, plan.ribbon, plan.map.x + plan.map.w + MARGIN, plan.heads);
    let mut figures = vec![ornament(cover, vec![pen::block(cover, 0.0, Ink::Paper)])];
    let last = plan.layout.phases.len().saturating_sub(1);
    for (at, group) in plan.layout.phases.iter().enumerate() {
        let Some((slot, phase)) =
            group.phase.and_then(|at| Some((journey.phases.slot_at(at)?, journey.phases.at(at)?)))
        else {
            continue;
        };
        let (left, right) = (if at == 0 { 0.0 } else { 3.0 }, if at == last { 0.0 } else { 3.0 });
        let row = plan.ribbon + 4.0 + PHASE_ROW * group.row as f64;
        let bounds = match plan.layout.days {
            None => rect(group.x + left, row, group.w - left - right, 28.0),
            Some(_) => rect(group.x, row, (group.w - 2.0).max(1.0), PHASE_ROW - 3.0),
        };
        let title = text::plain(&phase.title);
        let title = if title.is_empty() { words.text("drawing-untitled-phase") } else { title };
        let shown = text::fit(&title, SECONDARY, Cut::Bold, bounds.w - BESIDE_TITLE);
        let shapes = vec![
            pen::block(bounds, CORNER, Ink::Head),
            pen::line(bounds.x + 10.0, bounds.y + bounds.h / 2.0 + 4.5, &shown, SECONDARY, Cut::Bold, Ink::Text),
        ];
        let told = words.text_with("drawing-phase", &[("title", title.into())]);
        figures.push(pen::figure(Subject::Item { slot }, told, bounds, shapes));
    }
    figures
}

fn rounded_right(r: &Rect) -> String {
    let (right, bottom, c) = (r.x + r.w, r.y + r.h, CORNER.min(r.h / 2.0));
    pen::commands(&[
        ('M', &[(r.x, r.y)]),
        ('L', &[(right - c, r.y)]),
        ('Q', &[(right, r.y), (right, r.y + c)]),
        ('L', &[(right, bottom - c)]),
        ('Q', &[(right, bottom), (right - c, bottom)]),
        ('L', &[(r.x, bottom)]),
        ('Z', &[]),
    ])
}

fn rounded_left(r: &Rect) -> String {
    let (right, bottom, c) = (r.x + r.w, r.y + r.h, 3.0);
    pen::commands(&[
        ('M', &[(right, r.y)]),
        ('L', &[(right, bottom)]),
        ('L', &[(r.x + c, bottom)]),
        ('Q', &[(r.x, bottom), (r.x, bottom - c)]),
        ('L', &[(r.x, r.y + c)]),
        ('Q', &[(r.x, r.y), (r.x + c, r.y)]),
        ('Z', &[]),
    ])
}
