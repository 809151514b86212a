//! Bytes to a tree that loses nothing but repeated keys, and those are reported.

use super::refusal::{Position, Refusal, shortened};
use super::{BESIDE, Load, MAX_BYTES, MAX_DEPTH, MAX_ITEMS, MAX_VALUES};
use journey::Raw;
use json_event_parser::{JsonEvent, LowLevelJsonParser};
use std::collections::{BTreeMap, BTreeSet};

/// UTF-8's byte order mark, which some programs put in front of a text.
pub(crate) const BOM: &[u8] = b"\xEF\xBB\xBF";
/// Longer keys are shortened in paths.
const LONGEST_STEP: usize = 60;

/// A document that is an object.
pub(crate) struct Tree {
    /// Where it starts, in bytes.
    pub(crate) start: usize,
    /// Its keys and values, in the order of the file.
    pub(crate) pairs: Vec<(String, Raw)>,
    /// Keys that stood more than once in their object.
    pub(crate) repeats: Vec<Repeat>,
    /// About how many bytes of memory it takes.
    pub(crate) weight: usize,
    /// Where the values of `format` and `version` start, in bytes.
    places: BTreeMap<String, usize>,
}

/// A key that stood more than once in an object.
pub(crate) struct Repeat {
    /// The way from the document to the object.
    pub(crate) path: Vec<Step>,
    /// The key.
    pub(crate) key: String,
}

/// One step into a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// To the value of a key.
    Key(String),
    /// To an element of a list, from 0.
    Index(usize),
}

impl Tree {
    /// The value of a key of the document, and where it starts: known for `format` and `version`.
    pub(crate) fn get(&self, key: &str) -> Option<(&Raw, usize)> {
        let (_, raw) = self.pairs.iter().find(|(own, _)| own == key)?;
        Some((raw, self.places.get(key).copied().unwrap_or(self.start)))
    }
}

/// Reads a document that is an object, beside others. Of a repeated key the last value counts, at the place of the
/// first.
pub(crate) fn read(bytes: &[u8], others: Load) -> Result<Tree, Refusal> {
    if bytes.len() > MAX_BYTES {
        return Err(Refusal::TooLarge { size: bytes.len(), limit: MAX_BYTES });
    }
    if let Err(error) = std::str::from_utf8(bytes) {
        return Err(Refusal::NotUtf8 { at: Position::of(bytes, error.valid_up_to()) });
    }
    let (root, builder) = document(bytes, others)?;
    let start = builder.value_at(0);
    match root {
        Some(Raw::Object(pairs)) => {
            let Builder { repeats, places, weight, .. } = builder;
            Ok(Tree { start, pairs, repeats, weight, places })
        }
        Some(_) => Err(Refusal::NotAnObject { at: Position::of(bytes, start) }),
        None => Err(Refusal::Empty),
    }
}

/// Reads any JSON text; `None` when it is not one.
pub(crate) fn value(json: &str) -> Option<Raw> {
    document(json.as_bytes(), Load::default()).ok()?.0
}

fn document(bytes: &[u8], others: Load) -> Result<(Option<Raw>, Builder<'_>), Refusal> {
    let mut builder = Builder::new(bytes, others);
    let mut parser = LowLevelJsonParser::new();
    let mut offset = 0;
    let mut root = None;
    loop {
        let begin = offset;
        let event = next(&mut parser, bytes, &mut offset)?;
        if matches!(event, JsonEvent::Eof) {
            return Ok((root, builder));
        }
        if let Some(raw) = builder.event(event, begin)? {
            root = Some(raw);
        }
    }
}

/// The next event, and `offset` moved behind it.
fn next<'a>(parser: &mut LowLevelJsonParser, bytes: &'a [u8], offset: &mut usize) -> Result<JsonEvent<'a>, Refusal> {
    // As long as more text could come, an error is one that no more text would mend.
    let result = parser.parse_next(bytes.get(*offset..).unwrap_or_default(), false);
    *offset += result.consumed_bytes;
    match result.event {
        Some(event) => return event.map_err(|error| not_json(bytes, &error)),
        None => half_a_surrogate_pair(parser, bytes, *offset)?,
    }
    let result = parser.parse_next(bytes.get(*offset..).unwrap_or_default(), true);
    *offset += result.consumed_bytes;
    if let Some(Ok(event)) = result.event {
        return Ok(event);
    }
    let text = bytes.strip_prefix(BOM).unwrap_or(bytes);
    match text.iter().all(u8::is_ascii_whitespace) {
        true => Err(Refusal::Empty),
        false => Err(Refusal::CutOff { at: Position::of(bytes, bytes.len()) }),
    }
}

/// The parser waits for the other half of a pair beyond the end of a text that has one half just
/// before its end. With some more to look at it sees that no other half comes.
fn half_a_surrogate_pair(parser: &mut LowLevelJsonParser, bytes: &[u8], offset: usize) -> Result<(), Refusal> {
    const MORE: &[u8] = b"        \"";
    let rest = bytes.get(offset..).unwrap_or_default();
    if !rest.starts_with(b"\"") {
        return Ok(());
    }
    match parser.parse_next(&[rest, MORE].concat(), false).event {
        Some(Err(error)) => Err(not_json(bytes, &error)),
        Some(Ok(_)) | None => Ok(()),
    }
}

fn not_json(bytes: &[u8], error: &json_event_parser::JsonSyntaxError) -> Refusal {
    let at = usize::try_from(error.location().start.offset).unwrap_or(usize::MAX);
    Refusal::NotJson { at: Position::of(bytes, at), reason: error.message().to_owned() }
}

struct Builder<'a> {
    bytes: &'a [u8],
    others: Load,
    open: Vec<Open>,
    repeats: Vec<Repeat>,
    places: BTreeMap<String, usize>,
    values: usize,
    items: usize,
    /// About how many bytes of memory it takes so far.
    weight: usize,
}

/// About what a value takes, in bytes, ...
const VALUE: usize = 60;
/// ... a text beside its letters, ...
const TEXT: usize = 40;
/// ... an object beside its keys, ...
const OBJECT: usize = 260;
/// ... a key that is looked for among many, ...
const INDEXED: usize = 80;
/// ... and a key that stood more than once, with all that is said of it.
const REPEATED: usize = 800;
/// Keys of an object that are searched one by one.
const FEW: usize = 48;

/// A list or an object that is not closed yet.
enum Open {
    List(Vec<Raw>),
    Object(Pairs),
}

impl<'a> Builder<'a> {
    fn new(bytes: &'a [u8], others: Load) -> Self {
        let (open, repeats, places) = (Vec::new(), Vec::new(), BTreeMap::new());
        Self { bytes, others, open, repeats, places, values: 0, items: 0, weight: 0 }
    }

    /// Takes one event, which starts at `begin` or after blanks; gives the document when it is complete.
    fn event(&mut self, event: JsonEvent<'_>, begin: usize) -> Result<Option<Raw>, Refusal> {
        let raw = match event {
            JsonEvent::StartArray => {
                self.enter(Open::List(Vec::new()), begin)?;
                return Ok(None);
            }
            JsonEvent::StartObject => {
                self.enter(Open::Object(Pairs::default()), begin)?;
                return Ok(None);
            }
            JsonEvent::ObjectKey(key) => {
                if let Some(Open::Object(pairs)) = self.open.last_mut() {
                    self.weight += TEXT + key.len() + if pairs.pairs.len() < FEW { 0 } else { INDEXED + key.len() };
                    pairs.key = key.into_owned();
                }
                return Ok(None);
            }
            JsonEvent::EndArray | JsonEvent::EndObject => match self.open.pop() {
                Some(Open::List(items)) => Raw::List(items),
                Some(Open::Object(pairs)) => Raw::Object(pairs.pairs),
                None => return Ok(None),
            },
            JsonEvent::String(text) => {
                self.weight += TEXT + text.len();
                self.scalar(Raw::Text(text.into_owned()), begin)?
            }
            JsonEvent::Number(digits) => {
                self.weight += TEXT + digits.len();
                self.scalar(Raw::Number(digits.into_owned()), begin)?
            }
            JsonEvent::Boolean(value) => self.scalar(Raw::Bool(value), begin)?,
            JsonEvent::Null => self.scalar(Raw::Null, begin)?,
            JsonEvent::Eof => return Ok(None),
        };
        Ok(self.place(raw))
    }

    fn scalar(&mut self, raw: Raw, begin: usize) -> Result<Raw, Refusal> {
        self.count(begin)?;
        Ok(raw)
    }

    fn enter(&mut self, open: Open, begin: usize) -> Result<(), Refusal> {
        self.count(begin)?;
        if self.open.len() == MAX_DEPTH {
            return Err(Refusal::TooDeep { at: self.position(begin), limit: MAX_DEPTH });
        }
        self.weight += if matches!(open, Open::Object(_)) { OBJECT } else { 0 };
        self.open.push(open);
        Ok(())
    }

    /// Counts a value against the limits.
    fn count(&mut self, begin: usize) -> Result<(), Refusal> {
        self.values += 1;
        self.weight += VALUE;
        let load = Load { bytes: self.bytes.len(), weight: self.weight };
        if (load + self.others).is_over(BESIDE) {
            return Err(Refusal::TooCrowded { at: self.position(begin) });
        }
        if self.values > MAX_VALUES {
            return Err(Refusal::TooManyValues { at: self.position(begin), limit: MAX_VALUES });
        }
        match self.open.last() {
            Some(Open::List(_)) => {
                self.items += 1;
                if self.items > MAX_ITEMS {
                    return Err(Refusal::TooManyItems { at: self.position(begin), limit: MAX_ITEMS });
                }
            }
            Some(Open::Object(pairs)) if self.open.len() == 1 && matches!(&*pairs.key, "format" | "version") => {
                let at = self.value_at(begin);
                self.places.insert(pairs.key.clone(), at);
            }
            Some(Open::Object(_)) | None => {}
        }
        Ok(())
    }

    /// Where the value starts that comes next after `begin`.
    fn value_at(&self, begin: usize) -> usize {
        let begin = if begin == 0 && self.bytes.starts_with(BOM) { BOM.len() } else { begin };
        let before = |byte: &&u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b',' | b':');
        begin + self.bytes.get(begin..).map_or(0, |rest| rest.iter().take_while(before).count())
    }

    fn position(&self, begin: usize) -> Position {
        Position::of(self.bytes, self.value_at(begin))
    }

    /// Puts a finished value where it belongs; gives it back when it is the document.
    fn place(&mut self, raw: Raw) -> Option<Raw> {
        match self.open.last_mut() {
            None => return Some(raw),
            Some(Open::List(items)) => items.push(raw),
            Some(Open::Object(pairs)) => {
                if pairs.put(raw) {
                    let key = pairs.key.clone();
                    let path = self.path();
                    self.weight += REPEATED + key.len();
                    self.repeats.push(Repeat { path, key });
                }
            }
        }
        None
    }

    /// The way to the innermost open object.
    fn path(&self) -> Vec<Step> {
        let outer = self.open.len().saturating_sub(1);
        let step = |open: &Open| match open {
            Open::List(items) => Step::Index(items.len()),
            Open::Object(pairs) => Step::Key(shortened(&pairs.key, LONGEST_STEP)),
        };
        self.open.iter().take(outer).map(step).collect()
    }
}

/// The keys of an object that is being read.
#[derive(Default)]
struct Pairs {
    /// The key whose value comes next.
    key: String,
    pairs: Vec<(String, Raw)>,
    /// Places by key, once a plain search would be slow.
    index: BTreeMap<String, usize>,
    repeated: BTreeSet<usize>,
}

impl Pairs {
    /// Puts the value of the present key; `true` when the key is seen to be repeated for the first time.
    fn put(&mut self, raw: Raw) -> bool {
        match self.find() {
            Some(index) => {
                if let Some((_, old)) = self.pairs.get_mut(index) {
                    *old = raw;
                }
                self.repeated.insert(index)
            }
            None => {
                if !self.index.is_empty() {
                    self.index.insert(self.key.clone(), self.pairs.len());
                }
                self.pairs.push((std::mem::take(&mut self.key), raw));
                false
            }
        }
    }

    fn find(&mut self) -> Option<usize> {
        if self.pairs.len() < FEW {
            return self.pairs.iter().position(|(key, _)| *key == self.key);
        }
        if self.index.is_empty() {
            self.index = self.pairs.iter().enumerate().map(|(index, (key, _))| (key.clone(), index)).collect();
        }
        self.index.get(&self.key).copied()
    }
}
