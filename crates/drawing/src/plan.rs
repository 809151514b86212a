//! Where everything lies: lanes and cards of a journey measured, handed to `layout`, and set into
//! the frame of the drawing.

use crate::cards::{CARD_WIDTH, CardText};
use crate::compose::Options;
use crate::names;
use crate::scene::Rect;
use crate::spans;
use crate::text;
use crate::threads::Letters;
use gaps::{Stretch, View};
use journey::{Day, Id, Journey, Level};
use layout::{Input, Item, Layout, Line, Spacing, TimeView};
use messages::Words;
use rustc_hash::FxHashMap;

/// Ground around the whole drawing.
pub(crate) const MARGIN: f64 = 16.0;
/// Width of the lane heads.
pub(crate) const HEAD_WIDTH: f64 = 196.0;
/// Height of the ribbon with its days, without the guides to the columns.
pub(crate) const RIBBON_HEIGHT: f64 = 76.0;
/// Height of the guides from the days of the ribbon to the columns.
pub(crate) const GUIDES_HEIGHT: f64 = 24.0;
/// Height of the heads of the columns, with the ground below them.
const PHASES_HEIGHT: f64 = 44.0;
/// From one row of phase heads to the next, where phases overlap.
pub(crate) const PHASE_ROW: f64 = 26.0;
/// Least width of the map: room for ribbon, figures and legend.
const LEAST_WIDTH: f64 = 720.0;

/// A lane.
pub(crate) struct Lane {
    /// The actor's place in the journey; none: the lane of touchpoints whose actor is not there.
    pub(crate) actor: Option<usize>,
    pub(crate) level: Level,
}

/// A journey laid out.
pub(crate) struct Plan {
    pub(crate) lanes: Vec<Lane>,
    pub(crate) cards: Vec<CardText>,
    /// The lane of each touchpoint.
    pub(crate) lane_of: Vec<usize>,
    /// The phase of each touchpoint, by its place in the journey.
    pub(crate) phase_of: Vec<Option<usize>>,
    /// Sender and receiver of each handover, by their places in the journey; a receiver that is not
    /// there counts as none.
    pub(crate) ends: Vec<(Option<usize>, Option<usize>)>,
    /// Already moved into the frame.
    pub(crate) layout: Layout,
    /// Where lanes and columns lie.
    pub(crate) map: Rect,
    /// Who is responsible when.
    pub(crate) stretches: Vec<Stretch>,
    /// Height of the ribbon, with its days and guides.
    pub(crate) ribbon: f64,
    /// Height of the heads of the phases, with the ground below them.
    pub(crate) heads: f64,
    /// What levels are called, where that is not their general word.
    pub(crate) levels: Vec<(Level, String)>,
}

impl Plan {
    /// In the frame of the whole drawing. `whole` is the journey with what is folded away.
    pub(crate) fn new(journey: &Journey, whole: &Journey, words: &Words, options: Options) -> Self {
        let stretches = gaps::responsibility(&View::new(whole));
        let days = stretches.first().zip(stretches.last()).map(|(first, last)| (first.from, last.to));
        let time = options.time;
        let mut plan = Self::bare(journey, words, options, days);
        let guided = time == TimeView::Steps && journey.touchpoints.iter().any(|t| t.day.is_some());
        let spans = spans::height(whole, &stretches);
        plan.ribbon = RIBBON_HEIGHT + spans + if guided { GUIDES_HEIGHT } else { 0.0 };
        let rows = plan.layout.phases.iter().map(|group| group.row).max().unwrap_or(0);
        plan.heads = if journey.phases.is_empty() { 0.0 } else { PHASES_HEIGHT + PHASE_ROW * rows as f64 };
        let top = plan.ribbon + plan.heads;
        widen(&mut plan.layout, LEAST_WIDTH);
        shift(&mut plan.layout, MARGIN + HEAD_WIDTH, top);
        plan.map = Rect { x: MARGIN + HEAD_WIDTH, y: top, w: plan.layout.width, h: plan.layout.height };
        plan.stretches = stretches;
        plan
    }

    /// The map alone. `days` are the first and the last that a calendar shows, beside those of the cards.
    pub(crate) fn bare(journey: &Journey, words: &Words, options: Options, days: Option<(Day, Day)>) -> Self {
        let actors = places(journey.actors.iter().map(|actor| &actor.id));
        let phases = places(journey.phases.iter().map(|phase| &phase.id));
        let touchpoints = places(journey.touchpoints.iter().map(|touchpoint| &touchpoint.id));
        let lanes = lanes(journey, journey.touchpoints.iter().any(|t| !actors.contains_key(&t.actor)));
        let mut lane_of_actor = vec![0; journey.actors.len()];
        for (at, lane) in lanes.iter().enumerate() {
            if let Some(actor) = lane.actor {
                lane_of_actor[actor] = at;
            }
        }
        let unknown = lanes.len().saturating_sub(1);
        let lane_of: Vec<usize> = journey
            .touchpoints
            .iter()
            .map(|t| actors.get(&t.actor).map_or(unknown, |actor| lane_of_actor[*actor]))
            .collect();
        let phase_of: Vec<Option<usize>> =
            journey.touchpoints.iter().map(|t| t.phase.as_ref().and_then(|phase| phases.get(phase)).copied()).collect();
        let ends: Vec<_> = journey
            .handovers
            .iter()
            .map(|h| (touchpoints.get(&h.from).copied(), h.to.as_ref().and_then(|to| touchpoints.get(to)).copied()))
            .collect();
        let letters = Letters::new(journey, options.show);
        let cards: Vec<CardText> = journey
            .touchpoints
            .slotted()
            .map(|(slot, t)| CardText::new(journey, words, t, letters.of(t), options.changes.get(&slot)))
            .collect();

        let breaks = (1..lanes.len()).filter(|at| lanes[*at].level != lanes[at - 1].level).collect();
        let input = Input {
            lanes: lanes.len(),
            phases: journey.phases.len(),
            boxes: journey
                .touchpoints
                .iter()
                .enumerate()
                .map(|(at, t)| Item {
                    w: CARD_WIDTH,
                    h: cards[at].height,
                    lane: lane_of[at],
                    phase: phase_of[at],
                    day: t.day,
                    duration: t.duration,
                })
                .collect(),
            lines: ends.iter().map(|(from, to)| Line { from: from.unwrap_or(usize::MAX), to: *to }).collect(),
            breaks,
            spacing: Spacing::default(),
            view: options.time,
            days,
        };
        let layout = layout::arrange(&input);
        let map = Rect { x: 0.0, y: 0.0, w: layout.width, h: layout.height };
        Self {
            lanes,
            cards,
            lane_of,
            phase_of,
            ends,
            layout,
            map,
            stretches: Vec::new(),
            ribbon: 0.0,
            heads: 0.0,
            levels: options.levels,
        }
    }

    /// What a level is called; empty for that of an actor that is not there.
    pub(crate) fn level_word(&self, words: &Words, level: &Level) -> String {
        let local = self.levels.iter().find(|(known, _)| known == level).map(|(_, name)| text::plain(name));
        local.unwrap_or_else(|| names::word(words, "level", level.word()))
    }
}

/// The first place of each id.
fn places<'a>(ids: impl Iterator<Item = &'a Id>) -> FxHashMap<&'a Id, usize> {
    let mut places = FxHashMap::default();
    for (at, id) in ids.enumerate() {
        places.entry(id).or_insert(at);
    }
    places
}

/// Actors under their level, levels in the order in which they first appear; at the end a lane for
/// touchpoints whose actor is not there.
fn lanes(journey: &Journey, unknown: bool) -> Vec<Lane> {
    let mut levels: Vec<&Level> = Vec::new();
    for actor in journey.actors.iter() {
        if !levels.contains(&&actor.level) {
            levels.push(&actor.level);
        }
    }
    let mut lanes: Vec<Lane> = Vec::new();
    for level in levels {
        let own = journey.actors.iter().enumerate().filter(|(_, actor)| actor.level == *level);
        lanes.extend(own.map(|(at, actor)| Lane { actor: Some(at), level: actor.level.clone() }));
    }
    if unknown {
        lanes.push(Lane { actor: None, level: Level::Unrecognised(String::new()) });
    }
    lanes
}

/// Gives the last column the width that a small journey lacks, so that ribbon and heads have room.
fn widen(layout: &mut Layout, least: f64) {
    let more = least - layout.width;
    if more > 0.0 {
        layout.width += more;
        // In the calendar a phase is as long as its days.
        if let Some(last) = layout.phases.last_mut().filter(|_| layout.days.is_none()) {
            last.w += more;
        }
    }
}

fn shift(layout: &mut Layout, x: f64, y: f64) {
    for placed in &mut layout.boxes {
        placed.x += x;
        placed.y += y;
    }
    for lane in &mut layout.lanes {
        lane.y += y;
    }
    for phase in &mut layout.phases {
        phase.x += x;
    }
    if let Some(days) = &mut layout.days {
        days.knots.iter_mut().for_each(|(_, at)| *at += x);
        days.folds.iter_mut().for_each(|fold| fold.x += x);
        days.without_day.iter_mut().for_each(|at| *at += x);
    }
    for at in layout.lines.iter_mut().flatten() {
        at.x += x;
        at.y += y;
    }
}

/// The name of a lane.
pub(crate) fn lane_name(journey: &Journey, words: &Words, lane: &Lane) -> String {
    let name = lane.actor.and_then(|at| journey.actors.at(at)).map(|actor| text::plain(&actor.name));
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| words.text("drawing-unknown-actor"))
}
