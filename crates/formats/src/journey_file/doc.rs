//! The documentation of the format, from its tables.

use super::schema::spaced;
use super::v1::{Description, KeyDescription, Kind, Presence, descriptions};
use super::{MAX_BYTES, MAX_DEPTH, MAX_ITEMS, MAX_VALUES};
use std::fmt::Write as _;

/// The documentation as Markdown: the rules of the format and a table per record.
pub fn format_doc() -> String {
    let mut doc = introduction();
    for record in descriptions() {
        section(&record, &mut doc);
    }
    doc
}

fn introduction() -> String {
    let mebibytes = MAX_BYTES / (1024 * 1024);
    let (items, values) = (MAX_ITEMS / 1_000_000, MAX_VALUES / 1_000_000);
    format!(
        "# The journey file

*Generated from the tables that the reader and the writer follow. Edit those, not this.*

A journey is saved as one JSON file in UTF-8, by custom named `something.journey.json`. Any program
may read and write it. [journey-v1.schema.json](journey-v1.schema.json) describes it for machines.

## Writing one

- Days are whole numbers counted from day 0; `dayZero` says which date that is. Earlier days are
  negative.
- Every item has an `id`, a text that no other item of the file has. Items name each other by it.
- A key marked *required* must be there. Any other key may be left out, which means its default.
- Own keys may be added anywhere. Stafett keeps them and writes them back.

## How Stafett saves

- Keys stand in the order of the tables below, own keys after them in the order they came.
- A key that holds its default is left out, unless the table says *kept*: then it stays when the
  file had it, and is not added when the file did not.
- Two spaces of indent, a newline at the end, and every letter as itself. Saving a file that already
  has this form changes no byte of it.

## What may be wrong with a file

A file that is JSON and says that it is a journey always opens. What is wrong in it is listed with
its place: a word that a closed list does not have, an id that nothing has or two items share, a
value of another type, an end before its start. Saving writes it back as it came, until it is mended.
When an object has a key twice, the last one counts and one is left after saving.

A `version` above 1 opens for reading only.

Refused, with the line and the column: what is no UTF-8 or no JSON, and what does not have
`\"format\": \"stafett-journey\"` and a whole-number `version` among its keys. So is a file of more than
{mebibytes} MiB, with more than {MAX_DEPTH} levels of lists and objects in each other, {items} million list
elements or {values} million values.

# Records
"
    )
}

fn section(record: &Description, doc: &mut String) {
    let _ = write!(doc, "\n## {}\n\n{}\n\n", spaced(record.name), record.doc);
    doc.push_str("| key | value | default | meaning |\n|---|---|---|---|\n");
    for key in &record.keys {
        let _ = writeln!(doc, "| `{}` | {} | {} | {} |", key.key, kind(&key.kind), default(key), key.doc);
    }
}

fn kind(kind: &Kind) -> String {
    match kind {
        Kind::This(only) => format!("`\"{only}\"`"),
        Kind::Version(only) => format!("`{only}`"),
        Kind::Text => "text".to_owned(),
        Kind::Id => "id".to_owned(),
        Kind::Date => "date, `YYYY-MM-DD`".to_owned(),
        Kind::Flag => "`true` or `false`".to_owned(),
        Kind::Number(least, _) if *least < -2 => "whole number".to_owned(),
        Kind::Number(0, _) => "whole number from 0".to_owned(),
        Kind::Number(least, most) => format!("whole number from {least} to {most}"),
        Kind::Word(words) => words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" "),
        Kind::Record(name) => format!("[{}](#{})", spaced(name).to_lowercase(), anchor(name)),
        Kind::List(element) => format!("list: {}", self::kind(element)),
    }
}

fn anchor(name: &str) -> String {
    spaced(name).to_lowercase().replace(' ', "-")
}

fn default(key: &KeyDescription) -> String {
    match (key.presence, &key.default) {
        (Presence::Required, _) => "*required*".to_owned(),
        (Presence::RequiredOrNull, _) => "*required*, may be `null`".to_owned(),
        (Presence::OrNull, _) => "`null`".to_owned(),
        (Presence::Default, Some(default)) => format!("`{}`", default.to_json()),
        (Presence::Kept, Some(default)) => format!("`{}`, kept", default.to_json()),
        (_, None) => "none".to_owned(),
    }
}
