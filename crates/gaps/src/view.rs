//! # Terms
//!
//! A touchpoint starts on its day and ends `duration` days later; without a day it is undated. It
//! *counts* when it is neither refused nor missing, is a *service* when it counts and is of that
//! kind, is the *person's own* when its actor's level is citizen, and *runs* on the days from start
//! to end when it is dated and counts. *First* is the earliest start, *Z* the horizon: `lastDay`,
//! else the latest end. A need is *open* from `fromDay` to the day before `toDay`. The *wait* of a
//! handover lasts from its sending until its receiver starts, or until Z when the receiver is
//! undated; it is *over its limit* when it is longer than that. An owner is trimmed; blank is none.
//!
//! Where an id repeats, references go to its first item. A reference to nothing is no reference: a
//! handover to a touchpoint that is not there has a receiver, of whom nothing is known. What may be
//! no gap, were it known whom a reference means, is none.

// The journey as a graph: touchpoints are nodes, handovers are edges. References are resolved
// once, and the terms above have their one home here.

mod resolved;

pub(crate) use resolved::{Held, Pass, Plan, Point};

use crate::coverage::{self, Coverage};
use crate::flow::Flow;
use crate::links::Links;
use crate::names::Names;
use crate::responsibility::Responsibility;
use journey::{Actor, Day, Id, Items, Journey, MAX_DAY, Need, Status};
use rustc_hash::FxHashMap;
use smallvec::SmallVec;
use std::collections::VecDeque;
use std::sync::{Arc, OnceLock};

/// The petgraph view of a journey, with what several rules and metrics ask of it.
#[derive(Debug)]
pub struct View<'j> {
    pub(crate) journey: &'j Journey,
    /// In the order of the file.
    pub(crate) touchpoints: Vec<Point<'j>>,
    /// In the order of the file.
    pub(crate) handovers: Vec<Pass<'j>>,
    /// In the order of the file.
    pub(crate) coordinators: Vec<Held<'j>>,
    /// In the order of the file.
    pub(crate) plans: Vec<Plan<'j>>,
    /// Dated touchpoints by (start, order of the file).
    pub(crate) by_start: Vec<usize>,
    /// Earliest start.
    pub(crate) first: Day,
    /// The horizon, Z.
    pub(crate) last: Day,
    links: Links,
    /// The first actor of each id.
    actors: FxHashMap<&'j Id, usize>,
    /// The first information item of each id.
    items: FxHashMap<&'j Id, usize>,
    pub(crate) flow: Flow,
    pub(crate) responsibility: Responsibility<'j>,
    /// By need, in the order of the file.
    pub(crate) coverage: Vec<Coverage>,
    /// Owners by first appearance, with the touchpoint where they appear.
    pub(crate) owners: Vec<(&'j str, usize)>,
    names: OnceLock<Arc<Names>>,
}

/// Places in one of the journey's lists; few, mostly.
pub(crate) type Places = SmallVec<[usize; 3]>;

impl<'j> View<'j> {
    /// Resolves the references of a journey and works out what several rules share.
    pub fn new(journey: &'j Journey) -> Self {
        let (actors, needs) = (index(&journey.actors, |it| &it.id), index(&journey.needs, |it| &it.id));
        let information = index(&journey.information, |it| &it.id);
        let touchpoint_ids = index(&journey.touchpoints, |it| &it.id);

        let mut owners = Owners::default();
        let touchpoints: Vec<Point<'j>> = journey
            .touchpoints
            .iter()
            .enumerate()
            .map(|(index, record)| {
                let actor = actors.get(&record.actor).copied();
                let owner = record.owner.as_deref().map(str::trim).filter(|owner| !owner.is_empty());
                let start = record.day.map(within);
                Point {
                    index,
                    record,
                    actor,
                    level: actor.and_then(|actor| journey.actors.at(actor)).map(|actor: &Actor| &actor.level),
                    owner,
                    owned_by: owner.map(|owner| owners.place(owner, index)),
                    span: start.map(|start| (start, start + within(record.duration))),
                    counts: !matches!(record.status, Status::Refused | Status::Missing),
                    refused_because_of: record.refused_because_of.as_ref().and_then(|id| needs.get(id)).copied(),
                    needs: resolve(&record.needs, &needs),
                    needed: resolve(&record.information_needed, &information),
                    produced: resolve(&record.information_produced, &information),
                }
            })
            .collect();
        let handovers: Vec<Pass<'j>> = journey
            .handovers
            .iter()
            .enumerate()
            .map(|(index, record)| Pass {
                index,
                record,
                sent: record.sent_day.map(within),
                from: touchpoint_ids.get(&record.from).copied(),
                to: record.to.as_ref().and_then(|to| touchpoint_ids.get(to)).copied(),
            })
            .collect();

        let mut by_start: Vec<usize> = (0..touchpoints.len()).filter(|t| touchpoints[*t].start().is_some()).collect();
        by_start.sort_by_key(|t| touchpoints[*t].start());
        let first = by_start.first().and_then(|t| touchpoints[*t].start()).unwrap_or(0);
        let latest = touchpoints.iter().filter_map(Point::end).max();
        let last = journey.head.last_day.map(within).or(latest).unwrap_or(0);

        let level_of = |actor: usize| journey.actors.at(actor).map(|actor| &actor.level);
        let coordinators = journey.coordinators.iter().enumerate().map(|(index, record)| Held {
            index,
            record,
            level: record.actor.as_ref().and_then(|id| level_of(*actors.get(id)?)),
            from: within(record.from_day),
            to: record.to_day.map_or(last, within),
        });
        let plans = journey.joint_plans.iter().enumerate().map(|(index, record)| Plan {
            index,
            record,
            actors: resolve(&record.actors, &actors),
            from: within(record.from_day),
            to: record.to_day.map_or(last, within),
        });

        let mut view = Self {
            journey,
            coordinators: coordinators.collect(),
            plans: plans.collect(),
            links: Links::of(touchpoints.len(), &handovers),
            touchpoints,
            handovers,
            by_start,
            first,
            last,
            actors,
            items: FxHashMap::default(),
            flow: Flow::default(),
            responsibility: Responsibility::default(),
            coverage: Vec::new(),
            owners: owners.each,
            names: OnceLock::new(),
        };
        view.flow = Flow::of(&view, &information);
        view.items = information;
        view.responsibility = Responsibility::of(&view);
        view.coverage = coverage::of(&view);
        view
    }

    /// The journey.
    pub fn journey(&self) -> &'j Journey {
        self.journey
    }

    /// What the items are called.
    pub(crate) fn names(&self) -> Arc<Names> {
        Arc::clone(self.names.get_or_init(|| Arc::new(Names::of_journey(self.journey))))
    }

    /// The actor of this id.
    pub(crate) fn actor(&self, id: &Id) -> Option<usize> {
        self.actors.get(id).copied()
    }

    /// The id where an actor has it.
    pub(crate) fn actor_known<'a>(&self, id: &'a Option<Id>) -> Option<&'a Id> {
        id.as_ref().filter(|id| self.actor(id).is_some())
    }

    /// The information item of this id.
    pub(crate) fn information(&self, id: &Id) -> Option<usize> {
        self.items.get(id).copied()
    }

    /// Dated touchpoints by (start, order of the file).
    pub(crate) fn dated(&self) -> impl Iterator<Item = &Point<'j>> {
        self.by_start.iter().filter_map(|index| self.touchpoints.get(*index))
    }

    /// The handovers from a touchpoint, to nobody included, in the order of the file.
    pub(crate) fn leaving(&self, t: &Point<'_>) -> impl Iterator<Item = &Pass<'j>> {
        self.links.leaving(t.index).iter().filter_map(|index| self.handovers.get(*index))
    }

    /// The handovers to a touchpoint, in the order of the file.
    pub(crate) fn reaching(&self, t: &Point<'_>) -> impl Iterator<Item = &Pass<'j>> {
        self.links.reaching(t.index).iter().filter_map(|index| self.handovers.get(*index))
    }

    /// The shortest path of handovers from one touchpoint to another; of several, the first in the file.
    pub(crate) fn path(&self, from: usize, to: usize) -> Option<Vec<&Pass<'j>>> {
        let mut came_by: Vec<Option<usize>> = vec![None; self.touchpoints.len()];
        let mut open = VecDeque::from([from]);
        while let Some(t) = open.pop_front() {
            for &h in self.links.leaving(t) {
                let Some(next) = self.handovers[h].to.filter(|next| came_by[*next].is_none()) else { continue };
                came_by[next] = Some(h);
                open.push_back(next);
                if next == to {
                    open.clear();
                    break;
                }
            }
        }
        let mut path = Vec::new();
        let mut at = to;
        loop {
            let h = &self.handovers[came_by[at]?];
            path.push(h);
            at = h.from?;
            if at == from {
                path.reverse();
                return Some(path);
            }
        }
    }

    /// Which touchpoints a path of handovers leads to.
    pub(crate) fn reached_from(&self, touchpoint: usize) -> Vec<bool> {
        let mut reached = vec![false; self.touchpoints.len()];
        let mut open = vec![touchpoint];
        while let Some(t) = open.pop() {
            for next in self.links.leaving(t).iter().filter_map(|h| self.handovers[*h].to) {
                if !std::mem::replace(&mut reached[next], true) {
                    open.push(next);
                }
            }
        }
        reached
    }

    /// The sending touchpoint; `None` when the file names one that is not there.
    pub(crate) fn sender(&self, h: &Pass<'_>) -> Option<&Point<'j>> {
        self.touchpoints.get(h.from?)
    }

    /// The receiving touchpoint; `None` when nobody receives or nothing is known of the receiver.
    pub(crate) fn receiver(&self, h: &Pass<'_>) -> Option<&Point<'j>> {
        self.touchpoints.get(h.to?)
    }

    /// start(to)
    pub(crate) fn receiver_start(&self, h: &Pass<'_>) -> Option<Day> {
        self.receiver(h)?.start()
    }

    /// Days from sending until the receiver starts, or until Z; `None` without `sentDay` or when
    /// nothing is known of a receiver.
    pub(crate) fn wait(&self, h: &Pass<'_>) -> Option<Day> {
        Some(self.receiver(h)?.start().unwrap_or(self.last) - h.sent()?)
    }

    /// The wait of each handover, in days, in the order of the file.
    pub fn waits(&self) -> Vec<Option<Day>> {
        self.handovers.iter().map(|h| self.wait(h)).collect()
    }

    /// The limit is set and the wait is longer.
    pub(crate) fn over_limit(&self, h: &Pass<'_>) -> bool {
        matches!((self.wait(h), h.limit()), (Some(wait), Some(limit)) if wait > limit)
    }
}

/// Holds a day or a number of days within what a journey promises, so that sums of a few never overflow.
pub(crate) fn within(day: Day) -> Day {
    day.clamp(-MAX_DAY, MAX_DAY)
}

/// n is open on d.
pub(crate) fn is_open(need: &Need, day: Day) -> bool {
    need.from_day <= day && need.to_day.is_none_or(|to| day < to)
}

/// Owners by first appearance.
#[derive(Default)]
struct Owners<'j> {
    each: Vec<(&'j str, usize)>,
    places: FxHashMap<&'j str, usize>,
}

impl<'j> Owners<'j> {
    /// The place of an owner whom this touchpoint has.
    fn place(&mut self, owner: &'j str, touchpoint: usize) -> usize {
        let next = self.each.len();
        let place = *self.places.entry(owner).or_insert(next);
        if place == next {
            self.each.push((owner, touchpoint));
        }
        place
    }
}

fn index<T>(items: &Items<T>, id: impl Fn(&T) -> &Id) -> FxHashMap<&Id, usize> {
    let mut places = FxHashMap::with_capacity_and_hasher(items.len(), rustc_hash::FxBuildHasher);
    for (place, item) in items.iter().enumerate() {
        places.entry(id(item)).or_insert(place);
    }
    places
}

/// The places of the named items, each once, in the order of the file.
pub(crate) fn resolve(ids: &[Id], places: &FxHashMap<&Id, usize>) -> Places {
    let mut found: Places = ids.iter().filter_map(|id| places.get(id).copied()).collect();
    found.sort_unstable();
    found.dedup();
    found
}
