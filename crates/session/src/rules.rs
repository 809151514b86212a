//! The gap rules as readers are told of them.

use crate::thresholds::{thresholds, used_by};
use gaps::{RULES, Remedy, Rule, Settings, Severity};
use messages::Words;
use serde::Serialize;
use ts_rs::TS;

/// A rule in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RuleText {
    /// Its slug.
    pub rule: String,
    /// What it is called.
    pub name: String,
    /// What it finds.
    pub finds: String,
    /// Why that matters.
    pub why: String,
    /// What to try.
    pub advice: String,
    /// How grave a gap of this kind is.
    pub severity: Severity,
    /// The same in words.
    pub severity_words: String,
    /// The key findings it gives evidence for, in words.
    pub findings: Vec<String>,
    /// Remedies, in words.
    pub remedies: Vec<String>,
    /// Its thresholds with the numbers in use: `Forms: 5 forms`.
    pub thresholds: Vec<String>,
}

/// Every rule, in the order of reports.
pub(crate) fn rules(words: &Words, settings: &Settings) -> Vec<RuleText> {
    RULES.iter().map(|rule| text(words, settings, rule)).collect()
}

fn text(words: &Words, settings: &Settings, rule: &Rule) -> RuleText {
    let key = format!("gap-{}", rule.slug);
    let all = thresholds(words, settings);
    let used = used_by(rule.slug).filter_map(|name| all.iter().find(|threshold| threshold.name == name));
    RuleText {
        rule: rule.slug.to_owned(),
        name: words.text(&key),
        finds: words.text(&format!("{key}.finds")),
        why: words.text(&format!("{key}.why")),
        advice: words.text(&format!("{key}.try")),
        severity: rule.severity,
        severity_words: words.text(&format!("severity-{}", rule.severity.word())),
        findings: rule.findings.iter().map(|finding| words.text(&format!("finding-{finding}"))).collect(),
        remedies: rule
            .remedies
            .iter()
            .map(|remedy: &Remedy| words.text(&format!("remedy-{}", remedy.slug())))
            .collect(),
        thresholds: used
            .map(|threshold| {
                let args = [
                    ("title", threshold.title.as_str().into()),
                    ("value", threshold.value.into()),
                    ("unit", threshold.unit.as_str().into()),
                ];
                words.text_with("threshold-line", &args)
            })
            .collect(),
    }
}
