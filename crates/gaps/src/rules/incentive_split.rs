//! # One pays, another gains
//!
//! **Finds** a handover with a payer and a beneficiary that differ, and that is refused, not
//! accepted or over its limit.
//!
//! **Matters** because a service that pays for another's saving is slow to begin, however right it
//! would be for the person.
//!
//! **Example** The municipality would pay for a work trial from which the state's insurance saves.
//!
//! **Source** Nordic mapping nord2025-027, finding 3.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::View;

pub(super) const RULE: Rule = Rule {
    slug: "incentive-split",
    severity: Severity::Medium,
    findings: &[3],
    remedies: &[Remedy::PooledBudget, Remedy::Deadline],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, _: &Settings, found: &mut Found) {
    for h in &view.handovers {
        let (payer, beneficiary) = (view.actor_known(&h.record.payer), view.actor_known(&h.record.beneficiary));
        let (Some(payer), Some(beneficiary)) = (payer, beneficiary) else { continue };
        let case = if h.record.refused {
            "refused"
        } else if h.record.accepted_day.is_none() {
            "not-accepted"
        } else if view.over_limit(h) {
            "late"
        } else {
            continue;
        };
        if payer != beneficiary {
            let gap = found.gap(view, &[h.item()]).case(case);
            gap.actor_named(view, "payer", payer).actor_named(view, "beneficiary", beneficiary);
        }
    }
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    let Some(h) = ground.subject_handover(gap) else { return };
    ground.this_handover(gap, &["payer", "beneficiary", "refused"]);
    if h.record.refused {
        return;
    }
    ground.this_handover(gap, &["acceptedDay"]);
    if h.record.accepted_day.is_some() {
        ground.this_handover(gap, &["sentDay", "limit"]);
        ground.receiver_start(h);
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            actor town
            actor state
            touchpoint T1 actor=town day=0
            touchpoint T2 actor=state day=30
            handover H1 from=T1 to=T2 sentDay=0 payer=town beneficiary=state acceptedDay=5 limit=29";
        crate::sketch::check("incentive-split", sketch, change, expected);
    }

    #[test]
    fn late_refused_or_not_accepted() {
        check("", expect!["[H1]"]);
        check("handover H1 limit=30", expect![""]);
        check("handover H1 limit=30 refused=true", expect!["[H1]"]);
        check("handover H1 limit=30 acceptedDay=null", expect!["[H1]"]);
    }

    #[test]
    fn payer_and_beneficiary_differ() {
        check("handover H1 payer=state", expect![""]);
        check("handover H1 payer=null", expect![""]);
        check("handover H1 beneficiary=null", expect![""]);
    }
}
