//! Bytes and paths. Nothing here knows what the bytes mean.
//!
//! - [`read_file`], [`save`] and [`create`] are the only ways to a document's file. A file that is
//!   saved is whole at every moment: it holds the old bytes or the new ones, also after a power cut.
//! - [`Recent`] and [`Remembered`] are what the app keeps for itself between starts, in a folder
//!   that the caller names. They are saved with the same care, and what cannot be read is as if it
//!   were not there.

mod atomic;
mod error;
mod kept;
mod read;
mod recent;
mod remembered;

pub use atomic::{create, save};
pub use error::Error;
pub use read::read_file;
pub use recent::Recent;
pub use remembered::Remembered;
