//! # Pooled budget
//!
//! Those who pay and those who gain share the cost, so that the one who gains also pays: there is no
//! longer a payer who gains nothing. A refused handover stays as it was.
//!
//! **Source** Nordic mapping *Complex welfare services* (2025), finding 3.

use super::Recipe;
use crate::around::subjects;
use crate::case::Case;
use crate::draft::Draft;
use gaps::Remedy;
use journey::{HandoverField, Section};

pub(super) const RECIPE: Recipe =
    Recipe { remedy: Remedy::PooledBudget, touches: &[("handover", "payer")], adds: &[], propose };

fn propose(case: &Case<'_>, draft: &mut Draft<'_>) {
    for gap in case.gaps(Remedy::PooledBudget) {
        for slot in subjects(gap, Section::Handovers) {
            if let Some(h) = case.journey.handovers.get(slot).filter(|h| !h.refused && h.beneficiary.is_some()) {
                draft.set(slot, HandoverField::Payer(h.beneficiary.clone()));
            }
        }
    }
}
