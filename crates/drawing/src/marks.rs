//! Gap marks: a shape for the severity, and the number of the group in the panel.

use crate::changes::{self, BADGE, Change, Changes};
use crate::groups::Group;
use crate::names;
use crate::pen::{self, LABEL, both, path, point, rect};
use crate::plan::Plan;
use crate::scene::{Anchor, Dash, Figure, Ink, Shape, Subject};
use crate::text::{self, Cut};
use gaps::{Report, Severity};
use journey::{Journey, Slot, Touchpoint};
use layout::{Corner, Ground, Mark, Point, Wanted};
use messages::Words;
use rustc_hash::{FxHashMap, FxHashSet};
use std::iter;

/// Width and height of a mark.
pub(crate) const SIZE: f64 = 22.0;

/// The gaps by the item at which they are shown.
pub(crate) struct Found {
    /// For each item: the places of its groups in the list of groups, the gravest first.
    groups: FxHashMap<Slot, Vec<usize>>,
    severities: Vec<Severity>,
}

impl Found {
    /// The gravest severity found at an item.
    pub(crate) fn worst(&self, slot: Slot) -> Option<Severity> {
        self.groups.get(&slot).and_then(|groups| groups.first()).map(|group| self.severities[*group])
    }
}

/// Sorts the gaps by the item at which they are shown: the first of those that they name.
pub(crate) fn found(journey: &Journey, report: &Report, groups: &[Group]) -> Found {
    let mut found =
        Found { groups: FxHashMap::default(), severities: groups.iter().map(|group| group.severity).collect() };
    let (cards, lines) = (journey.touchpoints.slotted(), journey.handovers.slotted());
    let shown: FxHashSet<Slot> = cards.map(|(slot, _)| slot).chain(lines.map(|(slot, _)| slot)).collect();
    for (at, group) in groups.iter().enumerate() {
        for gap in group.gaps.iter().filter_map(|gap| report.gaps.get(*gap)) {
            let Some(slot) = gap.marks.first().copied() else { continue };
            if shown.contains(&slot) {
                let list = found.groups.entry(slot).or_default();
                if list.last() != Some(&at) {
                    list.push(at);
                }
            }
        }
    }
    found
}

/// All marks: at the corners of cards, and on lines where they cover nothing.
pub(crate) fn marks(
    journey: &Journey,
    words: &Words,
    plan: &Plan,
    (groups, changes): (&[Group], &Changes),
    found: &Found,
) -> Vec<Figure> {
    let width = |slot: &Slot| SIZE + more_width(found.groups[slot].len());
    let marked = journey.touchpoints.slotted().enumerate().filter(|(_, (slot, _))| found.groups.contains_key(slot));
    let marked: Vec<(usize, (Slot, &Touchpoint))> = marked.collect();
    let corner = |item: usize, slot: &Slot| Corner { item, w: width(slot), h: SIZE, out: 5.0, above: 2.0 };
    let wanted: Vec<Corner> = marked.iter().map(|(at, (slot, _))| corner(*at, slot)).collect();
    let mut ground = Ground::new(&plan.layout);
    let mut places: Vec<(Slot, Mark, String)> = ground
        .corners(&wanted)
        .into_iter()
        .zip(&marked)
        .map(|(at, (_, (slot, touchpoint)))| (*slot, Mark { line: 0, at, tie: None }, names::title(words, touchpoint)))
        .collect();
    let mut slots = FxHashMap::default();
    let mut wanted = Vec::new();
    for (line, (slot, _)) in journey.handovers.slotted().enumerate() {
        if found.groups.contains_key(&slot) {
            wanted.push(Wanted { line, w: width(&slot), h: SIZE, open: plan.ends[line].1.is_none() });
            slots.insert(line, slot);
        }
    }
    for mark in ground.marks(&wanted) {
        let Some(slot) = slots.get(&mark.line) else { continue };
        let place = way(journey, words, plan, mark.line);
        places.push((*slot, mark, place));
    }
    let names: Vec<String> = groups.iter().map(|group| names::group(words, group)).collect();
    let badges = badges(journey, words, plan, &mut ground, changes);
    let marks = places.into_iter().map(|(slot, Mark { at, tie, .. }, place)| {
        let here: Vec<&Group> = found.groups[&slot].iter().map(|group| &groups[*group]).collect();
        let told: Vec<&str> = found.groups[&slot].iter().map(|group| names[*group].as_str()).collect();
        let numbers = here.iter().map(|group| group.number).collect();
        let w = width(&slot);
        let leader = tie.map(|tie| {
            let line = pen::polygon(&[(tie.x, tie.y), (at.x, at.y)], false);
            path(line, pen::stroked(severity_ink(here[0].severity), 1.0, Dash::Solid))
        });
        let mark = mark(point(at.x + (w - SIZE) / 2.0, at.y), here[0], here.len() - 1);
        let shapes = match leader {
            Some(leader) => iter::once(leader).chain(mark).collect(),
            None => mark,
        };
        let bounds = rect(at.x - w / 2.0, at.y - SIZE / 2.0, w, SIZE);
        pen::figure(Subject::Gaps { numbers, slot: Some(slot) }, names::mark(words, &told, &place), bounds, shapes)
    });
    marks.chain(badges).collect()
}

/// Where a line leads: from title to title, as far as the touchpoints are there.
fn way(journey: &Journey, words: &Words, plan: &Plan, line: usize) -> String {
    let (from, to) = plan.ends[line];
    let name = |at: Option<usize>| at.and_then(|at| journey.touchpoints.at(at)).map(|t| names::title(words, t));
    match (name(from), name(to)) {
        (Some(from), Some(to)) => format!("{from} → {to}"),
        (Some(from), None) => from,
        (None, _) => String::new(),
    }
}

/// What became of lines, where that covers nothing either.
fn badges(journey: &Journey, words: &Words, plan: &Plan, ground: &mut Ground<'_>, changes: &Changes) -> Vec<Figure> {
    let lines = journey.handovers.slotted().enumerate();
    let changed: Vec<(usize, &Change)> =
        lines.filter_map(|(line, (slot, _))| Some((line, changes.get(&slot)?))).collect();
    let wanted: Vec<Wanted> = changed
        .iter()
        .map(|(line, _)| Wanted { line: *line, w: BADGE, h: BADGE, open: plan.ends[*line].1.is_none() })
        .collect();
    let changed: FxHashMap<usize, &Change> = changed.into_iter().collect();
    let badge = |Mark { line, at, tie }: Mark| {
        let change = *changed.get(&line)?;
        let leader = tie.map(|tie| {
            let line = pen::polygon(&[(tie.x, tie.y), (at.x, at.y)], false);
            path(line, pen::stroked(change.kind.ink(), 1.0, Dash::Solid))
        });
        let bounds = rect(at.x - BADGE / 2.0, at.y - BADGE / 2.0, BADGE, BADGE);
        let shapes = leader.into_iter().chain(changes::badge(change.kind, at.x, at.y)).collect();
        let name = names::changed(words, way(journey, words, plan, line), Some(change));
        let slot = journey.handovers.slot_at(line)?;
        Some(pen::figure(Subject::Item { slot }, name, bounds, shapes))
    };
    ground.marks(&wanted).into_iter().filter_map(badge).collect()
}

/// How much wider a mark is that tells of more groups.
const PILL: f64 = 17.0;

fn more_width(groups: usize) -> f64 {
    if groups > 1 { PILL } else { 0.0 }
}

/// A mark with its number; beside it how many more groups are found there.
pub(crate) fn mark(at: Point, group: &Group, more: usize) -> Vec<Shape> {
    let mut shapes = Vec::with_capacity(if more > 0 { 4 } else { 2 });
    if more > 0 {
        let ground = rect(at.x - SIZE / 2.0 - PILL, at.y - 7.0, SIZE / 2.0 + PILL, 14.0);
        shapes.push(pen::framed(ground, 7.0, both(Ink::Card, severity_ink(group.severity), 1.0)));
        let text = format!("+{more}");
        let text = if text::width(&text, LABEL, Cut::Bold) > PILL { "+".to_owned() } else { text };
        let x = at.x - SIZE / 2.0 - PILL / 2.0 + 1.5;
        shapes.push(pen::anchored(x, at.y + 4.0, &text, LABEL, Cut::Bold, Ink::Text, Anchor::Middle));
    }
    let wide = group.number > 9;
    shapes.push(sign_for(at, group.severity, if wide { 2.5 } else { 0.0 }));
    let down = if group.severity == Severity::High { 6.5 } else { 4.0 };
    let number = group.number.to_string();
    shapes.push(pen::anchored(at.x, at.y + down, &number, LABEL, Cut::Bold, Ink::Card, Anchor::Middle));
    shapes
}

/// The shape of a severity: a triangle, a circle, a square.
pub(crate) fn sign(at: Point, severity: Severity) -> Shape {
    sign_for(at, severity, 0.0)
}

/// The same, a triangle wider by twice `more`: for numbers of two digits.
fn sign_for(at: Point, severity: Severity, more: f64) -> Shape {
    let ink = severity_ink(severity);
    let half = SIZE / 2.0;
    let paint = both(ink, Ink::Card, 1.5);
    match severity {
        Severity::High => {
            let corners = [
                point(at.x + half + 2.0 + more, at.y + half - 2.0),
                point(at.x - half - 2.0 - more, at.y + half - 2.0),
                point(at.x, at.y - half - 1.0),
            ];
            // Begun in the middle of a side, so that all three corners are rounded alike.
            let middle = point(at.x, at.y + half - 2.0);
            let round = [middle, corners[1], corners[2], corners[0], middle];
            path(pen::rounded(&round, 2.5) + "Z", paint)
        }
        Severity::Medium => path(pen::circle(at.x, at.y, half - 1.0), paint),
        Severity::Low => pen::framed(rect(at.x - 8.5, at.y - 8.5, 17.0, 17.0), 2.0, paint),
    }
}

/// The colour of a severity.
pub(crate) fn severity_ink(severity: Severity) -> Ink {
    match severity {
        Severity::High => Ink::Serious,
        Severity::Medium => Ink::Watch,
        Severity::Low => Ink::Note,
    }
}
