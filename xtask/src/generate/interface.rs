//! What the user interface takes from Rust: the types on the wire and the colours.

use super::{Files, all_below};
use crate::Outcome;
use std::fs;
use std::path::Path;

/// Nothing in it is written by hand.
pub(super) const FOLDER: &str = "ui/src/generated";

pub(super) fn generate(files: &mut Files) -> Outcome {
    files.insert(Path::new(FOLDER).join("theme.css"), session::theme_css().into_bytes());
    types(files)
}

/// ts-rs writes into a folder of its own, so that what is no longer generated can be told.
fn types(files: &mut Files) -> Outcome {
    let folder = tempfile::tempdir().map_err(|error| format!("no folder for the types: {error}"))?;
    session::wire::export_types(folder.path()).map_err(|error| format!("the types could not be written: {error}"))?;
    for path in all_below(folder.path()) {
        let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let Ok(name) = path.strip_prefix(folder.path()) else { continue };
        files.insert(Path::new(FOLDER).join(name), bytes);
    }
    Ok(())
}
