//! Sticky notes: a small tag where each sticks, and its paper below everything of the map, so that none
//! covers anything. What lies in the parking lot has rows of its own.

use crate::names;
use crate::pen::{self, LABEL, SECONDARY, both, figure, ornament, path, point, rect, stroked};
use crate::plan::{HEAD_WIDTH, MARGIN, Plan};
use crate::scene::{Anchor, Dash, Figure, Ink, Rect, Shape, Subject};
use crate::text::{self, Cut};
use crate::threads::{CHIP, Show};
use journey::{Id, Journey, Note, Record, Slot};
use layout::{Ground, Mark, Point, Wanted};
use messages::Words;
use std::collections::HashMap;

/// Width of a paper, ...
const PAPER: f64 = 208.0;
/// ... of the ground between two, ...
const BESIDE: f64 = 12.0;
/// ... and within one.
const PADDING: f64 = 10.0;
/// Height of a line.
const LINE: f64 = 14.5;
/// A paper has so many lines at most.
const LINES: usize = 16;
/// Edge of the corner that is folded over.
const FOLD: f64 = 10.0;

/// The notes that stick to something, with their numbers, in the order of the file.
pub(crate) fn numbered(journey: &Journey) -> impl Iterator<Item = (usize, Slot, &Note, &Id)> {
    let stuck = journey.notes.slotted().filter_map(|(slot, note)| Some((slot, note, note.on.as_ref()?)));
    stuck.enumerate().map(|(at, (slot, note, on))| (at + 1, slot, note, on))
}

/// The tag of a note: a little paper with its number, as wide as [`width`] says.
pub(crate) fn tag(at: Point, number: &str) -> Vec<Shape> {
    let w = width(number);
    let mut shapes = paper(rect(at.x - w / 2.0, at.y - CHIP / 2.0, w, CHIP), 4.0);
    shapes.push(pen::anchored(at.x - 2.0, at.y + 4.0, number, LABEL, Cut::Bold, Ink::Text, Anchor::Middle));
    shapes
}

/// Width of a tag.
pub(crate) fn width(number: &str) -> f64 {
    text::width(number, LABEL, Cut::Bold).max(7.0) + 12.0
}

/// A paper whose lower right corner is folded over.
fn paper(r: Rect, fold: f64) -> Vec<Shape> {
    let (right, bottom) = (r.x + r.w, r.y + r.h);
    let edge = [(r.x, r.y), (right, r.y), (right, bottom - fold), (right - fold, bottom), (r.x, bottom)];
    let flap = [(right, bottom - fold), (right - fold, bottom - fold), (right - fold, bottom)];
    vec![
        path(pen::polygon(&edge, true), both(Ink::Sticky, Ink::Line, 1.0)),
        path(pen::polygon(&flap, true), both(Ink::Card, Ink::Line, 0.75)),
    ]
}

/// The tags on lines, which leave cards, other lines and `marks` free. Those on cards are in their cards.
pub(crate) fn tags(
    (whole, journey): (&Journey, &Journey),
    words: &Words,
    plan: &Plan,
    marks: &[Figure],
    show: Show,
) -> Vec<Figure> {
    if !show.notes || journey.notes.is_empty() {
        return Vec::new();
    }
    let middle = |mark: &Figure| {
        let Rect { x, y, w, h } = mark.bounds;
        (point(x + w / 2.0, y + h / 2.0), w, h)
    };
    let taken: Vec<(Point, f64, f64)> = marks.iter().map(middle).collect();
    let lines: HashMap<&Id, usize> = journey.handovers.iter().zip(0..).map(|(it, at)| (&it.id, at)).collect();
    let stuck: Vec<_> = numbered(journey).filter_map(|found| Some((*lines.get(found.3)?, found))).collect();
    let want = |(line, (number, ..)): &(usize, (usize, Slot, &Note, &Id))| Wanted {
        line: *line,
        w: width(&number.to_string()),
        h: CHIP,
        open: plan.ends[*line].1.is_none(),
    };
    let wanted: Vec<Wanted> = stuck.iter().map(want).collect();
    let mut ground = Ground::new(&plan.layout);
    taken.into_iter().for_each(|mark| ground.take(mark));
    // Those of one line come in their order.
    let mut places: Vec<Option<Mark>> = ground.marks(&wanted).into_iter().map(Some).collect();
    let about = About::of(whole, words);
    let mut figures = Vec::new();
    for (line, (number, slot, note, on)) in stuck {
        let place = places.iter_mut().find(|place| place.is_some_and(|place| place.line == line));
        let Some(Mark { at, tie, .. }) = place.and_then(Option::take) else { continue };
        let number = number.to_string();
        let w = width(&number);
        let tie = tie.map(|tie| {
            let line = pen::polygon(&[(tie.x, tie.y), (at.x, at.y)], false);
            path(line, stroked(Ink::Line, 1.0, Dash::Solid))
        });
        let shapes = tie.into_iter().chain(tag(at, &number)).collect();
        let bounds = rect(at.x - w / 2.0, at.y - CHIP / 2.0, w, CHIP);
        figures.push(figure(Subject::Item { slot }, told(words, note, &number, &about.name(on)), bounds, shapes));
    }
    figures
}

/// All papers from `top` downward, and the lower edge of it all. `whole` is the journey with what is
/// folded away.
pub(crate) fn papers(
    (whole, journey): (&Journey, &Journey),
    words: &Words,
    plan: &Plan,
    (show, top): (Show, f64),
) -> (Vec<Figure>, f64) {
    if !show.notes || journey.notes.is_empty() {
        return (Vec::new(), top);
    }
    let (places, about) = (Places::of(journey, plan), About::of(whole, words));
    let mut stuck: Vec<Paper> = numbered(journey)
        .map(|(number, slot, note, on)| {
            let about = about.name(on);
            let number = number.to_string();
            let name = told(words, note, &number, &about);
            let head = text::wrap(&about, LABEL, Cut::Bold, PAPER - 2.0 * PADDING - width(&number) - 6.0, 4);
            Paper { slot, name, near: places.near(on), number: Some(number), head, lines: lines(note) }
        })
        .collect();
    stuck.sort_by(|one, other| one.near.total_cmp(&other.near));
    let parked: Vec<Paper> = journey
        .notes
        .slotted()
        .filter(|(_, note)| note.on.is_none())
        .map(|(slot, note)| {
            let name = words.text_with("drawing-parked", &[("text", text::plain(&note.text).into())]);
            Paper { slot, name, near: f64::NEG_INFINITY, number: None, head: Vec::new(), lines: lines(note) }
        })
        .collect();
    let mut figures = Vec::new();
    let mut y = top + 8.0;
    for (key, papers) in [("drawing-notes", stuck), ("drawing-parking", parked)] {
        if !papers.is_empty() {
            y = pinned(words, plan, (key, &papers), y, &mut figures);
        }
    }
    (figures, y)
}

/// What a note says, and where it sticks.
fn told(words: &Words, note: &Note, number: &str, about: &str) -> String {
    let args = [("number", number.into()), ("about", about.into()), ("text", text::plain(&note.text).into())];
    words.text_with("drawing-note", &args)
}

/// The lines of a note as they stand on its paper, with its own line breaks.
fn lines(note: &Note) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for part in note.text.lines().filter(|part| !part.trim().is_empty()) {
        let room = LINES.saturating_sub(lines.len());
        if room == 0 {
            break;
        }
        lines.extend(text::wrap(part, LABEL, Cut::Regular, PAPER - 2.0 * PADDING, room));
    }
    lines
}

/// A paper, measured.
struct Paper {
    slot: Slot,
    name: String,
    /// The x it should be near.
    near: f64,
    number: Option<String>,
    /// What it sticks to.
    head: Vec<String>,
    lines: Vec<String>,
}

impl Paper {
    fn height(&self) -> f64 {
        let head = if self.head.is_empty() { 0.0 } else { self.head.len() as f64 * LINE + 4.0 };
        (2.0 * PADDING + head + self.lines.len().max(1) as f64 * LINE).ceil()
    }

    fn draw(&self, x: f64, y: f64) -> Figure {
        let bounds = rect(x, y, PAPER, self.height());
        let mut shapes = paper(bounds, FOLD);
        let mut base = y + PADDING + 10.5;
        if let Some(number) = &self.number {
            let w = width(number);
            let ground = rect(x + PADDING - 2.0, base - 11.5, w, CHIP);
            shapes.push(pen::framed(ground, 2.0, both(Ink::Card, Ink::Line, 1.0)));
            let middle = ground.x + w / 2.0;
            shapes.push(pen::anchored(middle, base, number, LABEL, Cut::Bold, Ink::Text, Anchor::Middle));
            for line in &self.head {
                shapes.push(pen::line(x + PADDING + w + 4.0, base, line, LABEL, Cut::Bold, Ink::Text));
                base += LINE;
            }
            base += 4.0;
        }
        for line in &self.lines {
            shapes.push(pen::line(x + PADDING, base, line, LABEL, Cut::Regular, Ink::Text));
            base += LINE;
        }
        figure(Subject::Item { slot: self.slot }, self.name.clone(), bounds, shapes)
    }
}

/// Pins papers side by side, each where there is room near to what it is about; the lower edge of them.
fn pinned(words: &Words, plan: &Plan, (key, papers): (&str, &[Paper]), top: f64, figures: &mut Vec<Figure>) -> f64 {
    let x = MARGIN + 16.0;
    let heading = text::wrap(&words.text(key), SECONDARY, Cut::Bold, HEAD_WIDTH - 24.0, 2);
    let shapes = heading
        .iter()
        .zip(1..)
        .map(|(line, at)| pen::line(x, top + 16.0 * f64::from(at), line, SECONDARY, Cut::Bold, Ink::Text));
    figures.push(ornament(rect(MARGIN, top, HEAD_WIDTH, 16.0 * heading.len() as f64 + 4.0), shapes.collect()));
    let pitch = PAPER + BESIDE;
    let columns = ((plan.map.w + BESIDE) / pitch).floor().max(1.0) as usize;
    let mut free = vec![top; columns];
    for paper in papers {
        let left = |column: usize| plan.map.x + pitch * column as f64;
        // A little aside is better than far below.
        let cost = |column: usize| 2.0 * free[column] + (left(column) + PAPER / 2.0 - paper.near.max(plan.map.x)).abs();
        let best = (0..columns).min_by(|a, b| cost(*a).total_cmp(&cost(*b))).unwrap_or(0);
        figures.push(paper.draw(left(best), free[best]));
        free[best] += paper.height() + BESIDE;
    }
    free.into_iter().fold(top, f64::max) + 4.0
}

/// Where the items lie from left to right.
struct Places<'a> {
    of: HashMap<&'a Id, f64>,
}

impl<'a> Places<'a> {
    fn of(journey: &'a Journey, plan: &Plan) -> Self {
        let mut of = HashMap::new();
        let cards = journey.touchpoints.iter().zip(&plan.layout.boxes);
        of.extend(cards.map(|(touchpoint, card)| (&touchpoint.id, card.x + card.w / 2.0)));
        let lines = journey.handovers.iter().zip(&plan.layout.lines).filter(|(_, line)| line.len() > 1);
        of.extend(lines.map(|(handover, line)| {
            let bounds = pen::around(line, 0.0);
            (&handover.id, bounds.x + bounds.w / 2.0)
        }));
        let phases = plan.layout.phases.iter();
        of.extend(phases.filter_map(|group| Some((&journey.phases.at(group.phase?)?.id, group.x + group.w / 2.0))));
        Self { of }
    }

    fn near(&self, on: &Id) -> f64 {
        self.of.get(on).copied().unwrap_or(f64::NEG_INFINITY)
    }
}

/// What the items of a journey are called.
struct About<'a> {
    journey: &'a Journey,
    words: &'a Words,
    slots: HashMap<&'a Id, Slot>,
}

impl<'a> About<'a> {
    fn of(journey: &'a Journey, words: &'a Words) -> Self {
        // Where an id comes twice, the first counts.
        let slots = journey.ids().into_iter().rev().map(|(slot, id)| (id, slot)).collect();
        Self { journey, words, slots }
    }

    fn name(&self, id: &Id) -> String {
        let (journey, words) = (self.journey, self.words);
        let member = journey.person.family.iter().find(|member| member.id == *id);
        let record = self.slots.get(id).and_then(|slot| journey.record(*slot));
        let title = |id: &Id| {
            let touchpoint = self.slots.get(id).and_then(|slot| journey.touchpoints.get(*slot));
            touchpoint.map_or_else(|| words.text("drawing-unknown-touchpoint"), |it| names::title(words, it))
        };
        let name = match (member, record) {
            (Some(member), _) => text::plain(&member.alias),
            (None, Some(Record::Touchpoint(it))) => names::title(words, &it),
            (None, Some(Record::Handover(it))) => match &it.to {
                Some(to) => format!("{} → {}", title(&it.from), title(to)),
                None => title(&it.from),
            },
            (None, Some(Record::Actor(it))) => text::plain(&it.name),
            (None, Some(Record::Phase(it))) => text::plain(&it.title),
            (None, Some(Record::Need(it))) => text::plain(&it.title),
            (None, Some(Record::InformationItem(it))) => text::plain(&it.title),
            (None, Some(Record::Coordinator(it))) => text::plain(&it.name),
            (None, Some(Record::JointPlan(it))) => text::plain(&it.title),
            (None, Some(Record::Note(it))) => text::plain(&it.text),
            (None, Some(Record::Head(_) | Record::Person(_) | Record::Review(_)) | None) => String::new(),
        };
        if name.is_empty() { words.text("drawing-unknown-item") } else { name }
    }
}

/// A tag for the legend.
pub(crate) fn sample(x: f64, y: f64) -> Vec<Shape> {
    tag(point(x, y), "1")
}
