//! Documents that are written from the code: the rules, the file format and its schema.

use super::Files;
use crate::Outcome;
use messages::{Language, Words};
use std::path::PathBuf;

pub(super) fn generate(files: &mut Files) -> Outcome {
    let words = Words::of(Language::English);
    let documents = [
        ("docs/gaps.md", gaps::docs::markdown(&|key| words.text(key))),
        ("docs/format.md", session::format_doc()),
        ("docs/journey-v1.schema.json", session::schema()),
    ];
    files.extend(documents.map(|(path, text)| (PathBuf::from(path), text.into_bytes())));
    Ok(())
}
