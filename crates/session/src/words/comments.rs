//! What was taken in of a file of comments.

use crate::commenting::TakenIn;
use messages::{Value, Words};

/// So much of what a lost comment was about is told.
const FEW: usize = 3;

/// How many comments are new, and what the others are about.
pub(crate) fn taken_in(words: &Words, told: &TakenIn) -> String {
    let args: [(&str, Value); 2] = [("count", told.taken.into()), ("by", told.by.as_str().into())];
    let key = if told.by.is_empty() { "comments-taken-in" } else { "comments-taken-in-by" };
    let mut sentences = vec![words.text_with(key, &args)];
    if told.known > 0 {
        sentences.push(words.text_with("comments-known", &[("count", told.known.into())]));
    }
    if !told.lost.is_empty() {
        let about: Vec<String> = told.lost.iter().take(FEW).map(|about| format!("“{}”", short(about))).collect();
        let args: [(&str, Value); 2] = [("count", told.lost.len().into()), ("about", about.join(", ").into())];
        sentences.push(words.text_with("comments-lost", &args));
    }
    sentences.join(" ")
}

fn short(text: &str) -> String {
    const MOST: usize = 80;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
