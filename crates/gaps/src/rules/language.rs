//! # No interpreter
//!
//! **Finds** a touchpoint where a person who needs an interpreter speaks with someone and has
//! none, and which is not held in the person's own language. Of an actor that is not there nobody
//! knows whether it is the person.
//!
//! **Matters** because what is not understood is not agreed. Children and friends who interpret
//! carry what they should not.
//!
//! **Example** The diagnosis is explained to a mother through her eleven-year-old.
//!
//! **Source** Nordic mapping nord2025-027, finding 1; PICUM 2025.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::View;
use journey::Channel;

pub(super) const RULE: Rule = Rule {
    slug: "language",
    severity: Severity::High,
    findings: &[1],
    remedies: &[Remedy::Interpreter],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, _: &Settings, found: &mut Found) {
    if !view.journey.person.needs_interpreter {
        return;
    }
    for t in view.touchpoints.iter().filter(|t| t.is_anothers()) {
        let spoken = !matches!(t.record.channel, Channel::Letter | Channel::Digital | Channel::Internal);
        if spoken && !t.record.interpreter && !t.record.own_language {
            found.gap(view, &[t.item()]);
        }
    }
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    let Some(t) = ground.subject(gap, 0) else { return };
    ground.person(&["needsInterpreter"]);
    ground.touchpoint(t, &["channel", "interpreter", "ownLanguage"]);
    ground.actor_of(t, &["level"]);
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            person needsInterpreter=true
            actor home level=citizen
            touchpoint T1 actor=clinic channel=visit
            touchpoint T2 actor=home channel=visit";
        crate::sketch::check("language", sketch, change, expected);
    }

    #[test]
    fn spoken_with_and_not_understood() {
        check("", expect!["[T1]"]);
        check("person needsInterpreter=false", expect![""]);
        check("touchpoint T1 interpreter=true", expect![""]);
        check("touchpoint T1 ownLanguage=true", expect![""]);
        check("touchpoint T1 channel=other", expect!["[T1]"]);
        check("touchpoint T1 channel=letter", expect![""]);
        check("touchpoint T1 channel=digital", expect![""]);
        check("touchpoint T1 channel=internal", expect![""]);
    }
}
