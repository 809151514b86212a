//! What a driver tells, one line of JSON each: first what it is about to do, then what came of it.

use serde::{Deserialize, Serialize};

/// Stands for the whole content of a journey.
pub(crate) type Digest = u64;

/// The number of an open document, as long as its program runs.
pub(crate) type Number = u32;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "line", rename_all = "kebab-case")]
pub(crate) enum Line {
    /// A document came back from a journal.
    Back { number: Number, digest: Digest, file: Option<String> },
    /// A file is there. It is open now under this number, unless its document came back.
    There { number: Option<Number>, digest: Digest, file: String },
    /// A file was there, and cannot be opened.
    Unreadable { file: String, code: String },
    /// What lies about though nothing needs it, by name.
    Left { names: Vec<String> },
    /// Everything that was there has been told.
    Ready { failure: Option<String> },
    /// Waits for whoever started it.
    Waiting,
    /// Is about to do this.
    About(Act),
    /// It is done.
    Done { number: Number, digest: Digest, safe: bool, saved: bool, notices: Vec<String> },
    /// It was not done, for the reason of this code and in these words. The document is like this.
    Refused { code: String, message: String, digest: Option<Digest> },
}

/// What is done to a document, and what it is to be like afterwards where that is known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "kebab-case")]
pub(crate) enum Act {
    New,
    Example {
        name: String,
    },
    Open {
        file: String,
    },
    Change {
        number: Number,
        digest: Digest,
    },
    /// Goes on with the last change.
    Typing {
        number: Number,
        digest: Digest,
    },
    Undo {
        number: Number,
    },
    Redo {
        number: Number,
    },
    Save {
        number: Number,
    },
    SaveAs {
        number: Number,
        file: String,
    },
    Close {
        number: Number,
    },
}

impl Line {
    pub(crate) fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}
