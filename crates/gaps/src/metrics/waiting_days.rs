//! `waitingDays`: days of first…Z inside the wait of some handover (from its sending to the day
//! before its receiver starts, or to Z when the receiver has no day) on which no touchpoint runs.

use crate::days::Days;
use crate::view::View;
use journey::Day;

pub(super) fn measure(view: &View<'_>) -> Day {
    let waits = view.handovers.iter().filter_map(|h| {
        let until = view.receiver(h)?.start().map_or(view.last, |start| start - 1);
        Some((h.sent()?, until))
    });
    let runs = view.touchpoints.iter().filter_map(|t| t.runs());
    Days::of(waits).and(&Days::of([(view.first, view.last)])).without(&Days::of(runs)).count()
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            head lastDay=20
            touchpoint T1 actor=a day=0
            touchpoint T2 actor=b day=7
            handover H1 from=T1 to=T2 sentDay=2";
        crate::sketch::check_metric("waitingDays", sketch, change, expected);
    }

    #[test]
    fn days_in_a_wait_on_which_nothing_runs() {
        check("", expect!["5"]);
        check("handover H1 sentDay=0", expect!["6"]);
        check("handover H1 sentDay=-5", expect!["6"]);
        check("touchpoint T3 actor=c day=3 duration=2", expect!["2"]);
        check("touchpoint T3 actor=c day=3 duration=2 status=missing", expect!["5"]);
        check("handover H2 from=T1 to=T2 sentDay=4", expect!["5"]);
    }

    #[test]
    fn a_receiver_without_a_day_is_waited_for_to_the_horizon() {
        check("touchpoint T2 day=null", expect!["19"]);
        check("handover H1 to=T9", expect!["0"]);
        check("handover H1 to=null", expect!["0"]);
        check("handover H1 sentDay=null", expect!["0"]);
    }
}
