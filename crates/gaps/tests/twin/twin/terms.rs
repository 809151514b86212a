//! The terms of the contract, day by day and pair by pair. Where an id repeats, the first item has
//! it. A reference to nothing is no reference, and of an actor that is not there it is not known
//! whose it is: what may be no gap is none.

use journey::{Carrier, Coordinator, Handover, Id, Journey, Level, Need, Status, Touchpoint, TouchpointKind};
use std::collections::BTreeSet;

/// A day, wide enough for any sum.
pub(crate) type Day = i64;

/// A journey with its terms. Items are named by their place in the file's list.
pub(crate) struct Story<'j> {
    pub(crate) j: &'j Journey,
    pub(crate) t: Vec<&'j Touchpoint>,
    pub(crate) h: Vec<&'j Handover>,
    pub(crate) n: Vec<&'j Need>,
    pub(crate) c: Vec<&'j Coordinator>,
    /// By touchpoint: its actor, its needs.
    actors: Vec<Option<usize>>,
    needs: Vec<BTreeSet<usize>>,
    /// By handover: its sender, its receiver.
    ends: Vec<(Option<usize>, Option<usize>)>,
    first: Day,
    z: Day,
}

fn place<'a>(mut ids: impl Iterator<Item = &'a Id>, id: &Id) -> Option<usize> {
    ids.position(|other| other == id)
}

impl<'j> Story<'j> {
    pub(crate) fn new(j: &'j Journey) -> Self {
        let mut story = Self {
            j,
            t: j.touchpoints.iter().collect(),
            h: j.handovers.iter().collect(),
            n: j.needs.iter().collect(),
            c: j.coordinators.iter().collect(),
            actors: Vec::new(),
            needs: Vec::new(),
            ends: Vec::new(),
            first: 0,
            z: 0,
        };
        let touchpoint_at = |id: &Id| place(j.touchpoints.iter().map(|t| &t.id), id);
        story.actors = story.t.iter().map(|t| story.actor_at(&t.actor)).collect();
        story.needs = story.t.iter().map(|t| t.needs.iter().filter_map(|id| story.need_at(id)).collect()).collect();
        story.ends = story.h.iter().map(|h| (touchpoint_at(&h.from), h.to.as_ref().and_then(touchpoint_at))).collect();
        story.first = (0..story.t.len()).filter_map(|t| story.start(t)).min().unwrap_or(0);
        let latest = (0..story.t.len()).filter_map(|t| story.end(t)).max();
        story.z = j.head.last_day.map(Day::from).or(latest).unwrap_or(0);
        story
    }

    // References.

    pub(crate) fn actor_of(&self, t: usize) -> Option<usize> {
        self.actors[t]
    }

    pub(crate) fn actor_at(&self, id: &Id) -> Option<usize> {
        place(self.j.actors.iter().map(|a| &a.id), id)
    }

    pub(crate) fn need_at(&self, id: &Id) -> Option<usize> {
        place(self.n.iter().map(|n| &n.id), id)
    }

    pub(crate) fn items_at(&self, ids: &[Id]) -> BTreeSet<usize> {
        ids.iter().filter_map(|id| place(self.j.information.iter().map(|i| &i.id), id)).collect()
    }

    pub(crate) fn from(&self, h: usize) -> Option<usize> {
        self.ends[h].0
    }

    pub(crate) fn to(&self, h: usize) -> Option<usize> {
        self.ends[h].1
    }

    pub(crate) fn sending_actor(&self, h: usize) -> Option<usize> {
        self.from(h).and_then(|t| self.actor_of(t))
    }

    pub(crate) fn receiving_actor(&self, h: usize) -> Option<usize> {
        self.to(h).and_then(|t| self.actor_of(t))
    }

    pub(crate) fn lists(&self, t: usize, n: usize) -> bool {
        self.needs[t].contains(&n)
    }

    pub(crate) fn level(&self, actor: usize) -> &'j Level {
        &self.j.actors.at(actor).unwrap().level
    }

    pub(crate) fn of_citizen(&self, t: usize) -> bool {
        self.actor_of(t).is_some_and(|a| *self.level(a) == Level::Citizen)
    }

    /// Not the citizen's, and it is known whose.
    pub(crate) fn of_another(&self, t: usize) -> bool {
        self.actor_of(t).is_some() && !self.of_citizen(t)
    }

    // Days.

    pub(crate) fn start(&self, t: usize) -> Option<Day> {
        self.t[t].day.map(Day::from)
    }

    pub(crate) fn end(&self, t: usize) -> Option<Day> {
        self.start(t).map(|start| start + Day::from(self.t[t].duration))
    }

    pub(crate) fn first(&self) -> Day {
        self.first
    }

    pub(crate) fn z(&self) -> Day {
        self.z
    }

    /// Dated touchpoints by (start, order of the file).
    pub(crate) fn dated(&self) -> Vec<usize> {
        let mut dated: Vec<usize> = (0..self.t.len()).filter(|t| self.start(*t).is_some()).collect();
        dated.sort_by_key(|t| (self.start(*t), *t));
        dated
    }

    pub(crate) fn counts(&self, t: usize) -> bool {
        !matches!(self.t[t].status, Status::Refused | Status::Missing)
    }

    pub(crate) fn is_service(&self, t: usize) -> bool {
        self.counts(t) && self.t[t].kind == TouchpointKind::Service
    }

    pub(crate) fn runs(&self, t: usize, d: Day) -> bool {
        match (self.start(t), self.end(t)) {
            (Some(start), Some(end)) => self.counts(t) && start <= d && d <= end,
            _ => false,
        }
    }

    pub(crate) fn open(&self, n: usize, d: Day) -> bool {
        Day::from(self.n[n].from_day) <= d && self.n[n].to_day.is_none_or(|to| d < Day::from(to))
    }

    pub(crate) fn owner(&self, t: usize) -> Option<&'j str> {
        self.t[t].owner.as_deref().map(str::trim).filter(|name| !name.is_empty())
    }

    /// First and last day of a coordinator.
    pub(crate) fn term(&self, c: usize) -> (Day, Day) {
        (Day::from(self.c[c].from_day), self.c[c].to_day.map_or(self.z(), Day::from))
    }

    pub(crate) fn coordinates(&self, c: usize, d: Day) -> bool {
        let (from, to) = self.term(c);
        from <= d && d <= to
    }

    pub(crate) fn wait(&self, h: usize) -> Option<Day> {
        let (sent, to) = (Day::from(self.h[h].sent_day?), self.to(h)?);
        Some(self.start(to).unwrap_or(self.z()) - sent)
    }

    pub(crate) fn over_limit(&self, h: usize) -> bool {
        match (self.h[h].limit, self.wait(h)) {
            (Some(limit), Some(wait)) => wait > Day::from(limit),
            _ => false,
        }
    }

    /// Carried from one side to the other by those whose work it is.
    pub(crate) fn carried_by_services(&self, h: usize) -> bool {
        !matches!(self.h[h].carrier, Carrier::None | Carrier::Citizen | Carrier::Relative)
    }

    // Information flow.

    /// Of each dated touchpoint, in the order in which they are taken: what it is told again.
    pub(crate) fn retold(&self) -> Vec<(usize, BTreeSet<usize>)> {
        let mut taken: Vec<(usize, BTreeSet<usize>)> = Vec::new();
        let mut result = Vec::new();
        for t in self.dated() {
            let start = self.start(t).unwrap();
            let mut got = BTreeSet::new();
            for (u, have) in &taken {
                if self.same_records(*u, t) {
                    got.extend(have);
                }
            }
            for h in 0..self.h.len() {
                let arrived = self.h[h].arrived_day.or(self.h[h].sent_day).map(Day::from);
                let in_time = arrived.is_some_and(|day| day <= start);
                if self.to(h) != Some(t) || self.h[h].carrier == Carrier::None || !in_time {
                    continue;
                }
                if let Some((_, have)) = taken.iter().find(|(u, _)| Some(*u) == self.from(h)) {
                    got.extend(have.intersection(&self.items_at(&self.h[h].information)));
                }
            }
            for plan in self.j.joint_plans.iter() {
                let to = plan.to_day.map_or(self.z(), Day::from);
                let lists = plan.actors.iter().any(|id| self.actor_at(id).is_some_and(|a| Some(a) == self.actor_of(t)));
                if lists && Day::from(plan.from_day) <= start && start <= to {
                    got.extend(self.items_at(&plan.information));
                }
            }
            let needed = self.items_at(&self.t[t].information_needed);
            let produced = self.items_at(&self.t[t].information_produced);
            let known = |i: &usize| taken.iter().any(|(u, _)| self.touches(*u, *i));
            result.push((t, needed.iter().copied().filter(|i| !got.contains(i) && known(i)).collect()));
            taken.push((t, got.into_iter().chain(needed).chain(produced).collect()));
        }
        result
    }

    /// The first touchpoint that needs or produces the item.
    pub(crate) fn known(&self, i: usize) -> Option<usize> {
        self.dated().into_iter().find(|t| self.touches(*t, i))
    }

    fn touches(&self, t: usize, i: usize) -> bool {
        self.items_at(&self.t[t].information_needed).contains(&i)
            || self.items_at(&self.t[t].information_produced).contains(&i)
    }

    fn same_records(&self, t: usize, u: usize) -> bool {
        let records = |t: usize| {
            let actor = self.actor_of(t).and_then(|a| self.j.actors.at(a));
            actor.and_then(|actor| actor.records.as_deref()).unwrap_or(self.t[t].actor.as_str())
        };
        records(t) == records(u)
    }

    pub(crate) fn path(&self, from: usize, to: usize) -> bool {
        let mut reached = BTreeSet::from([from]);
        loop {
            let next: BTreeSet<usize> = (0..self.h.len())
                .filter(|h| self.from(*h).is_some_and(|from| reached.contains(&from)))
                .filter_map(|h| self.to(h))
                .collect();
            let before = reached.len();
            reached.extend(next);
            if reached.len() == before {
                return reached.contains(&to);
            }
        }
    }

    // Responsibility.

    pub(crate) fn responsible(&self, d: Day) -> BTreeSet<&'j str> {
        let owners = (0..self.t.len()).filter(|t| self.runs(*t, d)).filter_map(|t| self.owner(t));
        let coordinators = (0..self.c.len()).filter(|c| self.coordinates(*c, d)).map(|c| self.c[c].name.as_str());
        let holders = (0..self.h.len()).filter(|h| self.h[*h].sender_holds).filter_map(|h| {
            let (from, start, sent) = (self.from(h)?, self.start(self.to(h)?)?, Day::from(self.h[h].sent_day?));
            if sent <= d && d < start { self.owner(from) } else { None }
        });
        owners.chain(coordinators).chain(holders).collect()
    }

    /// Name of the first coordinator on d, else owner of what runs and comes last.
    pub(crate) fn lead(&self, d: Day) -> Option<&'j str> {
        let coordinator = (0..self.c.len()).find(|c| self.coordinates(*c, d)).map(|c| self.c[c].name.as_str());
        let last = || self.dated().into_iter().rfind(|t| self.owner(*t).is_some() && self.runs(*t, d));
        coordinator.or_else(|| self.owner(last()?))
    }

    pub(crate) fn uncovered(&self) -> Vec<Day> {
        (self.first()..=self.z())
            .filter(|d| (0..self.n.len()).any(|n| self.open(n, *d)) && self.responsible(*d).is_empty())
            .collect()
    }

    // Coverage.

    /// The days of a need, each with whether it is bad.
    pub(crate) fn coverage(&self, n: usize) -> Vec<(Day, bool)> {
        let last = self.n[n].to_day.map_or(self.z(), |to| (Day::from(to) - 1).min(self.z()));
        let s = (0..self.t.len()).filter(|t| self.lists(*t, n)).filter_map(|t| self.start(t)).min();
        let Some(s) = s else { return Vec::new() };
        (Day::from(self.n[n].from_day).max(s.min(last))..=last)
            .map(|d| (d, !(0..self.t.len()).any(|t| self.is_service(t) && self.lists(t, n) && self.runs(t, d))))
            .collect()
    }
}

/// Maximal runs of successive days, as first and last.
pub(crate) fn runs_of(days: &[Day]) -> Vec<(Day, Day)> {
    let mut runs: Vec<(Day, Day)> = Vec::new();
    for day in days {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *day => *last = *day,
            _ => runs.push((*day, *day)),
        }
    }
    runs
}
