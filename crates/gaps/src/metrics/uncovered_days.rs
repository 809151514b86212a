//! `uncoveredDays`: days of first…Z on which some need is open and nobody is responsible.

use crate::view::View;
use journey::Day;

pub(super) fn measure(view: &View<'_>) -> Day {
    view.responsibility.uncovered.count()
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            head lastDay=20
            need n1 fromDay=3
            touchpoint T1 actor=a day=0 duration=4 owner=Ane";
        crate::sketch::check_metric("uncoveredDays", sketch, change, expected);
    }

    #[test]
    fn needed_and_nobody_responsible() {
        check("", expect!["16"]);
        check("need n1 toDay=6", expect!["1"]);
        check("touchpoint T1 owner=null", expect!["18"]);
        check("coordinator c1 name=Kim fromDay=0", expect!["0"]);
        check("need n1 fromDay=100", expect!["0"]);
    }
}
