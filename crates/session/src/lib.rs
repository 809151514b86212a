//! One open document and the desk it lies on: open, apply, undo, view, save, export.
//! The API of the app and of the command line.
//!
//! - [`Desk`] holds the open documents, the settings and the language; each command of the app is
//!   one of its methods.
//! - [`Reading`] is a journey that is read once, for the command line: checked, drawn or written.
//! - [`comparison`] tells in words what differs between two journeys.
//! - Whatever does not work is a [`Trouble`]; only [`Trouble::in_words`] gives it words.

pub mod comparison;
mod desk;
mod document;
mod drawn;
mod examples;
mod file;
mod keeping;
mod me;
mod memory;
mod reading;
mod recovery;
mod report;
mod standing;
mod trouble;
mod view;
pub mod wire;
mod words;

pub use desk::Desk;
pub use drawing::{Theme, TimeView, theme_css};
pub use drawn::{DrawingOptions, ExportKind};
pub use examples::EXAMPLES;
pub use gaps::{Settings, Severity};
pub use journey::Country;
pub use me::Me;
pub use reading::{Reading, create, format_doc, new_journey, save, schema, settings};
pub use report::CheckReport;
pub use storage::Watch;
pub use trouble::Trouble;
