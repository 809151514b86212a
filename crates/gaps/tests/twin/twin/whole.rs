//! Rules about several items, or the journey as a whole.

use super::terms::{Day, Story};
use super::{About, Gap};
use gaps::Settings;
use journey::Level;
use std::collections::{BTreeMap, BTreeSet};

fn of_journey(holds: bool) -> Vec<Gap> {
    if holds { vec![(vec![], None)] } else { vec![] }
}

pub(super) fn single_point(s: &Story<'_>, _: &Settings) -> Vec<Gap> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for t in 0..s.t.len() {
        if let Some(owner) = s.owner(t) {
            seen.entry(owner).or_insert(t);
        }
    }
    let edges: BTreeSet<(&str, &str)> = (0..s.h.len())
        .filter(|h| s.carried_by_services(*h))
        .filter_map(|h| Some((s.owner(s.from(h)?)?, s.owner(s.to(h)?)?)))
        .filter(|(one, other)| one != other)
        .flat_map(|(one, other)| [(one, other), (other, one)])
        .collect();
    let parts = |without: Option<&str>| {
        let mut part: BTreeMap<&str, usize> =
            seen.keys().filter(|name| Some(**name) != without).enumerate().map(|(at, name)| (*name, at)).collect();
        for _ in 0..seen.len() {
            for (one, other) in &edges {
                if let (Some(p), Some(q)) = (part.get(one).copied(), part.get(other).copied()) {
                    part.insert(one, p.min(q));
                    part.insert(other, p.min(q));
                }
            }
        }
        part.values().collect::<BTreeSet<_>>().len()
    };
    seen.iter()
        .filter(|(name, _)| {
            let neighbours = edges.iter().filter(|(one, _)| one == *name).count();
            let deputised =
                s.c.iter()
                    .any(|c| c.name == **name && c.deputy.as_deref().is_some_and(|deputy| !deputy.trim().is_empty()));
            neighbours >= 3 && parts(Some(name)) >= parts(None) + 2 && !deputised
        })
        .map(|(name, at)| (vec![About::Name(*at, (*name).to_owned())], None))
        .collect()
}

pub(super) fn parallel_tracks(s: &Story<'_>, settings: &Settings) -> Vec<Gap> {
    let lasts = |t: usize| s.start(t).is_some() && s.counts(t) && !s.of_citizen(t) && s.t[t].duration >= 1;
    let talked = |a: usize, b: usize| {
        (0..s.h.len()).any(|h| {
            let ends = (s.sending_actor(h), s.receiving_actor(h));
            s.carried_by_services(h) && (ends == (Some(a), Some(b)) || ends == (Some(b), Some(a)))
        })
    };
    let planned = |a: usize, b: usize, from: Day, to: Day| {
        s.j.joint_plans.iter().any(|plan| {
            let lists = |actor: usize| plan.actors.iter().any(|id| s.actor_at(id) == Some(actor));
            let last = plan.to_day.map_or(s.z(), Day::from);
            lists(a) && lists(b) && Day::from(plan.from_day) <= to && from <= last
        })
    };
    let mut tied: Vec<BTreeSet<usize>> = Vec::new();
    for x in 0..s.t.len() {
        for y in 0..s.t.len() {
            let (Some(a), Some(b)) = (s.actor_of(x), s.actor_of(y)) else { continue };
            let share = (0..s.n.len()).any(|n| s.lists(x, n) && s.lists(y, n));
            if a == b || !lasts(x) || !lasts(y) || !share {
                continue;
            }
            let (from, to) = (s.start(x).max(s.start(y)).unwrap(), s.end(x).min(s.end(y)).unwrap());
            if to - from >= Day::from(settings.overlap_days) && !planned(a, b, from, to) && !talked(a, b) {
                tied.push(BTreeSet::from([a, b]));
            }
        }
    }
    let mut groups: Vec<BTreeSet<usize>> = Vec::new();
    for mut pair in tied {
        groups.retain(|group| {
            let meets = !group.is_disjoint(&pair);
            if meets {
                pair.extend(group);
            }
            !meets
        });
        groups.push(pair);
    }
    groups.into_iter().map(|group| (group.into_iter().map(About::Actor).collect(), None)).collect()
}

pub(super) fn two_leads(s: &Story<'_>, _: &Settings) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for one in 0..s.c.len() {
        for two in one + 1..s.c.len() {
            let ((from1, to1), (from2, to2)) = (s.term(one), s.term(two));
            let deputy = |c: usize, of: usize| s.c[of].deputy.as_ref() == Some(&s.c[c].name);
            if s.c[one].name != s.c[two].name
                && from1.max(from2) < to1.min(to2)
                && !deputy(one, two)
                && !deputy(two, one)
            {
                gaps.push((vec![About::Coordinator(one), About::Coordinator(two)], None));
            }
        }
    }
    gaps
}

pub(super) fn no_coordinator(s: &Story<'_>, settings: &Settings) -> Vec<Gap> {
    let crowded = (s.first()..=s.z()).filter(|d| {
        let at_work = (0..s.t.len()).filter(|t| s.t[*t].duration >= 1 && s.runs(*t, *d)).filter_map(|t| s.actor_of(t));
        let awaited = (0..s.h.len()).filter_map(|h| {
            let (sent, to) = (Day::from(s.h[h].sent_day?), s.to(h)?);
            let waits = sent <= *d && s.start(to).is_none_or(|start| *d < start);
            if waits { s.actor_of(to) } else { None }
        });
        let actors: BTreeSet<usize> =
            at_work.chain(awaited).filter(|actor| *s.level(*actor) != Level::Citizen).collect();
        !(0..s.c.len()).any(|c| s.coordinates(c, *d)) && actors.len() as Day >= Day::from(settings.crowded_actors)
    });
    of_journey(crowded.count() as Day >= Day::from(settings.crowded_days))
}

fn told_again(s: &Story<'_>, path: bool) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for (t, items) in s.retold() {
        for i in items {
            if s.path(s.known(i).unwrap(), t) == path {
                gaps.push((vec![About::Touchpoint(t), About::Information(i)], None));
            }
        }
    }
    gaps
}

pub(super) fn info_missing(s: &Story<'_>, _: &Settings) -> Vec<Gap> {
    told_again(s, false)
}

pub(super) fn info_dropped(s: &Story<'_>, _: &Settings) -> Vec<Gap> {
    told_again(s, true)
}

pub(super) fn duplicate_assessment(s: &Story<'_>, settings: &Settings) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for (i, _) in s.j.information.iter().enumerate().filter(|(_, item)| item.assessment) {
        let producing: Vec<usize> =
            s.dated().into_iter().filter(|t| s.items_at(&s.t[*t].information_produced).contains(&i)).collect();
        for pair in producing.windows(2) {
            let (x, y) = (pair[0], pair[1]);
            let (Some(a), Some(b)) = (s.actor_of(x), s.actor_of(y)) else { continue };
            if a != b && s.start(y).unwrap() - s.start(x).unwrap() <= Day::from(settings.reassessment_days) {
                gaps.push((vec![About::Touchpoint(x), About::Touchpoint(y), About::Information(i)], None));
            }
        }
    }
    gaps
}

pub(super) fn story_retold(s: &Story<'_>, settings: &Settings) -> Vec<Gap> {
    let times = s.retold().iter().filter(|(_, items)| !items.is_empty()).count();
    of_journey(times as Day >= Day::from(settings.retellings))
}

pub(super) fn many_contacts(s: &Story<'_>, settings: &Settings) -> Vec<Gap> {
    let owners: BTreeSet<&str> = (0..s.t.len()).filter_map(|t| s.owner(t)).collect();
    of_journey(owners.len() as Day > Day::from(settings.contact_persons))
}

pub(super) fn form_load(s: &Story<'_>, settings: &Settings) -> Vec<Gap> {
    of_journey(s.t.iter().map(|t| Day::from(t.forms)).sum::<Day>() > Day::from(settings.forms))
}

pub(super) fn low_point(s: &Story<'_>, settings: &Settings) -> Vec<Gap> {
    let rated: Vec<(usize, Day)> =
        s.dated().into_iter().filter_map(|t| Some((t, Day::from(s.t[t].experience?)))).collect();
    let mut gaps: Vec<Gap> = Vec::new();
    for pair in rated.windows(2) {
        if pair[0].1 - pair[1].1 >= Day::from(settings.experience_fall) {
            gaps.push((vec![About::Touchpoint(pair[0].0), About::Touchpoint(pair[1].0)], None));
        }
    }
    for run in rated.split(|(_, rating)| *rating > -1).filter(|run| !run.is_empty()) {
        if run.len() as Day >= Day::from(settings.low_streak) {
            gaps.push((vec![About::Touchpoint(run[0].0)], None));
        }
    }
    gaps
}
