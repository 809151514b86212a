//! # Dead end
//!
//! **Finds** a touchpoint that is over while a need it served is still open, with no handover from
//! it and nothing else that goes on or comes after for that need. Goals, planned and ongoing
//! touchpoints are no dead ends, nor is what still runs at the horizon.
//!
//! **Matters** because this is where a person falls out: every service did its part, and nobody
//! sees that nothing follows.
//!
//! **Example** A course of talks ends in March. The need for support lasts; there is no referral,
//! and no service for it afterwards.
//!
//! **Source** Nordic mapping nord2025-027, findings 1 and 4; IHI 2017, *Closing the Loop*.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::item::ItemAt;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::{View, is_open};
use journey::{Day, Status};

pub(super) const RULE: Rule = Rule {
    slug: "dead-end",
    severity: Severity::High,
    findings: &[1, 4],
    remedies: &[Remedy::Coordinator, Remedy::ClosedLoop],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, _: &Settings, found: &mut Found) {
    let latest = latest_by_need(view);
    for t in &view.touchpoints {
        let Some(end) = t.end() else { continue };
        let going_on = matches!(t.record.status, Status::Planned | Status::Ongoing);
        if going_on || t.record.goal || end >= view.last || view.leaving(t).next().is_some() {
            continue;
        }
        let left_open: Vec<usize> = t
            .needs
            .iter()
            .copied()
            .filter(|&need| view.journey.needs.at(need).is_some_and(|need| is_open(need, end)))
            .filter(|&need| !latest[need].goes_on(t.index, end))
            .collect();
        if let Some(need) = left_open.first() {
            found
                .gap(view, &[t.item()])
                .title("need", ItemAt::need(*need))
                .count("needs", left_open.len())
                .day("last", end)
                .lost(view.last - end);
        }
    }
}

/// The dated, non-refused touchpoints for a need that start last and end last; the second of each
/// stands in when the first is the touchpoint in question.
#[derive(Clone, Default)]
struct Latest {
    starts: Vec<(Day, usize)>,
    ends: Vec<(Day, usize)>,
}

impl Latest {
    fn goes_on(&self, t: usize, end: Day) -> bool {
        let other = |list: &[(Day, usize)]| list.iter().find(|(_, index)| *index != t).map(|(day, _)| *day);
        other(&self.starts).is_some_and(|start| start >= end) || other(&self.ends).is_some_and(|last| last > end)
    }
}

fn latest_by_need(view: &View<'_>) -> Vec<Latest> {
    let mut latest = vec![Latest::default(); view.journey.needs.len()];
    for t in view.touchpoints.iter().filter(|t| t.record.status != Status::Refused) {
        let Some((start, end)) = t.span() else { continue };
        for &need in &t.needs {
            keep_two(&mut latest[need].starts, (start, t.index));
            keep_two(&mut latest[need].ends, (end, t.index));
        }
    }
    latest
}

fn keep_two(greatest: &mut Vec<(Day, usize)>, one: (Day, usize)) {
    let place = greatest.partition_point(|other| *other >= one);
    greatest.insert(place, one);
    greatest.truncate(2);
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    let Some(t) = ground.subject(gap, 0) else { return };
    let view = ground.view;
    ground.touchpoint(t, &["day", "duration", "status", "goal", "needs"]);
    for h in view.leaving(t) {
        ground.handover(h, &["from"]);
    }
    for &need in &t.needs {
        ground.item(ItemAt::need(need), &["fromDay", "toDay"]);
        ground.touchpoints(|u| u.needs.contains(&need), &["day", "duration", "status", "needs"]);
    }
    ground.horizon();
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            head lastDay=100
            need n1 fromDay=0
            touchpoint T1 actor=clinic day=10 duration=5 needs=[n1]
            touchpoint T2 actor=school day=0 duration=15 needs=[n1] goal=true";
        crate::sketch::check("dead-end", sketch, change, expected);
    }

    #[test]
    fn an_end_with_a_need_open_and_nothing_after_it() {
        check("", expect!["[T1]"]);
    }

    #[test]
    fn what_goes_on_or_comes_after_is_seen() {
        check("touchpoint T2 duration=16", expect![""]);
        check("touchpoint T3 actor=clinic day=15 needs=[n1]", expect!["[T3]"]);
        check(
            "touchpoint T3 actor=clinic day=15 needs=[n1] status=refused",
            expect![[r#"
            [T1]
            [T3]"#]],
        );
        check("touchpoint T3 actor=clinic day=14 needs=[n1]", expect!["[T1]"]);
        check("touchpoint T3 actor=clinic needs=[n1]", expect!["[T1]"]);
    }

    #[test]
    fn a_handover_to_nobody_is_no_dead_end_of_the_touchpoint() {
        check("handover H1 from=T1", expect![""]);
    }

    #[test]
    fn the_need_closes_or_the_journey_ends() {
        check("need n1 toDay=15", expect![""]);
        check("need n1 toDay=16", expect!["[T1]"]);
        check("need n1 fromDay=16", expect![""]);
        check("head lastDay=15", expect![""]);
    }

    #[test]
    fn goals_and_what_is_planned_or_ongoing() {
        check("touchpoint T1 goal=true", expect![""]);
        check("touchpoint T1 status=planned", expect![""]);
        check("touchpoint T1 status=ongoing", expect![""]);
        check("touchpoint T1 status=refused", expect!["[T1]"]);
        check("touchpoint T1 day=null", expect![""]);
    }
}
