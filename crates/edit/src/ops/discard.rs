//! Lets go of what was not understood. A key may lie within the record: `content.deadline`, `birthdays[0].age`.

use crate::draft::Draft;
use crate::operation::{Label, Refused};
use crate::title::title;
use journey::{Extra, Record, Slot};

pub(super) fn run(draft: &mut Draft<'_>, slot: Slot, keys: &[String]) -> Result<Label, Refused> {
    let (_, mut record) = draft.find(slot)?;
    let label = Label { slug: "discard".into(), subject: title(draft.journey(), &record), field: None };
    for path in keys {
        let (within, key) = path.rsplit_once('.').unwrap_or(("", path));
        // A key of the file may itself hold a dot; then it stands in the record itself.
        for (within, key) in [(within, key), ("", path.as_str())] {
            if let Some(extra) = extra_at(&mut record, within) {
                extra.unread.remove(key);
                extra.unknown.retain(|(other, _)| other != key);
            }
        }
    }
    draft.replace(slot, record)?;
    Ok(label)
}

fn extra_at<'a>(record: &'a mut Record, within: &str) -> Option<&'a mut Extra> {
    if within.is_empty() {
        return Some(own(record));
    }
    let (part, index) = match within.strip_suffix(']').and_then(|open| open.split_once('[')) {
        Some((part, index)) => (part, index.parse::<usize>().ok()?),
        None => (within, 0),
    };
    match record {
        Record::Head(head) => match part {
            "plannedJourney" => head.planned_journey.as_mut().map(|planned| &mut planned.extra),
            "origin" => head.origin.as_mut().map(|origin| &mut origin.extra),
            "alignment" => head.alignment.get_mut(index).map(|pair| &mut pair.extra),
            _ => None,
        },
        Record::Person(person) => match part {
            "birthdays" => person.birthdays.get_mut(index).map(|birthday| &mut birthday.extra),
            "family" => person.family.get_mut(index).map(|member| &mut member.extra),
            _ => None,
        },
        Record::Handover(handover) => (part == "content").then_some(&mut handover.content.extra),
        Record::Review(review) => match part {
            "gap" => review.gap.as_mut().map(|gap| &mut gap.extra),
            "comments" => review.comments.get_mut(index).map(|comment| &mut comment.extra),
            _ => None,
        },
        Record::Phase(_)
        | Record::Actor(_)
        | Record::Need(_)
        | Record::InformationItem(_)
        | Record::Touchpoint(_)
        | Record::Coordinator(_)
        | Record::JointPlan(_)
        | Record::Note(_) => None,
    }
}

fn own(record: &mut Record) -> &mut Extra {
    match record {
        Record::Head(record) => &mut record.extra,
        Record::Person(record) => &mut record.extra,
        Record::Phase(record) => &mut record.extra,
        Record::Actor(record) => &mut record.extra,
        Record::Need(record) => &mut record.extra,
        Record::InformationItem(record) => &mut record.extra,
        Record::Touchpoint(record) => &mut record.extra,
        Record::Handover(record) => &mut record.extra,
        Record::Coordinator(record) => &mut record.extra,
        Record::JointPlan(record) => &mut record.extra,
        Record::Note(record) => &mut record.extra,
        Record::Review(record) => &mut record.extra,
    }
}
