//! The gaps, by rule.

use super::{capital, small};
use crate::wire::{GapGroup, GapText};
use drawing::{days, groups};
use gaps::{ArgValue, Gap, Remedy, Report};
use journey::Journey;
use messages::{Value, Words};

/// The gaps with their words, grouped by rule, the gravest first.
pub(crate) fn gap_groups(words: &Words, journey: &Journey, report: &Report) -> Vec<GapGroup> {
    let group = |group: drawing::Group| {
        let key = format!("gap-{}", group.rule);
        let gaps: Vec<&Gap> = group.gaps.iter().filter_map(|at| report.gaps.get(*at)).collect();
        let findings = gaps.first().map_or(&[][..], |gap| gap.findings);
        let remedies = gaps.first().map_or(&[][..], |gap| gap.remedies);
        GapGroup {
            number: group.number,
            rule: group.rule.to_owned(),
            severity: group.severity,
            severity_words: words.text(&format!("severity-{}", group.severity.word())),
            name: words.text(&key),
            why: words.text(&format!("{key}.why")),
            advice: words.text(&format!("{key}.try")),
            findings: findings.iter().map(|finding| words.text(&format!("finding-{finding}"))).collect(),
            remedies: remedies.iter().map(|remedy: &Remedy| words.text(&format!("remedy-{}", remedy.slug()))).collect(),
            gaps: gaps.into_iter().map(|gap| gap_text(words, journey, gap)).collect(),
        }
    };
    groups(report).into_iter().map(group).collect()
}

fn gap_text(words: &Words, journey: &Journey, gap: &Gap) -> GapText {
    GapText { message: gap_message(words, journey, gap), slots: gap.marks.clone(), days: gap.days }
}

/// What happened, who, when: one plain sentence or two.
pub(crate) fn gap_message(words: &Words, journey: &Journey, gap: &Gap) -> String {
    let args: Vec<(&str, Value)> = gap
        .args(journey)
        .into_iter()
        .map(|(name, value)| match value {
            ArgValue::Text(text) => (name, text.into()),
            ArgValue::Number(number) => (name, number.into()),
            ArgValue::Day(at) => (name, small(&days::day(journey, words, at)).into()),
        })
        .collect();
    capital(&words.text_with(&format!("gap-{}.what", gap.rule), &args))
}
