//! `contactPersons`: different owners.

use super::count;
use crate::view::View;

pub(crate) fn measure(view: &View<'_>) -> u32 {
    count(view.owners.len())
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            touchpoint T1 actor=a owner=Ane
            touchpoint T2 actor=b owner=Ane
            touchpoint T3 actor=b owner=Bo status=missing
            touchpoint T4 actor=b";
        crate::sketch::check_metric("contactPersons", sketch, change, expected);
    }

    #[test]
    fn different_names() {
        check("", expect!["2"]);
        check("touchpoint T2 owner=ane", expect!["3"]);
    }
}
