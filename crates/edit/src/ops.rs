//! One operation a file.

mod add_item;
mod add_part;
mod add_rows;
mod add_touchpoint;
mod connect;
mod delete;
mod discard;
mod duplicate;
mod move_touchpoint;
mod place_note;
mod reorder;
mod set_fields;
mod several;

use crate::change::Change;
use crate::draft::Draft;
use crate::operation::{Label, Operation, Refused};
use journey::Journey;

/// Does an operation to a journey; gives what it did.
///
/// # Errors
/// When it cannot be done, or would change nothing; the journey is as it was.
pub fn apply(journey: &mut Journey, operation: &Operation) -> Result<Change, Refused> {
    let mut draft = Draft::of(journey);
    match run(&mut draft, operation) {
        Ok(label) => {
            let steps = draft.finish();
            if steps.is_empty() { Err(Refused::NothingToDo) } else { Ok(Change { label, steps, strays: Vec::new() }) }
        }
        Err(refused) => {
            draft.abandon();
            Err(refused)
        }
    }
}

fn run(draft: &mut Draft<'_>, operation: &Operation) -> Result<Label, Refused> {
    match operation {
        Operation::SetFields { slot, edits } => set_fields::run(draft, *slot, edits),
        Operation::AddTouchpoint { title, actor, phase, day, after } => {
            add_touchpoint::run(draft, title, *actor, *phase, *day, *after)
        }
        Operation::Connect { from, to } => connect::run(draft, *from, *to),
        Operation::AddItem { item } => add_item::run(draft, item.as_ref().clone()),
        Operation::MoveTouchpoint { slot, actor, phase } => move_touchpoint::run(draft, *slot, *actor, *phase),
        Operation::Reorder { slot, index } => reorder::run(draft, *slot, *index),
        Operation::Delete { slots } => delete::run(draft, slots),
        Operation::Duplicate { slot } => duplicate::run(draft, *slot),
        Operation::Discard { slot, keys } => discard::run(draft, *slot, keys),
        Operation::AddRows { rows, chained } => add_rows::run(draft, rows, *chained),
        Operation::AddPart { of, records } => add_part::run(draft, of, records),
        Operation::PlaceNote { note, actor, phase } => place_note::run(draft, *note, *actor, *phase),
        Operation::Several { operations } => several::run(draft, operations),
    }
}
