//! Handovers as they are reviewed, and decisions on them and on gaps.

use crate::beginnings::{desk, folder};
use drawing::PartRole;
use expect_test::{Expect, expect};
use journey::{HandoverField, ReviewStatus, Slot, TouchpointField};
use session::Desk;
use session::remedies::AskedGap;
use session::wire::{DecisionText, Handle, Operation, Reviewed, RowText, Saying, View};

const EXAMPLE: &str = "before-a-coordinator";

fn row(desk: &Desk, document: Handle, slot: Slot) -> RowText {
    desk.register(document).unwrap().rows.into_iter().find(|row| row.slot == slot).unwrap()
}

fn handover(view: &View, id: &str) -> Slot {
    view.journey.handovers.slotted().find(|(_, it)| it.id.as_str() == id).unwrap().0
}

fn in_words(it: &DecisionText) -> String {
    let said: Vec<String> = it.comments.iter().map(|it| format!("“{}” {}", it.text, it.said)).collect();
    let mark = |is: bool, word: &str| if is { format!(" | {word}") } else { String::new() };
    let parts = [it.status_words.as_str(), &it.assignee, &it.due_words, &said.join("; ")];
    let parts = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" | ");
    format!("{parts}{}{}", mark(it.overdue, "overdue"), mark(it.outdated, "out of date"))
}

fn says(desk: &mut Desk, document: Handle, about: &Reviewed, saying: Saying) -> View {
    desk.decide(document, about, &saying, false).unwrap()
}

fn status(status: ReviewStatus) -> Saying {
    Saying::Status { status }
}

#[test]
fn a_row_tells_everything_of_a_handover() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let view = desk.open_example(EXAMPLE).unwrap();
    let rows = desk.register(view.document).unwrap().rows;
    assert_eq!(rows.len(), view.journey.handovers.len());
    let row = &rows[0];
    let gaps: Vec<String> = row.gaps.iter().map(|gap| format!("{} {}", gap.number, gap.name)).collect();
    let told = [
        format!("{} ({}, {})", row.from.title, row.from.actor, row.from.level_words),
        row.to.as_ref().map(|to| format!("{} ({}, {})", to.title, to.actor, to.level_words)).unwrap(),
        format!("{} | {} | {} → {}", row.crossing, row.kind, row.sent_words, row.accepted_words),
        format!("{} of {} | {} | {}", row.waited_words, row.limit_words, row.carrier, row.parts_words),
        format!("{} | {}", row.consent, row.feedback),
        gaps.join(", "),
    ];
    expect![[r#"
        First visit to the GP (GP, Municipality)
        DPS refuses: addiction comes first (DPS, Region)
        Municipality → Region | Referral | 10 Jan 2023 → Refused
        8 days of 14 days | Shared record system | 6 of 6
        Given | The sender heard back
    "#]]
    .assert_eq(&told.join("\n"));
}

#[test]
fn a_decision_is_kept_step_by_step_and_can_be_undone() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let view = desk.open_example(EXAMPLE).unwrap();
    let (document, slot) = (view.document, handover(&view, "H3"));
    let about = Reviewed::Handover { slot };
    let check = |desk: &Desk, view: &View, expected: Expect| {
        let told = row(desk, document, slot).decision.map(|it| in_words(&it)).unwrap_or_default();
        expected.assert_eq(&format!("{told} [{}]", view.undo.clone().unwrap_or_default()));
    };
    check(&desk, &view, expect![[" []"]]);
    let view = says(&mut desk, document, &about, status(ReviewStatus::InProgress));
    check(
        &desk,
        &view,
        expect!["In progress [review “Back to the GP, referred to TSB → Outpatient treatment starts at TSB”]"],
    );
    let view = says(&mut desk, document, &about, Saying::Assignee { name: Some(" M. L. ".into()) });
    check(
        &desk,
        &view,
        expect![
            "In progress | M. L. [change “Who sees to it” of “Back to the GP, referred to TSB → Outpatient treatment starts at TSB”]"
        ],
    );
    let view = says(&mut desk, document, &about, Saying::Due { date: journey::Date::parse("2026-05-03") });
    check(
        &desk,
        &view,
        expect![
            "In progress | M. L. | 3 May 2026 | overdue [change “Until” of “Back to the GP, referred to TSB → Outpatient treatment starts at TSB”]"
        ],
    );
    let view = says(&mut desk, document, &about, Saying::Comment { text: "Called the unit.".into() });
    check(
        &desk,
        &view,
        expect![
            "In progress | M. L. | 3 May 2026 | “Called the unit.” Eva, 4 May 2026 | overdue [change “Comments” of “Back to the GP, referred to TSB → Outpatient treatment starts at TSB”]"
        ],
    );
    let view = says(&mut desk, document, &about, status(ReviewStatus::Resolved));
    check(
        &desk,
        &view,
        expect![
            "Resolved | M. L. | 3 May 2026 | “Called the unit.” Eva, 4 May 2026 [decide on “Back to the GP, referred to TSB → Outpatient treatment starts at TSB”]"
        ],
    );
    for _ in 0..5 {
        desk.undo(document).unwrap();
    }
    let view = desk.view(document).unwrap();
    check(&desk, &view, expect![[" []"]]);
    assert!(view.journey.reviews.is_empty());
}

#[test]
fn a_decision_on_a_handover_is_out_of_date_when_what_was_judged_changes() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let view = desk.open_example(EXAMPLE).unwrap();
    let (document, slot) = (view.document, handover(&view, "H3"));
    let about = Reviewed::Handover { slot };
    says(&mut desk, document, &about, status(ReviewStatus::Accepted));
    let outdated = |desk: &Desk| row(desk, document, slot).outdated;
    assert!(!outdated(&desk));

    let set = |desk: &mut Desk, slot, field: journey::Edit| {
        desk.apply(document, &Operation::SetFields { slot, edits: vec![field] }, false).unwrap();
    };
    set(&mut desk, slot, HandoverField::Note("Asked".into()).into());
    assert!(!outdated(&desk), "a note was not judged");
    set(&mut desk, slot, HandoverField::AcceptedDay(Some(44)).into());
    assert!(outdated(&desk));
    says(&mut desk, document, &about, Saying::Comment { text: "Looks different now".into() });
    assert!(outdated(&desk), "a comment decides nothing");
    says(&mut desk, document, &about, Saying::StillHolds);
    assert!(!outdated(&desk));
    let end = view.journey.touchpoints.slotted().find(|(_, it)| it.id.as_str() == "T8").unwrap().0;
    set(&mut desk, end, TouchpointField::Day(Some(90)).into());
    assert!(outdated(&desk), "the receiver begins on another day");
    assert_eq!(row(&desk, document, slot).decision.unwrap().status, ReviewStatus::Accepted);
}

#[test]
fn a_decision_on_a_gap_stands_at_the_gap_and_in_the_row() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let view = desk.open_example(EXAMPLE).unwrap();
    let (document, slot) = (view.document, handover(&view, "H9"));
    let asked = |view: &View| {
        let found = view.gaps.iter().find_map(|group| {
            let gap = group.gaps.iter().find(|gap| gap.subjects == ["H9"])?;
            Some(AskedGap { rule: group.rule.clone(), subjects: gap.subjects.clone(), days: gap.days })
        });
        found.unwrap()
    };
    let about = Reviewed::Gap { gap: asked(&view) };
    says(&mut desk, document, &about, status(ReviewStatus::InProgress));
    let view = says(&mut desk, document, &about, Saying::Assignee { name: Some("K. B.".into()) });
    let told = |view: &View| {
        let all = view.gaps.iter().flat_map(|group| group.gaps.iter().map(move |gap| (group, gap)));
        let told = all.filter_map(|(group, gap)| Some(format!("{} {}", group.rule, in_words(gap.decision.as_ref()?))));
        told.collect::<Vec<_>>().join("\n")
    };
    expect!["over-limit In progress | K. B."].assert_eq(&told(&view));
    assert_eq!(in_words(&row(&desk, document, slot).decision.unwrap()), "In progress | K. B.");
    assert_eq!(view.journey.reviews.len(), 1);

    let other = Operation::SetFields { slot, edits: vec![HandoverField::SentDay(Some(190)).into()] };
    let view = desk.apply(document, &other, false).unwrap();
    assert!(told(&view).ends_with("out of date"), "{}", told(&view));
    assert!(row(&desk, document, slot).outdated);
}

#[test]
fn the_points_of_a_safe_handover_are_told() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let view = desk.open_example("with-a-coordinator").unwrap();
    let (slot, _) = view.journey.handovers.slotted().next().unwrap();
    let told = desk.checked_handover(view.document, slot).unwrap().unwrap();
    assert_eq!((told.checks.len(), told.decision), (10, None));
    let count =
        |role: PartRole| told.map.parts.iter().filter(|part| part.role == role).map(|it| it.figures.len()).sum();
    let drawn: [usize; 2] = [PartRole::Cards, PartRole::Handovers].map(count);
    assert_eq!(drawn, [2, 1], "both ends and the line");
    assert_eq!(desk.checked_handover(view.document, Slot::HEAD).unwrap(), None);
}

#[test]
fn what_says_nothing_changes_nothing() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let view = desk.open_example(EXAMPLE).unwrap();
    let about = Reviewed::Handover { slot: handover(&view, "H3") };
    let refused = |desk: &mut Desk, about: &Reviewed, saying: Saying| {
        desk.decide(view.document, about, &saying, false).unwrap_err().code
    };
    assert_eq!(refused(&mut desk, &about, Saying::Comment { text: "  ".into() }), "refused-nothing-to-do");
    let gone = Reviewed::Handover { slot: Slot::HEAD };
    assert_eq!(refused(&mut desk, &gone, status(ReviewStatus::Accepted)), "refused-nothing-to-do");
}

/// Half a comment is safe like half a title, and is one comment and one step in the end.
#[test]
fn what_is_typed_of_a_comment_is_kept_and_becomes_one() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let view = desk.open_example(EXAMPLE).unwrap();
    let (document, slot) = (view.document, handover(&view, "H9"));
    let about = Reviewed::Handover { slot };
    let text = |text: &str| Saying::Comment { text: text.to_owned() };
    let said = |desk: &Desk| row(desk, document, slot).decision.map(|it| in_words(&it)).unwrap_or_default();
    desk.draft_decision(document, &about, &text("Cal"), false).unwrap();
    desk.draft_decision(document, &about, &text("Called the un"), true).unwrap();
    assert_eq!(said(&desk), "Open | “Called the un” Eva, 4 May 2026");
    desk.decide(document, &about, &text("Called the unit."), true).unwrap();
    assert_eq!(said(&desk), "Open | “Called the unit.” Eva, 4 May 2026");
    desk.decide(document, &about, &text("And again."), false).unwrap();
    assert_eq!(row(&desk, document, slot).decision.unwrap().comments.len(), 2);
    desk.undo(document).unwrap();
    desk.undo(document).unwrap();
    assert_eq!(said(&desk), "", "typing was one step");
    desk.draft_decision(document, &about, &text("No"), false).unwrap();
    desk.decide(document, &about, &text(""), true).unwrap();
    assert_eq!(said(&desk), "", "what was taken out leaves nothing behind");
}

#[test]
fn the_name_at_comments_is_chosen_once_for_this_machine() {
    let folder = folder();
    let mut first = desk(folder.path());
    assert_eq!(first.start().author, "Eva", "the system's name, until another one is chosen");
    assert_eq!(first.set_author("  Eva Berg,\n coordinator ").unwrap(), "Eva Berg, coordinator");
    let view = first.open_example(EXAMPLE).unwrap();
    let slot = handover(&view, "H9");
    let saying = Saying::Comment { text: "Called.".to_owned() };
    says(&mut first, view.document, &Reviewed::Handover { slot }, saying);
    let told = row(&first, view.document, slot).decision.unwrap();
    assert_eq!(in_words(&told), "Open | “Called.” Eva Berg, coordinator, 4 May 2026");
    drop(first);
    let mut second = desk(folder.path());
    assert_eq!(second.start().author, "Eva Berg, coordinator");
    assert_eq!(second.set_author(" ").unwrap(), "Eva");
}
