//! Why a file was not opened.

use std::fmt;

/// A place in a text file, both counted from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

impl Position {
    /// The place of a byte of the text. Lines end with LF, CRLF or CR.
    pub(crate) fn of(bytes: &[u8], offset: usize) -> Self {
        let before = bytes.get(..offset).unwrap_or(bytes);
        let before = before.strip_prefix(super::tree::BOM).unwrap_or(before);
        let (mut line, mut column, mut last) = (1, 1, b' ');
        for &byte in before {
            match byte {
                b'\n' if last == b'\r' => {}
                b'\n' | b'\r' => (line, column) = (line + 1, 1),
                0x80..=0xBF => {}
                _ => column += 1,
            }
            last = byte;
        }
        Self { line, column }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

/// Why a file is not opened as a journey. The text is for developers; the user's words are in
/// `locales/` under `refusal-` and the [code](Refusal::code).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs, reason = "the fields are the place, the limit and what was found")]
pub enum Refusal {
    /// More bytes than the limit.
    #[error("{size} bytes are more than {limit}")]
    TooLarge { size: usize, limit: usize },
    /// Lists and objects are nested deeper than the limit.
    #[error("{at}: nested deeper than {limit}")]
    TooDeep { at: Position, limit: usize },
    /// More list elements than the limit.
    #[error("{at}: more than {limit} list elements")]
    TooManyItems { at: Position, limit: usize },
    /// More values than the limit.
    #[error("{at}: more than {limit} values")]
    TooManyValues { at: Position, limit: usize },
    /// So many small pieces that they take far more memory than the file is long.
    #[error("{at}: too many pieces for its length")]
    TooCrowded { at: Position },
    /// The bytes are no UTF-8 text.
    #[error("{at}: not UTF-8")]
    NotUtf8 { at: Position },
    /// Nothing but blanks.
    #[error("the file is empty")]
    Empty,
    /// The text ends in the middle of the document.
    #[error("{at}: the text ends too early")]
    CutOff { at: Position },
    /// The text is no JSON.
    #[error("{at}: not JSON: {reason}")]
    NotJson { at: Position, reason: String },
    /// The document is JSON, but no object.
    #[error("{at}: not an object")]
    NotAnObject { at: Position },
    /// The document does not say what it is.
    #[error("{at}: no format")]
    NoFormat { at: Position },
    /// The document says that it is something else.
    #[error("{at}: the format is {found}")]
    OtherFormat { at: Position, found: String },
    /// The document does not say its version.
    #[error("{at}: no version")]
    NoVersion { at: Position },
    /// The version is no whole number from 1.
    #[error("{at}: the version is {found}")]
    BadVersion { at: Position, found: String },
}

impl Refusal {
    /// The stable name of the reason.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too-large",
            Self::TooDeep { .. } => "too-deep",
            Self::TooManyItems { .. } => "too-many-items",
            Self::TooManyValues { .. } => "too-many-values",
            Self::TooCrowded { .. } => "too-crowded",
            Self::NotUtf8 { .. } => "not-utf8",
            Self::Empty => "empty",
            Self::CutOff { .. } => "cut-off",
            Self::NotJson { .. } => "not-json",
            Self::NotAnObject { .. } => "not-an-object",
            Self::NoFormat { .. } => "no-format",
            Self::OtherFormat { .. } => "other-format",
            Self::NoVersion { .. } => "no-version",
            Self::BadVersion { .. } => "bad-version",
        }
    }

    /// Every code.
    pub const CODES: &'static [&'static str] = &[
        "too-large",
        "too-deep",
        "too-many-items",
        "too-many-values",
        "too-crowded",
        "not-utf8",
        "empty",
        "cut-off",
        "not-json",
        "not-an-object",
        "no-format",
        "other-format",
        "no-version",
        "bad-version",
    ];

    /// Where in the file; the beginning when it is about the file as a whole.
    pub fn position(&self) -> Position {
        match self {
            Self::TooLarge { .. } | Self::Empty => Position { line: 1, column: 1 },
            Self::TooDeep { at, .. }
            | Self::TooManyItems { at, .. }
            | Self::TooManyValues { at, .. }
            | Self::TooCrowded { at }
            | Self::NotUtf8 { at }
            | Self::CutOff { at }
            | Self::NotJson { at, .. }
            | Self::NotAnObject { at }
            | Self::NoFormat { at }
            | Self::OtherFormat { at, .. }
            | Self::NoVersion { at }
            | Self::BadVersion { at, .. } => *at,
        }
    }

    /// The arguments of the message: `line` and `column` always, `limit` (in MiB for the size of
    /// the file) and `found` where the reason has them.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        let Position { line, column } = self.position();
        let mut arguments = vec![("line", line.to_string()), ("column", column.to_string())];
        match self {
            Self::TooLarge { limit, .. } => arguments.push(("limit", (limit / (1024 * 1024)).to_string())),
            Self::TooDeep { limit, .. } | Self::TooManyItems { limit, .. } | Self::TooManyValues { limit, .. } => {
                arguments.push(("limit", limit.to_string()));
            }
            Self::OtherFormat { found, .. } | Self::BadVersion { found, .. } => {
                arguments.push(("found", found.clone()));
            }
            Self::TooCrowded { .. }
            | Self::NotUtf8 { .. }
            | Self::Empty
            | Self::CutOff { .. }
            | Self::NotJson { .. }
            | Self::NotAnObject { .. }
            | Self::NoFormat { .. }
            | Self::NoVersion { .. } => {}
        }
        arguments
    }
}

/// The text with at most `most` characters, and `…` where it was cut.
pub(crate) fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((cut, _)) => format!("{}…", text.get(..cut).unwrap_or_default()),
        None => text.to_owned(),
    }
}
