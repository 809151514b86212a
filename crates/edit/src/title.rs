//! What an item is called when an operation on it is named.

use crate::ids::holder;
use journey::{Id, Journey, Record, Review};

/// The longest part of a sticky note's text that stands for it, in characters.
const NOTE_TITLE: usize = 40;

/// The item's title or name; a handover's is made of the touchpoints it joins, a review's is that of what it
/// judges. Empty where there is none.
pub fn title(journey: &Journey, record: &Record) -> String {
    match record {
        Record::Head(head) => head.title.clone(),
        Record::Person(person) => person.alias.clone(),
        Record::Phase(phase) => phase.title.clone(),
        Record::Actor(actor) => actor.name.clone(),
        Record::Need(need) => need.title.clone(),
        Record::InformationItem(item) => item.title.clone(),
        Record::Touchpoint(touchpoint) => touchpoint.title.clone(),
        Record::Handover(handover) => {
            let ends = [Some(&handover.from), handover.to.as_ref()];
            let titles = ends.into_iter().flatten().filter_map(|id| touchpoint_title(journey, id));
            titles.collect::<Vec<_>>().join(" → ")
        }
        Record::Coordinator(coordinator) => coordinator.name.clone(),
        Record::JointPlan(plan) => plan.title.clone(),
        Record::Note(note) => beginning(&note.text),
        Record::Review(review) => judged(journey, review).map(|it| title(journey, &it)).unwrap_or_default(),
    }
}

/// The handover that a review judges, or what its gap is about first.
fn judged(journey: &Journey, review: &Review) -> Option<Record> {
    let subject = || Some(Id::from(review.gap.as_ref()?.subjects.first()?.as_str()));
    let id = review.handover.clone().or_else(subject)?;
    journey.record(holder(journey, &id)?)
}

fn touchpoint_title(journey: &Journey, id: &Id) -> Option<String> {
    let touchpoint = journey.touchpoints.get(holder(journey, id)?)?;
    Some(touchpoint.title.clone()).filter(|title| !title.is_empty())
}

fn beginning(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or_default();
    match line.char_indices().nth(NOTE_TITLE) {
        Some((cut, _)) => format!("{}…", line[..cut].trim_end()),
        None => line.to_owned(),
    }
}
