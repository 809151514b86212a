//! # Low point
//!
//! **Finds** where the person's own rating falls by `experienceFall` or more from one rated
//! touchpoint to the next, and where it stays at −1 or below for `lowStreak` rated touchpoints or more.
//!
//! **Matters** because a fall shows where trust broke, and a long low is where people leave.
//!
//! **Example** A warm welcome at the health centre (+2) is followed by a letter of refusal (−2).
//!
//! **Source** Nordic mapping nord2025-027, finding 1; the person's own rating.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::{Point, View};
use journey::Day;

pub(super) const RULE: Rule = Rule {
    slug: "low-point",
    severity: Severity::Low,
    findings: &[1],
    remedies: &[Remedy::WarmHandover, Remedy::PeerSupport],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, settings: &Settings, found: &mut Found) {
    let rated: Vec<(&Point<'_>, Day)> =
        view.dated().filter_map(|t| Some((t, Day::from(t.record.experience?)))).collect();
    for pair in rated.windows(2) {
        let [(x, before), (y, after)] = pair else { continue };
        if before - after >= settings.experience_fall {
            found.gap(view, &[x.item(), y.item()]).case("fall");
        }
    }
    for low in rated.split(|(_, rating)| *rating > -1) {
        let length = Day::try_from(low.len()).unwrap_or(Day::MAX);
        if let Some((first, _)) = low.first().filter(|_| length >= settings.low_streak) {
            let gap = found.gap(view, &[first.item()]).case("streak").number("count", length);
            gap.mark_all(low.iter().map(|(t, _)| t.item()));
        }
    }
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    let view = ground.view;
    let rated: Vec<&Point<'_>> = view.dated().filter(|t| t.record.experience.is_some()).collect();
    let place = |t: Option<&Point<'_>>| t.and_then(|t| rated.iter().position(|other| other.index == t.index));
    let (x, y) = (ground.subject(gap, 0), ground.subject(gap, 1));
    for t in x.into_iter().chain(y) {
        ground.touchpoint(t, &["day", "experience"]);
    }
    let Some(first) = place(x) else { return };
    let (from, to) = match y {
        Some(_) => (first, place(y).unwrap_or(first)),
        None => {
            let low = rated[first..].iter().take_while(|t| t.record.experience.is_some_and(|rating| rating <= -1));
            (first.saturating_sub(1), first + low.count())
        }
    };
    for t in rated.iter().take(to + 1).skip(from) {
        ground.touchpoint(t, &["day", "experience"]);
    }
    ground.threshold(if y.is_some() { "experienceFall" } else { "lowStreak" });
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            touchpoint T1 actor=a day=0 experience=2
            touchpoint T2 actor=b day=9 experience=-1
            touchpoint T3 actor=c day=5
            touchpoint T4 actor=d day=9 experience=-2
            touchpoint T5 actor=d day=20 experience=-1";
        crate::sketch::check("low-point", sketch, change, expected);
    }

    #[test]
    fn a_fall_and_a_streak() {
        check(
            "",
            expect![[r#"
            [T1 T2]
            [T2]"#]],
        );
        check("touchpoint T1 experience=1", expect!["[T2]"]);
        check("touchpoint T3 experience=0", expect!["[T2]"]);
        check("touchpoint T4 experience=0", expect!["[T1 T2]"]);
        check("touchpoint T5 day=null", expect!["[T1 T2]"]);
    }
}
