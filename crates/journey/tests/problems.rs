//! What is unsound is told with its place; what is sound is not.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use expect_test::{Expect, expect};
use journey::*;

fn check(build: impl FnOnce(&mut Journey), expected: Expect) {
    let mut journey = Journey::new("j".into(), "A journey");
    journey.add(Actor { id: "a1".into(), name: "Clinic".into(), level: Level::Region, ..Actor::default() }.into());
    journey.add(touchpoint("t1").into());
    build(&mut journey);
    let lines: Vec<String> = problems(&journey)
        .iter()
        .map(|problem| format!("{} {}\n", problem.path, serde_json::to_string(&problem.kind).unwrap()))
        .collect();
    expected.assert_eq(&lines.concat());
}

fn touchpoint(id: &str) -> Touchpoint {
    Touchpoint { id: id.into(), actor: "a1".into(), ..Touchpoint::default() }
}

#[test]
fn a_sound_journey_has_none() {
    check(
        |journey| {
            journey.add(Handover { id: "h1".into(), from: "t1".into(), to: None, ..Handover::default() }.into());
        },
        expect![""],
    );
}

#[test]
fn references_must_name_an_item_of_the_right_kind() {
    check(
        |journey| {
            let needs = vec!["a1".into(), "gone".into()];
            journey.add(Touchpoint { needs, ..touchpoint("t2") }.into());
        },
        expect![[r#"
            touchpoints[1].needs[0] {"code":"no-such-item","key":"needs","id":"a1","target":"need"}
            touchpoints[1].needs[1] {"code":"no-such-item","key":"needs","id":"gone","target":"need"}
        "#]],
    );
}

#[test]
fn an_id_belongs_to_one_item_whatever_its_kind() {
    check(
        |journey| {
            journey.add(Note { id: "t1".into(), ..Note::default() }.into());
        },
        expect![[r#"
            notes[0].id {"code":"repeated-id","id":"t1"}
        "#]],
    );
}

#[test]
fn an_end_lies_not_before_its_start() {
    check(
        |journey| {
            journey.add(Touchpoint { day: Some(5), duration: -1, ..touchpoint("t2") }.into());
            journey.add(Need { id: "n".into(), from_day: 3, to_day: Some(3), ..Need::default() }.into());
            journey.add(JointPlan { id: "p".into(), from_day: 3, to_day: Some(2), ..JointPlan::default() }.into());
        },
        expect![[r#"
            touchpoints[1].duration {"code":"end-before-start","start":5,"end":4}
            jointPlans[0].toDay {"code":"end-before-start","start":3,"end":2}
        "#]],
    );
}

#[test]
fn what_was_not_understood_is_told_with_what_stood_there() {
    check(
        |journey| {
            let mut odd = touchpoint("t2");
            odd.channel = "pigeon".into();
            let raw = Raw::Text("soon".into());
            odd.extra.unread.insert("day".into(), Unread::Present { raw, expected: Expected::Number });
            odd.extra.unread.insert("title".into(), Unread::Absent);
            journey.touchpoints.keep_stray(1, Raw::Number("1e3".into()));
            journey.add(odd.into());
        },
        expect![[r#"
            touchpoints[2].day {"code":"not-understood","key":"day","expected":"number","found":"\"soon\""}
            touchpoints[2].title {"code":"missing-key","key":"title"}
            touchpoints[2].channel {"code":"unknown-word","key":"channel","word":"pigeon","known":"visit, home-visit, phone, video, digital, letter, meeting, inpatient, outreach, internal, other"}
            touchpoints[1] {"code":"not-understood","key":"touchpoints","expected":"object","found":"1e3"}
        "#]],
    );
}

#[test]
fn setting_a_field_settles_what_stood_there() {
    let mut odd = touchpoint("t2");
    let raw = Raw::Text("soon".into());
    odd.extra.unread.insert("day".into(), Unread::Present { raw, expected: Expected::Number });
    odd.set(TouchpointField::Day(Some(4)));
    assert_eq!((odd.day, odd.extra.is_empty()), (Some(4), true));
}

#[test]
fn an_actor_without_a_level_is_not_taken_for_the_person() {
    let actor = Actor::default();
    assert_ne!(actor.level, Level::Citizen);
    check(
        |journey| {
            let mut actor = Actor { id: "a2".into(), ..Actor::default() };
            actor.extra.unread.insert("level".into(), Unread::Absent);
            journey.add(actor.into());
        },
        expect![[r#"
            actors[1].level {"code":"missing-key","key":"level"}
        "#]],
    );
}
