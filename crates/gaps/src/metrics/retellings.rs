//! `retellings`: touchpoints at which something that is already known has to be told again.

use super::count;
use crate::view::View;

pub(super) fn measure(view: &View<'_>) -> u32 {
    count(view.flow.retellings())
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            informationItem i1
            informationItem i2
            touchpoint T1 actor=a day=0 informationProduced=[i1,i2]
            touchpoint T2 actor=b day=1 informationNeeded=[i1,i2]
            touchpoint T3 actor=c day=2 informationNeeded=[i1]";
        crate::sketch::check_metric("retellings", sketch, change, expected);
    }

    #[test]
    fn touchpoints_and_not_items_are_counted() {
        check("", expect!["2"]);
        check("touchpoint T3 actor=b", expect!["1"]);
        check("touchpoint T3 actor=a", expect!["1"]);
    }
}
