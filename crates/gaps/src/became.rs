//! What became of gaps: which were closed, which were opened, which are still there.
//!
//! Gaps before and after are the same when their rule and their subjects are. A rule that tells days
//! can find several gaps about the same subjects: those are the same whose days overlap, so that a
//! stretch that only became shorter, or fell into two, is not called closed. A group of services side
//! by side that lost some of its members is the same group.

use crate::gap::Gap;
use journey::{Day, Id};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What became of the gaps.
#[derive(Clone, Debug, PartialEq)]
pub struct Became {
    /// Gaps that are no longer there, in the order of the report before.
    pub closed: Vec<Gap>,
    /// Gaps that were not there before, in the order of the report after.
    pub opened: Vec<Gap>,
    /// Gaps of before that are still there, as they are now.
    pub remaining: Vec<Gap>,
}

/// The rule whose subjects are a group.
const GROUPS: &str = "parallel-tracks";

/// What became of the gaps between two reports. `renamed` are the ids of before that are others after.
pub fn became(before: &[Gap], after: &[Gap], renamed: &BTreeMap<Id, Id>) -> Became {
    let same = Same::of(before, after, renamed);
    let those = |list: &[Gap], chosen: &[bool], wanted: bool| {
        let gaps = list.iter().zip(chosen).filter(|(_, chosen)| **chosen == wanted);
        gaps.map(|(gap, _)| gap.clone()).collect::<Vec<Gap>>()
    };
    Became {
        closed: those(before, &same.kept, false),
        opened: those(after, &same.met, false),
        remaining: those(after, &same.met, true),
    }
}

/// For each gap, whether it is the same as one of those known, in one journey.
pub fn are_known(gaps: &[Gap], known: &[Gap]) -> Vec<bool> {
    Same::of(known, gaps, &BTreeMap::new()).met
}

/// Which gaps of before are still there, and which of after were there before. Of thousands about the same
/// subjects no two are compared.
struct Same {
    kept: Vec<bool>,
    met: Vec<bool>,
}

impl Same {
    fn of(before: &[Gap], after: &[Gap], renamed: &BTreeMap<Id, Id>) -> Self {
        let mut same = Self { kept: vec![false; before.len()], met: vec![false; after.len()] };
        let old = (0..).zip(before).map(|(place, gap)| (gap.rule, subjects(gap, renamed), false, place));
        let new = (0..).zip(after).map(|(place, gap)| (gap.rule, gap.subject_texts(), true, place));
        let mut all: Vec<(&str, Vec<&str>, bool, usize)> =
            old.chain(new).filter(|(rule, ..)| *rule != GROUPS).collect();
        all.sort_unstable();
        for alike in all.chunk_by(|one, other| (one.0, &one.1) == (other.0, &other.1)) {
            let (old, new) = alike.split_at(alike.partition_point(|(.., is_new, _)| !is_new));
            let [old, new] = [(old, before), (new, after)].map(|(places, gaps)| {
                let days = places.iter().filter_map(|(.., place)| Some((*place, gaps.get(*place)?.days)));
                days.collect::<Vec<_>>()
            });
            note_met(&old, &new, &mut same.kept);
            note_met(&new, &old, &mut same.met);
        }
        same.note_groups(before, after, renamed);
        same
    }

    /// Of a group, all that the other one holds must be in it.
    fn note_groups(&mut self, before: &[Gap], after: &[Gap], renamed: &BTreeMap<Id, Id>) {
        let of_rule = |gap: &&Gap| gap.rule == GROUPS;
        let mut groups: Vec<(usize, HashSet<&str>)> = Vec::new();
        let mut holding: HashMap<&str, Vec<usize>> = HashMap::new();
        for (place, gap) in before.iter().enumerate().filter(|(_, gap)| of_rule(gap)) {
            let members: HashSet<&str> = subjects(gap, renamed).into_iter().collect();
            for member in subjects(gap, renamed) {
                let held = holding.entry(member).or_default();
                if held.last() != Some(&groups.len()) {
                    held.push(groups.len());
                }
            }
            groups.push((place, members));
        }
        for (place, gap) in after.iter().enumerate().filter(|(_, gap)| of_rule(gap)) {
            let own = gap.subject_texts();
            for at in own.first().and_then(|first| holding.get(first)).into_iter().flatten() {
                let (old, members) = &groups[*at];
                if own.iter().all(|member| members.contains(member)) {
                    (self.kept[*old], self.met[place]) = (true, true);
                }
            }
        }
    }
}

/// The subjects as they are called after. A name is no id, even if one is written like it.
fn subjects<'a>(gap: &'a Gap, renamed: &'a BTreeMap<Id, Id>) -> Vec<&'a str> {
    let subjects = gap.subject_texts();
    if renamed.is_empty() || gap.name().is_some() {
        return subjects;
    }
    subjects.into_iter().map(|it| renamed.get(&Id::from(it)).map_or(it, Id::as_str)).collect()
}

/// Notes which gaps of a list meet one of another, by their places and days. Without days all are the same, with
/// days those that overlap.
fn note_met(gaps: &[(usize, Option<Span>)], others: &[(usize, Option<Span>)], met: &mut [bool]) {
    let undated = others.iter().any(|(_, days)| days.is_none());
    // By the first day, each with the last day of all up to it.
    let mut spans: Vec<Span> = others.iter().filter_map(|(_, days)| *days).collect();
    spans.sort_unstable();
    let mut latest = Day::MIN;
    for (_, last) in &mut spans {
        latest = latest.max(*last);
        *last = latest;
    }
    for (place, days) in gaps {
        met[*place] = match days {
            None => undated,
            Some((first, last)) => {
                let begun = spans.partition_point(|(from, _)| from <= last);
                begun.checked_sub(1).is_some_and(|at| spans[at].1 >= *first)
            }
        };
    }
}

/// The first and the last day.
type Span = (Day, Day);
