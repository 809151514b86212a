//! Sticky notes on the drawing, and what the drawing says it does not show.

use super::promises::{check, check_scene};
use super::{draw, draw_with, sample, sketch, words};
use crate::scene::{PartRole, Scene, Shape};
use crate::{Options, Show, TimeView, compose_folded};
use expect_test::{Expect, expect};
use journey::{Journey, Level, Note, Record, Section, Status};
use messages::{Language, Words};

/// A sample with these notes: what they stick to and what they say.
fn noted(notes: &[(&str, &str)]) -> Journey {
    let mut journey = sample();
    for (at, (on, text)) in notes.iter().enumerate() {
        let on = (!on.is_empty()).then(|| (*on).into());
        let id = format!("x{at}").as_str().into();
        journey.add(Record::Note(Note { id, text: (*text).to_owned(), on, ..Note::default() }));
    }
    journey
}

fn texts(scene: &Scene, role: PartRole) -> Vec<&str> {
    let figures = scene.parts.iter().filter(|part| part.role == role).flat_map(|part| &part.figures);
    let mut texts = Vec::new();
    for shape in figures.flat_map(|figure| &figure.shapes) {
        if let Shape::Text { text, .. } = shape {
            texts.push(text.as_str());
        }
    }
    texts
}

fn names(scene: &Scene, role: PartRole) -> Vec<&str> {
    let figures = scene.parts.iter().filter(|part| part.role == role).flat_map(|part| &part.figures);
    figures.map(|figure| figure.name.as_str()).filter(|name| !name.is_empty()).collect()
}

#[test]
fn notes_are_told_with_what_they_stick_to() {
    let notes = [
        ("t3", "Who rang?"),
        ("h1", "Nobody wrote back.\nWhy?"),
        ("", "Ask the union"),
        ("a", "Was she asked?"),
        ("gone", "On nothing"),
    ];
    let journey = noted(&notes);
    check(&journey);
    expect![[r#"
        Sticky note 2 on “Applies for support at the social services office of the municipality → Acute admission”: Nobody wrote back. Why?
        Sticky note 3 on “Actor a”: Was she asked?
        Sticky note 4 on “Something that is not there”: On nothing
        Sticky note 1 on “Acute admission”: Who rang?
        Sticky note 2 on “Applies for support at the social services office of the municipality → Acute admission”: Nobody wrote back. Why?
        Note in the parking lot: Ask the union"#]]
    .assert_eq(&names(&draw(&journey), PartRole::Notes).join("\n"));
}

#[test]
fn a_card_carries_the_numbers_of_its_notes() {
    let journey = noted(&[("t1", "One"), ("t2", "Two"), ("t1", "Three")]);
    let scene = draw(&journey);
    let card = &scene.parts.iter().find(|part| part.role == PartRole::Cards).unwrap().figures[0];
    let written =
        card.shapes.iter().filter_map(|shape| if let Shape::Text { text, .. } = shape { Some(text) } else { None });
    let numbers: Vec<_> = written.filter(|text| text.parse::<u32>().is_ok()).collect();
    assert_eq!(numbers, ["1", "3"]);
}

#[test]
fn notes_can_be_left_out_and_the_drawing_says_so() {
    let journey = noted(&[("t1", "Who rang?"), ("", "Later")]);
    let show = Show { notes: false, ..Show::default() };
    let scene = draw_with(&journey, Options { show, ..Options::default() });
    assert!(texts(&scene, PartRole::Notes).is_empty());
    assert!(scene.description.contains("2 sticky notes"), "{}", scene.description);
    check_scene(&journey, &scene);
}

/// What the drawing says it does not show.
fn check_hidden(options: Options, folded: &[&str], expected: Expect) {
    let journey = noted(&[("t1", "Who rang?")]);
    let folded = folded.iter().map(|id| (*id).into()).collect();
    let report = gaps::check(&journey, &gaps::Settings::default());
    let scene = compose_folded(&journey, &report, words(), options, &folded);
    let title = texts(&scene, PartRole::TitleBlock);
    let at = title.iter().position(|line| line.starts_with("What happened")).unwrap();
    let said = title[at + 1..].join(" ");
    expected.assert_eq(&said);
    assert!(scene.description.ends_with(&said), "those who hear the drawing are told the same");
}

#[test]
fn what_is_not_drawn_is_said_in_the_title_block() {
    check_hidden(Options::default(), &[], expect!["Not drawn here: 1 need."]);
    let show = Show { needs: true, ..Show::default() };
    check_hidden(Options { show, ..Options::default() }, &[], expect![""]);
    check_hidden(
        Options { judged: 3, time: TimeView::Calendar, ..Options::default() },
        &["c", "then"],
        expect![
            "Not drawn here: the lane “Actor c” with 2 touchpoints, the phase “then” with 3 touchpoints, 1 need and 3 gaps that were judged to be none."
        ],
    );
    let left_out = vec!["Pseudonymised copy.".to_owned(), "Names are replaced.".to_owned()];
    check_hidden(
        Options { show, left_out, ..Options::default() },
        &[],
        expect!["Pseudonymised copy. Names are replaced."],
    );
}

#[test]
fn the_legend_cuts_no_word_in_any_language() {
    let name = "Kommunernas gemensamma samordningsförbund för arbetslivsinriktad rehabilitering, missbruksvård och \
                boendestöd i den västra delen av det gamla landstinget samt Överklagandenämndens sammanträdesprotokollsbilageregister";
    let levels = vec![(Level::Citizen, name.to_owned())];
    for language in [Language::English, Language::Swedish] {
        let report = gaps::check(&sample(), &gaps::Settings::default());
        let options = Options { levels: levels.clone(), ..Options::default() };
        let scene = crate::compose(&noted(&[("t1", "x")]), &report, Words::of(language), options);
        let lines = texts(&scene, PartRole::Legend);
        assert!(lines.iter().all(|line| !line.contains('…')), "{lines:?}");
        let whole: String = lines.concat().replace(['-', ' '], "");
        assert!(whole.contains(&name.replace(['-', ' '], "")), "{whole}");
    }
}

#[test]
fn a_card_tells_its_status_and_who_is_responsible_however_long_that_is() {
    let mut journey = sample();
    let slot = journey.touchpoints.slot_at(0).unwrap();
    let (place, Record::Touchpoint(mut card)) = journey.take(slot).unwrap() else { panic!("a touchpoint") };
    card.owner = Some("samordnare för arbetslivsinriktad rehabilitering".to_owned());
    card.day = Some(12345);
    card.status = Status::Ongoing;
    card.goal = true;
    journey.put(place, slot, card.into());
    check(&journey);
    let scene = draw(&journey);
    let card = &scene.parts.iter().find(|part| part.role == PartRole::Cards).unwrap().figures[0];
    let written: Vec<&str> = card
        .shapes
        .iter()
        .filter_map(|shape| if let Shape::Text { text, .. } = shape { Some(text.as_str()) } else { None })
        .collect();
    expect!["Loses flat after | break-up | Day 12345 | Ongoing | samordnare för | arbetslivsinriktad reh…"]
        .assert_eq(&written.join(" | "));
}

#[test]
fn words_of_the_person_that_found_no_room_are_counted() {
    let lines: Vec<String> = (0..9).map(|at| format!("t{at}")).collect();
    let touchpoints: Vec<_> = lines.iter().map(|id| (id.as_str(), "a", Some(1), id.as_str())).collect();
    let mut journey = sketch("a", &touchpoints, &[]);
    for slot in journey.slots(Section::Touchpoints) {
        let (place, Record::Touchpoint(mut card)) = journey.take(slot).unwrap() else { panic!("a touchpoint") };
        card.quote = "I said it once more, in other words, to somebody else, at another desk.".to_owned();
        journey.put(place, slot, card.into());
    }
    check(&journey);
    let scene = draw(&journey);
    let said = scene.description.rsplit_once("Not drawn here: ").unwrap().1;
    expect!["1 need and 1 of the person’s quotes."].assert_eq(said);
}
