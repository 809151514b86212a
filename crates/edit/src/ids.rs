//! Ids: who holds one, and which is free.

use crate::draft::Draft;
use crate::operation::Refused;
use journey::*;
use std::collections::BTreeSet;

/// The item that a reference to this id means: the first that has it.
pub(crate) fn holder(journey: &Journey, id: &Id) -> Option<Slot> {
    journey.ids().into_iter().find(|(_, other)| *other == id).map(|(slot, _)| slot)
}

/// The id by which an item of this list can be referred to.
pub(crate) fn reference(draft: &Draft<'_>, slot: Slot, section: Section) -> Result<Id, Refused> {
    let (found, _, record) = draft.item(slot)?;
    if found != section {
        return Err(Refused::WrongKind(slot));
    }
    let id = record.id().cloned().unwrap_or_default();
    match !id.0.is_empty() && holder(draft.journey(), &id) == Some(slot) {
        true => Ok(id),
        false => Err(Refused::IdTaken(id)),
    }
}

/// Gives a new item a free id when it has none; refuses one that is taken.
pub(crate) fn settle(journey: &Journey, record: &mut Record) -> Result<(), Refused> {
    match record.id().cloned() {
        None => Ok(()),
        Some(id) if id.0.is_empty() => {
            let id = free(journey, record);
            record.set_id(id);
            Ok(())
        }
        Some(id) if holder(journey, &id).is_some() => Err(Refused::IdTaken(id)),
        Some(_) => Ok(()),
    }
}

/// The smallest free number behind the kind's letters: `t1`. An id that something still refers to,
/// though no item has it, is not free.
fn free(journey: &Journey, record: &Record) -> Id {
    let prefix = prefix(record);
    let mut taken: BTreeSet<String> = journey.ids().into_iter().map(|(_, id)| id.0.clone()).collect();
    journey.each_record(|_, _, record| {
        each_reference(record, |_, _, _, id| {
            taken.insert(id.0.clone());
        });
        if let Record::Review(Review { gap: Some(gap), .. }) = record {
            taken.extend(gap.subjects.iter().cloned());
        }
    });
    let mut number = 1_u32;
    while taken.contains(&format!("{prefix}{number}")) {
        number += 1;
    }
    Id(format!("{prefix}{number}"))
}

fn prefix(record: &Record) -> &'static str {
    match record {
        Record::Phase(_) => "p",
        Record::Actor(_) => "a",
        Record::Need(_) => "n",
        Record::InformationItem(_) => "i",
        Record::Touchpoint(_) => "t",
        Record::Handover(_) => "h",
        Record::Coordinator(_) => "c",
        Record::JointPlan(_) => "plan",
        Record::Note(_) => "note",
        Record::Head(_) | Record::Person(_) | Record::Review(_) => "",
    }
}
