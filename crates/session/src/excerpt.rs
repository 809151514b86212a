//! The part of the map that shows one handover: its line, both its ends, and their lanes.

use crate::packs::level_names;
use drawing::{Options, PartRole, Scene, Show, TimeView};
use gaps::Report;
use journey::{Id, Journey, Place, Record, Section, Slot, Touchpoint};
use messages::Words;

/// What of the map tells of a handover. Its gaps have the numbers of the whole map.
const SHOWN: [PartRole; 5] =
    [PartRole::Ground, PartRole::Handovers, PartRole::Cards, PartRole::Marks, PartRole::LaneHeads];

/// The handover as the map draws it, without everything else; none where there is no such handover.
pub(crate) fn excerpt(
    journey: &Journey,
    report: &Report,
    words: &Words,
    time: TimeView,
    handover: Slot,
) -> Option<Scene> {
    let it = journey.handovers.get(handover)?;
    let is_end = |id: &Id| *id == it.from || it.to.as_ref() == Some(id);
    let ends: Vec<_> = journey.touchpoints.slotted().filter(|(_, end)| is_end(&end.id)).collect();
    let mut shown = Journey::new(journey.head.id.clone(), &journey.head.title);
    (shown.head, shown.person) = (journey.head.clone(), journey.person.clone());
    let mut keep = |section: Section, slot: Slot, record: Record| {
        let index = shown.len_of(section);
        shown.put(Place::At { section, index }, slot, record)
    };
    for (slot, lane) in journey.actors.slotted().filter(|(_, lane)| ends.iter().any(|(_, end)| end.actor == lane.id)) {
        keep(Section::Actors, slot, lane.clone().into());
    }
    for (slot, end) in ends {
        keep(Section::Touchpoints, slot, Touchpoint { phase: None, ..end.clone() }.into());
    }
    keep(Section::Handovers, handover, it.clone().into());
    let show = Show { needs: false, information: false, notes: false };
    let options = Options { time, show, levels: level_names(words, journey), ..Options::default() };
    let mut scene = drawing::compose(&shown, report, words, options);
    scene.parts.retain(|part| SHOWN.contains(&part.role));
    Some(scene)
}
