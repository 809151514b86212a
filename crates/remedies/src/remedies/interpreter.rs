//! # Interpreter
//!
//! An interpreter takes part wherever the person needs one. A touchpoint that turned the person away
//! stays as it was.
//!
//! **Source** PICUM (2025); WHO *Transitions of Care* (2016).

use super::Recipe;
use crate::around::{is_refused, subjects};
use crate::case::Case;
use crate::draft::Draft;
use gaps::Remedy;
use journey::{Section, TouchpointField};

pub(super) const RECIPE: Recipe =
    Recipe { remedy: Remedy::Interpreter, touches: &[("touchpoint", "interpreter")], adds: &[], propose };

fn propose(case: &Case<'_>, draft: &mut Draft<'_>) {
    for gap in case.gaps(Remedy::Interpreter) {
        for slot in subjects(gap, Section::Touchpoints) {
            if case.journey.touchpoints.get(slot).is_some_and(|it| !is_refused(it)) {
                draft.set(slot, TouchpointField::Interpreter(true));
            }
        }
    }
}
