//! # Orphan
//!
//! **Finds** a touchpoint to which no handover leads and which is not marked as an entry.
//!
//! **Matters** because nobody sent the person there: they found it by chance, by stubbornness or
//! not at all, or the map lacks a step that somebody should know of.
//!
//! **Example** A debt counsellor appears in the middle of a journey. No service told the person of
//! the counselling; a neighbour did.
//!
//! **Source** Nordic mapping nord2025-027, finding 1.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::View;

pub(super) const RULE: Rule = Rule {
    slug: "orphan",
    severity: Severity::Low,
    findings: &[1],
    remedies: &[Remedy::WarmHandover, Remedy::ClosedLoop],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, _: &Settings, found: &mut Found) {
    for t in view.touchpoints.iter().filter(|t| !t.record.entry) {
        if view.reaching(t).next().is_none() {
            found.gap(view, &[t.item()]);
        }
    }
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    let Some(t) = ground.subject(gap, 0) else { return };
    let view = ground.view;
    ground.touchpoint(t, &["entry"]);
    for h in view.reaching(t) {
        ground.handover(h, &["to"]);
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            touchpoint T1 actor=clinic entry=true
            touchpoint T2 actor=school
            handover H1 from=T1 to=T2";
        crate::sketch::check("orphan", sketch, change, expected);
    }

    #[test]
    fn neither_entry_nor_receiver() {
        check("", expect![""]);
        check("touchpoint T1 entry=false", expect!["[T1]"]);
        check("handover H1 to=null", expect!["[T2]"]);
        check("handover H1 to=T1", expect!["[T2]"]);
    }

    #[test]
    fn a_handover_from_a_touchpoint_that_is_not_there_still_leads_to_it() {
        check("handover H1 from=T9", expect![""]);
    }
}
