//! Small cases, told as what the two sides did.

use super::*;
use expect_test::{Expect, expect};

const LANE: u32 = 6;
const CARD: u32 = 14;

fn slot(journey: &Journey, id: &str) -> Slot {
    journey.ids().into_iter().find(|(_, other)| other.as_str() == id).unwrap().0
}

fn set(journey: &mut Journey, id: &str, edit: impl Into<Edit>) {
    let slot = slot(journey, id);
    apply(journey, &Operation::SetFields { slot, edits: vec![edit.into()] }).unwrap();
}

fn delete(journey: &mut Journey, id: &str) {
    let slot = slot(journey, id);
    apply(journey, &Operation::Delete { slots: vec![slot] }).unwrap();
}

fn add(journey: &mut Journey, title: &str) {
    let actor = Some(Slot(LANE));
    apply(journey, &Operation::AddTouchpoint { title: title.into(), actor, phase: None, day: None, after: None })
        .unwrap();
}

fn said(record: &Record, key: &str) -> String {
    let unknown = record.extra().unknown.iter().find(|(own, _)| own == key);
    unknown.map_or_else(|| field(record, key).to_string(), |(_, raw)| raw.to_json())
}

/// What differs from the base, and what the two sides cannot both be right about.
fn check(mine: impl FnOnce(&mut Journey), theirs: impl FnOnce(&mut Journey), expected: Expect) {
    let base = base();
    let (mut one, mut other) = (base.clone(), base.clone());
    mine(&mut one);
    theirs(&mut other);
    let merged = merge(&base, &one, &other);
    let id = |journey: &Journey, slot: Slot| {
        let record = journey.record(slot).unwrap();
        record.id().map_or(record.kind().to_owned(), |id| id.0.clone())
    };
    let mut told = String::new();
    for different in difference(&base, &merged.journey).found {
        told += &match different {
            Different::Added { after } => format!("+ {}\n", id(&merged.journey, after)),
            Different::Removed { before } => format!("- {}\n", id(&base, before)),
            Different::Moved { after, .. } => format!("~ {}\n", id(&merged.journey, after)),
            Different::Changed { after, fields, .. } => {
                let record = merged.journey.record(after).unwrap();
                let said = fields.iter().map(|key| format!(" {key}={}", said(&record, key))).collect::<String>();
                format!("* {}{said}\n", id(&merged.journey, after))
            }
        };
    }
    for conflict in &merged.conflicts {
        let about = match &conflict.over {
            Over::Field(key) => {
                let sides = &merged.sides;
                let [mine, theirs] = [Side::Mine, Side::Theirs].map(|side| sides.record(conflict, side));
                let said = [sides.base_record(conflict), mine, theirs]
                    .map(|it| it.map_or("-".to_owned(), |it| said(&it, key)));
                format!("{key}: {} or {}, was {}", said[1], said[2], said[0])
            }
            Over::Order(section, orders) => {
                let told = orders
                    .each_ref()
                    .map(|it| it.iter().map(|slot| id(&merged.journey, *slot)).collect::<Vec<_>>().join(" "));
                format!("order of {section:?}: {} or {}", told[0], told[1])
            }
            other @ (Over::Deleted(_) | Over::StillNamed(_) | Over::Strays(..) | Over::List(..)) => {
                format!("{other:?}")
            }
        };
        let with: Vec<String> = conflict.with.iter().map(|slot| id(&merged.journey, *slot)).collect();
        let with = if with.is_empty() { String::new() } else { format!(" with {}", with.join(" ")) };
        told += &format!("? {} {about}{with}\n", id(&merged.journey, conflict.slot));
    }
    for it in &merged.renamed {
        told += &format!("= {:?} {} is {}\n", it.side, it.from, it.to);
    }
    expected.assert_eq(&told);
}

#[test]
fn different_fields_are_joined() {
    check(
        |mine| set(mine, "t1", TouchpointField::Day(Some(3))),
        |theirs| set(theirs, "t1", TouchpointField::Note("Asked".into())),
        expect![[r#"
            * t1 day=3 note="Asked"
        "#]],
    );
}

#[test]
fn one_field_with_two_values_is_a_conflict() {
    check(
        |mine| set(mine, "t1", TouchpointField::Day(Some(3))),
        |theirs| set(theirs, "t1", TouchpointField::Day(Some(5))),
        expect![[r#"
            * t1 day=3
            ? t1 day: 3 or 5, was null
        "#]],
    );
}

#[test]
fn lists_within_a_field_are_joined() {
    check(
        |mine| set(mine, "t1", TouchpointField::Needs(vec!["n0".into(), "n1".into()])),
        |theirs| set(theirs, "t1", TouchpointField::Needs(vec!["n1".into(), "n2".into()])),
        expect![[r#"
            * t1 needs=["n0","n1","n2"]
        "#]],
    );
}

#[test]
fn the_parts_of_what_a_handover_says_are_joined() {
    let says = |reason: Option<&str>, deadline: Option<&str>| {
        let text = |it: Option<&str>| it.map(str::to_owned);
        HandoverField::Content(Content { reason: text(reason), deadline: text(deadline), ..Content::default() })
    };
    check(
        |mine| set(mine, "h1", says(Some("Fall"), None)),
        |theirs| set(theirs, "h1", says(None, Some("Friday"))),
        expect![[r#"
            * h1 content={"actions":null,"contact":null,"deadline":"Friday","reason":"Fall","summary":null,"warningSigns":null}
        "#]],
    );
}

#[test]
fn what_both_added_under_one_id_is_told_apart() {
    check(
        |mine| {
            add(mine, "Call");
            let (from, to) = (Slot(CARD), Some(slot(mine, "t8")));
            apply(mine, &Operation::Connect { from, to }).unwrap();
        },
        |theirs| {
            add(theirs, "Visit");
            let (from, to) = (Slot(CARD), Some(slot(theirs, "t8")));
            apply(theirs, &Operation::Connect { from, to }).unwrap();
        },
        expect![[r#"
            + t8
            + t9
            + h7
            + h8
            = Theirs t8 is t9
            = Theirs h7 is h8
        "#]],
    );
}

#[test]
fn what_both_added_alike_is_there_once() {
    check(
        |mine| {
            add(mine, "Call");
            set(mine, "t8", TouchpointField::Day(Some(4)));
        },
        |theirs| add(theirs, "Call"),
        expect![[r#"
            + t8
        "#]],
    );
}

#[test]
fn what_one_deleted_and_the_other_changed_stays_for_a_decision_with_its_handovers() {
    check(
        |mine| set(mine, "t1", TouchpointField::Note("Asked".into())),
        |theirs| delete(theirs, "t1"),
        expect![[r#"
        * t1 note="Asked"
        ? t1 Deleted(Theirs) with h0 h1 note0 review
    "#]],
    );
}

#[test]
fn a_handover_to_what_the_other_side_deleted_is_a_conflict() {
    check(
        |mine| {
            let (from, to) = (slot(mine, "t7"), Some(slot(mine, "t1")));
            apply(mine, &Operation::Connect { from, to }).unwrap();
        },
        |theirs| delete(theirs, "t1"),
        expect![[r#"
            + h7
            ? t1 StillNamed(Theirs) with h0 h1 h7 note0 review
        "#]],
    );
}

#[test]
fn a_card_in_a_lane_that_the_other_side_deleted_is_a_conflict() {
    check(
        |mine| add(mine, "Call"),
        |theirs| delete(theirs, "a0"),
        expect![[r#"
        + t8
        ? a0 StillNamed(Theirs) with t0 t3 t6 t8 h0 h2 h3 h5 h6 c0 plan0
    "#]],
    );
}

#[test]
fn what_both_deleted_is_gone() {
    check(
        |mine| delete(mine, "t1"),
        |theirs| delete(theirs, "t1"),
        expect![[r#"
        - t1
        * h0 to=null
        - h1
        * note0 on=null
        - review
    "#]],
    );
}

#[test]
fn orders_are_joined_or_asked_about() {
    let reorder = |journey: &mut Journey, id: &str, index: usize| {
        let slot = slot(journey, id);
        apply(journey, &Operation::Reorder { slot, index }).unwrap();
    };
    check(
        |mine| reorder(mine, "t0", 2),
        |theirs| reorder(theirs, "t7", 5),
        expect![[r#"
        ~ t0
        ~ t7
    "#]],
    );
    check(
        |mine| reorder(mine, "p2", 0),
        |theirs| reorder(theirs, "p2", 3),
        expect![[r#"
        ~ p2
        ? head order of Phases: p2 p0 p1 p3 or p0 p1 p3 p2
    "#]],
    );
}

#[test]
fn an_end_that_is_well_on_each_side_does_not_come_before_its_beginning() {
    check(
        |mine| set(mine, "n1", NeedField::FromDay(9)),
        |theirs| set(theirs, "n1", NeedField::ToDay(Some(4))),
        expect![[r#"
            * n1 fromDay=9
            ? n1 toDay: null or 4, was null
        "#]],
    );
}

#[test]
fn keys_that_only_the_file_knows_are_joined_too() {
    let know = |journey: &mut Journey, key: &str, text: &str| {
        let slot = slot(journey, "t1");
        let (place, record) = journey.take(slot).unwrap();
        let Record::Touchpoint(mut card) = record else { unreachable!() };
        card.extra.unknown.push((key.into(), Raw::Text(text.into())));
        journey.put(place, slot, card.into());
    };
    check(
        |mine| know(mine, "ward", "4"),
        |theirs| know(theirs, "bed", "2"),
        expect![[r#"
            * t1 bed="2" ward="4"
        "#]],
    );
    check(
        |mine| know(mine, "ward", "4"),
        |theirs| know(theirs, "ward", "5"),
        expect![[r#"
            * t1 ward="4"
            ? t1 ward: "4" or "5", was null
        "#]],
    );
}
