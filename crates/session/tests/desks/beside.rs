//! Journeys beside each other: two documents, a document and a file, a document and its plan.

use crate::beginnings::{add, desk, desk_in, folder, rename};
use drawing::{PartRole, Scene, Subject};
use expect_test::expect;
use journey::{Id, Slot};
use messages::Language;
use session::Desk;
use session::beside::{BesidePlace, BesideView, Happened};
use session::wire::Handle;
use std::collections::BTreeSet;
use std::fs;

/// The deviations of a document from its plan, a line each.
fn told(view: &BesideView) -> String {
    let plan = view.told.plan.as_ref().unwrap();
    plan.deviations.iter().map(|it| format!("{}: {}\n", it.left, it.sentence)).collect()
}

fn slot(desk: &mut Desk, document: Handle, title: &str) -> Slot {
    let view = desk.view(document).unwrap();
    view.journey.touchpoints.slotted().find(|(_, it)| it.title == title).unwrap().0
}

#[test]
fn two_open_documents_are_set_beside_each_other() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let first = desk.open_example("before-a-coordinator").unwrap().document;
    let second = desk.open_example("with-a-coordinator").unwrap().document;
    let copies = desk.beside(first, second).unwrap();
    let view = copies.view(true);
    assert_eq!(view.told.summary[0], "48 gaps in the first, 1 in the second: 48 closed, 1 opened, 0 in both.");
    assert_eq!(view.scenes.len(), 1);
    let each = copies.view(false);
    assert_eq!(
        each.scenes.iter().map(|scene| scene.title.as_str()).collect::<Vec<_>>(),
        ["Before a coordinator", "With a coordinator"]
    );
    assert!(desk.beside(first, Handle(99)).is_err());
}

#[test]
fn what_stands_in_a_list_is_found_in_each_drawing() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let first = desk.open_example("before-a-coordinator").unwrap().document;
    let second = desk.open_example("with-a-coordinator").unwrap().document;
    let copies = desk.beside(first, second).unwrap();
    let (over, each) = (copies.view(true), copies.view(false));
    let drawn = |scene: &Scene| -> BTreeSet<Slot> {
        let figures = scene.parts.iter().filter(|part| [PartRole::Cards, PartRole::Handovers].contains(&part.role));
        let slots = figures.flat_map(|part| &part.figures).filter_map(|figure| match figure.subject {
            Subject::Item { slot } => Some(slot),
            Subject::Nothing | Subject::Gaps { .. } | Subject::Days { .. } => None,
        });
        slots.collect()
    };
    let places =
        |place: fn(&BesidePlace) -> Option<Slot>| over.places.iter().filter_map(place).collect::<BTreeSet<_>>();
    assert_eq!(places(|it| it.over), drawn(&over.scenes[0]));
    assert_eq!(places(|it| it.before), drawn(&each.scenes[0]));
    assert_eq!(places(|it| it.after), drawn(&each.scenes[1]));
    for item in over.told.sections.iter().filter(|it| it.section == "touchpoints").flat_map(|it| &it.items) {
        let there =
            over.places.iter().any(|it| it.before == item.before && it.after == item.after && it.over.is_some());
        assert!(there, "{}", item.title);
    }
}

#[test]
fn an_open_document_is_set_beside_a_file() {
    let folder = folder();
    let mut desk = desk_in(folder.path(), Language::Swedish);
    let document = desk.new_journey("1").unwrap().document;
    desk.apply(document, &add("Intake"), false).unwrap();
    let path = folder.path().join("a.journey.json");
    desk.save_as(document, &path).unwrap();
    assert!(desk.beside_file(&path, document).unwrap().view(true).told.same);
    let intake = slot(&mut desk, document, "Intake");
    desk.apply(document, &rename(intake, "First talk"), false).unwrap();
    let view = desk.beside_file(&path, document).unwrap().view(true);
    let item = &view.told.sections[0].items[0];
    assert_eq!(
        (item.what.as_slice(), item.was.as_deref(), item.title.as_str()),
        (&[Happened::Changed][..], Some("Intake"), "First talk")
    );
}

#[test]
fn a_document_is_held_against_its_plan_and_the_user_has_the_last_word() {
    let folder = folder();
    let mut desk = desk(folder.path());
    fs::create_dir_all(folder.path().join("plans")).unwrap();
    let plan = desk.new_journey("plan").unwrap().document;
    for title in ["Referral", "Assessment", "Home visit"] {
        desk.apply(plan, &add(title), false).unwrap();
    }
    let path = folder.path().join("plans/plan.journey.json");
    desk.save_as(plan, &path).unwrap();
    desk.close(plan);
    let actual = desk.new_journey("actual").unwrap().document;
    for title in ["Kitchen table", "Referral", "Home visit"] {
        desk.apply(actual, &add(title), false).unwrap();
    }
    assert_eq!(desk.beside_plan(actual).err().unwrap().code, "failure-no-plan");
    desk.save_as(actual, &folder.path().join("actual.journey.json")).unwrap();
    let view = desk.link_plan(actual, &path).unwrap();
    assert_eq!(view.journey.head.planned_journey.unwrap().file.as_deref(), Some("plans/plan.journey.json"));
    expect![[r#"
        ad-hoc: “Kitchen table” (The person, day 3) happened without having been planned.
        missing: “Assessment” (The person, day 3) was planned and did not happen.
    "#]]
    .assert_eq(&told(&desk.beside_plan(actual).unwrap().view(true)));

    let table = slot(&mut desk, actual, "Kitchen table");
    desk.settle_step(actual, Some(table), Some(&Id::from("t2"))).unwrap();
    let view = desk.beside_plan(actual).unwrap().view(true);
    assert_eq!(told(&view), "");
    let steps = view.told.plan.unwrap().planned;
    let steps: Vec<_> = steps.iter().map(|it| (it.title.as_str(), it.other.is_some(), it.settled)).collect();
    assert_eq!(steps, [("Referral", true, false), ("Assessment", true, true), ("Home visit", true, false)]);
    desk.unsettle_step(actual, Some(table), None).unwrap();
    assert_eq!(told(&desk.beside_plan(actual).unwrap().view(true)).lines().count(), 2);
    desk.undo(actual).unwrap();
    assert_eq!(told(&desk.beside_plan(actual).unwrap().view(true)), "");
}
