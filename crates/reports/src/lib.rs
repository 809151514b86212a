//! A journey on paper: what a check found and what was handed over, for those who were not in the room.
//!
//! - [`Contents`] is what a report says, in words and before it has a form; [`markdown`], [`html`]
//!   and [`pdf`] give it one.
//! - [`Register`] lists the handovers; [`csv`] and [`xlsx`] write it for spreadsheets.
//!
//! The same journey gives the same bytes.

mod contents;
mod csv;
mod html;
mod markdown;
mod names;
mod pdf;
mod register;
mod xlsx;

pub use contents::{Contents, FigureRow, GapEntry, Stop};
pub use csv::csv;
pub use html::html;
pub use markdown::markdown;
pub use names::gap_message;
pub use pdf::{PdfOptions, pdf};
pub use register::{Cell, Column, End, Judgement, Register, Row, Table};
pub use xlsx::{XlsxError, xlsx};
