//! What the desk offers: a country's lanes and limits, and remedies to try.

use crate::beginnings::{desk_in, folder};
use expect_test::{Expect, expect};
use gaps::Remedy;
use journey::{Country, Handover, HandoverField, Journey};
use messages::Language;
use session::remedies::AskedGap;
use session::wire::{Handle, LimitText, Operation, TrialText, View};
use session::{Desk, Model, NewJourney, Tried};

fn lanes(journey: &Journey) -> String {
    let lane = |actor: &journey::Actor| format!("{} {} ({})\n", actor.id, actor.name, actor.level.word());
    let country = journey.head.country.as_ref().map_or("-", Country::word);
    let head = format!("{} | {country} | {}\n", journey.head.title, journey.head.language);
    head + &journey.actors.iter().map(lane).collect::<String>()
}

fn begun(language: Language, beginning: &NewJourney, expected: Expect) {
    let folder = folder();
    let view = desk_in(folder.path(), language).begin("7d0c", beginning).unwrap();
    assert!(view.safe && view.problems.is_empty());
    expected.assert_eq(&lanes(&view.journey));
}

#[test]
fn a_journey_begins_with_a_model_in_its_own_language() {
    let begun =
        |model| NewJourney { country: Some(Country::Sweden), lanes: vec![0, 1], model, ..NewJourney::default() };
    begun_with(
        &begun(Some(Model::Coordinator)),
        expect![[r#"
            New journey | SE | sv
            a1 Personen (citizen)
            a2 Vårdcentral (region)
            model Samordnare (municipality)
            t1 En samordnare utses
            t2 Samordnaren och personen enas om vad som är viktigt
            t3 Samordnaren följer upp med alla
            t1 > Some(Id("t2"))
            t2 > Some(Id("t3"))
            Samordnare
        "#]],
    );
    begun_with(
        &begun(Some(Model::JointPlan)),
        expect![[r#"
            New journey | SE | sv
            a1 Personen (citizen)
            a2 Vårdcentral (region)
            model Gemensam planering (municipality)
            t1 Någon kallar till det gemensamma mötet
            t2 Samordnad plan
            t3 Planen följs upp tillsammans
            t1 > Some(Id("t2"))
            t2 > Some(Id("t3"))
            Samordnad plan [Id("a2")]
        "#]],
    );
}

fn begun_with(beginning: &NewJourney, expected: Expect) {
    let folder = folder();
    let view = desk_in(folder.path(), Language::English).begin("7d0c", beginning).unwrap();
    assert!(view.problems.is_empty(), "{:?}", view.problems);
    let journey = &view.journey;
    let cards: String = journey.touchpoints.iter().map(|it| format!("{} {}\n", it.id, it.title)).collect();
    let ways: String = journey.handovers.iter().map(|it| format!("{} > {:?}\n", it.from, it.to)).collect();
    let plans: String = journey.joint_plans.iter().map(|it| format!("{} {:?}\n", it.title, it.actors)).collect();
    let coordinators: String = journey.coordinators.iter().map(|it| format!("{}\n", it.name)).collect();
    expected.assert_eq(&[lanes(journey), cards, ways, plans, coordinators].concat());
}

#[test]
fn a_journey_begins_with_the_lanes_that_were_chosen() {
    begun(
        Language::English,
        &NewJourney { title: " Alex ".into(), country: Some(Country::Denmark), lanes: vec![0, 2, 5, 99], model: None },
        expect![[r#"
            Alex | DK | da
            a1 Borgeren (citizen)
            a2 Sygehus (region)
            a3 Socialforvaltning (municipality)
        "#]],
    );
    begun(
        Language::Swedish,
        &NewJourney { title: String::new(), country: Some(Country::Finland), lanes: vec![0, 1], model: None },
        expect![[r#"
            Ny brukarresa | FI | sv
            a1 Klienten (citizen)
            a2 Hälsostation (region)
        "#]],
    );
    begun(
        Language::English,
        &NewJourney::default(),
        expect![[r#"
            New journey | - | en
            a1 The person (citizen)
        "#]],
    );
}

#[test]
fn the_country_is_offered_again() {
    let folder = folder();
    let of = |country| NewJourney { country, ..NewJourney::default() };
    let mut first = desk_in(folder.path(), Language::English);
    assert_eq!(first.start().country, None);
    first.begin("1", &of(Some(Country::Iceland))).unwrap();
    assert_eq!(first.start().country, Some(Country::Iceland));
    let mut next = desk_in(folder.path(), Language::English);
    assert_eq!(next.start().country, Some(Country::Iceland));
    next.begin("2", &of(None)).unwrap();
    assert_eq!(next.start().country, None);
}

#[test]
fn all_of_a_countrys_lanes_are_there_when_asked_for() {
    let all = NewJourney::with_all_lanes("Alex".into(), Country::Aland);
    assert_eq!(all.lanes, [0, 1, 2, 3, 4, 5]);
}

/// The first handover of an example in a country, and the limits that could be meant for it.
fn limits(desk: &mut Desk) -> (Handle, journey::Slot, Vec<LimitText>) {
    let view = desk.open_example("between-the-chairs").unwrap();
    let (slot, _): (_, &Handover) = view.journey.handovers.slotted().next().unwrap();
    (view.document, slot, desk.limits(view.document, slot).unwrap())
}

#[test]
fn a_limit_tells_what_it_is_and_only_what_is_sure_is_law() {
    let folder = folder();
    let (_, _, limits) = limits(&mut desk_in(folder.path(), Language::English));
    let line = |limit: &LimitText| {
        let law = if limit.is_law { "law" } else { "not law" };
        format!("{}: {} | {} | {law}, {}\n", limit.name, limit.amount, limit.rule, limit.standing)
    };
    expect![[r#"
        Primary care that is not urgent, under 23: from assessed need to care: 14 days | terveydenhuoltolaki 51 a (2024) | law, Read in a source
        Primary care that is not urgent, from 23: from assessed need to care: 90 days (3 months) | terveydenhuoltolaki 51 a (2025) | not law, Unverified: read in a source that may be old, a proposal or doubtful
        Social services, with a disability or from 75 years: from contact to the start of the assessment: 11 days (7 working days) | sosiaalihuoltolaki 36; old act 380/1987 3 a | not law, Unverified: from general knowledge
        Any handover: from sending until the receiver has accepted: 10 days | Suggestion to begin with | not law, A suggestion to begin with, nobody's rule
    "#]].assert_eq(&limits.iter().filter(|limit| limit.fits).map(line).collect::<String>());
    assert!(limits.iter().filter(|limit| limit.is_law).all(|limit| limit.standing == "Read in a source"));
}

#[test]
fn a_chosen_limit_is_kept_with_its_source_and_can_be_changed() {
    let folder = folder();
    let mut desk = desk_in(folder.path(), Language::English);
    let (document, slot, limits) = limits(&mut desk);
    let chosen = limits.into_iter().find(|limit| limit.days.is_some()).unwrap();
    let edits =
        vec![HandoverField::Limit(chosen.days).into(), HandoverField::LimitSource(chosen.limit_source.clone()).into()];
    let view = desk.apply(document, &Operation::SetFields { slot, edits }, false).unwrap();
    let handover = view.journey.handovers.get(slot).unwrap();
    assert_eq!((handover.limit, &handover.limit_source), (chosen.days, &chosen.limit_source));
    let edits = vec![HandoverField::Limit(Some(3)).into()];
    let view = desk.apply(document, &Operation::SetFields { slot, edits }, false).unwrap();
    assert_eq!(view.journey.handovers.get(slot).unwrap().limit, Some(3));
}

fn counts(trial: &TrialText) -> String {
    let (closed, opened, remaining) = (trial.closed.len(), trial.opened.len(), trial.remaining.len());
    let figures = trial.figures.iter().map(|it| format!("\n{}: {} → {}", it.label, it.before, it.after));
    format!("{closed} closed, {opened} opened, {remaining} remain{}", figures.collect::<String>())
}

fn gap_of<'v>(view: &'v View, rule: &str) -> &'v session::wire::GapText {
    view.gaps.iter().find(|group| group.rule == rule).unwrap().gaps.first().unwrap()
}

#[test]
fn a_remedy_is_tried_on_one_gap_and_nothing_happens_to_the_journey() {
    let folder = folder();
    let mut desk = desk_in(folder.path(), Language::English);
    let before = desk.open_example("before-a-coordinator").unwrap();
    let gap = gap_of(&before, "loop-open");
    let what_if = desk.what_if(before.document).unwrap();
    let asked = AskedGap { rule: "loop-open".into(), subjects: gap.subjects.clone(), days: gap.days };
    let trial = what_if.trial(&Tried { remedies: vec![Remedy::ClosedLoop], gap: Some(asked) });
    assert_eq!(trial.mends, Some(true));
    assert!(trial.closed.iter().any(|line| line.message == gap.message));
    let after = desk.view(before.document).unwrap();
    assert_eq!(after.journey, before.journey);
    assert!(after.saved);
}

#[test]
fn the_best_steps_can_be_kept_as_a_planned_journey() {
    let folder = folder();
    let mut first = desk_in(folder.path(), Language::English);
    let actual = first.open_example("before-a-coordinator").unwrap();
    let what_if = first.what_if(actual.document).unwrap();
    let steps = what_if.next_steps();
    let tried = Tried { remedies: steps.steps.iter().map(|step| step.remedy.remedy).collect(), gap: None };
    // What is tried again is what was told.
    assert_eq!(counts(&what_if.trial(&tried)), counts(&steps.together));
    assert!(steps.closed * 2 > steps.weight);

    let planned = first.keep_planned(what_if.planned(&tried, "b1e0"), actual.document).unwrap();
    expect![[r#"Before a coordinator (what if) | planned | Some(Origin { journey: Id("c1-no"), remedies: ["data-sharing", "coordinator", "joint-plan"], extra: Extra { unknown: [], unread: {}, kept_empty: {} } })"#]].assert_eq(&format!(
        "{} | {} | {:?}",
        planned.journey.head.title,
        planned.journey.head.kind.word(),
        planned.journey.head.origin
    ));
    assert_ne!(planned.document, actual.document);
    assert!(!planned.saved && planned.safe && !planned.has_file && planned.undo.is_none());
    assert_eq!(first.view(actual.document).unwrap().journey, actual.journey);

    // The program ends; what was kept is there at the next start.
    drop(first);
    let recovered = desk_in(folder.path(), Language::English).start().recovered;
    assert_eq!(recovered.iter().map(|it| it.title.as_str()).collect::<Vec<_>>(), [planned.journey.head.title]);
}

#[test]
fn a_document_that_is_not_open_offers_nothing() {
    let folder = folder();
    let desk = desk_in(folder.path(), Language::English);
    assert_eq!(desk.what_if(Handle(9)).err().unwrap().code, "failure-no-such-document");
    assert_eq!(desk.limits(Handle(9), journey::Slot(2)).err().unwrap().code, "failure-no-such-document");
}

#[test]
fn what_was_typed_and_chosen_at_the_beginning_comes_back() {
    let folder = folder();
    let mut first = desk_in(folder.path(), Language::English);
    // With nothing typed and chosen there is nothing to miss.
    assert!(first.begin("1", &NewJourney::default()).unwrap().saved);
    let view = first.begin("2", &NewJourney { title: "Alex".into(), ..NewJourney::default() }).unwrap();
    assert_eq!((view.saved, view.safe), (false, true));
    drop(first);
    let back = desk_in(folder.path(), Language::English).start().opened.unwrap();
    assert_eq!(back.journey.head.title, "Alex");
}
