//! Rules about one touchpoint.

use super::terms::{Day, Story};
use super::{About, Gap};
use gaps::Settings;
use journey::{Channel, Participation, Status};

fn each(story: &Story<'_>, holds: impl Fn(usize) -> bool) -> Vec<Gap> {
    (0..story.t.len()).filter(|t| holds(*t)).map(|t| (vec![About::Touchpoint(t)], None)).collect()
}

pub(super) fn dead_end(s: &Story<'_>, _: &Settings) -> Vec<Gap> {
    let goes_on = |t: usize, end: Day, n: usize| {
        (0..s.t.len()).any(|u| {
            let (Some(start_u), Some(end_u)) = (s.start(u), s.end(u)) else { return false };
            u != t && s.t[u].status != Status::Refused && s.lists(u, n) && (start_u >= end || end_u > end)
        })
    };
    each(s, |t| {
        let Some(end) = s.end(t) else { return false };
        !matches!(s.t[t].status, Status::Planned | Status::Ongoing)
            && !s.t[t].goal
            && (0..s.h.len()).all(|h| s.from(h) != Some(t))
            && end < s.z()
            && (0..s.n.len()).any(|n| s.lists(t, n) && s.open(n, end) && !goes_on(t, end, n))
    })
}

pub(super) fn orphan(s: &Story<'_>, _: &Settings) -> Vec<Gap> {
    each(s, |t| !s.t[t].entry && (0..s.h.len()).all(|h| s.to(h) != Some(t)))
}

pub(super) fn no_owner(s: &Story<'_>, _: &Settings) -> Vec<Gap> {
    each(s, |t| s.owner(t).is_none() && s.of_another(t))
}

pub(super) fn no_start(s: &Story<'_>, _: &Settings) -> Vec<Gap> {
    each(s, |t| s.start(t).is_none() && s.counts(t))
}

pub(super) fn not_involved(s: &Story<'_>, _: &Settings) -> Vec<Gap> {
    let mut gaps = each(s, |t| {
        let part = &s.t[t].participation;
        s.t[t].decision && matches!(part, None | Some(Participation::None | Participation::Informed))
    });
    for (at, plan) in s.j.joint_plans.iter().enumerate() {
        if !plan.person_present {
            gaps.push((vec![About::Plan(at)], None));
        }
    }
    gaps
}

pub(super) fn language(s: &Story<'_>, _: &Settings) -> Vec<Gap> {
    each(s, |t| {
        s.j.person.needs_interpreter
            && !matches!(s.t[t].channel, Channel::Letter | Channel::Digital | Channel::Internal)
            && !s.t[t].interpreter
            && !s.t[t].own_language
            && s.of_another(t)
    })
}

pub(super) fn digital_only(s: &Story<'_>, _: &Settings) -> Vec<Gap> {
    each(s, |t| !s.j.person.digital_access && s.t[t].channel == Channel::Digital && !s.t[t].offline_alternative)
}

pub(super) fn competence(s: &Story<'_>, _: &Settings) -> Vec<Gap> {
    each(s, |t| s.t[t].competence_needed.iter().any(|what| !s.t[t].competence_present.contains(what)))
}

pub(super) fn rule_overload(s: &Story<'_>, settings: &Settings) -> Vec<Gap> {
    each(s, |t| s.t[t].guidelines_conflict || Day::from(s.t[t].guideline_count) > Day::from(settings.guidelines))
}
