//! Any two journeys beside each other: what became of the gaps and the figures, what was added, removed,
//! moved and changed, and where an actual journey left its plan.

mod copies;
mod drawing;
mod order;
mod report;

pub use copies::{Against, BesidePlace, BesideView, SideBySide};
pub use order::Ordered;
pub(crate) use order::ordered;
pub use report::DiffReport;
pub(crate) use report::raw_value;

use crate::drawn::DrawingOptions;
use crate::reading::Reading;
use crate::reviews::judge;
use crate::words;
use compare::{Deviations, Difference, Matching, deviations, difference_of};
use edit::Operation;
use gaps::{Became, Report, Settings, became, check};
use journey::{AlignedPair, HeadField, Id, Journey, JourneyKind, Slot};
use messages::Words;
use reports::beside_html;
pub use reports::{
    Beside, BesideDeviation, BesideField, BesideFigure, BesideGaps, BesideItem, BesideJourney, BesidePlan,
    BesideSection, BesideStep, BesideText, BesideTouchpoint, Happened,
};

/// How two journeys belong together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Together {
    /// As their files say: the second may name the first as its plan.
    #[default]
    AsTheySay,
    /// The first is the plan of the second, whatever their files say.
    Planned,
}

/// Two journeys beside each other. Gaps that somebody judged to be none count in neither.
pub struct Two<'a> {
    pub(crate) before: &'a Journey,
    pub(crate) after: &'a Journey,
    pub(crate) reports: [Report; 2],
    pub(crate) matching: Matching,
    pub(crate) difference: Difference,
    pub(crate) became: Became,
    /// Where the second left the first, when that is its plan.
    pub(crate) deviations: Option<Deviations>,
}

impl<'a> Two<'a> {
    /// Sets the second journey beside the first.
    pub fn of(before: &'a Journey, after: &'a Journey, settings: &Settings, together: Together) -> Self {
        let is_plan = together == Together::Planned || is_plan_of(before, after);
        let matching = if is_plan { Matching::of_plan(before, after) } else { Matching::best(before, after) };
        let reports = [before, after].map(|journey| {
            let report = check(journey, settings);
            judge(journey, settings, &report).open.into_owned()
        });
        let [old, new] = &reports;
        Self {
            before,
            after,
            difference: difference_of(before, after, &matching),
            became: became(&old.gaps, &new.gaps, matching.renamed()),
            deviations: is_plan.then(|| deviations(before, after, &matching)),
            matching,
            reports,
        }
    }

    /// Whether both say the same.
    pub fn is_same(&self) -> bool {
        self.difference.is_empty()
    }

    /// Whether the second is known to be the actual journey of the first, and went as planned.
    pub fn is_as_planned(&self) -> bool {
        self.deviations.as_ref().is_some_and(Deviations::is_empty)
    }

    /// All of it in words.
    pub fn in_words(&self, words: &Words) -> Beside {
        words::beside(words, self)
    }

    /// All of it as a page of its own, with the two laid over each other on the map.
    pub fn page(&self, words: &Words) -> String {
        let options = DrawingOptions::default();
        beside_html(&self.in_words(words), &self.scene(words, &options), options.theme, words)
    }

    /// All of it as a program reads it; the names are those of the two files.
    pub fn report(&self, words: &Words, names: [&str; 2]) -> DiffReport {
        report::report(words, self, names)
    }
}

/// The operation by which the user says which planned touchpoint an actual one stands for; without a
/// planned one it was not planned, without an actual one the step did not happen.
pub fn settle(actual: &Journey, card: Option<&Id>, step: Option<&Id>) -> Operation {
    set(compare::settle(&actual.head.alignment, card, step))
}

/// The operation by which what the user said of either is taken back, so that likeness decides again.
pub fn unsettle(actual: &Journey, card: Option<&Id>, step: Option<&Id>) -> Operation {
    set(compare::unsettle(&actual.head.alignment, card, step))
}

fn set(alignment: Vec<AlignedPair>) -> Operation {
    Operation::SetFields { slot: Slot::HEAD, edits: vec![HeadField::Alignment(alignment).into()] }
}

fn is_plan_of(planned: &Journey, actual: &Journey) -> bool {
    let linked = actual.head.planned_journey.as_ref().is_some_and(|link| link.id == planned.head.id);
    linked && actual.head.kind != JourneyKind::Planned
}

impl Reading {
    /// This journey and a later one beside each other.
    pub fn beside<'a>(&'a self, later: &'a Self, together: Together) -> Two<'a> {
        Two::of(self.journey(), later.journey(), self.thresholds(), together)
    }

    /// The file of the planned journey, relative to this one's, where this journey names one.
    pub fn planned_file(&self) -> Option<&str> {
        self.journey().head.planned_journey.as_ref()?.file.as_deref()
    }
}
