//! # Decided without the person
//!
//! **Finds** a decision in which the person had no part or was only told, or of which nothing is
//! said; and a joint plan made without the person.
//!
//! **Matters** because a plan that is not one's own is not kept, and those who decide miss what only
//! the person knows.
//!
//! **Example** Four services agree on a plan in a meeting; the person gets the minutes.
//!
//! **Source** Nordic mapping nord2025-027, finding 1; "nothing about us without us", CRPD.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::View;
use journey::Participation;

pub(super) const RULE: Rule = Rule {
    slug: "not-involved",
    severity: Severity::High,
    findings: &[1],
    remedies: &[Remedy::JointPlan, Remedy::PeerSupport],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, _: &Settings, found: &mut Found) {
    for t in view.touchpoints.iter().filter(|t| t.record.decision) {
        if matches!(t.record.participation, None | Some(Participation::None | Participation::Informed)) {
            found.gap(view, &[t.item()]).case("decision");
        }
    }
    for plan in view.plans.iter().filter(|plan| !plan.record.person_present) {
        found.gap(view, &[plan.item()]).case("plan");
    }
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    match (ground.subject(gap, 0), gap.items.first()) {
        (Some(t), _) => ground.touchpoint(t, &["decision", "participation"]),
        (None, Some(plan)) => ground.item(*plan, &["personPresent"]),
        (None, None) => {}
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        crate::sketch::check("not-involved", "touchpoint T1 actor=a decision=true", change, expected);
    }

    #[test]
    fn no_part_or_only_told() {
        check("", expect!["[T1]"]);
        check("touchpoint T1 participation=none", expect!["[T1]"]);
        check("touchpoint T1 participation=informed", expect!["[T1]"]);
        check("touchpoint T1 participation=consulted", expect![""]);
        check("touchpoint T1 participation=shared", expect![""]);
        check("touchpoint T1 decision=false", expect![""]);
    }

    #[test]
    fn a_plan_made_without_the_person() {
        check("touchpoint T1 decision=false\njointPlan p1 personPresent=false", expect!["[p1]"]);
        check("touchpoint T1 decision=false\njointPlan p1 personPresent=true", expect![""]);
    }

    #[test]
    fn touchpoints_come_before_plans() {
        let expected = expect![[r#"
            [T1]
            [p1]"#]];
        check("jointPlan p1 personPresent=false", expected);
    }
}
