//! # The story told again and again
//!
//! **Finds** a journey in which something already known has to be told again at `retellings` or
//! more touchpoints.
//!
//! **Matters** because telling a hard story again wears the person down, and each telling is a
//! little different.
//!
//! **Example** A young man explains his childhood at the doctor's, at the job centre, in psychiatry
//! and in court.
//!
//! **Source** Nordic mapping nord2025-027, finding 1.

use super::info_missing::rests_on_flow;
use crate::evidence::Trail;
use crate::gap::Gap;
use crate::ground::Ground;
use crate::item::ItemAt;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::View;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    slug: "story-retold",
    severity: Severity::High,
    findings: &[1],
    remedies: &[Remedy::DataSharing, Remedy::Coordinator],
    check,
    grounds,
    evidence: Some(evidence),
};

fn check(view: &View<'_>, settings: &Settings, found: &mut Found) {
    let told: Vec<_> = view.touchpoints.iter().filter(|t| !view.flow.retold[t.index].is_empty()).collect();
    if i64::try_from(told.len()).is_ok_and(|times| times >= i64::from(settings.retellings)) {
        found.gap(view, &[]).count("count", told.len()).mark_all(told.iter().map(|t| t.item()));
    }
}

fn grounds(_: &Gap, ground: &mut Ground<'_, '_>) {
    let items: BTreeSet<usize> = (0..ground.view.journey.information.len()).collect();
    rests_on_flow(&items, None, ground);
    ground.threshold("retellings");
}

fn evidence(_: &Gap, _: &Settings, trail: &mut Trail<'_, '_>) {
    let view = trail.view;
    for t in view.dated() {
        if let Some(item) = view.flow.retold.get(t.index).and_then(|items| items.first()) {
            let item = trail.title(ItemAt::information(*item));
            trail.at("needed", t, t.start().map(|day| (day, day))).with("item", item);
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            informationItem i1
            touchpoint T0 actor=a day=0 informationProduced=[i1]
            touchpoint T1 actor=b day=1 informationNeeded=[i1]
            touchpoint T2 actor=c day=2 informationNeeded=[i1]
            touchpoint T3 actor=d day=3 informationNeeded=[i1]";
        crate::sketch::check("story-retold", sketch, change, expected);
    }

    #[test]
    fn three_times() {
        check("", expect!["[]"]);
        check("touchpoint T3 informationNeeded=[]", expect![""]);
        check("touchpoint T3 actor=c", expect![""]);
    }
}
