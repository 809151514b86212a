//! What holds for the difference of any two journeys.
#![allow(clippy::unwrap_used, reason = "tests")]

mod any;

use any::parts;
use compare::{Different, Matching, apply as take_over, difference, difference_of};
use edit::{Operation, Step, apply};
use journey::*;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;

/// Any journey, unsound ones too: ids repeat, and values were not understood.
fn journeys() -> impl Strategy<Value = Journey> {
    let record = parts(6, 8).prop_map(|(kind, id, title, extra)| match kind {
        0 => Record::from(Head { id: "j".into(), title, extra, ..Head::default() }),
        1 => Person { alias: title, extra, ..Person::default() }.into(),
        2 => Phase { id, title, extra }.into(),
        3 => {
            let decision = !extra.unknown.is_empty();
            Touchpoint { id, title, decision, extra, ..Touchpoint::default() }.into()
        }
        4 => Handover { id, note: title, extra, ..Handover::default() }.into(),
        _ => Review { handover: Some(id), assignee: Some(title), extra, ..Review::default() }.into(),
    });
    proptest::collection::vec(record, 0..24).prop_map(|records| {
        let mut journey = Journey::new("j".into(), "Alex");
        records.into_iter().for_each(|record| {
            journey.add(record);
        });
        journey
    })
}

/// A sound journey of six phases, two lanes, twelve touchpoints and a handover between neighbours.
fn sound() -> Journey {
    let mut journey = Journey::new("j".into(), "Alex");
    let id = |stem: &str, number: usize| Id(format!("{stem}{number}"));
    for number in 0..6 {
        journey.add(Phase { id: id("p", number), ..Phase::default() }.into());
    }
    for number in 0..2 {
        journey.add(Actor { id: id("a", number), ..Actor::default() }.into());
    }
    for number in 0..12 {
        journey.add(Touchpoint { id: id("t", number), actor: id("a", number % 2), ..Touchpoint::default() }.into());
    }
    for number in 0..11 {
        let to = Some(id("t", number + 1));
        journey.add(Handover { id: id("h", number), from: id("t", number), to, ..Handover::default() }.into());
    }
    journey
}

/// Operations on the sound journey that leave every id as it is.
fn operations() -> impl Strategy<Value = Operation> {
    let slot = || (0..36_u32).prop_map(Slot);
    let edit = prop_oneof![
        (0..9).prop_map(|day| Edit::from(TouchpointField::Day(Some(day)))),
        any::<bool>().prop_map(|decision| TouchpointField::Decision(decision).into()),
        select(vec!["", "x", "y"]).prop_map(|text| PhaseField::Title(text.into()).into()),
        select(vec!["", "x", "y"]).prop_map(|text| HandoverField::Note(text.into()).into()),
        select(vec!["", "x", "y"]).prop_map(|text| PersonField::Alias(text.into()).into()),
        select(vec!["", "x", "y"]).prop_map(|text| HeadField::Summary(text.into()).into()),
    ];
    prop_oneof![
        4 => (slot(), edit).prop_map(|(slot, edit)| Operation::SetFields { slot, edits: vec![edit] }),
        1 => (slot(), 0..12_usize).prop_map(|(slot, index)| Operation::Reorder { slot, index }),
        1 => slot().prop_map(|slot| Operation::Duplicate { slot }),
        1 => (slot(), slot()).prop_map(|(from, to)| Operation::Connect { from, to: Some(to) }),
        1 => slot().prop_map(|slot| Operation::Delete { slots: vec![slot] }),
    ]
}

/// As if the two journeys had changed places.
fn mirrored(different: Different) -> Different {
    match different {
        Different::Added { after } => Different::Removed { before: after },
        Different::Removed { before } => Different::Added { after: before },
        Different::Moved { before, after } => Different::Moved { before: after, after: before },
        Different::Changed { before, after, fields } => Different::Changed { before: after, after: before, fields },
    }
}

/// In an order of their own; of the fields too, since unknown keys come in the later order.
fn sorted(found: impl IntoIterator<Item = Different>) -> Vec<String> {
    let text = |mut different| {
        if let Different::Changed { fields, .. } = &mut different {
            fields.sort();
        }
        format!("{different:?}")
    };
    let mut found: Vec<String> = found.into_iter().map(text).collect();
    found.sort();
    found
}

/// The slots of the list without those in `but`, in order.
fn without(journey: &Journey, section: Section, but: &BTreeSet<Slot>) -> Vec<Slot> {
    journey.slots(section).into_iter().filter(|slot| !but.contains(slot)).collect()
}

proptest! {
    #[test]
    fn nothing_differs_exactly_where_the_content_is_the_same(before in journeys(), after in journeys()) {
        prop_assert!(difference(&before, &before).is_empty());
        prop_assert_eq!(difference(&before, &after).is_empty(), before.same_content(&after));
    }

    #[test]
    fn doing_what_differs_gives_the_later_journey(before in journeys(), after in journeys()) {
        for matching in [Matching::by_id(&before, &after), Matching::best(&before, &after)] {
            let mut done = before.clone();
            take_over(&mut done, &after, &matching, &difference_of(&before, &after, &matching));
            prop_assert!(done.same_content(&after), "{:#?}", difference(&done, &after));
        }
    }

    #[test]
    fn by_likeness_too_a_journey_and_itself_do_not_differ(journey in journeys()) {
        let matching = Matching::best(&journey, &journey);
        prop_assert!(difference_of(&journey, &journey, &matching).is_empty());
    }

    #[test]
    fn looking_the_other_way_mirrors(before in journeys(), after in journeys()) {
        let there = sorted(difference(&before, &after).found);
        let back = sorted(difference(&after, &before).found.into_iter().map(mirrored));
        prop_assert_eq!(there, back);
    }

    #[test]
    fn what_was_done_is_what_is_found(operations in proptest::collection::vec(operations(), 0..12)) {
        let before = sound();
        let mut after = before.clone();
        let mut steps: Vec<Step> = Vec::new();
        for operation in operations {
            if let Ok(change) = apply(&mut after, &operation) {
                steps.extend(change.steps);
            }
        }
        // A new item may have taken the id of one that was deleted before it, and so stands for it.
        let ids = |journey: &Journey| journey.ids().into_iter().map(|(slot, id)| (id.clone(), slot)).collect::<BTreeSet<_>>();
        let reused = ids(&after).difference(&ids(&before)).any(|(id, _)| ids(&before).iter().any(|(old, _)| old == id));
        prop_assume!(!reused);

        let touched: BTreeSet<Slot> = steps.iter().map(|step| step.slot).collect();
        let reordered = steps.iter().filter(|step| matches!((&step.before, &step.after), (Some((from, _)), Some((to, _))) if from != to));
        let found = difference(&before, &after).found;
        let (mut listed, mut moved) = (BTreeSet::new(), BTreeSet::new());
        for different in found {
            match different {
                Different::Added { after: slot } => {
                    prop_assert!(before.record(slot).is_none());
                    listed.insert(slot);
                }
                Different::Removed { before: slot } => {
                    prop_assert!(after.record(slot).is_none());
                    listed.insert(slot);
                }
                Different::Moved { before, after } => {
                    prop_assert_eq!(before, after);
                    moved.insert(after);
                }
                Different::Changed { before: slot, after: same, .. } => {
                    prop_assert_eq!(slot, same);
                    prop_assert_ne!(before.record(slot), after.record(slot));
                    listed.insert(slot);
                }
            }
        }
        let really: BTreeSet<Slot> =
            touched.iter().copied().filter(|slot| before.record(*slot) != after.record(*slot)).collect();
        prop_assert_eq!(&listed, &really);
        prop_assert!(moved.len() <= reordered.count());
        for section in Section::ALL {
            let one_sided = |slot: &&Slot| before.record(**slot).is_none() || after.record(**slot).is_none();
            let but = listed.iter().filter(one_sided).chain(&moved).copied().collect();
            prop_assert_eq!(without(&before, *section, &but), without(&after, *section, &but));
        }
    }
}
