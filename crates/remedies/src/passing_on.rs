//! Information that goes along the handovers that are there already.

use crate::around::Around;
use crate::draft::Draft;
use journey::{Carrier, Consent, Day, HandoverField, Id, Slot};
use std::collections::{BTreeMap, VecDeque};

/// Lets an item follow the handovers from the nearest touchpoint that had it to this one, in time.
/// A handover for which the person refused consent is never used.
pub(crate) fn pass_on(draft: &mut Draft<'_>, around: &Around<'_>, to: Slot, item: &Id, carrier: &Carrier) {
    for (handover, arrival) in path(around, to, item) {
        let Some(h) = draft.handover(handover) else { continue };
        if !h.information.contains(item) {
            let information = h.information.iter().chain([item]).cloned().collect();
            draft.set(handover, HandoverField::Information(information));
        }
        if h.arrived_day.or(h.sent_day).is_none_or(|day| day > arrival) {
            draft.set(handover, HandoverField::ArrivedDay(Some(arrival)));
        }
        if !h.refused && matches!(h.carrier, Carrier::None | Carrier::Citizen | Carrier::Relative) {
            draft.set(handover, HandoverField::Carrier(carrier.clone()));
        }
    }
}

/// The handovers, with the day on which the information must have arrived; none when no chain of
/// them leads here in time.
fn path(around: &Around<'_>, to: Slot, item: &Id) -> Vec<(Slot, Day)> {
    let Some(goal) = around.place(to) else { return Vec::new() };
    let taken = |at: usize| around.touchpoints[at].1.day.map(|day| (day, at));
    // The next handover towards the goal, and where it leads.
    let mut onward: BTreeMap<usize, (Slot, Day, usize)> = BTreeMap::new();
    let mut reached = VecDeque::from([goal]);
    while let Some(at) = reached.pop_front() {
        let Some((start, _)) = taken(at) else { continue };
        for (slot, h) in around.into(at) {
            let in_time = h.sent_day.is_some_and(|sent| sent <= start);
            let Some(from) = around.place_of(&h.from) else { continue };
            let earlier = taken(from).is_some_and(|from| Some(from) < taken(at));
            if !in_time || !earlier || h.consent == Consent::Refused || from == goal || onward.contains_key(&from) {
                continue;
            }
            onward.insert(from, (slot, start, at));
            let sender = around.touchpoints[from].1;
            if sender.information_needed.contains(item) || sender.information_produced.contains(item) {
                return walked(&onward, from, goal);
            }
            reached.push_back(from);
        }
    }
    Vec::new()
}

fn walked(onward: &BTreeMap<usize, (Slot, Day, usize)>, from: usize, goal: usize) -> Vec<(Slot, Day)> {
    let mut steps = Vec::new();
    let mut at = from;
    while let Some((handover, arrival, next)) = onward.get(&at).filter(|_| at != goal) {
        steps.push((*handover, *arrival));
        at = *next;
    }
    steps
}
