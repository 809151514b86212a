//! # One-stop team
//!
//! The services of one level sit in one team, with one person to turn to. Where too many contact
//! persons meet the person, those of the level with the most of them become one: the team. What is
//! handed over within its limit starts in time; competence that one lacks, another of the team has;
//! a need that nobody took up is taken up when the team meets the person; one form each is left.
//!
//! What was refused before the team was there stays refused, so that going back and forth and falling
//! between chairs remain in the picture.
//!
//! **Source** *Opgang til Opgang*, Aarhus (2019–2023); *Tidiga samordnade insatser* (Socialstyrelsen
//! and Skolverket, 2017–2023).

use super::Recipe;
use super::data_sharing::ask_once;
use super::taking_up::take_up;
use crate::around::{Around, counts, is_refused, owner, subject_id, subjects};
use crate::case::Case;
use crate::draft::Draft;
use crate::handing_over::keep_limits;
use gaps::{Gap, Remedy};
use journey::{Id, Section, TouchpointField};
use std::collections::{BTreeMap, BTreeSet};

pub(super) const RECIPE: Recipe = Recipe {
    remedy: Remedy::OneStopTeam,
    touches: &[
        ("touchpoint", "owner"),
        ("touchpoint", "competencePresent"),
        ("touchpoint", "forms"),
        ("touchpoint", "day"),
        ("handover", "arrivedDay"),
        ("handover", "acceptedDay"),
    ],
    adds: &["touchpoint", "handover"],
    propose,
};

fn propose(case: &Case<'_>, draft: &mut Draft<'_>) {
    let around = case.around();
    let gaps = case.gaps(Remedy::OneStopTeam);
    for gap in &gaps {
        match gap.rule {
            "over-limit" => {
                subjects(gap, Section::Handovers).into_iter().for_each(|slot| keep_limits(draft, &around, slot));
            }
            "competence" => bring(draft, &around, gap),
            "many-contacts" => gather(case, draft, &around),
            "form-load" => ask_once(draft, &around),
            _ => {}
        }
    }
    let unmet: Vec<Id> =
        gaps.iter().filter(|gap| gap.rule == "need-unmet").filter_map(|gap| subject_id(gap, Section::Needs)).collect();
    if let Some(from) = around.met().next().and_then(|(_, it)| it.day) {
        take_up(case, draft, &around, &unmet, from, &case.texts.team_meeting);
    }
}

/// The team has what a touchpoint lacked.
fn bring(draft: &mut Draft<'_>, around: &Around<'_>, gap: &Gap) {
    for slot in subjects(gap, Section::Touchpoints) {
        let Some(it) = around.touchpoint(slot).filter(|it| !is_refused(it)) else { continue };
        let lacking = it.competence_needed.iter().filter(|needed| !it.competence_present.contains(needed));
        let present = it.competence_present.iter().chain(lacking).cloned().collect();
        draft.set(slot, TouchpointField::CompetencePresent(present));
    }
}

/// The contact persons of the level with the most of them become one.
fn gather(case: &Case<'_>, draft: &mut Draft<'_>, around: &Around<'_>) {
    let of_services = || {
        around
            .touchpoints
            .iter()
            .filter(|(_, it)| counts(it) && !is_refused(it) && !around.is_persons(it))
            .filter_map(|(slot, it)| Some((*slot, owner(it)?, around.actor(&it.actor)?.level.word())))
    };
    let mut owners: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    of_services().for_each(|(_, name, level)| {
        owners.entry(level).or_default().insert(name);
    });
    let most = owners.values().map(BTreeSet::len).max();
    let Some(level) = owners.iter().find(|(_, names)| Some(names.len()) == most).map(|(level, _)| *level) else {
        return;
    };
    for (slot, _, _) in of_services().filter(|(_, _, other)| *other == level) {
        draft.set(slot, TouchpointField::Owner(Some(case.texts.team.clone())));
    }
}
