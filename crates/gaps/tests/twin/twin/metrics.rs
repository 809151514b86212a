//! The sixteen figures.

use super::terms::{Day, Story};
use journey::{Carrier, Id};
use serde_json::{Value, json};
use std::collections::BTreeSet;

pub(super) fn all(s: &Story<'_>) -> Value {
    let (first, z) = (s.first(), s.z());
    let waiting = waiting_days(s);
    let needed: Vec<bool> = (0..s.n.len()).flat_map(|n| s.coverage(n)).map(|(_, bad)| bad).collect();
    let bad = needed.iter().filter(|bad| **bad).count();
    let ratings: Vec<i64> = s.dated().into_iter().filter_map(|t| s.t[t].experience).map(i64::from).collect();
    json!({
        "leadTimeDays": z - first,
        "waitingDays": waiting,
        "waitingShare": if z - first <= 0 { 0.0 } else { rounded(waiting, z - first) },
        "uncoveredDays": s.uncovered().len(),
        "needDaysWithoutServiceShare": if needed.is_empty() { 0.0 } else { rounded(bad as i64, needed.len() as i64) },
        "handovers": s.h.len(),
        "levelCrossings": (0..s.h.len()).filter(|h| crosses(s, *h)).count(),
        "longestWaitDays": (0..s.h.len()).filter_map(|h| Some((h, s.start(s.to(h)?)?)))
            .filter_map(|(h, start)| Some(start - Day::from(s.h[h].sent_day?))).max().unwrap_or(0).max(0),
        "actors": s.t.iter().map(|t| &t.actor).collect::<BTreeSet<_>>().len(),
        "contactPersons": (0..s.t.len()).filter_map(|t| s.owner(t)).collect::<BTreeSet<_>>().len(),
        "retellings": s.retold().iter().filter(|(_, items)| !items.is_empty()).count(),
        "forms": s.t.iter().map(|t| u64::from(t.forms)).sum::<u64>(),
        "citizenCarried": s.h.iter().filter(|h| matches!(h.carrier, Carrier::Citizen | Carrier::Relative)).count(),
        "leadChanges": lead_changes(s),
        "meanExperience": if ratings.is_empty() { Value::Null } else {
            json!(rounded(ratings.iter().sum(), ratings.len() as i64))
        },
        "criticalPath": critical_path(s),
    })
}

/// To four decimals, half away from zero.
fn rounded(part: i64, whole: i64) -> f64 {
    let (sign, part) = (part.signum(), part.abs() * 10_000);
    let (below, rest) = (part / whole, part % whole);
    let up = if rest * 2 >= whole { 1 } else { 0 };
    (sign * (below + up)) as f64 / 10_000.0
}

fn waiting_days(s: &Story<'_>) -> Day {
    let waited = |h: usize, d: Day| {
        let (Some(sent), Some(to)) = (s.h[h].sent_day, s.to(h)) else { return false };
        Day::from(sent) <= d && s.start(to).is_none_or(|start| d < start)
    };
    let days =
        (s.first()..=s.z()).filter(|d| (0..s.h.len()).any(|h| waited(h, *d)) && !(0..s.t.len()).any(|t| s.runs(t, *d)));
    days.count() as Day
}

fn crosses(s: &Story<'_>, h: usize) -> bool {
    match (s.sending_actor(h), s.receiving_actor(h)) {
        (Some(from), Some(to)) => s.level(from) != s.level(to),
        _ => false,
    }
}

fn lead_changes(s: &Story<'_>) -> usize {
    let mut leads: Vec<&str> = (s.first()..=s.z()).filter_map(|d| s.lead(d)).collect();
    leads.dedup();
    leads.len().saturating_sub(1)
}

fn critical_path(s: &Story<'_>) -> Vec<Id> {
    let latest = |ts: Vec<usize>| ts.into_iter().max_by_key(|t| (s.end(*t), *t));
    let goals = s.dated().into_iter().filter(|t| s.t[*t].goal).collect();
    let Some(mut at) = latest(goals).or_else(|| latest(s.dated())) else { return vec![] };
    let mut path = vec![at];
    loop {
        let back = (0..s.h.len())
            .filter(|h| s.to(*h) == Some(at) && s.h[*h].sent_day.is_some())
            .filter_map(|h| Some((h, s.from(h)?)))
            .filter(|(_, from)| !path.contains(from) && s.start(*from).is_some() && s.start(*from) <= s.start(at))
            .max_by_key(|(h, from)| (s.h[*h].sent_day, s.end(*from), *h));
        let Some((_, from)) = back else { break };
        path.insert(0, from);
        at = from;
    }
    path.into_iter().map(|t| s.t[t].id.clone()).collect()
}
