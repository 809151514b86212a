//! `retellings`: touchpoints at which something that is already known has to be told again.

use super::count;
use crate::view::View;

pub(super) fn measure(view: &View<'_>) -> u32 {
    count(view.flow.retellings())
}
