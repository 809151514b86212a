//! What gaps weigh, and what it weighs that some were closed and others opened.

use gaps::{Became, Gap, Report, Severity, are_known};

/// What a gap weighs: 3 when serious, 2 when to watch, 1 when worth knowing. The contract names
/// three severities and no weights; these are the plainest that keep their order.
pub fn weight(severity: Severity) -> i64 {
    match severity {
        Severity::High => 3,
        Severity::Medium => 2,
        Severity::Low => 1,
    }
}

/// The weight of what was closed, less that of what was opened.
pub fn score(became: &Became) -> i64 {
    weight_of(&became.closed) - weight_of(&became.opened)
}

/// The report without the gaps that are the same as one of these.
pub(crate) fn without(mut report: Report, quiet: &[Gap]) -> Report {
    if !quiet.is_empty() {
        let mut known = are_known(&report.gaps, quiet).into_iter();
        report.gaps.retain(|_| known.next() == Some(false));
    }
    report
}

/// What gaps weigh together.
pub(crate) fn weight_of(gaps: &[Gap]) -> i64 {
    gaps.iter().map(|gap| weight(gap.severity)).sum()
}
