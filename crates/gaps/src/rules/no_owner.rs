//! # Nobody's touchpoint
//!
//! **Finds** a touchpoint without an owner, other than the person's own. A blank owner is none; of
//! an actor that is not there nobody knows whether it is the person.
//!
//! **Matters** because a service that belongs to an office and not to someone is nobody's to
//! answer for: there is no one to call, and no one who notices when it stops.
//!
//! **Example** "The housing office will look into it", and the letter is signed by no one.
//!
//! **Source** Nordic mapping nord2025-027, finding 4.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::View;

pub(super) const RULE: Rule = Rule {
    slug: "no-owner",
    severity: Severity::High,
    findings: &[4],
    remedies: &[Remedy::Coordinator],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, _: &Settings, found: &mut Found) {
    for t in view.touchpoints.iter().filter(|t| t.owner().is_none() && t.is_anothers()) {
        found.gap(view, &[t.item()]);
    }
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    let Some(t) = ground.subject(gap, 0) else { return };
    ground.touchpoint(t, &["owner"]);
    ground.actor_of(t, &["level"]);
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            actor home level=citizen
            actor office level=state
            touchpoint T1 actor=office
            touchpoint T2 actor=home";
        crate::sketch::check("no-owner", sketch, change, expected);
    }

    #[test]
    fn every_touchpoint_but_the_persons_needs_an_owner() {
        check("", expect!["[T1]"]);
        check("touchpoint T1 owner=Kari", expect![""]);
        check("touchpoint T1 owner=\"\\u0020\"", expect!["[T1]"]);
        check(
            "actor home level=civil-society",
            expect![[r#"
            [T1]
            [T2]"#]],
        );
        check("touchpoint T1 status=refused", expect!["[T1]"]);
        // An unknown level may be that of the person.
        check("actor office level=county", expect![""]);
    }
}
