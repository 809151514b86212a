//! Documents made from the schema, as a tape of bytes decides. An empty tape gives the smallest.

use formats::journey_file::schema;
use journey::Raw;

/// What a document is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mood {
    /// Every value is of its type and every required key is there; references may lead nowhere.
    Sound,
    /// The same with every key.
    Full,
    /// Anything under the head of a journey.
    Wild,
}

/// Decisions, one byte each; zeros when it has run out.
pub(crate) struct Tape {
    bytes: std::vec::IntoIter<u8>,
}

impl Tape {
    pub(crate) fn new(bytes: Vec<u8>) -> Self {
        Self { bytes: bytes.into_iter() }
    }

    /// A number below `count`.
    fn pick(&mut self, count: usize) -> usize {
        usize::from(self.bytes.next().unwrap_or(0)) % count
    }
}

/// The value of a key.
pub(crate) fn get<'a>(object: &'a Raw, key: &str) -> Option<&'a Raw> {
    let Raw::Object(pairs) = object else { return None };
    pairs.iter().find(|(own, _)| own == key).map(|(_, value)| value)
}

/// The part of the schema that a `$ref` names, or the value itself.
pub(crate) fn resolved<'a>(schema: &'a Raw, value: &'a Raw) -> &'a Raw {
    match get(value, "$ref") {
        Some(Raw::Text(path)) => get(get(schema, "$defs").unwrap(), path.trim_start_matches("#/$defs/")).unwrap(),
        _ => value,
    }
}

/// The keys of a record with their descriptions, in order.
pub(crate) fn properties(record: &Raw) -> &[(String, Raw)] {
    match get(record, "properties") {
        Some(Raw::Object(pairs)) => pairs,
        _ => &[],
    }
}

/// Whether the record must have the key.
pub(crate) fn is_required(record: &Raw, key: &str) -> bool {
    matches!(get(record, "required"), Some(Raw::List(keys)) if keys.contains(&Raw::Text(key.to_owned())))
}

/// The type of a value and whether it may be `null`.
pub(crate) fn type_of(value: &Raw) -> (&str, bool) {
    match get(value, "type") {
        Some(Raw::Text(name)) => (name, false),
        Some(Raw::List(names)) => match names.first() {
            Some(Raw::Text(name)) => (name, true),
            _ => ("", true),
        },
        _ => ("", false),
    }
}

/// A document, shown as one line of JSON.
pub(crate) struct Document(pub(crate) Raw);

impl Document {
    pub(crate) fn to_json(&self) -> String {
        self.0.to_json()
    }
}

impl std::fmt::Debug for Document {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.to_json())
    }
}

/// The document that the tape decides.
pub(crate) fn document(mood: Mood, tape: &mut Tape) -> Document {
    let schema = schema();
    Document(record(&schema, &schema, mood, tape))
}

fn record(schema: &Raw, part: &Raw, mood: Mood, tape: &mut Tape) -> Raw {
    let mut pairs = Vec::new();
    for (key, value) in properties(part) {
        if let Some(constant) = get(value, "const") {
            pairs.push((key.clone(), constant.clone()));
            continue;
        }
        let stands = match mood {
            Mood::Full => true,
            Mood::Sound => is_required(part, key) || tape.pick(3) == 2,
            Mood::Wild => tape.pick(3) == if is_required(part, key) { 0 } else { 2 },
        };
        if stands {
            pairs.push((key.clone(), self::value(schema, value, mood, tape)));
        }
    }
    if mood == Mood::Wild {
        disturb(&mut pairs, tape);
    }
    Raw::Object(pairs)
}

/// Adds unknown keys, repeats keys and turns the order.
fn disturb(pairs: &mut Vec<(String, Raw)>, tape: &mut Tape) {
    if tape.pick(4) == 3 {
        pairs.push((["own", "Title", "", "täg", "x.y"][tape.pick(5)].to_owned(), anything(tape, 3)));
    }
    if tape.pick(8) == 7 && !pairs.is_empty() {
        let at = tape.pick(pairs.len());
        let again = match &*pairs[at].0 {
            "format" | "version" => pairs[at].1.clone(),
            _ => anything(tape, 3),
        };
        pairs.push((pairs[at].0.clone(), again));
    }
    if tape.pick(4) == 3 {
        let middle = tape.pick(pairs.len().max(1));
        pairs.rotate_left(middle);
    }
}

fn value(schema: &Raw, part: &Raw, mood: Mood, tape: &mut Tape) -> Raw {
    if mood == Mood::Wild && tape.pick(6) == 5 {
        return anything(tape, 3);
    }
    let (name, may_be_null) = type_of(part);
    if may_be_null && tape.pick(3) == 2 {
        return Raw::Null;
    }
    let part = resolved(schema, part);
    let text = |text: &str| Raw::Text(text.to_owned());
    match name {
        "string" => match (get(part, "enum"), get(part, "format"), get(part, "minLength")) {
            (Some(Raw::List(words)), ..) => words[tape.pick(words.len())].clone(),
            (_, Some(_), _) => text(["2024-02-29", "1999-12-31"][tape.pick(2)]),
            (.., Some(_)) => text(["a", "b", "ö 1", "\""][tape.pick(4)]),
            _ => text(["Å\n\"\\\u{1}", "", "two words", "en", "\u{2028}\u{7f}😀"][tape.pick(5)]),
        },
        "boolean" => Raw::Bool(tape.pick(2) == 0),
        "integer" => {
            let most = ["0", "1", "2", "-2", "0.0", "10e-1", "-0"];
            let digits = match get(part, "minimum") {
                Some(Raw::Number(least)) if least == "0" => ["0", "1", "17", "65535", "1E+3", "7.00"][tape.pick(6)],
                Some(Raw::Number(least)) if least == "-2" => most[tape.pick(7)],
                _ => ["0", "-3", "100000000", "-1e8", "12.0", "0e99"][tape.pick(6)],
            };
            Raw::Number(digits.to_owned())
        }
        "array" => {
            let count = if mood == Mood::Full { 1 } else { tape.pick(4) };
            let items = get(part, "items").unwrap();
            Raw::List((0..count).map(|_| self::value(schema, items, mood, tape)).collect())
        }
        _ => record(schema, part, mood, tape),
    }
}

/// Any value at all.
fn anything(tape: &mut Tape, depth: usize) -> Raw {
    match tape.pick(if depth == 0 { 9 } else { 11 }) {
        0 => Raw::Null,
        1 => Raw::Bool(true),
        2 => Raw::Number("1.50".to_owned()),
        3 => Raw::Number("-1e400".to_owned()),
        4 => Raw::Number("100000001".to_owned()),
        5 => Raw::Text("soon".to_owned()),
        6 => Raw::Text(String::new()),
        7 => Raw::List(Vec::new()),
        8 => Raw::Object(Vec::new()),
        9 => Raw::List((0..tape.pick(4)).map(|_| anything(tape, depth - 1)).collect()),
        _ => {
            let keys = ["id", "title", "x", "day", "extra"];
            let count = tape.pick(4);
            Raw::Object((0..count).map(|_| (keys[tape.pick(5)].to_owned(), anything(tape, depth - 1))).collect())
        }
    }
}
