//! `meanExperience`: the mean of the person's own ratings over touchpoints with a day; none without any.

use super::ratio;
use crate::view::View;

pub(super) fn measure(view: &View<'_>) -> Option<f64> {
    let (mut sum, mut ratings) = (0, 0);
    for rating in view.dated().filter_map(|t| t.record.experience) {
        sum += i64::from(rating);
        ratings += 1;
    }
    (ratings > 0).then(|| ratio(sum, ratings))
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            touchpoint T1 actor=a day=0 experience=-2
            touchpoint T2 actor=a day=0 experience=1
            touchpoint T3 actor=a day=0 experience=-1
            touchpoint T4 actor=a experience=2";
        crate::sketch::check_metric("meanExperience", sketch, change, expected);
    }

    #[test]
    fn four_decimals_over_dated_touchpoints() {
        check("", expect!["-0.6667"]);
        check("touchpoint T1 day=null\ntouchpoint T2 experience=-2\ntouchpoint T3 experience=2", expect!["0.0"]);
        check("touchpoint T1 day=null\ntouchpoint T2 day=null\ntouchpoint T3 day=null", expect!["null"]);
    }
}
