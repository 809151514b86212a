//! `handovers`: all handovers, to nobody included.

use super::count;
use crate::view::View;

pub(super) fn measure(view: &View<'_>) -> u32 {
    count(view.handovers.len())
}
