//! Remedies tried on a copy.

use crate::case::{Case, Texts};
use crate::compared::{Difference, compare};
use crate::remedies::recipe;
use edit::{Operation, apply};
use gaps::{Gap, Metrics, Remedy, Report, Settings, check};
use journey::{Head, Id, Journey, JourneyKind, Origin, Slot};

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
    pub difference: Difference,
    /// The figures before.
    pub before: Metrics,
    /// The figures after.
    pub after: Metrics,
    report: Report,
}

/// Tries a remedy against a gap, or against all gaps that it speaks to.
pub fn try_remedy(journey: &Journey, settings: &Settings, texts: &Texts, remedy: Remedy, gap: Option<&Gap>) -> Trial {
    let mut trial = Trial::nothing(journey, check(journey, settings));
    trial.add(&Case { journey, report: &trial.report.clone(), gap, settings, texts }, remedy);
    trial
}

/// Tries several remedies, one on what the other left, each against all gaps that it speaks to.
pub fn try_remedies(journey: &Journey, settings: &Settings, texts: &Texts, remedies: &[Remedy]) -> Trial {
    let mut trial = Trial::nothing(journey, check(journey, settings));
    let first = trial.report.clone();
    for remedy in remedies {
        trial = trial.and(settings, texts, *remedy, &first);
    }
    trial
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
    planned.put(journey::Place::Head, Slot::HEAD, head.into());
    planned
}

impl Trial {
    /// Nothing tried yet.
    pub(crate) fn nothing(journey: &Journey, report: Report) -> Self {
        Self {
            remedies: Vec::new(),
            journey: journey.clone(),
            operations: Vec::new(),
            difference: compare(&report.gaps, &report.gaps),
            before: report.metrics.clone(),
            after: report.metrics.clone(),
            report,
        }
    }

    /// The same with one more remedy, against what is left; compared with the report of the beginning.
    pub(crate) fn and(&self, settings: &Settings, texts: &Texts, remedy: Remedy, first: &Report) -> Self {
        let mut trial = self.clone();
        trial.add(&Case { journey: &self.journey, report: &self.report, gap: None, settings, texts }, remedy);
        trial.difference = compare(&first.gaps, &trial.report.gaps);
        trial
    }

    fn add(&mut self, case: &Case<'_>, remedy: Remedy) {
        self.remedies.push(remedy);
        for operation in recipe(remedy).map(|recipe| recipe.propose(case)).unwrap_or_default() {
            // What the journey's own limits refuse is not done.
            if apply(&mut self.journey, &operation).is_ok() {
                self.operations.push(operation);
            }
        }
        if !self.operations.is_empty() {
            self.report = check(&self.journey, case.settings);
        }
        self.difference = compare(&case.report.gaps, &self.report.gaps);
        self.after = self.report.metrics.clone();
    }

    /// The check of the copy.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Whether it would change anything.
    pub fn is_nothing(&self) -> bool {
        self.operations.is_empty()
    }
}
