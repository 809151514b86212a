//! `needDaysWithoutServiceShare`: days without a service ÷ days of need, over all needs, each from
//! its first touchpoint on; 0 without such days.

use super::share;
use crate::days::Days;
use crate::view::View;

pub(super) fn measure(view: &View<'_>) -> f64 {
    let sum = |days: &mut dyn Iterator<Item = &Days>| -> i64 { days.map(|days| i64::from(days.count())).sum() };
    let bad = sum(&mut view.coverage.iter().map(|need| &need.bad));
    let all = sum(&mut view.coverage.iter().map(|need| &need.days));
    share(bad, all)
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            head lastDay=29
            need n1
            touchpoint T1 actor=a day=5 kind=processing needs=[n1]
            touchpoint T2 actor=a day=10 duration=9 needs=[n1]";
        crate::sketch::check_metric("needDaysWithoutServiceShare", sketch, change, expected);
    }

    #[test]
    fn from_the_first_touchpoint_until_the_need_closes() {
        check("", expect!["0.6"]);
        check("need n1 toDay=20", expect!["0.3333"]);
        check("touchpoint T1 needs=[]", expect!["0.5"]);
        check("touchpoint T1 needs=[]\ntouchpoint T2 needs=[]", expect!["0.0"]);
        check("need n2 fromDay=15\ntouchpoint T2 needs=[n1,n2]", expect!["0.625"]);
    }
}
