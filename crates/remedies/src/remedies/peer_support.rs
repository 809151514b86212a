//! # Peer support
//!
//! Someone with own experience walks along: takes part where a decision is made and where the person
//! was low, so that the person is asked. A lane for peer support is added where none of that name is
//! there. How the person rated a touchpoint stays as it is.
//!
//! **Source** Nordic NGO network of the mapping *Complex welfare services* (2024): "nothing about us
//! without us"; UN convention on the rights of persons with disabilities.

use super::Recipe;
use super::joint_plan::take_part;
use crate::around::{is_refused, subjects};
use crate::case::Case;
use crate::draft::Draft;
use gaps::Remedy;
use journey::{Actor, Id, JointPlanField, Level, Participation, Section, TouchpointField};

pub(super) const RECIPE: Recipe = Recipe {
    remedy: Remedy::PeerSupport,
    touches: &[("touchpoint", "with"), ("touchpoint", "participation"), ("jointPlan", "personPresent")],
    adds: &["actor"],
    propose,
};

fn propose(case: &Case<'_>, draft: &mut Draft<'_>) {
    let around = case.around();
    let mut known: Option<Id> = None;
    for gap in case.gaps(Remedy::PeerSupport) {
        for slot in subjects(gap, Section::Touchpoints) {
            let Some(it) = around.touchpoint(slot).filter(|it| !is_refused(it)) else { continue };
            known = known.or_else(|| lane(case, draft));
            let Some(peer) = known.clone() else { continue };
            if !it.with.contains(&peer) {
                draft.set(slot, TouchpointField::With(it.with.iter().cloned().chain([peer]).collect()));
            }
            if gap.rule == "not-involved" {
                take_part(draft, slot, Participation::Consulted);
            }
        }
        for slot in subjects(gap, Section::JointPlans) {
            draft.set(slot, JointPlanField::PersonPresent(true));
        }
    }
}

/// The lane of those who support as peers: the one that is there, else a new one.
fn lane(case: &Case<'_>, draft: &mut Draft<'_>) -> Option<Id> {
    let name = &case.texts.peer_support;
    let there = case.journey.actors.iter().find(|actor| actor.name == *name && !actor.id.as_str().is_empty());
    let known = there.or_else(|| draft.added_actor(name)).map(|actor| actor.id.clone());
    known.or_else(|| {
        let actor = Actor { name: name.clone(), level: Level::CivilSociety, ..Actor::default() };
        draft.add("actor", actor)
    })
}
