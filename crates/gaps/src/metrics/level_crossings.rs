//! `levelCrossings`: handovers with a receiver whose two actors' levels differ.

use super::count;
use crate::view::View;

pub(super) fn measure(view: &View<'_>) -> u32 {
    let crosses = view.handovers.iter().filter(|h| {
        let levels = (view.sender(h).and_then(|from| from.level()), view.receiver(h).and_then(|to| to.level()));
        matches!(levels, (Some(from), Some(to)) if from != to)
    });
    count(crosses.count())
}
