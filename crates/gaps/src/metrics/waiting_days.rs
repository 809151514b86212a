//! `waitingDays`: days of first…Z inside the wait of some handover (from its sending to the day
//! before its receiver starts, or to Z when the receiver has no day) on which no touchpoint runs.

use crate::days::Days;
use crate::view::View;
use journey::Day;

pub(super) fn measure(view: &View<'_>) -> Day {
    let waits = view.handovers.iter().filter(|h| h.record.to.is_some()).filter_map(|h| {
        let until = view.receiver_start(h).map_or(view.last, |start| start - 1);
        Some((h.sent()?, until))
    });
    let runs = view.touchpoints.iter().filter_map(|t| t.runs());
    Days::of(waits).and(&Days::of([(view.first, view.last)])).without(&Days::of(runs)).count()
}
