//! # Information lost on the way
//!
//! **Finds** an item that a touchpoint needs, that was known elsewhere before and did not arrive,
//! although a path of handovers leads from where it was first known.
//!
//! **Matters** because there was a channel, and the information fell out of it: the letter was sent
//! without it, came too late, or someone in between did not pass it on.
//!
//! **Example** The ward's summary of medicines reaches the doctor and not the home care that the
//! doctor calls in.
//!
//! **Source** Nordic mapping nord2025-027, finding 1; I-PASS (PMC9923540).

use super::info_missing::{flow_of_item, told_again};
use crate::gap::Gap;
use crate::ground::Ground;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::View;

pub(super) const RULE: Rule = Rule {
    slug: "info-dropped",
    severity: Severity::High,
    findings: &[1],
    remedies: &[Remedy::DataSharing, Remedy::WarmHandover],
    check,
    grounds,
    evidence: Some(crate::evidence::information),
};

fn check(view: &View<'_>, _: &Settings, found: &mut Found) {
    told_again(view, true, found);
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    flow_of_item(gap, ground);
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    const SKETCH: &str = "
        informationItem i1
        touchpoint T1 actor=ward day=0 informationProduced=[i1]
        touchpoint T2 actor=gp day=5
        touchpoint T3 actor=home-care day=9 informationNeeded=[i1]
        handover H1 from=T1 to=T2 sentDay=4 information=[i1]
        handover H2 from=T2 to=T3 sentDay=6 information=[i1]";

    fn check(change: &str, expected: Expect) {
        crate::sketch::check("info-dropped", SKETCH, change, expected);
    }

    #[test]
    fn every_link_must_carry_it() {
        check("", expect![""]);
        check("handover H1 information=[]", expect!["[T3 i1]"]);
        check("handover H2 information=[]", expect!["[T3 i1]"]);
        check("handover H2 carrier=none", expect!["[T3 i1]"]);
        check("handover H2 refused=true", expect![""]);
    }

    #[test]
    fn it_must_arrive_in_time() {
        check("handover H2 sentDay=9", expect![""]);
        check("handover H2 sentDay=10", expect!["[T3 i1]"]);
        check("handover H2 sentDay=null", expect!["[T3 i1]"]);
        check("handover H2 sentDay=null arrivedDay=9", expect![""]);
        check("handover H2 arrivedDay=10", expect!["[T3 i1]"]);
    }

    #[test]
    fn a_sender_that_comes_later_or_has_no_day_brings_nothing() {
        check("touchpoint T2 day=9", expect![""]);
        check("touchpoint T2 day=10", expect!["[T3 i1]"]);
        check("touchpoint T2 day=null", expect!["[T3 i1]"]);
    }

    #[test]
    fn a_path_that_leads_elsewhere_is_none() {
        check("handover H2 to=null", expect![""]);
        check("handover H2 to=null\nhandover H3 from=T9 to=T3", expect![""]);
    }
}
