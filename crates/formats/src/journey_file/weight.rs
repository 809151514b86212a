//! About how much memory a journey takes, told from its tree before it is made.

use super::tree::Tree;
use journey::{Raw, Section};
use std::collections::BTreeSet;

/// A record of one of the document's lists, with all that is found out about it.
const RECORD: usize = 2_500;
/// A record within a record: a comment, a birthday.
const PART: usize = 900;
/// The same where what it must have is missing.
const POOR_PART: usize = 3_400;
/// What is said of a value that is none of the format, or names nothing.
const ODD: usize = 600;
/// In bytes.
pub(crate) fn of(tree: &Tree) -> usize {
    let ids: BTreeSet<&str> = lists(tree).flat_map(|(_, items)| items).filter_map(id).collect();
    let of_pairs = |pairs: &[(String, Raw)]| pairs.iter().map(|(_, raw)| inner(raw, &ids)).sum::<usize>();
    let others = tree.pairs.iter().filter(|(key, _)| is_known(key) && !is_list(key));
    let beside: usize = others.map(|(_, raw)| inner(raw, &ids)).sum();
    let record = |raw: &Raw| {
        let Raw::Object(pairs) = raw else { return ODD };
        // What lacks an id most likely lacks the rest of what it must have.
        let odd = if id(raw).is_some() { 0 } else { 2 * ODD };
        RECORD + odd + of_pairs(pairs)
    };
    beside + lists(tree).flat_map(|(_, items)| items).map(record).sum::<usize>()
}

/// What stands within a record.
fn inner(raw: &Raw, ids: &BTreeSet<&str>) -> usize {
    match raw {
        Raw::Object(pairs) => pairs.iter().map(|(_, raw)| inner(raw, ids)).sum(),
        Raw::List(items) => items.iter().map(|item| element(item, ids)).sum(),
        Raw::Null | Raw::Bool(_) | Raw::Number(_) | Raw::Text(_) => 0,
    }
}

fn element(raw: &Raw, ids: &BTreeSet<&str>) -> usize {
    match raw {
        Raw::Text(text) if ids.contains(text.as_str()) => 0,
        Raw::Object(pairs) => (if pairs.len() < 2 { POOR_PART } else { PART }) + inner(raw, ids),
        Raw::Null | Raw::Bool(_) | Raw::Number(_) | Raw::Text(_) | Raw::List(_) => ODD + inner(raw, ids),
    }
}

fn id(raw: &Raw) -> Option<&str> {
    let Raw::Object(pairs) = raw else { return None };
    pairs.iter().find_map(
        |(key, raw)| if let ("id", Raw::Text(text)) = (key.as_str(), raw) { Some(text.as_str()) } else { None },
    )
}

fn lists(tree: &Tree) -> impl Iterator<Item = (&str, &[Raw])> {
    let lists = tree.pairs.iter().filter(|(key, _)| is_list(key));
    lists
        .filter_map(|(key, raw)| if let Raw::List(items) = raw { Some((key.as_str(), items.as_slice())) } else { None })
}

fn is_list(key: &str) -> bool {
    Section::ALL.iter().any(|section| section.key() == key)
}

/// A key of the document with parts of its own; what is unknown stays as it came.
fn is_known(key: &str) -> bool {
    matches!(key, "person" | "alignment" | "origin")
}
