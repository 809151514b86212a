//! Moves an item to another place in its list.

use crate::draft::Draft;
use crate::operation::{Label, Refused};
use crate::title::title;
use journey::Slot;

pub(super) fn run(draft: &mut Draft<'_>, slot: Slot, index: usize) -> Result<Label, Refused> {
    let (_, _, record) = draft.item(slot)?;
    draft.reorder(slot, index)?;
    Ok(Label { slug: "reorder".into(), subject: title(draft.journey(), &record), field: None })
}
