//! What holds for the merge of any two versions of a journey.
#![allow(clippy::unwrap_used, reason = "tests")]

use compare::{Conflict, Different, Merged, Over, Side, decide, difference, leave_open, merge};
use edit::{Operation, apply};
use journey::*;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

mod any;
#[path = "merge/cases.rs"]
mod cases;
#[path = "merge/unsound.rs"]
mod unsound;

/// A sound journey with something in every list.
fn base() -> Journey {
    let mut journey = Journey::new("j".into(), "Alex");
    let id = |stem: &str, number: usize| Id(format!("{stem}{number}"));
    for number in 0..4 {
        journey.add(Phase { id: id("p", number), title: format!("Phase {number}"), ..Phase::default() }.into());
    }
    for number in 0..3 {
        let name = format!("Lane {number}");
        journey.add(Actor { id: id("a", number), name, level: Level::Region, ..Actor::default() }.into());
    }
    for number in 0..3 {
        journey.add(Need { id: id("n", number), title: format!("Need {number}"), ..Need::default() }.into());
    }
    for number in 0..2 {
        journey.add(InformationItem { id: id("i", number), ..InformationItem::default() }.into());
    }
    for number in 0..8 {
        let needs = vec![id("n", number % 3)];
        let (actor, phase) = (id("a", number % 3), Some(id("p", number % 4)));
        journey.add(Touchpoint { id: id("t", number), actor, phase, needs, ..Touchpoint::default() }.into());
    }
    for number in 0..7 {
        let (from, to) = (id("t", number), Some(id("t", number + 1)));
        let information = vec![id("i", number % 2)];
        journey.add(Handover { id: id("h", number), from, to, information, ..Handover::default() }.into());
    }
    journey.add(Coordinator { id: "c0".into(), actor: Some("a0".into()), ..Coordinator::default() }.into());
    journey
        .add(JointPlan { id: "plan0".into(), actors: vec!["a0".into(), "a1".into()], ..JointPlan::default() }.into());
    journey.add(Note { id: "note0".into(), text: "Ask".into(), on: Some("t1".into()), ..Note::default() }.into());
    journey.add(Review { handover: Some("h1".into()), ..Review::default() }.into());
    journey
}

const SLOTS: u32 = 34;

fn text() -> impl Strategy<Value = String> {
    select(vec!["", "x", "y", "Call"]).prop_map(str::to_owned)
}

fn ids(stem: &'static str, below: usize) -> impl Strategy<Value = Vec<Id>> {
    proptest::sample::subsequence((0..below).map(|at| Id(format!("{stem}{at}"))).collect::<Vec<_>>(), 0..=below)
        .prop_shuffle()
}

fn edits() -> impl Strategy<Value = Edit> {
    prop_oneof![
        (0..4).prop_map(|day| TouchpointField::Day(Some(day)).into()),
        text().prop_map(|text| TouchpointField::Note(text).into()),
        ids("n", 3).prop_map(|needs| TouchpointField::Needs(needs).into()),
        ids("a", 3).prop_map(|with| TouchpointField::With(with).into()),
        proptest::option::of(0..4_usize)
            .prop_map(|at| TouchpointField::Phase(at.map(|at| Id(format!("p{at}")))).into()),
        text().prop_map(|text| PhaseField::Title(text).into()),
        text().prop_map(|text| ActorField::Name(text).into()),
        (0..9).prop_map(|day| NeedField::FromDay(day).into()),
        (0..9).prop_map(|day| NeedField::ToDay(Some(day)).into()),
        text().prop_map(|text| HandoverField::Note(text).into()),
        proptest::option::of(0..8_usize).prop_map(|at| HandoverField::To(at.map(|at| Id(format!("t{at}")))).into()),
        (text(), any::<bool>()).prop_map(|(text, reason)| {
            let text = Some(text);
            let content = match reason {
                true => Content { reason: text, ..Content::default() },
                false => Content { deadline: text, ..Content::default() },
            };
            HandoverField::Content(content).into()
        }),
        text().prop_map(|text| PersonField::Alias(text).into()),
        text().prop_map(|alias| {
            let id = Id(format!("f{alias}"));
            PersonField::Family(vec![FamilyMember { id, alias, ..FamilyMember::default() }]).into()
        }),
        select(vec!["f", "fx", "fy"]).prop_map(|id| NeedField::Of(Some(id.into())).into()),
        text().prop_map(|text| HeadField::Summary(text).into()),
        (0..8_usize, 0..3_usize).prop_map(|(actual, planned)| {
            let (actual, planned) = (Some(Id(format!("t{actual}"))), Some(Id(format!("q{planned}"))));
            HeadField::Alignment(vec![AlignedPair { actual, planned, ..AlignedPair::default() }]).into()
        }),
        select(vec!["t1", "h2", "a1", "n0"]).prop_map(|on| NoteField::On(Some(on.into())).into()),
        text().prop_map(|text| ReviewField::Assignee(Some(text)).into()),
    ]
}

/// What a person may do; much of it does not fit the item it names, and is refused.
fn operations() -> impl Strategy<Value = Vec<Operation>> {
    let slot = || (0..SLOTS).prop_map(Slot);
    let set = |slot: u32, edit: Edit| Operation::SetFields { slot: Slot(slot), edits: vec![edit] };
    // By chance alone both sides would hardly ever change the same field.
    let of_few = prop_oneof![
        (14..16_u32, text()).prop_map(move |(slot, text)| set(slot, TouchpointField::Note(text).into())),
        (14..16_u32, 0..4).prop_map(move |(slot, day)| set(slot, TouchpointField::Day(Some(day)).into())),
        (22..24_u32, text()).prop_map(move |(slot, text)| set(slot, HandoverField::Note(text).into())),
        text().prop_map(move |text| set(2, PhaseField::Title(text).into())),
        text().prop_map(move |text| set(Slot::HEAD.0, HeadField::Summary(text).into())),
        text().prop_map(move |text| set(Slot::PERSON.0, PersonField::Alias(text).into())),
        (14..16_u32).prop_map(|slot| Operation::Delete { slots: vec![Slot(slot)] }),
    ];
    let one = prop_oneof![
        6 => of_few,
        6 => (slot(), edits()).prop_map(|(slot, edit)| Operation::SetFields { slot, edits: vec![edit] }),
        2 => (slot(), 0..9_usize).prop_map(|(slot, index)| Operation::Reorder { slot, index }),
        1 => slot().prop_map(|slot| Operation::Duplicate { slot }),
        1 => (12..22_u32, 12..22_u32).prop_map(|(from, to)| Operation::Connect { from: Slot(from), to: Some(Slot(to)) }),
        2 => slot().prop_map(|slot| Operation::Delete { slots: vec![slot] }),
        2 => (text(), 6..9_u32).prop_map(|(title, actor)| Operation::AddTouchpoint {
            title, actor: Some(Slot(actor)), phase: None, day: None, after: None }),
        1 => text().prop_map(|name| Operation::AddItem { item: Box::new(Actor { name, level: Level::State, ..Actor::default() }.into()) }),
        1 => text().prop_map(|text| Operation::AddItem { item: Box::new(Note { text, ..Note::default() }.into()) }),
    ];
    proptest::collection::vec(one, 0..10)
}

fn done(base: &Journey, operations: &[Operation]) -> Journey {
    let mut journey = base.clone();
    for operation in operations {
        let edits = |it: &Operation| matches!(it, Operation::SetFields { .. });
        let before = journey.clone();
        // A reference to what there is not is no edit that a person can make.
        if apply(&mut journey, operation).is_ok() && edits(operation) && !problems(&journey).iter().all(is_interval) {
            journey = before;
        }
    }
    journey
}

fn is_interval(problem: &Problem) -> bool {
    matches!(problem.kind, ProblemKind::EndBeforeStart { .. })
}

/// Both versions of a journey and the journey that they came from.
fn versions() -> impl Strategy<Value = [Journey; 3]> {
    (operations(), operations(), operations()).prop_map(|(before, mine, theirs)| {
        let base = done(&base(), &before);
        let (mine, theirs) = (done(&base, &mine), done(&base, &theirs));
        [base, mine, theirs]
    })
}

/// The journey with its items under the ids that they have in the merged one.
fn renamed(side: &Journey, merged: &Merged<'_>, which: Side) -> Journey {
    let new: BTreeMap<&Id, &Id> =
        merged.renamed.iter().filter(|it| it.side == which).map(|it| (&it.from, &it.to)).collect();
    let mut records = Vec::new();
    side.each_record(|slot, place, record| {
        let mut record = record.clone();
        map_references(&mut record, |id| new.get(id).map(|to| (*to).clone()));
        if let Some(to) = record.id().and_then(|id| new.get(id)).map(|to| (*to).clone()) {
            let mut value = serde_json::to_value(&record).unwrap();
            value["value"]["id"] = Value::String(to.0);
            record = serde_json::from_value(value).unwrap();
        }
        records.push((slot, place, record));
    });
    let mut journey = side.clone();
    for (slot, place, record) in records {
        journey.take(slot);
        journey.put(place, slot, record);
    }
    journey
}

fn field(record: &Record, key: &str) -> Value {
    serde_json::to_value(record).unwrap()["value"][key].clone()
}

/// A record of this kind that says nothing, of those kinds that the operations add.
fn plain(record: &Record) -> Record {
    match record.section() {
        Some(Section::Touchpoints) => Touchpoint::default().into(),
        Some(Section::Handovers) => Handover::default().into(),
        Some(Section::Actors) => Actor::default().into(),
        Some(Section::Notes) => Note::default().into(),
        _ => record.clone(),
    }
}

/// Whether what a side did to a list or an object within a field is there.
fn is_within(base: &Value, side: &Value, merged: &Value) -> bool {
    match (base, side, merged) {
        (Value::Array(base), Value::Array(side), Value::Array(merged)) => {
            let added = side.iter().filter(|it| !base.contains(it)).all(|it| merged.contains(it));
            added && base.iter().filter(|it| !side.contains(it)).all(|it| !merged.contains(it))
        }
        (Value::Object(base), Value::Object(side), Value::Object(merged)) => {
            let keys: BTreeSet<&String> = base.keys().chain(side.keys()).collect();
            keys.into_iter().filter(|key| base.get(*key) != side.get(*key)).all(|key| side.get(key) == merged.get(key))
        }
        _ => false,
    }
}

/// What a side did that is neither in the merged journey nor in a conflict.
fn lost(base: &Journey, side: &Journey, which: Side, merged: &Merged<'_>) -> Vec<String> {
    let side = renamed(side, merged, which);
    let name = |journey: &Journey, slot| {
        let record = journey.record(slot).unwrap();
        let judged = matches!(record, Record::Review(_)).then(|| field(&record, "handover").to_string());
        (record.kind(), record.id().map_or(judged.unwrap_or_default(), |id| id.0.clone()))
    };
    let mut there = BTreeMap::new();
    merged.journey.each_record(|slot, _, record| _ = there.insert(name(&merged.journey, slot), (slot, record.clone())));
    let about = |slot: Slot| merged.conflicts.iter().filter(move |it| it.slot == slot || it.with.contains(&slot));
    let undecided = |slot: Slot| about(slot).any(|it| matches!(it.over, Over::Deleted(_) | Over::StillNamed(_)));
    let in_conflict = |slot: Slot, key: &str| {
        undecided(slot) || about(slot).any(|it| it.slot == slot && it.over == Over::Field(key.to_owned()))
    };
    let mut lost = Vec::new();
    let mut check = |what: String, found: bool| {
        if !found {
            lost.push(what)
        }
    };
    let found = difference(base, &side).found;
    for different in &found {
        match different {
            Different::Removed { before } => {
                let still = there.get(&name(base, *before));
                check(format!("{different:?}"), still.is_none_or(|(slot, _)| undecided(*slot)));
            }
            Different::Added { after } => {
                let own = side.record(*after).unwrap();
                let here = there.get(&name(&side, *after));
                check(format!("{different:?} {own:?}"), here.is_some());
                let Some((slot, now)) = here else { continue };
                // The other side may have added the same with more to it.
                let plain = serde_json::to_value(plain(&own)).unwrap();
                for (key, value) in serde_json::to_value(&own).unwrap()["value"].as_object().unwrap() {
                    let kept = *value == plain["value"][key] || *value == field(now, key) || in_conflict(*slot, key);
                    check(
                        format!("{key} of new {own:?}"),
                        kept || is_within(&plain["value"][key], value, &field(now, key)),
                    );
                }
            }
            Different::Changed { before, after, fields } => {
                let (old, own) = (base.record(*before).unwrap(), side.record(*after).unwrap());
                for key in fields {
                    let [old, own] = [&old, &own].map(|record| field(record, key));
                    let kept = there.get(&name(&side, *after)).is_some_and(|(slot, record)| {
                        let now = field(record, key);
                        now == own || is_within(&old, &own, &now) || in_conflict(*slot, key)
                    });
                    check(format!("{key} of {:?}: {old} to {own}", name(&side, *after)), kept);
                }
            }
            Different::Moved { .. } => {}
        }
    }
    for section in Section::ALL {
        let place = |journey: &Journey| -> BTreeMap<_, usize> {
            journey.slots(*section).into_iter().enumerate().map(|(at, slot)| (name(journey, slot), at)).collect()
        };
        let (old, own, now) = (place(base), place(&side), place(&merged.journey));
        // Where an item belongs that somebody still has to decide about is not settled either.
        let settled = |name: &&(&str, String)| there.get(*name).is_some_and(|(slot, _)| !undecided(*slot));
        let both = |name: &&(&str, String)| old.contains_key(*name) && own.contains_key(*name);
        let all: Vec<_> = now.keys().filter(both).filter(settled).collect();
        let unclear = merged.conflicts.iter().any(|it| matches!(it.over, Over::Order(list, _) if list == *section));
        for (one, other) in all.iter().flat_map(|one| all.iter().map(move |other| (*one, *other))) {
            let turned = own[one] < own[other] && old[one] > old[other];
            check(format!("{one:?} before {other:?}"), !turned || now[one] < now[other] || unclear);
        }
    }
    lost
}

/// Whether one side's whole list is not understood, so that what it names is another one's.
fn is_about_whole_lists(merged: &Merged<'_>) -> bool {
    merged.conflicts.iter().any(|it| matches!(it.over, Over::List(..)))
}

/// What the conflicts are, whoever is mine and who theirs.
fn either_way(merged: &Merged<'_>) -> Vec<String> {
    let about = |conflict: &Conflict| {
        let kind = match &conflict.over {
            Over::Field(key) => key.clone(),
            Over::Deleted(_) => "deleted".to_owned(),
            Over::StillNamed(_) => "still named".to_owned(),
            Over::Order(section, _) | Over::Strays(section) | Over::List(section, _) => format!("{section:?}"),
        };
        let record = |side| merged.sides.record(conflict, side);
        let mut sides = [Side::Mine, Side::Theirs].map(|side| format!("{:?}", record(side)));
        sides.sort();
        format!("{kind} {sides:?}")
    };
    let mut all: Vec<String> = merged.conflicts.iter().map(about).collect();
    all.sort();
    all
}

/// A hundred of each, or as many as `PROPTEST_CASES` says.
fn cases() -> ProptestConfig {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => config,
        None => ProptestConfig { cases: 100, ..config },
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn where_one_side_did_nothing_the_other_one_is_the_result([base, mine, _] in versions()) {
        for merged in [merge(&base, &base, &mine), merge(&base, &mine, &base), merge(&base, &mine, &mine)] {
            prop_assert!(merged.journey.same_content(&mine), "{:#?}", difference(&mine, &merged.journey));
            prop_assert_eq!(merged.conflicts, vec![]);
            prop_assert_eq!(merged.renamed, vec![]);
        }
    }

    #[test]
    fn it_does_not_matter_who_is_mine_and_who_theirs([base, mine, theirs] in versions()) {
        let (there, back) = (merge(&base, &mine, &theirs), merge(&base, &theirs, &mine));
        prop_assert_eq!(either_way(&there), either_way(&back));
        if there.conflicts.is_empty() {
            prop_assert!(there.journey.same_content(&back.journey), "{:#?}", difference(&there.journey, &back.journey));
        }
    }

    #[test]
    fn every_edit_of_either_side_is_there_or_in_a_conflict([base, mine, theirs] in versions()) {
        let merged = merge(&base, &mine, &theirs);
        prop_assert_eq!(lost(&base, &mine, Side::Mine, &merged), Vec::<String>::new(), "{:#?}", merged.conflicts);
        prop_assert_eq!(lost(&base, &theirs, Side::Theirs, &merged), Vec::<String>::new(), "{:#?}", merged.conflicts);
    }

    #[test]
    fn no_reference_leads_to_nothing_whatever_is_decided([base, mine, theirs] in versions(), sides in any::<u64>()) {
        let mut merged = merge(&base, &mine, &theirs);
        let dangling = |journey: &Journey| problems(journey).into_iter().filter(|it| !is_interval(it)).collect::<Vec<_>>();
        prop_assert_eq!(dangling(&merged.journey), vec![]);
        let side = |at: usize| if sides >> (at % 64) & 1 == 0 { Side::Mine } else { Side::Theirs };
        let mut doomed = Vec::new();
        for (at, conflict) in merged.conflicts.iter().enumerate() {
            if !decide(&mut merged.journey, conflict, side(at), &merged.sides) {
                doomed.push(conflict.slot);
            }
        }
        for slot in doomed {
            let _ = apply(&mut merged.journey, &Operation::Delete { slots: vec![slot] });
        }
        prop_assert_eq!(dangling(&merged.journey), vec![]);
    }

    #[test]
    fn what_was_decided_otherwise_on_each_side_is_a_conflict_again([base, mine, theirs] in versions()) {
        let decided = |side: Side| {
            let Merged { mut journey, conflicts, sides, .. } = merge(&base, &mine, &theirs);
            let mut gone = Vec::new();
            for conflict in &conflicts {
                if !decide(&mut journey, conflict, side, &sides) {
                    gone.push(conflict.slot);
                }
            }
            let _ = apply(&mut journey, &Operation::Delete { slots: gone });
            journey
        };
        let Merged { mut journey, conflicts, sides, .. } = merge(&base, &mine, &theirs);
        conflicts.iter().for_each(|conflict| leave_open(&mut journey, conflict, &sides));
        // What is new has no place in an earlier order, and whoever deleted what others name was told so.
        let clear = conflicts.iter().all(|it| matches!(it.over, Over::Field(_) | Over::Deleted(_)));
        let (mine, theirs) = (decided(Side::Mine), decided(Side::Theirs));
        let again = merge(&journey, &mine, &theirs);
        prop_assert!(!clear || conflicts.is_empty() || !again.conflicts.is_empty(), "{:#?}", conflicts);
        if conflicts.is_empty() {
            prop_assert!(again.journey.same_content(&journey));
        }
    }

    #[test]
    fn what_is_merged_keeps_the_slots_of_mine([base, mine, theirs] in versions()) {
        let merged = merge(&base, &mine, &theirs);
        let mut met = BTreeSet::new();
        merged.journey.each_record(|slot, _, _| assert!(met.insert(slot), "{slot:?} twice"));
        mine.each_record(|slot, _, record| {
            if let Some(now) = merged.journey.record(slot) {
                assert_eq!(now.kind(), record.kind());
            }
        });
    }
}
