//! # Assessed twice
//!
//! **Finds** an assessment that two different actors make within `reassessmentDays` of each other,
//! one right after the other.
//!
//! **Matters** because it tires the person, costs weeks, and says that the first result was not
//! trusted or not known.
//!
//! **Example** The job centre and the insurance agency each measure the ability to work in the same
//! spring.
//!
//! **Source** Nordic mapping nord2025-027, findings 1 and 3.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::item::ItemAt;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::{Point, View};

pub(super) const RULE: Rule = Rule {
    slug: "duplicate-assessment",
    severity: Severity::Medium,
    findings: &[1, 3],
    remedies: &[Remedy::DataSharing, Remedy::JointPlan],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, settings: &Settings, found: &mut Found) {
    let mut latest: Vec<Option<&Point<'_>>> = vec![None; view.journey.information.len()];
    for y in view.dated() {
        for &item in &y.produced {
            let Some(x) = latest[item].replace(y) else { continue };
            let assessment = view.journey.information.at(item).is_some_and(|item| item.assessment);
            if let (true, Some(earlier), Some(later)) = (assessment, x.start(), y.start())
                && y.of_another_actor_than(x)
                && later - earlier <= settings.reassessment_days
            {
                found.gap(view, &[x.item(), y.item(), ItemAt::information(item)]).number("days", later - earlier);
            }
        }
    }
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    let (Some(x), Some(y), Some(item)) = (ground.subject(gap, 0), ground.subject(gap, 1), gap.items.get(2)) else {
        return;
    };
    ground.item(*item, &["assessment"]);
    ground.touchpoint(x, &["actor", "day", "informationProduced"]);
    ground.touchpoint(y, &["actor", "day", "informationProduced"]);
    let between = |t: &Point<'_>| t.start().is_some() && x.start() <= t.start() && t.start() <= y.start();
    ground.touchpoints(|t| t.produced.contains(&item.index()) && between(t), &["day", "informationProduced"]);
    ground.threshold("reassessmentDays");
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            informationItem i1 assessment=true
            touchpoint T1 actor=agency day=180 informationProduced=[i1]
            touchpoint T2 actor=job-centre day=0 informationProduced=[i1]";
        crate::sketch::check("duplicate-assessment", sketch, change, expected);
    }

    #[test]
    fn two_actors_within_half_a_year() {
        check("", expect!["[T2 T1 i1]"]);
        check("touchpoint T1 day=181", expect![""]);
        check("touchpoint T1 day=null", expect![""]);
        check("touchpoint T2 actor=agency", expect![""]);
        check("informationItem i1 assessment=false", expect![""]);
    }

    #[test]
    fn only_neighbours_are_compared() {
        check("touchpoint T3 actor=job-centre day=90 informationProduced=[i1]", expect!["[T3 T1 i1]"]);
        check("touchpoint T3 actor=agency day=90 informationProduced=[i1]", expect!["[T2 T3 i1]"]);
    }
}
