//! Puts touchpoints on the map that come as rows.

use super::{add_item, add_touchpoint, connect, set_fields};
use crate::draft::Draft;
use crate::operation::{Label, Refused, Row};
use journey::{Actor, Edit, Level, Phase, Slot};

pub(super) fn run(draft: &mut Draft<'_>, rows: &[Row], chained: bool) -> Result<Label, Refused> {
    let mut lane = None;
    let mut before = None;
    for row in rows {
        lane = lane_of(draft, &row.lane)?.or(lane);
        let phase = column_of(draft, &row.phase)?;
        add_touchpoint::run(draft, "", lane, phase, None, None)?;
        let Some((slot, _)) = draft.journey().touchpoints.slotted().last() else { return Err(Refused::NothingToDo) };
        let edits: Vec<Edit> = row.fields.iter().cloned().map(Edit::Touchpoint).collect();
        set_fields::run(draft, slot, &edits)?;
        if let (true, Some(before)) = (chained, before) {
            connect::run(draft, before, Some(slot))?;
        }
        before = Some(slot);
    }
    let only = before.filter(|_| rows.len() == 1).and_then(|slot| draft.journey().touchpoints.get(slot));
    Ok(match only {
        Some(touchpoint) => Label { slug: "add-touchpoint".into(), subject: touchpoint.title.clone(), field: None },
        None => Label { slug: "add-rows".into(), subject: rows.len().to_string(), field: None },
    })
}

/// The lane of this name, added where there is none; nothing for a blank name.
fn lane_of(draft: &mut Draft<'_>, name: &str) -> Result<Option<Slot>, Refused> {
    let there = draft.journey().actors.slotted().find(|(_, actor)| same(&actor.name, name)).map(|(slot, _)| slot);
    if name.trim().is_empty() || there.is_some() {
        return Ok(there.filter(|_| !name.trim().is_empty()));
    }
    let lane = Actor { name: name.trim().to_owned(), level: Level::Municipality, ..Actor::default() };
    add_item::run(draft, lane.into())?;
    Ok(draft.journey().actors.slotted().last().map(|(slot, _)| slot))
}

/// The column of this title, added where there is none; nothing for a blank title.
fn column_of(draft: &mut Draft<'_>, title: &str) -> Result<Option<Slot>, Refused> {
    let there = draft.journey().phases.slotted().find(|(_, phase)| same(&phase.title, title)).map(|(slot, _)| slot);
    if title.trim().is_empty() || there.is_some() {
        return Ok(there.filter(|_| !title.trim().is_empty()));
    }
    add_item::run(draft, Phase { title: title.trim().to_owned(), ..Phase::default() }.into())?;
    Ok(draft.journey().phases.slotted().last().map(|(slot, _)| slot))
}

fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
