//! Puts a new touchpoint on the map.

use crate::draft::Draft;
use crate::ids::{reference, settle};
use crate::limits;
use crate::operation::{Label, Refused};
use journey::{Actor, Day, Id, Level, Record, Section, Slot, Touchpoint};

pub(super) fn run(
    draft: &mut Draft<'_>,
    title: &str,
    actor: Option<Slot>,
    phase: Option<Slot>,
    day: Option<Day>,
    after: Option<Slot>,
) -> Result<Label, Refused> {
    let actor = lane(draft, actor)?;
    let phase = phase.map(|phase| reference(draft, phase, Section::Phases)).transpose()?;
    let index = match after.map(|after| draft.item(after).map(|found| (after, found))).transpose()? {
        None => None,
        Some((_, (Section::Touchpoints, index, _))) => Some(index + 1),
        Some((after, _)) => return Err(Refused::WrongKind(after)),
    };
    let mut record: Record = Touchpoint { title: title.to_owned(), actor, phase, day, ..Touchpoint::default() }.into();
    if let Some(key) = limits::outside(&record).first() {
        return Err(Refused::OutOfRange(key));
    }
    settle(draft.journey(), &mut record)?;
    draft.insert(index, record)?;
    Ok(Label { slug: "add-touchpoint".into(), subject: title.to_owned(), field: None })
}

/// The chosen lane, else the first, else a new one that is called after the person.
pub(super) fn lane(draft: &mut Draft<'_>, chosen: Option<Slot>) -> Result<Id, Refused> {
    if let Some(slot) = chosen.or_else(|| draft.journey().actors.slot_at(0)) {
        return reference(draft, slot, Section::Actors);
    }
    let name = draft.journey().person.alias.clone();
    let mut actor: Record = Actor { name, level: Level::Citizen, ..Actor::default() }.into();
    settle(draft.journey(), &mut actor)?;
    let id = actor.id().cloned().unwrap_or_default();
    draft.insert(None, actor)?;
    Ok(id)
}
