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

use crate::item::ItemAt;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::{View, is_open, within};
use journey::{Birthday, Day};

pub(super) const RULE: Rule = Rule {
    slug: "age-cliff",
    severity: Severity::High,
    findings: &[4, 1],
    remedies: &[Remedy::WarmHandover, Remedy::Deadline],
    check,
};

fn check(view: &View<'_>, _: &Settings, found: &mut Found) {
    for birthday in &view.journey.person.birthdays {
        let day = within(birthday.day);
        let turns = turns(view, birthday, day);
        for (index, (need, turn)) in view.journey.needs.iter().zip(turns).enumerate() {
            if let (Some(ending), false, true) = (turn.ends, turn.goes_on, is_open(need, day)) {
                let gap = found.gap(view, &[ItemAt::need(index)]).on_days((day, day));
                gap.number("age", i32::from(birthday.age)).title("touchpoint", ending).mark(view, ending);
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

fn turns(view: &View<'_>, birthday: &Birthday, day: Day) -> Vec<Turn> {
    let mut turns = vec![Turn::default(); view.journey.needs.len()];
    for t in view.dated().filter(|t| t.counts()) {
        let Some((start, end)) = t.span() else { continue };
        let ran_before = t.record.duration >= 1 && start < day && day <= end + 1;
        let ends = ran_before && end <= day + 1 && t.record.ends_at_age == Some(birthday.age);
        let goes_on = (ran_before && end > day + 1) || (t.is_service() && (start == day || start == day + 1));
        for &need in &t.needs {
            let turn = &mut turns[need];
            turn.goes_on |= goes_on;
            if ends {
                turn.ends.get_or_insert(t.item());
            }
        }
    }
    turns
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
