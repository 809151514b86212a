//! Journeys that never were in a file.

use journey::{Extra, Journey, Record, Section};

/// The same journey as the app would have made it: with nothing beside the fields.
pub(crate) fn without_extras(journey: &Journey) -> Journey {
    let mut fresh = Journey::new(journey.head.id.clone(), "");
    let slots = Section::ALL.iter().flat_map(|section| journey.slots(*section));
    for slot in [journey::Slot::HEAD, journey::Slot::PERSON].into_iter().chain(slots) {
        fresh.add(bare(journey.record(slot).unwrap()));
    }
    fresh
}

fn bare(mut record: Record) -> Record {
    let none = Extra::default;
    match &mut record {
        Record::Head(head) => {
            head.extra = none();
            head.planned_journey.iter_mut().for_each(|planned| planned.extra = none());
            head.alignment.iter_mut().for_each(|pair| pair.extra = none());
            head.origin.iter_mut().for_each(|origin| origin.extra = none());
        }
        Record::Person(person) => {
            person.extra = none();
            person.birthdays.iter_mut().for_each(|birthday| birthday.extra = none());
            person.family.iter_mut().for_each(|member| member.extra = none());
        }
        Record::Handover(handover) => {
            handover.extra = none();
            handover.content.extra = none();
        }
        Record::Review(review) => {
            review.extra = none();
            review.gap.iter_mut().for_each(|gap| gap.extra = none());
            review.comments.iter_mut().for_each(|comment| comment.extra = none());
        }
        Record::Phase(phase) => phase.extra = none(),
        Record::Actor(actor) => actor.extra = none(),
        Record::Need(need) => need.extra = none(),
        Record::InformationItem(item) => item.extra = none(),
        Record::Touchpoint(touchpoint) => touchpoint.extra = none(),
        Record::Coordinator(coordinator) => coordinator.extra = none(),
        Record::JointPlan(plan) => plan.extra = none(),
        Record::Note(note) => note.extra = none(),
    }
    record
}
