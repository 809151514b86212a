//! What could mend a gap, tried for real: as ordinary operations on a copy of the journey.
//!
//! - Each [`Recipe`] is one file in `remedies/`: what the remedy does, which fields it may touch,
//!   what it rests on. It answers a [`Case`] with [`edit::Operation`]s.
//! - [`try_remedy`] does them to a copy, runs the rules again and gives a [`Trial`]: gaps closed, gaps
//!   opened, figures before and after.
//! - [`next_steps`] ranks the remedies and looks for the best three together.
//! - [`planned`] keeps a trial as a planned journey.
//!
//! Gaps that somebody judged to be none are passed in and count neither before nor after.
//!
//! A trial is a what-if, never evidence. What was refused, rated or said stays as it is: refused
//! touchpoints are not touched at all, ratings, words and feelings by no remedy. So a gap that rests
//! on a refusal or on a rating remains, whatever is tried.

mod around;
mod case;
mod compared;
mod draft;
mod handing_over;
mod next_steps;
mod passing_on;
mod remedies;
mod trial;

pub use case::{Case, Texts};
pub use compared::{score, weight};
pub use next_steps::{NextSteps, Ranked, Together, next_steps};
pub use remedies::{RECIPES, Recipe, recipe};
pub use trial::{Trial, planned, try_remedies, try_remedy};
