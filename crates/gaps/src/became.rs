//! What became of gaps: which were closed, which were opened, which are still there.
//!
//! Gaps before and after are the same when their rule and their subjects are. A rule that tells days
//! can find several gaps about the same subjects: those are the same whose days overlap, so that a
//! stretch that only became shorter, or fell into two, is not called closed. A group of services side
//! by side that lost some of its members is the same group.

use crate::gap::Gap;
use journey::Id;
use std::collections::{BTreeMap, HashMap};

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
    let mut places: HashMap<(&str, Vec<&str>), Vec<usize>> = HashMap::new();
    for (place, gap) in after.iter().enumerate() {
        places.entry(key(gap, gap.subject_texts())).or_default().push(place);
    }
    let mut met = vec![false; after.len()];
    let mut closed = Vec::new();
    for gap in before {
        let about = subjects(gap, renamed);
        let known = places.get(&key(gap, about.clone())).into_iter().flatten().copied();
        let same = known.filter(|place| days_meet(gap, &after[*place]) && includes(gap, &about, &after[*place]));
        let same = same.collect::<Vec<usize>>();
        if same.is_empty() {
            closed.push(gap.clone());
        }
        same.into_iter().for_each(|place| met[place] = true);
    }
    let (remaining, opened): (Vec<_>, Vec<_>) = after.iter().zip(met).partition(|(_, met)| *met);
    let gaps = |list: Vec<(&Gap, bool)>| list.into_iter().map(|(gap, _)| gap.clone()).collect();
    Became { closed, opened: gaps(opened), remaining: gaps(remaining) }
}

/// What a gap is looked up by; a group only by its rule, since groups are compared member by member.
fn key<'a>(gap: &Gap, subjects: Vec<&'a str>) -> (&'static str, Vec<&'a str>) {
    (gap.rule, if gap.rule == GROUPS { Vec::new() } else { subjects })
}

/// The subjects as they are called after. A name is no id, even if one is written like it.
fn subjects<'a>(gap: &'a Gap, renamed: &'a BTreeMap<Id, Id>) -> Vec<&'a str> {
    let subjects = gap.subject_texts();
    if renamed.is_empty() || gap.name().is_some() {
        return subjects;
    }
    subjects.into_iter().map(|it| renamed.get(&Id::from(it)).map_or(it, Id::as_str)).collect()
}

/// Whether two gaps of one journey are the same.
pub fn are_same(one: &Gap, other: &Gap) -> bool {
    let (own, theirs) = (one.subject_texts(), other.subject_texts());
    one.rule == other.rule
        && days_meet(one, other)
        && if one.rule == GROUPS { theirs.iter().all(|it| own.contains(it)) } else { own == theirs }
}

fn days_meet(one: &Gap, other: &Gap) -> bool {
    match (one.days, other.days) {
        (Some((first, last)), Some((from, to))) => first <= to && from <= last,
        (Some(_), None) | (None, Some(_)) => false,
        (None, None) => true,
    }
}

/// Of a group, all that the other one holds must be in it.
fn includes(one: &Gap, about: &[&str], other: &Gap) -> bool {
    one.rule != GROUPS || other.subject_texts().iter().all(|it| about.contains(it))
}
