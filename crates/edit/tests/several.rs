//! Operations that do more than one thing: rows, notes, a selection.
#![allow(clippy::unwrap_used, reason = "tests")]

use edit::{Operation, Row, apply};
use expect_test::{Expect, expect};
use journey::*;

/// One lane with one touchpoint, and a sticky note.
fn sketch() -> Journey {
    let mut journey = Journey::new(Id::from("j"), "Alex");
    journey.add(Phase { id: Id::from("p1"), title: "Start".into(), ..Phase::default() }.into());
    journey.add(Actor { id: Id::from("a1"), name: "Clinic".into(), ..Actor::default() }.into());
    journey.add(
        Touchpoint { id: Id::from("t1"), title: "Intake".into(), actor: Id::from("a1"), ..Touchpoint::default() }
            .into(),
    );
    journey.add(Note { id: Id::from("s1"), text: "Letter lost\nNobody called back.".into(), ..Note::default() }.into());
    journey
}

fn slot(id: &str) -> Slot {
    sketch().ids().into_iter().find(|(_, other)| other.0 == id).unwrap().0
}

fn check(operation: Operation, expected: Expect) {
    let mut journey = sketch();
    let text = match apply(&mut journey, &operation) {
        Ok(change) => {
            let named = |touchpoint: &Touchpoint| {
                let phase = touchpoint.phase.as_ref().map_or("-", |phase| &phase.0);
                let day = touchpoint.day.map_or("-".to_owned(), |day| day.to_string());
                format!("{} {} {phase} {day} {}\n", touchpoint.title, touchpoint.actor.0, touchpoint.note)
            };
            let cards: String = journey.touchpoints.iter().map(named).collect();
            let lanes: Vec<&str> = journey.actors.iter().map(|actor| actor.name.as_str()).collect();
            let notes = journey.notes.len();
            let ways: String =
                journey.handovers.iter().map(|h| format!("{} > {}\n", h.from.0, h.to.as_ref().unwrap().0)).collect();
            format!("{} “{}”\n{cards}{lanes:?}, {notes} notes\n{ways}", change.label.slug, change.label.subject)
        }
        Err(refused) => {
            assert_eq!((&journey.touchpoints, &journey.actors), (&sketch().touchpoints, &sketch().actors));
            format!("refused: {}\n", refused.code())
        }
    };
    expected.assert_eq(&text);
}

fn row(title: &str, lane: &str, phase: &str, day: Option<Day>) -> Row {
    let fields = vec![TouchpointField::Title(title.into()), TouchpointField::Day(day)];
    Row { lane: lane.into(), phase: phase.into(), fields }
}

#[test]
fn rows_become_touchpoints_with_the_lanes_and_phases_they_name() {
    let rows = vec![
        row("Referral", "CLINIC", "start", Some(3)),
        row("Answer", "", "", None),
        row("Visit", "Ward", "Later", Some(20)),
    ];
    check(
        Operation::AddRows { rows, chained: true },
        expect![[r#"
            add-rows “3”
            Intake a1 - - 
            Referral a1 p1 3 
            Answer a1 - - 
            Visit a2 p2 20 
            ["Clinic", "Ward"], 1 notes
            t2 > t3
            t3 > t4
        "#]],
    );
}

#[test]
fn rows_come_with_lanes_whose_level_was_chosen() {
    let ward = Actor { name: "Ward".into(), level: Level::Region, ..Actor::default() };
    let rows = Operation::AddRows { rows: vec![row("Visit", "ward", "", None)], chained: false };
    check(
        Operation::Several { operations: vec![Operation::AddItem { item: Box::new(ward.into()) }, rows] },
        expect![[r#"
            add-touchpoint “Visit”
            Intake a1 - - 
            Visit a2 - - 
            ["Clinic", "Ward"], 1 notes
        "#]],
    );
}

#[test]
fn rows_with_a_day_too_far_away_change_nothing() {
    let rows = vec![row("Referral", "New", "", None), row("Answer", "", "", Some(MAX_DAY + 1))];
    check(
        Operation::AddRows { rows, chained: false },
        expect![[r#"
        refused: out-of-range
    "#]],
    );
}

#[test]
fn a_note_becomes_a_touchpoint_with_the_rest_of_its_text_as_note() {
    check(
        Operation::PlaceNote { note: slot("s1"), actor: Some(slot("a1")), phase: Some(slot("p1")) },
        expect![[r#"
            place-note “Letter lost”
            Intake a1 - - 
            Letter lost a1 p1 - Nobody called back.
            ["Clinic"], 0 notes
        "#]],
    );
}

#[test]
fn several_operations_are_one_step_and_all_or_none() {
    let both = |last: Slot| Operation::Several {
        operations: vec![
            Operation::MoveTouchpoint { slot: slot("t1"), actor: slot("a1"), phase: Some(slot("p1")) },
            Operation::MoveTouchpoint { slot: last, actor: slot("a1"), phase: None },
        ],
    };
    check(
        both(slot("s1")),
        expect![[r#"
        refused: wrong-kind
    "#]],
    );
    check(
        both(slot("t1")),
        expect![[r#"
        move-touchpoint “Intake”
        Intake a1 - - 
        ["Clinic"], 1 notes
    "#]],
    );
}

#[test]
fn what_is_carried_to_another_lane_and_day_is_moved_once() {
    let day = |slot: Slot, day: i32| Operation::SetFields { slot, edits: vec![TouchpointField::Day(Some(day)).into()] };
    let lane = |slot: Slot| Operation::MoveTouchpoint { slot, actor: self::slot("a1"), phase: None };
    check(
        Operation::Several { operations: vec![lane(slot("t1")), day(slot("t1"), 30)] },
        expect![[r#"
        move-touchpoint “Intake”
        Intake a1 - 30 
        ["Clinic"], 1 notes
    "#]],
    );
}
