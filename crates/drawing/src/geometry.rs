//! The bare geometry of a drawing, for scripts and for measuring the layout.

use crate::compose::Options;
use crate::pen::round;
use crate::plan::Plan;
use journey::Journey;
use messages::Words;
use serde::Serialize;

/// Boxes, lines and lanes, in the units and at the places of the drawing.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Geometry {
    /// The touchpoint cards, in the order of the journey.
    pub nodes: Vec<Node>,
    /// The handovers that have a receiver, in the order of the journey.
    pub edges: Vec<Edge>,
    /// The lanes, from top to bottom.
    pub lanes: Vec<LaneBand>,
}

/// A card.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Node {
    /// The touchpoint's id.
    pub id: String,
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
    /// The id of its lane.
    pub lane: String,
    /// The id of its phase, when it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phase: Option<String>,
}

/// A line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Edge {
    /// The handover's id.
    pub id: String,
    /// The sending touchpoint's id.
    pub from: String,
    /// The receiving touchpoint's id.
    pub to: String,
    /// The corners of the drawn path, before they are rounded.
    pub points: Vec<[f64; 2]>,
}

/// A lane.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LaneBand {
    /// The actor's id; `?` for the lane of touchpoints whose actor is not there.
    pub id: String,
    /// Upper edge.
    pub y: f64,
    /// Height.
    pub h: f64,
}

/// The geometry of the drawing that `compose` makes.
pub fn geometry(journey: &Journey, words: &Words, options: Options) -> Geometry {
    let plan = Plan::new(journey, journey, words, options);
    let lane = |at: usize| {
        let actor = plan.lanes.get(at).and_then(|lane| journey.actors.at(lane.actor?));
        actor.map_or_else(|| "?".to_owned(), |actor| actor.id.0.clone())
    };
    let nodes = journey.touchpoints.iter().enumerate().map(|(at, touchpoint)| {
        let placed = &plan.layout.boxes[at];
        Node {
            id: touchpoint.id.0.clone(),
            x: round(placed.x),
            y: round(placed.y),
            w: round(placed.w),
            h: round(placed.h),
            lane: lane(plan.lane_of[at]),
            phase: plan.phase_of[at].and_then(|phase| journey.phases.at(phase)).map(|phase| phase.id.0.clone()),
        }
    });
    let edges = journey.handovers.iter().enumerate().filter_map(|(at, handover)| {
        let (Some(_), Some(_)) = plan.ends[at] else { return None };
        let points = plan.layout.lines[at].iter().map(|point| [round(point.x), round(point.y)]).collect();
        let to = handover.to.as_ref()?.0.clone();
        Some(Edge { id: handover.id.0.clone(), from: handover.from.0.clone(), to, points })
    });
    let lanes = plan.layout.lanes.iter().enumerate();
    Geometry {
        nodes: nodes.collect(),
        edges: edges.collect(),
        lanes: lanes.map(|(at, band)| LaneBand { id: lane(at), y: round(band.y), h: round(band.h) }).collect(),
    }
}
