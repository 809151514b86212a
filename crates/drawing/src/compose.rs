//! Puts the parts of the drawing together.

use crate::calendar;
use crate::cards;
use crate::changes::Changes;
use crate::experience;
use crate::groups::groups;
use crate::hidden;
use crate::lanes;
use crate::legend;
use crate::lines;
use crate::marks;
use crate::names;
use crate::notes;
use crate::plan::{MARGIN, Plan};
use crate::ribbon;
use crate::scene::{DayScale, DropSlot, Part, PartRole, Rect, Scene, Subject};
use crate::sheet;
use crate::threads::{self, Show};
use gaps::Report;
use journey::{Id, Journey, Level, Slot};
use layout::TimeView;
use messages::Words;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// What of a journey is drawn, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// How time is shown.
    pub time: TimeView,
    /// What is drawn beside touchpoints and handovers.
    pub show: Show,
    /// What levels are called in the journey's country; others have their general word.
    pub levels: Vec<(Level, String)>,
    /// What was left out of the journey before it came here, in sentences: exports say it.
    pub left_out: Vec<String>,
    /// How many gaps somebody judged to be none: they are not in the report, and exports say so.
    pub judged: usize,
    /// What became of touchpoints and handovers since another journey, or against a plan.
    pub changes: Changes,
}

/// Draws a journey with its gaps. The scene holds the parts of the screen and those of exports.
pub fn compose(journey: &Journey, report: &Report, words: &Words, options: Options) -> Scene {
    drawn((journey, journey), report, words, options, &BTreeSet::new())
}

/// Draws a journey laid over another one: `overlay` is the journey with what only the other one has, behind
/// the items of each of its lists. Ribbon, figures and gaps are those of the journey.
pub fn compose_over(journey: &Journey, overlay: &Journey, report: &Report, words: &Words, options: Options) -> Scene {
    drawn((journey, overlay), report, words, options, &BTreeSet::new())
}

/// The same without the touchpoints of these lanes and columns, and without the handovers that meet
/// them. The ribbon and the figures are those of the whole journey.
pub fn compose_folded(
    journey: &Journey,
    report: &Report,
    words: &Words,
    options: Options,
    folded: &BTreeSet<Id>,
) -> Scene {
    let away: BTreeMap<Slot, &Id> = journey
        .touchpoints
        .slotted()
        .filter(|(_, it)| folded.contains(&it.actor) || it.phase.as_ref().is_some_and(|phase| folded.contains(phase)))
        .map(|(slot, it)| (slot, &it.id))
        .collect();
    if away.is_empty() {
        return compose(journey, report, words, options);
    }
    let gone: BTreeSet<&Id> = away.values().copied().collect();
    let ends = |from: &Id, to: Option<&Id>| gone.contains(from) || to.is_some_and(|to| gone.contains(to));
    let lines = journey.handovers.slotted().filter(|(_, it)| ends(&it.from, it.to.as_ref())).map(|(slot, _)| slot);
    let mut shown = journey.clone();
    for slot in away.keys().copied().chain(lines) {
        shown.take(slot);
    }
    drawn((journey, &shown), report, words, options, folded)
}

/// Draws `journey`, with the ribbon of the `whole` one.
fn drawn(
    (whole, journey): (&Journey, &Journey),
    report: &Report,
    words: &Words,
    options: Options,
    folded: &BTreeSet<Id>,
) -> Scene {
    let show = options.show;
    let plan = Plan::new(journey, whole, words, options.clone());
    let groups = groups(report);
    let (map, right) = (plan.map, plan.map.x + plan.map.w + MARGIN);
    let found = marks::found(journey, report, &groups);
    let below = map.y + map.h + 12.0;
    let ((marks, ribbon), (cards, handovers, (threads, _), (experience, below, unplaced))) = side_by_side(
        || {
            let marks = marks::marks(journey, words, &plan, (&groups, &options.changes), &found);
            (marks, ribbon::ribbon((whole, journey), words, &plan, &groups, report))
        },
        || {
            let threads = threads::threads(journey, words, &plan, (&groups, report), (show, below));
            let experience = experience::experience(journey, words, &plan, threads.1);
            let cards = cards::cards(journey, words, &plan, &options.changes);
            (cards, lines::lines(journey, words, &plan, &found, &options.changes), threads, experience)
        },
    );
    let hidden = hidden::hidden(whole, words, &options, (folded, unplaced));
    let mut notes = notes::tags((whole, journey), words, &plan, &marks, show);
    let (papers, bottom) = notes::papers((whole, journey), words, &plan, (show, below));
    notes.extend(papers);
    let times = sheet::enlarged(right, bottom);
    let (title, top) = sheet::title(journey, words, &hidden, (right, times));
    let (figures, foot) = sheet::figures(report, words, (right, times), bottom);
    let (legend, end) = legend::legend(journey, words, &plan, (show, &options.changes), (right, foot));
    let part = |role, figures| Part { role, figures };
    let mut parts = vec![
        part(PartRole::TitleBlock, title),
        part(PartRole::Ground, [lanes::ground(&plan), calendar::ground(journey, words, &plan)].concat()),
        part(PartRole::Handovers, handovers),
        part(PartRole::Cards, cards),
        part(PartRole::Marks, marks),
        part(PartRole::Threads, threads),
        part(PartRole::Experience, experience),
        part(PartRole::Notes, notes),
        part(PartRole::LaneHeads, lanes::heads(journey, words, &plan)),
        part(PartRole::PhaseHeads, lanes::phases(journey, words, &plan)),
        part(PartRole::Ribbon, ribbon),
        part(PartRole::Figures, figures),
        part(PartRole::Legend, legend),
    ];
    name_items(journey, &mut parts);
    Scene {
        width: right,
        height: bottom,
        sheet: Rect { x: 0.0, y: top, w: right, h: end - top },
        map,
        title: crate::text::plain(&journey.head.title),
        description: names::drawing(whole, report, words, &hidden),
        parts,
        drop_slots: slots(journey, &plan),
        days: plan.layout.days.as_ref().map(|days| DayScale {
            knots: days.knots.clone(),
            length: days.length,
            without_day: days.without_day,
        }),
    }
}

/// Does two things at once that do not depend on each other.
pub fn side_by_side<A: Send, B>(one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B) -> (A, B) {
    std::thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        (one.join().unwrap_or_else(|failure| std::panic::resume_unwind(failure)), other)
    })
}

/// Writes the ids of the items on their figures.
pub(crate) fn name_items(journey: &Journey, parts: &mut [Part]) {
    let ids: FxHashMap<Slot, &Id> = journey.ids().into_iter().collect();
    for figure in parts.iter_mut().flat_map(|part| &mut part.figures) {
        if let Subject::Item { slot } = figure.subject
            && let Some(id) = ids.get(&slot)
        {
            figure.id.clone_from(&id.0);
        }
    }
}

/// No more slots than this, where lanes and columns are very many.
const MOST_SLOTS: usize = 50_000;

/// One slot for each lane and column; in the calendar one for each lane, in which a place is a day, and so where
/// there would be too many.
fn slots(journey: &Journey, plan: &Plan) -> Vec<DropSlot> {
    let mut slots = Vec::new();
    let by_lane = plan.layout.days.is_some() || plan.lanes.len().saturating_mul(plan.layout.phases.len()) > MOST_SLOTS;
    for (band, lane) in plan.layout.lanes.iter().zip(&plan.lanes) {
        let Some(actor) = lane.actor.and_then(|at| journey.actors.slot_at(at)) else { continue };
        let area = |x, w| Rect { x, y: band.y, w, h: band.h };
        if by_lane {
            slots.push(DropSlot { area: area(plan.map.x, plan.map.w), actor, phase: None, keeps_phase: true });
            continue;
        }
        for group in &plan.layout.phases {
            let phase = group.phase.and_then(|at| journey.phases.slot_at(at));
            slots.push(DropSlot { area: area(group.x, group.w), actor, phase, keeps_phase: false });
        }
    }
    slots
}
