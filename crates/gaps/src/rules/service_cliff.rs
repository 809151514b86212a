//! # Service cliff
//!
//! **Finds** two services for the same need, each of `lastingServiceDays` or more, with over
//! `cliffDays` days between the end of all that came before and the start of the next, while the
//! need was open.
//!
//! **Matters** because a lasting service holds a life up. When the next is not there on the day it
//! ends, what was built is lost.
//!
//! **Example** Residential treatment ends on 1 June; supported housing begins on 20 June. In between
//! there is a hostel.
//!
//! **Source** Nordic mapping nord2025-027, findings 1 and 4; WHO 2016, *Transitions of Care*.

use crate::evidence::Trail;
use crate::gap::Gap;
use crate::ground::Ground;
use crate::item::ItemAt;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::{Point, View, is_open};

pub(super) const RULE: Rule = Rule {
    slug: "service-cliff",
    severity: Severity::High,
    findings: &[1, 4],
    remedies: &[Remedy::WarmHandover, Remedy::Deadline],
    check,
    grounds,
    evidence: Some(evidence),
};

fn check(view: &View<'_>, settings: &Settings, found: &mut Found) {
    let mut lasting: Vec<Vec<&Point<'_>>> = vec![Vec::new(); view.journey.needs.len()];
    for t in view.dated().filter(|t| t.is_service() && t.record.duration >= settings.lasting_service_days) {
        for &need in &t.needs {
            lasting[need].push(t);
        }
    }
    for (index, (need, services)) in view.journey.needs.iter().zip(&lasting).enumerate() {
        let mut latest_end = None;
        for pair in services.windows(2) {
            let [x, y] = pair else { continue };
            latest_end = latest_end.max(x.end());
            if let (Some(end), Some(start)) = (latest_end, y.start())
                && start - end > settings.cliff_days
                && is_open(need, end)
            {
                let gap = found.gap(view, &[ItemAt::need(index), x.item(), y.item()]);
                gap.number("days", start - end).day("first", end).day("last", start).lost(start - end - 1);
            }
        }
    }
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    let (Some(need), Some(x), Some(y)) = (gap.items.first(), ground.subject(gap, 1), ground.subject(gap, 2)) else {
        return;
    };
    let (index, least) = (need.index(), ground.settings.lasting_service_days);
    ground.item(*need, &["fromDay", "toDay"]);
    let before = |t: &Point<'_>| {
        let lasting = t.is_service() && t.record.duration >= least && t.needs.contains(&index);
        (lasting && t.start().is_some() && t.start() <= y.start()) || t.index == x.index || t.index == y.index
    };
    ground.touchpoints(before, &["needs", "kind", "status", "day", "duration"]);
    ground.threshold("lastingServiceDays");
    ground.threshold("cliffDays");
}

fn evidence(gap: &Gap, settings: &Settings, trail: &mut Trail<'_, '_>) {
    let (view, Some(need), Some(y)) = (trail.view, gap.items.first(), trail.subject(gap, 2)) else { return };
    let lasting = |t: &&Point<'_>| t.is_service() && t.record.duration >= settings.lasting_service_days;
    let before = view.dated().filter(lasting).filter(|t| t.needs.contains(&need.index()) && t.end() < y.start());
    let (Some(x), Some(start)) = (before.max_by_key(|t| t.end()), y.start()) else { return };
    let Some(end) = x.end() else { return };
    trail.at("served-until", x, Some((end, end)));
    trail.step("nobody-on", &[*need], Some((end + 1, start - 1))).number("count", start - end - 1);
    trail.at("served-from", y, Some((start, start)));
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            need n1
            touchpoint T1 actor=clinic day=0 duration=20 needs=[n1]
            touchpoint T2 actor=town day=28 duration=20 needs=[n1]";
        crate::sketch::check("service-cliff", sketch, change, expected);
    }

    #[test]
    fn more_than_a_week_between_two_lasting_services() {
        check("", expect!["[n1 T1 T2]"]);
        check("touchpoint T2 day=27", expect![""]);
        check("touchpoint T1 duration=19", expect![""]);
        check("touchpoint T2 kind=processing", expect![""]);
        check("touchpoint T2 status=refused", expect![""]);
    }

    #[test]
    fn what_still_runs_bridges_it() {
        check("touchpoint T3 actor=ngo day=-10 duration=31 needs=[n1]", expect![""]);
        check("touchpoint T3 actor=ngo day=-10 duration=30 needs=[n1]", expect!["[n1 T1 T2]"]);
        check("touchpoint T3 actor=ngo day=10 duration=19 needs=[n1]", expect!["[n1 T1 T2]"]);
    }

    #[test]
    fn the_need_is_open_at_the_end() {
        check("need n1 toDay=21", expect!["[n1 T1 T2]"]);
        check("need n1 toDay=20", expect![""]);
    }
}
