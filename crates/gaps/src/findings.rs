//! The journey's share in the Nordic challenge picture: its gaps by key finding and level.

use crate::gap::Gap;
use crate::report::Report;
use journey::Level;
use serde::Serialize;
use ts_rs::TS;

/// How many gaps give evidence for each key finding, by the levels that they involve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyFindings {
    /// The levels that some gap involves, in the order of the format.
    pub levels: Vec<Level>,
    /// The five findings, in their order.
    pub findings: Vec<FindingCount>,
}

/// One key finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FindingCount {
    /// Its number, 1 to 5; messages have it under `finding-<number>`.
    pub finding: u8,
    /// Gaps by level, in the order of [`KeyFindings::levels`]. A gap between two levels counts in both.
    pub by_level: Vec<u32>,
    /// Gaps that involve no level: of the journey as a whole, or of a need.
    pub whole: u32,
    /// All gaps that are evidence for it, each once.
    pub total: u32,
}

/// The key findings, by number.
const FINDINGS: std::ops::RangeInclusive<u8> = 1..=5;

/// Counts the gaps of a report. A gap that is evidence for two findings counts in both.
pub fn key_findings(report: &Report) -> KeyFindings {
    let involved = |level: &&Level| report.gaps.iter().any(|gap| gap.levels().any(|other| other == *level));
    let levels: Vec<Level> = Level::ALL.iter().filter(involved).cloned().collect();
    let count = |finding: u8| {
        let gaps = || report.gaps.iter().filter(move |gap| gap.findings.contains(&finding));
        FindingCount {
            finding,
            by_level: levels
                .iter()
                .map(|level| number(gaps().filter(|gap| gap.levels().any(|it| it == level))))
                .collect(),
            whole: number(gaps().filter(|gap| gap.levels().next().is_none())),
            total: number(gaps()),
        }
    };
    KeyFindings { findings: FINDINGS.map(count).collect(), levels }
}

fn number<'g>(gaps: impl Iterator<Item = &'g Gap>) -> u32 {
    u32::try_from(gaps.count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Settings, check};
    use expect_test::expect;

    #[test]
    fn a_gap_counts_for_each_of_its_findings_and_levels() {
        let journey = crate::sketch::journey(
            "
            actor gp level=region
            actor town level=municipality
            need n1
            touchpoint T1 actor=gp day=0 owner=Ane entry=true guidelineCount=9
            touchpoint T2 actor=town day=40 owner=Bo
            handover H1 from=T1 to=T2 sentDay=0 acceptedDay=1 limit=5",
        );
        let found = key_findings(&check(&journey, &Settings::default()));
        let mut lines: Vec<String> = vec![found.levels.iter().map(Level::word).collect::<Vec<_>>().join(" ")];
        lines.extend(
            found.findings.iter().map(|it| format!("{}: {:?} {} {}", it.finding, it.by_level, it.whole, it.total)),
        );
        expect![[r#"
            municipality region
            1: [0, 0] 1 1
            2: [0, 0] 0 0
            3: [1, 1] 0 1
            4: [0, 0] 1 1
            5: [0, 1] 0 1"#]]
        .assert_eq(&lines.join("\n"));
    }
}
