//! Which gaps come first where there is room for few: within a severity, those that cost most days,
//! then those that lie between most levels.

use crate::gap::Gap;
use journey::{Day, Level};

/// How much a gap weighs among those of its severity; the greater comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    /// Days lost: those without help or without anybody responsible, or those waited beyond what is
    /// allowed; for what was never begun or received, up to Z. 0 where a gap costs no days that
    /// could be counted.
    pub days_lost: Day,
    /// Borders between levels among those involved: the number of different levels, less one.
    pub crossings: u32,
}

/// Levels, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Levels(u8);

impl Levels {
    pub(crate) fn add(&mut self, level: Option<&Level>) {
        if let Some(place) = level.and_then(|level| Level::ALL.iter().position(|other| other == level)) {
            self.0 |= 1 << place;
        }
    }

    pub(crate) fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// In the order of the format.
    pub(crate) fn each(self) -> impl Iterator<Item = &'static Level> {
        Level::ALL.iter().enumerate().filter(move |(place, _)| self.0 >> place & 1 == 1).map(|(_, level)| level)
    }
}

/// The places of the gaps in the report, in the order of the panel: the gravest first, then by rank,
/// then in the order of the report.
pub fn by_rank(gaps: &[Gap]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..gaps.len()).collect();
    places.sort_by_key(|place| gaps.get(*place).map(|gap| std::cmp::Reverse((gap.severity, gap.rank()))));
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Settings, check};
    use expect_test::{Expect, expect};

    fn check_order(rules: &[&str], sketch: &str, expected: Expect) {
        let report = check(&crate::sketch::journey(sketch), &Settings::default());
        let lines: Vec<String> = by_rank(&report.gaps)
            .into_iter()
            .map(|place| &report.gaps[place])
            .filter(|gap| rules.contains(&gap.rule))
            .map(|gap| {
                let Rank { days_lost, crossings } = gap.rank();
                format!("{} [{}] {days_lost} days, {crossings}", gap.rule, gap.subject_texts().join(" "))
            })
            .collect();
        expected.assert_eq(&lines.join("\n"));
    }

    #[test]
    fn days_lost_come_first_and_then_levels() {
        let sketch = "
            actor gp level=region
            actor town level=municipality
            actor office level=state
            touchpoint T1 actor=town day=0 owner=Ane entry=true
            touchpoint T2 actor=town day=20 owner=Ane
            touchpoint T3 actor=gp day=20 owner=Bo
            touchpoint T4 actor=office day=45 owner=Cato
            handover H1 from=T1 to=T2 sentDay=0 acceptedDay=1 limit=5
            handover H2 from=T1 to=T3 sentDay=0 acceptedDay=1 limit=5
            handover H3 from=T1 to=T4 sentDay=0 acceptedDay=1 limit=5
            handover H4 from=T3 sentDay=10";
        check_order(
            &["over-limit", "no-receiver"],
            sketch,
            expect![[r#"
                over-limit [H3] 40 days, 1
                no-receiver [H4] 35 days, 0
                over-limit [H2] 15 days, 1
                over-limit [H1] 15 days, 0"#]],
        );
    }

    #[test]
    fn severity_decides_before_days() {
        let sketch = "
            touchpoint T1 actor=a day=0 owner=Ane entry=true guidelineCount=9
            touchpoint T2 actor=b
            handover H1 from=T1 to=T2 sentDay=0 acceptedDay=1 carrier=relative";
        check_order(
            &["no-owner", "citizen-carries", "rule-overload"],
            sketch,
            expect![[r#"
                no-owner [T2] 0 days, 0
                citizen-carries [H1] 0 days, 0
                rule-overload [T1] 0 days, 0"#]],
        );
    }
}
