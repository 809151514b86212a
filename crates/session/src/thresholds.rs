//! The thresholds of the gap rules, in words, and how they are kept.

use crate::trouble::Trouble;
use gaps::Settings;
use messages::Words;
use serde::Serialize;
use serde_json::{Map, json};
use ts_rs::TS;

/// A number that decides from when on something is a gap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ThresholdText {
    /// Its name in settings files: `acceptanceDays`.
    pub name: String,
    /// What it is called.
    pub title: String,
    /// What it decides, in a sentence.
    pub meaning: String,
    /// What is counted: `days`.
    pub unit: String,
    /// The number in use.
    pub value: i32,
    /// The number that is in use when nobody has changed it.
    pub default: i32,
    /// The smallest number that can be set.
    pub least: i32,
    /// The largest number that can be set.
    pub most: i32,
    /// The slug of the rule that it belongs to.
    pub rule: String,
    /// The name of that rule.
    pub rule_name: String,
}

/// A threshold's name, the rule that it belongs to, and the largest number that makes sense.
struct Known(&'static str, &'static str, i32);

/// A hundred years.
const LONG: i32 = 36_500;
const MANY: i32 = 1_000;
/// From very good to very bad.
const SCALE: i32 = 4;

/// Every threshold, in the order of the contract.
const KNOWN: [Known; 16] = [
    Known("acceptanceDays", "not-accepted", LONG),
    Known("refusalLoopDays", "ping-pong", LONG),
    Known("overlapDays", "parallel-tracks", LONG),
    Known("crowdedDays", "no-coordinator", LONG),
    Known("crowdedActors", "no-coordinator", MANY),
    Known("uncoveredRunDays", "uncovered", LONG),
    Known("lastingServiceDays", "service-cliff", LONG),
    Known("cliffDays", "service-cliff", LONG),
    Known("reassessmentDays", "duplicate-assessment", LONG),
    Known("lateNeedDays", "need-unmet", LONG),
    Known("retellings", "story-retold", MANY),
    Known("contactPersons", "many-contacts", MANY),
    Known("forms", "form-load", MANY),
    Known("guidelines", "rule-overload", MANY),
    Known("experienceFall", "low-point", SCALE),
    Known("lowStreak", "low-point", MANY),
];

/// Every threshold, in the order of the contract.
pub(crate) fn thresholds(words: &Words, settings: &Settings) -> Vec<ThresholdText> {
    let defaults = Settings::default();
    let text = |Known(name, rule, most): &Known| {
        let key = format!("threshold-{name}");
        ThresholdText {
            name: (*name).to_owned(),
            title: words.text(&key),
            meaning: words.text(&format!("{key}.what")),
            unit: words.text(&format!("{key}.unit")),
            value: settings.value(name).unwrap_or_default(),
            default: defaults.value(name).unwrap_or_default(),
            least: 0,
            most: *most,
            rule: (*rule).to_owned(),
            rule_name: words.text(&format!("gap-{rule}")),
        }
    };
    KNOWN.iter().map(text).collect()
}

/// The names of the thresholds that this rule uses.
pub(crate) fn used_by(rule: &str) -> impl Iterator<Item = &'static str> {
    KNOWN.iter().filter(move |Known(_, user, _)| *user == rule).map(|Known(name, ..)| *name)
}

/// The settings with one threshold changed.
pub(crate) fn with(settings: &Settings, name: &str, value: i32) -> Result<Settings, Trouble> {
    let Some(Known(name, _, most)) = KNOWN.iter().find(|Known(known, ..)| *known == name) else {
        return Err(Trouble::NoSuchThreshold(name.to_owned()));
    };
    if !(0..=*most).contains(&value) {
        return Err(Trouble::ThresholdRange { name, least: 0, most: *most });
    }
    let mut entries = entries(settings);
    entries.insert((*name).to_owned(), json!(value));
    let text = serde_json::Value::Object(entries).to_string();
    Settings::from_json(&text).map_err(|error| Trouble::Settings { name: (*name).to_owned(), error })
}

/// What differs from the defaults, as `stafett check --settings` reads it; none when nothing does.
pub(crate) fn to_json(settings: &Settings) -> Option<String> {
    let entries = entries(settings);
    (!entries.is_empty()).then(|| serde_json::Value::Object(entries).to_string())
}

fn entries(settings: &Settings) -> Map<String, serde_json::Value> {
    settings.changed().into_iter().map(|(name, value)| (name.to_owned(), json!(value))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_threshold_is_known_and_belongs_to_a_rule() {
        let names: Vec<&str> = KNOWN.iter().map(|Known(name, ..)| *name).collect();
        assert_eq!(names, Settings::NAMES);
        for Known(name, rule, most) in KNOWN {
            assert!(gaps::rule_by_slug(rule).is_some(), "{rule}");
            assert!(Settings::default().value(name).is_some_and(|default| default <= most), "{name}");
        }
    }
}
