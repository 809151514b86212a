//! The journey of one person through the welfare services: touchpoints, handovers, actors, needs
//! and what goes with them. Values only: nothing here reads a file, asks the clock or knows a language.
//!
//! - [`Journey`] is the document: a [`Head`], a [`Person`] and ten lists of [`Items`].
//! - A record (`Touchpoint`, `Handover` …) is declared once with its fields; the same declaration
//!   gives the typed field edits (`TouchpointField` …) through which everything is changed.
//! - What a file held beyond the format, or in a form that was not understood, rides along in
//!   [`Extra`], so that it survives editing and is written back as it came.
//! - [`problems`] tells what is unsound in a journey; an unsound journey still works.

mod content;
mod day;
mod items;
mod journey;
mod problems;
mod raw;
mod record;
mod records;
mod references;
mod review;
mod words;

pub use day::{Date, Day, MAX_DAY};
pub use items::{Items, Slot};
pub use journey::{Journey, Place, Section};
pub use problems::{MOST_PROBLEMS, Problem, ProblemKind, problems};
pub use raw::{Expected, Extra, Raw, Unread, UnreadKeys, quoted};
pub use record::{Edit, Record, RecordRef};
pub use records::*;
pub use references::{Target, each_reference, map_references, rename_references};
pub use words::*;
