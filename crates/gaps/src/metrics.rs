//! The figures of a journey. Each metric is one file in `metrics/` and one line here.

use crate::view::View;
use journey::{Day, Id};
use serde::Serialize;
use ts_rs::TS;

mod actors;
mod citizen_carried;
pub(crate) mod contact_persons;
mod critical_path;
pub(crate) mod forms;
mod handovers;
mod lead_changes;
mod lead_time_days;
mod level_crossings;
mod longest_wait_days;
mod mean_experience;
mod need_days_without_service_share;
mod retellings;
mod uncovered_days;
mod waiting_days;
mod waiting_share;

/// A figure, for showing.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(tag = "is", content = "value", rename_all = "camelCase")]
pub enum Figure {
    /// A number of days.
    Days(Day),
    /// A count.
    Count(u32),
    /// A share, 0 to 1.
    Share(f64),
    /// A mean; none without anything to take it of.
    Mean(Option<f64>),
    /// Ids of touchpoints, in order.
    Path(Vec<Id>),
}

macro_rules! metrics {
    ($($(#[$doc:meta])* $metric:ident, $name:literal, $figure:ident($ty:ty);)+) => {
        /// The figures of a journey. Shares and means have four decimals.
        #[derive(Clone, Debug, PartialEq, Serialize, TS)]
        pub struct Metrics {
            $($(#[$doc])* #[serde(rename = $name)] pub $metric: $ty,)+
        }

        impl Metrics {
            /// The names in reports, in their order; messages have them under `metric-<name>`.
            pub const NAMES: &'static [&'static str] = &[$($name),+];

            /// The text of each metric's file, whose head is its manual, in the same order.
            pub(crate) const FILES: &'static [&'static str] =
                &[$(include_str!(concat!("metrics/", stringify!($metric), ".rs"))),+];

            /// Works out all figures.
            pub(crate) fn of(view: &View<'_>) -> Self {
                Self { $($metric: $metric::measure(view),)+ }
            }

            /// The names and figures, in their order.
            pub fn figures(&self) -> Vec<(&'static str, Figure)> {
                vec![$(($name, Figure::$figure(self.$metric.clone()))),+]
            }
        }
    };
}

metrics! {
    /// Days from the first to the last.
    lead_time_days, "leadTimeDays", Days(Day);
    /// Days on which the person waits for a handover and nothing runs.
    waiting_days, "waitingDays", Days(Day);
    /// Waiting days as a share of the lead time.
    waiting_share, "waitingShare", Share(f64);
    /// Days on which something is needed and nobody is responsible.
    uncovered_days, "uncoveredDays", Days(Day);
    /// Days of need without a service, as a share of all days of need.
    need_days_without_service_share, "needDaysWithoutServiceShare", Share(f64);
    /// Handovers.
    handovers, "handovers", Count(u32);
    /// Handovers between actors of different levels.
    level_crossings, "levelCrossings", Count(u32);
    /// Days of the longest wait for a receiver to start.
    longest_wait_days, "longestWaitDays", Days(Day);
    /// Different actors of touchpoints.
    actors, "actors", Count(u32);
    /// Different owners.
    contact_persons, "contactPersons", Count(u32);
    /// Touchpoints at which something known has to be told again.
    retellings, "retellings", Count(u32);
    /// Forms filled in by the person.
    forms, "forms", Count(u32);
    /// Handovers carried by the person or a relative.
    citizen_carried, "citizenCarried", Count(u32);
    /// How often the lead changes.
    lead_changes, "leadChanges", Count(u32);
    /// Mean of the person's own ratings, −2 to 2.
    mean_experience, "meanExperience", Mean(Option<f64>);
    /// Touchpoints along the chain of handovers that led to the goal.
    critical_path, "criticalPath", Path(Vec<Id>);
}

/// A count as a figure has it.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// A share of a whole, to four decimals; 0 of nothing.
fn share(part: i64, whole: i64) -> f64 {
    if whole > 0 { ratio(part, whole) } else { 0.0 }
}

/// `part` ÷ `whole` to four decimals, half away from zero. Rounded as whole numbers, since a half
/// is not always a half among floating-point numbers. `whole` must be positive.
fn ratio(part: i64, whole: i64) -> f64 {
    let doubled = (2 * 10_000 * part.abs() + whole) / (2 * whole);
    (doubled * part.signum()) as f64 / 10_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_rounded_away_from_zero() {
        assert_eq!(ratio(1, 20_000), 0.0001);
        assert_eq!(ratio(-1, 20_000), -0.0001);
        assert_eq!(ratio(-11, 12), -0.9167);
        assert_eq!(ratio(3, 20_001), 0.0001);
        assert_eq!(share(1, 0), 0.0);
    }
}
