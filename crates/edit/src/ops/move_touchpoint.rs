//! Moves a touchpoint to another lane and column.

use crate::draft::Draft;
use crate::ids::reference;
use crate::operation::{Label, Refused};
use journey::{Record, Section, Slot, TouchpointField};

pub(super) fn run(draft: &mut Draft<'_>, slot: Slot, actor: Slot, phase: Option<Slot>) -> Result<Label, Refused> {
    let (_, Record::Touchpoint(mut touchpoint)) = draft.find(slot)? else { return Err(Refused::WrongKind(slot)) };
    let actor = reference(draft, actor, Section::Actors)?;
    let phase = phase.map(|phase| reference(draft, phase, Section::Phases)).transpose()?;
    if touchpoint.actor != actor {
        touchpoint.set(TouchpointField::Actor(actor));
    }
    if touchpoint.phase != phase {
        touchpoint.set(TouchpointField::Phase(phase));
    }
    let label = Label { slug: "move-touchpoint".into(), subject: touchpoint.title.clone(), field: None };
    draft.replace(slot, touchpoint.into())?;
    Ok(label)
}
