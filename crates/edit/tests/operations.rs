//! What each operation does, as the facts it leaves.
#![allow(clippy::unwrap_used, clippy::panic, clippy::wildcard_enum_match_arm, reason = "tests")]

use edit::{Operation, Step, apply};
use expect_test::{Expect, expect};
use journey::*;

/// Intake at the municipality (day 3, 4 days) hands over to a ward of the region, which discharges to nobody.
fn sketch() -> Journey {
    let mut journey = Journey::new(Id::from("j"), "Alex");
    let id = |id: &str| Id::from(id);
    journey.person.alias = "Alex".into();
    journey.person.family = vec![FamilyMember { id: id("f1"), alias: "Mum".into(), ..FamilyMember::default() }];
    journey.add(Phase { id: id("p1"), title: "Start".into(), ..Phase::default() }.into());
    journey.add(Actor { id: id("a1"), name: "Municipality".into(), ..Actor::default() }.into());
    journey.add(Actor { id: id("a2"), name: "Region".into(), ..Actor::default() }.into());
    journey.add(Need { id: id("n1"), title: "Housing".into(), of: Some(id("f1")), ..Need::default() }.into());
    let touchpoint = |own: &str, title: &str, actor: &str| Touchpoint {
        id: id(own),
        title: title.into(),
        actor: id(actor),
        phase: Some(id("p1")),
        needs: vec![id("n1")],
        ..Touchpoint::default()
    };
    journey.add(Touchpoint { day: Some(3), duration: 4, ..touchpoint("t1", "Intake", "a1") }.into());
    journey.add(Touchpoint { with: vec![id("a1")], ..touchpoint("t2", "Ward", "a2") }.into());
    journey.add(Handover { id: id("h1"), from: id("t1"), to: Some(id("t2")), ..Handover::default() }.into());
    journey.add(Handover { id: id("h2"), from: id("t2"), ..Handover::default() }.into());
    journey.add(Note { id: id("s1"), text: "Ask again".into(), on: Some(id("t1")), ..Note::default() }.into());
    journey.add(Review { handover: Some(id("h1")), ..Review::default() }.into());
    let gap = GapKey { rule: "no-owner".into(), subjects: vec!["t1".into()], ..GapKey::default() };
    journey.add(Review { gap: Some(gap), ..Review::default() }.into());
    journey
}

fn slot(id: &str) -> Slot {
    sketch().ids().into_iter().find(|(_, other)| other.0 == id).unwrap().0
}

fn check(operation: Operation, expected: Expect) {
    check_on(sketch(), operation, expected);
}

fn check_on(mut journey: Journey, operation: Operation, expected: Expect) {
    let text = match apply(&mut journey, &operation) {
        Ok(change) => {
            let field = change.label.field.iter().map(|field| format!(" ({field})")).collect::<String>();
            let steps = change.steps.iter().map(step).collect::<String>();
            format!("{} “{}”{field}\n{steps}", change.label.slug, change.label.subject)
        }
        Err(refused) => format!("refused: {}: {refused}\n", refused.code()),
    };
    expected.assert_eq(&text);
}

fn step(step: &Step) -> String {
    let name = |record: &Record| match record.id() {
        Some(id) => id.to_string(),
        None => record.kind().to_owned(),
    };
    let at = |place: &Place| match place {
        Place::At { section, index } => format!("{}[{index}]", section.key()),
        Place::Head | Place::Person => String::new(),
    };
    match (&step.before, &step.after) {
        (Some((from, before)), Some((to, after))) => {
            let moved = if from == to { String::new() } else { format!(" {} → {}", at(from), at(to)) };
            format!("~ {}{moved}{}\n", name(before), fields(before, after))
        }
        (None, Some((place, record))) => {
            format!("+ {} {}{}\n", at(place), name(record), fields(&blank(record), record))
        }
        (Some((place, record)), None) => format!("- {} {}\n", at(place), name(record)),
        (None, None) => "nothing\n".into(),
    }
}

fn blank(record: &Record) -> Record {
    match record {
        Record::Touchpoint(_) => Touchpoint::default().into(),
        Record::Handover(_) => Handover::default().into(),
        Record::Actor(_) => Actor::default().into(),
        other => other.clone(),
    }
}

fn fields(before: &Record, after: &Record) -> String {
    let object = |record: &Record| serde_json::to_value(record).unwrap()["value"].as_object().unwrap().clone();
    let (before, after) = (object(before), object(after));
    let changed = after.iter().filter(|(key, value)| before.get(*key) != Some(value));
    let gone = before.keys().filter(|key| !after.contains_key(*key));
    let changed = changed.map(|(key, value)| format!(" {key}={value}"));
    changed.chain(gone.map(|key| format!(" {key} gone"))).collect()
}

fn set(id: &str, edit: impl Into<Edit>) -> Operation {
    let slot = match id {
        "person" => Slot::PERSON,
        "head" => Slot::HEAD,
        id => slot(id),
    };
    Operation::SetFields { slot, edits: vec![edit.into()] }
}

#[test]
fn a_field_is_set() {
    check(
        set("t1", TouchpointField::Day(Some(5))),
        expect![[r#"
            set-field “Intake” (touchpoint-day)
            ~ t1 day=5
        "#]],
    );
    check(
        set("t1", TouchpointField::Day(Some(3))),
        expect![[r#"
        refused: nothing-to-do: nothing would change
    "#]],
    );
    check(
        set("t1", PhaseField::Title("x".into())),
        expect![[r#"
        refused: wrong-field: field title does not belong to this record
    "#]],
    );
}

#[test]
fn numbers_stay_within_what_a_file_can_hold() {
    let refused = expect![[r#"
        refused: out-of-range: experience is outside the limits of a journey
    "#]];
    check(set("t1", TouchpointField::Experience(Some(3))), refused);
    let refused = expect![[r#"
        refused: out-of-range: duration is outside the limits of a journey
    "#]];
    check(set("t1", TouchpointField::Duration(-1)), refused);
    let refused = expect![[r#"
        refused: out-of-range: lastDay is outside the limits of a journey
    "#]];
    check(set("head", HeadField::LastDay(Some(MAX_DAY + 1))), refused);
    let birthday = Birthday { age: 200, ..Birthday::default() };
    let refused = expect![[r#"
        refused: out-of-range: birthdays is outside the limits of a journey
    "#]];
    check(set("person", PersonField::Birthdays(vec![birthday])), refused);
}

#[test]
fn references_follow_a_new_id() {
    check(
        set("t1", TouchpointField::Id(Id::from("intake"))),
        expect![[r#"
            set-field “Intake” (touchpoint-id)
            ~ t1 id="intake"
            ~ h1 from="intake"
            ~ s1 on="intake"
            ~ review gap={"rule":"no-owner","subjects":["intake"]}
        "#]],
    );
    check(
        set("t1", TouchpointField::Id(Id::from("a1"))),
        expect![[r#"
        refused: id-taken: id a1 is empty or taken
    "#]],
    );
    check(
        set("t1", TouchpointField::Id(Id::from(""))),
        expect![[r#"
        refused: id-taken: id  is empty or taken
    "#]],
    );
}

#[test]
fn references_follow_the_family() {
    let family = |ids: &[&str]| {
        let member = |id: &&str| FamilyMember { id: Id::from(*id), alias: "Mum".into(), ..FamilyMember::default() };
        PersonField::Family(ids.iter().map(member).collect())
    };
    check(
        set("person", family(&["mum"])),
        expect![[r#"
            set-field “Alex” (person-family)
            ~ person family=[{"alias":"Mum","id":"mum","relation":""}]
            ~ n1 of="mum"
        "#]],
    );
    check(
        set("person", family(&[])),
        expect![[r#"
            set-field “Alex” (person-family)
            ~ person family=[]
            ~ n1 of=null
        "#]],
    );
    check(
        set("person", family(&["f1", "t1"])),
        expect![[r#"
        refused: id-taken: id t1 is empty or taken
    "#]],
    );
}

#[test]
fn a_touchpoint_is_added_behind_another() {
    let operation = |actor, after| Operation::AddTouchpoint {
        title: "Call".into(),
        actor,
        phase: Some(slot("p1")),
        day: Some(9),
        after,
    };
    check(
        operation(Some(slot("a2")), Some(slot("t1"))),
        expect![[r#"
            add-touchpoint “Call”
            + touchpoints[1] t3 actor="a2" day=9 id="t3" phase="p1" title="Call"
        "#]],
    );
    check(
        operation(Some(slot("t2")), None),
        expect![[r#"
        refused: wrong-kind: slot Slot(7) is of another kind
    "#]],
    );
}

#[test]
fn the_first_touchpoint_brings_its_lane() {
    let mut journey = Journey::new(Id::from("j"), "Alex");
    journey.person.alias = "Alex".into();
    let operation = Operation::AddTouchpoint { title: String::new(), actor: None, phase: None, day: None, after: None };
    check_on(
        journey.clone(),
        operation.clone(),
        expect![[r#"
            add-touchpoint “”
            + actors[0] a1 id="a1" level="citizen" name="Alex"
            + touchpoints[0] t1 actor="a1" id="t1"
        "#]],
    );
    let unread = Unread::Present { raw: Raw::Bool(true), expected: Expected::ObjectList };
    journey.head.extra.unread.insert("touchpoints".into(), unread);
    check_on(
        journey,
        operation,
        expect![[r#"
        refused: list-not-understood: the list Touchpoints could not be read
    "#]],
    );
}

#[test]
fn connecting_sends_on_the_last_day() {
    check(
        Operation::Connect { from: slot("t1"), to: Some(slot("t2")) },
        expect![[r#"
            connect “Intake → Ward”
            + handovers[2] h3 from="t1" id="h3" sentDay=7 to="t2"
        "#]],
    );
    check(
        Operation::Connect { from: slot("t2"), to: None },
        expect![[r#"
            connect “Ward”
            + handovers[2] h3 from="t2" id="h3"
        "#]],
    );
}

#[test]
fn an_item_is_added_with_a_free_id() {
    let actor = |id: &str| Operation::AddItem {
        item: Box::new(Actor { id: Id::from(id), name: "School".into(), ..Actor::default() }.into()),
    };
    check(
        actor(""),
        expect![[r#"
            add-actor “School”
            + actors[2] a3 id="a3" name="School"
        "#]],
    );
    check(
        actor("t1"),
        expect![[r#"
        refused: id-taken: id t1 is empty or taken
    "#]],
    );
}

#[test]
fn a_touchpoint_moves() {
    check(
        Operation::MoveTouchpoint { slot: slot("t1"), actor: slot("a2"), phase: None },
        expect![[r#"
            move-touchpoint “Intake”
            ~ t1 actor="a2" phase=null
        "#]],
    );
    let same = Operation::MoveTouchpoint { slot: slot("t1"), actor: slot("a1"), phase: Some(slot("p1")) };
    check(
        same,
        expect![[r#"
        refused: nothing-to-do: nothing would change
    "#]],
    );
}

#[test]
fn an_item_moves_in_its_list() {
    check(
        Operation::Reorder { slot: slot("a1"), index: 9 },
        expect![[r#"
            reorder “Municipality”
            ~ a1 actors[0] → actors[1]
        "#]],
    );
    check(
        Operation::Reorder { slot: Slot::HEAD, index: 0 },
        expect![[r#"
        refused: wrong-kind: slot Slot(0) is of another kind
    "#]],
    );
}

#[test]
fn deleting_takes_what_cannot_stay() {
    check(
        Operation::Delete { slots: vec![slot("t1")] },
        expect![[r#"
            delete “Intake”
            ~ s1 on=null
            - touchpoints[0] t1
            - handovers[0] h1
            - reviews[0] review
        "#]],
    );
    check(
        Operation::Delete { slots: vec![slot("a2")] },
        expect![[r#"
            delete “Region”
            ~ h1 to=null
            - actors[1] a2
            - touchpoints[1] t2
            - handovers[1] h2
        "#]],
    );
    check(
        Operation::Delete { slots: vec![slot("p1"), slot("n1")] },
        expect![[r#"
            delete-several “2”
            ~ t1 needs=[] phase=null
            ~ t2 needs=[] phase=null
            - phases[0] p1
            - needs[0] n1
        "#]],
    );
}

#[test]
fn a_copy_gets_a_free_id() {
    check(
        Operation::Duplicate { slot: slot("t1") },
        expect![[r#"
            duplicate “Intake”
            + touchpoints[1] t3 actor="a1" day=3 duration=4 id="t3" needs=["n1"] phase="p1" title="Intake"
        "#]],
    );
    check(
        Operation::Duplicate { slot: Slot::PERSON },
        expect![[r#"
        refused: wrong-kind: slot Slot(1) is of another kind
    "#]],
    );
}

#[test]
fn what_was_not_understood_is_let_go() {
    let mut journey = sketch();
    let Some(Record::Handover(mut handover)) = journey.record(slot("h1")) else { panic!() };
    let (place, _) = journey.take(slot("h1")).unwrap();
    let odd = |raw| Unread::Present { raw, expected: Expected::Number };
    handover.extra.unread.insert("limit".into(), odd(Raw::Text("soon".into())));
    handover.content.extra.unknown.push(("tone".into(), Raw::Null));
    journey.put(place, slot("h1"), handover.into());
    let keys = |keys: &[&str]| Operation::Discard {
        slot: slot("h1"),
        keys: keys.iter().map(|key| (*key).to_owned()).collect(),
    };
    check_on(
        journey.clone(),
        keys(&["limit", "content.tone"]),
        expect![[r#"
            discard “Intake → Ward”
            ~ h1 content={"actions":null,"contact":null,"deadline":null,"reason":null,"summary":null,"warningSigns":null} extra gone
        "#]],
    );
    check_on(
        journey,
        keys(&["sentDay"]),
        expect![[r#"
        refused: nothing-to-do: nothing would change
    "#]],
    );
}
