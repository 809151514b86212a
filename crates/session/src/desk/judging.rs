//! What the desk knows of gaps beside the reports: the thresholds, the rules, and judging a gap.

use super::{Desk, Reply};
use crate::document::Document;
use crate::remedies::AskedGap;
use crate::reviews::{BegunReason, dismiss, take_up};
use crate::rules::{RuleText, rules};
use crate::thresholds::{ThresholdText, thresholds, to_json, with};
use crate::trouble::Trouble;
use crate::wire::{Handle, Standing, View};
use edit::Operation;
use gaps::{Report, Settings, check};
use journey::Journey;

impl Desk {
    /// The thresholds of the rules, in the order of the contract.
    pub fn thresholds(&self) -> Vec<ThresholdText> {
        thresholds(self.words(), &self.settings)
    }

    /// Sets a threshold, for all journeys and for the next start.
    ///
    /// # Errors
    /// When there is none of this name, the number lies outside its limits, or it could not be kept;
    /// in that last case it holds until the program ends.
    pub fn set_threshold(&mut self, name: &str, value: i32) -> Reply<Vec<ThresholdText>> {
        let settings = with(&self.settings, name, value);
        let settings = self.told(settings)?;
        self.settle(settings)
    }

    /// Sets all thresholds back to their defaults.
    ///
    /// # Errors
    /// When that could not be kept; it holds until the program ends.
    pub fn reset_thresholds(&mut self) -> Reply<Vec<ThresholdText>> {
        self.settle(Settings::default())
    }

    /// Every rule in words, in the order of reports.
    pub fn rules(&self) -> Vec<RuleText> {
        rules(self.words(), &self.settings)
    }

    /// Judges a gap of the document to be none, for a reason.
    ///
    /// # Errors
    /// When there is no such gap, no reason is given, or the document cannot be changed.
    pub fn dismiss_gap(&mut self, handle: Handle, gap: &AskedGap, reason: &str) -> Reply<View> {
        let comment = self.says(reason.trim());
        self.judge(handle, |journey, settings, report| dismiss(journey, settings, report, gap, comment))?;
        self.keep_reason(handle, gap, "")?;
        self.view(handle)
    }

    /// Keeps what is written so far of the reason for a gap being none, so that it is there again after a
    /// crash; an empty text lets go of it.
    ///
    /// # Errors
    /// When there is no such document, or it cannot be changed.
    pub fn keep_reason(&mut self, handle: Handle, gap: &AskedGap, text: &str) -> Reply<Standing> {
        let reason = BegunReason { gap: gap.clone(), text: text.to_owned() };
        self.act(handle, |document| document.write_reason(reason))?;
        self.standing(handle)
    }

    /// Takes up a gap again that was judged to be none.
    ///
    /// # Errors
    /// When there is no such gap, or the document cannot be changed.
    pub fn take_up_gap(&mut self, handle: Handle, gap: &AskedGap) -> Reply<View> {
        self.judge(handle, |journey, settings, report| take_up(journey, settings, report, gap))
    }

    pub(super) fn judge(
        &mut self,
        handle: Handle,
        operation: impl FnOnce(&Journey, &Settings, &Report) -> Result<Operation, Trouble>,
    ) -> Reply<View> {
        let settings = self.settings.clone();
        self.with(handle, |document| judge(document, &settings, false, operation))
    }

    fn settle(&mut self, settings: Settings) -> Reply<Vec<ThresholdText>> {
        let kept = self.memory.set_thresholds(to_json(&settings).as_deref());
        self.settings = settings;
        self.told(kept)?;
        Ok(self.thresholds())
    }
}

/// Does to a document what follows from what was found in it. `continues`: it is one step with what was done last.
pub(super) fn judge(
    document: &mut Document,
    settings: &Settings,
    continues: bool,
    operation: impl FnOnce(&Journey, &Settings, &Report) -> Result<Operation, Trouble>,
) -> Result<(), Trouble> {
    let report = check(&document.journey, settings);
    let operation = operation(&document.journey, settings, &report)?;
    let touched = document.touched;
    document.apply(&operation, continues)?;
    // What is selected stays so: the review itself is not what was meant.
    document.touched = touched;
    Ok(())
}
