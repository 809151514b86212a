//! Touchpoint cards: what stands on them, and how they are drawn.

use crate::calendar;
use crate::changes::{self, Change, ChangeKind, Changes};
use crate::days;
use crate::icons::channel_icon;
use crate::names;
use crate::pen::{self, LABEL, SECONDARY, both, filled, framed, path, rect, stroked};
use crate::plan::{Plan, lane_name};
use crate::scene::{Dash, Figure, Ink, Paint, Rect, Shape, Subject};
use crate::text::{self, Cut};
use crate::threads::{CHIP, Chip};
use journey::{Journey, Status, Touchpoint};
use messages::Words;

/// Width of a card.
pub(crate) const CARD_WIDTH: f64 = 148.0;
/// Radius of its corners.
pub(crate) const CORNER: f64 = 7.0;
/// Ground within its border.
const PADDING: f64 = 8.0;
/// From the left edge to the text: padding, level bar, a gap.
const INDENT: f64 = 15.0;
/// Room for text.
const ROOM: f64 = CARD_WIDTH - INDENT - PADDING;
const TITLE_LINE: f64 = 15.5;
const LABEL_LINE: f64 = 14.0;
const ICON: f64 = 12.0;
/// Height of the row with the letters of threads.
const LETTERS: f64 = 22.0;
/// Between one letter and the next.
const BETWEEN: f64 = 3.0;
const FACE: f64 = 14.0;

/// What stands on a card, measured.
pub(crate) struct CardText {
    title: Vec<String>,
    /// The day, with the channel where there is room and no status.
    day: String,
    /// Beside the day.
    status: Option<String>,
    /// Below the day: a status that found no room beside it, and who is responsible.
    below: Vec<(String, Cut, Ink)>,
    /// Below that: what became of it.
    change: Option<(ChangeKind, Vec<String>)>,
    /// The letters of its threads and the numbers of its notes.
    letters: Vec<Chip>,
    /// Height of the card.
    pub(crate) height: f64,
}

impl CardText {
    pub(crate) fn new(
        journey: &Journey,
        words: &Words,
        touchpoint: &Touchpoint,
        letters: Vec<Chip>,
        change: Option<&Change>,
    ) -> Self {
        let title = text::plain(&touchpoint.title);
        let title = if title.is_empty() { words.text("drawing-untitled-card") } else { title };
        let title = text::wrap(&title, SECONDARY, Cut::Bold, ROOM, 3);

        let mut room = ROOM - ICON - 4.0 - signs_width(touchpoint);
        let day = match touchpoint.day {
            Some(day) => days::day_short(journey, words, day),
            None => words.text("no-day"),
        };
        let day = text::fit(&day, LABEL, Cut::Regular, room);
        let full = room;
        room -= text::width(&day, LABEL, Cut::Regular) + SEPARATOR;
        let fits = |word: String, cut: Cut| (text::width(&word, LABEL, cut) <= room).then_some(word);
        // What became of it may say the same.
        let status = status_word(words, &touchpoint.status).filter(|word| change.is_none_or(|it| it.words != *word));
        let (status, below) = match status.map(|word| (fits(word.clone(), Cut::Bold), word)) {
            None => (None, None),
            Some((Some(word), _)) => (Some(word), None),
            Some((None, word)) => (None, Some(word)),
        };
        let day = match (&status, &below) {
            (None, None) => {
                let with_channel = format!("{day} · {}", names::word(words, "channel", touchpoint.channel.word()));
                if text::width(&with_channel, LABEL, Cut::Regular) <= full { with_channel } else { day }
            }
            _ => day,
        };
        let owner = touchpoint.owner.as_deref().map(text::plain).unwrap_or_default();
        let owner = text::wrap(&owner, LABEL, Cut::Regular, ROOM, 2);
        let status_below = below.map(|word| (word, Cut::Bold, status_ink(&touchpoint.status)));
        let below: Vec<(String, Cut, Ink)> =
            status_below.into_iter().chain(owner.into_iter().map(|line| (line, Cut::Regular, Ink::Quiet))).collect();
        let change = change.map(|change| (change.kind, changes::lines(change, ROOM)));
        let rows = (1 + below.len() + change.as_ref().map_or(0, |(_, lines)| lines.len())) as f64;
        let mut height = 2.0 * PADDING + title.len().max(1) as f64 * TITLE_LINE + 2.0 + rows * LABEL_LINE;
        height = (height / 4.0).ceil() * 4.0 + if letters.is_empty() { 0.0 } else { LETTERS };
        Self { title, day, status, below, change, letters, height }
    }
}

impl CardText {
    /// How many shapes the words and signs are, about.
    fn shapes(&self, touchpoint: &Touchpoint) -> usize {
        let status = if self.status.is_some() { 2 } else { 0 };
        let signs = [(touchpoint.experience.is_some(), 4), (touchpoint.goal, 2), (touchpoint.entry, 1)];
        let signs: usize = signs.iter().map(|(there, shapes)| if *there { *shapes } else { 0 }).sum();
        self.title.len() + 2 + status + self.below.len() + 2 * self.letters.len() + signs
    }
}

const SEPARATOR: f64 = 9.0;

/// Room that the signs at the right end of the day's line take.
fn signs_width(touchpoint: &Touchpoint) -> f64 {
    let count =
        usize::from(touchpoint.experience.is_some()) + usize::from(touchpoint.entry) + usize::from(touchpoint.goal);
    count as f64 * (FACE + 3.0)
}

/// The word for a status that is worth a word.
fn status_word(words: &Words, status: &Status) -> Option<String> {
    let word = names::word(words, "status", status.word());
    (*status != Status::Completed).then(|| text::fit(&word, LABEL, Cut::Bold, ROOM))
}

/// All cards, in the order of the journey.
pub(crate) fn cards(journey: &Journey, words: &Words, plan: &Plan, changes: &Changes) -> Vec<Figure> {
    let lanes: Vec<String> = plan.lanes.iter().map(|lane| lane_name(journey, words, lane)).collect();
    let cards = journey.touchpoints.slotted().enumerate().map(|(at, (slot, touchpoint))| {
        let placed = &plan.layout.boxes[at];
        let bounds = rect(placed.x, placed.y, placed.w, placed.h);
        let hue = Ink::hue(&plan.lanes[plan.lane_of[at]].level);
        let change = changes.get(&slot);
        let kind = change.map(|change| change.kind);
        let refused = touchpoint.status == Status::Refused;
        let status = kind.and_then(ChangeKind::status).filter(|_| !refused);
        let status = status.unwrap_or_else(|| touchpoint.status.clone());
        let own = || outline(&bounds, &status);
        let outline = kind.and_then(|kind| changes::outline(kind, &bounds, CORNER)).unwrap_or_else(own);
        let mut shapes = Vec::with_capacity(outline.len() + plan.cards[at].shapes(touchpoint) + 2);
        shapes.extend(outline);
        // The crossed corner of a refused card takes the place of the bar's upper end.
        let top = if status == Status::Refused && kind != Some(ChangeKind::Removed) { 18.0 } else { 8.0 };
        let bar = rect(bounds.x + 6.0, bounds.y + top, 3.0, bounds.h - top - 8.0);
        shapes.push(pen::block(bar, 1.5, hue.clone()));
        writing(&bounds, &plan.cards[at], touchpoint, &mut shapes);
        if let Some(bar) = calendar::duration(plan, at, touchpoint) {
            let goes_on = bar.w > bounds.w;
            let end = (bar.x + bar.w).min(bounds.x + bounds.w - if goes_on { 0.0 } else { CORNER });
            let left = bounds.x + CORNER;
            if end > left {
                shapes.push(calendar::bar(rect(left, bar.y, end - left, bar.h), hue));
            }
        }
        let name = names::card(journey, words, touchpoint, &lanes[plan.lane_of[at]]);
        let name = names::changed(words, name, change);
        pen::figure(Subject::Item { slot }, name, bounds, shapes)
    });
    cards.collect()
}

/// The card's ground and border, which tell its status by their form.
pub(crate) fn outline(bounds: &Rect, status: &Status) -> Vec<Shape> {
    let inner = |by: f64| rect(bounds.x + by, bounds.y + by, bounds.w - 2.0 * by, bounds.h - 2.0 * by);
    let card = |paint: Paint| framed(*bounds, CORNER, Paint { fill: Some(Ink::Card), ..paint });
    match status {
        Status::Completed | Status::Unrecognised(_) => vec![card(both(Ink::Card, Ink::Hair, 1.0))],
        Status::Ongoing => vec![card(stroked(Ink::Line, 1.5, Dash::Solid))],
        Status::Planned => vec![card(stroked(Ink::Line, 1.5, Dash::Dotted))],
        Status::Missing => vec![framed(*bounds, CORNER, stroked(Ink::Serious, 1.5, Dash::Dashed))],
        Status::Failing => vec![
            card(stroked(Ink::Serious, 1.25, Dash::Solid)),
            framed(inner(3.0), CORNER - 3.0, stroked(Ink::Serious, 1.0, Dash::Solid)),
        ],
        Status::AdHoc => vec![
            card(both(Ink::Card, Ink::Hair, 1.0)),
            pen::block(rect(bounds.x + CORNER, bounds.y, bounds.w - 2.0 * CORNER, 3.0), 1.5, Ink::Quiet),
        ],
        Status::Refused => {
            let (left, top) = (bounds.x, bounds.y);
            vec![
                card(stroked(Ink::Serious, 1.25, Dash::Solid)),
                path(
                    pen::polygon(&[(left, top + 15.0), (left + 15.0, top)], false)
                        + &pen::polygon(&[(left + 2.5, top + 2.5), (left + 10.0, top + 10.0)], false),
                    stroked(Ink::Serious, 1.25, Dash::Solid),
                ),
            ]
        }
    }
}

fn writing(bounds: &Rect, card: &CardText, touchpoint: &Touchpoint, shapes: &mut Vec<Shape>) {
    let x = bounds.x + INDENT;
    // Cards grow in steps of the grid: what is over is shared above and below.
    let lines = card.title.len().max(1) as f64 * TITLE_LINE;
    let rows = (1 + card.below.len() + card.change.as_ref().map_or(0, |(_, lines)| lines.len())) as f64;
    let ground = bounds.h - if card.letters.is_empty() { 0.0 } else { LETTERS };
    let mut y = bounds.y + (ground - lines - 2.0 - rows * LABEL_LINE) / 2.0;
    let gone = card.change.as_ref().is_some_and(|(kind, _)| kind.is_gone());
    for line in &card.title {
        shapes.push(pen::line(x, y + 12.0, line, SECONDARY, Cut::Bold, if gone { Ink::Quiet } else { Ink::Text }));
        y += TITLE_LINE;
    }
    y = bounds.y + (ground - lines - 2.0 - rows * LABEL_LINE) / 2.0 + lines + 2.0;
    let base = y + 11.0;
    let icon = channel_icon(&touchpoint.channel).to_owned();
    shapes.push(Shape::Icon { icon, x, y: base - ICON + 2.0, size: ICON, ink: Ink::Quiet });
    let mut at = x + ICON + 4.0;
    shapes.push(pen::line(at, base, &card.day, LABEL, Cut::Regular, Ink::Quiet));
    at += text::width(&card.day, LABEL, Cut::Regular);
    if let Some(word) = &card.status {
        let middle = crate::scene::Anchor::Middle;
        shapes.push(pen::anchored(at + SEPARATOR / 2.0, base, "·", LABEL, Cut::Regular, Ink::Quiet, middle));
        shapes.push(pen::line(at + SEPARATOR, base, word, LABEL, Cut::Bold, status_ink(&touchpoint.status)));
    }
    for ((line, cut, ink), row) in card.below.iter().zip(1..) {
        shapes.push(pen::line(x, base + LABEL_LINE * f64::from(row), line, LABEL, *cut, ink.clone()));
    }
    if let Some((kind, lines)) = &card.change {
        let first = base + LABEL_LINE * (1 + card.below.len()) as f64;
        shapes.extend(changes::writing(*kind, lines, x, first, LABEL_LINE));
    }
    shapes.extend(letters(&card.letters, x, bounds.y + bounds.h - 16.5));
    let mut right = bounds.x + bounds.w - PADDING;
    if let Some(experience) = touchpoint.experience {
        shapes.extend(face(right - FACE / 2.0, base - 4.0, experience));
        right -= FACE + 3.0;
    }
    if touchpoint.goal {
        shapes.extend(flag(right - FACE / 2.0, base - 4.0));
        right -= FACE + 3.0;
    }
    if touchpoint.entry {
        shapes.extend(doorway(right - FACE / 2.0, base - 4.0));
    }
}

/// The letters in a row, as many as there is room for; behind them how many more there are.
fn letters(letters: &[Chip], left: f64, y: f64) -> Vec<Shape> {
    let row = |shown: usize| {
        let more = letters.len() - shown;
        let more = (more > 0).then(|| Chip::Need(format!("+{more}")));
        let mut at = left;
        let mut shapes = Vec::new();
        for chip in letters[..shown].iter().chain(&more) {
            shapes.extend(chip.draw(at + chip.width() / 2.0, y));
            at += chip.width() + BETWEEN;
        }
        (shapes, at - BETWEEN - left)
    };
    // None is narrower than a letter is high.
    let most = letters.len().min((ROOM / CHIP) as usize);
    let fits = (0..=most).rev().map(row).find(|(_, width)| *width <= ROOM);
    fits.map(|(shapes, _)| shapes).unwrap_or_default()
}

fn status_ink(status: &Status) -> Ink {
    match status {
        Status::Missing | Status::Failing | Status::Refused => Ink::SeriousText,
        Status::Planned | Status::Completed | Status::Ongoing | Status::AdHoc | Status::Unrecognised(_) => Ink::Quiet,
    }
}

/// The person's rating as a face: the mouth tells what the colour tells.
pub(crate) fn face(x: f64, y: f64, experience: i8) -> Vec<Shape> {
    let ink = match experience {
        ..=-2 => Ink::Serious,
        -1 => Ink::Watch,
        0 => Ink::Quiet,
        1.. => Ink::Good,
    };
    let bend = f64::from(experience.clamp(-2, 2)) * 1.5;
    let base = y + 2.6 - bend / 4.0;
    let mouth = pen::commands(&[('M', &[(x - 3.0, base)]), ('Q', &[(x, base + bend), (x + 3.0, base)])]);
    vec![
        path(pen::circle(x, y, 6.0), both(Ink::Card, ink.clone(), 1.25)),
        path(pen::circle(x - 2.1, y - 1.5, 0.9), filled(ink.clone())),
        path(pen::circle(x + 2.1, y - 1.5, 0.9), filled(ink.clone())),
        path(mouth, stroked(ink, 1.25, Dash::Solid)),
    ]
}

/// A small flag: where the journey should arrive.
pub(crate) fn flag(x: f64, y: f64) -> Vec<Shape> {
    vec![
        path(pen::polygon(&[(x - 3.5, y + 6.0), (x - 3.5, y - 6.0)], false), stroked(Ink::Quiet, 1.25, Dash::Solid)),
        path(pen::polygon(&[(x - 3.5, y - 5.5), (x + 5.0, y - 2.5), (x - 3.5, y + 0.5)], true), filled(Ink::Quiet)),
    ]
}

/// A small arrow through a doorway: where the journey may begin.
pub(crate) fn doorway(x: f64, y: f64) -> Vec<Shape> {
    vec![path(
        pen::polygon(&[(x + 1.0, y - 5.5), (x + 5.0, y - 5.5), (x + 5.0, y + 5.5), (x + 1.0, y + 5.5)], false)
            + &pen::polygon(&[(x - 6.0, y), (x + 1.5, y)], false)
            + &pen::polygon(&[(x - 1.2, y - 2.8), (x + 1.6, y), (x - 1.2, y + 2.8)], false),
        stroked(Ink::Quiet, 1.25, Dash::Solid),
    )]
}
