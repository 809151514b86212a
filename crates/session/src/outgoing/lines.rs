//! The lines of free text that somebody reads before they may stay in a pseudonymised copy.

use super::{Outgoing, number};
use crate::words::{Values, field_name};
use journey::{Journey, Place, Slot};
use messages::Words;
use reports::{FreeText, free_texts};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// A line of free text that somebody reads before it may stay.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LineToRead {
    /// The record.
    pub slot: Slot,
    /// The record's kind and the field.
    pub field: String,
    /// Which text of the field.
    pub part: u32,
    /// Which line of the text.
    pub line: u32,
    /// What it says.
    pub text: String,
    /// The field in words; what it is the title of, where it is one.
    pub field_name: String,
    /// What the record is called.
    pub of: String,
    /// Whether it is a title, without which something else gets a number.
    pub title: bool,
    /// Names in it that stand in the journey as names.
    pub names: Vec<String>,
}

impl Outgoing {
    /// Every line of free text with its place, in the order of the file.
    pub fn lines_to_read(&self) -> Vec<LineToRead> {
        let words = Words::of(self.language);
        let values = Values::new(words, &self.journey);
        let mut owners: BTreeMap<Slot, (String, String)> = BTreeMap::new();
        self.journey.each_record(|slot, place, record| {
            let name = match place {
                Place::Head | Place::Person => words.text(&format!("record-{}", record.kind())),
                Place::At { .. } => values.name(record),
            };
            owners.insert(slot, (name, values.kind(record)));
        });
        let names = names(&self.journey);
        let place = |line: &FreeText| {
            let (of, kind) = owners.get(&line.slot).cloned().unwrap_or_default();
            // A title is told by what it is the title of.
            (of, if line.is_title() { kind } else { field_name(words, &line.field) })
        };
        let found = free_texts(&self.journey).into_iter().map(|line| (place(&line), line));
        let found = found.map(|((of, field_name), line)| LineToRead {
            of,
            field_name,
            title: line.is_title(),
            names: names.iter().filter(|name| has_word(&line.text, name)).cloned().collect(),
            slot: line.slot,
            part: number(line.part),
            line: number(line.line),
            field: line.field,
            text: line.text,
        });
        found.collect()
    }
}

/// Everything in the journey that is written as a name of somebody or of an actor.
fn names(journey: &Journey) -> Vec<String> {
    let mut names: BTreeSet<&str> = BTreeSet::new();
    names.insert(&journey.person.alias);
    names.extend(journey.person.family.iter().map(|member| member.alias.as_str()));
    for touchpoint in journey.touchpoints.iter() {
        names.extend(touchpoint.owner.as_deref());
    }
    for coordinator in journey.coordinators.iter() {
        names.insert(&coordinator.name);
        names.extend(coordinator.deputy.as_deref());
    }
    names.extend(journey.actors.iter().map(|actor| actor.name.as_str()));
    names.into_iter().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// Whether a name stands in a text as a word of its own, also with an ending such as a genitive.
fn has_word(text: &str, name: &str) -> bool {
    let (text, name) = (text.to_lowercase(), name.to_lowercase());
    text.match_indices(&name).any(|(at, _)| !text[..at].chars().next_back().is_some_and(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::has_word;

    #[test]
    fn a_name_is_found_where_a_word_begins() {
        assert!(has_word("They asked Alex’s mother", "Alex"));
        assert!(has_word("alex ringde", "Alex"));
        assert!(!has_word("palexander", "Alex"));
    }
}
