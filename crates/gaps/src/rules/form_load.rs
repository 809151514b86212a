//! # Too many forms
//!
//! **Finds** a journey in which the person fills in more than `forms` forms in all.
//!
//! **Matters** because forms cost those most who have least strength, and some give up a right
//! rather than fill in one more.
//!
//! **Example** Seven forms for one kitchen rebuild, three of them with the same questions.
//!
//! **Source** Herd and Moynihan on administrative burden; nord2025-027, finding 1.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::metrics::forms;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::{Point, View};

pub(super) const RULE: Rule = Rule {
    slug: "form-load",
    severity: Severity::Low,
    findings: &[1],
    remedies: &[Remedy::OneStopTeam, Remedy::DataSharing],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, settings: &Settings, found: &mut Found) {
    let count = forms::measure(view);
    if i64::from(count) > i64::from(settings.forms) {
        let gap = found.gap(view, &[]).count("count", count as usize).number("limit", settings.forms);
        gap.mark_all(view.touchpoints.iter().filter(|t| t.record.forms > 0).map(Point::item));
    }
}

fn grounds(_: &Gap, ground: &mut Ground<'_, '_>) {
    ground.touchpoints(|t| t.record.forms > 0, &["forms"]);
    ground.threshold("forms");
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            touchpoint T1 actor=a forms=2
            touchpoint T2 actor=b forms=4";
        crate::sketch::check("form-load", sketch, change, expected);
    }

    #[test]
    fn more_than_five_in_all() {
        check("", expect!["[]"]);
        check("touchpoint T1 forms=1", expect![""]);
        check("touchpoint T1 forms=4294967295", expect!["[]"]);
    }
}
