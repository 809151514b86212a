//! `leadTimeDays`: days from the first day to the last, Z − first.

use crate::view::View;
use journey::Day;

pub(super) fn measure(view: &View<'_>) -> Day {
    view.last - view.first
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            touchpoint T1 actor=a day=-3
            touchpoint T2 actor=b day=7 duration=2
            touchpoint T3 actor=b";
        crate::sketch::check_metric("leadTimeDays", sketch, change, expected);
    }

    #[test]
    fn from_the_earliest_start_to_the_horizon() {
        check("", expect!["12"]);
        check("head lastDay=4", expect!["7"]);
        check("head lastDay=-10", expect!["-7"]);
        check("touchpoint T1 day=null", expect!["2"]);
        check("touchpoint T2 status=refused", expect!["12"]);
    }

    #[test]
    fn without_days() {
        check("touchpoint T1 day=null\ntouchpoint T2 day=null", expect!["0"]);
        check("touchpoint T1 day=null\ntouchpoint T2 day=null\nhead lastDay=5", expect!["5"]);
    }
}
