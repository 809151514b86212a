//! The JSON Schema (2020-12) of the format, from its tables.

use super::json::Out;
use super::v1::{Description, KeyDescription, Kind, descriptions};
use journey::Raw;

/// The schema of the newest version, its keys in a fixed order. It asks for what a sound journey
/// file has; the reader accepts more. Unknown keys are allowed everywhere.
pub fn schema() -> Raw {
    let mut records = descriptions().into_iter();
    let mut pairs = vec![
        pair("$schema", text("https://json-schema.org/draft/2020-12/schema")),
        pair("$id", text("urn:stafett:journey:1")),
    ];
    pairs.extend(records.next().map(|document| record(&document)).unwrap_or_default());
    let parts = records.map(|part| (part.name.to_owned(), Raw::Object(record(&part)))).collect();
    pairs.push(pair("$defs", Raw::Object(parts)));
    Raw::Object(pairs)
}

/// The [`schema`] as a text file.
pub fn schema_text() -> String {
    let mut out = Out::default();
    out.raw(&schema());
    out.finish()
}

fn record(record: &Description) -> Vec<(String, Raw)> {
    let required = record.keys.iter().filter(|key| key.presence.is_required());
    let required: Vec<Raw> = required.map(|key| text(key.key)).collect();
    let mut pairs = vec![
        pair("title", text(&spaced(record.name))),
        pair("description", text(&record.doc)),
        pair("type", text("object")),
        pair("properties", Raw::Object(record.keys.iter().map(|key| (key.key.to_owned(), property(key))).collect())),
    ];
    if !required.is_empty() {
        pairs.push(pair("required", Raw::List(required)));
    }
    pairs.push(pair("additionalProperties", Raw::Bool(true)));
    pairs
}

fn property(key: &KeyDescription) -> Raw {
    let mut pairs = value(&key.kind);
    if key.presence.may_be_null() {
        for (name, raw) in &mut pairs {
            if name == "type" {
                *raw = Raw::List(vec![raw.clone(), text("null")]);
            }
        }
    }
    pairs.insert(0, pair("description", text(&key.doc)));
    pairs.extend(key.default.clone().map(|default| pair("default", default)));
    Raw::Object(pairs)
}

/// A date, for readers of the schema that take `format` for a remark.
const DATE: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

/// The keywords that a value must meet.
fn value(kind: &Kind) -> Vec<(String, Raw)> {
    let of_type = |name: &str| pair("type", text(name));
    match kind {
        Kind::This(only) => vec![pair("const", text(only))],
        Kind::Version(only) => vec![pair("const", Raw::Number(only.to_string()))],
        Kind::Text => vec![of_type("string")],
        Kind::Id => vec![of_type("string"), pair("minLength", Raw::Number("1".to_owned()))],
        Kind::Date => vec![of_type("string"), pair("format", text("date")), pair("pattern", text(DATE))],
        Kind::Flag => vec![of_type("boolean")],
        Kind::Number(least, most) => vec![
            of_type("integer"),
            pair("minimum", Raw::Number(least.to_string())),
            pair("maximum", Raw::Number(most.to_string())),
        ],
        Kind::Word(words) => {
            vec![of_type("string"), pair("enum", Raw::List(words.iter().map(|word| text(word)).collect()))]
        }
        Kind::Record(name) => vec![pair("$ref", text(&format!("#/$defs/{name}")))],
        Kind::List(element) => vec![of_type("array"), pair("items", Raw::Object(value(element)))],
    }
}

fn pair(key: &str, value: Raw) -> (String, Raw) {
    (key.to_owned(), value)
}

fn text(text: &str) -> Raw {
    Raw::Text(text.to_owned())
}

/// `familyMember` as `Family member`.
pub(crate) fn spaced(name: &str) -> String {
    let mut words = String::new();
    for (index, c) in name.char_indices() {
        match c {
            _ if index == 0 => words.extend(c.to_uppercase()),
            _ if c.is_uppercase() => {
                words.push(' ');
                words.extend(c.to_lowercase());
            }
            _ => words.push(c),
        }
    }
    words
}
