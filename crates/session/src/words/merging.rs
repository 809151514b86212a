//! What two versions of a journey cannot both be right about.

use super::field_name;
use super::values::Values;
use crate::comparison::ComparedText;
use crate::merging::{MergeConflict, are_of_one_record};
use compare::{Conflict, Merged, Over, Side, Sides};
use journey::{Journey, Raw, Record, Section, Slot, Unread};
use messages::{Value, Words};
use std::collections::BTreeMap;

/// About as many letters of a value are shown.
const MOST_LETTERS: usize = 400;
/// So many names are told one by one.
const FEW: usize = 8;

/// The conflicts with their words.
pub(crate) fn conflicts(words: &Words, merged: &Merged<'_>) -> Vec<MergeConflict> {
    if merged.conflicts.is_empty() {
        return Vec::new();
    }
    let sides = &merged.sides;
    let told = Told { words, sides, base: Values::new(words, sides.base()), now: Values::new(words, &merged.journey) };
    let mut all = Vec::with_capacity(merged.conflicts.len());
    for run in merged.conflicts.chunk_by(are_of_one_record) {
        // One record may have very many keys.
        let versions = run.first().map(|first| told.versions(first));
        for it in run {
            let conflict = match (&it.over, &versions) {
                (Over::Field(key), Some(versions)) => told.field(versions, key),
                _ => told.conflict(it),
            };
            all.push(MergeConflict { slot: it.slot, ..conflict });
        }
    }
    all
}

/// What has another id now.
pub(crate) fn renamed(words: &Words, merged: &Merged<'_>) -> Vec<String> {
    if merged.renamed.is_empty() {
        return Vec::new();
    }
    let now = Values::new(words, &merged.journey);
    let sentence = |it: &compare::Renamed| {
        let record = now.holder(&it.to)?;
        let args: [(&str, Value); 4] = [
            ("kind", words.text(&format!("record-{}", record.kind())).into()),
            ("title", now.name(&record).into()),
            ("from", it.from.as_str().into()),
            ("to", it.to.as_str().into()),
        ];
        Some(words.text_with("merge-renamed", &args))
    };
    merged.renamed.iter().filter_map(sentence).collect()
}

/// A record, and what stands under the keys that only the file knows.
struct Known {
    record: Record,
    unknown: BTreeMap<String, Raw>,
}

impl Known {
    fn of(mut record: Record) -> Self {
        let unknown = std::mem::take(&mut record.extra_mut().unknown);
        // Of a key that is there twice the first counts.
        Self { record, unknown: unknown.into_iter().rev().collect() }
    }

    fn value(&self, values: &Values<'_>, key: &str) -> String {
        match self.unknown.get(key).filter(|_| !self.record.extra().unread.contains_key(key)) {
            Some(raw) => raw.to_json(),
            None => values.value(&self.record, key),
        }
    }
}

/// A record as it was, in mine and in theirs.
struct Versions {
    base: Option<Known>,
    sides: [Option<Known>; 2],
}

struct Told<'a> {
    words: &'a Words,
    sides: &'a Sides<'a>,
    base: Values<'a>,
    now: Values<'a>,
}

impl Told<'_> {
    fn conflict(&self, conflict: &Conflict) -> MergeConflict {
        let list = |section: Section| self.words.text(&format!("section-{}", section.key()));
        let about_list = |key: &str, section: Section| self.words.text_with(key, &[("list", list(section).into())]);
        match &conflict.over {
            Over::Field(key) => self.field(&self.versions(conflict), key),
            Over::Deleted(by) | Over::StillNamed(by) => self.deleted(conflict, *by),
            Over::Order(section, orders) => {
                let [mine, theirs] = orders.each_ref().map(|order| self.names(order, "\n"));
                self.told(None, about_list("merge-order", *section), String::new(), [mine, theirs])
            }
            Over::Strays(section) => {
                let said = |side: &Journey| {
                    side.strays(*section).iter().map(|(_, raw)| raw.to_json()).collect::<Vec<_>>().join("\n")
                };
                self.told(None, about_list("comparison-not-understood", *section), String::new(), self.both(said))
            }
            Over::List(section, _) => {
                let said = |side: &Journey| match side.head.extra.unread.get(section.key()) {
                    Some(Unread::Present { raw, .. }) => {
                        self.words.text_with("file-says", &[("text", raw.to_json().into())])
                    }
                    Some(Unread::Absent) | None => {
                        self.words.text_with("merge-items", &[("count", side.len_of(*section).into())])
                    }
                };
                self.told(None, about_list("comparison-not-understood", *section), String::new(), self.both(said))
            }
        }
    }

    /// What mine and what theirs says.
    fn both(&self, said: impl Fn(&Journey) -> String) -> [String; 2] {
        [Side::Mine, Side::Theirs].map(|side| said(self.sides.of(side)))
    }

    fn versions(&self, conflict: &Conflict) -> Versions {
        Versions {
            base: self.sides.base_record(conflict).map(Known::of),
            sides: [Side::Mine, Side::Theirs].map(|side| self.sides.record(conflict, side).map(Known::of)),
        }
    }

    fn field(&self, versions: &Versions, key: &str) -> MergeConflict {
        let said =
            |values: &Values<'_>, it: &Option<Known>| it.as_ref().map_or_else(String::new, |it| it.value(values, key));
        let sides = versions.sides.each_ref().map(|it| said(&self.now, it));
        let record = versions.sides.iter().flatten().next().map(|known| &known.record);
        let about = record.map_or_else(String::new, |record| self.name_of_field(record, key));
        self.told(record, about, said(&self.base, &versions.base), sides)
    }

    fn deleted(&self, conflict: &Conflict, by: Side) -> MergeConflict {
        let kept = self.sides.record(conflict, if by == Side::Mine { Side::Theirs } else { Side::Mine });
        let base = self.sides.base_record(conflict);
        let changed = base.as_ref().zip(kept.as_ref()).map(|(old, new)| self.changes(old, new)).unwrap_or_default();
        let kept_words = match changed.is_empty() {
            true => self.words.text_with("merge-still-named", &[("list", self.names(&conflict.with, ", ").into())]),
            false => changed.join("\n"),
        };
        let gone = self.words.text("merge-deleted");
        let sides = if by == Side::Mine { [gone, kept_words] } else { [kept_words, gone] };
        let about = if changed.is_empty() { "merge-about-named" } else { "merge-about-deleted" };
        let mut told = self.told(kept.as_ref(), self.words.text(about), String::new(), sides);
        if !conflict.with.is_empty() {
            let count = conflict.with.len();
            let args: [(&str, Value); 2] = [("list", self.names(&conflict.with, ", ").into()), ("count", count.into())];
            told.with = self.words.text_with("merge-with", &args);
        }
        told
    }

    /// What became of each field that was changed.
    fn changes(&self, old: &Record, new: &Record) -> Vec<String> {
        let keys = compare::fields_that_differ(old, new);
        let change = |key: &String| {
            let nothing = |text: String| if text.is_empty() { self.words.text("merge-nothing") } else { text };
            let args: [(&str, Value); 3] = [
                ("field", self.name_of_field(new, key).into()),
                ("before", nothing(self.base.value(old, key)).into()),
                ("after", nothing(self.now.value(new, key)).into()),
            ];
            self.words.text_with("merge-change", &args)
        };
        keys.iter().map(change).collect()
    }

    fn name_of_field(&self, record: &Record, key: &str) -> String {
        let field = format!("{}-{key}", record.kind());
        match self.words.has(&format!("field-{field}")) {
            true => field_name(self.words, &field),
            false => self.words.text_with("comparison-unknown-key", &[("key", key.into())]),
        }
    }

    fn names(&self, slots: &[Slot], between: &str) -> String {
        let record = |slot: &Slot| self.now.record(*slot);
        let name = |record: Record| match record.section() {
            None => self.words.text(&format!("record-{}", record.kind())),
            Some(_) => self.now.name(&record),
        };
        let told = if between != "\n" && slots.len() > FEW { FEW - 1 } else { slots.len() };
        let mut names: Vec<String> = slots.iter().take(told).filter_map(record).map(name).collect();
        if told < slots.len() {
            let more = slots.len() - told;
            names.push(self.words.text_with("merge-more", &[("count", more.into())]));
        }
        names.join(between)
    }

    fn told(&self, record: Option<&Record>, about: String, base: String, [mine, theirs]: [String; 2]) -> MergeConflict {
        let base = earlier(&base, &mine, &theirs);
        let [mine, theirs] = compare::texts(&mine, &theirs, MOST_LETTERS).map(|stretches| {
            let told = |it: compare::Stretch| ComparedText { text: it.text, differs: it.differs };
            stretches.into_iter().map(told).collect::<Vec<_>>()
        });
        MergeConflict {
            slot: Slot::HEAD,
            kind: record.map_or_else(String::new, |it| self.words.text(&format!("record-{}", it.kind()))),
            title: record.map_or_else(String::new, |it| beginning(self.now.name(it))),
            about,
            base,
            mine,
            theirs,
            with: String::new(),
        }
    }
}

/// A name as it is told for each of very many conflicts.
fn beginning(name: String) -> String {
    match name.char_indices().nth(MOST_LETTERS) {
        Some((cut, _)) => format!("{}…", &name[..cut]),
        None => name,
    }
}

/// What was there before, cut around the first place where either side says something else.
fn earlier(base: &str, mine: &str, theirs: &str) -> String {
    let alike = |side: &&str| base.bytes().zip(side.bytes()).take_while(|(one, other)| one == other).count();
    let first = [mine, theirs].into_iter().min_by_key(alike).unwrap_or_default();
    let [base, _] = compare::texts(base, first, MOST_LETTERS);
    base.into_iter().map(|stretch| stretch.text).collect()
}
