//! The journey file: one UTF-8 JSON document, readable by a person, stable under diff, never lossy.
//!
//! Reading goes bytes → tree (lossless, with repeated keys reported) → the version's own
//! description of the file → [`Journey`]. What is JSON and says that it is a journey is never
//! refused: what was not understood rides along in the journey and is written back as it came.
//! A file of an older version would be migrated between the tree and the newest version's reader;
//! so far there is only one version.

mod doc;
mod json;
mod refusal;
mod repeated;
mod schema;
mod tree;
mod v1;
mod weight;

pub use doc::format_doc;
pub use refusal::{Position, Refusal};
pub use schema::{schema, schema_text};

use journey::{Journey, Problem, Raw};
use tree::Tree;

/// What `format` says in every journey file.
pub const FORMAT: &str = "stafett-journey";
/// The version that is written.
pub const VERSION: u32 = 1;
/// The most bytes that a journey file may have: 256 MiB.
pub const MAX_BYTES: usize = 256 * 1024 * 1024;
/// The deepest nesting of lists and objects; the document itself is the first level.
pub const MAX_DEPTH: usize = 64;
/// The most list elements in one file, all lists together.
pub const MAX_ITEMS: usize = 1_000_000;
/// The most JSON values in one file, list elements included.
pub const MAX_VALUES: usize = 16_000_000;

/// How much memory reading a file may take: so many times the file, and ...
pub(crate) const TIMES: usize = 8;
/// ... so many bytes beside that. What takes more is made of so many small pieces that it is no journey of anybody.
pub(crate) const BESIDE: usize = 40 * 1024 * 1024;
/// The same for all that is found out about the journey.
const MOST_BESIDE: usize = BESIDE + BESIDE / 4;

/// A journey as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The journey. What is unsound in it, [`journey::problems`] tells.
    pub journey: Journey,
    /// Keys that stood more than once in an object. Only the reader can know them.
    pub repeated: Vec<Problem>,
    /// The version that the file names.
    pub version: u32,
    /// The file is of a later version than this program knows: open it for reading only, since
    /// saving would make it a file of version [`VERSION`].
    pub newer: bool,
    /// What it takes while it is open.
    pub load: Load,
}

/// What journeys take that are open at the same time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// The length of their files.
    bytes: usize,
    /// About how much memory they take, in bytes.
    weight: usize,
}

impl std::ops::Add for Load {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { bytes: self.bytes + other.bytes, weight: self.weight + other.weight }
    }
}

impl Load {
    /// Whether it is more than its files allow with so many bytes beside them.
    pub(crate) fn is_over(self, beside: usize) -> bool {
        self.weight > TIMES * self.bytes + beside
    }
}

/// Reads a journey file. Refuses only what is no JSON, no journey, or beyond the limits above.
pub fn read(bytes: &[u8]) -> Result<Opened, Refusal> {
    read_beside(bytes, Load::default())
}

/// The same for one of several files that are open at the same time: together they keep to what one of their length
/// may take.
pub fn read_beside(bytes: &[u8], others: Load) -> Result<Opened, Refusal> {
    let tree = tree::read(bytes, others)?;
    let version = version(&tree, bytes)?;
    let checked = Load { bytes: bytes.len(), weight: weight::of(&tree) };
    // Of what is found out about a journey, about half is there while several are open.
    let load = Load { weight: tree.weight.max(checked.weight / 2), ..checked };
    if checked.is_over(MOST_BESIDE) || (load + others).is_over(MOST_BESIDE) {
        return Err(Refusal::TooCrowded { at: Position { line: 1, column: 1 } });
    }
    let Tree { pairs, repeats, .. } = tree;
    let journey = v1::read(pairs);
    let repeated = repeated::problems(&repeats, &journey);
    Ok(Opened { journey, repeated, version, newer: version > VERSION, load })
}

/// The journey in canonical form: keys in the order of the format, fixed defaults left out, two
/// spaces of indent, a final newline.
pub fn write(journey: &Journey) -> Vec<u8> {
    v1::write(journey).into_bytes()
}

/// Checks that the document says that it is a journey, and of which version.
fn version(tree: &Tree, bytes: &[u8]) -> Result<u32, Refusal> {
    const MOST: usize = 40;
    let at = |offset| Position::of(bytes, offset);
    let found = |raw: &Raw| refusal::shortened(&raw.to_json(), MOST);
    match tree.get("format") {
        None => return Err(Refusal::NoFormat { at: at(tree.start) }),
        Some((Raw::Text(format), _)) if format == FORMAT => {}
        Some((other, offset)) => return Err(Refusal::OtherFormat { at: at(offset), found: found(other) }),
    }
    let Some((raw, offset)) = tree.get("version") else { return Err(Refusal::NoVersion { at: at(tree.start) }) };
    json::whole(raw)
        .and_then(|number| u32::try_from(number).ok())
        .filter(|version| *version >= 1)
        .ok_or_else(|| Refusal::BadVersion { at: at(offset), found: found(raw) })
}
