//! `actors`: different actors of touchpoints.

use super::count;
use crate::view::View;
use rustc_hash::FxHashSet;

pub(super) fn measure(view: &View<'_>) -> u32 {
    let actors: FxHashSet<&str> = view.touchpoints.iter().map(|t| t.record.actor.as_str()).collect();
    count(actors.iter().filter(|actor| !actor.is_empty()).count())
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
