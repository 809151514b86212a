//! Words for what the journey and the check give as data.

use drawing::{days, plain};
use gaps::{ArgValue, Gap};
use journey::{Closed, Id, Journey, Touchpoint};
use messages::{Value, Words};

/// The values of a sentence as messages take them.
pub fn values(words: &Words, journey: &Journey, args: Vec<(&'static str, ArgValue)>) -> Vec<(&'static str, Value)> {
    args.into_iter()
        .map(|(name, value)| match value {
            ArgValue::Text(text) => (name, text.into()),
            ArgValue::Number(number) => (name, number.into()),
            ArgValue::Day(at) => (name, small(&days::day(journey, words, at)).into()),
        })
        .collect()
}

/// What happened, who, when: one plain sentence or two.
pub fn gap_message(words: &Words, journey: &Journey, gap: &Gap) -> String {
    let args = values(words, journey, gap.args(journey));
    capital(&words.text_with(&format!("gap-{}.what", gap.rule), &args))
}

/// A word of a closed list; one that the format does not know stands for itself.
pub(crate) fn word(words: &Words, list: &str, value: &impl Closed) -> String {
    match value.is_recognised() {
        true => words.text(&format!("word-{list}-{}", value.word())),
        false => plain(value.word()),
    }
}

/// A touchpoint's title.
pub(crate) fn title(words: &Words, touchpoint: &Touchpoint) -> String {
    or(plain(&touchpoint.title), || words.text("drawing-untitled"))
}

/// The name of an actor by id.
pub(crate) fn actor(journey: &Journey, words: &Words, id: &Id) -> String {
    let name = journey.actors.iter().find(|actor| actor.id == *id).map(|actor| plain(&actor.name));
    or(name.unwrap_or_default(), || words.text("drawing-unknown-actor"))
}

/// The person's own rating in words.
pub(crate) fn rating(words: &Words, rating: i8) -> String {
    match rating {
        -2..=-1 => words.text(&format!("rating-minus-{}", rating.unsigned_abs())),
        0..=2 => words.text(&format!("rating-{rating}")),
        _ => rating.to_string(),
    }
}

/// The text; another where it is empty.
pub(crate) fn or(text: String, other: impl FnOnce() -> String) -> String {
    if text.is_empty() { other() } else { text }
}

/// With a capital first letter, for the beginning of a sentence.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// With a small first letter, for the middle of a sentence.
pub(crate) fn small(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
