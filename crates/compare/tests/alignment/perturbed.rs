//! What became of a plan is recovered from the actual journey, whatever happened on the way.

use super::{paired, sketch};
use compare::{Left, Matching, deviations};
use journey::{Actor, Day, Id, Journey, Touchpoint};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// What happens to a planned touchpoint on its way into the actual journey.
#[derive(Clone, Debug)]
enum Fate {
    AsPlanned,
    Later(Day),
    Missing,
    Retitled,
    ByAnother(usize),
    WithAdHocBehind,
}

fn fates() -> impl Strategy<Value = Vec<(usize, usize, Fate)>> {
    let fate = prop_oneof![
        4 => Just(Fate::AsPlanned),
        2 => (1..60).prop_map(Fate::Later),
        1 => Just(Fate::Missing),
        1 => Just(Fate::Retitled),
        1 => (0..4_usize).prop_map(Fate::ByAnother),
        1 => Just(Fate::WithAdHocBehind),
    ];
    proptest::collection::vec((0..4_usize, 0..3_usize, fate), 1..40)
}

/// A plan, what became of it under other ids, and which touchpoints stand for which.
fn perturbed(fates: &[(usize, usize, Fate)]) -> (Journey, Journey, BTreeSet<(String, String)>) {
    let (mut plan, mut actual, mut truth) =
        (Journey::new("plan".into(), ""), Journey::new("own".into(), ""), BTreeSet::new());
    for lane in 0..4 {
        let actor =
            |stem: &str| Actor { id: Id(format!("{stem}{lane}")), name: format!("Lane {lane}"), ..Actor::default() };
        plan.add(actor("a").into());
        actual.add(actor("b").into());
    }
    for (at, (lane, owner, fate)) in fates.iter().enumerate() {
        let day = 7 * Day::try_from(at).unwrap();
        let step = Touchpoint {
            id: Id(format!("p{at}")),
            title: format!("One{at} two{at} three{at}"),
            actor: Id(format!("a{lane}")),
            owner: Some(format!("Owner {owner}")),
            day: Some(day),
            ..Touchpoint::default()
        };
        plan.add(step.clone().into());
        let mut own = Touchpoint { id: Id(format!("x{at}")), actor: Id(format!("b{lane}")), ..step };
        match fate {
            Fate::AsPlanned | Fate::WithAdHocBehind => {}
            Fate::Later(days) => own.day = Some(day + days),
            Fate::Missing => continue,
            Fate::Retitled => own.title += " today",
            Fate::ByAnother(lane) => own.actor = Id(format!("b{lane}")),
        }
        truth.insert((format!("p{at}"), own.id.0.clone()));
        if matches!(fate, Fate::WithAdHocBehind) {
            let more = Touchpoint {
                id: Id(format!("more{at}")),
                title: format!("Unforeseen{at}"),
                owner: None,
                ..own.clone()
            };
            actual.add(more.into());
        }
        actual.add(own.into());
    }
    (plan, actual, truth)
}

proptest! {
    #[test]
    fn the_edits_of_a_perturbed_journey_are_recovered(fates in fates()) {
        let (plan, actual, truth) = perturbed(&fates);
        let matching = Matching::of_plan(&plan, &actual);
        prop_assert_eq!(paired(&plan, &actual, &matching), truth);
        let told = deviations(&plan, &actual, &matching);
        let count = |left| told.found.iter().filter(|it| it.left == left).count();
        let fated = |which: fn(&Fate) -> bool| fates.iter().filter(|(_, _, fate)| which(fate)).count();
        prop_assert_eq!(count(Left::Missing), fated(|fate| matches!(fate, Fate::Missing)));
        prop_assert_eq!(count(Left::AdHoc), fated(|fate| matches!(fate, Fate::WithAdHocBehind)));
        let later = fated(|fate| matches!(fate, Fate::Later(_)));
        prop_assert!(count(Left::OutOfSequence) <= later);
        prop_assert_eq!(count(Left::Failing), 0);
    }

    #[test]
    fn what_is_matched_is_the_same_from_both_sides(
        one in prop::collection::vec((0..3_usize, 0..5_usize, 0..4_usize, prop::option::of(0..9_i32)), 0..30),
        other in prop::collection::vec((0..3_usize, 0..5_usize, 0..4_usize, prop::option::of(0..9_i32)), 0..30),
    ) {
        let journey = |id: &str, cards: &[(usize, usize, usize, Option<Day>)]| {
            let mut text = String::new();
            for (at, (lane, first, second, day)) in cards.iter().enumerate() {
                let title = ["Intake", "Talk", "Home visit", "Home", ""];
                let day = day.map_or("-".to_owned(), |day| day.to_string());
                let number = if *second == 3 { at + 100 } else { at };
                text += &format!("t{number} lane{lane} {day} {} {}\n", title[*first], title[*second]);
            }
            sketch(id, &text)
        };
        let (one, other) = (journey("one", &one), journey("two", &other));
        let there = paired(&one, &other, &Matching::best(&one, &other));
        let back = paired(&other, &one, &Matching::best(&other, &one));
        prop_assert_eq!(there, back.into_iter().map(|(new, old)| (old, new)).collect());
    }

    #[test]
    fn the_order_of_what_is_unrelated_plays_no_part(fates in fates(), turn in 0..40_usize) {
        let (plan, actual, _) = perturbed(&fates);
        let turned = |journey: &Journey| {
            let mut other = Journey::new(journey.head.id.clone(), "");
            let mut actors: Vec<Actor> = journey.actors.iter().cloned().collect();
            let mut cards: Vec<Touchpoint> = journey.touchpoints.iter().cloned().collect();
            actors.reverse();
            let by = turn % cards.len().max(1);
            cards.rotate_left(by);
            actors.into_iter().for_each(|it| _ = other.add(it.into()));
            cards.into_iter().for_each(|it| _ = other.add(it.into()));
            other
        };
        let (other_plan, other_actual) = (turned(&plan), turned(&actual));
        let one = paired(&plan, &actual, &Matching::best(&plan, &actual));
        let other = paired(&other_plan, &other_actual, &Matching::best(&other_plan, &other_actual));
        prop_assert_eq!(one, other);
    }
}
