//! `waitingShare`: waiting days ÷ lead time; 0 when the lead time is 0 or less.

use super::{four_decimals, lead_time_days, waiting_days};
use crate::view::View;

pub(super) fn measure(view: &View<'_>) -> f64 {
    match lead_time_days::measure(view) {
        ..=0 => 0.0,
        days => four_decimals(f64::from(waiting_days::measure(view)) / f64::from(days)),
    }
}
