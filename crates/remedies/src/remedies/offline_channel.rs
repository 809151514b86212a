//! # Offline channel
//!
//! There is a way without digital services for whoever has no access to them. A touchpoint that
//! turned the person away stays as it was.
//!
//! **Source** Herd & Moynihan, *Administrative Burden* (2018).

use super::Recipe;
use crate::around::{is_refused, subjects};
use crate::case::Case;
use crate::draft::Draft;
use gaps::Remedy;
use journey::{Section, TouchpointField};

pub(super) const RECIPE: Recipe =
    Recipe { remedy: Remedy::OfflineChannel, touches: &[("touchpoint", "offlineAlternative")], adds: &[], propose };

fn propose(case: &Case<'_>, draft: &mut Draft<'_>) {
    for gap in case.gaps(Remedy::OfflineChannel) {
        for slot in subjects(gap, Section::Touchpoints) {
            if case.journey.touchpoints.get(slot).is_some_and(|it| !is_refused(it)) {
                draft.set(slot, TouchpointField::OfflineAlternative(true));
            }
        }
    }
}
