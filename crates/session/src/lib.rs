//! One open document and the desk it lies on: open, apply, undo, view, save, export.
//! The API of the app and of the command line.
//!
//! - [`Desk`] holds the open documents, the settings and the language; each command of the app is
//!   one of its methods.
//! - [`Reading`] is a journey that is read once, for the command line: checked, drawn or written.
//! - [`beside`] sets any two journeys beside each other, planned and actual too: for the app, the command
//!   line and a page.
//! - [`comparison`] tells in words what differs between two journeys.
//! - [`sheet`] makes the page for the service that receives a handover.
//! - [`remedies`] tells in words what could mend a gap, [`packs`] what a country offers.
//! - Whatever does not work is a [`Trouble`]; only [`Trouble::in_words`] gives it words.

mod beginning;
pub mod beside;
mod commenting;
pub mod comparison;
mod deciding;
mod desk;
mod difference;
mod document;
mod drawn;
mod evidence;
mod examples;
mod excerpt;
mod file;
mod keeping;
mod locking;
mod me;
mod memory;
mod merging;
mod outgoing;
pub mod packs;
mod reading;
mod recovery;
mod register;
pub mod remedies;
mod report;
mod reviewed;
mod reviews;
mod rules;
mod sealing;
pub mod sheet;
mod sight;
mod standing;
mod thresholds;
mod trouble;
mod unread;
mod view;
mod what_if;
pub mod wire;
mod words;

pub use beginning::{Model, NewJourney, begin};
pub use commenting::{CommentsError, TakenIn};
pub use desk::{Comeback, Desk, LeftBehind, OpenFile, Opened, Protection, Rest, SavedVersion, ToOpen};
pub use drawing::pdf::Paper;
pub use drawing::{DOTS, PictureSize, Show, Theme, TimeView, theme_css};
pub use drawn::{DrawingOptions, ExportKind};
pub use examples::{DrawnExamples, EXAMPLES, ExamplesToDraw};
pub use gaps::{Settings, Severity};
pub use journey::{Country, Date, Journey};
pub use me::Me;
pub use memory::WindowSize;
pub use merging::{Joined, Joining, MergeConflict, Whose};
pub use outgoing::{ApprovedText, ExportPreview, ExportWish, LineToRead, Outgoing, Printed, PseudonymWish};
pub use reading::{Reading, create, format_doc, new_journey, save, schema, sealed, settings, sweep};
pub use recovery::{Back, Kept};
pub use report::CheckReport;
pub use reports::{Approved, FreeText, Pseudonymising};
pub use storage::{Effort, Passphrase, Watch, make_private, real_path};
pub use trouble::Trouble;
pub use what_if::{Tried, WhatIf};
