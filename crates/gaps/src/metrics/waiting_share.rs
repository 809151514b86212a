//! `waitingShare`: waiting days ÷ lead time; 0 when the lead time is 0 or less.

use super::{lead_time_days, share, waiting_days};
use crate::view::View;

pub(super) fn measure(view: &View<'_>) -> f64 {
    share(i64::from(waiting_days::measure(view)), i64::from(lead_time_days::measure(view)))
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            touchpoint T1 actor=a day=0
            touchpoint T2 actor=b day=7
            handover H1 from=T1 to=T2 sentDay=2";
        crate::sketch::check_metric("waitingShare", sketch, change, expected);
    }

    #[test]
    fn of_the_lead_time() {
        check("", expect!["0.7143"]);
        check("touchpoint T2 day=0", expect!["0.0"]);
        check("head lastDay=-3", expect!["0.0"]);
    }
}
