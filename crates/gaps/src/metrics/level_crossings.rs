//! `levelCrossings`: handovers with a receiver whose two actors' levels differ.

use super::count;
use crate::view::View;

pub(super) fn measure(view: &View<'_>) -> u32 {
    let crosses = view.handovers.iter().filter(|h| {
        let levels = (view.sender(h).and_then(|from| from.level()), view.receiver(h).and_then(|to| to.level()));
        matches!(levels, (Some(from), Some(to)) if from != to)
    });
    count(crosses.count())
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            actor a level=state
            actor b level=region
            touchpoint T1 actor=a
            touchpoint T2 actor=b
            handover H1 from=T1 to=T2";
        crate::sketch::check_metric("levelCrossings", sketch, change, expected);
    }

    #[test]
    fn levels_of_both_ends_differ() {
        check("", expect!["1"]);
        check("actor b level=state", expect!["0"]);
        check("handover H1 to=T1", expect!["0"]);
        check("handover H1 to=null", expect!["0"]);
        check("handover H1 to=T9", expect!["0"]);
    }
}
