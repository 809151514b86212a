//! # The person carries the message
//!
//! **Finds** a handover carried by the person or by a relative.
//!
//! **Matters** because the one with the least strength becomes the link between services: what they
//! forget, misunderstand or cannot face does not arrive.
//!
//! **Example** A mother carries the test results from the hospital to the school, in her own words.
//!
//! **Source** Nordic mapping nord2025-027, finding 1; Herd and Moynihan on administrative burden.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::View;
use journey::Carrier;

pub(super) const RULE: Rule = Rule {
    slug: "citizen-carries",
    severity: Severity::Medium,
    findings: &[1],
    remedies: &[Remedy::WarmHandover, Remedy::DataSharing],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, _: &Settings, found: &mut Found) {
    for h in view.handovers.iter().filter(|h| h.carried_by_citizen()) {
        let case = if h.record.carrier == Carrier::Citizen { "citizen" } else { "relative" };
        found.gap(view, &[h.item()]).case(case);
    }
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    ground.this_handover(gap, &["carrier"]);
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            touchpoint T1 actor=hospital
            touchpoint T2 actor=school
            handover H1 from=T1 to=T2 carrier=citizen";
        crate::sketch::check("citizen-carries", sketch, change, expected);
    }

    #[test]
    fn the_person_or_a_relative() {
        check("", expect!["[H1]"]);
        check("handover H1 carrier=relative", expect!["[H1]"]);
        check("handover H1 carrier=civil-society", expect![""]);
        check("handover H1 carrier=staff", expect![""]);
        check("handover H1 carrier=none", expect![""]);
    }
}
