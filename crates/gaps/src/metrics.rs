//! The figures of a journey. Each metric is one file in `metrics/` and one line here.

use crate::view::View;
use journey::Day;
use serde::Serialize;
use ts_rs::TS;

mod contact_persons;
mod handovers;
mod lead_time_days;
mod level_crossings;
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
    /// Handovers.
    handovers, "handovers", Count(u32);
    /// Handovers between actors of different levels.
    level_crossings, "levelCrossings", Count(u32);
    /// Different owners.
    contact_persons, "contactPersons", Count(u32);
    /// Touchpoints at which something known has to be told again.
    retellings, "retellings", Count(u32);
}

/// A count as a figure has it.
pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Four decimals, half away from zero.
pub(crate) fn four_decimals(number: f64) -> f64 {
    let rounded = (number * 10_000.0).round() / 10_000.0;
    if rounded == 0.0 { 0.0 } else { rounded }
}
