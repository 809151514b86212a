//! `uncoveredDays`: days of first…Z on which some need is open and nobody is responsible.

use crate::view::View;
use journey::Day;

pub(super) fn measure(view: &View<'_>) -> Day {
    view.responsibility.uncovered.count()
}
