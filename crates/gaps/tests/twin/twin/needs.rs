//! Rules about one need or two.

use super::terms::{Day, Story, runs_of};
use super::{About, Gap};
use gaps::Settings;
use journey::Status;
use std::collections::BTreeSet;

pub(super) fn between_chairs(s: &Story<'_>, _: &Settings) -> Vec<Gap> {
    let refused: Vec<usize> = (0..s.t.len()).filter(|t| s.t[*t].status == Status::Refused).collect();
    let points = |n: usize, other: usize| {
        refused.iter().any(|t| {
            let named = s.t[*t].refused_because_of.as_ref().and_then(|id| s.need_at(id));
            s.lists(*t, n) && named == Some(other)
        })
    };
    let mut gaps = Vec::new();
    for n in 0..s.n.len() {
        let actors: BTreeSet<usize> =
            refused.iter().filter(|t| s.lists(**t, n)).filter_map(|t| s.actor_of(*t)).collect();
        if actors.len() >= 2 {
            gaps.push((vec![About::Need(n)], None));
        }
        for other in n + 1..s.n.len() {
            if points(n, other) && points(other, n) {
                gaps.push((vec![About::Need(n), About::Need(other)], None));
            }
        }
    }
    gaps
}

pub(super) fn uncovered(s: &Story<'_>, settings: &Settings) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = runs_of(&s.uncovered())
        .into_iter()
        .filter(|(first, last)| last - first + 1 >= Day::from(settings.uncovered_run_days))
        .map(|days| (vec![], Some(days)))
        .collect();
    for n in (0..s.n.len()).filter(|n| s.n[*n].critical) {
        let bad: Vec<Day> = s.coverage(n).into_iter().filter(|(_, bad)| *bad).map(|(day, _)| day).collect();
        gaps.extend(runs_of(&bad).into_iter().map(|days| (vec![About::Need(n)], Some(days))));
    }
    gaps
}

pub(super) fn service_cliff(s: &Story<'_>, settings: &Settings) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for n in 0..s.n.len() {
        let lasting: Vec<usize> = s
            .dated()
            .into_iter()
            .filter(|t| s.is_service(*t) && s.lists(*t, n) && s.t[*t].duration >= settings.lasting_service_days)
            .collect();
        for pair in lasting.windows(2) {
            let (x, y) = (pair[0], pair[1]);
            let e = lasting.iter().filter(|t| s.start(**t) <= s.start(x)).filter_map(|t| s.end(*t)).max().unwrap();
            if s.start(y).unwrap() - e > Day::from(settings.cliff_days) && s.open(n, e) {
                gaps.push((vec![About::Need(n), About::Touchpoint(x), About::Touchpoint(y)], None));
            }
        }
    }
    gaps
}

pub(super) fn need_unmet(s: &Story<'_>, settings: &Settings) -> Vec<Gap> {
    (0..s.n.len())
        .filter(|n| {
            let earliest = (0..s.t.len()).filter(|t| s.counts(*t) && s.lists(*t, *n)).filter_map(|t| s.start(t)).min();
            earliest.is_none_or(|start| start - Day::from(s.n[*n].from_day) > Day::from(settings.late_need_days))
        })
        .map(|n| (vec![About::Need(n)], None))
        .collect()
}

pub(super) fn age_cliff(s: &Story<'_>, _: &Settings) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for n in 0..s.n.len() {
        for birthday in &s.j.person.birthdays {
            let b = Day::from(birthday.day);
            let until: Vec<usize> = (0..s.t.len())
                .filter(|t| s.counts(*t) && s.lists(*t, n) && s.t[*t].duration >= 1)
                .filter(|t| s.start(*t).is_some_and(|start| start < b) && s.end(*t).is_some_and(|end| b <= end + 1))
                .collect();
            let ends = until.iter().any(|t| s.end(*t).unwrap() <= b + 1 && s.t[*t].ends_at_age == Some(birthday.age));
            let goes_on = until.iter().any(|t| s.end(*t).unwrap() > b + 1);
            let begins = (0..s.t.len()).any(|t| {
                s.is_service(t) && s.lists(t, n) && s.start(t).is_some_and(|start| start == b || start == b + 1)
            });
            if s.open(n, b) && ends && !goes_on && !begins {
                gaps.push((vec![About::Need(n)], Some((b, b))));
            }
        }
    }
    gaps
}
