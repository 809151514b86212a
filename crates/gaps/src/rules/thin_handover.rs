//! # Thin handover
//!
//! **Finds** a referral or discharge between two actors, not carried by the person or a relative,
//! that lacks one of the six parts of a complete handover: reason, summary, actions, deadline,
//! warning signs, contact.
//!
//! **Matters** because the receiver has to guess what is missing, or ask the person, or leave it.
//!
//! **Example** A discharge letter tells the diagnosis and the medicines, and not what to look out
//! for or whom to call.
//!
//! **Source** I-PASS (PMC9923540); the four pillars of Coleman's care transitions.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::View;
use journey::HandoverKind;

pub(super) const RULE: Rule = Rule {
    slug: "thin-handover",
    severity: Severity::Medium,
    findings: &[1],
    remedies: &[Remedy::WarmHandover],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, _: &Settings, found: &mut Found) {
    for h in &view.handovers {
        let (Some(from), Some(to)) = (view.sender(h), view.receiver(h)) else { continue };
        let told_in_full = matches!(h.record.kind, HandoverKind::Referral | HandoverKind::Discharge);
        let missing = h.record.content.missing().count();
        if told_in_full && to.of_another_actor_than(from) && !h.carried_by_citizen() && missing > 0 {
            found.gap(view, &[h.item()]).count("missing", missing);
        }
    }
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    let Some(h) = ground.subject_handover(gap) else { return };
    ground.this_handover(gap, &["kind", "from", "carrier", "content"]);
    for t in [ground.view.sender(h), ground.view.receiver(h)].into_iter().flatten() {
        ground.touchpoint(t, &["actor"]);
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            touchpoint T1 actor=ward
            touchpoint T2 actor=gp
            handover H1 from=T1 to=T2 kind=discharge content=reason+summary+actions+deadline+warningSigns";
        crate::sketch::check("thin-handover", sketch, change, expected);
    }

    #[test]
    fn all_six_parts_must_be_there() {
        check("", expect!["[H1]"]);
        check("handover H1 content=", expect!["[H1]"]);
        check("handover H1 content=reason+summary+actions+deadline+warningSigns+contact", expect![""]);
    }

    #[test]
    fn only_referrals_and_discharges_between_two_actors() {
        check("handover H1 kind=referral", expect!["[H1]"]);
        check("handover H1 kind=transfer", expect![""]);
        check("touchpoint T2 actor=ward", expect![""]);
        check("handover H1 carrier=citizen", expect![""]);
        check("handover H1 carrier=relative", expect![""]);
        check("handover H1 carrier=none", expect!["[H1]"]);
    }
}
