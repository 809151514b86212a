//! Does several things as one step.

use crate::draft::Draft;
use crate::operation::{Label, Operation, Refused};
use journey::{Edit, Slot};
use std::collections::BTreeSet;

pub(super) fn run(draft: &mut Draft<'_>, operations: &[Operation]) -> Result<Label, Refused> {
    let labels = operations.iter().map(|operation| super::run(draft, operation)).collect::<Result<Vec<_>, _>>()?;
    match labels.as_slice() {
        [] => Err(Refused::NothingToDo),
        [label] => Ok(label.clone()),
        [label, ..] if moved(operations).is_some_and(|slots| slots.len() == 1) => Ok(label.clone()),
        // What comes before rows makes room for them, such as their lanes.
        [.., label] if matches!(operations, [.., Operation::AddRows { .. }]) => Ok(label.clone()),
        several => {
            let count = moved(operations).map_or(several.len(), |slots| slots.len());
            Ok(Label { slug: slug(operations).into(), subject: count.to_string(), field: None })
        }
    }
}

/// The items that are carried to other places or days; none where more is done.
fn moved(operations: &[Operation]) -> Option<BTreeSet<Slot>> {
    let is_day = |edit: &Edit| matches!(edit, Edit::Touchpoint(_)) && edit.key() == "day";
    let carries = |one: &Operation| matches!(one, Operation::MoveTouchpoint { .. } | Operation::Reorder { .. });
    let slot = |one: &Operation| match one {
        Operation::MoveTouchpoint { slot, .. } | Operation::Reorder { slot, .. } => Some(*slot),
        Operation::SetFields { slot, edits } if edits.iter().all(is_day) => Some(*slot),
        Operation::SetFields { .. }
        | Operation::AddTouchpoint { .. }
        | Operation::Connect { .. }
        | Operation::AddItem { .. }
        | Operation::Delete { .. }
        | Operation::Duplicate { .. }
        | Operation::Discard { .. }
        | Operation::AddRows { .. }
        | Operation::AddPart { .. }
        | Operation::PlaceNote { .. }
        | Operation::Several { .. } => None,
    };
    operations.iter().any(carries).then(|| operations.iter().map(slot).collect()).flatten()
}

fn slug(operations: &[Operation]) -> &'static str {
    if moved(operations).is_some() {
        "move-several"
    } else if operations.iter().all(|one| matches!(one, Operation::SetFields { .. })) {
        "set-several"
    } else if operations.iter().all(|one| matches!(one, Operation::AddItem { .. })) {
        "add-several"
    } else {
        "several"
    }
}
