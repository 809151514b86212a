//! What of the journey the drawing does not show, in a sentence: a reader who was not there cannot ask.

use crate::compose::Options;
use crate::text;
use journey::{Actor, Id, Journey, Phase};
use messages::Words;
use std::collections::{BTreeMap, BTreeSet};

/// What is left out: what the caller says, and lanes, phases and layers that are not drawn. `folded` are
/// the lanes and phases whose touchpoints are away, `unplaced` says how many of the person's words found no
/// room below the map.
pub(crate) fn hidden(
    journey: &Journey,
    words: &Words,
    options: &Options,
    (folded, unplaced): (&BTreeSet<Id>, usize),
) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    if !folded.is_empty() {
        let mut lanes: BTreeMap<&Id, usize> = BTreeMap::new();
        let mut phases: BTreeMap<&Id, usize> = BTreeMap::new();
        for touchpoint in journey.touchpoints.iter() {
            *lanes.entry(&touchpoint.actor).or_default() += 1;
            if let Some(phase) = &touchpoint.phase {
                *phases.entry(phase).or_default() += 1;
            }
        }
        let away = |key: &str, id: &Id, name: &str, counts: &BTreeMap<&Id, usize>| {
            let count = counts.get(id).copied().unwrap_or(0);
            let args = [("name", text::plain(name).into()), ("count", count.into())];
            (folded.contains(id) && count > 0).then(|| words.text_with(key, &args))
        };
        let lane = |it: &Actor| away("drawing-hidden-lane", &it.id, &it.name, &lanes);
        let phase = |it: &Phase| away("drawing-hidden-phase", &it.id, &it.title, &phases);
        parts.extend(journey.actors.iter().filter_map(lane));
        parts.extend(journey.phases.iter().filter_map(phase));
    }
    let show = options.show;
    for (shown, count, key) in [
        (show.needs, journey.needs.len(), "drawing-hidden-needs"),
        (show.information, journey.information.len(), "drawing-hidden-information"),
        (show.notes, journey.notes.len(), "drawing-hidden-notes"),
        (false, unplaced, "drawing-hidden-quotes"),
        (false, options.judged, "drawing-hidden-judged"),
    ] {
        if !shown && count > 0 {
            parts.push(words.text_with(key, &[("count", count.into())]));
        }
    }
    let mut sentences = options.left_out.clone();
    if let Some((last, others)) = parts.split_last() {
        let list = if others.is_empty() {
            last.clone()
        } else {
            words.text_with("drawing-hidden-and", &[("some", others.join(", ").into()), ("last", last.clone().into())])
        };
        sentences.push(words.text_with("drawing-hidden", &[("list", list.into())]));
    }
    sentences
}
