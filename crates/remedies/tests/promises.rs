//! What every remedy promises, on invented journeys: it sets the fields that it states and no others,
//! and leaves what was refused, rated or said as it was.
#![allow(clippy::unwrap_used, clippy::panic, clippy::wildcard_enum_match_arm, reason = "tests")]

use edit::{Operation, apply};
use gaps::{Settings, check};
use journey::*;
use proptest::prelude::*;
use remedies::{Case, RECIPES, Recipe, Texts, next_steps, planned, try_remedy};
use serde_json::Value;
use std::collections::BTreeSet;

/// Draws from bytes; zeros once they are used up.
struct Draw(std::vec::IntoIter<u8>);

impl Draw {
    fn below(&mut self, most: usize) -> usize {
        usize::from(self.0.next().unwrap_or(0)) % most
    }
    fn day(&mut self, most: usize) -> Day {
        Day::try_from(self.below(most)).unwrap()
    }
    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 1
    }
    fn maybe<T>(&mut self, draw: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (!self.once_in(4)).then(|| draw(self))
    }
    fn one_of<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())].clone()
    }
    fn id(&mut self, letter: &str, most: usize) -> Id {
        Id(format!("{letter}{}", self.below(most)))
    }
    fn ids(&mut self, letter: &str, most: usize) -> Vec<Id> {
        let times = self.below(3);
        let ids: BTreeSet<Id> = (0..times).map(|_| self.id(letter, most)).collect();
        ids.into_iter().collect()
    }
}

const TOUCHPOINTS: usize = 9;

fn invented(bytes: Vec<u8>) -> Journey {
    let mut d = Draw(bytes.into_iter());
    let mut journey = Journey::new(Id::from("invented"), "Invented");
    let country = d.maybe(|d| d.one_of(Country::ALL));
    journey.add(Head { country, ..journey.head.clone() }.into());
    let birthdays = vec![Birthday { age: 18, day: d.day(90), ..Birthday::default() }];
    let (needs_interpreter, digital_access) = (d.once_in(2), d.once_in(2));
    journey.add(Person { birthdays, needs_interpreter, digital_access, ..Person::default() }.into());
    for number in 0..5 {
        let records = d.once_in(3).then(|| "shared".to_owned());
        let level = d.one_of(Level::ALL);
        let id = Id(format!("a{number}"));
        journey.add(Actor { id, name: format!("Actor {number}"), level, records, ..Actor::default() }.into());
        let assessment = d.once_in(2);
        journey.add(InformationItem { id: Id(format!("i{number}")), assessment, ..InformationItem::default() }.into());
    }
    for number in 0..3 {
        let (from_day, to_day) = (d.day(40), d.once_in(4).then(|| d.day(200)));
        let critical = d.once_in(3);
        journey.add(Need { id: Id(format!("n{number}")), from_day, to_day, critical, ..Need::default() }.into());
    }
    for number in 0..TOUCHPOINTS {
        let touchpoint = Touchpoint {
            id: Id(format!("t{number}")),
            title: format!("Touchpoint {number}"),
            actor: d.id("a", 6),
            kind: d.one_of(TouchpointKind::ALL),
            day: d.maybe(|d| d.day(150)),
            duration: if d.once_in(2) { d.day(80) } else { 0 },
            channel: d.one_of(Channel::ALL),
            owner: d.maybe(|d| format!("Owner {}", d.below(10))),
            status: if d.once_in(2) { d.one_of(Status::ALL) } else { Status::Completed },
            refused_because_of: d.once_in(6).then(|| d.id("n", 3)),
            needs: d.ids("n", 3),
            information_needed: d.ids("i", 5),
            information_produced: d.ids("i", 5),
            decision: d.once_in(3),
            participation: d.maybe(|d| d.one_of(Participation::ALL)),
            experience: d.maybe(|d| d.one_of(&[-2, -1, 0, 1, 2])),
            quote: "Said".to_owned(),
            forms: u32::try_from(d.below(4)).unwrap(),
            guideline_count: u32::try_from(d.below(8)).unwrap(),
            guidelines_conflict: d.once_in(4),
            competence_needed: d.once_in(4).then(|| "dual".to_owned()).into_iter().collect(),
            ends_at_age: d.once_in(5).then_some(18),
            ..Touchpoint::default()
        };
        journey.add(touchpoint.into());
    }
    for number in 0..10 {
        let sent = d.maybe(|d| d.day(150));
        let handover = Handover {
            id: Id(format!("h{number}")),
            from: d.id("t", TOUCHPOINTS),
            to: d.maybe(|d| d.id("t", TOUCHPOINTS + 1)),
            kind: d.one_of(HandoverKind::ALL),
            sent_day: sent,
            accepted_day: if d.once_in(2) { sent } else { None },
            refused: d.once_in(4),
            carrier: d.one_of(Carrier::ALL),
            information: d.ids("i", 5),
            arrived_day: d.once_in(3).then(|| d.day(200)),
            information_limit: d.once_in(3).then(|| d.day(20)),
            limit: d.once_in(2).then(|| d.day(30)),
            consent: d.one_of(Consent::ALL),
            payer: d.once_in(3).then(|| d.id("a", 5)),
            beneficiary: d.once_in(2).then(|| d.id("a", 5)),
            border: d.once_in(4),
            ..Handover::default()
        };
        journey.add(handover.into());
    }
    for number in 0..d.below(4) {
        let (from_day, to_day) = (d.day(100), d.maybe(|d| d.day(200)));
        let deputy = d.once_in(3).then(|| "Deputy".to_owned());
        let (id, name) = (Id(format!("c{number}")), format!("Coordinator {number}"));
        journey.add(Coordinator { id, name, from_day, to_day, deputy, ..Coordinator::default() }.into());
    }
    for number in 0..d.below(3) {
        let (actors, from_day, person_present) = (d.ids("a", 5), d.day(100), d.once_in(2));
        let id = Id(format!("p{number}"));
        journey.add(JointPlan { id, actors, from_day, person_present, ..JointPlan::default() }.into());
    }
    journey
}

fn records(journey: &Journey) -> Vec<(Slot, Record)> {
    let mut records = Vec::new();
    journey.each_record(|slot, _, record| records.push((slot, record.clone())));
    records
}

/// The keys on which two records of a kind differ.
fn differing(one: &Record, other: &Record) -> BTreeSet<String> {
    let value = |record: &Record| serde_json::to_value(record).unwrap()["value"].clone();
    let (Value::Object(one), Value::Object(other)) = (value(one), value(other)) else { unreachable!() };
    let keys = one.keys().chain(other.keys());
    keys.filter(|key| one.get(*key) != other.get(*key)).cloned().collect()
}

fn keeps_its_promises(recipe: &Recipe, before: &Journey, operations: &[Operation]) {
    let slug = recipe.remedy.slug();
    let mut after = before.clone();
    for operation in operations {
        match operation {
            Operation::SetFields { slot, edits } => {
                let kind = before.record(*slot).unwrap().kind();
                for edit in edits {
                    assert!(recipe.touches.contains(&(kind, edit.key())), "{slug} sets {kind}.{}", edit.key());
                }
            }
            Operation::AddItem { item } => assert!(recipe.adds.contains(&item.kind()), "{slug} adds {}", item.kind()),
            other => panic!("{slug} does {other:?}"),
        }
        apply(&mut after, operation).unwrap_or_else(|refused| panic!("{slug}: {operation:?}: {refused}"));
    }
    for (slot, record) in records(before) {
        let now = after.record(slot).unwrap();
        for key in differing(&record, &now) {
            assert!(recipe.touches.contains(&(record.kind(), key.as_str())), "{slug} changed {}.{key}", record.kind());
        }
        match (&record, &now) {
            (Record::Touchpoint(was), Record::Touchpoint(is)) => {
                assert!(was.status != Status::Refused && was.refused_because_of.is_none() || was == is, "{slug}");
                let told = |it: &Touchpoint| {
                    (it.title.clone(), it.status.clone(), it.experience, it.quote.clone(), it.narration.clone())
                };
                assert_eq!(told(was), told(is), "{slug}");
            }
            (Record::Handover(was), Record::Handover(is)) => {
                assert_eq!(was.refused, is.refused, "{slug}");
                assert!(was.consent != Consent::Refused || is.consent == Consent::Refused, "{slug}");
                let kept = |it: &Handover| {
                    (it.kind.clone(), it.to.clone(), it.accepted_day, it.carrier.clone(), it.payer.clone())
                };
                assert!(!was.refused || kept(was) == kept(is), "{slug}");
                let withheld = was.consent == Consent::Refused;
                assert!(!withheld || was.information == is.information, "{slug} passes on what was withheld");
            }
            _ => {}
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn a_remedy_does_what_it_states_and_no_more(bytes in proptest::collection::vec(any::<u8>(), 600)) {
        let journey = invented(bytes);
        let (settings, texts) = (Settings::default(), Texts::default());
        let report = check(&journey, &settings);
        for recipe in RECIPES {
            let spoken_to = report.gaps.iter().filter(|gap| gap.remedies.contains(&recipe.remedy));
            for gap in spoken_to.map(Some).chain([None]) {
                let case = Case { journey: &journey, report: &report, gap, settings: &settings, texts: &texts };
                let operations = recipe.propose(&case);
                prop_assert_eq!(&operations, &recipe.propose(&case));
                keeps_its_promises(recipe, &journey, &operations);
            }
        }
    }

    #[test]
    fn steps_can_be_done_again_one_by_one(bytes in proptest::collection::vec(any::<u8>(), 600)) {
        let journey = invented(bytes);
        let (settings, texts) = (Settings::default(), Texts::default());
        let steps = next_steps(&journey, &settings, &texts, &[]);
        let trial = &steps.together.trial;
        let mut again = journey.clone();
        for operation in &trial.operations {
            apply(&mut again, operation).unwrap();
        }
        prop_assert!(again.same_content(&trial.journey));
        prop_assert_eq!(&check(&again, &settings), trial.report());
        prop_assert!(steps.single.iter().map(|it| it.score).is_sorted_by(|one, two| one >= two));
        prop_assert!(steps.together.steps.len() <= 3 && steps.together.steps.iter().all(|(_, adds)| *adds > 0));
        prop_assert_eq!(steps.together.closed - steps.together.opened, remedies::score(&trial.difference));
    }
}

#[test]
fn a_trial_that_is_kept_tells_where_it_comes_from() {
    let journey = invented((0..255).collect());
    let remedy = gaps::Remedy::Coordinator;
    let trial = try_remedy(&journey, &Settings::default(), &Texts::default(), &[], remedy, None);
    let kept = planned(&journey, &trial, Id::from("what-if"));
    assert_eq!(kept.head.kind, JourneyKind::Planned);
    let origin = kept.head.origin.clone().unwrap();
    assert_eq!((origin.journey.as_str(), origin.remedies), ("invented", vec!["coordinator".to_owned()]));
    assert!(journey.head.origin.is_none());
}
