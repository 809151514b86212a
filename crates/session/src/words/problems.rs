//! What is unsound in a journey, in plain sentences.

use crate::wire::ProblemText;
use journey::{Journey, MOST_PROBLEMS, Place, Problem, ProblemKind};
use messages::{Value, Words};

/// The problems with their words, in the order given.
pub(crate) fn problems(words: &Words, journey: &Journey, found: &[Problem]) -> Vec<ProblemText> {
    let text = |problem: &Problem| ProblemText {
        path: problem.path.clone(),
        slot: problem.slot,
        message: message(words, problem),
        discard: discard(journey, problem),
    };
    let more = (found.len() >= MOST_PROBLEMS).then(|| ProblemText {
        path: String::new(),
        slot: None,
        message: words.text_with("problems-more", &[("count", MOST_PROBLEMS.into())]),
        discard: Vec::new(),
    });
    found.iter().take(MOST_PROBLEMS).map(text).chain(more).collect()
}

fn message(words: &Words, problem: &Problem) -> String {
    let args: Vec<(&str, Value)> = match &problem.kind {
        ProblemKind::RepeatedKey { key } | ProblemKind::MissingKey { key } => vec![("key", key.as_str().into())],
        ProblemKind::NotUnderstood { key, expected, found } => vec![
            ("key", key.as_str().into()),
            ("expected", words.text(&format!("expected-{}", expected.name())).into()),
            ("found", found.as_str().into()),
        ],
        ProblemKind::UnknownWord { key, word, known } => {
            vec![("key", key.as_str().into()), ("word", word.as_str().into()), ("known", known.as_str().into())]
        }
        ProblemKind::RepeatedId { id } => vec![("id", id.as_str().into())],
        ProblemKind::NoSuchItem { key, id, target } => vec![
            ("key", key.as_str().into()),
            ("id", id.as_str().into()),
            ("target", words.text(&format!("target-{}", target.name())).into()),
        ],
        ProblemKind::EndBeforeStart { start, end } => {
            vec![("start", start.to_string().into()), ("end", end.to_string().into())]
        }
    };
    words.text_with(&format!("problem-{}", problem.kind.code()), &args)
}

/// The keys, as `Discard` takes them, by which the problem is settled without editing. A missing
/// key and a wrong reference are mended by filling the field; a repeated key by saving.
fn discard(journey: &Journey, problem: &Problem) -> Vec<String> {
    let (ProblemKind::NotUnderstood { .. }, Some(slot)) = (&problem.kind, problem.slot) else { return Vec::new() };
    let within = match journey.place(slot) {
        Some(Place::At { .. }) => problem.path.split_once("].").map(|(_, key)| key),
        Some(Place::Person) => problem.path.strip_prefix("person."),
        Some(Place::Head) => Some(problem.path.as_str()),
        None => None,
    };
    within.map(str::to_owned).into_iter().collect()
}
