//! Makes a sticky note a touchpoint.

use super::{add_touchpoint, delete};
use crate::draft::Draft;
use crate::operation::{Label, Refused};
use journey::{Record, Slot, TouchpointField};

pub(super) fn run(
    draft: &mut Draft<'_>,
    slot: Slot,
    actor: Option<Slot>,
    phase: Option<Slot>,
) -> Result<Label, Refused> {
    let (_, _, Record::Note(note)) = draft.item(slot)? else { return Err(Refused::WrongKind(slot)) };
    let text = note.text.trim();
    let (title, rest) = text.split_once('\n').unwrap_or((text, ""));
    delete::run(draft, &[slot])?;
    let label = add_touchpoint::run(draft, title.trim(), actor, phase, None, None)?;
    let added = draft.journey().touchpoints.slotted().last();
    if let (Some((added, touchpoint)), false) = (added, rest.trim().is_empty()) {
        let mut touchpoint = touchpoint.clone();
        touchpoint.set(TouchpointField::Note(rest.trim().to_owned()));
        draft.replace(added, touchpoint.into())?;
    }
    Ok(Label { slug: "place-note".into(), ..label })
}
