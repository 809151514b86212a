//! A journey on paper: what a check found and what was handed over, for those who were not in the room.
//!
//! - [`Contents`] is what a report says, in words and before it has a form; [`markdown`], [`html`]
//!   and [`pdf`] give it one.
//! - [`Beside`] is two journeys beside each other, in words; [`beside_html`] and [`beside_pdf`] write it.
//! - [`Register`] lists the handovers; [`csv`] and [`xlsx`] write it for spreadsheets.
//! - [`Sheet`] is one handover for the service that receives it; [`sheets_html`] and [`sheets_pdf`] write it.
//! - [`Story`] is the journey told step by step; [`story_html`] makes a film of it.
//! - [`pseudonymise`] makes a copy without what tells who it is about, [`free_texts`] lists what
//!   somebody has to read before it may stay.
//!
//! The same journey gives the same bytes.

mod beside;
mod contents;
mod csv;
mod free_text;
mod html;
mod markdown;
mod markup;
mod names;
mod pdf;
mod pseudonymise;
mod register;
mod reviews;
mod sheet;
mod story;
mod xlsx;

pub use beside::{
    Beside, BesideDeviation, BesideField, BesideFigure, BesideGaps, BesideItem, BesideJourney, BesidePlan,
    BesideSection, BesideStep, BesideText, BesideTouchpoint, Happened, beside_html, beside_pdf,
};
pub use contents::{Contents, FigureRow, GapEntry, Stop, figures, title_facts};
pub use csv::csv;
pub use free_text::{FreeText, free_texts};
pub use html::{CommentKeys, html, html_to_comment};
pub use markdown::markdown;
pub use names::{gap_message, values};
pub use pdf::{PdfOptions, pdf, pdf_text_pages};
pub use pseudonymise::{Approved, Pseudonymised, Pseudonymising, pseudonymise};
pub use register::{Cell, Column, End, Register, Row, Table};
pub use reviews::{Judgement, ReviewEntry, Timeliness};
pub use sheet::{HandoverCheck, Sheet, SheetEnd, SheetPart, handover_checks, sheets_html, sheets_pdf};
pub use story::{Story, StoryFigure, StoryGap, StoryHandover, StoryOutcome, StoryStep, StoryWait, story_html};
pub use xlsx::{XlsxError, xlsx};
