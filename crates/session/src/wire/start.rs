//! What the page is told when it begins: the welcome screen, and what came back.

use super::{Arrangement, Failure, Handle, View};
use drawing::Scene;
use journey::{Country, Date};
use messages::Language;
use serde::Serialize;
use ts_rs::TS;

/// What the welcome screen shows, and what the page must know from the start.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Start {
    /// The language in use.
    pub language: Language,
    /// All languages, each with its own name for itself.
    pub languages: Vec<LanguageChoice>,
    /// The theme in use: `system`, `light`, `dark` or `contrast`.
    pub theme: String,
    /// The name that stands at the user's comments; may be empty.
    pub author: String,
    /// The country of the journey that was begun last: the next one is offered the same.
    pub country: Option<Country>,
    /// Recently opened files that still exist, newest first.
    pub recent: Vec<RecentFile>,
    /// The examples.
    pub examples: Vec<Example>,
    /// A document that was opened before the page was ready, such as from the command line.
    pub opened: Option<View>,
    /// Open documents that came back after a crash and are not saved since.
    pub recovered: Vec<Recovered>,
    /// Journals that cannot be read, or not to their end.
    pub unread: Vec<UnreadJournal>,
    /// Journals of protected journeys, which come back when their passphrase is given.
    pub sealed: Vec<SealedChanges>,
    /// Open documents that are locked.
    pub locked: Vec<LockedJourney>,
    /// After how many minutes without a touch protected journeys are locked; 0: never.
    pub lock_after: u32,
    /// How the page was arranged when it was left.
    pub arrangement: Arrangement,
    /// The names of journeys that are still being brought back: the disks of their files do not answer yet.
    pub waiting: Vec<String>,
    /// Why a file from the command line could not be opened.
    pub failure: Option<Failure>,
    /// The day that it is here, from which dates without a year are read.
    pub today: Option<Date>,
    /// The program's version.
    pub version: String,
}

/// A document that came back after a crash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Recovered {
    /// The document, which is open.
    pub document: Handle,
    /// The journey's title; the file's name where it has none.
    pub title: String,
    /// How many changes came back.
    pub changes: u32,
    /// The name of its file, which holds the rest; none where it was never saved.
    pub file: Option<String>,
}

/// A journal that cannot be read, or not to its end, for the user to decide on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnreadJournal {
    /// By which it is dealt with.
    pub number: u32,
    /// The journey's title, else its file's name; none where neither is known.
    pub title: Option<String>,
    /// The name of its file, where it is known.
    pub file: Option<String>,
    /// Why it cannot be read, in words.
    pub why: String,
    /// How many changes can be rescued; none where nothing can.
    pub rescued: Option<u32>,
    /// Whether it was set aside, and is not to be told of.
    pub aside: bool,
}

/// Changes that were not saved and are protected by a passphrase: nothing is known of them but their file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SealedChanges {
    /// By which they are dealt with.
    pub number: u32,
    /// The name of their file; none where they were never saved.
    pub file: Option<String>,
}

/// An open document that is locked: nothing is shown of it but its file's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LockedJourney {
    /// The document.
    pub document: Handle,
    /// The name of its file; none where it was never saved.
    pub file: Option<String>,
}

/// A language that can be chosen.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LanguageChoice {
    /// The language.
    pub language: Language,
    /// Its own name for itself: `Svenska`.
    pub name: String,
}

/// A file that was opened before.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecentFile {
    /// By which it is opened again.
    pub number: u32,
    /// The file's name.
    pub name: String,
    /// The name of the folder it lies in, to tell namesakes apart.
    pub folder: String,
}

/// A journey that comes with Stafett.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Example {
    /// By which it is opened.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Its summary.
    pub summary: String,
    /// The country's name in the language in use.
    pub country: String,
    /// A small drawing.
    pub thumbnail: Scene,
    /// How many gaps it has.
    pub gaps: u32,
    /// How many of them are serious.
    pub serious: u32,
}
