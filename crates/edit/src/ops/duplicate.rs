//! Copies an item, placed after the original, with a free id.

use crate::draft::Draft;
use crate::ids::settle;
use crate::operation::{Label, Refused};
use crate::title::title;
use journey::{Id, Slot};

pub(super) fn run(draft: &mut Draft<'_>, slot: Slot) -> Result<Label, Refused> {
    let (_, index, mut record) = draft.item(slot)?;
    if record.id().is_none() {
        return Err(Refused::WrongKind(slot));
    }
    let subject = title(draft.journey(), &record);
    record.set_id(Id::default());
    settle(draft.journey(), &mut record)?;
    draft.insert(Some(index + 1), record)?;
    Ok(Label { slug: "duplicate".into(), subject, field: None })
}
