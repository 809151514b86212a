//! `contactPersons`: different owners.

use super::count;
use crate::view::View;
use std::collections::HashSet;

pub(crate) fn measure(view: &View<'_>) -> u32 {
    count(view.touchpoints.iter().filter_map(|t| t.owner()).collect::<HashSet<_>>().len())
}
