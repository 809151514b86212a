//! `longestWaitDays`: the greatest start(to) − sentDay over handovers to a touchpoint with a day, at least 0.

use crate::view::View;
use journey::Day;

pub(super) fn measure(view: &View<'_>) -> Day {
    let waits = view.handovers.iter().filter_map(|h| Some(view.receiver_start(h)? - h.sent()?));
    waits.max().unwrap_or(0).max(0)
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            head lastDay=90
            touchpoint T1 actor=a day=5
            touchpoint T2 actor=b day=30
            handover H1 from=T1 to=T2 sentDay=7
            handover H2 from=T2 to=T1 sentDay=40";
        crate::sketch::check_metric("longestWaitDays", sketch, change, expected);
    }

    #[test]
    fn until_the_receiver_starts() {
        check("", expect!["23"]);
        check("handover H1 sentDay=null", expect!["0"]);
        check("touchpoint T2 day=null", expect!["0"]);
    }
}
