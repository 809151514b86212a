//! Sets two journeys beside each other.
//!
//! - [`difference`] tells what was added, removed, moved and changed between them, record by record.
//! - [`texts`] tells which words differ between two texts.

mod difference;
mod list;
mod order;
mod record;
mod text;

pub use difference::{Difference, Different, difference};
pub use text::{Stretch, texts};
