//! Every problem and every refusal has its words.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use formats::journey_file::Refusal;
use journey::{Expected, Id, ProblemKind, Target};

#[test]
fn every_problem_and_refusal_has_its_words_in_both_languages() {
    let keys = keys();
    for language in ["en", "sv"] {
        let path = format!("{}/../../locales/{language}/problems.ftl", env!("CARGO_MANIFEST_DIR"));
        let words = std::fs::read_to_string(path).unwrap();
        for key in &keys {
            assert!(words.contains(&format!("\n{key} = ")), "{language}: {key}");
        }
    }
}

fn keys() -> Vec<String> {
    let (key, word) = (String::new, String::new);
    let problems = [
        ProblemKind::RepeatedKey { key: key() },
        ProblemKind::MissingKey { key: key() },
        ProblemKind::NotUnderstood { key: key(), expected: Expected::Text, found: word() },
        ProblemKind::UnknownWord { key: key(), word: word(), known: word() },
        ProblemKind::RepeatedId { id: Id::default() },
        ProblemKind::NoSuchItem { key: key(), id: Id::default(), target: Target::Need },
        ProblemKind::EndBeforeStart { start: 1, end: 0 },
    ];
    let expected = [
        Expected::Text,
        Expected::Id,
        Expected::Number,
        Expected::Count,
        Expected::Rating,
        Expected::Flag,
        Expected::Date,
        Expected::TextList,
        Expected::ObjectList,
        Expected::Object,
    ];
    let targets = [
        Target::Phase,
        Target::Actor,
        Target::FamilyMember,
        Target::Need,
        Target::Information,
        Target::Touchpoint,
        Target::Handover,
        Target::Anything,
    ];
    let problems = problems.iter().map(|problem| format!("problem-{}", problem.code()));
    let expected = expected.iter().map(|expected| format!("expected-{}", expected.name()));
    let targets = targets.iter().map(|target| format!("target-{}", target.name()));
    let refusals = Refusal::CODES.iter().map(|code| format!("refusal-{code}"));
    problems.chain(expected).chain(targets).chain(refusals).collect()
}
