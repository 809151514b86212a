//! The gaps, by rule.

use super::decision_on_gap;
use crate::reviews::{Judged, reason};
use crate::wire::{GapGroup, GapText, QuietGapText, ReasonText};
use drawing::groups;
use gaps::{Gap, Remedy, Report};
use journey::{Date, Journey, Slot};
use messages::Words;
pub(crate) use reports::gap_message;
pub(super) use reports::values;

/// The gaps with their words, grouped by rule, the gravest first.
pub(crate) fn gap_groups(words: &Words, journey: &Journey, judged: &Judged<'_>, today: Option<Date>) -> Vec<GapGroup> {
    let report = &*judged.open;
    let group = |group: drawing::Group| {
        let key = format!("gap-{}", group.rule);
        let gaps: Vec<(usize, &Gap)> = group.gaps.iter().filter_map(|at| Some((*at, report.gaps.get(*at)?))).collect();
        let findings = gaps.first().map_or(&[][..], |(_, gap)| gap.findings);
        let remedies = gaps.first().map_or(&[][..], |(_, gap)| gap.remedies);
        GapGroup {
            number: group.number,
            rule: group.rule.to_owned(),
            severity: group.severity,
            severity_words: words.text(&format!("severity-{}", group.severity.word())),
            name: words.text(&key),
            why: words.text(&format!("{key}.why")),
            advice: words.text(&format!("{key}.try")),
            findings: findings.iter().map(|finding| words.text(&format!("finding-{finding}"))).collect(),
            finding_numbers: findings.to_vec(),
            remedies: remedies.iter().map(|remedy: &Remedy| words.text(&format!("remedy-{}", remedy.slug()))).collect(),
            gaps: gaps
                .into_iter()
                .map(|(open, gap)| GapText {
                    decision: judged.decided(open).and_then(|it| decision_on_gap(words, journey, it, today)),
                    ..gap_text(words, journey, judged, open, gap)
                })
                .collect(),
        }
    };
    groups(report).into_iter().map(group).collect()
}

fn gap_text(words: &Words, journey: &Journey, judged: &Judged<'_>, open: usize, gap: &Gap) -> GapText {
    GapText {
        subjects: subjects(gap),
        message: gap_message(words, journey, gap),
        slots: gap.marks.to_vec(),
        days: gap.days,
        levels: gap.levels().cloned().collect(),
        earlier: judged.earlier(open).map(|review| reason_text(words, journey, review)),
        decision: None,
    }
}

fn subjects(gap: &Gap) -> Vec<String> {
    gap.subject_texts().into_iter().map(str::to_owned).collect()
}

/// The gaps that are judged to be none, in the order of the report.
pub(crate) fn quiet_gaps(words: &Words, journey: &Journey, report: &Report, judged: &Judged<'_>) -> Vec<QuietGapText> {
    let text = |(place, review): (&usize, &Slot)| {
        let gap = report.gaps.get(*place)?;
        Some(QuietGapText {
            rule: gap.rule.to_owned(),
            subjects: subjects(gap),
            severity: gap.severity,
            severity_words: words.text(&format!("severity-{}", gap.severity.word())),
            name: words.text(&format!("gap-{}", gap.rule)),
            message: gap_message(words, journey, gap),
            slots: gap.marks.to_vec(),
            days: gap.days,
            reason: reason_text(words, journey, *review),
        })
    };
    judged.quiet.iter().filter_map(text).collect()
}

fn reason_text(words: &Words, journey: &Journey, review: Slot) -> ReasonText {
    let Some(comment) = reason(journey, review) else {
        return ReasonText { text: String::new(), said: String::new() };
    };
    let date = comment.at.split('T').next().unwrap_or_default();
    let said = match (comment.by.as_str(), date) {
        (by, "") => by.to_owned(),
        ("", date) => date.to_owned(),
        (by, date) => words.text_with("quiet-said", &[("by", by.into()), ("date", date.into())]),
    };
    ReasonText { text: comment.text.clone(), said }
}
