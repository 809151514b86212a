//! Handover lines with their arrowheads.

use crate::changes::{ChangeKind, Changes};
use crate::marks::Found;
use crate::names;
use crate::pen::{self, filled, path, stroked};
use crate::plan::Plan;
use crate::scene::{Dash, Figure, Ink, Paint, Shape, Subject};
use gaps::Severity;
use journey::{Handover, HandoverKind, Journey};
use layout::Point;
use messages::Words;

/// Radius of the corners.
pub(crate) const RADIUS: f64 = 7.0;
/// Length of an arrowhead.
const HEAD: f64 = 8.0;

/// All lines, in the order of the journey. A handover whose sender is not there has none.
pub(crate) fn lines(journey: &Journey, words: &Words, plan: &Plan, found: &Found, changes: &Changes) -> Vec<Figure> {
    let mut figures = Vec::new();
    for (at, (slot, handover)) in journey.handovers.slotted().enumerate() {
        let points = &plan.layout.lines[at];
        if points.len() < 2 {
            continue;
        }
        let (from, to) = plan.ends[at];
        let ends = (from.and_then(|at| journey.touchpoints.at(at)), to.and_then(|at| journey.touchpoints.at(at)));
        let change = changes.get(&slot);
        let paint = over(paint(handover, found.worst(slot)), change.map(|change| change.kind));
        let ink = paint.stroke.clone().unwrap_or(Ink::Line);
        let mut shapes = Vec::with_capacity(if handover.refused { 3 } else { 2 });
        shapes.push(path(pen::rounded(points, RADIUS), paint));
        end(points, handover, to.is_some(), ink, &mut shapes);
        let name = names::changed(words, names::handover(journey, words, handover, ends), change);
        figures.push(pen::figure(Subject::Item { slot }, name, pen::around(points, 6.0), shapes));
    }
    figures
}

/// How a line runs and in which colour.
pub(crate) fn paint(handover: &Handover, worst: Option<Severity>) -> Paint {
    let own = handover.kind == HandoverKind::OnOwn;
    match worst {
        Some(Severity::High) => stroked(Ink::Serious, 2.0, Dash::Dashed),
        Some(Severity::Medium) => stroked(Ink::Watch, 1.75, if own { Dash::Dotted } else { Dash::Solid }),
        Some(Severity::Low) | None => stroked(Ink::Line, 1.5, if own { Dash::Dotted } else { Dash::Solid }),
    }
}

/// The same for a line that is new or gone.
fn over(paint: Paint, kind: Option<ChangeKind>) -> Paint {
    match kind {
        Some(ChangeKind::Added) => Paint { width: paint.width + 1.25, ..paint },
        Some(kind) if kind.is_gone() => stroked(Ink::Quiet, 1.25, Dash::Dotted),
        _ => paint,
    }
}

/// What stands at the end of a line: an arrowhead, filled where something is handed over, open where
/// somebody is only told or asked; a bar where nobody receives; a cross where it was refused.
fn end(points: &[Point], handover: &Handover, received: bool, ink: Ink, shapes: &mut Vec<Shape>) {
    let [.., before, tip] = points else { return };
    let length = pen::distance(*before, *tip).max(1e-9);
    let (dx, dy) = ((tip.x - before.x) / length, (tip.y - before.y) / length);
    let at = |back: f64, aside: f64| (tip.x - dx * back - dy * aside, tip.y - dy * back + dx * aside);
    if !received {
        let bar = pen::polygon(&[at(0.0, -7.0), at(0.0, 7.0)], false)
            + &pen::polygon(&[at(-4.0, -4.0), at(-4.0, 4.0)], false);
        shapes.push(path(bar, stroked(ink, 2.0, Dash::Solid)));
        return;
    }
    shapes.push(match handover.kind {
        HandoverKind::Notification | HandoverKind::Consultation => path(
            pen::polygon(&[at(HEAD, -4.0), at(0.0, 0.0), at(HEAD, 4.0)], false),
            stroked(ink.clone(), 1.5, Dash::Solid),
        ),
        HandoverKind::Referral
        | HandoverKind::Application
        | HandoverKind::Transfer
        | HandoverKind::Discharge
        | HandoverKind::Invitation
        | HandoverKind::OnOwn
        | HandoverKind::Unrecognised(_) => {
            path(pen::polygon(&[at(HEAD, -4.0), at(0.0, 0.0), at(HEAD, 4.0)], true), filled(ink))
        }
    });
    if handover.refused {
        let cross = pen::polygon(&[at(HEAD + 8.0, -4.0), at(HEAD, 4.0)], false)
            + &pen::polygon(&[at(HEAD, -4.0), at(HEAD + 8.0, 4.0)], false);
        shapes.push(path(cross, stroked(Ink::Serious, 1.75, Dash::Solid)));
    }
}
