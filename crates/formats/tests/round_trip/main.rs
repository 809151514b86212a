//! What is read survives saving, and what is saved has one form.
//!
//! The documents are made from the published schema: sound ones, and wild ones in which any key may
//! be missing, repeated, unknown, or hold a value of another type.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail")]

mod canonical;
mod documents;
mod fresh;

use documents::{Document, Mood, Tape, document};
use formats::journey_file::{Opened, read, write};
use journey::{Journey, ProblemKind, problems};
use proptest::prelude::*;

/// Any document of this mood.
fn documents(mood: Mood) -> impl Strategy<Value = Document> {
    proptest::collection::vec(any::<u8>(), 0..1500).prop_map(move |bytes| document(mood, &mut Tape::new(bytes)))
}

/// The problems without the slots, which follow the order of the keys in the file.
fn told(journey: &Journey) -> Vec<(String, ProblemKind)> {
    problems(journey).into_iter().map(|problem| (problem.path, problem.kind)).collect()
}

fn opened(text: &str) -> Opened {
    read(text.as_bytes()).unwrap()
}

fn saved(text: &str) -> String {
    String::from_utf8(write(&opened(text).journey)).unwrap()
}

proptest! {
    #[test]
    fn reading_what_was_written_gives_the_same_journey(document in documents(Mood::Wild)) {
        let first = opened(&document.to_json()).journey;
        let second = read(&write(&first)).unwrap();
        prop_assert!(first.same_content(&second.journey));
        prop_assert_eq!(told(&first), told(&second.journey));
        prop_assert_eq!(second.repeated, vec![]);
    }

    #[test]
    fn writing_what_was_read_gives_the_canonical_form(document in documents(Mood::Wild)) {
        let expected = canonical::text(&document);
        prop_assert_eq!(saved(&document.to_json()), expected.clone());
        prop_assert_eq!(saved(&expected), expected);
    }

    #[test]
    fn a_journey_made_by_hand_survives_too(document in documents(Mood::Sound)) {
        let journey = fresh::without_extras(&opened(&document.to_json()).journey);
        let back = read(&write(&journey)).unwrap().journey;
        prop_assert!(fresh::without_extras(&back).same_content(&journey));
        let unread = |kind: &ProblemKind| matches!(kind, ProblemKind::MissingKey { .. } | ProblemKind::NotUnderstood { .. });
        prop_assert!(!problems(&back).iter().any(|problem| unread(&problem.kind)));
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200), document in documents(Mood::Wild), cut in 0usize..4000) {
        let _ = read(&bytes);
        let mut bytes = document.to_json().into_bytes();
        bytes.truncate(cut);
        let _ = read(&bytes);
    }
}

#[test]
fn a_full_and_an_empty_document_are_among_the_documents() {
    let empty = document(Mood::Sound, &mut Tape::new(Vec::new())).to_json();
    assert_eq!(problems(&opened(&empty).journey), []);
    let full = document(Mood::Full, &mut Tape::new(vec![1; 500]));
    let text = saved(&full.to_json());
    for key in ["plannedJourney", "warning-signs", "beneficiary", "endsAtAge", "basis", "family", "consentDay"] {
        assert!(text.contains(&format!("\"{key}\"")), "{key}");
    }
    assert_eq!(text, canonical::text(&full));
}
