//! Threads through the journey, below the map: one for each need, with a knot at every touchpoint that
//! serves it, and one for each information item, which tells where it was made, passed on and lost.
//! The cards carry the letters of their threads.

use crate::days;
use crate::groups::Group;
use crate::marks;
use crate::names;
use crate::notes;
use crate::pen::{self, LABEL, SECONDARY, both, figure, filled, ornament, path, point, rect, stroked};
use crate::plan::{HEAD_WIDTH, MARGIN, Plan};
use crate::scene::{Anchor, Dash, Figure, Ink, Shape, Subject};
use crate::text::{self, Cut};
use gaps::Report;
use journey::{Carrier, Id, Journey, Slot, Status, Touchpoint, TouchpointKind};
use layout::Point;
use messages::Words;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use ts_rs::TS;

/// What is drawn beside the touchpoints and handovers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Show {
    /// A thread for each need.
    pub needs: bool,
    /// A thread for each information item.
    pub information: bool,
    /// The sticky notes.
    pub notes: bool,
}

impl Default for Show {
    /// The sticky notes, which somebody put there to be read; threads when they are asked for.
    fn default() -> Self {
        Self { needs: false, information: false, notes: true }
    }
}

/// Height of a thread with its ground.
const ROW: f64 = 26.0;
/// Height of the heading.
const HEADING: f64 = 24.0;
/// Least distance of two knots.
const BESIDE: f64 = 15.0;
/// Radius of a knot.
const KNOT: f64 = 5.0;

/// The letter of a thread: capital ones for needs, small ones for information, numbers after the last.
pub(crate) fn letter(at: usize, first: char) -> String {
    let code = u32::try_from(at).unwrap_or(u32::MAX).saturating_add(first as u32);
    if at < 26 { char::from_u32(code).map_or_else(String::new, String::from) } else { (at + 1).to_string() }
}

/// What stands on a card for a thread or a note, and before its thread: a letter in a circle for a need,
/// in a square for information, a number on a little paper for a note.
pub(crate) enum Chip {
    /// A need, or how many more there are.
    Need(String),
    /// An information item.
    Item(String),
    /// A sticky note.
    Note(String),
}

impl Chip {
    /// The height is [`CHIP`] for all.
    pub(crate) fn width(&self) -> f64 {
        match self {
            Self::Need(letter) | Self::Item(letter) => text::width(letter, LABEL, Cut::Bold).max(9.0) + 6.0,
            Self::Note(number) => notes::width(number),
        }
    }

    /// Around this middle.
    pub(crate) fn draw(&self, x: f64, y: f64) -> Vec<Shape> {
        let (letter, radius) = match self {
            Self::Need(letter) => (letter, CHIP / 2.0),
            Self::Item(letter) => (letter, 2.0),
            Self::Note(number) => return notes::tag(point(x, y), number),
        };
        let ground = rect(x - self.width() / 2.0, y - CHIP / 2.0, self.width(), CHIP);
        vec![
            pen::framed(ground, radius, both(Ink::Card, Ink::Line, 1.0)),
            pen::anchored(x, y + 4.0, letter, LABEL, Cut::Bold, Ink::Text, Anchor::Middle),
        ]
    }
}

/// Edge of a chip.
pub(crate) const CHIP: f64 = 15.0;

/// The letters and numbers that the cards carry.
pub(crate) struct Letters<'a> {
    needs: HashMap<&'a Id, usize>,
    items: HashMap<&'a Id, usize>,
    notes: HashMap<&'a Id, Vec<usize>>,
}

impl<'a> Letters<'a> {
    pub(crate) fn new(journey: &'a Journey, show: Show) -> Self {
        let needs = journey.needs.iter().take(if show.needs { usize::MAX } else { 0 });
        let items = journey.information.iter().take(if show.information { usize::MAX } else { 0 });
        let mut notes: HashMap<&Id, Vec<usize>> = HashMap::new();
        for (number, _, _, on) in notes::numbered(journey).filter(|_| show.notes) {
            notes.entry(on).or_default().push(number);
        }
        Self {
            needs: needs.enumerate().map(|(at, need)| (&need.id, at)).collect(),
            items: items.enumerate().map(|(at, item)| (&item.id, at)).collect(),
            notes,
        }
    }

    /// Those of a touchpoint, in order.
    pub(crate) fn of(&self, touchpoint: &Touchpoint) -> Vec<Chip> {
        let sorted = |list: &mut dyn Iterator<Item = usize>| {
            let mut list: Vec<usize> = list.collect();
            list.sort_unstable();
            list.dedup();
            list
        };
        let needs = sorted(&mut touchpoint.needs.iter().filter_map(|id| self.needs.get(id).copied()));
        let told = touchpoint.information_needed.iter().chain(touchpoint.information_produced.iter());
        let items = sorted(&mut told.filter_map(|id| self.items.get(id).copied()));
        let notes = self.notes.get(&touchpoint.id).into_iter().flatten();
        notes
            .map(|number| Chip::Note(number.to_string()))
            .chain(needs.iter().map(|at| Chip::Need(letter(*at, 'A'))))
            .chain(items.iter().map(|at| Chip::Item(letter(*at, 'a'))))
            .collect()
    }
}

/// What a knot on a thread says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Knot {
    /// A service for the need; the information is made here.
    Full,
    /// Only processing, or planned; the information is used here, and was there.
    Open,
    /// Refused or missing; the information was needed and was not there.
    Lost,
}

/// All threads asked for, and the lower edge of it all.
pub(crate) fn threads(
    journey: &Journey,
    words: &Words,
    plan: &Plan,
    (groups, report): (&[Group], &Report),
    (show, top): (Show, f64),
) -> (Vec<Figure>, f64) {
    let mut figures = Vec::new();
    let mut y = top;
    if show.needs && !journey.needs.is_empty() {
        heading(words, "drawing-needs", &mut figures, &mut y);
        for (at, (slot, need)) in journey.needs.slotted().enumerate() {
            let serving = journey.touchpoints.iter().enumerate().filter(|(_, t)| t.needs.contains(&need.id));
            let knots: Vec<(usize, Knot)> = serving.map(|(at, t)| (at, service(t))).collect();
            let title = text::plain(&need.title);
            let row = Row { slot, need: true, letter: letter(at, 'A'), title, knots, carried: Vec::new() };
            row.draw(journey, words, plan, (groups, report), y, &mut figures);
            y += ROW;
        }
    }
    if show.information && !journey.information.is_empty() {
        heading(words, "drawing-information", &mut figures, &mut y);
        let told = report.gaps.iter().filter(|gap| ["info-missing", "info-dropped"].contains(&gap.rule));
        let slots = |gap: &gaps::Gap| gap.subjects().iter().filter_map(slot_of).collect::<Vec<_>>();
        let pair = |gap: &gaps::Gap| slots(gap).first_chunk::<2>().copied();
        let lost: HashSet<[Slot; 2]> = told.filter_map(pair).collect();
        for (at, (slot, item)) in journey.information.slotted().enumerate() {
            let lost = |touchpoint: Slot| lost.contains(&[touchpoint, slot]);
            let mut knots = Vec::new();
            for (at, (touchpoint, t)) in journey.touchpoints.slotted().enumerate() {
                if t.information_needed.contains(&item.id) && lost(touchpoint) {
                    knots.push((at, Knot::Lost));
                } else if t.information_produced.contains(&item.id) {
                    knots.push((at, Knot::Full));
                } else if t.information_needed.contains(&item.id) {
                    knots.push((at, Knot::Open));
                }
            }
            let passed = journey.handovers.iter().zip(&plan.ends);
            let carried = passed
                .filter(|(h, _)| h.carrier != Carrier::None && h.information.contains(&item.id))
                .filter_map(|(_, (from, to))| Some(((*from)?, (*to)?)))
                .collect();
            let row =
                Row { slot, need: false, letter: letter(at, 'a'), title: text::plain(&item.title), knots, carried };
            row.draw(journey, words, plan, (groups, report), y, &mut figures);
            y += ROW;
        }
    }
    (figures, if y > top { y + 6.0 } else { top })
}

/// The slot of an item that a gap is about.
fn slot_of(subject: &gaps::Subject) -> Option<Slot> {
    match subject {
        gaps::Subject::Item { slot, .. } => Some(*slot),
        gaps::Subject::Name { .. } => None,
    }
}

fn heading(words: &Words, key: &str, figures: &mut Vec<Figure>, y: &mut f64) {
    let shape = pen::line(MARGIN + 16.0, *y + 16.0, &words.text(key), SECONDARY, Cut::Bold, Ink::Text);
    figures.push(ornament(rect(MARGIN, *y, HEAD_WIDTH, HEADING), vec![shape]));
    *y += HEADING;
}

/// How a touchpoint serves a need that it lists.
fn service(touchpoint: &Touchpoint) -> Knot {
    match (&touchpoint.status, &touchpoint.kind) {
        (Status::Refused | Status::Missing, _) => Knot::Lost,
        (Status::Planned, _) | (_, TouchpointKind::Processing) => Knot::Open,
        _ => Knot::Full,
    }
}

/// One thread.
struct Row {
    slot: Slot,
    /// Else an information item.
    need: bool,
    letter: String,
    title: String,
    /// Touchpoints, by their places in the journey.
    knots: Vec<(usize, Knot)>,
    /// From which touchpoint to which a handover carries it.
    carried: Vec<(usize, usize)>,
}

impl Row {
    fn draw(
        &self,
        journey: &Journey,
        words: &Words,
        plan: &Plan,
        (groups, report): (&[Group], &Report),
        y: f64,
        figures: &mut Vec<Figure>,
    ) {
        let middle = y + ROW / 2.0;
        let here: Vec<&Group> = groups
            .iter()
            .filter(|group| {
                let of = |gap: &usize| report.gaps.get(*gap).and_then(|gap| gap.subjects().first().and_then(slot_of));
                group.gaps.iter().any(|gap| of(gap) == Some(self.slot))
            })
            .collect();
        let chip = if self.need { Chip::Need(self.letter.clone()) } else { Chip::Item(self.letter.clone()) };
        let mut shapes = chip.draw(MARGIN + 24.0, middle);
        let mark = if here.is_empty() { 0.0 } else { marks::SIZE + 8.0 };
        let shown = text::fit(&self.title, LABEL, Cut::Regular, HEAD_WIDTH - 50.0 - mark);
        shapes.push(pen::line(MARGIN + 38.0, middle + 4.0, &shown, LABEL, Cut::Regular, Ink::Text));
        let bounds = rect(MARGIN + 12.0, y, HEAD_WIDTH - 16.0 - mark, ROW);
        let name = words.text_with("drawing-thread", &[("title", self.title.clone().into())]);
        figures.push(figure(Subject::Item { slot: self.slot }, name, bounds, shapes));
        if let Some(first) = here.first() {
            let at = point(MARGIN + HEAD_WIDTH - marks::SIZE / 2.0 - 6.0, middle);
            let bounds = rect(at.x - marks::SIZE / 2.0, at.y - marks::SIZE / 2.0, marks::SIZE, marks::SIZE);
            let numbers = here.iter().map(|group| group.number).collect();
            let subject = Subject::Gaps { numbers, slot: Some(self.slot) };
            let told: Vec<String> = here.iter().map(|group| names::group(words, group)).collect();
            let told: Vec<&str> = told.iter().map(String::as_str).collect();
            figures.push(figure(subject, names::mark(words, &told, &self.title), bounds, marks::mark(at, first, 0)));
        }

        let (left, right) = (plan.map.x, plan.map.x + plan.map.w);
        let ground =
            path(pen::polygon(&[(left, middle), (right, middle)], false), stroked(Ink::Hair, 1.0, Dash::Solid));
        figures.push(ornament(rect(left, middle - 0.5, right - left, 1.0), vec![ground]));
        let places = places(journey, plan, &self.knots);
        let at = |touchpoint: usize| {
            let known = places.iter().find(|(knot, ..)| *knot == touchpoint).map(|(_, x, _)| *x);
            known.or_else(|| {
                plan.layout.boxes.get(touchpoint).map(|card| stand(journey, plan, touchpoint, card.x + card.w / 2.0))
            })
        };
        let mut threads = Vec::new();
        if let (Some((_, first, _)), Some((_, last, _))) = (places.first(), places.last())
            && last > first
        {
            let dash = if self.carried.is_empty() && self.need { Dash::Solid } else { Dash::Dotted };
            threads
                .push(path(pen::polygon(&[(*first, middle), (*last, middle)], false), stroked(Ink::Line, 1.5, dash)));
        }
        for (from, to) in &self.carried {
            if let (Some(from), Some(to)) = (at(*from), at(*to)) {
                let line = pen::polygon(&[(from, middle), (to, middle)], false);
                threads.push(path(line, stroked(Ink::Text, 2.5, Dash::Solid)));
            }
        }
        if !threads.is_empty() {
            figures.push(ornament(rect(left, middle - 2.0, right - left, 4.0), threads));
        }
        for (touchpoint, x, knot) in places {
            let Some((slot, t)) = journey.touchpoints.slot_at(touchpoint).zip(journey.touchpoints.at(touchpoint))
            else {
                continue;
            };
            let key = match (knot, !self.need) {
                (Knot::Full, true) => "drawing-knot-made",
                (Knot::Open, true) => "drawing-knot-used",
                (Knot::Lost, true) => "drawing-knot-lost",
                (Knot::Full, false) => "drawing-knot-served",
                (Knot::Open, false) => "drawing-knot-prepared",
                (Knot::Lost, false) => "drawing-knot-refused",
            };
            let when = t
                .day
                .map_or_else(|| words.text("drawing-no-day"), |day| names::inline(&days::day(journey, words, day)));
            let args = [
                ("title", names::title(words, t).into()),
                ("thread", self.title.clone().into()),
                ("when", when.into()),
            ];
            let bounds = rect(x - 7.0, middle - 7.0, 14.0, 14.0);
            figures.push(figure(
                Subject::Item { slot },
                words.text_with(key, &args),
                bounds,
                self::knot(x, middle, knot),
            ));
        }
    }
}

/// Touchpoints with the places of their knots, from left to right, none upon another.
fn places(journey: &Journey, plan: &Plan, knots: &[(usize, Knot)]) -> Vec<(usize, f64, Knot)> {
    let mut places: Vec<(usize, f64, Knot)> = knots
        .iter()
        .map(|(at, knot)| {
            let card = &plan.layout.boxes[*at];
            (*at, stand(journey, plan, *at, card.x + card.w / 2.0), *knot)
        })
        .collect();
    let day = |at: usize| journey.touchpoints.at(at).and_then(|t| t.day).unwrap_or(i32::MAX);
    places.sort_by(|a, b| a.1.total_cmp(&b.1).then(day(a.0).cmp(&day(b.0))).then(a.0.cmp(&b.0)));
    if plan.layout.days.is_none() {
        for group in places.chunk_by_mut(|a, b| a.1 == b.1) {
            let half = (group.len() - 1) as f64 / 2.0;
            for (at, (_, x, _)) in group.iter_mut().enumerate() {
                *x += (at as f64 - half) * BESIDE;
            }
        }
    }
    let mut free = f64::NEG_INFINITY;
    for (_, x, _) in &mut places {
        *x = x.max(free);
        free = *x + BESIDE;
    }
    places
}

/// Where a touchpoint stands: at its day in the calendar, else in the middle of its card.
fn stand(journey: &Journey, plan: &Plan, touchpoint: usize, middle: f64) -> f64 {
    let day = journey.touchpoints.at(touchpoint).and_then(|t| t.day);
    match (&plan.layout.days, day) {
        (Some(days), Some(day)) => days.at(day),
        _ => middle,
    }
}

/// A knot: full, open, or crossed.
pub(crate) fn knot(x: f64, y: f64, knot: Knot) -> Vec<Shape> {
    let ring = |ink: Ink| path(pen::circle(x, y, KNOT), both(Ink::Card, ink, 1.75));
    match knot {
        Knot::Full => vec![path(pen::circle(x, y, KNOT), filled(Ink::Text))],
        Knot::Open => vec![ring(Ink::Text)],
        Knot::Lost => {
            let d = KNOT - 1.5;
            let cross = pen::polygon(&[(x - d, y - d), (x + d, y + d)], false)
                + &pen::polygon(&[(x - d, y + d), (x + d, y - d)], false);
            vec![
                path(pen::circle(x, y, KNOT + 1.0), both(Ink::Card, Ink::Serious, 1.25)),
                path(cross, stroked(Ink::Serious, 1.75, Dash::Solid)),
            ]
        }
    }
}

/// Knots beside each other, for the legend.
pub(crate) fn sample(x: f64, y: f64, kind: Knot) -> Vec<Shape> {
    let Point { x, y } = point(x, y);
    let line = path(pen::polygon(&[(x - 16.0, y), (x + 16.0, y)], false), stroked(Ink::Line, 1.5, Dash::Solid));
    let mut shapes = vec![line];
    shapes.extend(knot(x, y, kind));
    shapes
}
