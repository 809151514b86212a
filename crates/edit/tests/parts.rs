//! A part of a journey, copied into another one or into its own.
#![allow(clippy::unwrap_used, reason = "tests")]

use edit::{History, Operation, apply};
use expect_test::{Expect, expect};
use journey::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn journey(id: &str, lanes: &[(&str, &str)]) -> Journey {
    let mut journey = Journey::new(Id::from(id), "Journey");
    for (id, name) in lanes {
        journey.add(
            Actor { id: Id::from(*id), name: (*name).to_owned(), level: Level::Region, ..Actor::default() }.into(),
        );
    }
    journey
}

fn touchpoint(id: &str, actor: &str, phase: Option<&str>) -> Record {
    let (id, actor, phase) = (Id::from(id), Id::from(actor), phase.map(Id::from));
    Touchpoint { title: format!("Card {id}"), id, actor, phase, day: Some(3), ..Touchpoint::default() }.into()
}

fn handover(id: &str, from: &str, to: Option<&str>) -> Record {
    Handover { id: Id::from(id), from: Id::from(from), to: to.map(Id::from), ..Handover::default() }.into()
}

fn lane(id: &str, name: &str) -> Record {
    Actor { id: Id::from(id), name: name.to_owned(), level: Level::Region, ..Actor::default() }.into()
}

/// Two cards in the lane “GP” that hand over, one of them also to one that was not copied.
fn part() -> Vec<Record> {
    vec![
        lane("gp", " gp "),
        lane("ward", "Ward"),
        Phase { id: Id::from("p"), title: "Home".to_owned(), ..Phase::default() }.into(),
        touchpoint("t1", "gp", Some("p")),
        touchpoint("t2", "ward", Some("not copied")),
        handover("h1", "t1", Some("t2")),
        handover("h2", "t2", Some("t9")),
        handover("h3", "t2", None),
        Note { id: Id::from("n1"), text: "Why?".to_owned(), on: Some(Id::from("t2")), ..Note::default() }.into(),
        Note { id: Id::from("n2"), text: "Elsewhere".to_owned(), on: Some(Id::from("t9")), ..Note::default() }.into(),
    ]
}

/// The journey with the part, in short.
fn check(mut into: Journey, of: &str, told: Expect) {
    let count = into.problems_count();
    apply(&mut into, &Operation::AddPart { of: Id::from(of), records: part() }).unwrap();
    assert_eq!(into.problems_count(), count);
    let lanes: Vec<_> = into.actors.iter().map(|it| format!("{} {}", it.id, it.name)).collect();
    let cards = into.touchpoints.iter().map(|it| {
        let phase = it.phase.as_ref().map_or("–", |id| id.as_str());
        format!("{} {} in {} {phase}", it.id, it.title, it.actor)
    });
    let cards: Vec<_> = cards.collect();
    let lines = into
        .handovers
        .iter()
        .map(|it| format!("{} {} to {}", it.id, it.from, it.to.as_ref().map_or("nobody", |id| id.as_str())));
    let lines: Vec<_> = lines.collect();
    let notes: Vec<_> = into.notes.iter().map(|it| format!("{} on {}", it.text, it.on.clone().unwrap())).collect();
    let all = [lanes.join("; "), cards.join("; "), lines.join("; "), notes.join("; ")];
    told.assert_eq(&(all.join("\n") + "\n"));
}

trait Problems {
    fn problems_count(&self) -> usize;
}

impl Problems for Journey {
    fn problems_count(&self) -> usize {
        problems(self).len()
    }
}

#[test]
fn a_part_finds_its_lanes_by_name_and_gets_ids_of_its_own() {
    let mut into = journey("other", &[("a1", "Ward"), ("t1", "GP")]);
    into.add(touchpoint("t2", "a1", None));
    check(
        into,
        "here",
        expect![[r#"
        a1 Ward; t1 GP
        t2 Card t2 in a1 –; t3 Card t1 in t1 p1; t4 Card t2 in a1 –
        h1 t3 to t4; h2 t4 to nobody
        Why? on t4
    "#]],
    );
}

#[test]
fn lanes_that_are_not_there_are_added() {
    check(
        journey("other", &[]),
        "here",
        expect![[r#"
        a1  gp ; a2 Ward
        t1 Card t1 in a1 p1; t2 Card t2 in a2 –
        h1 t1 to t2; h2 t2 to nobody
        Why? on t2
    "#]],
    );
}

#[test]
fn within_its_own_journey_a_part_stays_in_its_lanes_whatever_they_are_called() {
    check(
        journey("here", &[("gp", "Renamed"), ("ward", "Ward")]),
        "here",
        expect![[r#"
        gp Renamed; ward Ward
        t1 Card t1 in gp p1; t2 Card t2 in ward –
        h1 t1 to t2; h2 t2 to nobody
        Why? on t2
    "#]],
    );
}

/// Any part, sound or not.
fn parts() -> impl Strategy<Value = Vec<Record>> {
    let id = || proptest::sample::select(vec!["", "a", "b", "c"]);
    let maybe = move || proptest::option::of(id());
    let record = (0..7_u8, id(), id(), maybe(), maybe(), -5..200_i32).prop_map(|(kind, own, one, two, three, day)| {
        let list: Vec<Id> = two.into_iter().chain(three).map(Id::from).collect();
        match kind {
            0 => lane(own, one),
            1 => Phase { id: Id::from(own), title: one.to_owned(), ..Phase::default() }.into(),
            2 => Need { id: Id::from(own), title: one.to_owned(), of: two.map(Id::from), ..Need::default() }.into(),
            3 => InformationItem { id: Id::from(own), title: one.to_owned(), ..InformationItem::default() }.into(),
            4 => Touchpoint {
                id: Id::from(own),
                actor: Id::from(one),
                phase: two.map(Id::from),
                with: list.clone(),
                needs: list.clone(),
                information_needed: list.clone(),
                refused_because_of: three.map(Id::from),
                day: Some(day),
                ..Touchpoint::default()
            }
            .into(),
            5 => Handover {
                id: Id::from(own),
                from: Id::from(one),
                to: two.map(Id::from),
                information: list,
                payer: three.map(Id::from),
                ..Handover::default()
            }
            .into(),
            _ => Note { id: Id::from(own), text: "Note".to_owned(), on: two.map(Id::from), ..Note::default() }.into(),
        }
    });
    proptest::collection::vec(record, 0..16)
}

proptest! {
    #[test]
    fn ids_stay_unique_nothing_dangles_and_one_undo_takes_it_back(
        first in parts(), second in parts(), of in proptest::sample::select(vec!["here", "other"])
    ) {
        let mut into = journey("here", &[("a", "a")]);
        // What is there before is sound: it came in the same way.
        let _ = apply(&mut into, &Operation::AddPart { of: Id::from("other"), records: first });
        prop_assert_eq!(problems(&into).len(), 0);
        let before = into.clone();
        let mut history = History::saved();
        let add = Operation::AddPart { of: Id::from(of), records: second.clone() };
        if history.apply(&mut into, &add, false).is_ok() {
            let ids: Vec<_> = into.ids().into_iter().map(|(_, id)| id.clone()).collect();
            prop_assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
            prop_assert_eq!(problems(&into), vec![]);
            let copied = second.iter().filter(|it| matches!(it, Record::Touchpoint(_))).count();
            prop_assert_eq!(into.touchpoints.len(), before.touchpoints.len() + copied);
            history.undo(&mut into);
            prop_assert!(into.touchpoints == before.touchpoints && into.actors == before.actors);
            prop_assert!(into.handovers == before.handovers && into.notes == before.notes);
        }
    }
}
