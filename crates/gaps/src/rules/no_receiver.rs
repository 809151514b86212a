//! # Handover to nobody
//!
//! **Finds** a handover whose `to` is null. No other rule then speaks of that handover alone.
//!
//! **Matters** because the sender believes that the case has moved on, and it lies nowhere.
//!
//! **Example** A ward writes "to be followed up in the community" in the discharge letter, and
//! addresses it to no one.
//!
//! **Source** Nordic mapping nord2025-027, finding 4; IHI 2017, *Closing the Loop*.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::View;

pub(super) const RULE: Rule = Rule {
    slug: "no-receiver",
    severity: Severity::High,
    findings: &[4],
    remedies: &[Remedy::ClosedLoop, Remedy::WarmHandover],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, _: &Settings, found: &mut Found) {
    for h in view.handovers.iter().filter(|h| h.record.to.is_none()) {
        found.gap(view, &[h.item()]).lost(h.sent().map_or(0, |sent| view.last - sent));
    }
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    ground.this_handover(gap, &[]);
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    const SKETCH: &str = "
        touchpoint T1 actor=ward day=0
        touchpoint T2 actor=clinic day=5
        handover H1 from=T1 sentDay=0 kind=referral carrier=relative consent=missing information=[i1]";

    fn check(change: &str, expected: Expect) {
        crate::sketch::check("no-receiver", SKETCH, change, expected);
    }

    #[test]
    fn nobody_receives() {
        check("", expect!["[H1]"]);
        check("handover H1 to=T2", expect![""]);
    }

    #[test]
    fn a_touchpoint_that_is_not_there_is_not_nobody() {
        check("handover H1 to=T9", expect![""]);
    }

    #[test]
    fn no_other_rule_speaks_of_it() {
        for other in ["not-accepted", "loop-open", "citizen-carries", "consent-unclear"] {
            crate::sketch::check(other, SKETCH, "", expect![""]);
            crate::sketch::check(other, SKETCH, "handover H1 to=T2\ntouchpoint T2 day=11", expect!["[H1]"]);
        }
    }
}
