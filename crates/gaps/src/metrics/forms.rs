//! `forms`: forms filled in by the person, in all.

use crate::view::View;

pub(crate) fn measure(view: &View<'_>) -> u32 {
    view.touchpoints.iter().fold(0, |forms: u32, t| forms.saturating_add(t.record.forms))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    #[test]
    fn of_all_touchpoints() {
        let sketch = "
            touchpoint T1 actor=a forms=2 status=refused
            touchpoint T2 actor=b forms=4";
        crate::sketch::check_metric("forms", sketch, "", expect!["6"]);
    }
}
