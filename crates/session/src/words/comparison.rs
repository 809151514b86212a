//! What differs between two journeys.

use super::values::Values;
use super::{capital, field_name, small};
use crate::comparison::{ComparedField, ComparedGroup, ComparedItem, ComparedText, Comparison, Happened};
use compare::{Difference, Different};
use journey::{ContentField, Journey, Place, Record, Section, Slot};
use messages::{Value, Words};

/// About as many letters of a value are shown.
const MOST_LETTERS: usize = 200;

/// The difference with its words, in the order of the journey.
pub(crate) fn comparison(words: &Words, before: &Journey, after: &Journey, difference: &Difference) -> Comparison {
    let sides = Sides::new(words, before, after);
    let mut sections: Vec<(&'static str, ComparedGroup)> = Vec::new();
    for (record, item) in difference.found.iter().filter_map(|different| sides.item(different)) {
        let list = record.section().map_or(record.kind(), Section::key);
        match sections.last_mut().filter(|(last, _)| *last == list) {
            Some((_, group)) => put(item, &mut group.items),
            None => sections.push((list, ComparedGroup { heading: heading(words, &record), items: vec![item] })),
        }
    }
    let count = |what: fn(&Different) -> bool| difference.found.iter().filter(|different| what(different)).count();
    let added = count(|different| matches!(different, Different::Added { .. }));
    let removed = count(|different| matches!(different, Different::Removed { .. }));
    let changed = count(|different| matches!(different, Different::Changed { .. }));
    let moved = count(|different| matches!(different, Different::Moved { .. }));
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Comparison {
        summary: summary(words, [("added", added), ("removed", removed), ("changed", changed), ("moved", moved)]),
        added: number(added),
        removed: number(removed),
        changed: number(changed),
        moved: number(moved),
        sections: sections.into_iter().map(|(_, group)| group).collect(),
    }
}

/// Adds an item to its list; one that was moved and changed is one item.
fn put(item: ComparedItem, items: &mut Vec<ComparedItem>) {
    match items.last_mut().filter(|last| item.after.is_some() && last.after == item.after) {
        Some(last) => {
            last.what.extend(item.what);
            last.what_words = format!("{}, {}", last.what_words, small(&item.what_words));
            last.fields.extend(item.fields);
        }
        None => items.push(item),
    }
}

fn heading(words: &Words, record: &Record) -> String {
    match record.section() {
        Some(section) => words.text(&format!("section-{}", section.key())),
        None => words.text(&format!("record-{}", record.kind())),
    }
}

fn summary(words: &Words, counts: [(&str, usize); 4]) -> String {
    let told = counts.iter().filter(|(_, count)| *count > 0);
    let mut told: Vec<String> = told
        .map(|(what, count)| words.text_with(&format!("comparison-count-{what}"), &[("count", (*count).into())]))
        .collect();
    let Some(last) = told.pop() else { return words.text("comparison-nothing") };
    let list = match told.is_empty() {
        true => last,
        false => words.text_with("comparison-and", &[("list", told.join(", ").into()), ("last", last.into())]),
    };
    words.text_with("comparison-summary", &[("list", list.into())])
}

/// The two journeys, the earlier one first.
pub(super) struct Sides<'a> {
    words: &'a Words,
    before: Values<'a>,
    after: Values<'a>,
}

impl<'a> Sides<'a> {
    pub(super) fn new(words: &'a Words, before: &'a Journey, after: &'a Journey) -> Self {
        Self { words, before: Values::new(words, before), after: Values::new(words, after) }
    }

    pub(super) fn words(&self) -> &'a Words {
        self.words
    }

    pub(super) fn before(&self) -> &Values<'a> {
        &self.before
    }

    pub(super) fn after(&self) -> &Values<'a> {
        &self.after
    }

    /// The record, the later one where there are two, and what is told of it.
    fn item(&self, different: &Different) -> Option<(Record, ComparedItem)> {
        let (what, before, after, fields) = match different {
            Different::Added { after } => (Happened::Added, None, Some(*after), Vec::new()),
            Different::Removed { before } => (Happened::Removed, Some(*before), None, Vec::new()),
            Different::Moved { before, after } => {
                (Happened::Moved, Some(*before), Some(*after), self.place(*before, *after))
            }
            Different::Changed { before, after, fields } => {
                (Happened::Changed, Some(*before), Some(*after), self.fields(*before, *after, fields)?)
            }
        };
        let (side, slot) = after.map_or((&self.before, before), |after| (&self.after, Some(after)));
        let record = side.record(slot?)?;
        let item = ComparedItem {
            kind: self.words.text(&format!("record-{}", record.kind())),
            title: side.name(&record),
            what: vec![what],
            what_words: capital(&self.words.text(&format!("comparison-{}", what.name()))),
            before,
            after,
            fields,
        };
        Some((record, item))
    }

    /// What it stands behind in its list, where that is something else than before.
    pub(super) fn place(&self, before: Slot, after: Slot) -> Vec<ComparedField> {
        let behind = |side: &Values<'_>, slot| {
            let Some(Place::At { section, index }) = side.journey().place(slot) else { return String::new() };
            let earlier = index.checked_sub(1).and_then(|index| side.journey().record_at(section, index));
            earlier.map_or_else(|| self.words.text("comparison-first"), |record| side.name(&record))
        };
        let (before, after) = (behind(&self.before, before), behind(&self.after, after));
        let name = || self.words.text("comparison-place");
        if before == after { Vec::new() } else { vec![self.field(name(), &before, &after)] }
    }

    fn fields(&self, before: Slot, after: Slot, keys: &[String]) -> Option<Vec<ComparedField>> {
        let (old, new) = (self.before.record(before)?, self.after.record(after)?);
        Some(keys.iter().flat_map(|key| self.fields_of(&old, &new, key)).collect())
    }

    /// What stands under a key in two records; of what a handover says, each part that differs.
    pub(super) fn fields_of(&self, old: &Record, new: &Record, key: &str) -> Vec<ComparedField> {
        let parts = if key == "content" { self.parts(old, new) } else { Vec::new() };
        match parts.is_empty() {
            true => vec![self.field(self.name(new, key), &self.before.value(old, key), &self.after.value(new, key))],
            false => parts,
        }
    }

    /// The parts of what a handover says that differ.
    fn parts(&self, old: &Record, new: &Record) -> Vec<ComparedField> {
        let (Record::Handover(old), Record::Handover(new)) = (old, new) else { return Vec::new() };
        let whole = field_name(self.words, "handover-content");
        let differing = ContentField::KEYS.iter().filter(|key| old.content.field(key) != new.content.field(key));
        let part = |key: &&str| {
            let args: [(&str, Value); 2] =
                [("whole", whole.as_str().into()), ("part", field_name(self.words, &format!("content-{key}")).into())];
            let name = self.words.text_with("comparison-part", &args);
            self.field(name, &self.before.part(&old.content, key), &self.after.part(&new.content, key))
        };
        differing.map(part).collect()
    }

    /// The name of a field, of a list with something that was not understood, or of a key that the
    /// format does not have.
    fn name(&self, record: &Record, key: &str) -> String {
        let field = format!("{}-{key}", record.kind());
        if self.words.has(&format!("field-{field}")) {
            return field_name(self.words, &field);
        }
        match Section::ALL.iter().find(|section| section.key() == key && matches!(record, Record::Head(_))) {
            Some(_) => {
                let list = self.words.text(&format!("section-{key}"));
                self.words.text_with("comparison-not-understood", &[("list", list.into())])
            }
            None => self.words.text_with("comparison-unknown-key", &[("key", key.into())]),
        }
    }

    fn field(&self, name: String, before: &str, after: &str) -> ComparedField {
        let [mut before, mut after] = compare::texts(before, after, MOST_LETTERS).map(|stretches| {
            let told = |it: compare::Stretch| ComparedText { text: it.text, differs: it.differs };
            stretches.into_iter().map(told).collect::<Vec<_>>()
        });
        if before == after {
            let detail = |key: &str| ComparedText { text: format!(" {}", self.words.text(key)), differs: true };
            before.push(detail("comparison-detail"));
            after.push(detail("comparison-other-detail"));
        }
        ComparedField { name, before, after }
    }
}
