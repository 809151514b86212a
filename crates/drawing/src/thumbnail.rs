//! A small picture of a journey: lanes, cards as blocks, lines and the gravest marks. No words.

use crate::compose::{Options, name_items};
use crate::groups::groups;
use crate::lanes;
use crate::marks::{self, severity_ink};
use crate::names;
use crate::pen::{self, both, figure, ornament, path, point, rect, stroked};
use crate::plan::Plan;
use crate::scene::{Dash, Ink, Part, PartRole, Rect, Scene, Subject};
use gaps::{Report, Severity};
use journey::Journey;
use messages::Words;

/// Draws a journey so that it can be shown small, such as 240 pixels wide.
pub fn thumbnail(journey: &Journey, report: &Report, words: &Words) -> Scene {
    let plan = Plan::bare(journey, words, Options::default(), None);
    let groups = groups(report);
    let found = marks::found(journey, report, &groups);
    let ink = |slot| match found.worst(slot) {
        Some(severity @ (Severity::High | Severity::Medium)) => severity_ink(severity),
        Some(Severity::Low) | None => Ink::Line,
    };
    let mut handovers = Vec::new();
    let mut signs = Vec::new();
    for ((slot, _), points) in journey.handovers.slotted().zip(&plan.layout.lines) {
        if points.len() >= 2 {
            let shape = path(pen::rounded(points, 14.0), stroked(ink(slot), 5.0, Dash::Solid));
            handovers.push(figure(Subject::Item { slot }, String::new(), pen::around(points, 3.0), vec![shape]));
        }
    }
    let mut cards = Vec::new();
    for (at, (slot, _)) in journey.touchpoints.slotted().enumerate() {
        let card = &plan.layout.boxes[at];
        let bounds = rect(card.x, card.y, card.w, card.h);
        let level = plan.lanes[plan.lane_of[at]].level.clone();
        let shape = pen::framed(bounds, 12.0, both(Ink::hue(&level), Ink::Card, 3.0));
        cards.push(figure(Subject::Item { slot }, String::new(), bounds, vec![shape]));
        if found.worst(slot) == Some(Severity::High) {
            let middle = point(card.x + card.w - 6.0, card.y + 6.0);
            let dot = path(pen::circle(middle.x, middle.y, 22.0), both(Ink::Serious, Ink::Card, 6.0));
            signs.push(ornament(rect(middle.x - 25.0, middle.y - 25.0, 50.0, 50.0), vec![dot]));
        }
    }
    let (width, height) = (plan.map.w.max(1.0), plan.map.h.max(1.0));
    let mut parts = vec![
        Part { role: PartRole::Ground, figures: lanes::ground(&plan) },
        Part { role: PartRole::Handovers, figures: handovers },
        Part { role: PartRole::Cards, figures: cards },
        Part { role: PartRole::Marks, figures: signs },
    ];
    name_items(journey, &mut parts);
    Scene {
        width,
        height,
        sheet: Rect { x: 0.0, y: 0.0, w: width, h: height },
        map: plan.map,
        title: crate::text::plain(&journey.head.title),
        description: names::drawing(journey, report, words, &[]),
        parts,
        drop_slots: Vec::new(),
        days: None,
    }
}
