//! # Unmet need
//!
//! **Finds** a need for which there is nothing that counts, or nothing with a day, or nothing until
//! more than `lateNeedDays` after it arose.
//!
//! **Matters** because a need that nobody takes up does not go away: it grows, and turns up
//! elsewhere as another problem.
//!
//! **Example** Debts are known from the first day. Counselling begins after five months.
//!
//! **Source** Nordic mapping nord2025-027, finding 1.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::item::ItemAt;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::{Point, View, within};

pub(super) const RULE: Rule = Rule {
    slug: "need-unmet",
    severity: Severity::High,
    findings: &[1],
    remedies: &[Remedy::JointPlan, Remedy::OneStopTeam],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, settings: &Settings, found: &mut Found) {
    // The earliest by need; one without a day comes last.
    let mut first_help: Vec<Option<&Point<'_>>> = vec![None; view.journey.needs.len()];
    let undated = view.touchpoints.iter().filter(|t| t.start().is_none());
    for t in view.dated().chain(undated).filter(|t| t.counts()) {
        for &need in &t.needs {
            first_help[need].get_or_insert(t);
        }
    }
    for (index, (need, help)) in view.journey.needs.iter().zip(first_help).enumerate() {
        let late = help.and_then(Point::start).map(|start| start - within(need.from_day));
        if late.is_some_and(|days| days <= settings.late_need_days) {
            continue;
        }
        let gap = found.gap(view, &[ItemAt::need(index)]).number("limit", settings.late_need_days);
        let open = need.to_day.map_or(view.last, |to| view.last.min(within(to) - 1)) - within(need.from_day) + 1;
        match (help, late) {
            (Some(t), Some(days)) => {
                gap.case("late").number("days", days).mark(t.item()).involves(t).lost(days - settings.late_need_days)
            }
            (Some(t), None) => gap.case("undated").mark(t.item()).involves(t).lost(open),
            (None, _) => gap.case("nothing").lost(open),
        };
    }
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    let Some(need) = gap.items.first() else { return };
    ground.item(*need, &["fromDay"]);
    let index = need.index();
    ground.touchpoints(|t| t.counts() && t.needs.contains(&index), &["needs", "status", "day"]);
    ground.threshold("lateNeedDays");
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            need n1 fromDay=10
            touchpoint T1 actor=a day=101 needs=[n1]";
        crate::sketch::check("need-unmet", sketch, change, expected);
    }

    #[test]
    fn nothing_in_three_months() {
        check("", expect!["[n1]"]);
        check("touchpoint T1 day=100", expect![""]);
        check("need n1 fromDay=11", expect![""]);
        check("touchpoint T2 actor=b day=0 needs=[n1]", expect![""]);
        check("touchpoint T2 actor=b day=0 needs=[n1] status=refused", expect!["[n1]"]);
    }

    #[test]
    fn nothing_at_all_or_nothing_with_a_day() {
        check("touchpoint T1 status=missing", expect!["[n1]"]);
        check("touchpoint T1 day=null", expect!["[n1]"]);
    }
    #[test]
    fn the_days_lost() {
        let lost = |change: &str| {
            let sketch = "
                head lastDay=200
                need n1 fromDay=10
                touchpoint T1 actor=a day=101 needs=[n1]";
            let journey = crate::sketch::journey(&format!("{sketch}\n{change}"));
            let gaps = crate::check(&journey, &crate::Settings::default()).gaps;
            gaps.iter().find(|gap| gap.rule == "need-unmet").unwrap().rank().days_lost
        };
        assert_eq!(lost(""), 1);
        // From the first day of the need to the last, both of them.
        assert_eq!(lost("touchpoint T1 status=missing"), 191);
        assert_eq!(lost("touchpoint T1 day=null"), 191);
        // The need ends on the day before.
        assert_eq!(lost("touchpoint T1 status=missing\nneed n1 toDay=20"), 10);
    }
    #[test]
    fn what_it_rests_on() {
        let sketch = "
            need n1 fromDay=10
            need n2 fromDay=10
            touchpoint T1 actor=a day=101 needs=[n1]
            touchpoint T2 actor=a day=10 needs=[n2]
            touchpoint T3 actor=a day=10 needs=[n1] status=refused";
        crate::ground::check_ground(
            "need-unmet",
            sketch,
            expect![[r#"
            n1 fromDay
            T1 day
            T1 needs
            T1 status"#]],
        );
    }
}
