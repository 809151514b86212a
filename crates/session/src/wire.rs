//! What the app's page is told. Written once, here; TypeScript's types are generated from it.

mod start;

pub use crate::beginning::NewJourney;
pub use crate::beside::{Against, Beside, BesideView, Ordered};
pub use crate::comparison::Comparison;
pub use crate::deciding::{Reviewed, Saying};
pub use crate::difference::{
    Difference, GapGroupDifference, JourneyDifference, PartDifference, Run, SceneDifference, Shift, Slotted, Update,
};
pub use crate::evidence::{EvidenceStep, FindingText, KeyFindingsText, UnjudgedText};
pub use crate::outgoing::{ApprovedText, ExportPreview, ExportWish, LineToRead, Printed, PseudonymWish};
pub use crate::packs::{CountryText, LimitText};
pub use crate::remedies::{AskedGap, NextStepsText, RemedyText, TrialText};
pub use crate::reviewed::{CheckedHandover, CommentText, DecisionText, RegisterText, RowEnd, RowGap, RowText};
pub use crate::reviews::{BegunReason, QuietGapText, ReasonText};
pub use crate::rules::RuleText;
pub use crate::thresholds::ThresholdText;
pub use crate::what_if::Tried;
pub use edit::Operation;
pub use journey::{Id, Slot};
pub use reports::{HandoverCheck, Story};
pub use start::{Example, LanguageChoice, LockedJourney, RecentFile, Recovered, SealedChanges, Start, UnreadJournal};

use crate::drawn::ExportKind;
use drawing::{Scene, Show, TimeView};
use journey::{Journey, Level};
use serde::{Deserialize, Serialize};
use std::path::Path;
use ts_rs::{Config, ExportError, TS};

/// Writes the TypeScript of everything on the wire into a folder, one file a type.
///
/// # Errors
/// When a file cannot be written.
pub fn export_types(folder: &Path) -> Result<(), ExportError> {
    let config = Config::new().with_out_dir(folder);
    Start::export_all(&config)?;
    View::export_all(&config)?;
    Update::export_all(&config)?;
    Standing::export_all(&config)?;
    HistoryText::export_all(&config)?;
    Comparison::export_all(&config)?;
    crate::SavedVersion::export_all(&config)?;
    VersionsKept::export_all(&config)?;
    crate::Joining::export_all(&config)?;
    crate::Whose::export_all(&config)?;
    Against::export_all(&config)?;
    BesideView::export_all(&config)?;
    Ordered::export_all(&config)?;
    CheckedHandover::export_all(&config)?;
    RegisterText::export_all(&config)?;
    Reviewed::export_all(&config)?;
    Saying::export_all(&config)?;
    EvidenceStep::export_all(&config)?;
    Story::export_all(&config)?;
    KeyFindingsText::export_all(&config)?;
    UnjudgedText::export_all(&config)?;
    NewJourney::export_all(&config)?;
    CountryText::export_all(&config)?;
    LimitText::export_all(&config)?;
    NextStepsText::export_all(&config)?;
    Tried::export_all(&config)?;
    ThresholdText::export_all(&config)?;
    RuleText::export_all(&config)?;
    Failure::export_all(&config)?;
    Operation::export_all(&config)?;
    ExportKind::export_all(&config)?;
    ExportWish::export_all(&config)?;
    ExportPreview::export_all(&config)?;
    LineToRead::export_all(&config)?;
    Printed::export_all(&config)
}

/// Names an open document. The page never sees a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct Handle(pub u32);

/// What of the page the user arranged: it is the same at the next start, for whichever journey.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Arrangement {
    /// Whether the outline stands beside the map.
    pub outline: bool,
    /// The zoom that was chosen, 1 is full size; none: the map fits into the window.
    pub zoom: Option<f64>,
    /// The panel that was chosen.
    pub panel: Panel,
}

/// What can stand at the side of the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Panel {
    /// What was found.
    #[default]
    Gaps,
    /// The fields of what is selected.
    Details,
    /// The parking lot.
    Notes,
    /// What was done, and earlier versions of the file.
    History,
    /// What in the file was not understood.
    Problems,
}

/// What was done to a document in this session, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryText {
    /// The oldest first.
    pub done: Vec<String>,
    /// What was taken back; what redo would do first comes first.
    pub undone: Vec<String>,
}

/// Whether earlier versions are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VersionsKept {
    /// Of files at all.
    pub of_all: bool,
    /// Of the file of this document.
    pub of_this: bool,
}

/// An open document, whole. Sent when it is opened; after a change, only what became different.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct View {
    /// The document.
    pub document: Handle,
    /// Counts what the page was told; 0 before it is told.
    pub revision: u32,
    /// Whether only what is seen first is here: the page shows it, and asks for the rest.
    pub partial: bool,
    /// The file's name; the journey's title where there is no file yet.
    pub name: String,
    /// Whether the journey lies in a file.
    pub has_file: bool,
    /// Whether everything is saved.
    pub saved: bool,
    /// Whether every change would survive a crash: it is saved, or kept in the app's own folder.
    pub safe: bool,
    /// Whether it is protected by a passphrase.
    pub protected: bool,
    /// Whether it can be changed here; not while somebody else has the file.
    pub editable: bool,
    /// What the user has to decide on, the most pressing first.
    pub attention: Vec<Attention>,
    /// Something to tell the user once, such as repeated keys that the next save settles.
    pub notices: Vec<String>,
    /// The journey.
    pub journey: Journey,
    /// Its drawing.
    pub scene: Scene,
    /// The lanes and phases that are folded away.
    pub folded: Vec<Slot>,
    /// How the drawing shows time.
    pub time: TimeView,
    /// What the drawing shows beside touchpoints and handovers.
    pub show: Show,
    /// The gaps, by rule, most severe first.
    pub gaps: Vec<GapGroup>,
    /// The gaps by key finding and level.
    pub key_findings: KeyFindingsText,
    /// What could not be judged.
    pub unjudged: Vec<UnjudgedText>,
    /// The gaps that somebody judged to be none.
    pub quiet: Vec<QuietGapText>,
    /// A reason that was begun for a gap being none, and is in no judgement yet.
    pub reason: Option<BegunReason>,
    /// How many thresholds differ from their defaults.
    pub thresholds_changed: u32,
    /// The figures at the foot.
    pub figures: Vec<FigureText>,
    /// What is unsound.
    pub problems: Vec<ProblemText>,
    /// What undo would take back, in words: `move “Intake interview”`.
    pub undo: Option<String>,
    /// What redo would do again, in words.
    pub redo: Option<String>,
    /// What the last change was about; the page selects it.
    pub touched: Option<Slot>,
}

/// How far a document is kept, as it is told while something is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Standing {
    /// Whether everything is saved.
    pub saved: bool,
    /// Whether every change would survive a crash.
    pub safe: bool,
}

/// Something between the document and its file that the user has to see to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Attention {
    /// What it is, and so what can be done about it.
    pub kind: AttentionKind,
    /// What happened, what is safe, what to do.
    pub message: String,
}

/// What the user has to see to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum AttentionKind {
    /// The file is of a later version of the format: it can only be saved under another name.
    Newer,
    /// Somebody else has the file: read, take over, or save a copy.
    InUse,
    /// The file holds something else by now: compare, take that in, save over it, or save a copy.
    Changed,
    /// The file is gone: save it again, or under another name.
    Gone,
    /// Changes came back after a crash: compare, keep, or discard.
    Recovered,
    /// A reason for a gap being none was begun: go on with it, or let go of it.
    Reason,
}

/// The gaps of one rule.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GapGroup {
    /// The number on the map's marks, from 1.
    pub number: u32,
    /// The rule's slug.
    pub rule: String,
    /// `high`, `medium` or `low`.
    pub severity: gaps::Severity,
    /// The severity in words.
    pub severity_words: String,
    /// The rule's name in words.
    pub name: String,
    /// Why it matters.
    pub why: String,
    /// What to try.
    pub advice: String,
    /// The key findings it gives evidence for, in words.
    pub findings: Vec<String>,
    /// Their numbers, 1 to 5.
    pub finding_numbers: Vec<u8>,
    /// Remedies, in words.
    pub remedies: Vec<String>,
    /// The gaps.
    pub gaps: Vec<GapText>,
}

/// One gap, in words.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GapText {
    /// The ids or names of its subjects, as the report has them.
    pub subjects: Vec<String>,
    /// What happened, who, when.
    pub message: String,
    /// What it is about: these are highlighted.
    pub slots: Vec<Slot>,
    /// The days it is about, first and last.
    pub days: Option<(i32, i32)>,
    /// The levels of those involved.
    pub levels: Vec<Level>,
    /// Why it was judged to be no gap, before what it rests on changed.
    pub earlier: Option<ReasonText>,
    /// What was decided on it.
    pub decision: Option<DecisionText>,
}

/// One figure of the journey, in words.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FigureText {
    /// The metric's name: `leadTimeDays`.
    pub metric: String,
    /// The value as shown: `210 days`, `27 %`.
    pub value: String,
    /// What it is: `from first to last day`.
    pub label: String,
}

/// One problem, in words.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProblemText {
    /// Where in the document.
    pub path: String,
    /// The item it is in.
    pub slot: Option<Slot>,
    /// A plain sentence.
    pub message: String,
    /// The keys that can be discarded to mend it; empty where it is mended by editing.
    pub discard: Vec<String>,
}

/// Something that did not work, in words.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Failure {
    /// A stable name.
    pub code: String,
    /// What happened, what is safe, what to do.
    pub message: String,
}
