//! Which of two journeys is the earlier one, as far as they or their files tell.

use super::Against;
use journey::Journey;
use messages::Words;
use serde::Serialize;
use std::time::SystemTime;
use ts_rs::TS;

/// Another journey was chosen: as which of both, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Ordered {
    /// As the earlier or the later one.
    pub against: Against,
    /// Why, in a sentence.
    pub because: String,
}

/// What tells which journey is the earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Because {
    Plan,
    Origin,
    Days,
    Files,
    Nothing,
}

impl Because {
    fn key(self) -> &'static str {
        match self {
            Self::Plan => "beside-order-plan",
            Self::Origin => "beside-order-origin",
            Self::Days => "beside-order-days",
            Self::Files => "beside-order-files",
            Self::Nothing => "beside-order-nothing",
        }
    }
}

/// How an open journey is set beside another one: a plan comes before what happened, a journey before the what-if that
/// was made of it, then the earlier first day, then the file that was saved first. `saved` are the moments of both
/// files; what was never saved is the later one.
pub(crate) fn ordered(words: &Words, open: &Journey, other: &Journey, saved: [Option<SystemTime>; 2]) -> Ordered {
    let (against, because) = order(open, other, saved);
    Ordered { against, because: words.text(because.key()) }
}

fn order(open: &Journey, other: &Journey, saved: [Option<SystemTime>; 2]) -> (Against, Because) {
    let plans = |one: &Journey, other: &Journey| {
        one.head.planned_journey.as_ref().is_some_and(|it| it.id == other.head.id) && one.head.id != other.head.id
    };
    let made = |one: &Journey, other: &Journey| {
        one.head.origin.as_ref().is_some_and(|it| it.journey == other.head.id) && one.head.id != other.head.id
    };
    let earlier_if = |it: bool| if it { Against::Earlier } else { Against::Later };
    for (is, because) in [(plans as fn(&Journey, &Journey) -> bool, Because::Plan), (made, Because::Origin)] {
        if is(open, other) || is(other, open) {
            return (earlier_if(is(open, other)), because);
        }
    }
    match (open.head.day_zero, other.head.day_zero, saved) {
        (Some(own), Some(theirs), _) if own != theirs => (earlier_if(theirs < own), Because::Days),
        (_, _, [Some(own), Some(theirs)]) if own != theirs => (earlier_if(theirs < own), Because::Files),
        _ => (Against::Earlier, Because::Nothing),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use journey::{Date, Origin, PlannedJourney};
    use std::time::Duration;

    fn journey(id: &str) -> Journey {
        Journey::new(id.into(), "Alex")
    }

    fn check(open: &Journey, other: &Journey, saved: [Option<u64>; 2], expected: (Against, Because)) {
        let saved = saved.map(|it| it.map(|seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)));
        assert_eq!(order(open, other, saved), expected);
        let turned = match expected {
            (Against::Earlier, Because::Nothing) => Against::Earlier,
            (Against::Earlier, _) => Against::Later,
            (against, _) => {
                if against == Against::Later {
                    Against::Earlier
                } else {
                    against
                }
            }
        };
        assert_eq!(order(other, open, [saved[1], saved[0]]), (turned, expected.1), "from the other side");
    }

    #[test]
    fn a_plan_comes_before_what_happened_and_an_origin_before_what_was_made_of_it() {
        let (plan, mut actual, mut tried) = (journey("p"), journey("a"), journey("w"));
        actual.head.planned_journey = Some(PlannedJourney { id: "p".into(), ..PlannedJourney::default() });
        tried.head.origin = Some(Origin { journey: "a".into(), ..Origin::default() });
        check(&actual, &plan, [Some(1), Some(2)], (Against::Earlier, Because::Plan));
        check(&actual, &tried, [Some(2), Some(1)], (Against::Later, Because::Origin));
    }

    #[test]
    fn else_days_count_and_then_files() {
        let (mut one, mut other) = (journey("a"), journey("b"));
        check(&one, &other, [Some(9), Some(3)], (Against::Earlier, Because::Files));
        check(&one, &other, [None, Some(3)], (Against::Earlier, Because::Nothing));
        (one.head.day_zero, other.head.day_zero) = (Date::parse("2023-01-09"), Date::parse("2024-01-09"));
        check(&one, &other, [Some(9), Some(3)], (Against::Later, Because::Days));
    }

    #[test]
    fn two_versions_of_a_journey_go_by_their_files() {
        let (mut one, other) = (journey("a"), journey("a"));
        one.head.planned_journey = Some(PlannedJourney { id: "a".into(), ..PlannedJourney::default() });
        check(&one, &other, [Some(1), Some(2)], (Against::Later, Because::Files));
    }
}
