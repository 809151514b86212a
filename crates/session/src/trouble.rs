//! What did not work. A trouble is data until [`Trouble::in_words`], which is called once.

use crate::commenting::CommentsError;
use crate::file::file_name;
use crate::wire::Failure;
use crate::words::{field_name, owner_args};
use edit::Refused;
use formats::journey_file::Refusal;
use messages::{Value, Words};
use std::path::Path;
use storage::{Owner, Sealed};

/// Why something could not be done. Nothing is lost by it: the open documents and the files are as they were.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The file is no journey, or beyond the limits.
    #[error("{name}: {refusal}")]
    Refusal {
        /// The file's name.
        name: String,
        /// Why.
        refusal: Refusal,
    },
    /// A file could not be read or written.
    #[error(transparent)]
    Storage(#[from] storage::Error),
    /// What is sealed stays closed.
    #[error("{name}: {sealed}")]
    Sealed {
        /// The file's name.
        name: String,
        /// Why.
        sealed: Sealed,
    },
    /// A file is opened only with its passphrase.
    #[error("{0} is protected by a passphrase")]
    NeedsPassphrase(String),
    /// What is to be set beside a document has another passphrase.
    #[error("{0} has another passphrase")]
    OtherProtected(String),
    /// A passphrase must say something.
    #[error("the passphrase is empty")]
    NoPassphrase,
    /// The document has no passphrase.
    #[error("the document has no passphrase")]
    NotProtected,
    /// An operation cannot be done.
    #[error("{refused}")]
    Refused {
        /// Why.
        refused: Refused,
        /// The field that it is about, such as `touchpoint-day`.
        field: Option<String>,
    },
    /// A file of a later version of the format is not replaced.
    #[error("{name} is of version {version} of the format")]
    NewerVersion {
        /// The file's name.
        name: String,
        /// Its version.
        version: u32,
    },
    /// Somebody else has the file.
    #[error("{name} is in use by {} since {}", owner.user, owner.since)]
    InUse {
        /// The file's name.
        name: String,
        /// Who, and since when.
        owner: Owner,
    },
    /// The document has no file yet.
    #[error("the document has no file yet")]
    NoFileYet,
    /// Another open document lies in this file.
    #[error("{0} is open")]
    OpenElsewhere(String),
    /// No open document has this handle.
    #[error("no such document")]
    NoSuchDocument,
    /// There is no example of this name.
    #[error("there is no example {0}")]
    NoSuchExample(String),
    /// There is no theme of this name.
    #[error("there is no theme {0}")]
    NoSuchTheme(String),
    /// The list of recent files has no such number.
    #[error("there is no recent file of this number")]
    NoSuchRecent,
    /// There is no threshold of this name.
    #[error("there is no threshold {0}")]
    NoSuchThreshold(String),
    /// A threshold would lie outside its limits.
    #[error("{name} must lie between {least} and {most}")]
    ThresholdRange {
        /// Its name in settings files.
        name: &'static str,
        /// The smallest that can be set.
        least: i32,
        /// The largest that can be set.
        most: i32,
    },
    /// The report has no such gap (any more).
    #[error("there is no such gap")]
    NoSuchGap,
    /// A gap is judged to be none only for a reason.
    #[error("a reason is needed")]
    NoReason,
    /// The settings file cannot be used.
    #[error("{name}: {error}")]
    Settings {
        /// The file's name.
        name: String,
        /// Why.
        error: gaps::SettingsError,
    },
    /// No journal that could not be read has this number, or nothing of it can be rescued.
    #[error("there is no such journal")]
    NoSuchJournal,
    /// The folder of the journals could not be looked through.
    #[error("the journals could not be looked for: {0}")]
    JournalsOutOfReach(storage::Error),
    /// The drawing could not be made into a picture.
    #[error("{0}")]
    Drawing(drawing::PngError),
    /// The PDF could not be made.
    #[error("{0}")]
    Pdf(drawing::pdf::PdfError),
    /// The workbook could not be made.
    #[error("{0}")]
    Workbook(reports::XlsxError),
    /// There is no paper of this name or size.
    #[error("there is no paper {0}")]
    NoSuchPaper(String),
    /// This journey names no plan that it could be compared with.
    #[error("{0} names no plan")]
    NoPlan(String),
    /// Comments cannot be taken in.
    #[error("{name}: {error}")]
    Comments {
        /// The file's name.
        name: String,
        /// Why.
        error: CommentsError,
    },
    /// No version of this number is kept.
    #[error("there is no such version")]
    NoSuchVersion,
    /// It is not known what the document and its file last had in common.
    #[error("what {0} and the document had in common is not known")]
    NothingInCommon(String),
    /// Nothing here prints.
    #[error("nothing here prints")]
    CannotPrint,
    /// An export was stopped.
    #[error("stopped")]
    Stopped,
}

impl From<drawing::PngError> for Trouble {
    fn from(error: drawing::PngError) -> Self {
        if error == drawing::PngError::Stopped { Self::Stopped } else { Self::Drawing(error) }
    }
}

impl From<drawing::pdf::PdfError> for Trouble {
    fn from(error: drawing::pdf::PdfError) -> Self {
        if error == drawing::pdf::PdfError::Stopped { Self::Stopped } else { Self::Pdf(error) }
    }
}

impl Trouble {
    /// What is sealed in this file stays closed.
    pub(crate) fn sealed(path: &Path) -> impl FnOnce(Sealed) -> Self {
        let name = file_name(path);
        |sealed| Self::Sealed { name, sealed }
    }

    /// There is nothing to undo or redo.
    pub(crate) fn nothing_to_do() -> Self {
        Self::Refused { refused: Refused::NothingToDo, field: None }
    }

    /// The stable name, which is also the key of its message.
    pub fn code(&self) -> String {
        match self {
            Self::Refusal { refusal, .. } => format!("refusal-{}", refusal.code()),
            Self::Storage(error) => format!("failure-{}", error.code()),
            Self::Sealed { sealed, .. } => format!("failure-sealed-{}", sealed.code()),
            Self::NeedsPassphrase(_) => "failure-needs-passphrase".to_owned(),
            Self::OtherProtected(_) => "failure-other-protected".to_owned(),
            Self::NoPassphrase => "failure-no-passphrase".to_owned(),
            Self::NotProtected => "failure-not-protected".to_owned(),
            Self::Refused { refused, .. } => format!("refused-{}", refused.code()),
            Self::NewerVersion { .. } => "failure-newer-version".to_owned(),
            Self::InUse { .. } => "failure-in-use".to_owned(),
            Self::NoFileYet => "failure-no-file-yet".to_owned(),
            Self::OpenElsewhere(_) => "failure-open-elsewhere".to_owned(),
            Self::NoSuchDocument => "failure-no-such-document".to_owned(),
            Self::NoSuchExample(_) => "failure-no-such-example".to_owned(),
            Self::NoSuchRecent => "failure-no-such-recent".to_owned(),
            Self::NoSuchTheme(_) => "failure-no-such-theme".to_owned(),
            Self::NoSuchThreshold(_) => "failure-no-such-threshold".to_owned(),
            Self::ThresholdRange { .. } => "failure-threshold-range".to_owned(),
            Self::NoSuchGap => "failure-no-such-gap".to_owned(),
            Self::NoReason => "failure-no-reason".to_owned(),
            Self::Settings { error, .. } => format!("error-{}", error.code()),
            Self::NoSuchJournal => "failure-no-such-journal".to_owned(),
            Self::JournalsOutOfReach(_) => "failure-journals-out-of-reach".to_owned(),
            Self::Drawing(_) => "failure-drawing".to_owned(),
            Self::Pdf(_) => "failure-pdf".to_owned(),
            Self::Workbook(_) => "failure-workbook".to_owned(),
            Self::NoSuchPaper(_) => "failure-no-such-paper".to_owned(),
            Self::NoPlan(_) => "failure-no-plan".to_owned(),
            Self::Comments { error, .. } => format!("failure-comments-{}", error.code()),
            Self::NoSuchVersion => "failure-no-such-version".to_owned(),
            Self::NothingInCommon(_) => "failure-nothing-in-common".to_owned(),
            Self::CannotPrint => "failure-cannot-print".to_owned(),
            Self::Stopped => "failure-stopped".to_owned(),
        }
    }

    /// What happened, what is safe, what to do.
    pub fn in_words(&self, words: &Words) -> Failure {
        let code = self.code();
        let mut message = words.text_with(&code, &self.args(words));
        if let Self::Refusal { name, .. } = self {
            let advice = words.text(&format!("{code}.what-to-do"));
            let args = [("name", name.as_str().into()), ("reason", message.into()), ("advice", advice.into())];
            message = words.text_with("failure-cannot-open", &args);
        }
        Failure { code, message }
    }

    fn args(&self, words: &Words) -> Vec<(&'static str, Value)> {
        match self {
            Self::Refusal { refusal, .. } => {
                refusal.arguments().into_iter().map(|(key, text)| (key, text.into())).collect()
            }
            Self::Storage(error) => error.arguments().into_iter().map(|(key, text)| (key, text.into())).collect(),
            Self::Refused { refused, field } => match refused {
                Refused::IdTaken(id) => vec![("id", id.as_str().into())],
                Refused::OutOfRange(key) | Refused::WrongField(key) => {
                    let name = field.as_deref().map_or_else(|| (*key).to_owned(), |field| field_name(words, field));
                    vec![("field", name.into())]
                }
                Refused::ListNotUnderstood(section) => vec![("list", section.key().into())],
                Refused::NoSuchItem(_) | Refused::WrongKind(_) | Refused::NothingToDo => Vec::new(),
            },
            Self::NewerVersion { name, version } => {
                vec![("name", name.as_str().into()), ("version", version.to_string().into())]
            }
            Self::InUse { name, owner } => owner_args(name, owner),
            Self::OpenElsewhere(name)
            | Self::NeedsPassphrase(name)
            | Self::OtherProtected(name)
            | Self::Sealed { name, .. }
            | Self::NoSuchExample(name)
            | Self::NoSuchTheme(name)
            | Self::NoSuchPaper(name)
            | Self::NoPlan(name)
            | Self::NothingInCommon(name)
            | Self::NoSuchThreshold(name) => {
                vec![("name", name.as_str().into())]
            }
            Self::ThresholdRange { name, least, most } => vec![
                ("title", words.text(&format!("threshold-{name}")).into()),
                ("least", (*least).to_string().into()),
                ("most", (*most).to_string().into()),
            ],
            Self::NoFileYet
            | Self::NoPassphrase
            | Self::NotProtected
            | Self::NoSuchDocument
            | Self::NoSuchRecent
            | Self::NoSuchVersion
            | Self::NoSuchJournal
            | Self::NoSuchGap
            | Self::NoReason
            | Self::CannotPrint
            | Self::Stopped => Vec::new(),
            Self::Comments { name, .. } => vec![("name", name.as_str().into())],
            Self::Settings { name, error } => settings_args(name, error),
            Self::JournalsOutOfReach(_) | Self::Drawing(_) | Self::Pdf(_) | Self::Workbook(_) => Vec::new(),
        }
    }
}

fn settings_args(file: &str, error: &gaps::SettingsError) -> Vec<(&'static str, Value)> {
    let mut args: Vec<(&'static str, Value)> = vec![("file", file.into())];
    match error {
        gaps::SettingsError::NotJson { line, column, .. } => {
            args.extend([("line", line.to_string().into()), ("column", column.to_string().into())]);
        }
        gaps::SettingsError::NotAnObject => {}
        gaps::SettingsError::Unknown { name } => args.push(("name", name.as_str().into())),
        gaps::SettingsError::NotANumber { name, found } => {
            args.extend([("name", name.as_str().into()), ("found", found.as_str().into())]);
        }
    }
    args
}
