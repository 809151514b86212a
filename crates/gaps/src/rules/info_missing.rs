//! # Information that was never sent
//!
//! **Finds** an item that a touchpoint needs, that was known elsewhere before, that did not arrive,
//! and for which there is no path of handovers at all from where it was first known.
//!
//! **Matters** because the person must tell it again, and what they cannot tell is lost.
//!
//! **Example** The school knew how the boy calms down. The hospital, which he came to on his own,
//! had to find out by itself.
//!
//! **Source** Nordic mapping nord2025-027, finding 1 (the story is told again and again).

use crate::gap::Gap;
use crate::ground::Ground;
use crate::item::ItemAt;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::{Pass, Point, View};
use journey::{Day, Id};
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    slug: "info-missing",
    severity: Severity::High,
    findings: &[1],
    remedies: &[Remedy::DataSharing, Remedy::JointPlan],
    check,
    grounds,
    evidence: Some(crate::evidence::information),
};

fn check(view: &View<'_>, _: &Settings, found: &mut Found) {
    told_again(view, false, found);
}

/// A gap for every (touchpoint, item) told again to which a path of handovers leads, or leads not.
pub(super) fn told_again(view: &View<'_>, path: bool, found: &mut Found) {
    for told in view.flow.told(view).iter().filter(|told| told.path == path) {
        let (t, source) = (&view.touchpoints[told.at], &view.touchpoints[told.source]);
        found.gap(view, &[t.item(), ItemAt::information(told.item)]).source(source).mark(source.item());
    }
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    flow_of_item(gap, ground);
}

/// What the verdict on one item at one touchpoint rests on.
pub(super) fn flow_of_item(gap: &Gap, ground: &mut Ground<'_, '_>) {
    let (Some(t), Some(item)) = (ground.subject(gap, 0), gap.items.get(1)) else { return };
    rests_on_flow(&BTreeSet::from([item.index()]), Some(t), ground);
    let view = ground.view;
    let Some(source) = view.flow.source(item.index()) else { return };
    match view.path(source, t.index) {
        Some(path) => {
            let steps: BTreeSet<(Option<usize>, Option<usize>)> = path.into_iter().map(|h| (h.from, h.to)).collect();
            for h in view.handovers.iter().filter(|h| steps.contains(&(h.from, h.to))) {
                ground.handover(h, &["from", "to"]);
            }
        }
        // No way led there: every handover that could have been one is read.
        None => {
            let reached = view.reached_from(source);
            for h in view.handovers.iter().filter(|h| h.from.is_some_and(|from| from == source || reached[from])) {
                ground.handover(h, &["from", "to"]);
            }
        }
    }
}

/// Where these items came up, and everything that could bring them elsewhere, until a touchpoint was
/// taken or to the end.
pub(super) fn rests_on_flow(items: &BTreeSet<usize>, until: Option<&Point<'_>>, ground: &mut Ground<'_, '_>) {
    let view = ground.view;
    let carries = |ids: &[Id]| ids.iter().any(|id| view.information(id).is_some_and(|item| items.contains(&item)));
    let order = |t: &Point<'_>| t.start().map(|start| (start, t.index));
    let taken = |t: &Point<'_>| until.is_none_or(|until| order(t).is_some() && order(t) <= order(until));
    let begun = |day: Day| until.is_none_or(|until| Some(day) <= until.start());
    let mut takes_part: BTreeSet<usize> = BTreeSet::new();
    let mut planned: BTreeSet<usize> = BTreeSet::new();
    for t in view.touchpoints.iter().filter(|t| taken(t)) {
        if t.needed.iter().chain(&t.produced).any(|item| items.contains(item)) {
            ground.touchpoint(t, &["informationNeeded", "informationProduced"]);
            takes_part.insert(t.index);
        }
    }
    let brings = |h: &&Pass<'_>| carries(&h.record.information) && view.receiver(h).is_none_or(taken);
    for h in view.handovers.iter().filter(brings) {
        ground.handover(h, &["information", "from", "to", "carrier", "sentDay", "arrivedDay"]);
        takes_part.extend(h.from.into_iter().chain(h.to));
    }
    for plan in view.plans.iter().filter(|plan| carries(&plan.record.information) && begun(plan.record.from_day)) {
        ground.item(plan.item(), &["information", "actors"]);
        ground.lasts(plan.item(), plan.record.to_day);
        planned.extend(&plan.actors);
    }
    for t in &view.touchpoints {
        let planned = || taken(t) && t.actor.is_some_and(|actor| planned.contains(&actor));
        if takes_part.contains(&t.index) || planned() {
            ground.touchpoint(t, &["day"]);
            ground.actor_of(t, &["records"]);
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    const SKETCH: &str = "
        informationItem i1 title=story
        touchpoint T1 actor=school day=0 informationProduced=[i1]
        touchpoint T2 actor=ward day=5 informationNeeded=[i1]
        touchpoint T3 actor=clinic day=9
        handover H1 from=T1 to=T3 sentDay=1 information=[i1]";

    fn check(change: &str, expected: Expect) {
        crate::sketch::check("info-missing", SKETCH, change, expected);
    }

    #[test]
    fn known_elsewhere_and_no_way_from_there() {
        check("", expect!["[T2 i1]"]);
        check("touchpoint T1 informationProduced=[]", expect![""]);
        check("touchpoint T1 day=null", expect![""]);
        check("touchpoint T1 day=6", expect![""]);
        check("handover H1 to=T2", expect![""]);
        crate::sketch::check_args(
            "info-missing",
            SKETCH,
            "",
            expect![[
                r#"touchpoint=Text("T2") actor=Text("ward") item=Text("story") source=Text("T1") sourceActor=Text("school")"#
            ]],
        );
    }

    #[test]
    fn a_path_makes_it_dropped_and_not_missing() {
        check("handover H2 from=T3 to=T2", expect![""]);
    }

    #[test]
    fn shared_records_and_plans_bring_it() {
        check("actor school records=r\nactor ward records=r", expect![""]);
        check("actor school records=ward", expect![""]);
        check("jointPlan p1 actors=[ward,school] information=[i1] fromDay=5", expect![""]);
        check("jointPlan p1 actors=[ward,school] information=[i1] fromDay=6", expect!["[T2 i1]"]);
        check("jointPlan p1 actors=[ward,school] information=[i1] fromDay=0 toDay=5", expect![""]);
        check("jointPlan p1 actors=[ward,school] information=[i1] fromDay=0 toDay=4", expect!["[T2 i1]"]);
        check("jointPlan p1 actors=[school] information=[i1] fromDay=0", expect!["[T2 i1]"]);
    }

    #[test]
    fn what_is_told_again_is_in_the_records_from_then_on() {
        check("touchpoint T4 actor=ward day=7 informationNeeded=[i1]", expect!["[T2 i1]"]);
        check(
            "touchpoint T4 actor=clinic day=7 informationNeeded=[i1]",
            expect![[r#"
            [T2 i1]
            [T4 i1]"#]],
        );
    }
    #[test]
    fn what_comes_later_has_no_part_in_it() {
        let later = "
            touchpoint T4 actor=office day=200 informationNeeded=[i1]
            handover H2 from=T2 to=T4 sentDay=100 information=[i1]
            jointPlan p1 fromDay=90 actors=[ward] information=[i1]";
        crate::ground::check_ground(
            "info-missing",
            &format!("{SKETCH}{later}"),
            expect![[r#"
            school records
            ward records
            T1 actor
            T1 day
            T1 informationNeeded
            T1 informationProduced
            T2 actor
            T2 day
            T2 informationNeeded
            T2 informationProduced
            H1 from
            H1 to"#]],
        );
    }
}
