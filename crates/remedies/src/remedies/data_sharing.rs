//! # Data sharing, with consent
//!
//! The person is asked and agrees, and the services that had to ask again for what others knew share
//! a record system with those who knew. What the person had to carry goes from system to system. An
//! assessment is used again. Of forms, one each is left: what is known is not asked for again.
//!
//! A consent that was refused stays refused: services on either side of such a handover are left out.
//! Where consent was missing or unclear, it is given on the day of sending, since this remedy is to
//! ask for it.
//!
//! **Source** Nordic mapping *Complex welfare services* (2025), finding 1; Herd & Moynihan,
//! *Administrative Burden* (2018).

use super::Recipe;
use super::joint_plan::reuse;
use crate::around::{Around, is_refused, subject_id, subjects};
use crate::case::Case;
use crate::draft::Draft;
use crate::handing_over::carry;
use gaps::{Gap, Remedy};
use journey::{Actor, ActorField, Carrier, Consent, HandoverField, Id, Level, Section, TouchpointField};
use std::collections::BTreeSet;

pub(super) const RECIPE: Recipe = Recipe {
    remedy: Remedy::DataSharing,
    touches: &[
        ("actor", "records"),
        ("handover", "consent"),
        ("handover", "consentDay"),
        ("handover", "carrier"),
        ("handover", "kind"),
        ("handover", "acceptedDay"),
        ("touchpoint", "informationNeeded"),
        ("touchpoint", "informationProduced"),
        ("touchpoint", "forms"),
    ],
    adds: &[],
    propose,
};

fn propose(case: &Case<'_>, draft: &mut Draft<'_>) {
    let around = case.around();
    let mut sharing: BTreeSet<&Id> = BTreeSet::new();
    for gap in case.gaps(Remedy::DataSharing) {
        match gap.rule {
            "info-missing" | "info-dropped" | "duplicate-assessment" => sharing.extend(sides(&around, gap)),
            "story-retold" => {
                let told = case.report.gaps.iter().filter(|gap| matches!(gap.rule, "info-missing" | "info-dropped"));
                told.for_each(|gap| sharing.extend(sides(&around, gap)));
            }
            "form-load" => ask_once(draft, &around),
            _ => {}
        }
        if gap.rule == "duplicate-assessment" {
            reuse(draft, gap);
        }
        for slot in subjects(gap, Section::Handovers) {
            match gap.rule {
                "consent-unclear" => {
                    draft.set(slot, HandoverField::Consent(Consent::Given));
                    if let Some(h) = around.handover(slot).filter(|h| h.consent_day.is_none()) {
                        draft.set(slot, HandoverField::ConsentDay(h.sent_day));
                    }
                }
                _ => carry(draft, &around, slot, Carrier::System, case.settings),
            }
        }
    }
    share(case, draft, &around, sharing);
}

/// The actors of the touchpoints that a gap is about, and of the one that first had the item.
fn sides<'j>(around: &Around<'j>, gap: &Gap) -> Vec<&'j Id> {
    let asked = subjects(gap, Section::Touchpoints).into_iter().filter_map(|slot| around.touchpoint(slot));
    let source = subject_id(gap, Section::Information).and_then(|item| around.told_first(&item));
    asked.chain(source).map(|it| &it.actor).collect()
}

/// The record systems of these actors become one. The person's own notes and services to which
/// consent was refused stay apart.
fn share(case: &Case<'_>, draft: &mut Draft<'_>, around: &Around<'_>, mut sharing: BTreeSet<&Id>) {
    for (_, h) in around.handovers.iter().filter(|(_, h)| h.consent == Consent::Refused) {
        let ends = [around.find(&h.from), around.receiver(h)];
        ends.into_iter().flatten().for_each(|(_, it)| {
            sharing.remove(&it.actor);
        });
    }
    sharing.retain(|id| around.actor(id).is_some_and(|actor| actor.level != Level::Citizen));
    if sharing.len() < 2 {
        return;
    }
    let systems: BTreeSet<&str> = sharing.iter().filter_map(|id| around.actor(id)).map(system).collect();
    for (slot, _) in case.journey.actors.slotted().filter(|(_, actor)| systems.contains(system(actor))) {
        draft.set(slot, ActorField::Records(Some(case.texts.shared_records.clone())));
    }
}

fn system(actor: &Actor) -> &str {
    actor.records.as_deref().unwrap_or(actor.id.as_str())
}

/// One form each is left, except where the first was filled in.
pub(super) fn ask_once(draft: &mut Draft<'_>, around: &Around<'_>) {
    let filled = around.dated.iter().map(|at| around.touchpoints[*at]).filter(|(_, it)| it.forms > 0);
    for (slot, _) in filled.skip(1).filter(|(_, it)| it.forms > 1 && !is_refused(it)) {
        draft.set(slot, TouchpointField::Forms(1));
    }
}
