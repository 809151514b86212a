//! `stafett comments` as it is used.

use crate::{example, stafett, told};
use expect_test::expect;
use std::fs;

#[test]
fn comments_go_from_a_page_into_the_reviews_once() {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(example("before-a-coordinator"), folder.path().join("a.journey.json")).unwrap();
    let run = |arguments: &[&str]| told(&stafett(folder.path(), arguments));
    assert_eq!(run(&["export", "a.journey.json", "--to", "a.review.html", "--pseudonymise"]), "0\n");
    let page = fs::read_to_string(folder.path().join("a.review.html")).unwrap();
    assert!(page.contains("script-src 'sha256-") && !page.contains("unsafe-"));
    let after = |mark: &str| page.split_once(mark).unwrap().1.split('"').next().unwrap().to_owned();
    let (journey, on) = (after("data-journey=\""), after("data-on=\""));
    let file = format!(
        r#"{{"format":"stafett-comments","version":1,"journey":"{journey}","by":"Eva","comments":[
            {{"on":"{on}","at":"2026-05-04T10:00:00Z","text":"Who held it?"}},
            {{"on":"gone","about":"A handover","text":"And this?"}}]}}"#
    );
    fs::write(folder.path().join("eva.comments.json"), file).unwrap();
    expect![[r#"
        0
        One comment by Eva was taken in. One is about something that is not there any more, and is kept with the comments on the journey as a whole: “A handover”
    "#]]
    .assert_eq(&run(&["comments", "a.journey.json", "eva.comments.json"]));
    assert!(fs::read_to_string(folder.path().join("a.journey.json")).unwrap().contains("Who held it?"));
    assert!(run(&["comments", "a.journey.json", "eva.comments.json"]).starts_with("2\nstafett: Nothing new is in"));
    fs::copy(example("with-a-coordinator"), folder.path().join("b.journey.json")).unwrap();
    assert!(run(&["comments", "b.journey.json", "eva.comments.json"]).contains("another journey"));
}
