//! What differs between two journeys, as it is told.

use expect_test::{Expect, expect};
use journey::*;
use messages::{Language, Words};
use session::comparison::{ComparedText, Comparison, compare};

/// An intake that hands over to a ward, with a need of the mother's.
fn sketch() -> Journey {
    let mut journey = Journey::new("j".into(), "Alex");
    journey.head.day_zero = Date::parse("2025-01-01");
    journey.person.alias = "Alex".into();
    let mum =
        FamilyMember { id: "f1".into(), alias: "Mia".into(), relation: "mother".into(), ..FamilyMember::default() };
    journey.person.family = vec![mum];
    for (id, name) in [("a1", "Municipality"), ("a2", "Region"), ("a3", "School")] {
        journey.add(Actor { id: id.into(), name: name.into(), level: Level::Region, ..Actor::default() }.into());
    }
    journey.add(Need { id: "n1".into(), title: "Housing".into(), ..Need::default() }.into());
    for (id, title, day) in [("t1", "Intake", Some(3)), ("t2", "Ward", None), ("t3", "", None)] {
        let lane = Id::from("a1");
        journey
            .add(Touchpoint { id: id.into(), title: title.into(), actor: lane, day, ..Touchpoint::default() }.into());
    }
    let to = Some("t2".into());
    journey.add(Handover { id: "h1".into(), from: "t1".into(), to, ..Handover::default() }.into());
    journey.add(Review { handover: Some("h1".into()), ..Review::default() }.into());
    journey
}

/// The record of this id with other content.
fn with(journey: &mut Journey, id: &str, change: impl FnOnce(&mut Record)) {
    let slot = journey.ids().into_iter().find(|(_, own)| own.as_str() == id).unwrap().0;
    let (place, mut record) = journey.take(slot).unwrap();
    change(&mut record);
    journey.put(place, slot, record);
}

fn set(journey: &mut Journey, id: &str, edits: &[Edit]) {
    with(journey, id, |record| edits.iter().for_each(|edit| assert!(record.set(edit.clone()))));
}

fn text(comparison: &Comparison) -> String {
    let told = |texts: &[ComparedText]| {
        let told = texts.iter().map(|it| if it.differs { format!("[{}]", it.text) } else { it.text.clone() });
        told.collect::<String>().replace('\n', " / ")
    };
    let mut lines = vec![comparison.summary.clone()];
    for group in &comparison.sections {
        lines.push(format!("# {}", group.heading));
        for item in &group.items {
            lines.push(format!("{}: {} “{}”", item.what_words, item.kind, item.title));
            let fields = item.fields.iter();
            lines.extend(fields.map(|it| format!("  {}: {} → {}", it.name, told(&it.before), told(&it.after))));
        }
    }
    lines.join("\n") + "\n"
}

fn check_in(language: Language, change: impl FnOnce(&mut Journey), expected: Expect) {
    let mut after = sketch();
    change(&mut after);
    expected.assert_eq(&text(&compare(Words::of(language), &sketch(), &after)));
}

fn check(change: impl FnOnce(&mut Journey), expected: Expect) {
    check_in(Language::English, change, expected);
}

#[test]
fn the_same_journey_has_nothing_to_tell() {
    check(
        |_| {},
        expect![[r#"
        Nothing differs.
    "#]],
    );
}

#[test]
fn items_are_told_under_their_list() {
    let change = |journey: &mut Journey| {
        journey.head.title = "Alex at home".into();
        journey.add(Note { id: "s1".into(), text: "Ask again".into(), ..Note::default() }.into());
        let slot =
            |journey: &Journey, id: &str| journey.ids().into_iter().find(|(_, own)| own.as_str() == id).unwrap().0;
        journey.take(slot(journey, "t3"));
        let school = slot(journey, "a3");
        let (_, record) = journey.take(school).unwrap();
        journey.put(Place::At { section: Section::Actors, index: 0 }, school, record);
        set(journey, "a3", &[ActorField::Level(Level::Municipality).into()]);
    };
    check(
        change,
        expect![[r#"
            1 added, 1 removed, 2 changed and 1 moved.
            # Journey
            Changed: Journey “Alex at home”
              Title: Alex → Alex [at home]
            # Lanes
            Moved, changed: Lane “School”
              Comes after: [Region] → [Nothing: it is the first]
              Level: [Region] → [Municipality]
            # Touchpoints
            Removed: Touchpoint “Touchpoint without a name”
            # Notes
            Added: Note “Ask again”
        "#]],
    );
    check_in(
        Language::Swedish,
        change,
        expect![[r#"
            1 har lagts till, 1 har tagits bort, 2 har ändrats och 1 har flyttats.
            # Brukarresa
            Ändrat: Brukarresa “Alex at home”
              Titel: Alex → Alex [at home]
            # Banor
            Flyttat, ändrat: Bana “School”
              Kommer efter: [Region] → [Ingenting: står först]
              Nivå: [Region] → [Kommun]
            # Kontaktpunkter
            Borttaget: Kontaktpunkt “Kontaktpunkt utan namn”
            # Anteckningar
            Tillagt: Anteckning “Ask again”
        "#]],
    );
}

#[test]
fn values_are_told_as_the_inspector_shows_them() {
    check(
        |journey| {
            set(
                journey,
                "t1",
                &[
                    TouchpointField::Actor("a2".into()).into(),
                    TouchpointField::With(vec!["a1".into(), "gone".into()]).into(),
                    TouchpointField::Day(Some(40)).into(),
                    TouchpointField::Duration(1).into(),
                    TouchpointField::Channel(Channel::HomeVisit).into(),
                    TouchpointField::Status(Status::Unrecognised("lost".into())).into(),
                    TouchpointField::Experience(Some(-2)).into(),
                    TouchpointField::Decision(true).into(),
                    TouchpointField::CompetenceNeeded(vec!["Sign language".into(), "Law".into()]).into(),
                    TouchpointField::EndsAtAge(Some(18)).into(),
                ],
            );
            set(journey, "n1", &[NeedField::Of(Some("f1".into())).into(), NeedField::ToDay(Some(-1)).into()]);
            set(
                journey,
                "h1",
                &[
                    HandoverField::From("t2".into()).into(),
                    HandoverField::To(None).into(),
                    HandoverField::Content(Content {
                        reason: Some("Moves home".into()),
                        deadline: Some(String::new()),
                        ..Content::default()
                    })
                    .into(),
                ],
            );
        },
        expect![[r#"
            3 changed.
            # Needs
            Changed: Need “Housing”
              Whose need:  → [Mia, mother]
              No longer open from:  → [31 Dec 2024]
            # Touchpoints
            Changed: Touchpoint “Intake”
              Lane: [Municipality] → [Region]
              Together with:  → [Municipality / “gone” (nothing has this id)]
              Starts: [4 Jan ]2025 → [10 Feb ]2025
              Duration: [0 days] → [1 day]
              Channel: [Other] → [Home visit]
              Status: [Completed] → [“lost” (not a known word)]
              A decision is made: [No] → [Yes]
              Experience:  → [Very bad]
              Competence needed:  → [Sign language / Law]
              Ends at age:  → [18 years]
            # Handovers
            Changed: Handover “Ward → Nobody”
              From: [Intake (4 Jan 2025)] → [Ward]
              To: [Ward] → [Nobody]
              What the handover says: Why:  → [Moves home]
              What the handover says: Until when:  → [There, without text]
        "#]],
    );
}

#[test]
fn what_only_the_file_knows_is_told() {
    check(
        |journey| {
            journey.head.extra.unknown.push(("mood".into(), Raw::Text("good".into())));
            let raw = Raw::Text("soon".into());
            journey.head.extra.unread.insert("lastDay".into(), Unread::Present { raw, expected: Expected::Number });
            journey.touchpoints.keep_stray(0, Raw::Bool(true));
            journey.person.family[0].extra.unknown.push(("hidden".into(), Raw::Null));
        },
        expect![[r#"
            2 changed.
            # Journey
            Changed: Journey “Alex”
              Last day:  → [The file says "soon", which was not understood.]
              “mood” (only in the file):  → ["good"]
              Touchpoints: what was not understood:  → [true]
            # Person
            Changed: Person “Alex”
              Family: Mia, mother[ (with a detail that is not shown here)] → Mia, mother[ (with another detail that is not shown here)]
        "#]],
    );
}

#[test]
fn of_a_long_text_the_place_that_differs_is_told() {
    let long = "There is a long story to tell here. ".repeat(20);
    let mut before = sketch();
    set(&mut before, "t1", &[TouchpointField::Note(format!("{long}It went well. {long}")).into()]);
    let mut after = before.clone();
    set(&mut after, "t1", &[TouchpointField::Note(format!("{long}It went badly. {long}")).into()]);
    let expected = expect![[r#"
        1 changed.
        # Touchpoints
        Changed: Touchpoint “Intake”
          Note: …is a long story to tell here. It went [well. ]There is a long story to tell here. There is a long story to tell here. There is a long story to tell here. There is a long story to tell here. There is a… → …is a long story to tell here. It went [badly. ]There is a long story to tell here. There is a long story to tell here. There is a long story to tell here. There is a long story to tell here. There is a…
    "#]];
    expected.assert_eq(&text(&compare(Words::of(Language::English), &before, &after)));
}

#[test]
fn two_examples_are_told_apart() {
    let read = |name: &str| {
        let bytes = session::EXAMPLES.iter().find(|(own, _)| *own == name).unwrap().1;
        formats::journey_file::read(bytes).unwrap().journey
    };
    let (before, after) = (read("before-a-coordinator"), read("with-a-coordinator"));
    let headings = |language| {
        let comparison = compare(Words::of(language), &before, &after);
        let headings = comparison.sections.iter().map(|group| format!("{} ({})", group.heading, group.items.len()));
        format!("{}\n{}\n", comparison.summary, headings.collect::<Vec<_>>().join(", "))
    };
    let expected = expect![[r#"
        17 added, 8 removed, 24 changed and 5 moved.
        Journey (1), Person (1), Phases (7), Lanes (9), Information (6), Touchpoints (12), Handovers (13), Coordinators (2), Joint plans (1), Notes (2)
        17 har lagts till, 8 har tagits bort, 24 har ändrats och 5 har flyttats.
        Brukarresa (1), Person (1), Faser (7), Banor (9), Uppgifter (6), Kontaktpunkter (12), Överlämningar (13), Samordnare (2), Samordnade planer (1), Anteckningar (2)
    "#]];
    expected.assert_eq(&[headings(Language::English), headings(Language::Swedish)].concat());
}
