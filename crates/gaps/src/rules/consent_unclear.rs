//! # Consent unclear
//!
//! **Finds** a handover that passes on information while consent is missing or unclear. A refused
//! consent is a choice, and no gap.
//!
//! **Matters** because staff who do not know what they may share either share nothing, or share
//! what the person did not want shared.
//!
//! **Example** The coordinator sends the file to three services. No one asked the person.
//!
//! **Source** Nordic mapping nord2025-027, finding 4; consent as the ground of coordination in the
//! Kinn model.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::View;
use journey::Consent;

pub(super) const RULE: Rule = Rule {
    slug: "consent-unclear",
    severity: Severity::Medium,
    findings: &[4],
    remedies: &[Remedy::DataSharing],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, _: &Settings, found: &mut Found) {
    for h in view.handovers.iter().filter(|h| !h.record.information.is_empty()) {
        let case = match h.record.consent {
            Consent::Missing => "missing",
            Consent::Unclear => "unclear",
            Consent::Given | Consent::Refused | Consent::NotNeeded | Consent::Unrecognised(_) => continue,
        };
        found.gap(view, &[h.item()]).case(case).count("items", h.record.information.len());
    }
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    ground.this_handover(gap, &["information", "consent"]);
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            informationItem i1
            touchpoint T1 actor=gp
            touchpoint T2 actor=clinic
            handover H1 from=T1 to=T2 information=[i1] consent=missing";
        crate::sketch::check("consent-unclear", sketch, change, expected);
    }

    #[test]
    fn information_moves_and_nobody_knows_whether_it_may() {
        check("", expect!["[H1]"]);
        check("handover H1 consent=unclear", expect!["[H1]"]);
        check("handover H1 information=[]", expect![""]);
    }

    #[test]
    fn a_known_answer_is_no_gap() {
        check("handover H1 consent=given", expect![""]);
        check("handover H1 consent=refused", expect![""]);
        check("handover H1 consent=not-needed", expect![""]);
    }
}
