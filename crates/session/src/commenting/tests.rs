use super::*;
use crate::drawn::{DrawingOptions, ExportKind, Source};
use crate::examples::example;
use expect_test::{Expect, expect};
use formats::journey_file;
use reports::Pseudonymising;
use std::borrow::Cow;
use std::collections::BTreeSet;

fn journey() -> Journey {
    example("before-a-coordinator").unwrap()
}

/// The page that is exported for review.
fn page(journey: &Journey, pseudonymise: bool) -> String {
    let pseudonymise = pseudonymise.then(Pseudonymising::default);
    let options = DrawingOptions { pseudonymise, ..DrawingOptions::default() };
    let source = Source::of(Cow::Borrowed(journey), &Settings::default(), &options);
    String::from_utf8(source.written(ExportKind::Review, &options, &mut |_| true).unwrap()).unwrap()
}

/// What can be commented on: `on` and `about` of each field.
fn fields(page: &str) -> Vec<(String, String)> {
    let after = |part: &str, mark: &str| part.split_once(mark).unwrap().1.split('"').next().unwrap().to_owned();
    page.split("<textarea").skip(1).map(|part| (after(part, "data-on=\""), after(part, "data-about=\""))).collect()
}

/// The file that a reader would save who commented on these.
fn saved(journey: &Journey, on: &[&str]) -> serde_json::Value {
    let comment =
        |on: &&str| serde_json::json!({ "on": on, "about": "Something", "at": "2026-05-04T10:00:00Z", "text": "Why?" });
    serde_json::json!({
        "format": "stafett-comments", "version": 1, "journey": named(journey, &["journey"]), "by": "Eva",
        "comments": on.iter().map(comment).collect::<Vec<_>>()
    })
}

fn taken(journey: &Journey, file: &serde_json::Value) -> Result<Taken, CommentsError> {
    take_in(journey, &Settings::default(), file.to_string().as_bytes())
}

/// Takes them in, and tells the reviews.
fn check(file: &serde_json::Value, told: Expect) {
    let mut journey = journey();
    let before = journey.clone();
    let said = match taken(&journey, file) {
        Err(error) => format!("{}\n", error.code()),
        Ok(taken) => {
            edit::apply(&mut journey, &taken.operation).unwrap();
            let reviews = journey.reviews.iter().skip(before.reviews.len()).map(|review| {
                let on = review.gap.as_ref().map(|gap| gap.rule.clone());
                let on = on.or_else(|| review.handover.as_ref().map(|id| id.0.clone())).unwrap_or_default();
                let comments: Vec<_> = review.comments.iter().map(|it| format!("{}: {}", it.by, it.text)).collect();
                format!("{on} {}\n", comments.join(", "))
            });
            let reviews: String = reviews.collect();
            let told = taken.told;
            journey.reviews = before.reviews.clone();
            assert!(journey_file::write(&journey) == journey_file::write(&before), "nothing but reviews changes");
            format!("{reviews}{} new, {} known, {} lost\n", told.taken, told.known, told.lost.len())
        }
    };
    told.assert_eq(&said);
}

#[test]
fn everything_on_the_page_can_be_commented_on_and_comes_back() {
    let journey = journey();
    for pseudonymise in [false, true] {
        let page = page(&journey, pseudonymise);
        let fields = fields(&page);
        let report = gaps::check(&journey, &Settings::default());
        let known = targets(&Ground { journey: &journey, settings: &Settings::default(), report: &report });
        assert_eq!(fields.len(), 1 + report.gaps.len() + journey.handovers.len());
        let apart = |gap: &Gap| (gap.rule, gap.subject_texts().join("/"), gap.days);
        let different: BTreeSet<_> = report.gaps.iter().map(apart).collect();
        let names: BTreeSet<_> = fields.iter().map(|(on, _)| on).collect();
        assert_eq!(names.len(), 1 + different.len() + journey.handovers.len());
        for (on, about) in &fields {
            assert!(known.contains_key(on), "{about}");
        }
        let on: Vec<&str> = fields.iter().map(|(on, _)| on.as_str()).collect();
        let taken = taken(&journey, &saved(&journey, &on)).unwrap();
        assert_eq!(taken.told.taken + taken.told.known, fields.len());
        assert_eq!(taken.told.lost, Vec::<String>::new());
    }
}

#[test]
fn a_pseudonymised_page_has_no_id_of_the_journey() {
    let journey = journey();
    let page = page(&journey, true);
    assert!(!page.contains(&journey.head.id.0) && !page.contains("Ingrid"));
}

#[test]
fn comments_become_reviews_and_nothing_else_changes() {
    let journey = journey();
    let handover = handover_key(&journey, journey.handovers.iter().next().unwrap());
    let whole = named(&journey, &["journey"]);
    check(
        &saved(&journey, &[&handover, &whole]),
        expect![[r#"
        H1 Eva: Why?
         Eva: Why?
        2 new, 0 known, 0 lost
    "#]],
    );
    check(
        &saved(&journey, &["nothing that there is"]),
        expect![[r#"
             Eva: [Something] Why?
            0 new, 0 known, 1 lost
        "#]],
    );
}

#[test]
fn a_comment_stays_with_the_one_gap_that_is_meant() {
    let mut journey = journey();
    let report = gaps::check(&journey, &Settings::default());
    let alike: Vec<&Gap> = report.gaps.iter().filter(|gap| gap.rule == "uncovered").collect();
    assert!(alike.len() > 1 && alike.iter().all(|gap| gap.subject_texts().is_empty()));
    for gap in &alike[..2] {
        let taken = taken(&journey, &saved(&journey, &[&gap_key(&journey, gap)])).unwrap();
        assert_eq!(taken.told.taken, 1);
        edit::apply(&mut journey, &taken.operation).unwrap();
    }
    let judged = judge(&journey, &Settings::default(), &report);
    let reviews: Vec<Option<Slot>> = (0..report.gaps.len())
        .filter(|place| report.gaps[*place].rule == "uncovered")
        .map(|place| judged.review_at(place))
        .collect();
    assert!(reviews[0].is_some() && reviews[1].is_some() && reviews[0] != reviews[1], "{reviews:?}");
    assert!(reviews[2..].iter().all(Option::is_none), "{reviews:?}");
}

#[test]
fn what_was_taken_in_before_is_not_taken_in_again() {
    let mut journey = journey();
    let whole = named(&journey, &["journey"]);
    let file = saved(&journey, &[&whole, &whole]);
    let first = taken(&journey, &file).unwrap();
    assert_eq!((first.told.taken, first.told.known), (1, 1));
    edit::apply(&mut journey, &first.operation).unwrap();
    assert_eq!(taken(&journey, &file).unwrap_err(), CommentsError::Nothing);
}

#[test]
fn a_file_that_holds_no_comments_or_too_much_is_refused() {
    let journey = journey();
    let with = |key: &str, value: serde_json::Value| {
        let mut file = saved(&journey, &[&named(&journey, &["journey"])]);
        file[key] = value;
        taken(&journey, &file).unwrap_err().code()
    };
    assert_eq!(with("format", "stafett-journey".into()), "no-comments");
    assert_eq!(with("version", 2.into()), "newer");
    assert_eq!(with("comments", "none".into()), "no-comments");
    assert_eq!(with("journey", "another".into()), "other-journey");
    assert_eq!(with("by", "x".repeat(201).into()), "too-much");
    let later = br#"{"format":"stafett-comments","version":7,"of":"another kind"}"#;
    assert_eq!(take_in(&journey, &Settings::default(), later).unwrap_err(), CommentsError::Newer(7));
    assert_eq!(take_in(&journey, &Settings::default(), b"<html>").unwrap_err(), CommentsError::NoComments);
}

#[test]
fn hostile_text_stays_text() {
    let mut journey = journey();
    journey.head.title = "</textarea><script>alert(1)</script>\"' onload=x".to_owned();
    let page = page(&journey, false);
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(page.matches("</textarea>").count(), fields(&page).len());
    assert!(!page.contains("unsafe-"));
    let whole = named(&journey, &["journey"]);
    let mut file = saved(&journey, &[&whole]);
    file["comments"][0]["text"] = "\u{202e}right\u{1b}[31m\u{0}\nsecond".into();
    let taken = taken(&journey, &file).unwrap();
    edit::apply(&mut journey, &taken.operation).unwrap();
    assert_eq!(journey.reviews.iter().last().unwrap().comments[0].text, "right[31m\nsecond");
}

#[test]
fn a_comment_on_the_whole_is_told_with_the_handovers_and_what_is_no_moment_goes() {
    let mut journey = journey();
    let mut file = saved(&journey, &[&named(&journey, &["journey"])]);
    file["comments"][0]["at"] = "yesterday".into();
    let taken = taken(&journey, &file).unwrap();
    edit::apply(&mut journey, &taken.operation).unwrap();
    let words = Words::of(messages::Language::English);
    let told = crate::register::register(words, &journey, &Settings::default(), None).comments;
    let told: Vec<_> = told.iter().map(|it| (it.text.as_str(), it.said.as_str())).collect();
    assert_eq!(told, [("Why?", "Eva")]);
}
