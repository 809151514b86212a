//! # Who knows what
//!
//! Dated touchpoints are taken by start. One has at hand what its record system holds so far, what
//! handovers brought in time from touchpoints taken before (refused or not, unless nobody carried
//! them, and only what those had themselves), and what joint plans of its actor hold on that day.
//! What it needs and does not have at hand, though some touchpoint before needed or produced it, is
//! *told again*. All that it then has, needs and produces goes into its record system. Actors share
//! a record system when their `records` are equal; without it, an actor's is its own.

use crate::reach::reach;
use crate::view::{Pass, Places, Point, View, resolve};
use journey::{Carrier, Day, Id};
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::OnceLock;

/// What each touchpoint had to be told again.
#[derive(Debug, Default)]
pub(crate) struct Flow {
    /// By touchpoint: the items, in the order of the file, that were known elsewhere and had not arrived.
    pub(crate) retold: Vec<Vec<usize>>,
    /// By item: the touchpoint that first needed or produced it.
    known: Vec<Option<usize>>,
    told: OnceLock<Vec<Told>>,
}

/// An item that had to be told again at a touchpoint.
#[derive(Debug)]
pub(crate) struct Told {
    /// The touchpoint.
    pub(crate) at: usize,
    /// The item.
    pub(crate) item: usize,
    /// The touchpoint that first needed or produced it.
    pub(crate) source: usize,
    /// A path of handovers leads from there to here.
    pub(crate) path: bool,
}

impl Flow {
    pub(crate) fn of(view: &View<'_>, places: &FxHashMap<&Id, usize>) -> Self {
        let mut flow = Self {
            retold: vec![Vec::new(); view.touchpoints.len()],
            known: vec![None; view.journey.information.len()],
            told: OnceLock::new(),
        };
        let systems = systems(view);
        let mut plans = Plans::of(view, places);
        // What a record system holds, and since which touchpoint: touchpoints have numbers as they are taken.
        let mut held: FxHashMap<(u32, u32), usize> = FxHashMap::default();
        let mut taken: Vec<Option<usize>> = vec![None; view.touchpoints.len()];

        for (number, t) in view.dated().enumerate() {
            let (Some(start), system) = (t.start(), systems[t.index]) else { continue };
            for h in view.reaching(t) {
                let in_time = h.arrived().or(h.sent()).is_some_and(|day| day <= start);
                let sender = h.from.and_then(|from| Some((systems[from], taken[from]?)));
                let Some((from, then)) = sender.filter(|_| in_time && h.record.carrier != Carrier::None) else {
                    continue;
                };
                for item in h.record.information.iter().filter_map(|id| places.get(id)) {
                    let item = small(*item);
                    // have(from) is what its record system held when it had been taken.
                    if held.get(&(from, item)).is_some_and(|since| *since <= then) {
                        held.entry((system, item)).or_insert(number);
                    }
                }
            }
            if let Some(actor) = t.actor {
                plans.reach(actor, start, |item| {
                    held.entry((system, small(item))).or_insert(number);
                });
            }
            let told = |item: &usize| flow.known[*item].is_some() && !held.contains_key(&(system, small(*item)));
            flow.retold[t.index] = t.needed.iter().copied().filter(told).collect();
            for &item in t.needed.iter().chain(&t.produced) {
                flow.known[item].get_or_insert(t.index);
                held.entry((system, small(item))).or_insert(number);
            }
            taken[t.index] = Some(number);
        }
        flow
    }

    /// How many touchpoints had to be told something again.
    pub(crate) fn retellings(&self) -> usize {
        self.retold.iter().filter(|items| !items.is_empty()).count()
    }

    /// The touchpoint that first needed or produced an item.
    pub(crate) fn source(&self, item: usize) -> Option<usize> {
        self.known.get(item).copied().flatten()
    }

    /// Everything told again, in the order of the file.
    pub(crate) fn told(&self, view: &View<'_>) -> &[Told] {
        self.told.get_or_init(|| {
            let mut all: Vec<Told> = Vec::new();
            for (at, items) in self.retold.iter().enumerate() {
                let told = items.iter().filter_map(|&item| Some((item, self.known[item]?)));
                all.extend(told.map(|(item, source)| Told { at, item, source, path: false }));
            }
            let pairs: Vec<(usize, usize)> = all.iter().map(|told| (told.source, told.at)).collect();
            for (told, path) in all.iter_mut().zip(reach(view.touchpoints.len(), &view.handovers, &pairs)) {
                told.path = path;
            }
            all
        })
    }
}

/// The handovers of a way from one touchpoint to another on which an item was dropped as seldom as
/// can be; of several the shortest. `None` when no way leads there.
pub(crate) fn way<'v, 'j>(
    view: &'v View<'j>,
    item: usize,
    from: &Point<'_>,
    to: &Point<'_>,
) -> Option<Vec<&'v Pass<'j>>> {
    let mut best: Vec<Option<(usize, usize)>> = vec![None; view.touchpoints.len()];
    let mut came_by: Vec<Option<&Pass<'j>>> = vec![None; view.touchpoints.len()];
    let mut open = BinaryHeap::from([Reverse((0, 0, from.index))]);
    while let Some(Reverse((drops, steps, at))) = open.pop() {
        if at == to.index {
            break;
        }
        for h in view.touchpoints.get(at).into_iter().flat_map(|t| view.leaving(t)) {
            let Some(next) = h.to.filter(|next| *next != from.index) else { continue };
            let cost = (drops + usize::from(dropped(view, item, h).is_some()), steps + 1);
            if best[next].is_none_or(|least| cost < least) {
                best[next] = Some(cost);
                came_by[next] = Some(h);
                open.push(Reverse((cost.0, cost.1, next)));
            }
        }
    }
    let mut way = Vec::new();
    let mut at = to.index;
    while at != from.index {
        let h = came_by[at]?;
        way.push(h);
        at = h.from?;
    }
    way.reverse();
    Some(way)
}

/// Why a handover did not bring an item that its sender had; `None` when it did.
pub(crate) fn dropped(view: &View<'_>, item: usize, h: &Pass<'_>) -> Option<&'static str> {
    let carries = h.record.information.iter().any(|id| view.information(id) == Some(item));
    if !carries {
        return Some("dropped-without");
    }
    if h.record.carrier == Carrier::None {
        return Some("dropped-nobody");
    }
    let Some(day) = h.arrived().or(h.sent()) else { return Some("dropped-no-day") };
    let order = |t: Option<&Point<'_>>| t.and_then(|t| Some((t.start()?, t.index)));
    match (order(view.sender(h)), order(view.receiver(h))) {
        (Some(from), Some(to)) if from < to => (day > to.0).then_some("dropped-late"),
        _ => Some("dropped-sender"),
    }
}

fn small(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// The record system of every touchpoint: that of its actor, else one of the actor's own.
fn systems(view: &View<'_>) -> Vec<u32> {
    let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
    let mut number = |name| {
        let next = small(numbers.len());
        *numbers.entry(name).or_insert(next)
    };
    let actors = view.journey.actors.iter();
    let of_actor: Vec<u32> =
        actors.map(|actor| number(actor.records.as_deref().unwrap_or(actor.id.as_str()))).collect();
    view.touchpoints
        .iter()
        .map(|t| t.actor.map_or_else(|| number(t.record.actor.as_str()), |actor| of_actor[actor]))
        .collect()
}

/// Joint plans by actor. What a plan brings stays in the actor's record system, so each plan is
/// used once per actor, at the first touchpoint that it lasts over.
struct Plans {
    /// Per actor: (first day, last day, plan), by first day.
    of_actor: Vec<Vec<(Day, Day, usize)>>,
    next: Vec<usize>,
    items: Vec<Places>,
}

impl Plans {
    fn of(view: &View<'_>, places: &FxHashMap<&Id, usize>) -> Self {
        let actors = view.journey.actors.len();
        let mut plans = Self { of_actor: vec![Vec::new(); actors], next: vec![0; actors], items: Vec::new() };
        for (number, plan) in view.plans.iter().enumerate() {
            plans.items.push(resolve(&plan.record.information, places));
            for &actor in &plan.actors {
                plans.of_actor[actor].push((plan.from, plan.to, number));
            }
        }
        for plans in &mut plans.of_actor {
            plans.sort_unstable();
        }
        plans
    }

    /// Calls `visit` with the items of the actor's plans that last over the day and are new to it.
    /// Days must not go back.
    fn reach(&mut self, actor: usize, day: Day, mut visit: impl FnMut(usize)) {
        let plans = &self.of_actor[actor];
        while let Some((_, last, plan)) = plans.get(self.next[actor]).filter(|(first, ..)| *first <= day) {
            self.next[actor] += 1;
            if day <= *last {
                self.items[*plan].iter().for_each(|item| visit(*item));
            }
        }
    }
}
