//! A journey laid over another one.

use super::promises::check_scene;
use super::{draw_with, sample};
use crate::changes::ChangeKind;
use crate::scene::{PartRole, Scene, Shape};
use crate::{Change, Changes, Options, TimeView};
use expect_test::expect;
use journey::Journey;

/// Every touchpoint and handover became something, one kind after the other.
fn all_kinds(journey: &Journey) -> Changes {
    let slots = journey.touchpoints.slotted().map(|(slot, _)| slot);
    let slots = slots.chain(journey.handovers.slotted().map(|(slot, _)| slot));
    let change = |(at, slot)| {
        let kind = ChangeKind::ALL[at % ChangeKind::ALL.len()];
        (slot, Change { kind, words: format!("{kind:?} against what it was before") })
    };
    slots.enumerate().map(change).collect()
}

fn texts(scene: &Scene, role: PartRole) -> Vec<String> {
    let part = scene.parts.iter().find(|part| part.role == role).unwrap();
    let texts = part.figures.iter().flat_map(|figure| &figure.shapes).filter_map(|shape| match shape {
        Shape::Text { text, .. } => Some(text.clone()),
        Shape::Box { .. } | Shape::Path { .. } | Shape::Icon { .. } => None,
    });
    texts.collect()
}

#[test]
fn what_became_of_a_card_is_written_on_it_and_told_to_those_who_hear_it() {
    let journey = sample();
    for time in [TimeView::Steps, TimeView::Calendar] {
        let options = Options { time, changes: all_kinds(&journey), ..Options::default() };
        let scene = draw_with(&journey, options);
        check_scene(&journey, &scene);
        let cards = scene.parts.iter().find(|part| part.role == PartRole::Cards).unwrap();
        let names: Vec<&str> = cards.figures.iter().filter_map(|it| it.name.lines().next()).collect();
        expect![[r#"
            Added against what it was before: Loses flat after break-up
            Removed against what it was before: Applies for support at the social services office of the municipality
            Moved against what it was before: Acute admission
            Changed against what it was before: Överklagandenämndens sammanträdesprotokollsbilaga
            Missing against what it was before: Touchpoint without a name
            Failing against what it was before: Joint plan meeting
            AdHoc against what it was before: Somewhere
        "#]]
        .assert_eq(&(names.join("\n") + "\n"));
        let written = texts(&scene, PartRole::Cards);
        assert!(
            written.iter().any(|text| text == "Added against what")
                && written.iter().any(|text| text == "it was before"),
            "{written:?}"
        );
        let legend = texts(&scene, PartRole::Legend);
        assert!(legend.iter().any(|text| text == "Added"), "{legend:?}");
    }
}

#[test]
fn a_drawing_without_changes_says_nothing_of_them() {
    let scene = draw_with(&sample(), Options::default());
    assert!(!texts(&scene, PartRole::Legend).iter().any(|text| text == "Added"));
}
