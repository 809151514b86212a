//! Documents that are written from the code: the rules, the file format.

use super::Files;
use crate::Outcome;
use messages::{Language, Words};
use std::path::PathBuf;

pub(super) fn generate(files: &mut Files) -> Outcome {
    let words = Words::of(Language::English);
    let rules = gaps::docs::markdown(&|key| words.text(key));
    files.insert(PathBuf::from("docs/gaps.md"), rules.into_bytes());
    Ok(())
}
