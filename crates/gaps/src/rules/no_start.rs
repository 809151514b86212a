//! # No start
//!
//! **Finds** a touchpoint that counts (neither refused nor missing) and has no day.
//!
//! **Matters** because a promise without a day cannot be late, so nobody notices that it is not kept.
//!
//! **Example** Personal assistance is granted, and no one knows when it begins.
//!
//! **Source** Nordic mapping nord2025-027, finding 4.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::View;

pub(super) const RULE: Rule = Rule {
    slug: "no-start",
    severity: Severity::Medium,
    findings: &[4],
    remedies: &[Remedy::Deadline],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, _: &Settings, found: &mut Found) {
    for t in view.touchpoints.iter().filter(|t| t.start().is_none() && t.counts()) {
        found.gap(view, &[t.item()]);
    }
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    let Some(t) = ground.subject(gap, 0) else { return };
    ground.touchpoint(t, &["day", "status"]);
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        crate::sketch::check("no-start", "touchpoint T1 actor=office status=planned", change, expected);
    }

    #[test]
    fn no_day_and_still_counted_on() {
        check("", expect!["[T1]"]);
        check("touchpoint T1 day=-4", expect![""]);
        check("touchpoint T1 status=refused", expect![""]);
        check("touchpoint T1 status=missing", expect![""]);
        check("touchpoint T1 status=failing", expect!["[T1]"]);
    }
}
