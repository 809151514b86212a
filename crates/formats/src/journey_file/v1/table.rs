//! What a table is, and how a record is read and written by its table.

use super::super::json::Out;
use super::super::tree;
use super::value::{Kind, Value};
use journey::{Expected, Extra, Raw, Unread};

/// A record of the file, described by a table.
pub(super) trait Table: PartialEq + Sized + 'static {
    /// Its name in the schema and the documentation.
    const NAME: &'static str;
    /// What it is, in a sentence or two.
    const DOC: &'static [&'static str];
    /// Its keys in canonical order.
    const FIELDS: &'static [Field<Self>];

    /// The record with every key at its default.
    fn blank() -> Self;
    /// What the file held beside the fields.
    fn extra(&self) -> &Extra;
    /// The same, to be filled.
    fn extra_mut(&mut self) -> &mut Extra;
}

/// When a key stands in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Presence {
    /// Always; its absence is a problem.
    Required,
    /// Always, and may be `null`; its absence is a problem.
    RequiredOrNull,
    /// Always, and may be `null`, which is also what its absence means.
    OrNull,
    /// Unless it holds its default.
    Default,
    /// Unless it is empty and was not there when the file was read.
    Kept,
}

impl Presence {
    /// Whether `null` is one of the values.
    pub(crate) fn may_be_null(self) -> bool {
        matches!(self, Self::RequiredOrNull | Self::OrNull)
    }

    /// Whether the absence of the key is a problem.
    pub(crate) fn is_required(self) -> bool {
        matches!(self, Self::Required | Self::RequiredOrNull)
    }
}

/// One line of a table.
pub(super) struct Field<R> {
    /// The key in the file.
    pub(super) key: &'static str,
    /// When it stands there.
    pub(super) presence: Presence,
    /// What it means.
    pub(super) doc: &'static [&'static str],
    /// What its value is.
    pub(super) kind: fn() -> Kind,
    /// Whether it is a whole part of the document, which the user mends by filling it.
    pub(super) is_part: bool,
    /// Takes the value from the file; gives back what was not understood.
    pub(super) take: fn(&mut R, Raw) -> Option<(Raw, Expected)>,
    /// Whether the record holds what the second one, a blank record, holds.
    pub(super) is_default: fn(&R, &R) -> bool,
    /// Writes the value.
    pub(super) put: fn(&R, &mut Out),
}

/// Takes a value into its field; gives back what was not understood.
pub(super) fn take<V: Value>(field: &mut V, raw: Raw) -> Option<(Raw, Expected)> {
    match V::read(raw) {
        Ok(value) => {
            *field = value;
            None
        }
        Err(wrong) => {
            if let Some(understood) = wrong.understood {
                *field = understood;
            }
            Some((wrong.raw, V::EXPECTED))
        }
    }
}

/// The record that these pairs describe.
pub(super) fn read_record<R: Table>(pairs: Vec<(String, Raw)>) -> R {
    let mut record = R::blank();
    let mut seen: u64 = 0;
    for (key, raw) in pairs {
        let Some(index) = R::FIELDS.iter().position(|field| field.key == key) else {
            record.extra_mut().unknown.push((key, raw));
            continue;
        };
        seen |= 1 << index;
        if let Some(field) = R::FIELDS.get(index) {
            read_field(&mut record, field, raw);
        }
    }
    for (index, field) in R::FIELDS.iter().enumerate() {
        if field.presence.is_required() && seen & (1 << index) == 0 {
            record.extra_mut().unread.insert(field.key.into(), Unread::Absent);
        }
    }
    record
}

fn read_field<R: Table>(record: &mut R, field: &Field<R>, raw: Raw) {
    if raw == Raw::Null && field.presence.may_be_null() {
        return;
    }
    if let Some((raw, expected)) = (field.take)(record, raw) {
        record.extra_mut().unread.insert(field.key.into(), Unread::Present { raw, expected });
    } else if field.presence == Presence::Kept && (field.is_default)(record, &R::blank()) {
        record.extra_mut().kept_empty.insert(field.key.to_owned());
    }
}

/// Writes the record as an object, in canonical form.
pub(super) fn write_record<R: Table>(record: &R, out: &mut Out) {
    let blank = R::blank();
    out.object(|out| {
        for field in R::FIELDS {
            write_field(record, &blank, field, out);
        }
        for (key, raw) in &record.extra().unknown {
            out.key(key);
            out.raw(raw);
        }
    });
}

fn write_field<R: Table>(record: &R, blank: &R, field: &Field<R>, out: &mut Out) {
    let is_default = (field.is_default)(record, blank);
    match record.extra().unread.get(field.key) {
        Some(Unread::Present { raw, expected }) if is_default || (is_list(*expected) && !field.is_part) => {
            out.key(field.key);
            out.raw(raw);
        }
        Some(Unread::Absent) if is_default => {}
        _ if stands(record, field, is_default) => {
            out.key(field.key);
            (field.put)(record, out);
        }
        _ => {}
    }
}

/// A list of which a part may have been understood, so that the field is not at its default.
fn is_list(expected: Expected) -> bool {
    matches!(expected, Expected::TextList | Expected::ObjectList)
}

fn stands<R: Table>(record: &R, field: &Field<R>, is_default: bool) -> bool {
    match field.presence {
        Presence::Required | Presence::RequiredOrNull | Presence::OrNull => true,
        Presence::Default => !is_default,
        Presence::Kept => !is_default || record.extra().kept_empty.contains(field.key),
    }
}

/// A table without its types, for the schema and the documentation.
pub(crate) struct Description {
    /// The name of the record.
    pub(crate) name: &'static str,
    /// What it is.
    pub(crate) doc: String,
    /// Its keys in canonical order.
    pub(crate) keys: Vec<KeyDescription>,
}

/// One line of a [`Description`].
pub(crate) struct KeyDescription {
    /// The key.
    pub(crate) key: &'static str,
    /// What it means.
    pub(crate) doc: String,
    /// What its value is.
    pub(crate) kind: Kind,
    /// When it stands in the file.
    pub(crate) presence: Presence,
    /// What leaving the key out means; `None` where it means "nothing".
    pub(crate) default: Option<Raw>,
}

impl Description {
    pub(super) fn of<R: Table>() -> Self {
        let key = |field: &Field<R>| KeyDescription {
            key: field.key,
            doc: sentence(field.doc),
            kind: (field.kind)(),
            presence: field.presence,
            default: default(field),
        };
        Self { name: R::NAME, doc: sentence(R::DOC), keys: R::FIELDS.iter().map(key).collect() }
    }
}

fn default<R: Table>(field: &Field<R>) -> Option<Raw> {
    if !matches!(field.presence, Presence::Default | Presence::Kept) {
        return None;
    }
    let mut out = Out::default();
    (field.put)(&R::blank(), &mut out);
    tree::value(&out.finish()).filter(|raw| *raw != Raw::Null)
}

fn sentence(lines: &[&str]) -> String {
    lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ")
}

/// Describes a record of the journey. Each line: meaning, key, type in the file, field, presence.
macro_rules! table {
    ($(#[doc = $doc:literal])+ $name:literal $record:ident {
        $($(#[doc = $kdoc:literal])+ $key:literal: $ty:ty => $field:ident, $presence:ident;)+
    }) => {
        impl crate::journey_file::v1::table::Table for $record {
            const NAME: &'static str = $name;
            const DOC: &'static [&'static str] = &[$($doc),+];
            const FIELDS: &'static [crate::journey_file::v1::table::Field<Self>] = &[
                $(crate::journey_file::v1::table::field!($(#[doc = $kdoc])+ $key: $ty => $field, $presence)),+
            ];

            fn blank() -> Self {
                Self::default()
            }

            fn extra(&self) -> &journey::Extra {
                &self.extra
            }

            fn extra_mut(&mut self) -> &mut journey::Extra {
                &mut self.extra
            }
        }

        crate::journey_file::v1::value::record_value!($record);
    };
}
pub(super) use table;

/// One line of a table.
macro_rules! field {
    ($(#[doc = $doc:literal])+ $key:literal: $ty:ty => $($field:ident).+, $presence:ident) => {
        crate::journey_file::v1::table::Field {
            key: $key,
            presence: crate::journey_file::v1::table::Presence::$presence,
            doc: &[$($doc),+],
            kind: <$ty as crate::journey_file::v1::value::Value>::kind,
            is_part: false,
            take: |record, raw| crate::journey_file::v1::table::take::<$ty>(&mut record.$($field).+, raw),
            is_default: |record, blank| record.$($field).+ == blank.$($field).+,
            put: |record, out| <$ty as crate::journey_file::v1::value::Value>::write(&record.$($field).+, out),
        }
    };
}
pub(super) use field;
