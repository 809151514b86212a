//! # Competence missing
//!
//! **Finds** a touchpoint that needs a competence which is not there.
//!
//! **Matters** because without it the person meets good will and gets the wrong help, or is sent on.
//!
//! **Example** A conversation about autism with nobody who knows autism.
//!
//! **Source** Nordic mapping nord2025-027, finding 2.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::View;

pub(super) const RULE: Rule = Rule {
    slug: "competence",
    severity: Severity::Medium,
    findings: &[2],
    remedies: &[Remedy::OneStopTeam],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, _: &Settings, found: &mut Found) {
    for t in &view.touchpoints {
        let present = &t.record.competence_present;
        let missing: Vec<&str> =
            t.record.competence_needed.iter().filter(|needed| !present.contains(needed)).map(String::as_str).collect();
        if !missing.is_empty() {
            found.gap(view, &[t.item()]).text("competence", &missing.join(", ")).count("count", missing.len());
        }
    }
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    let Some(t) = ground.subject(gap, 0) else { return };
    ground.touchpoint(t, &["competenceNeeded", "competencePresent"]);
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "touchpoint T1 actor=a competenceNeeded=[autism,trauma] competencePresent=[trauma,law]";
        crate::sketch::check("competence", sketch, change, expected);
    }

    #[test]
    fn something_needed_is_not_there() {
        check("", expect!["[T1]"]);
        check("touchpoint T1 competenceNeeded=[trauma]", expect![""]);
        check("touchpoint T1 competencePresent=[trauma,autism]", expect![""]);
    }
}
