//! Sets two journeys beside each other.
//!
//! - [`difference`] tells what was added, removed, moved and changed between them, record by record.

mod difference;
mod list;
mod order;
mod record;

pub use difference::{Difference, Different, difference};
