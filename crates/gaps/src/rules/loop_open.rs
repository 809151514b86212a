//! # No word back
//!
//! **Finds** a referral, notification or discharge whose sender should hear back and never did.
//!
//! **Matters** because the sender cannot know whether to let go. What was lost stays lost until the
//! person comes back worse.
//!
//! **Example** A teacher reports a concern for a child, and never learns whether anyone looked.
//!
//! **Source** IHI 2017, *Closing the Loop*; rules on answers to those who report a concern (NO, DK).

use crate::gap::Gap;
use crate::ground::Ground;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::View;
use journey::HandoverKind;

pub(super) const RULE: Rule = Rule {
    slug: "loop-open",
    severity: Severity::Medium,
    findings: &[4],
    remedies: &[Remedy::ClosedLoop],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, _: &Settings, found: &mut Found) {
    for h in &view.handovers {
        let answered =
            matches!(h.record.kind, HandoverKind::Referral | HandoverKind::Notification | HandoverKind::Discharge);
        if answered && h.record.feedback_needed && h.record.feedback_day.is_none() {
            found.gap(view, &[h.item()]);
        }
    }
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    ground.this_handover(gap, &["kind", "feedbackNeeded", "feedbackDay"]);
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            touchpoint T1 actor=school
            touchpoint T2 actor=child-welfare
            handover H1 from=T1 to=T2 kind=notification";
        crate::sketch::check("loop-open", sketch, change, expected);
    }

    #[test]
    fn the_sender_should_hear_and_did_not() {
        check("", expect!["[H1]"]);
        check("handover H1 feedbackDay=30", expect![""]);
        check("handover H1 feedbackNeeded=false", expect![""]);
    }

    #[test]
    fn only_some_kinds_ask_for_an_answer() {
        check("handover H1 kind=referral", expect!["[H1]"]);
        check("handover H1 kind=discharge refused=true", expect!["[H1]"]);
        check("handover H1 kind=application", expect![""]);
        check("handover H1 kind=transfer", expect![""]);
    }
}
