//! # Too many rules at once
//!
//! **Finds** a touchpoint to which more than `guidelines` rule sets apply at once, or whose rule
//! sets contradict each other.
//!
//! **Matters** because staff then follow the rule that is safest for them, and not the one that is
//! best for the person.
//!
//! **Example** Six guidelines apply to one conversation about discharge, two of them opposed.
//!
//! **Source** Nordic mapping nord2025-027, finding 5.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::View;

pub(super) const RULE: Rule = Rule {
    slug: "rule-overload",
    severity: Severity::Low,
    findings: &[5],
    remedies: &[Remedy::FewerRules],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, settings: &Settings, found: &mut Found) {
    for t in &view.touchpoints {
        let count = t.record.guideline_count;
        let case = match (i64::from(count) > i64::from(settings.guidelines), t.record.guidelines_conflict) {
            (true, false) => "many",
            (false, true) => "conflict",
            (true, true) => "both",
            (false, false) => continue,
        };
        let gap = found.gap(view, &[t.item()]).case(case);
        gap.count("count", count as usize).number("limit", settings.guidelines);
    }
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    let Some(t) = ground.subject(gap, 0) else { return };
    ground.touchpoint(t, &["guidelineCount", "guidelinesConflict"]);
    ground.threshold("guidelines");
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        crate::sketch::check("rule-overload", "touchpoint T1 actor=a guidelineCount=6", change, expected);
    }

    #[test]
    fn more_than_five_or_opposed() {
        check("", expect!["[T1]"]);
        check("touchpoint T1 guidelineCount=5", expect![""]);
        check("touchpoint T1 guidelineCount=2 guidelinesConflict=true", expect!["[T1]"]);
    }
}
