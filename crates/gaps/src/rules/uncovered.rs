//! # Days with nobody responsible
//!
//! **Finds** (a) each run of at least `uncoveredRunDays` days on which some need is open and nobody
//! is responsible: no owner of a touchpoint that runs, no coordinator, no sender who holds until
//! the receiver starts; (b) for a critical need, each run of days, one is enough, from its first
//! touchpoint on, on which no service for it runs.
//!
//! **Matters** because on these days the person has nobody to turn to, and nobody would notice if
//! things went wrong. For a critical need, such as assistance or medicine, one day is too many.
//!
//! **Example** The ward discharges on Friday; home care begins on the Thursday after.
//!
//! **Source** Nordic mapping nord2025-027, finding 4 ("chain responsibility").

use crate::evidence::Trail;
use crate::gap::{ArgValue, Gap};
use crate::ground::Ground;
use crate::item::ItemAt;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::{Point, View, within};
use journey::Day;

pub(super) const RULE: Rule = Rule {
    slug: "uncovered",
    severity: Severity::High,
    findings: &[4],
    remedies: &[Remedy::Coordinator, Remedy::WarmHandover],
    check,
    grounds,
    evidence: Some(evidence),
};

fn check(view: &View<'_>, settings: &Settings, found: &mut Found) {
    for &(first, last) in view.responsibility.uncovered.stretches() {
        if last - first + 1 >= settings.uncovered_run_days {
            found.gap(view, &[]).case("nobody").on_days((first, last));
        }
    }
    let critical = view.journey.needs.iter().zip(&view.coverage).enumerate().filter(|(_, (need, _))| need.critical);
    for (index, (_, coverage)) in critical {
        for &days in coverage.bad.stretches() {
            found.gap(view, &[ItemAt::need(index)]).case("need").on_days(days);
        }
    }
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    let (view, Some((first, last))) = (ground.view, gap.days) else { return };
    // The days before and after decide where the run ends.
    let near = |(from, to): (Day, Day)| from <= last + 1 && first - 1 <= to;
    if last >= view.last {
        ground.horizon();
    }
    if let Some(need) = gap.items.first() {
        ground.item(*need, &["fromDay", "toDay", "critical"]);
        let index = need.index();
        let earliest = view.dated().find(|t| t.needs.contains(&index)).and_then(Point::start);
        ground.touchpoints(
            |t| t.needs.contains(&index) && (t.start() == earliest || t.span().is_some_and(near)),
            &["needs", "kind", "status", "day", "duration"],
        );
        return;
    }
    if first <= view.first {
        ground.beginning();
    }
    for (index, need) in view.journey.needs.iter().enumerate() {
        if near((within(need.from_day), need.to_day.map_or(view.last, |to| within(to) - 1))) {
            ground.item(ItemAt::need(index), &["fromDay", "toDay"]);
        }
    }
    let runs = |t: &Point<'_>| t.owner().is_some() && t.runs().is_some_and(near);
    ground.touchpoints(runs, &["owner", "day", "duration", "status"]);
    for c in view.coordinators.iter().filter(|c| near((c.from, c.to))) {
        ground.lasts(c.item(), c.record.to_day);
    }
    for h in view.handovers.iter().filter(|h| h.record.sender_holds) {
        let (Some(from), Some(to), Some(sent)) = (view.sender(h), view.receiver(h), h.sent()) else { continue };
        if from.owner().is_some() && to.start().is_some_and(|start| near((sent, start - 1))) {
            ground.handover(h, &["senderHolds", "from", "to", "sentDay"]);
            ground.touchpoint(from, &["owner"]);
            ground.touchpoint(to, &["day"]);
        }
    }
    ground.threshold("uncoveredRunDays");
}

fn evidence(gap: &Gap, _: &Settings, trail: &mut Trail<'_, '_>) {
    let (view, Some((first, last))) = (trail.view, gap.days) else { return };
    let Some(need) = gap.items.first() else {
        if let names @ [_, ..] = view.responsibility.on(first - 1).as_slice() {
            trail.step("held-until", &[], Some((first - 1, first - 1))).with("names", ArgValue::Text(names.join(", ")));
        }
        trail.step("nobody-on", &[], gap.days).number("count", last - first + 1);
        for (index, need) in view.journey.needs.iter().enumerate() {
            let open = (within(need.from_day), need.to_day.map_or(view.last, |to| within(to) - 1));
            if open.0 <= last && first <= open.1 {
                let title = trail.title(ItemAt::need(index));
                let days = (open.0.max(first), open.1.min(last));
                trail.step("need-open", &[ItemAt::need(index)], Some(days)).with("need", title);
            }
        }
        if let names @ [_, ..] = view.responsibility.on(last + 1).as_slice() {
            trail.step("held-from", &[], Some((last + 1, last + 1))).with("names", ArgValue::Text(names.join(", ")));
        }
        return;
    };
    let services = || view.dated().filter(|t| t.is_service() && t.needs.contains(&need.index()));
    if let Some(t) = services().filter(|t| t.end() < Some(first)).max_by_key(|t| t.end()) {
        trail.at("served-until", t, t.end().map(|day| (day, day)));
    }
    trail.step("nobody-on", &[*need], gap.days).number("count", last - first + 1);
    if let Some(t) = services().find(|t| t.start() > Some(last)) {
        trail.at("served-from", t, t.start().map(|day| (day, day)));
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    const SKETCH: &str = "
        head lastDay=20
        need n1 fromDay=0
        touchpoint T1 actor=ward day=0 duration=4 owner=Ane needs=[n1]
        touchpoint T2 actor=home-care day=8 duration=12 owner=Bo needs=[n1]
        handover H1 from=T1 to=T2 sentDay=4";

    fn check(change: &str, expected: Expect) {
        crate::sketch::check("uncovered", SKETCH, change, expected);
    }

    #[test]
    fn three_days_without_anybody() {
        check("", expect!["[] 5..7"]);
        check("touchpoint T2 day=7", expect![""]);
        crate::sketch::check_with(r#"{"uncoveredRunDays": 4}"#, "uncovered", SKETCH, "", expect![""]);
    }

    #[test]
    fn nothing_is_needed() {
        check("need n1 toDay=7", expect![""]);
        check("need n1 toDay=8", expect!["[] 5..7"]);
        check("need n1 fromDay=6", expect![""]);
    }

    #[test]
    fn a_coordinator_or_a_sender_who_holds() {
        check("handover H1 senderHolds=true", expect![""]);
        check("handover H1 senderHolds=true sentDay=null", expect!["[] 5..7"]);
        check("handover H1 senderHolds=true\ntouchpoint T2 day=null", expect!["[] 5..20"]);
        check("coordinator c1 name=Cato fromDay=6", expect![""]);
        check("coordinator c1 name=Cato fromDay=7 toDay=9", expect![""]);
        check("coordinator c1 name=Cato fromDay=8", expect!["[] 5..7"]);
    }

    #[test]
    fn owners_count_only_while_their_touchpoint_runs() {
        check("touchpoint T2 status=missing", expect!["[] 5..20"]);
        check("touchpoint T2 owner=null", expect!["[] 5..20"]);
        check("touchpoint T2 kind=processing", expect!["[] 5..7"]);
    }

    #[test]
    fn a_critical_need_bears_no_day_without_a_service() {
        check("need n1 critical=true\nhandover H1 senderHolds=true", expect!["[n1] 5..7"]);
        check(
            "need n1 critical=true\nhandover H1 senderHolds=true\ntouchpoint T2 day=5",
            expect![[r#"
            [] 18..20
            [n1] 18..20"#]],
        );
        check(
            "need n1 critical=true\nhandover H1 senderHolds=true\ntouchpoint T2 day=6",
            expect![[r#"
            [n1] 5..5
            [n1] 19..20"#]],
        );
        check(
            "need n1 critical=true toDay=12\ntouchpoint T2 kind=processing",
            expect![[r#"
            [] 5..7
            [n1] 5..11"#]],
        );
    }
}
