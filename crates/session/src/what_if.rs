//! Remedies tried on a journey that was taken from the desk: nothing waits while that is worked out.

use crate::remedies::{
    AskedGap, NextStepsText, TrialText, next_steps_text, planned, trial_text, try_remedy, try_together,
};
use gaps::{Gap, Remedy, Settings};
use journey::Journey;
use messages::{Language, Words};
use remedies::Trial;
use serde::Deserialize;
use ts_rs::TS;

/// What is tried.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Tried {
    /// The remedies, one on what the other left.
    pub remedies: Vec<Remedy>,
    /// The gap that one remedy is to mend; none: all that they speak to.
    pub gap: Option<AskedGap>,
}

/// A copy of a journey to try remedies on.
pub struct WhatIf {
    pub(crate) journey: Journey,
    pub(crate) settings: Settings,
    pub(crate) language: Language,
}

impl WhatIf {
    /// What they would do, in words.
    pub fn trial(&self, tried: &Tried) -> TrialText {
        let (trial, gap) = self.tried(tried);
        trial_text(Words::of(self.language), &self.journey, &trial, gap.as_ref())
    }

    /// The best next steps, in words.
    pub fn next_steps(&self) -> NextStepsText {
        next_steps_text(Words::of(self.language), &self.journey, &self.settings)
    }

    /// What they would do, as a planned journey of this id.
    pub fn planned(&self, tried: &Tried, id: &str) -> Journey {
        planned(&self.journey, &self.tried(tried).0, id)
    }

    fn tried(&self, tried: &Tried) -> (Trial, Option<Gap>) {
        match (&tried.remedies[..], &tried.gap) {
            ([remedy], Some(gap)) => try_remedy(&self.journey, &self.settings, *remedy, Some(gap)),
            _ => (try_together(&self.journey, &self.settings, &tried.remedies), None),
        }
    }
}
