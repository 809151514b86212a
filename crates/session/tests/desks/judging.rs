//! Thresholds that the user sets, and gaps that the user judges to be none.

use crate::beginnings::{desk, folder};
use expect_test::{Expect, expect};
use journey::{HandoverField, Slot};
use session::remedies::AskedGap;
use session::wire::{Handle, Operation, View};
use session::{Desk, ExportKind, Reading};
use std::fs;

/// The gaps of a rule that are open, then those that are judged to be none, each with its reason.
fn told(view: &View, rule: &str) -> String {
    let mut lines = Vec::new();
    for gap in view.gaps.iter().filter(|group| group.rule == rule).flat_map(|group| &group.gaps) {
        let earlier = gap.earlier.as_ref().map(|earlier| format!(" | earlier: {} ({})", earlier.text, earlier.said));
        lines.push(format!("{}{}", gap.subjects.join(" "), earlier.unwrap_or_default()));
    }
    for gap in view.quiet.iter().filter(|gap| gap.rule == rule) {
        lines.push(format!("quiet {} | {} ({})", gap.subjects.join(" "), gap.reason.text, gap.reason.said));
    }
    lines.join("\n")
}

fn check(view: &View, expected: Expect) {
    expected.assert_eq(&told(view, "not-accepted"));
}

fn asked(view: &View, subject: &str) -> AskedGap {
    let gaps = view.gaps.iter().filter(|group| group.rule == "not-accepted").flat_map(|group| &group.gaps);
    let gap = gaps.into_iter().find(|gap| gap.subjects == [subject]).unwrap();
    AskedGap { rule: "not-accepted".into(), subjects: gap.subjects.clone(), days: gap.days }
}

/// A handover that nobody accepted, by its id, with its slot.
fn handover(view: &View) -> (String, Slot) {
    let group = view.gaps.iter().find(|group| group.rule == "not-accepted").unwrap();
    let id = group.gaps[0].subjects[0].clone();
    let (slot, _) = view.journey.handovers.slotted().find(|(_, handover)| handover.id.as_str() == id).unwrap();
    (id, slot)
}

fn set(desk: &mut Desk, document: Handle, slot: Slot, field: HandoverField) -> View {
    desk.apply(document, &Operation::SetFields { slot, edits: vec![field.into()] }, false).unwrap()
}

const EXAMPLE: &str = "between-the-chairs";

#[test]
fn a_threshold_changes_what_is_found_and_is_kept() {
    let folder = folder();
    let mut first = desk(folder.path());
    let document = first.open_example(EXAMPLE).unwrap().document;
    let gaps = |view: &View, rule: &str| view.gaps.iter().any(|group| group.rule == rule);
    let view = first.view(document).unwrap();
    assert!(gaps(&view, "form-load") && view.thresholds_changed == 0);
    let forms = first.set_threshold("forms", 1000).unwrap();
    let forms = forms.iter().find(|threshold| threshold.name == "forms").unwrap();
    assert_eq!((forms.value, forms.default, forms.rule.as_str()), (1000, 5, "form-load"));
    let view = first.view(document).unwrap();
    assert!(!gaps(&view, "form-load") && view.thresholds_changed == 1);
    drop(first);

    let mut second = desk(folder.path());
    assert_eq!(second.thresholds().iter().filter(|it| it.value != it.default).count(), 1);
    let kept = fs::read_to_string(folder.path().join("app/settings.json")).unwrap();
    assert!(kept.contains(r#"{\"forms\":1000}"#), "{kept}");
    second.reset_thresholds().unwrap();
    assert!(desk(folder.path()).thresholds().iter().all(|it| it.value == it.default));
}

#[test]
fn a_threshold_has_limits() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let mut refused = |name: &str, value| desk.set_threshold(name, value).unwrap_err().message;
    expect!["“A sharp fall” must be a whole number from 0 to 4. Nothing was changed."]
        .assert_eq(&refused("experienceFall", 5));
    expect!["“Forms” must be a whole number from 0 to 1000. Nothing was changed."].assert_eq(&refused("forms", -1));
    expect!["There is no threshold “form”. Nothing was changed."].assert_eq(&refused("form", 3));
}

#[test]
fn every_rule_is_told_in_words() {
    let folder = folder();
    let rules = desk(folder.path()).rules();
    assert_eq!(rules.len(), 35);
    for rule in &rules {
        for text in [&rule.name, &rule.finds, &rule.why, &rule.advice] {
            assert!(!text.is_empty() && !text.starts_with("gap-"), "{}: {text}", rule.rule);
        }
    }
    let low = rules.iter().find(|rule| rule.rule == "low-point").unwrap();
    assert_eq!(low.thresholds, ["A sharp fall: 3 steps", "A long low: 3 experiences"]);
}

#[test]
fn a_gap_is_judged_to_be_none_and_taken_up_again() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let view = desk.open_example(EXAMPLE).unwrap();
    let (document, before) = (view.document, told(&view, "not-accepted"));
    let (id, _) = handover(&view);
    let gap = asked(&view, &id);
    assert_eq!(desk.dismiss_gap(document, &gap, "  ").unwrap_err().code, "failure-no-reason");
    let view = desk.dismiss_gap(document, &gap, " They met. ").unwrap();
    assert_eq!(view.undo.as_deref(), Some("say that a gap is none"));
    assert!(told(&view, "not-accepted").contains(&format!("quiet {id} | They met. (Eva, 2026-05-04)")));
    assert!(!view.saved);
    let view = desk.take_up_gap(document, &gap).unwrap();
    assert_eq!(told(&view, "not-accepted"), before);
    assert_eq!(view.undo.as_deref(), Some("take up a gap again"));
    let view = desk.dismiss_gap(document, &gap, "Really.").unwrap();
    assert_eq!(view.journey.reviews.len(), 1);
    assert_eq!(view.journey.reviews.at(0).unwrap().comments.len(), 2);
    for _ in 0..3 {
        desk.undo(document).unwrap();
    }
    let view = desk.view(document).unwrap();
    assert_eq!(told(&view, "not-accepted"), before);
    assert_eq!(view.journey.reviews.len(), 0);
    assert_eq!(desk.take_up_gap(document, &gap).unwrap_err().code, "failure-no-such-gap");
}

#[test]
fn next_steps_leave_out_what_is_judged_to_be_no_gap() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let view = desk.open_example(EXAMPLE).unwrap();
    let (document, gap) = (view.document, asked(&view, &handover(&view).0));
    let weight = |desk: &Desk| desk.what_if(document).unwrap().next_steps().weight;
    let before = weight(&desk);
    desk.dismiss_gap(document, &gap, "They met.").unwrap();
    // A serious gap weighs 3.
    assert_eq!(weight(&desk), before - 3);
    desk.take_up_gap(document, &gap).unwrap();
    assert_eq!(weight(&desk), before);
}

#[test]
fn a_judgement_holds_until_what_it_rested_on_changes() {
    let folder = folder();
    let path = folder.path().join("a.json");
    let mut first = desk(folder.path());
    let view = first.open_example(EXAMPLE).unwrap();
    let document = view.document;
    let (id, slot) = handover(&view);
    let gap = asked(&view, &id);
    first.dismiss_gap(document, &gap, "They met.").unwrap();
    first.save_as(document, &path).unwrap();
    first.close(document);

    let view = first.open(&path).unwrap();
    let document = view.document;
    assert!(told(&view, "not-accepted").contains(&format!("quiet {id} | They met.")));
    let view = set(&mut first, document, slot, HandoverField::Note("By phone".into()));
    assert!(view.quiet.len() == 1, "a note is nothing that the rule reads");
    let sent = view.journey.handovers.get(slot).unwrap().sent_day;
    let view = set(&mut first, document, slot, HandoverField::SentDay(sent.map(|day| day - 1)));
    assert!(view.quiet.is_empty());
    assert!(told(&view, "not-accepted").contains(&format!("{id} | earlier: They met. (Eva, 2026-05-04)")));
    let view = first.dismiss_gap(document, &gap, "They met again.").unwrap();
    assert_eq!(view.journey.reviews.len(), 1);
    assert!(told(&view, "not-accepted").contains(&format!("quiet {id} | They met again.")));
}

#[test]
fn what_is_judged_to_be_none_is_counted_and_drawn_apart() {
    let folder = folder();
    let path = folder.path().join("a.journey.json");
    let mut desk = desk(folder.path());
    let view = desk.open_example(EXAMPLE).unwrap();
    let document = view.document;
    let mut left: Vec<AskedGap> = Vec::new();
    for group in &view.gaps {
        left.extend(group.gaps.iter().map(|gap| AskedGap {
            rule: group.rule.clone(),
            subjects: gap.subjects.clone(),
            days: gap.days,
        }));
    }
    let mut view = view;
    for gap in &left {
        view = desk.dismiss_gap(document, gap, "For the test.").unwrap();
    }
    check(
        &view,
        expect![[r#"
            quiet H8 | For the test. (Eva, 2026-05-04)
            quiet H10 | For the test. (Eva, 2026-05-04)
            quiet H11 | For the test. (Eva, 2026-05-04)"#]],
    );
    assert!(view.gaps.is_empty() && view.quiet.len() == left.len());
    assert!(view.scene.description.contains("No gaps were found."), "{}", view.scene.description);
    desk.save_as(document, &path).unwrap();

    let reading = Reading::of_file(&path, session::Settings::default()).unwrap();
    let words = reading.words(None);
    assert!(reading.gaps(words).is_empty() && reading.gravest().is_none());
    assert_eq!(reading.quiet(words).len(), left.len());
    let report: serde_json::Value = serde_json::from_str(&reading.report(words).to_json()).unwrap();
    assert_eq!(report["gaps"].as_array().unwrap().len(), left.len());
    let drawing = reading.drawn(ExportKind::Svg, &session::DrawingOptions::default()).unwrap();
    assert!(String::from_utf8(drawing).unwrap().contains("No gaps were found."));
}

#[test]
fn a_reason_that_is_being_written_is_there_again_after_a_crash() {
    let folder = folder();
    let path = folder.path().join("a.json");
    let mut first = desk(folder.path());
    let document = first.open_example(EXAMPLE).unwrap().document;
    let view = first.save_as(document, &path).unwrap();
    let (id, _) = handover(&view);
    let gap = asked(&view, &id);
    // In the file nothing of it can be; it is kept all the same, and called safe only when it is.
    let standing = first.keep_reason(document, &gap, "They m").unwrap();
    assert!(standing.safe && standing.saved && first.has_unsaved());
    first.keep_reason(document, &gap, "They met").unwrap();
    drop(first);

    let mut second = desk(folder.path());
    let start = second.start();
    let view = start.opened.unwrap();
    assert_eq!((start.recovered.len(), start.recovered[0].changes), (1, 1));
    assert_eq!(view.reason.as_ref().map(|begun| (begun.text.as_str(), &begun.gap)), Some(("They met", &gap)));
    let messages = view.attention.iter().map(|one| one.message.as_str()).collect::<Vec<_>>().join("\n");
    expect![[r#"
        Stafett did not close properly. One change that was not saved is back.
        You had begun to write why a gap is none: “They met”"#]]
    .assert_eq(&messages);
    // A save does not let go of it, since it is in no file.
    second.apply(view.document, &add("Later"), false).unwrap();
    assert!(second.save(view.document).unwrap().reason.is_some());
    drop(second);

    let mut third = desk(folder.path());
    let document = third.start().opened.unwrap().document;
    let view = third.dismiss_gap(document, &gap, "They met in May.").unwrap();
    assert_eq!((view.reason, view.quiet.len()), (None, 1));
    third.save(document).unwrap();
    drop(third);
    assert!(desk(folder.path()).start().opened.is_none());
}

#[test]
fn a_reason_that_is_let_go_of_leaves_nothing() {
    let folder = folder();
    let mut first = desk(folder.path());
    let document = first.open_example(EXAMPLE).unwrap().document;
    let view = first.view(document).unwrap();
    let gap = asked(&view, &handover(&view).0);
    first.keep_reason(document, &gap, "They m").unwrap();
    first.keep_reason(document, &gap, " ").unwrap();
    assert!(!first.has_unsaved() && first.view(document).unwrap().reason.is_none());
    drop(first);
    assert!(desk(folder.path()).start().opened.is_none());
}

fn add(title: &str) -> Operation {
    Operation::AddTouchpoint { title: title.into(), actor: None, phase: None, day: Some(3), after: None }
}
