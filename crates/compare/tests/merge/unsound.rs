//! Journeys as no one should have them: repeated ids, references to nothing, values that were not understood.

use super::*;
use crate::any::parts;

fn journeys() -> impl Strategy<Value = Journey> {
    let record = parts(7, 6).prop_map(|(kind, id, title, mut extra)| {
        if !extra.unknown.is_empty() {
            extra.kept_empty.insert(title.clone());
        }
        let decision = !extra.unknown.is_empty();
        match kind {
            0 => Record::from(Head { id: "j".into(), title, extra, ..Head::default() }),
            1 => Person { alias: title, extra, ..Person::default() }.into(),
            2 => Phase { id, title, extra }.into(),
            3 => Touchpoint { id, title, decision, extra, ..Touchpoint::default() }.into(),
            4 => Handover { from: id.clone(), to: Some(id.clone()), id, note: title, extra, ..Handover::default() }
                .into(),
            5 => Note { on: Some(id.clone()), id, text: title, extra }.into(),
            _ => Review { handover: Some(id), assignee: Some(title), extra, ..Review::default() }.into(),
        }
    });
    let strays = proptest::option::of((0..3_u32, select(vec!["1", "2"])));
    let broken = proptest::option::weighted(0.2, select(vec!["phases", "notes"]));
    (proptest::collection::vec(record, 0..16), strays, broken).prop_map(|(records, strays, broken)| {
        let mut journey = Journey::new("j".into(), "Alex");
        records.into_iter().for_each(|record| _ = journey.add(record));
        let strays = strays.into_iter().map(|(at, digits)| (at, Raw::Number(digits.into()))).collect();
        journey.set_strays(Section::Touchpoints, strays);
        if let Some(list) = broken {
            let unread = Unread::Present { raw: Raw::Bool(true), expected: Expected::ObjectList };
            journey.head.extra.unread.insert(list.into(), unread);
            let section = if list == "phases" { Section::Phases } else { Section::Notes };
            journey.slots(section).into_iter().for_each(|slot| _ = journey.take(slot));
        }
        journey
    })
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn of_unsound_journeys_too_the_changed_side_is_the_result(base in journeys(), mine in journeys()) {
        for merged in [merge(&base, &base, &mine), merge(&base, &mine, &base), merge(&base, &mine, &mine)] {
            prop_assert!(merged.journey.same_content(&mine), "{:#?}", difference(&mine, &merged.journey));
            prop_assert_eq!(merged.conflicts, vec![]);
        }
    }

    #[test]
    fn unsound_journeys_too_are_merged_alike_both_ways([base, mine, theirs] in [journeys(), journeys(), journeys()]) {
        let (there, back) = (merge(&base, &mine, &theirs), merge(&base, &theirs, &mine));
        if is_about_whole_lists(&there) {
            return Ok(());
        }
        prop_assert_eq!(either_way(&there), either_way(&back));
        if there.conflicts.is_empty() {
            prop_assert!(there.journey.same_content(&back.journey), "{:#?}", difference(&there.journey, &back.journey));
        }
    }
}
