//! Two journeys laid over each other.
#![allow(clippy::unwrap_used, reason = "tests")]

use compare::{Mark, Matching, Overlay, difference_of};
use expect_test::expect;
use journey::*;
use std::collections::BTreeSet;

/// A journey of phases, lanes, touchpoints `id lane phase day` and handovers between neighbours.
fn sketch(id: &str, zero: &str, touchpoints: &[(&str, &str, &str, Day)]) -> Journey {
    let mut journey = Journey::new(id.into(), id);
    journey.head.day_zero = Date::parse(zero);
    for (own, lane, phase, day) in touchpoints {
        if !journey.phases.iter().any(|it| it.title == *phase) {
            let id = Id(format!("{phase}-{id}"));
            journey.add(Phase { id, title: (*phase).into(), ..Phase::default() }.into());
        }
        if !journey.actors.iter().any(|it| it.name == *lane) {
            journey.add(
                Actor {
                    id: Id(format!("{lane}-{id}")),
                    name: (*lane).into(),
                    level: Level::Region,
                    ..Actor::default()
                }
                .into(),
            );
        }
        let touchpoint = Touchpoint {
            id: (*own).into(),
            title: format!("Title {own}"),
            actor: Id(format!("{lane}-{id}")),
            phase: Some(Id(format!("{phase}-{id}"))),
            day: Some(*day),
            quote: "Said".into(),
            experience: Some(1),
            ..Touchpoint::default()
        };
        journey.add(touchpoint.into());
    }
    for (at, pair) in touchpoints.windows(2).enumerate() {
        let to = Some(pair[1].0.into());
        journey.add(Handover { id: Id(format!("h{at}")), from: pair[0].0.into(), to, ..Handover::default() }.into());
    }
    journey
}

#[test]
fn what_only_the_earlier_journey_has_lies_beside_the_later_one() {
    let before = sketch(
        "old",
        "2025-01-01",
        &[("a", "gp", "in", 0), ("b", "ward", "mid", 9), ("c", "ward", "late", 20), ("d", "town", "out", 30)],
    );
    let after = sketch("new", "2025-01-03", &[("a", "gp", "in", 0), ("x", "gp", "in", 5), ("d", "town", "out", 3)]);
    let matching = Matching::best(&before, &after);
    let overlay = Overlay::of_difference(&before, &after, &matching, &difference_of(&before, &after, &matching));
    let journey = &overlay.journey;
    let ids = journey.ids().len();
    assert_eq!(journey.ids().into_iter().map(|(_, id)| id).collect::<BTreeSet<_>>().len(), ids);
    assert_eq!(problems(journey), []);
    let mark = |slot: Slot| match overlay.marked.get(&slot).map(|it| it.what) {
        Some(Mark::Added) => "+",
        Some(Mark::Removed) => "-",
        Some(Mark::Moved) => ">",
        Some(Mark::Changed) => "~",
        Some(Mark::Left(_)) | None => " ",
    };
    let phases = journey.phases.iter().map(|it| it.title.clone()).collect::<Vec<_>>().join(" ");
    let cards = journey
        .touchpoints
        .slotted()
        .map(|(slot, it)| format!("{} {} {} {:?} {:?}\n", mark(slot), it.id, it.actor, it.day.unwrap(), it.quote));
    let lines = journey
        .handovers
        .slotted()
        .map(|(slot, it)| format!("{} {} → {}\n", mark(slot), it.from, it.to.as_ref().unwrap()));
    expect![[r#"
        in mid late out
          a gp-new 0 "Said"
        + x gp-new 5 "Said"
        > d town-new 3 "Said"
        - b~1 ward-old~1 7 ""
        - c~1 ward-old~1 18 ""
        ~ a → x
        ~ x → d
        - c~1 → d
    "#]]
    .assert_eq(&format!("{phases}\n{}{}", cards.collect::<String>(), lines.collect::<String>()));
}
