//! What the user says about planned and actual, as the journey file keeps it.

use journey::{AlignedPair, Id};

/// The alignment with this said too: the two stand for the same step; without a planned one the touchpoint
/// was not planned, without an actual one the step did not happen. What was said of either before goes.
pub fn settle(alignment: &[AlignedPair], actual: Option<&Id>, planned: Option<&Id>) -> Vec<AlignedPair> {
    let mut settled = unsettle(alignment, actual, planned);
    if actual.is_some() || planned.is_some() {
        settled.push(AlignedPair { actual: actual.cloned(), planned: planned.cloned(), ..AlignedPair::default() });
    }
    settled
}

/// The alignment without what is said of either, so that likeness decides again.
pub fn unsettle(alignment: &[AlignedPair], actual: Option<&Id>, planned: Option<&Id>) -> Vec<AlignedPair> {
    let names = |one: &Option<Id>, other: Option<&Id>| one.is_some() && one.as_ref() == other;
    let stays = |pair: &&AlignedPair| !names(&pair.actual, actual) && !names(&pair.planned, planned);
    alignment.iter().filter(stays).cloned().collect()
}
