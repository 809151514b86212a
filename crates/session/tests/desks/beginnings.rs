//! What the tests begin with: a desk, a user, a file, a change; and what of a view they look at.

use formats::journey_file;
use journey::{Journey, Slot, TouchpointField};
use messages::{Language, Words};
use session::remedies::AskedGap;
use session::wire::{AttentionKind, Operation, View};
use session::{Desk, Me};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

pub(crate) fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// A user at the one machine, on whose clock it is always the same moment.
pub(crate) fn user(name: &str) -> Me {
    Me { user: name.into(), host: "desk".into(), now: || "2026-05-04T14:30:00+02:00".into() }
}

/// The desk of a program that has just started.
pub(crate) fn desk(folder: &Path) -> Desk {
    desk_in(folder, Language::English)
}

pub(crate) fn desk_in(folder: &Path, language: Language) -> Desk {
    Desk::new(folder.join("app"), language, user("Eva"))
}

pub(crate) fn example(name: &str) -> Journey {
    let (_, bytes) = session::EXAMPLES.iter().find(|(other, _)| *other == name).unwrap();
    journey_file::read(bytes).unwrap().journey
}

pub(crate) fn add(title: &str) -> Operation {
    Operation::AddTouchpoint { title: title.into(), actor: None, phase: None, day: Some(3), after: None }
}

pub(crate) fn rename(slot: Slot, title: &str) -> Operation {
    Operation::SetFields { slot, edits: vec![TouchpointField::Title(title.into()).into()] }
}

/// A file that was open and changed when the program ended.
pub(crate) fn abandoned(folder: &Path) -> PathBuf {
    let path = folder.join("alex.journey.json");
    let mut desk = desk(folder);
    let document = desk.new_journey("1").unwrap().document;
    desk.apply(document, &add("Saved"), false).unwrap();
    desk.save_as(document, &path).unwrap();
    desk.apply(document, &add("Not saved"), false).unwrap();
    path
}

/// The journals that lie in the app's own folder.
pub(crate) fn journals(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder.join("app/journals")) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "journal"));
    paths.sort();
    paths
}

pub(crate) fn titles(view: &View) -> Vec<&str> {
    view.journey.touchpoints.iter().map(|touchpoint| touchpoint.title.as_str()).collect()
}

pub(crate) fn kinds(view: &View) -> Vec<AttentionKind> {
    view.attention.iter().map(|one| one.kind).collect()
}

pub(crate) fn asked(rule: &str, subjects: &[&str]) -> AskedGap {
    AskedGap { rule: rule.to_owned(), subjects: subjects.iter().map(|id| (*id).to_owned()).collect(), days: None }
}

/// That each of these has words in every language, and that there are any.
pub(crate) fn all_have_words(keys: impl IntoIterator<Item = String>) {
    let keys: Vec<String> = keys.into_iter().collect();
    assert!(!keys.is_empty());
    for language in Language::ALL {
        let missing: Vec<&String> = keys.iter().filter(|key| !Words::of(*language).has(key)).collect();
        assert!(missing.is_empty(), "{language:?} lacks {missing:?}");
    }
}
