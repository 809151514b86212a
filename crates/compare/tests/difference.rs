//! What is told of two journeys, case by case.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests; one looks at the clock")]

use compare::{Different, difference};
use expect_test::{Expect, expect};
use journey::*;
use std::time::Instant;

/// Phases and touchpoints, one a letter; a capital letter is a touchpoint.
fn sketch(letters: &str) -> Journey {
    let mut journey = Journey::new(Id::from("j"), "Alex");
    for letter in letters.chars() {
        let id = Id(letter.to_string());
        journey.add(match letter.is_uppercase() {
            true => Touchpoint { id, ..Touchpoint::default() }.into(),
            false => Phase { id, ..Phase::default() }.into(),
        });
    }
    journey
}

fn check(before: &Journey, after: &Journey, expected: Expect) {
    let name = |journey: &Journey, slot: Slot| {
        let record = journey.record(slot).unwrap();
        record.id().map_or_else(|| record.kind().to_owned(), Id::to_string)
    };
    let line = |different: &Different| match different {
        Different::Added { after: slot } => format!("+ {}\n", name(after, *slot)),
        Different::Removed { before: slot } => format!("- {}\n", name(before, *slot)),
        Different::Moved { after: slot, .. } => format!("> {}\n", name(after, *slot)),
        Different::Changed { after: slot, fields, .. } => format!("~ {}: {}\n", name(after, *slot), fields.join(" ")),
    };
    expected.assert_eq(&difference(before, after).found.iter().map(line).collect::<String>());
}

#[test]
fn a_journey_and_itself_do_not_differ() {
    check(&sketch("abXYZ"), &sketch("abXYZ"), expect![""]);
}

#[test]
fn items_come_in_the_later_order_and_what_is_gone_where_it_stood() {
    check(
        &sketch("abcdXYZ"),
        &sketch("bedXQZ"),
        expect![[r#"
            - a
            - c
            + e
            - Y
            + Q
        "#]],
    );
}

#[test]
fn one_item_that_moved_is_the_only_one_that_moved() {
    check(
        &sketch("abcdef"),
        &sketch("bcdefa"),
        expect![[r#"
            > a
        "#]],
    );
    check(
        &sketch("aXbYcZ"),
        &sketch("caZXbY"),
        expect![[r#"
            > c
            > Z
        "#]],
    );
}

#[test]
fn fields_are_named_in_the_order_of_the_format() {
    let mut after = sketch("X");
    after.head.summary = "More".into();
    after.person.alias = "Alex".into();
    let slot = after.touchpoints.slot_at(0).unwrap();
    let (place, _) = after.take(slot).unwrap();
    let changed = Touchpoint { id: "X".into(), note: "n".into(), title: "New".into(), ..Touchpoint::default() };
    after.put(place, slot, changed.into());
    check(
        &sketch("X"),
        &after,
        expect![[r#"
            ~ head: summary
            ~ person: alias
            ~ X: title note
        "#]],
    );
}

#[test]
fn what_only_the_file_knows_is_seen() {
    let mut before = sketch("");
    let mut after = sketch("");
    let raw = |text: &str| Raw::Text(text.into());
    let unread = |text: &str| Unread::Present { raw: raw(text), expected: Expected::Number };
    before.head.extra.unknown = vec![("mood".into(), raw("fair")), ("same".into(), raw("x"))];
    after.head.extra.unknown =
        vec![("same".into(), raw("x")), ("mood".into(), raw("good")), ("tone".into(), Raw::Null)];
    before.head.extra.unread.insert("lastDay".into(), unread("soon"));
    after.head.extra.unread.insert("lastDay".into(), unread("later"));
    after.head.extra.unread.insert("phases".into(), unread("none"));
    after.touchpoints.keep_stray(0, raw("lost"));
    after.head.extra.kept_empty.insert("country".into());
    check(
        &before,
        &after,
        expect![[r#"
            ~ head: lastDay phases mood tone touchpoints
        "#]],
    );
}

#[test]
fn items_that_share_an_id_are_told_apart_by_their_order() {
    let mut after = sketch("XX");
    after.add(Touchpoint { id: "X".into(), title: "Third".into(), ..Touchpoint::default() }.into());
    check(
        &sketch("XX"),
        &after,
        expect![[r#"
            + X
        "#]],
    );
}

#[test]
fn reviews_are_the_same_where_they_judge_the_same() {
    let review = |handover: &str, status| Review { handover: Some(handover.into()), status, ..Review::default() };
    let (mut before, mut after) = (sketch(""), sketch(""));
    before.add(review("h1", ReviewStatus::Open).into());
    after.add(review("h2", ReviewStatus::Open).into());
    after.add(review("h1", ReviewStatus::Resolved).into());
    check(
        &before,
        &after,
        expect![[r#"
            + review
            ~ review: status
        "#]],
    );
}

#[test]
fn a_thousand_touchpoints_are_compared_at_once() {
    let journey = |shift: usize, note: &str| {
        let mut journey = sketch("");
        for number in 0..1000 {
            let id = Id(format!("t{}", (number + shift) % 1000));
            journey.add(Touchpoint { id, note: note.into(), ..Touchpoint::default() }.into());
        }
        journey
    };
    let (before, after) = (journey(0, "a"), journey(300, "b"));
    let start = Instant::now();
    let found = difference(&before, &after).found;
    // Optimised it takes about a tenth of the 50 ms that it may; without, the machine may be busy.
    assert!(start.elapsed().as_millis() < 500, "{:?}", start.elapsed());
    assert_eq!(found.len(), 1300);
}
