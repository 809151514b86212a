//! What the page asks of gaps, rules and remedies; nothing in a document changes by it.

use super::{Desk, Reply, locked};
use session::Country;
use session::wire::{
    AskedGap, CountryText, EvidenceStep, Handle, LimitText, NextStepsText, RemedyText, RuleText, Slot, Story,
    ThresholdText, TrialText, Tried,
};
use tauri::State;

/// Tells what a country offers, with lanes named in this language where it is spoken there.
#[tauri::command(async)]
pub(crate) fn country(desk: State<'_, Desk>, country: Country, language: &str) -> Reply<CountryText> {
    Ok(locked(&desk).country(&country, language))
}

/// Tells which limits may apply to a handover.
#[tauri::command(async)]
pub(crate) fn limits(desk: State<'_, Desk>, document: Handle, handover: Slot) -> Reply<Vec<LimitText>> {
    locked(&desk).limits(document, handover)
}

/// Tells which remedies speak to gaps of a rule; without one, all there are.
#[tauri::command(async)]
pub(crate) fn remedies(desk: State<'_, Desk>, rule: Option<&str>) -> Reply<Vec<RemedyText>> {
    Ok(locked(&desk).remedies(rule))
}

/// Tells what remedies would do. The desk is free while that is worked out.
#[tauri::command(async)]
pub(crate) fn try_remedies(desk: State<'_, Desk>, document: Handle, tried: Tried) -> Reply<TrialText> {
    let what_if = locked(&desk).what_if(document)?;
    Ok(what_if.trial(&tried))
}

/// Tells the best next steps. The desk is free while they are worked out.
#[tauri::command(async)]
pub(crate) fn next_steps(desk: State<'_, Desk>, document: Handle) -> Reply<NextStepsText> {
    let what_if = locked(&desk).what_if(document)?;
    Ok(what_if.next_steps())
}

/// Tells why a gap is there, step by step.
#[tauri::command(async)]
pub(crate) fn evidence(desk: State<'_, Desk>, document: Handle, gap: AskedGap) -> Reply<Vec<EvidenceStep>> {
    locked(&desk).evidence(document, &gap)
}

/// The document told step by step.
#[tauri::command(async)]
pub(crate) fn story(desk: State<'_, Desk>, document: Handle) -> Reply<Story> {
    locked(&desk).story(document)
}

/// Tells every rule in words.
#[tauri::command(async)]
pub(crate) fn rules(desk: State<'_, Desk>) -> Reply<Vec<RuleText>> {
    Ok(locked(&desk).rules())
}

/// Tells the thresholds of the rules.
#[tauri::command(async)]
pub(crate) fn thresholds(desk: State<'_, Desk>) -> Reply<Vec<ThresholdText>> {
    Ok(locked(&desk).thresholds())
}

/// Sets a threshold, for all journeys.
#[tauri::command(async)]
pub(crate) fn set_threshold(desk: State<'_, Desk>, name: &str, value: i32) -> Reply<Vec<ThresholdText>> {
    locked(&desk).set_threshold(name, value)
}

/// Sets all thresholds back to their defaults.
#[tauri::command(async)]
pub(crate) fn reset_thresholds(desk: State<'_, Desk>) -> Reply<Vec<ThresholdText>> {
    locked(&desk).reset_thresholds()
}
