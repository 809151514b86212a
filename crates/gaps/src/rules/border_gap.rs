//! # Across a border, nobody competent
//!
//! **Finds** a handover across a municipal or national border for which no competent authority is named.
//!
//! **Matters** because each side can say that the other should act, and the person has moved on
//! paper from one set of rights to none.
//!
//! **Example** A family moves from Malmö to Copenhagen in the middle of an assessment.
//!
//! **Source** The Nordic Convention on Social Assistance and Social Services, 1994; nord2025-027, finding 4.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::View;

pub(super) const RULE: Rule = Rule {
    slug: "border-gap",
    severity: Severity::High,
    findings: &[4],
    remedies: &[Remedy::Coordinator, Remedy::Deadline],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, _: &Settings, found: &mut Found) {
    for h in view.handovers.iter().filter(|h| h.record.border) {
        if h.record.competent_authority.as_deref().is_none_or(|name| name.trim().is_empty()) {
            found.gap(view, &[h.item()]);
        }
    }
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    ground.this_handover(gap, &["border", "competentAuthority"]);
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            touchpoint T1 actor=malmo
            touchpoint T2 actor=copenhagen
            handover H1 from=T1 to=T2 border=true";
        crate::sketch::check("border-gap", sketch, change, expected);
    }

    #[test]
    fn a_border_and_nobody_named() {
        check("", expect!["[H1]"]);
        check("handover H1 competentAuthority=town", expect![""]);
        check("handover H1 border=false", expect![""]);
    }
}
