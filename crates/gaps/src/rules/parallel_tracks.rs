//! # Side by side, unaware of each other
//!
//! **Finds** actors that work for at least `overlapDays` at the same time on the same need, without
//! a joint plan over those days and without any handover between them that staff, a system, a
//! meeting or an association carries. Actors tied by such pairs form one group.
//!
//! **Matters** because plans made apart contradict each other, and the person has to hold them
//! together.
//!
//! **Example** The municipality's social worker and the association's mentor both help with housing
//! for half a year, and have never met.
//!
//! **Source** Nordic mapping nord2025-027, findings 1 and 4 (no common plan); grouped, since pair
//! by pair the same thing was said many times.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::item::ItemAt;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::{Plan, Point, View};
use journey::{Carrier, Day};
use petgraph::unionfind::UnionFind;
use rustc_hash::FxHashSet;
use std::collections::{BTreeMap, BTreeSet};

pub(super) const RULE: Rule = Rule {
    slug: "parallel-tracks",
    severity: Severity::High,
    findings: &[1, 4],
    remedies: &[Remedy::JointPlan, Remedy::Coordinator],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, settings: &Settings, found: &mut Found) {
    let in_touch = in_touch(view);
    let plans = plans_by_actor(view);
    let mut groups: UnionFind<usize> = UnionFind::new(view.journey.actors.len());
    let mut tied: BTreeSet<usize> = BTreeSet::new();
    // Per need and actor: the ends of what has started so far and lasts long enough to matter.
    let mut running: BTreeMap<usize, BTreeMap<usize, BTreeSet<Day>>> = BTreeMap::new();
    for x in view.dated().filter(|t| t.counts() && !t.is_citizens() && t.record.duration >= 1) {
        let (Some((start, end)), Some(actor)) = (x.span(), x.actor) else { continue };
        let enough = start + settings.overlap_days;
        for need in &x.needs {
            let others = running.entry(*need).or_default();
            others.retain(|_, ends| {
                if ends.first().is_some_and(|end| *end < enough) {
                    *ends = ends.split_off(&enough);
                }
                !ends.is_empty()
            });
            // The shortest overlap that is long enough meets the fewest plans.
            for (other, ends) in others.iter().filter(|(other, _)| **other != actor) {
                let Some(until) = ends.first().map(|other_end| end.min(*other_end)) else { continue };
                let known = groups.equiv(actor, *other) || in_touch.contains(&pair(actor, *other));
                if until >= enough && !known && !planned(&plans, actor, *other, (start, until)) {
                    groups.union(actor, *other);
                    tied.extend([actor, *other]);
                }
            }
            if end >= enough {
                others.entry(actor).or_default().insert(end);
            }
        }
    }
    let mut by_group: BTreeMap<usize, Vec<ItemAt>> = BTreeMap::new();
    for actor in tied {
        by_group.entry(groups.find(actor)).or_default().push(ItemAt::actor(actor));
    }
    for actors in by_group.values() {
        found.gap(view, actors).count("actors", actors.len());
    }
}

fn pair(one: usize, two: usize) -> (usize, usize) {
    (one.min(two), one.max(two))
}

/// Pairs of actors with a handover between them that does not rest on the person.
fn in_touch(view: &View<'_>) -> FxHashSet<(usize, usize)> {
    let carried = view.handovers.iter().filter(|h| !h.carried_by_citizen() && h.record.carrier != Carrier::None);
    carried.filter_map(|h| Some(pair(view.sender(h)?.actor?, view.receiver(h)?.actor?))).collect()
}

fn plans_by_actor<'v, 'j>(view: &'v View<'j>) -> BTreeMap<usize, Vec<&'v Plan<'j>>> {
    let mut plans: BTreeMap<usize, Vec<&Plan<'_>>> = BTreeMap::new();
    for plan in &view.plans {
        for actor in &plan.actors {
            plans.entry(*actor).or_default().push(plan);
        }
    }
    plans
}

fn planned(plans: &BTreeMap<usize, Vec<&Plan<'_>>>, one: usize, two: usize, (from, to): (Day, Day)) -> bool {
    let mut of_one = plans.get(&one).into_iter().flatten();
    of_one.any(|plan| plan.from <= to && from <= plan.to && plan.actors.binary_search(&two).is_ok())
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    let view = ground.view;
    let group: BTreeSet<usize> = gap.items.iter().map(|item| item.index()).collect();
    let of_group = |t: &Point<'_>| t.actor.is_some_and(|actor| group.contains(&actor));
    let needs: BTreeSet<usize> =
        view.touchpoints.iter().filter(|t| of_group(t)).flat_map(|t| t.needs.clone()).collect();
    for t in view.touchpoints.iter().filter(|t| t.needs.iter().any(|need| needs.contains(need))) {
        ground.touchpoint(t, &["day", "duration", "status", "needs"]);
        ground.actor_of(t, &["level"]);
    }
    for plan in view.plans.iter().filter(|plan| plan.actors.iter().any(|actor| group.contains(actor))) {
        ground.item(plan.item(), &["actors"]);
        ground.lasts(plan.item(), plan.record.to_day);
    }
    for h in &view.handovers {
        let (Some(from), Some(to)) = (view.sender(h), view.receiver(h)) else { continue };
        if from.actor != to.actor && (of_group(from) || of_group(to)) {
            ground.handover(h, &["from", "to", "carrier"]);
            ground.touchpoint(from, &["actor"]);
            ground.touchpoint(to, &["actor"]);
        }
    }
    ground.threshold("overlapDays");
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            actor town
            actor club
            actor home level=citizen
            need n1
            touchpoint T1 actor=club day=0 duration=60 needs=[n1]
            touchpoint T2 actor=town day=32 duration=50 needs=[n1]";
        crate::sketch::check("parallel-tracks", sketch, change, expected);
    }

    #[test]
    fn four_weeks_side_by_side() {
        check("", expect!["[town club]"]);
        check("touchpoint T2 day=33", expect![""]);
        check("touchpoint T2 duration=27", expect![""]);
        check("touchpoint T2 needs=[]", expect![""]);
        check("touchpoint T2 actor=club", expect![""]);
        check("touchpoint T2 actor=home", expect![""]);
        check("touchpoint T2 status=refused", expect![""]);
    }

    #[test]
    fn a_shared_plan_over_those_days() {
        check("jointPlan p1 actors=[club,town] fromDay=60", expect![""]);
        check("jointPlan p1 actors=[club,town] fromDay=61", expect!["[town club]"]);
        check("jointPlan p1 actors=[club,town] fromDay=0 toDay=31", expect!["[town club]"]);
        check("jointPlan p1 actors=[club] fromDay=60", expect!["[town club]"]);
    }

    #[test]
    fn a_shorter_overlap_may_escape_the_plan() {
        let plan = "jointPlan p1 actors=[club,town] fromDay=61";
        check(&format!("{plan}\ntouchpoint T1 duration=90"), expect![""]);
        check(
            &format!("{plan}\ntouchpoint T1 duration=90\ntouchpoint T3 actor=club day=1 duration=59 needs=[n1]"),
            expect!["[town club]"],
        );
    }

    #[test]
    fn a_handover_between_them_in_either_direction() {
        check("handover H1 from=T2 to=T1", expect![""]);
        check("handover H1 from=T1 to=T2 carrier=citizen", expect!["[town club]"]);
    }

    #[test]
    fn actors_form_groups() {
        check("touchpoint T3 actor=ngo day=50 duration=40 needs=[n1]", expect!["[town club ngo]"]);
        check("touchpoint T3 actor=ngo day=55 duration=27 needs=[n1]", expect!["[town club]"]);
    }
}
