//! # Digital only
//!
//! **Finds** a digital touchpoint without another way in, for a person who cannot use digital services.
//!
//! **Matters** because the right is there and the door is not.
//!
//! **Example** Housing support must be applied for with an electronic identity, which needs a bank
//! account, which needs an address.
//!
//! **Source** Nordic mapping nord2025-027, finding 1; Herd and Moynihan on administrative burden.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::View;
use journey::Channel;

pub(super) const RULE: Rule = Rule {
    slug: "digital-only",
    severity: Severity::High,
    findings: &[1],
    remedies: &[Remedy::OfflineChannel],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, _: &Settings, found: &mut Found) {
    if view.journey.person.digital_access {
        return;
    }
    for t in view.touchpoints.iter().filter(|t| t.record.channel == Channel::Digital && !t.record.offline_alternative) {
        found.gap(view, &[t.item()]);
    }
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    let Some(t) = ground.subject(gap, 0) else { return };
    ground.person(&["digitalAccess"]);
    ground.touchpoint(t, &["channel", "offlineAlternative"]);
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            person digitalAccess=false
            touchpoint T1 actor=town channel=digital";
        crate::sketch::check("digital-only", sketch, change, expected);
    }

    #[test]
    fn no_other_way_in() {
        check("", expect!["[T1]"]);
        check("person digitalAccess=true", expect![""]);
        check("touchpoint T1 offlineAlternative=true", expect![""]);
        check("touchpoint T1 channel=video", expect![""]);
    }
}
