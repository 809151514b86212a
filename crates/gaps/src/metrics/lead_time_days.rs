//! `leadTimeDays`: days from the first day to the last, Z − first.

use crate::view::View;
use journey::Day;

pub(super) fn measure(view: &View<'_>) -> Day {
    view.last - view.first
}
