//! # Two coordinators
//!
//! **Finds** two coordinators of different names whose days overlap, of whom neither is the other's
//! deputy. One day in common, as when one takes over from the other, is no overlap.
//!
//! **Matters** because each trusts that the other has it, and the person does not know whom to ask.
//!
//! **Example** The hospital's coordinator and the municipality's both write plans in the same spring.
//!
//! **Source** One coordinator, not two: the coordinating unit of the Kinn model; nord2025-027, finding 4.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::{Held, View};

pub(super) const RULE: Rule = Rule {
    slug: "two-leads",
    severity: Severity::Medium,
    findings: &[4],
    remedies: &[Remedy::Coordinator, Remedy::JointPlan],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, _: &Settings, found: &mut Found) {
    let mut by_start: Vec<&Held<'_>> = view.coordinators.iter().collect();
    by_start.sort_by_key(|c| (c.from, c.index));
    let mut on: Vec<&Held<'_>> = Vec::new();
    for c in by_start {
        on.retain(|other| c.from < other.to);
        for other in on.iter().filter(|other| c.from < c.to && c.name() != other.name()) {
            if !stands_in(c, other) && !stands_in(other, c) {
                let (one, two) = if c.index < other.index { (c, *other) } else { (*other, c) };
                found.gap(view, &[one.item(), two.item()]).day("first", c.from).day("last", c.to.min(other.to));
            }
        }
        on.push(c);
    }
}

/// Whether `c` is the deputy of `other`.
fn stands_in(c: &Held<'_>, other: &Held<'_>) -> bool {
    other.record.deputy.as_deref().is_some_and(|deputy| deputy == c.name())
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    let view = ground.view;
    for c in view.coordinators.iter().filter(|c| gap.items.contains(&c.item())) {
        ground.item(c.item(), &["name", "deputy"]);
        ground.lasts(c.item(), c.record.to_day);
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            head lastDay=90
            coordinator c1 name=Ane fromDay=30
            coordinator c2 name=Bo fromDay=0 toDay=31";
        crate::sketch::check("two-leads", sketch, change, expected);
    }

    #[test]
    fn both_are_on_at_once() {
        check("", expect!["[c1 c2]"]);
        check("coordinator c2 toDay=30", expect![""]);
        check("coordinator c1 fromDay=90\ncoordinator c2 toDay=null", expect![""]);
    }

    #[test]
    fn the_same_name_or_a_deputy() {
        check("coordinator c2 name=Ane", expect![""]);
        check("coordinator c2 deputy=Ane", expect![""]);
        check("coordinator c1 deputy=Bo", expect![""]);
        check("coordinator c1 deputy=Eva", expect!["[c1 c2]"]);
    }
}
