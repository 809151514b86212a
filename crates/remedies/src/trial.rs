//! Remedies tried on a copy.

use crate::case::{Case, Texts};
use crate::compared::without;
use crate::draft::record_of;
use crate::remedies::recipe;
use edit::Operation;
use gaps::{Became, Gap, Metrics, Remedy, Report, Settings, became, check};
use journey::{Head, Id, Journey, JourneyKind, Origin, Place, Slot};
use std::collections::BTreeMap;

/// What a remedy, or several one after the other, would do. A what-if, never evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    /// What was tried, in that order.
    pub remedies: Vec<Remedy>,
    /// The copy, as it would be.
    pub journey: Journey,
    /// What was done to it.
    pub operations: Vec<Operation>,
    /// Gaps closed, opened and remaining. Closed ones speak of the journey before, the others of the copy.
    pub difference: Became,
    /// The figures before.
    pub before: Metrics,
    /// The figures after.
    pub after: Metrics,
    report: Report,
    quiet: Vec<Gap>,
}

/// Tries a remedy against a gap, or against all gaps that it speaks to. Those in `quiet` count as none,
/// before and after.
pub fn try_remedy(
    journey: &Journey,
    settings: &Settings,
    texts: &Texts,
    quiet: &[Gap],
    remedy: Remedy,
    gap: Option<&Gap>,
) -> Trial {
    let start = Trial::nothing(journey, settings, quiet);
    start.with(&Case { journey, report: &start.report, gap, settings, texts }, remedy, &start.report)
}

/// Tries several remedies, one on what the other left, each against all gaps that it speaks to. Those in
/// `quiet` count as none, before and after.
pub fn try_remedies(
    journey: &Journey,
    settings: &Settings,
    texts: &Texts,
    quiet: &[Gap],
    remedies: &[Remedy],
) -> Trial {
    let start = Trial::nothing(journey, settings, quiet);
    let first = start.report.clone();
    remedies.iter().fold(start, |trial, remedy| trial.and(settings, texts, *remedy, &first))
}

/// The trial as a planned journey of this id, which tells where it comes from. What belongs to the
/// actual journey alone is left out: its plan, its alignment with that.
pub fn planned(journey: &Journey, trial: &Trial, id: Id) -> Journey {
    let mut planned = trial.journey.clone();
    let remedies = trial.remedies.iter().map(|remedy| remedy.slug().to_owned()).collect();
    let origin = Origin { journey: journey.head.id.clone(), remedies, ..Origin::default() };
    let head = Head {
        id,
        kind: JourneyKind::Planned,
        planned_journey: None,
        alignment: Vec::new(),
        origin: Some(origin),
        ..planned.head.clone()
    };
    planned.put(Place::Head, Slot::HEAD, head.into());
    planned
}

impl Trial {
    /// Nothing tried yet.
    pub(crate) fn nothing(journey: &Journey, settings: &Settings, quiet: &[Gap]) -> Self {
        let report = without(check(journey, settings), quiet);
        Self {
            remedies: Vec::new(),
            journey: journey.clone(),
            operations: Vec::new(),
            difference: became(&report.gaps, &report.gaps, &BTreeMap::new()),
            before: report.metrics.clone(),
            after: report.metrics.clone(),
            report,
            quiet: quiet.to_vec(),
        }
    }

    /// The same with one more remedy, against what is left; compared with the report of the beginning.
    pub(crate) fn and(&self, settings: &Settings, texts: &Texts, remedy: Remedy, first: &Report) -> Self {
        self.with(&Case { journey: &self.journey, report: &self.report, gap: None, settings, texts }, remedy, first)
    }

    fn with(&self, case: &Case<'_>, remedy: Remedy, first: &Report) -> Self {
        let mut journey = self.journey.clone();
        let proposed = recipe(remedy).map(|recipe| recipe.propose(case)).unwrap_or_default();
        // What is added stands behind what is there, so that this stays where it is.
        let places = journey.places();
        let done = proposed.into_iter().filter(|operation| carry_out(&mut journey, &places, operation));
        let operations: Vec<Operation> = self.operations.iter().cloned().chain(done).collect();
        let changed = operations.len() > self.operations.len();
        let report = if changed { without(check(&journey, case.settings), &self.quiet) } else { self.report.clone() };
        Self {
            remedies: self.remedies.iter().copied().chain([remedy]).collect(),
            journey,
            operations,
            difference: became(&first.gaps, &report.gaps, &BTreeMap::new()),
            before: self.before.clone(),
            after: report.metrics.clone(),
            report,
            quiet: self.quiet.clone(),
        }
    }

    /// The check of the copy, without what counts as no gap.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Whether it would change anything.
    pub fn is_nothing(&self) -> bool {
        self.operations.is_empty()
    }
}

/// Does an operation as [`edit::apply`] would, without the name for the history that nobody reads
/// here: that costs a walk through the journey each time. A test does every operation again with
/// `apply` and compares.
fn carry_out(journey: &mut Journey, places: &BTreeMap<Slot, Place>, operation: &Operation) -> bool {
    match operation {
        Operation::SetFields { slot, edits } => {
            let place = places.get(slot).copied();
            let Some((place, mut record)) = place.and_then(|place| Some((place, record_of(journey, place)?))) else {
                return false;
            };
            edits.iter().for_each(|edit| {
                record.set(edit.clone());
            });
            let near = if let Place::At { index, .. } = place { index } else { 0 };
            journey.replace_near(*slot, record, near)
        }
        Operation::AddItem { item } => {
            journey.add(item.as_ref().clone());
            true
        }
        Operation::AddTouchpoint { .. }
        | Operation::Connect { .. }
        | Operation::MoveTouchpoint { .. }
        | Operation::Reorder { .. }
        | Operation::Delete { .. }
        | Operation::Duplicate { .. }
        | Operation::Discard { .. }
        | Operation::AddRows { .. }
        | Operation::AddPart { .. }
        | Operation::PlaceNote { .. }
        | Operation::Several { .. } => edit::apply(journey, operation).is_ok(),
    }
}
