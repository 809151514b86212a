//! Sets two journeys beside each other.
//!
//! - [`Matching`] says which items of two journeys stand for the same: by id, by what the user settled, by
//!   likeness.
//! - [`difference`] and [`difference_of`] tell what was added, removed, moved and changed between them,
//!   record by record and field by field; [`apply`] does it.
//! - [`deviations`] tells where an actual journey left its planned one; [`settle`] and [`unsettle`] keep
//!   what the user says of it.
//! - [`Overlay`] lays them over each other, for drawing.
//! - [`merge`] joins what became of a journey in two places; [`decide`] settles what they cannot both be right about.
//! - [`texts`] tells which words differ between two texts.

mod alike;
mod apply;
mod deviation;
mod difference;
mod faces;
mod list;
mod matching;
mod merge;
mod order;
mod overlay;
mod record;
mod settled;
mod text;
mod translation;

pub use apply::apply;
pub use deviation::{Deviation, Deviations, Left, Step, deviations};
pub use difference::{Difference, Different, difference, difference_of};
pub use matching::{By, Matching, Pair};
pub use merge::{Conflict, Merged, Over, Renamed, Side, Sides, decide, decide_fields, leave_open, merge, merge_owned};
pub use overlay::{Mark, Marked, Overlay};
pub use record::fields_that_differ;
pub use settled::{settle, unsettle};
pub use text::{Stretch, texts};
