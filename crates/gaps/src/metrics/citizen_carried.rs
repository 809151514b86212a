//! `citizenCarried`: handovers carried by the person or a relative.

use super::count;
use crate::view::View;

pub(super) fn measure(view: &View<'_>) -> u32 {
    count(view.handovers.iter().filter(|h| h.carried_by_citizen()).count())
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    #[test]
    fn handovers_to_nobody_count_too() {
        let sketch = "
            touchpoint T1 actor=a
            handover H1 from=T1 carrier=citizen
            handover H2 from=T1 to=T1 carrier=relative
            handover H3 from=T1 to=T1 carrier=none";
        crate::sketch::check_metric("citizenCarried", sketch, "", expect!["2"]);
    }
}
