//! Comments of readers without Stafett, dropped on the journey that is open.

use crate::beginnings::{desk, folder};
use expect_test::{Expect, expect};
use session::wire::{Failure, View};
use session::{Desk, DrawingOptions, ExportKind, Reading, Settings};
use std::fs;
use std::path::{Path, PathBuf};

const EXAMPLE: &str = "before-a-coordinator";

/// The file that Eva would save on the page of this example.
fn comments(folder: &Path, example: &str) -> PathBuf {
    let journey = folder.join(format!("{example}.journey.json"));
    let (_, bytes) = session::EXAMPLES.iter().find(|(name, _)| *name == example).unwrap();
    fs::write(&journey, bytes).unwrap();
    let reading = Reading::of_file(&journey, Settings::default()).unwrap();
    let page = reading.drawn(ExportKind::Review, &DrawingOptions::default()).unwrap();
    let page = String::from_utf8(page).unwrap();
    let named = page.split_once("data-journey=\"").unwrap().1.split('"').next().unwrap();
    let said = serde_json::json!({
        "format": "stafett-comments", "version": 1, "journey": named, "by": "Eva",
        "comments": [{ "on": named, "about": "All", "at": "2026-05-04T10:00:00Z", "text": "Who held it?" }]
    });
    let file = folder.join("eva.comments.json");
    fs::write(&file, said.to_string()).unwrap();
    file
}

fn check(dropped: Option<Result<View, Failure>>, told: &Expect) {
    told.assert_eq(&match dropped {
        None => "no comments".to_owned(),
        Some(Ok(view)) => view.notices.join("\n"),
        Some(Err(failure)) => failure.message,
    });
}

fn open(desk: &mut Desk, example: &str) {
    let view = desk.open_example(example).unwrap();
    desk.view(view.document).unwrap();
}

#[test]
fn dropped_comments_go_into_the_journey_in_front() {
    let folder = folder();
    let file = comments(folder.path(), EXAMPLE);
    let mut desk = desk(folder.path());
    open(&mut desk, EXAMPLE);
    check(desk.take_in_dropped(&file), &expect!["One comment by Eva was taken in."]);
    check(
        desk.take_in_dropped(&file),
        &expect![
            "Nothing new is in “eva.comments.json”: its comments are here already, or about what is not there any more. Nothing was changed."
        ],
    );
}

#[test]
fn dropped_comments_on_something_else_are_told_of() {
    let folder = folder();
    let file = comments(folder.path(), EXAMPLE);
    let mut desk = desk(folder.path());
    let another = expect![
        "The comments in “eva.comments.json” are about another journey. Open the journey that the page was made of. Nothing was changed."
    ];
    check(desk.take_in_dropped(&file), &another);
    open(&mut desk, "with-a-coordinator");
    check(desk.take_in_dropped(&file), &another);
}

#[test]
fn what_holds_no_comments_is_left_to_be_opened() {
    let folder = folder();
    comments(folder.path(), EXAMPLE);
    let mut desk = desk(folder.path());
    open(&mut desk, EXAMPLE);
    check(desk.take_in_dropped(&folder.path().join(format!("{EXAMPLE}.journey.json"))), &expect!["no comments"]);
    check(desk.take_in_dropped(&folder.path().join("nothing.json")), &expect!["no comments"]);
}
