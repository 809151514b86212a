//! Does several things as one step.

use crate::draft::Draft;
use crate::operation::{Label, Operation, Refused};

pub(super) fn run(draft: &mut Draft<'_>, operations: &[Operation]) -> Result<Label, Refused> {
    let labels = operations.iter().map(|operation| super::run(draft, operation)).collect::<Result<Vec<_>, _>>()?;
    match labels.as_slice() {
        [] => Err(Refused::NothingToDo),
        [label] => Ok(label.clone()),
        several => Ok(Label { slug: slug(operations).into(), subject: several.len().to_string(), field: None }),
    }
}

fn slug(operations: &[Operation]) -> &'static str {
    if operations.iter().all(|one| matches!(one, Operation::MoveTouchpoint { .. } | Operation::Reorder { .. })) {
        "move-several"
    } else if operations.iter().all(|one| matches!(one, Operation::SetFields { .. })) {
        "set-several"
    } else if operations.iter().all(|one| matches!(one, Operation::AddItem { .. })) {
        "add-several"
    } else {
        "several"
    }
}
