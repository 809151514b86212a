//! # Joint plan
//!
//! The services that meet the person make one plan, with the person. It takes two of them, and as many
//! days from then on as workshops begin with for naming a coordinator ("any-coordinator-named" among
//! the limits); it lasts to the horizon, lists them all and holds what had to be told again. A plan
//! that is there already takes the others in and begins no later. Information for which consent was
//! refused is not in it.
//!
//! What is in the plan is there for all: an assessment that one of them made is not made again. A
//! need that nobody took up in time is taken up at a planning meeting. Decisions are made with the
//! person, who is present at the plan. Of two coordinators the plan says who leads. Nothing that was
//! refused is granted by it.
//!
//! **Source** Swedish *samordnad individuell plan*, Norwegian *individuell plan* (health and care act
//! § 7-1); IHI *Closing the Loop* (2017).

use super::Recipe;
use super::coordinator::settle_leads;
use super::taking_up::take_up;
use crate::around::{Around, fit, is_refused, subject_id, subjects};
use crate::case::Case;
use crate::draft::Draft;
use gaps::{Gap, Remedy};
use journey::{Day, Id, JointPlan, JointPlanField, Participation, Section, Slot, TouchpointField};
use std::collections::BTreeSet;

pub(super) const RECIPE: Recipe = Recipe {
    remedy: Remedy::JointPlan,
    touches: &[
        ("jointPlan", "actors"),
        ("jointPlan", "fromDay"),
        ("jointPlan", "information"),
        ("jointPlan", "personPresent"),
        ("touchpoint", "participation"),
        ("touchpoint", "informationNeeded"),
        ("touchpoint", "informationProduced"),
        ("coordinator", "deputy"),
        ("coordinator", "toDay"),
    ],
    adds: &["jointPlan", "touchpoint", "handover"],
    propose,
};

fn propose(case: &Case<'_>, draft: &mut Draft<'_>) {
    let around = case.around();
    let gaps = case.gaps(Remedy::JointPlan);
    let of = |rule: &str| gaps.iter().copied().filter(|gap| gap.rule == rule).collect::<Vec<&Gap>>();
    of("two-leads").into_iter().for_each(|gap| settle_leads(case, draft, gap));
    for gap in of("not-involved") {
        involve(case, draft, gap);
    }
    if gaps.iter().all(|gap| matches!(gap.rule, "two-leads" | "not-involved")) {
        return;
    }
    let (mut members, mut known): (Vec<Id>, BTreeSet<&Id>) = Default::default();
    let mut from: Option<Day> = None;
    for (_, it) in around.met() {
        if around.actor(&it.actor).is_some() && known.insert(&it.actor) {
            members.push(it.actor.clone());
            // A plan takes two.
            from = from.or(it.day.filter(|_| members.len() == 2));
        }
    }
    let Some(second) = from else { return };
    let from = fit(second.saturating_add(case.days_to_begin())).min(around.last.max(second));
    let reused: Vec<&Gap> = of("duplicate-assessment");
    share(case, draft, &around, members, from, &reused);
    reused.into_iter().for_each(|gap| reuse(draft, gap));
    let unmet: Vec<Id> = of("need-unmet").into_iter().filter_map(|gap| subject_id(gap, Section::Needs)).collect();
    take_up(case, draft, &around, &unmet, from, &case.texts.planning_meeting);
}

/// The plan lists these actors and holds what had to be told again or was assessed twice.
fn share(case: &Case<'_>, draft: &mut Draft<'_>, around: &Around<'_>, members: Vec<Id>, from: Day, reused: &[&Gap]) {
    let withheld = around.withheld();
    let told = case.report.gaps.iter().filter(|gap| matches!(gap.rule, "info-missing" | "info-dropped"));
    let items: BTreeSet<Id> =
        told.chain(reused.iter().copied()).filter_map(|gap| subject_id(gap, Section::Information)).collect();
    let of_file = case.journey.information.iter().map(|item| &item.id);
    let items = of_file.filter(|id| items.contains(*id) && !withheld.contains(id)).cloned();
    match case.journey.joint_plans.slotted().next() {
        None => {
            let plan = JointPlan {
                title: case.texts.joint_plan.clone(),
                actors: members,
                from_day: from,
                information: items.collect(),
                ..JointPlan::default()
            };
            draft.add("plan", plan);
        }
        Some((slot, plan)) => {
            let joined = |held: &[Id], more: &mut dyn Iterator<Item = Id>| {
                let mut known: BTreeSet<Id> = held.iter().cloned().collect();
                let more = more.filter(|id| known.insert(id.clone()));
                held.iter().cloned().chain(more).collect::<Vec<Id>>()
            };
            draft.set(slot, JointPlanField::Actors(joined(&plan.actors, &mut members.into_iter())));
            draft.set(slot, JointPlanField::Information(joined(&plan.information, &mut items.into_iter())));
            draft.set(slot, JointPlanField::FromDay(plan.from_day.min(from)));
        }
    }
}

/// The later of two uses the assessment of the earlier.
pub(super) fn reuse(draft: &mut Draft<'_>, gap: &Gap) {
    let Some(item) = subject_id(gap, Section::Information) else { return };
    let [_, later] = subjects(gap, Section::Touchpoints)[..] else { return };
    let Some(it) = draft.touchpoint(later).filter(|it| !is_refused(it)) else { return };
    let produced = it.information_produced.iter().filter(|id| **id != item).cloned().collect();
    draft.set(later, TouchpointField::InformationProduced(produced));
    if !it.information_needed.contains(&item) {
        let needed = it.information_needed.iter().chain([&item]).cloned().collect();
        draft.set(later, TouchpointField::InformationNeeded(needed));
    }
}

fn involve(case: &Case<'_>, draft: &mut Draft<'_>, gap: &Gap) {
    for slot in subjects(gap, Section::Touchpoints) {
        take_part(draft, slot, Participation::Shared);
    }
    for slot in subjects(gap, Section::JointPlans) {
        if case.journey.joint_plans.get(slot).is_some() {
            draft.set(slot, JointPlanField::PersonPresent(true));
        }
    }
}

/// The person has this part in the decision. What was refused is not decided anew.
pub(super) fn take_part(draft: &mut Draft<'_>, slot: Slot, part: Participation) {
    if draft.touchpoint(slot).is_some_and(|it| !is_refused(&it)) {
        draft.set(slot, TouchpointField::Participation(Some(part)));
    }
}
