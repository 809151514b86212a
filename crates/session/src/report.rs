//! The report of a check for programs: `stafett check --format json`.

use crate::words::{gap_message, problems};
use gaps::{Gap, Metrics, Remedy, Report, Settings, Severity};
use journey::{Day, Journey, Problem};
use messages::Words;
use serde::Serialize;
use std::collections::BTreeMap;

/// What `format` says in a report.
const FORMAT: &str = "stafett-report";
/// The version of the report.
const VERSION: u32 = 1;

/// A journey's problems, gaps and figures.
#[derive(Debug, Serialize)]
pub struct CheckReport<'a> {
    format: &'static str,
    version: u32,
    journey: Checked<'a>,
    problems: Vec<ReportedProblem>,
    gaps: Vec<CheckedGap<'a>>,
    metrics: &'a Metrics,
    settings: BTreeMap<&'static str, Day>,
}

#[derive(Debug, Serialize)]
struct Checked<'a> {
    id: &'a str,
    title: &'a str,
}

#[derive(Debug, Serialize)]
struct ReportedProblem {
    path: String,
    code: &'static str,
    message: String,
}

#[derive(Debug, Serialize)]
struct CheckedGap<'a> {
    rule: &'static str,
    severity: Severity,
    findings: &'static [u8],
    subjects: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    days: Option<(Day, Day)>,
    message: String,
    remedies: &'static [Remedy],
}

impl CheckReport<'_> {
    /// The report as it is printed.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

/// The report of a checked journey, its messages in these words.
pub(crate) fn report<'a>(
    words: &Words,
    journey: &'a Journey,
    found: &[Problem],
    report: &'a Report,
    settings: &Settings,
) -> CheckReport<'a> {
    let problem = |(problem, text): (&Problem, crate::wire::ProblemText)| ReportedProblem {
        path: text.path,
        code: problem.kind.code(),
        message: text.message,
    };
    let gap = |gap: &'a Gap| CheckedGap {
        rule: gap.rule,
        severity: gap.severity,
        findings: gap.findings,
        subjects: gap.subject_texts(),
        days: gap.days,
        message: gap_message(words, journey, gap),
        remedies: gap.remedies,
    };
    CheckReport {
        format: FORMAT,
        version: VERSION,
        journey: Checked { id: journey.head.id.as_str(), title: &journey.head.title },
        problems: found.iter().zip(problems(words, journey, found)).map(problem).collect(),
        gaps: report.gaps.iter().map(gap).collect(),
        metrics: &report.metrics,
        settings: settings.changed().into_iter().collect(),
    }
}

/// A gap as reports for programs tell it that compare two journeys.
#[derive(Debug, Serialize)]
pub(crate) struct ReportedGap {
    rule: &'static str,
    severity: Severity,
    subjects: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    days: Option<(Day, Day)>,
    message: String,
}

/// Gaps of a journey, their messages in these words.
pub(crate) fn reported(words: &Words, journey: &Journey, gaps: &[Gap]) -> Vec<ReportedGap> {
    let gap = |gap: &Gap| ReportedGap {
        rule: gap.rule,
        severity: gap.severity,
        subjects: gap.subject_texts().into_iter().map(str::to_owned).collect(),
        days: gap.days,
        message: gap_message(words, journey, gap),
    };
    gaps.iter().map(gap).collect()
}
