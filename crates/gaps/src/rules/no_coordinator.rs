//! # Many services, no coordinator
//!
//! **Finds** a journey with at least `crowdedDays` days on which no coordinator is on while at
//! least `crowdedActors` different actors, other than the person, are at work over more than a day
//! or are waited for.
//!
//! **Matters** because with three services in play someone must hold the whole, and by default it
//! is the person.
//!
//! **Example** School, child psychiatry and social services all work with a girl for four months.
//! Her mother calls the meetings.
//!
//! **Source** Nordic mapping nord2025-027, findings 4 and 1; the right to a coordinator in Norwegian law.

use crate::days::Days;
use crate::evidence::Trail;
use crate::gap::Gap;
use crate::ground::Ground;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::View;
use journey::Day;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    slug: "no-coordinator",
    severity: Severity::High,
    findings: &[4, 1],
    remedies: &[Remedy::Coordinator],
    check,
    grounds,
    evidence: Some(evidence),
};

fn check(view: &View<'_>, settings: &Settings, found: &mut Found) {
    let coordinated = Days::of(view.coordinators.iter().map(|c| (c.from, c.to)));
    let crowded = crowded(view, settings.crowded_actors).without(&coordinated);
    if crowded.count() >= settings.crowded_days {
        let gap = found.gap(view, &[]).number("days", crowded.count()).number("actors", settings.crowded_actors);
        // Without a crowded day, which a threshold of 0 allows, the whole journey is told of.
        let first = crowded.stretches().first().map_or(view.first, |(first, _)| *first);
        let last = crowded.stretches().last().map_or(view.last, |(_, last)| *last);
        gap.day("first", first).day("last", last).lost(crowded.count());
    }
}

/// The days of first…Z on which at least so many actors are at work or waited for.
fn crowded(view: &View<'_>, many: Day) -> Days {
    let mut by_actor: BTreeMap<usize, Vec<(Day, Day)>> = BTreeMap::new();
    for t in view.touchpoints.iter().filter(|t| !t.is_citizens() && t.record.duration >= 1) {
        if let (Some(actor), Some(days)) = (t.actor, t.runs()) {
            by_actor.entry(actor).or_default().push(days);
        }
    }
    for h in &view.handovers {
        let Some(to) = view.receiver(h).filter(|to| !to.is_citizens()) else { continue };
        if let (Some(actor), Some(sent)) = (to.actor, h.sent()) {
            by_actor.entry(actor).or_default().push((sent, to.start().map_or(view.last, |start| start - 1)));
        }
    }
    let whole = Days::of([(view.first, view.last)]);
    let mut changes: BTreeMap<Day, Day> = whole.stretches().iter().map(|(first, _)| (*first, 0)).collect();
    for days in by_actor.into_values() {
        for (first, last) in Days::of(days).and(&whole).stretches() {
            *changes.entry(*first).or_default() += 1;
            *changes.entry(last + 1).or_default() -= 1;
        }
    }
    let mut at_work = 0;
    let mut changes = changes.into_iter().peekable();
    let mut crowded = Vec::new();
    while let Some((from, change)) = changes.next() {
        at_work += change;
        if at_work >= many {
            crowded.push((from, changes.peek().map_or(view.last, |(next, _)| next - 1)));
        }
    }
    Days::of(crowded).and(&whole)
}

fn grounds(_: &Gap, ground: &mut Ground<'_, '_>) {
    let view = ground.view;
    for t in view.touchpoints.iter().filter(|t| t.record.duration >= 1 && t.runs().is_some()) {
        ground.touchpoint(t, &["day", "duration", "status"]);
        ground.actor_of(t, &["level"]);
    }
    for h in view.handovers.iter().filter(|h| h.sent().is_some()) {
        let Some(to) = view.receiver(h) else { continue };
        ground.handover(h, &["sentDay", "to"]);
        ground.touchpoint(to, &["day"]);
        ground.actor_of(to, &["level"]);
    }
    for c in &view.coordinators {
        ground.lasts(c.item(), c.record.to_day);
    }
    ground.beginning();
    ground.horizon();
    ground.threshold("crowdedDays");
    ground.threshold("crowdedActors");
}

fn evidence(_: &Gap, settings: &Settings, trail: &mut Trail<'_, '_>) {
    let view = trail.view;
    let coordinated = Days::of(view.coordinators.iter().map(|c| (c.from, c.to)));
    for &(first, last) in crowded(view, settings.crowded_actors).without(&coordinated).stretches() {
        let step = trail.step("crowded", &[], Some((first, last)));
        step.number("count", last - first + 1).number("actors", settings.crowded_actors);
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            head lastDay=100
            actor home level=citizen
            touchpoint T1 actor=a day=0 duration=60
            touchpoint T2 actor=b day=10 duration=30
            touchpoint T3 actor=c day=38
            handover H1 from=T1 to=T3 sentDay=10";
        crate::sketch::check("no-coordinator", sketch, change, expected);
    }

    #[test]
    fn three_actors_at_work_or_waited_for_over_four_weeks() {
        check("", expect!["[]"]);
        check("handover H1 sentDay=11", expect![""]);
        check("touchpoint T3 day=37", expect![""]);
        check("touchpoint T3 day=37 duration=1", expect!["[]"]);
        check("touchpoint T3 day=null", expect!["[]"]);
    }

    #[test]
    fn a_threshold_of_no_days_tells_of_the_whole_journey() {
        let journey = crate::sketch::journey("touchpoint T1 actor=a day=3 duration=4");
        let settings = crate::Settings { crowded_days: 0, ..crate::Settings::default() };
        let report = crate::check(&journey, &settings);
        let gap = report.gaps.iter().find(|gap| gap.rule == "no-coordinator").unwrap();
        expect![[r#"[("days", Number(0)), ("actors", Number(3)), ("first", Day(3)), ("last", Day(7))]"#]]
            .assert_eq(&format!("{:?}", gap.args(&journey)));
    }

    #[test]
    fn different_actors_other_than_the_person() {
        check("touchpoint T2 actor=a", expect![""]);
        check("touchpoint T2 actor=home", expect![""]);
        check("touchpoint T2 status=missing", expect![""]);
    }

    #[test]
    fn a_coordinator_on_one_of_the_days() {
        check("coordinator c1 name=Ane fromDay=37 toDay=37", expect![""]);
        check("coordinator c1 name=Ane fromDay=38", expect!["[]"]);
    }
}
