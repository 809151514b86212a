//! A need that nobody took up in time is taken up at a meeting: what a joint plan and a team do alike.

use crate::around::{Around, owner};
use crate::case::Case;
use crate::draft::Draft;
use crate::handing_over::lead_on;
use journey::{Carrier, Channel, Day, Id, Participation, Status, Touchpoint, TouchpointKind};
use std::collections::{BTreeMap, BTreeSet};

/// So many are invited to all meetings together. Where there are thousands of meetings and of services, not
/// everybody is invited to each.
const MOST_INVITED: usize = 100_000;

/// Adds a planned meeting on the first day on which each need is open and there is someone to meet,
/// one for the needs of a day. It is case handling: no service yet, but no longer nobody.
pub(super) fn take_up(
    case: &Case<'_>,
    draft: &mut Draft<'_>,
    around: &Around<'_>,
    needs: &[Id],
    from: Day,
    title: &str,
) {
    let needs: BTreeSet<&Id> = needs.iter().collect();
    let mut by_day: BTreeMap<Day, Vec<Id>> = BTreeMap::new();
    for need in case.journey.needs.iter().filter(|need| needs.contains(&need.id)) {
        by_day.entry(need.from_day.max(from)).or_default().push(need.id.clone());
    }
    let invited: BTreeSet<&Id> = around.met().map(|(_, it)| &it.actor).collect();
    let most = MOST_INVITED / by_day.len().max(1);
    for (day, needs) in by_day {
        let Some(host) = around.met_by(day) else { continue };
        let others = invited.iter().copied().filter(|actor| **actor != host.actor);
        let with: Vec<Id> = others.take(most).cloned().collect();
        let meeting = Touchpoint {
            title: title.to_owned(),
            actor: host.actor.clone(),
            phase: host.phase.clone(),
            with,
            kind: TouchpointKind::Processing,
            day: Some(day),
            channel: Channel::Meeting,
            owner: owner(host).map(str::to_owned),
            status: Status::Planned,
            needs,
            participation: Some(Participation::Shared),
            interpreter: case.journey.person.needs_interpreter,
            ..Touchpoint::default()
        };
        if let Some(id) = draft.add("meeting", meeting) {
            lead_on(draft, &host.id, &id, Carrier::Meeting, day, day);
        }
    }
}
