//! # Fewer rules
//!
//! Rule sets that apply at once are cleared away until they are no more than the threshold
//! (`guidelines`), and those that are left no longer contradict each other. A touchpoint that turned
//! the person away stays as it was.
//!
//! **Source** Nordic mapping *Complex welfare services* (2025), finding 5.

use super::Recipe;
use crate::around::{is_refused, subjects};
use crate::case::Case;
use crate::draft::Draft;
use gaps::Remedy;
use journey::{Section, TouchpointField};

pub(super) const RECIPE: Recipe = Recipe {
    remedy: Remedy::FewerRules,
    touches: &[("touchpoint", "guidelineCount"), ("touchpoint", "guidelinesConflict")],
    adds: &[],
    propose,
};

fn propose(case: &Case<'_>, draft: &mut Draft<'_>) {
    let most = u32::try_from(case.settings.guidelines).unwrap_or(0);
    for gap in case.gaps(Remedy::FewerRules) {
        for slot in subjects(gap, Section::Touchpoints) {
            if let Some(it) = case.journey.touchpoints.get(slot).filter(|it| !is_refused(it)) {
                draft.set(slot, TouchpointField::GuidelineCount(it.guideline_count.min(most)));
                draft.set(slot, TouchpointField::GuidelinesConflict(false));
            }
        }
    }
}
