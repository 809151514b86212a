//! `handovers`: all handovers, to nobody included.

use super::count;
use crate::view::View;

pub(super) fn measure(view: &View<'_>) -> u32 {
    count(view.handovers.len())
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            touchpoint T1 actor=a
            handover H1 from=T1 to=T1
            handover H2 from=T1
            handover H3 from=T1 to=T1 refused=true";
        crate::sketch::check_metric("handovers", sketch, change, expected);
    }

    #[test]
    fn all_count() {
        check("", expect!["3"]);
    }
}
