//! What a decision on a handover as a whole rests on: all that is said of it, and of both its ends what tells
//! whether it arrives.

use crate::ground::hashed;
use journey::{Handover, HandoverField, Id, Journey, Slot, Touchpoint, TouchpointField};

/// Who keeps notes changes nothing that was judged.
const NOT_JUDGED: [&str; 3] = ["id", "note", "evidence"];

/// Of an end, what tells who acts, when, and whether it takes place.
const OF_AN_END: [&str; 6] = ["actor", "kind", "day", "duration", "owner", "status"];

/// A hash of what a decision on this handover rests on, `v1:` and 32 hexadecimal digits: the same on every
/// machine. Another title of an end, or another place in the file, changes nothing. `None` where there is no such
/// handover.
pub fn handover_basis(journey: &Journey, slot: Slot) -> Option<String> {
    let handover = journey.handovers.get(slot)?;
    let mut lines = own(handover);
    for (name, id) in [("from", Some(&handover.from)), ("to", handover.to.as_ref())] {
        let end = id.and_then(|id| touchpoint(journey, id));
        lines.extend(end.into_iter().flat_map(|end| of_end(name, end)));
    }
    Some(hashed("handover\n", lines))
}

fn touchpoint<'a>(journey: &'a Journey, id: &Id) -> Option<&'a Touchpoint> {
    journey.touchpoints.iter().find(|it| it.id == *id)
}

fn own(handover: &Handover) -> Vec<String> {
    let judged = HandoverField::KEYS.iter().filter(|key| !NOT_JUDGED.contains(key));
    judged.filter_map(|key| Some(line("handover", serde_json::to_value(handover.field(key)?).ok()?))).collect()
}

fn of_end(name: &str, end: &Touchpoint) -> Vec<String> {
    debug_assert!(OF_AN_END.iter().all(|key| TouchpointField::KEYS.contains(key)));
    OF_AN_END.iter().filter_map(|key| Some(line(name, serde_json::to_value(end.field(key)?).ok()?))).collect()
}

/// A field is its key and its value; a text in several lines is one line here.
fn line(of: &str, field: serde_json::Value) -> String {
    format!("{of} {field}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sketch::journey;

    const SKETCH: &str = "
        touchpoint visit actor=clinic day=0
        touchpoint intake actor=office day=9
        handover h from=visit to=intake sentDay=0
    ";

    /// Whether one line more is a change of what is judged.
    fn check(line: &str, changes: bool) {
        let basis = |sketch: &str| {
            let journey = journey(sketch);
            handover_basis(&journey, journey.handovers.slot_at(0).unwrap()).unwrap()
        };
        assert_eq!(basis(SKETCH) != basis(&format!("{SKETCH}\n{line}")), changes, "{line}");
    }

    #[test]
    fn it_changes_with_what_is_judged_and_with_nothing_else() {
        check("", false);
        check("handover h acceptedDay=3", true);
        check("handover h content=reason", true);
        check("handover h note=called", false);
        check("touchpoint intake day=12", true);
        check("touchpoint intake owner=nurse", true);
        check("touchpoint intake title=Talk", false);
        check("touchpoint other actor=office day=4", false);
    }

    #[test]
    fn what_is_no_handover_has_none() {
        assert_eq!(handover_basis(&journey(SKETCH), Slot::HEAD), None);
    }
}
