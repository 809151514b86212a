//! `criticalPath`: the chain of handovers that led to the goal, from its beginning. From the goal
//! that ends last, else from the touchpoint that ends last, back along the handover that was sent
//! last, from a touchpoint with a day that starts no later and is not on the path yet.

use crate::view::View;
use journey::Id;
use std::collections::HashSet;

pub(super) fn measure(view: &View<'_>) -> Vec<Id> {
    let ends = || view.touchpoints.iter().filter(|t| t.end().is_some());
    let goal = ends().filter(|t| t.record.goal).max_by_key(|t| (t.end(), t.index));
    let mut path = Vec::new();
    let mut on_path = HashSet::new();
    let mut reached = goal.or_else(|| ends().max_by_key(|t| (t.end(), t.index)));
    while let Some(t) = reached {
        path.push(t.record.id.clone());
        on_path.insert(t.index);
        let last = view
            .reaching(t)
            .filter_map(|h| Some((h.sent()?, view.sender(h)?, h.index)))
            .filter(|(_, from, _)| {
                from.start().is_some() && from.start() <= t.start() && !on_path.contains(&from.index)
            })
            .max_by_key(|(sent, from, order)| (*sent, from.end(), *order));
        reached = last.map(|(_, from, _)| from);
    }
    path.reverse();
    path
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            touchpoint T1 actor=a day=0
            touchpoint T2 actor=b day=10
            touchpoint T3 actor=c day=20 goal=true
            touchpoint T4 actor=c day=30
            handover H1 from=T1 to=T2 sentDay=1
            handover H2 from=T2 to=T3 sentDay=12
            handover H3 from=T1 to=T3 sentDay=2";
        crate::sketch::check_metric("criticalPath", sketch, change, expected);
    }

    #[test]
    fn back_from_the_goal_along_what_was_sent_last() {
        check("", expect![[r#"["T1","T2","T3"]"#]]);
        check("handover H3 sentDay=13", expect![[r#"["T1","T3"]"#]]);
        check("handover H2 sentDay=null", expect![[r#"["T1","T3"]"#]]);
        check("touchpoint T2 day=21", expect![[r#"["T1","T3"]"#]]);
        check("touchpoint T3 goal=false", expect![[r#"["T4"]"#]]);
        check("handover H4 from=T3 to=T1 sentDay=50", expect![[r#"["T1","T2","T3"]"#]]);
    }
}
