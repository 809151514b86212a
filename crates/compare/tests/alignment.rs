//! Which touchpoints of two journeys stand for the same, and where the actual one left the plan.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests; one looks at the clock")]

use compare::{By, Left, Matching, deviations, difference_of, settle, unsettle};
use expect_test::{Expect, expect};
use formats::journey_file;
use journey::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Instant;

#[path = "alignment/perturbed.rs"]
mod perturbed;

fn example(name: &str) -> Journey {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../examples/{name}.journey.json"));
    journey_file::read(&std::fs::read(path).unwrap()).unwrap().journey
}

/// Touchpoints, one a line: `id lane day title`, with `-` for no day and the status behind `/`.
fn sketch(id: &str, text: &str) -> Journey {
    let mut journey = Journey::new(id.into(), id);
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (line, status) = line.split_once('/').unwrap_or((line, "completed"));
        let words: Vec<&str> = line.split_whitespace().collect();
        let actor = Id::from(words[1]);
        if !journey.actors.iter().any(|it| it.id == actor) {
            journey.add(Actor { id: actor.clone(), name: words[1].to_uppercase(), ..Actor::default() }.into());
        }
        let touchpoint = Touchpoint {
            id: words[0].into(),
            title: words[3..].join(" "),
            actor,
            day: words[2].parse().ok(),
            status: status.trim().into(),
            ..Touchpoint::default()
        };
        journey.add(touchpoint.into());
    }
    journey
}

fn ids(journey: &Journey) -> BTreeMap<Slot, String> {
    journey.ids().into_iter().map(|(slot, id)| (slot, id.0.clone())).collect()
}

/// The pairs of touchpoints, by their ids.
fn paired(before: &Journey, after: &Journey, matching: &Matching) -> BTreeSet<(String, String)> {
    let (old, new) = (ids(before), ids(after));
    let pairs = matching.pairs(Section::Touchpoints);
    pairs.iter().map(|pair| (old[&pair.before].clone(), new[&pair.after].clone())).collect()
}

fn check(planned: &str, actual: &Journey, expected: Expect) {
    let planned = sketch("plan", planned);
    let matching = Matching::of_plan(&planned, actual);
    let (old, new) = (ids(&planned), ids(actual));
    let name =
        |slot: Option<Slot>, known: &BTreeMap<Slot, String>| slot.map_or("–".to_owned(), |it| known[&it].clone());
    let told = deviations(&planned, actual, &matching);
    let line =
        |it: &compare::Deviation| format!("{} {} {}\n", it.left.word(), name(it.planned, &old), name(it.actual, &new));
    expected.assert_eq(&told.found.iter().map(line).collect::<String>());
}

/// An actual journey of this plan.
fn actual(text: &str, alignment: &[(Option<&str>, Option<&str>)]) -> Journey {
    let mut journey = sketch("actual", text);
    let planned_journey = Some(PlannedJourney { id: "plan".into(), ..PlannedJourney::default() });
    let pair = |(actual, planned): &(Option<&str>, Option<&str>)| AlignedPair {
        actual: actual.map(Id::from),
        planned: planned.map(Id::from),
        ..AlignedPair::default()
    };
    let alignment = alignment.iter().map(pair).collect();
    let head = Head { planned_journey, alignment, ..journey.head.clone() };
    journey.put(Place::Head, Slot::HEAD, head.into());
    journey
}

const PLAN: &str = "
    p1 gp 0 Referral
    p2 ward 10 Assessment
    p3 ward 20 Treatment starts
    p4 town 60 Home visit
    p5 town 90 Home visit
";

#[test]
fn a_journey_as_planned_has_no_deviation() {
    let as_planned = "
        p1 gp 1 Referral
        p2 ward 12 Assessment
        p3 ward 25 Treatment starts
        p4 town 61 Home visit
        p5 town 93 Home visit / planned
    ";
    check(PLAN, &actual(as_planned, &[]), expect![""]);
}

#[test]
fn the_four_ways_to_leave_a_plan() {
    let left = "
        x1 gp 0 Referral
        x2 er 5 Acute admission
        x3 ward 22 Treatment starts
        x4 ward 30 Assessment
        x5 town 61 Home visit / refused
    ";
    check(
        PLAN,
        &actual(left, &[]),
        expect![[r#"
            ad-hoc – x2
            out-of-sequence p3 x3
            failing p4 x5
            missing p5 –
        "#]],
    );
}

#[test]
fn what_the_user_settled_comes_first() {
    let told = "
        x1 gp 0 Referral
        x2 town 9 Talk at the kitchen table
        x3 ward 20 Treatment starts
        x4 town 60 Home visit
        x5 town 90 Home visit
    ";
    check(
        PLAN,
        &actual(told, &[(Some("x2"), Some("p2")), (Some("x4"), None), (Some("nothing"), Some("p1"))]),
        expect![[r#"
            ad-hoc – x4
            missing p4 –
        "#]],
    );
    check(
        PLAN,
        &actual(told, &[(None, Some("p3"))]),
        expect![[r#"
            ad-hoc – x2
            ad-hoc – x3
            missing p2 –
            missing p3 –
        "#]],
    );
}

#[test]
fn what_is_settled_is_kept_once_and_can_be_taken_back() {
    let id = |text: &str| Some(Id::from(text));
    let first = settle(&[], id("x1").as_ref(), id("p1").as_ref());
    let both = settle(&first, id("x2").as_ref(), None);
    let other = settle(&both, id("x2").as_ref(), id("p1").as_ref());
    let told =
        |pairs: &[AlignedPair]| pairs.iter().map(|it| (it.actual.clone(), it.planned.clone())).collect::<Vec<_>>();
    assert_eq!(told(&both), [(id("x1"), id("p1")), (id("x2"), None)]);
    assert_eq!(told(&other), [(id("x2"), id("p1"))]);
    assert!(unsettle(&other, None, id("p1").as_ref()).is_empty());
}

#[test]
fn ids_that_are_the_same_by_chance_are_not_taken_for_the_same_step() {
    let plan = "t1 gp 0 Referral\nt2 ward 10 Assessment\nt3 town 20 Home visit";
    let own = "t1 er 0 Acute admission\nt2 gp 5 Referral\nt3 ward 12 Assessment";
    check(
        plan,
        &actual(own, &[]),
        expect![[r#"
        ad-hoc – t1
        missing t3 –
    "#]],
    );
    // In a copy of the plan, the id holds what another title and another lane no longer tell.
    let copy = "t1 gp 0 Referral\nt2 er 5 Seen in a hurry\nt3 town 22 Home visit";
    check(plan, &actual(copy, &[]), expect![""]);
}

#[test]
fn without_days_the_order_of_the_file_counts_and_one_day_has_no_order() {
    check(
        "a x - One\nb x - Two\nc x - Three",
        &actual("b x - Two\na x - One\nc x - Three", &[]),
        expect![[r#"
        out-of-sequence b b
    "#]],
    );
    check("a x 3 One\nb x 3 Two", &actual("b x 5 Two\na x 6 One", &[]), expect![""]);
    check("a x 3 One\nb x 4 Two", &actual("b x 5 Two\na x - One", &[]), expect![""]);
}

#[test]
fn of_journeys_that_have_nothing_to_do_with_each_other_an_id_is_not_enough() {
    let (before, after) = (example("before-a-coordinator"), example("with-a-coordinator"));
    let matching = Matching::best(&before, &after);
    let title = |journey: &Journey, slot| journey.touchpoints.get(slot).unwrap().title.clone();
    let lines = matching
        .pairs(Section::Touchpoints)
        .iter()
        .map(|pair| format!("{} ↔ {} ({:?})\n", title(&before, pair.before), title(&after, pair.after), pair.by));
    expect![[r#"
        First visit to the GP ↔ GP tells the coordinating unit (Id)
        School meeting about the child ↔ School follow-up, the child in the plan (Likeness)
        Outpatient treatment starts at TSB ↔ TSB and DPS: first visit together (Likeness)
        Municipal worker comes home to her ↔ Coordinator named, first talk at home (Likeness)
        Housing application refused ↔ Housing granted with a support statement (Likeness)
    "#]]
    .assert_eq(&lines.collect::<String>());
}

#[test]
fn ten_thousand_touchpoints_are_aligned_at_once() {
    type Title = fn(usize) -> String;
    let journey = |id: &str, from: usize, title: Title| {
        let mut journey = Journey::new(id.into(), id);
        for lane in 0..12 {
            let id = Id(format!("a{lane}"));
            journey.add(Actor { name: format!("Lane {lane}"), id, ..Actor::default() }.into());
        }
        for number in 0..10_000 {
            let touchpoint = Touchpoint {
                id: Id(format!("t{}", number + from)),
                title: title(number),
                actor: Id(format!("a{}", number % 12)),
                day: Some(Day::try_from(number / 5).unwrap()),
                ..Touchpoint::default()
            };
            journey.add(touchpoint.into());
        }
        journey
    };
    // Titles of their own, one title for all, and nothing in common but a lane.
    let titles: [[Title; 2]; 3] = [
        [|at| format!("Step {at}"), |at| format!("Step {} again", at + 3)],
        [|_| "Home visit".into(), |_| "Home visit".into()],
        [|at| format!("a{at} b"), |at| format!("c{at} b")],
    ];
    for [one, other] in titles {
        let (before, after) = (journey("one", 0, one), journey("two", 20_000, other));
        let start = Instant::now();
        let matching = Matching::of_plan(&before, &after);
        deviations(&before, &after, &matching);
        // Optimised it takes a fraction of a second; without, the machine may be busy.
        assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
        assert_eq!(matching.pairs(Section::Touchpoints).len(), 10_000);
    }
}

#[test]
fn an_id_that_changed_is_followed() {
    let mut before = sketch("same", "t1 gp 0 Referral\nt2 ward 9 Assessment");
    let mut after = sketch("same", "u1 gp 0 Referral\nt2 ward 9 Assessment");
    let handover =
        |from: &str| Handover { id: "h".into(), from: from.into(), to: Some("t2".into()), ..Handover::default() };
    before.add(handover("t1").into());
    after.add(handover("u1").into());
    let matching = Matching::best(&before, &after);
    assert_eq!(
        matching.pairs(Section::Touchpoints).iter().map(|pair| pair.by).collect::<Vec<_>>(),
        [By::Likeness, By::Id]
    );
    let found = difference_of(&before, &after, &matching).found;
    expect![[r#"
        [
            Changed {
                before: Slot(
                    3,
                ),
                after: Slot(
                    3,
                ),
                fields: [
                    "id",
                ],
            },
        ]
    "#]]
    .assert_eq(&format!("{found:#?}\n"));
}

#[test]
fn what_was_handed_over_leaves_the_plan_too() {
    let steps = "a gp 1 Visit\nb ward 5 Admission\nc home 9 Home care\nd gp 12 Follow-up";
    let mut planned = sketch("plan", steps);
    let mut actual = sketch("actual", &steps.replace("Follow-up", "Follow-up / planned"));
    let hand = |journey: &mut Journey, id: &str, from: &str, to: Option<&str>, refused: bool| {
        let (id, from, to) = (Id::from(id), Id::from(from), to.map(Id::from));
        journey.add(Handover { id, from, to, refused, ..Handover::default() }.into());
    };
    for (id, from, to) in [("h1", "a", "b"), ("h2", "b", "c"), ("h3", "c", "d")] {
        hand(&mut planned, id, from, Some(to), false);
    }
    // Refused; left out; not yet; and one that nobody planned.
    hand(&mut actual, "h1", "a", Some("b"), true);
    hand(&mut actual, "h9", "a", Some("c"), false);
    let matching = Matching::of_plan(&planned, &actual);
    let (old, new) = (ids(&planned), ids(&actual));
    let told = deviations(&planned, &actual, &matching);
    let told = told.handovers.iter().map(|it| {
        let (plan, own) = (it.planned.map(|slot| old[&slot].as_str()), it.actual.map(|slot| new[&slot].as_str()));
        (it.left, plan, own)
    });
    assert_eq!(
        told.collect::<Vec<_>>(),
        [(Left::Failing, Some("h1"), Some("h1")), (Left::Missing, Some("h2"), None), (Left::AdHoc, None, Some("h9"))]
    );
}
