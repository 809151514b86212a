//! # Age cliff
//!
//! **Finds** a birthday on which a need is open, something for it ends because of that age, nothing
//! that ran before goes on past the day after, and no service for it starts on the day or the day after.
//!
//! **Matters** because everyone has known the date for years, and still the person wakes up without
//! help on it.
//!
//! **Example** Child psychiatry ends at eighteen. The adult clinic has a waiting list.
//!
//! **Source** Nordic mapping nord2025-027, findings 4 and 1; Danish law on preparing the transition
//! from sixteen.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::item::ItemAt;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::{Point, View, is_open, within};
use journey::{Birthday, Day};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    slug: "age-cliff",
    severity: Severity::High,
    findings: &[4, 1],
    remedies: &[Remedy::WarmHandover, Remedy::Deadline],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, _: &Settings, found: &mut Found) {
    let birthdays = &view.journey.person.birthdays;
    for (birthday, turns) in birthdays.iter().zip(turns(view, birthdays)) {
        let day = within(birthday.day);
        for (index, turn) in turns {
            let open = view.journey.needs.at(index).is_some_and(|need| is_open(need, day));
            if let (Some(ending), false, true) = (turn.ends, turn.goes_on, open) {
                let gap = found.gap(view, &[ItemAt::need(index)]).on_days((day, day));
                gap.number("age", i32::from(birthday.age)).title("touchpoint", ending).mark(ending);
            }
        }
    }
}

/// What happens to the help for one need on a birthday.
#[derive(Clone, Copy, Default)]
struct Turn {
    /// Something that ends because of the age.
    ends: Option<ItemAt>,
    /// Something runs past the day after, or a service starts.
    goes_on: bool,
}

/// By birthday, the needs for which something ends, goes on or starts.
fn turns(view: &View<'_>, birthdays: &[Birthday]) -> Vec<BTreeMap<usize, Turn>> {
    let mut turns = vec![BTreeMap::new(); birthdays.len()];
    let mut by_day: Vec<(Day, usize)> =
        birthdays.iter().enumerate().map(|(index, birthday)| (within(birthday.day), index)).collect();
    by_day.sort_unstable();
    for t in view.dated().filter(|t| t.counts()) {
        let Some((start, end)) = t.span() else { continue };
        // Nothing that is over two days before or that starts two days after has to do with it.
        let first = by_day.partition_point(|(day, _)| *day < start - 1);
        for (day, birthday) in by_day[first..].iter().copied().take_while(|(day, _)| *day <= end + 1) {
            let ran_before = t.record.duration >= 1 && start < day;
            let ends = ran_before && end <= day + 1 && t.record.ends_at_age == Some(birthdays[birthday].age);
            let goes_on = (ran_before && end > day + 1) || (t.is_service() && (start == day || start == day + 1));
            if !ends && !goes_on {
                continue;
            }
            for &need in &t.needs {
                let turn: &mut Turn = turns[birthday].entry(need).or_default();
                turn.goes_on |= goes_on;
                if ends {
                    turn.ends.get_or_insert(t.item());
                }
            }
        }
    }
    turns
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    let (Some(need), Some((day, _))) = (gap.items.first(), gap.days) else { return };
    ground.person(&["birthdays"]);
    ground.item(*need, &["fromDay", "toDay"]);
    let index = need.index();
    let near = |t: &Point<'_>| t.span().is_some_and(|(start, end)| start <= day + 1 && day <= end + 1);
    ground.touchpoints(
        |t| t.counts() && t.needs.contains(&index) && near(t),
        &["needs", "status", "kind", "day", "duration", "endsAtAge"],
    );
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = r#"
            person birthdays=[{"age":18,"day":100}]
            need n1
            touchpoint T1 actor=a day=0 duration=101 needs=[n1] endsAtAge=18"#;
        crate::sketch::check("age-cliff", sketch, change, expected);
    }

    #[test]
    fn it_ends_with_the_birthday_and_nothing_goes_on() {
        check("", expect!["[n1] 100..100"]);
        check("touchpoint T1 duration=99", expect!["[n1] 100..100"]);
        check("touchpoint T1 duration=98", expect![""]);
        check("touchpoint T1 duration=102", expect![""]);
        check("touchpoint T1 endsAtAge=21", expect![""]);
        check("touchpoint T1 status=missing", expect![""]);
        check("need n1 toDay=100", expect![""]);
    }

    #[test]
    fn another_service_takes_over() {
        check("touchpoint T2 actor=b day=101 needs=[n1]", expect![""]);
        check("touchpoint T2 actor=b day=102 needs=[n1]", expect!["[n1] 100..100"]);
        check("touchpoint T2 actor=b day=101 needs=[n1] kind=processing", expect!["[n1] 100..100"]);
        check("touchpoint T2 actor=b day=50 duration=52 needs=[n1] kind=processing", expect![""]);
        check("touchpoint T2 actor=b day=50 duration=51 needs=[n1]", expect!["[n1] 100..100"]);
    }
}
