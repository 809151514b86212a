//! # Over the limit
//!
//! **Finds** a handover whose receiver starts later than its limit allows (or has not started at
//! the horizon), or whose information arrived later than the limit for information.
//!
//! **Matters** because limits in law and agreements are the latest, not the goal: past them the
//! person has a right that is not met, and often gets worse while waiting.
//!
//! **Example** Child psychiatry has to begin within 30 days. The first visit is on day 75.
//!
//! **Source** The country's limits with their own sources (`limitSource`); IHI 2017, *Closing the Loop*.

use crate::evidence::Trail;
use crate::gap::Gap;
use crate::ground::Ground;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::{Pass, View, within};
use journey::Day;

pub(super) const RULE: Rule = Rule {
    slug: "over-limit",
    severity: Severity::High,
    findings: &[3],
    remedies: &[Remedy::Deadline, Remedy::OneStopTeam],
    check,
    grounds,
    evidence: Some(evidence),
};

fn check(view: &View<'_>, _: &Settings, found: &mut Found) {
    for h in &view.handovers {
        let (case, days, limit) = if view.over_limit(h) {
            let case = if view.receiver_start(h).is_some() { "start" } else { "waiting" };
            (case, view.wait(h), h.limit())
        } else if let Some((days, limit)) = late_information(h) {
            ("information", Some(days), Some(limit))
        } else {
            continue;
        };
        let gap = found.gap(view, &[h.item()]).case(case);
        gap.number("days", days.unwrap_or_default()).number("limit", limit.unwrap_or_default());
        gap.lost(days.unwrap_or_default() - limit.unwrap_or_default());
    }
}

/// The days that the information took and its limit, when it took longer.
fn late_information(h: &Pass<'_>) -> Option<(Day, Day)> {
    let limit = within(h.record.information_limit?);
    let days = h.arrived()? - h.sent()?;
    (days > limit).then_some((days, limit))
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    let Some(h) = ground.subject_handover(gap) else { return };
    ground.this_handover(gap, &["sentDay", "limit"]);
    ground.receiver_start(h);
    if !ground.view.over_limit(h) {
        ground.this_handover(gap, &["informationLimit", "arrivedDay"]);
    }
}

fn evidence(gap: &Gap, _: &Settings, trail: &mut Trail<'_, '_>) {
    let (view, Some(h)) = (trail.view, trail.handover(gap)) else { return };
    let Some(sent) = h.sent() else { return };
    trail.on("sent", h, Some(sent));
    let of_start = view.over_limit(h);
    let limit = if of_start { h.limit() } else { h.record.information_limit.map(within) };
    if let Some(limit) = limit {
        trail.on("limit", h, Some(sent + limit)).number("count", limit);
    }
    match (of_start, view.receiver(h).and_then(|to| Some((to, to.start()?)))) {
        (true, Some((to, start))) => {
            trail.at("started", to, Some((start, start)));
        }
        (true, None) => {
            trail.on("not-started", h, Some(view.last));
        }
        (false, _) => {
            trail.on("arrived", h, h.arrived());
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            head lastDay=40
            touchpoint T1 actor=gp day=0
            touchpoint T2 actor=clinic day=31
            handover H1 from=T1 to=T2 sentDay=0 limit=30";
        crate::sketch::check("over-limit", sketch, change, expected);
    }

    #[test]
    fn the_receiver_starts_after_the_limit() {
        check("", expect!["[H1]"]);
        check("touchpoint T2 day=30", expect![""]);
        check("handover H1 limit=31", expect![""]);
        check("handover H1 limit=null", expect![""]);
        check("handover H1 sentDay=null", expect![""]);
    }

    #[test]
    fn a_receiver_without_a_start_is_waited_for_to_the_horizon() {
        check("touchpoint T2 day=null", expect!["[H1]"]);
        check("handover H1 to=T9", expect![""]);
        check("handover H1 to=null", expect![""]);
    }

    #[test]
    fn information_has_a_limit_of_its_own() {
        check("handover H1 limit=null informationLimit=1 arrivedDay=2", expect!["[H1]"]);
        check("handover H1 limit=null informationLimit=2 arrivedDay=2", expect![""]);
        check("handover H1 limit=null informationLimit=0", expect![""]);
    }
}
