//! # Too many contact persons
//!
//! **Finds** a journey with more than `contactPersons` different owners.
//!
//! **Matters** because nobody can keep up trust with so many, or know whom to ask about what.
//!
//! **Example** A family counts thirty-one professionals on the fridge door.
//!
//! **Source** Nordic mapping nord2025-027, finding 1; one contact per family in Aarhus, *Opgang til Opgang*.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::metrics::contact_persons;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::View;

pub(super) const RULE: Rule = Rule {
    slug: "many-contacts",
    severity: Severity::Medium,
    findings: &[1],
    remedies: &[Remedy::OneStopTeam, Remedy::Coordinator],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, settings: &Settings, found: &mut Found) {
    let count = contact_persons::measure(view);
    if i64::from(count) > i64::from(settings.contact_persons) {
        found.gap(view, &[]).count("count", count as usize).number("limit", settings.contact_persons);
    }
}

fn grounds(_: &Gap, ground: &mut Ground<'_, '_>) {
    ground.touchpoints(|t| t.owner().is_some(), &["owner"]);
    ground.threshold("contactPersons");
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    #[test]
    fn more_than_eight_owners() {
        let owners = |count: u32| {
            let lines = (0..count).map(|number| format!("touchpoint T{number} actor=a owner=Name{number}"));
            lines.collect::<Vec<_>>().join("\n")
        };
        crate::sketch::check("many-contacts", &owners(9), "", expect!["[]"]);
        crate::sketch::check("many-contacts", &owners(9), "touchpoint T8 owner=Name0", expect![""]);
        crate::sketch::check("many-contacts", &owners(8), "", expect![""]);
    }
}
