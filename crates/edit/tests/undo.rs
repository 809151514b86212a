//! Undo of every operation restores the journey, redo repeats it; on unsound journeys too.
#![allow(clippy::unwrap_used, clippy::wildcard_enum_match_arm, reason = "tests")]

use edit::{Change, History, Operation, Row, apply};
use journey::*;
use proptest::prelude::*;
use proptest::sample::select;

/// One operation of each variant. A new variant does not compile until it has its place here.
fn next(of: Option<&Operation>) -> Option<Operation> {
    let slot = Slot(0);
    Some(match of {
        None => Operation::SetFields { slot, edits: vec![] },
        Some(Operation::SetFields { .. }) => {
            Operation::AddTouchpoint { title: String::new(), actor: None, phase: None, day: None, after: None }
        }
        Some(Operation::AddTouchpoint { .. }) => Operation::Connect { from: slot, to: None },
        Some(Operation::Connect { .. }) => Operation::AddItem { item: Box::new(Note::default().into()) },
        Some(Operation::AddItem { .. }) => Operation::MoveTouchpoint { slot, actor: slot, phase: None },
        Some(Operation::MoveTouchpoint { .. }) => Operation::Reorder { slot, index: 0 },
        Some(Operation::Reorder { .. }) => Operation::Delete { slots: vec![] },
        Some(Operation::Delete { .. }) => Operation::Duplicate { slot },
        Some(Operation::Duplicate { .. }) => Operation::Discard { slot, keys: vec![] },
        Some(Operation::Discard { .. }) => Operation::AddRows { rows: vec![], chained: false },
        Some(Operation::AddRows { .. }) => Operation::AddPart { of: Id::default(), records: vec![] },
        Some(Operation::AddPart { .. }) => Operation::PlaceNote { note: slot, actor: None, phase: None },
        Some(Operation::PlaceNote { .. }) => Operation::Several { operations: vec![] },
        Some(Operation::Several { .. }) => return None,
    })
}

/// Journeys whose lists hold what is no item, too.
fn strayed() -> impl Strategy<Value = Journey> {
    let strays = proptest::collection::vec((select(Section::ALL.to_vec()), 0..4_u32, texts()), 0..3);
    (journeys(), strays).prop_map(|(mut journey, strays)| {
        for (section, index, text) in strays {
            let there = [journey.strays(section), &[(index, Raw::Text(text))]].concat();
            journey.set_strays(section, there);
        }
        journey
    })
}

/// Any operation of this variant.
fn any_like(variant: &Operation) -> BoxedStrategy<Operation> {
    let maybe = || proptest::option::of(slots());
    match variant {
        Operation::SetFields { .. } => (slots(), proptest::collection::vec(edits(), 1..3))
            .prop_map(|(slot, edits)| Operation::SetFields { slot, edits })
            .boxed(),
        Operation::AddTouchpoint { .. } => (texts(), maybe(), maybe(), proptest::option::of(days()), maybe())
            .prop_map(|(title, actor, phase, day, after)| Operation::AddTouchpoint { title, actor, phase, day, after })
            .boxed(),
        Operation::Connect { .. } => (slots(), maybe()).prop_map(|(from, to)| Operation::Connect { from, to }).boxed(),
        Operation::AddItem { .. } => records().prop_map(|item| Operation::AddItem { item: Box::new(item) }).boxed(),
        Operation::MoveTouchpoint { .. } => (slots(), slots(), maybe())
            .prop_map(|(slot, actor, phase)| Operation::MoveTouchpoint { slot, actor, phase })
            .boxed(),
        Operation::Reorder { .. } => {
            (slots(), 0..6_usize).prop_map(|(slot, index)| Operation::Reorder { slot, index }).boxed()
        }
        Operation::Delete { .. } => {
            proptest::collection::vec(slots(), 1..4).prop_map(|slots| Operation::Delete { slots }).boxed()
        }
        Operation::Duplicate { .. } => slots().prop_map(|slot| Operation::Duplicate { slot }).boxed(),
        Operation::Discard { .. } => {
            slots().prop_map(|slot| Operation::Discard { slot, keys: vec!["day".into(), "odd".into()] }).boxed()
        }
        Operation::AddRows { .. } => {
            let row =
                (texts(), texts(), texts(), proptest::option::of(days())).prop_map(|(lane, phase, title, day)| Row {
                    lane,
                    phase,
                    fields: vec![TouchpointField::Title(title), TouchpointField::Day(day)],
                });
            (proptest::collection::vec(row, 1..4), any::<bool>())
                .prop_map(|(rows, chained)| Operation::AddRows { rows, chained })
                .boxed()
        }
        Operation::AddPart { .. } => (select(vec!["j", "another"]), proptest::collection::vec(records(), 1..8))
            .prop_map(|(of, records)| Operation::AddPart { of: of.into(), records })
            .boxed(),
        Operation::PlaceNote { .. } => (slots(), maybe(), maybe())
            .prop_map(|(note, actor, phase)| Operation::PlaceNote { note, actor, phase })
            .boxed(),
        Operation::Several { .. } => (slots(), slots(), maybe())
            .prop_map(|(slot, actor, phase)| Operation::Several {
                operations: vec![
                    Operation::MoveTouchpoint { slot, actor, phase },
                    Operation::Duplicate { slot },
                    Operation::Delete { slots: vec![actor] },
                ],
            })
            .boxed(),
    }
}

fn operations() -> BoxedStrategy<Operation> {
    let every = std::iter::successors(next(None), |last| next(Some(last)));
    proptest::strategy::Union::new(every.map(|variant| any_like(&variant))).boxed()
}

fn slots() -> impl Strategy<Value = Slot> {
    (0..30_u32).prop_map(Slot)
}

fn days() -> impl Strategy<Value = Day> {
    prop_oneof![-5..200, Just(MAX_DAY), Just(MAX_DAY + 1)]
}

fn texts() -> impl Strategy<Value = String> {
    select(vec![String::new(), "Intake".to_owned(), "Möte →".to_owned()])
}

fn ids() -> impl Strategy<Value = Id> {
    select(vec!["", "a1", "a2", "t1", "t2", "t3", "h1", "h2", "n1", "i1", "p1", "f1"]).prop_map(Id::from)
}

fn edits() -> BoxedStrategy<Edit> {
    let of_record = |record: Record| -> Vec<Edit> {
        match record {
            Record::Head(it) => HeadField::KEYS.iter().filter_map(|key| it.field(key)).map(Edit::from).collect(),
            Record::Person(it) => PersonField::KEYS.iter().filter_map(|key| it.field(key)).map(Edit::from).collect(),
            Record::Phase(it) => PhaseField::KEYS.iter().filter_map(|key| it.field(key)).map(Edit::from).collect(),
            Record::Actor(it) => ActorField::KEYS.iter().filter_map(|key| it.field(key)).map(Edit::from).collect(),
            Record::Touchpoint(it) => {
                TouchpointField::KEYS.iter().filter_map(|key| it.field(key)).map(Edit::from).collect()
            }
            Record::Handover(it) => {
                HandoverField::KEYS.iter().filter_map(|key| it.field(key)).map(Edit::from).collect()
            }
            other => other.id().cloned().map(|id| NoteField::Id(id).into()).into_iter().collect(),
        }
    };
    (records(), any::<proptest::sample::Index>())
        .prop_map(move |(record, index)| {
            let edits = of_record(record);
            if edits.is_empty() { NoteField::Text("x".into()).into() } else { edits[index.index(edits.len())].clone() }
        })
        .boxed()
}

fn records() -> BoxedStrategy<Record> {
    let refs = || proptest::option::of(ids());
    let many = || proptest::collection::vec(ids(), 0..3);
    (0..12_u8, ids(), ids(), ids(), refs(), refs(), many(), days(), any::<bool>())
        .prop_map(|(kind, id, one, two, maybe, other, list, day, odd)| {
            let mut extra = Extra::default();
            if odd {
                extra.unknown.push(("odd".into(), Raw::Null));
                let raw = Raw::Text("soon".into());
                extra.unread.insert("day".into(), Unread::Present { raw, expected: Expected::Number });
            }
            let title = "Intake".to_owned();
            match kind {
                0 => {
                    if odd {
                        let raw = Raw::Bool(true);
                        extra.unread.insert("phases".into(), Unread::Present { raw, expected: Expected::ObjectList });
                    }
                    let alignment = vec![AlignedPair { actual: maybe, ..AlignedPair::default() }];
                    Head { id, title, alignment, last_day: Some(day), extra, ..Head::default() }.into()
                }
                1 => {
                    let member = |id| FamilyMember { id, ..FamilyMember::default() };
                    Person { alias: title, family: vec![member(one), member(two)], extra, ..Person::default() }.into()
                }
                2 => Phase { id, title, extra }.into(),
                3 => Actor { id, name: title, extra, ..Actor::default() }.into(),
                4 => Need { id, of: maybe, from_day: day, extra, ..Need::default() }.into(),
                5 => InformationItem { id, title, extra, ..InformationItem::default() }.into(),
                6 => Touchpoint {
                    id,
                    title,
                    actor: one,
                    phase: maybe,
                    needs: list.clone(),
                    with: list,
                    refused_because_of: other,
                    day: Some(day),
                    extra,
                    ..Touchpoint::default()
                }
                .into(),
                7 => {
                    Handover { id, from: one, to: maybe, payer: other, information: list, extra, ..Handover::default() }
                        .into()
                }
                8 => Coordinator { id, actor: maybe, from_day: day, extra, ..Coordinator::default() }.into(),
                9 => JointPlan { id, actors: list.clone(), information: list, extra, ..JointPlan::default() }.into(),
                10 => Note { id, text: title, on: maybe, extra }.into(),
                _ => {
                    let gap = GapKey { rule: "no-owner".into(), subjects: vec![one.0], ..GapKey::default() };
                    Review { gap: Some(gap), handover: maybe, extra, ..Review::default() }.into()
                }
            }
        })
        .boxed()
}

fn journeys() -> impl Strategy<Value = Journey> {
    proptest::collection::vec(records(), 0..24).prop_map(|records| {
        let mut journey = Journey::new(Id::from("j"), "Journey");
        for record in records {
            journey.add(record);
        }
        journey
    })
}

/// The same content in the same slots.
fn alike(one: &Journey, two: &Journey) -> bool {
    one.same_content(two) && Section::ALL.iter().all(|section| one.slots(*section) == two.slots(*section))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn undo_restores_and_redo_repeats(
        start in journeys(),
        operations in proptest::collection::vec((operations(), any::<bool>()), 1..12),
    ) {
        let mut journey = start.clone();
        let mut history = History::saved();
        let (mut again, mut replayed) = (history.clone(), start.clone());
        for (operation, continues) in operations {
            let before = journey.clone();
            match history.apply(&mut journey, &operation, continues) {
                Ok(turn) => again.replay(&mut replayed, turn),
                Err(refused) => {
                    prop_assert!(alike(&journey, &before), "{} was refused and still changed something", refused);
                    continue;
                }
            }
            prop_assert!(alike(&journey, &replayed), "replay of {operation:?}");
            let after = journey.clone();
            if !continues {
                prop_assert!(history.undo(&mut journey).is_some());
                prop_assert!(history.redo(&mut journey).is_some());
            }
            prop_assert!(alike(&journey, &after), "redo of {operation:?}");
        }
        let end = journey.clone();
        while history.undo(&mut journey).is_some() {}
        prop_assert!(alike(&journey, &start));
        prop_assert!(history.is_saved());
        while history.redo(&mut journey).is_some() {}
        prop_assert!(alike(&journey, &end));
    }

    #[test]
    fn one_operation_is_taken_back_by_its_flip(start in journeys(), operation in operations()) {
        let mut journey = start.clone();
        let Ok(change) = apply(&mut journey, &operation) else { return Ok(()) };
        prop_assert!(!alike(&journey, &start), "a change must change something");
        let after = journey.clone();
        change.flip().play(&mut journey);
        prop_assert!(alike(&journey, &start));
        let stored = serde_json::to_string(&change).unwrap();
        let replayed: Change = serde_json::from_str(&stored).unwrap();
        replayed.play(&mut journey);
        prop_assert!(alike(&journey, &after));
        prop_assert_eq!(change, replayed);
    }

    #[test]
    fn a_whole_journey_takes_the_place_of_another_and_gives_it_back(start in journeys(), other in journeys()) {
        let mut journey = start.clone();
        let mut history = History::saved();
        history.replace(&mut journey, &other);
        prop_assert!(journey.same_content(&other));
        history.undo(&mut journey).unwrap();
        prop_assert!(alike(&journey, &start) && history.is_saved());
        history.redo(&mut journey).unwrap();
        prop_assert!(journey.same_content(&other));
    }

    #[test]
    fn what_is_no_item_goes_and_comes_with_the_journey(start in strayed(), other in strayed()) {
        let mut journey = start.clone();
        let mut history = History::saved();
        history.replace(&mut journey, &other);
        prop_assert!(journey.same_content(&other));
        history.undo(&mut journey).unwrap();
        prop_assert!(alike(&journey, &start) && journey.same_content(&start));
        history.redo(&mut journey).unwrap();
        prop_assert!(journey.same_content(&other));
    }

    #[test]
    fn an_operation_leaves_no_new_problems(start in journeys(), operation in operations()) {
        // Setting a field and adding a whole item may name what is not there; nothing else may.
        if matches!(operation, Operation::SetFields { .. } | Operation::AddItem { .. } | Operation::Duplicate { .. }) {
            return Ok(());
        }
        let codes = |journey: &Journey| {
            problems(journey).into_iter().filter(|it| it.kind.code() == "no-such-item").count()
        };
        let mut journey = start.clone();
        if apply(&mut journey, &operation).is_ok() {
            prop_assert!(codes(&journey) <= codes(&start));
        }
    }
}
