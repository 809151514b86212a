//! `actors`: different actors of touchpoints.

use super::count;
use crate::view::View;
use rustc_hash::FxHashSet;

pub(super) fn measure(view: &View<'_>) -> u32 {
    let mut at_work = vec![false; view.journey.actors.len()];
    let mut unknown: FxHashSet<&str> = FxHashSet::default();
    for t in &view.touchpoints {
        match t.actor {
            Some(actor) => at_work[actor] = true,
            None => drop(unknown.insert(t.record.actor.as_str())),
        }
    }
    unknown.remove("");
    count(at_work.into_iter().filter(|at_work| *at_work).count() + unknown.len())
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    #[test]
    fn only_those_with_touchpoints() {
        let sketch = "
            actor idle
            touchpoint T1 actor=a
            touchpoint T2 actor=b
            touchpoint T3 actor=a";
        crate::sketch::check_metric("actors", sketch, "", expect!["2"]);
    }
}
