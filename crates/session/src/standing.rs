//! How an open document stands to its file, as far as the user has to see to it.

use crate::document::Document;
use crate::file::{Found, Hold, file_name};
use crate::wire::{Attention, AttentionKind};
use crate::words::owner_args;
use messages::{Value, Words};

/// What the user has to decide on, the most pressing first.
pub(crate) fn attention(words: &Words, document: &Document) -> Vec<Attention> {
    let mut found = Vec::new();
    let mut say = |kind: AttentionKind, key: &str, args: &[(&str, Value)]| {
        found.push(Attention { kind, message: words.text_with(key, args) });
    };
    if let Some(file) = &document.file {
        let name = || ("name", Value::from(file_name(&file.path)));
        if let Some(version) = file.newer {
            say(AttentionKind::Newer, "attention-newer", &[name(), ("version", version.to_string().into())]);
        }
        if let Hold::Theirs(owner) = &file.hold {
            say(AttentionKind::InUse, "attention-in-use", &owner_args(&file_name(&file.path), owner));
        }
        match file.found {
            Found::Changed(_) if document.history.is_saved() => {
                say(AttentionKind::Changed, "attention-changed", &[name()])
            }
            Found::Changed(_) => say(AttentionKind::Changed, "attention-changed-too", &[name()]),
            Found::Gone => say(AttentionKind::Gone, "attention-gone", &[name()]),
            Found::AsHeld => {}
        }
    }
    if let Some(count) = document.recovered {
        say(AttentionKind::Recovered, "attention-recovered", &[("count", count.into())]);
    }
    if let Some(reason) = &document.reason {
        say(AttentionKind::Reason, "attention-reason", &[("text", reason.text.as_str().into())]);
    }
    found
}
