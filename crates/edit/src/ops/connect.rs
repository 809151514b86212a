//! Hands over from one touchpoint to another, or to nobody.

use crate::draft::Draft;
use crate::ids::{reference, settle};
use crate::limits;
use crate::operation::{Label, Refused};
use crate::title::title;
use journey::{Day, Handover, Id, Journey, Record, Section, Slot};

pub(super) fn run(draft: &mut Draft<'_>, from: Slot, to: Option<Slot>) -> Result<Label, Refused> {
    if to == Some(from) {
        return Err(Refused::NothingToDo);
    }
    let from_id: Id = reference(draft, from, Section::Touchpoints)?;
    let to = to.map(|to| reference(draft, to, Section::Touchpoints)).transpose()?;
    let sent_day = last_day(draft.journey(), from).filter(|day| limits::is_day(*day));
    let mut record: Record = Handover { from: from_id, to, sent_day, ..Handover::default() }.into();
    settle(draft.journey(), &mut record)?;
    let subject = title(draft.journey(), &record);
    draft.insert(None, record)?;
    Ok(Label { slug: "connect".into(), subject, field: None })
}

/// The sender's last day, where it has one.
fn last_day(journey: &Journey, slot: Slot) -> Option<Day> {
    let sender = journey.touchpoints.get(slot)?;
    sender.day?.checked_add(sender.duration)
}
