//! # Whether a need is met
//!
//! The days of a need go from the first dated touchpoint for it, or from the day it opens if that
//! is later, to the day it closes or Z. A day is *bad* when no service for the need runs. A need for
//! which no touchpoint has a day has no days.

use crate::days::Days;
use crate::view::{View, within};
use journey::Day;

/// The days that matter for one need.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Coverage {
    /// From the first touchpoint for it, or from the day it opens, until it closes.
    pub(crate) days: Days,
    /// Those on which no service for it runs.
    pub(crate) bad: Days,
}

/// The coverage of every need, in the order of the file.
pub(crate) fn of(view: &View<'_>) -> Vec<Coverage> {
    let needs = view.journey.needs.len();
    let mut earliest: Vec<Option<Day>> = vec![None; needs];
    let mut services: Vec<Vec<(Day, Day)>> = vec![Vec::new(); needs];
    for t in view.dated() {
        for &need in &t.needs {
            earliest[need] = earliest[need].or(t.start());
            if t.is_service() {
                services[need].extend(t.span());
            }
        }
    }
    let each = view.journey.needs.iter().zip(earliest).zip(services);
    each.map(|((need, earliest), services)| {
        let Some(earliest) = earliest else { return Coverage::default() };
        let last = need.to_day.map_or(view.last, |to| view.last.min(within(to) - 1));
        let days = Days::of([(within(need.from_day).max(earliest.min(last)), last)]);
        let bad = days.without(&Days::of(services));
        Coverage { days, bad }
    })
    .collect()
}
