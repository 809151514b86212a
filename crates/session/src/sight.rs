//! What of a large document is told first: what the window shows when it opens. The rest follows when it is
//! asked for, so that a journey of ten thousand touchpoints is seen as soon as one of a hundred.

use crate::wire::View;
use drawing::{Figure, PartRole, Rect, Subject};
use journey::Slot;
use std::collections::BTreeSet;

/// A document with more touchpoints is told in two parts.
const MANY: usize = 400;

/// As much of the drawing, from its upper left corner, as a large window shows at full size.
const SIGHT: Rect = Rect { x: 0.0, y: 0.0, w: 3_000.0, h: 1_800.0 };

/// The document as far as it is seen first; a small one whole.
pub(crate) fn first(mut view: View) -> View {
    if view.journey.touchpoints.len() <= MANY {
        return view;
    }
    view.partial = true;
    for part in &mut view.scene.parts {
        match part.role {
            // The screen has its own.
            PartRole::TitleBlock | PartRole::Figures | PartRole::Legend => part.figures.clear(),
            PartRole::Ribbon
            | PartRole::PhaseHeads
            | PartRole::LaneHeads
            | PartRole::Ground
            | PartRole::Handovers
            | PartRole::Cards
            | PartRole::Marks
            | PartRole::Threads
            | PartRole::Experience
            | PartRole::Notes => part.figures.retain(in_sight),
        }
    }
    let shown: BTreeSet<Slot> = view.scene.parts.iter().flat_map(|part| &part.figures).filter_map(item).collect();
    let journey = &mut view.journey;
    journey.touchpoints.retain(|slot| shown.contains(&slot));
    journey.handovers.retain(|slot| shown.contains(&slot));
    journey.needs.retain(|_| false);
    journey.information.retain(|_| false);
    journey.coordinators.retain(|slot| shown.contains(&slot));
    journey.joint_plans.retain(|_| false);
    journey.notes.retain(|slot| shown.contains(&slot));
    journey.reviews.retain(|_| false);
    view.gaps.clear();
    view.unjudged.clear();
    view.quiet.clear();
    view.problems.clear();
    view
}

fn in_sight(figure: &Figure) -> bool {
    let Rect { x, y, w, h } = figure.bounds;
    x < SIGHT.x + SIGHT.w && x + w >= SIGHT.x && y < SIGHT.y + SIGHT.h && y + h >= SIGHT.y
}

fn item(figure: &Figure) -> Option<Slot> {
    match figure.subject {
        Subject::Item { slot } => Some(slot),
        Subject::Nothing | Subject::Gaps { .. } | Subject::Days { .. } => None,
    }
}
