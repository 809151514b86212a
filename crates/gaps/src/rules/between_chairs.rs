//! # Between the chairs
//!
//! **Finds** (a) a need for which touchpoints of two or more actors turned the person away; (b) two
//! needs of which each was the reason to be refused help with the other.
//!
//! **Matters** because the person has both needs at once. Services that each wait for the other to
//! go first never begin.
//!
//! **Example** Psychiatry refuses because of the drinking, the addiction unit because of the
//! depression.
//!
//! **Source** Nordic mapping nord2025-027, findings 1 and 4; the Swedish inquiry into dual
//! diagnosis, SOU 2021:93.

use crate::evidence::Trail;
use crate::gap::Gap;
use crate::ground::Ground;
use crate::item::ItemAt;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::{Point, View};
use journey::Status;
use std::collections::{BTreeMap, BTreeSet};

pub(super) const RULE: Rule = Rule {
    slug: "between-chairs",
    severity: Severity::High,
    findings: &[1, 4],
    remedies: &[Remedy::OneStopTeam, Remedy::Coordinator, Remedy::JointPlan],
    check,
    grounds,
    evidence: Some(evidence),
};

fn check(view: &View<'_>, _: &Settings, found: &mut Found) {
    let mut refused_by: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    let mut touchpoints: BTreeMap<usize, Vec<&Point<'_>>> = BTreeMap::new();
    // (need, the need that was given as the reason)
    let mut because: BTreeMap<(usize, usize), &Point<'_>> = BTreeMap::new();
    for t in view.touchpoints.iter().filter(|t| t.record.status == Status::Refused) {
        for &need in &t.needs {
            refused_by.entry(need).or_default().extend(t.actor);
            touchpoints.entry(need).or_default().push(t);
            if let Some(reason) = t.refused_because_of {
                because.entry((need, reason)).or_insert(t);
            }
        }
    }
    for (need, actors) in refused_by.iter().filter(|(_, actors)| actors.len() >= 2) {
        let refused = || touchpoints.get(need).into_iter().flatten();
        let gap = found.gap(view, &[ItemAt::need(*need)]).case("same-need").count("actors", actors.len());
        gap.mark_all(refused().map(|t| t.item()));
        refused().for_each(|t| {
            gap.involves(t);
        });
    }
    for ((one, two), t) in because.iter().filter(|((one, two), _)| one < two) {
        if let Some(other) = because.get(&(*two, *one)) {
            let gap = found.gap(view, &[ItemAt::need(*one), ItemAt::need(*two)]).case("each-other");
            gap.mark(t.item()).mark(other.item()).involves(t).involves(other);
        }
    }
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    let needs: Vec<usize> = gap.items.iter().map(|item| item.index()).collect();
    let refused = |t: &Point<'_>, need: &usize| t.record.status == Status::Refused && t.needs.contains(need);
    match needs.as_slice() {
        [need] => ground.touchpoints(|t| refused(t, need), &["status", "needs", "actor"]),
        [one, two] => ground.touchpoints(
            |t| {
                (refused(t, one) && t.refused_because_of == Some(*two))
                    || (refused(t, two) && t.refused_because_of == Some(*one))
            },
            &["status", "needs", "refusedBecauseOf"],
        ),
        _ => {}
    }
}

fn evidence(gap: &Gap, _: &Settings, trail: &mut Trail<'_, '_>) {
    let view = trail.view;
    let needs: Vec<usize> = gap.items.iter().map(|item| item.index()).collect();
    let mut refused: Vec<&Point<'_>> = view.touchpoints.iter().collect();
    refused.retain(|t| t.record.status == Status::Refused && t.needs.iter().any(|need| needs.contains(need)));
    refused.sort_by_key(|t| (t.start().is_none(), t.start(), t.index));
    for t in refused {
        let Some(need) = t.needs.iter().find(|need| needs.contains(need)) else { continue };
        let day = t.start().map(|day| (day, day));
        let need = trail.title(ItemAt::need(*need));
        match t.refused_because_of.filter(|reason| needs.len() == 1 || needs.contains(reason)) {
            Some(reason) => {
                let reason = trail.title(ItemAt::need(reason));
                trail.at("refused-because", t, day).with("need", need).with("reason", reason);
            }
            None if needs.len() == 1 => {
                trail.at("refused", t, day).with("need", need);
            }
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            need mood
            need drinking
            touchpoint T1 actor=psychiatry status=refused needs=[mood] refusedBecauseOf=drinking
            touchpoint T2 actor=addiction status=refused needs=[drinking] refusedBecauseOf=mood";
        crate::sketch::check("between-chairs", sketch, change, expected);
    }

    #[test]
    fn each_need_is_the_reason_not_to_help_with_the_other() {
        check("", expect!["[mood drinking]"]);
        check("touchpoint T2 refusedBecauseOf=null", expect![""]);
        check("touchpoint T2 refusedBecauseOf=drinking", expect![""]);
        check("touchpoint T2 status=failing", expect![""]);
    }

    #[test]
    fn two_actors_refuse_the_same_need() {
        check(
            "touchpoint T2 needs=[mood,drinking]",
            expect![[r#"
            [mood]
            [mood drinking]"#]],
        );
        check("touchpoint T2 needs=[mood] actor=psychiatry", expect![""]);
    }
}
