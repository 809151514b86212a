//! Gives fields of one record new values.

use crate::draft::Draft;
use crate::ids::holder;
use crate::limits;
use crate::operation::{Label, Refused};
use crate::ops::delete::take_out_references;
use crate::title::title;
use journey::{Edit, Head, Id, Journey, Person, Record, Review, ReviewField, ReviewStatus, Slot, rename_references};
use std::collections::BTreeSet;

pub(super) fn run(draft: &mut Draft<'_>, slot: Slot, edits: &[Edit]) -> Result<Label, Refused> {
    let (_, before) = draft.find(slot)?;
    let mut after = before.clone();
    for edit in edits {
        if !after.set(edit.clone()) {
            return Err(Refused::WrongField(edit.key()));
        }
    }
    let set = |key: &&&str| edits.iter().any(|edit| edit.key() == **key);
    if let Some(key) = limits::outside(&after).iter().find(set) {
        return Err(Refused::OutOfRange(key));
    }
    let label = label(draft.journey(), &before, &after, edits);
    let follow = follow_ids(draft.journey(), slot, &before, &after)?;
    draft.replace(slot, after)?;
    if slot == Slot::PERSON {
        settle_person(draft)?;
    }
    follow.carry_out(draft)?;
    Ok(label)
}

/// It names the record as it is called afterwards, as long as it has a name then.
fn label(journey: &Journey, before: &Record, after: &Record, edits: &[Edit]) -> Label {
    let subject = Some(title(journey, after)).filter(|name| !name.is_empty());
    let subject = subject.unwrap_or_else(|| title(journey, before));
    if let Some(slug) = judgement(before, edits) {
        return Label { slug: slug.into(), subject, field: None };
    }
    match edits {
        [edit] => Label { slug: "set-field".into(), subject, field: Some(format!("{}-{}", before.kind(), edit.key())) },
        _ => Label { slug: "set-fields".into(), subject, field: None },
    }
}

/// What it is called when a review says anew where a gap or a handover stands, or whether there is a gap at all.
fn judgement(before: &Record, edits: &[Edit]) -> Option<&'static str> {
    let Record::Review(Review { gap, status: before, .. }) = before else { return None };
    let status =
        |edit: &Edit| if let Edit::Review(ReviewField::Status(status)) = edit { Some(status.clone()) } else { None };
    let after = edits.iter().find_map(status)?;
    match (before == &ReviewStatus::NotAGap, after == ReviewStatus::NotAGap) {
        (_, true) if gap.is_some() => Some("dismiss-gap"),
        (true, false) if gap.is_some() => Some("take-up-gap"),
        _ => Some("decide"),
    }
}

/// The person stood in the file as something else; now that it is filled, that is settled.
fn settle_person(draft: &mut Draft<'_>) -> Result<(), Refused> {
    let mut head: Head = draft.journey().head.clone();
    head.extra.unread.remove("person");
    draft.replace(Slot::HEAD, head.into())
}

/// What the other records must follow.
#[derive(Default)]
struct Follow {
    renamed: Vec<(Id, Id)>,
    gone: BTreeSet<Id>,
}

fn follow_ids(journey: &Journey, slot: Slot, before: &Record, after: &Record) -> Result<Follow, Refused> {
    if let (Record::Person(before), Record::Person(after)) = (before, after) {
        return follow_family(journey, before, after);
    }
    if let (Record::Head(before), Record::Head(after)) = (before, after) {
        let emptied = after.id.0.is_empty() && before.id != after.id;
        return if emptied { Err(Refused::IdTaken(after.id.clone())) } else { Ok(Follow::default()) };
    }
    let mut follow = Follow::default();
    if let (Some(old), Some(new)) = (before.id(), after.id())
        && old != new
    {
        if new.0.is_empty() || holder(journey, new).is_some() {
            return Err(Refused::IdTaken(new.clone()));
        }
        if !old.0.is_empty() && holder(journey, old) == Some(slot) {
            follow.renamed.push((old.clone(), new.clone()));
        }
    }
    Ok(follow)
}

/// A member at the same place with another id was renamed; one whose id is nowhere any more is gone.
fn follow_family(journey: &Journey, before: &Person, after: &Person) -> Result<Follow, Refused> {
    let ids = |person: &Person| person.family.iter().map(|member| member.id.clone()).collect::<Vec<_>>();
    let (old, new) = (ids(before), ids(after));
    for (index, id) in new.iter().enumerate().filter(|(_, id)| !old.contains(id)) {
        let twice = new.iter().position(|other| other == id) != Some(index);
        if id.0.is_empty() || twice || holder(journey, id).is_some() {
            return Err(Refused::IdTaken(id.clone()));
        }
    }
    let mut follow = Follow::default();
    for (index, id) in old.iter().enumerate() {
        let meant = !id.0.is_empty() && old.iter().position(|other| other == id) == Some(index);
        if !meant || new.contains(id) {
            continue;
        }
        match new.get(index).filter(|other| old.len() == new.len() && !old.contains(other)) {
            Some(renamed) => follow.renamed.push((id.clone(), renamed.clone())),
            None => {
                follow.gone.insert(id.clone());
            }
        }
    }
    Ok(follow)
}

impl Follow {
    fn carry_out(self, draft: &mut Draft<'_>) -> Result<(), Refused> {
        if self.renamed.is_empty() && self.gone.is_empty() {
            return Ok(());
        }
        let mut changed: Vec<(Slot, Record)> = Vec::new();
        draft.journey().each_record(|slot, _, record| {
            let mut record = record.clone();
            let mut found = take_out_references(&mut record, &self.gone);
            for (old, new) in &self.renamed {
                found |= rename_references(&mut record, old, new);
            }
            if found {
                changed.push((slot, record));
            }
        });
        changed.into_iter().try_for_each(|(slot, record)| draft.replace(slot, record))
    }
}
