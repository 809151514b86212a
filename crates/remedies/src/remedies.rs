//! The registry: every remedy, in the order of the contract.

use crate::case::Case;
use crate::draft::Draft;
use edit::Operation;
use gaps::Remedy;

mod closed_loop;
mod coordinator;
mod data_sharing;
mod deadline;
mod fewer_rules;
mod interpreter;
mod joint_plan;
mod offline_channel;
mod one_stop_team;
mod peer_support;
mod pooled_budget;
mod taking_up;
mod warm_handover;

/// One remedy. Its words are under `remedy-<slug>`.
#[derive(Debug)]
pub struct Recipe {
    /// Its name.
    pub remedy: Remedy,
    /// The fields that it may set: the kind of record and the key.
    pub touches: &'static [(&'static str, &'static str)],
    /// The kinds of records that it may add.
    pub adds: &'static [&'static str],
    propose: fn(&Case<'_>, &mut Draft<'_>),
}

/// Every remedy, in the order of [`Remedy::ALL`].
pub const RECIPES: &[&Recipe] = &[
    &coordinator::RECIPE,
    &joint_plan::RECIPE,
    &closed_loop::RECIPE,
    &one_stop_team::RECIPE,
    &warm_handover::RECIPE,
    &data_sharing::RECIPE,
    &deadline::RECIPE,
    &peer_support::RECIPE,
    &interpreter::RECIPE,
    &offline_channel::RECIPE,
    &pooled_budget::RECIPE,
    &fewer_rules::RECIPE,
];

/// The recipe of a remedy.
pub fn recipe(remedy: Remedy) -> Option<&'static Recipe> {
    RECIPES.iter().copied().find(|recipe| recipe.remedy == remedy)
}

impl Recipe {
    /// The slugs of the gap rules that it speaks to, in the order of reports.
    pub fn rules(&self) -> impl Iterator<Item = &'static str> {
        gaps::RULES.iter().filter(|rule| rule.remedies.contains(&self.remedy)).map(|rule| rule.slug)
    }

    /// What to do to the journey, one operation after the other; nothing where it would change nothing.
    pub fn propose(&self, case: &Case<'_>) -> Vec<Operation> {
        let mut draft = Draft::of(case.journey);
        (self.propose)(case, &mut draft);
        draft.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_remedy_has_a_recipe() {
        let remedies: Vec<Remedy> = RECIPES.iter().map(|recipe| recipe.remedy).collect();
        assert_eq!(remedies, Remedy::ALL);
        assert!(RECIPES.iter().all(|recipe| recipe.rules().next().is_some()));
    }
}
