//! Bytes and paths. Nothing here knows what the bytes mean.
//!
//! - [`read_file`], [`save`] and [`create`] are the only ways to a document's file. A file that is
//!   saved is whole at every moment: it holds the old bytes or the new ones, also after a power cut.
//!   [`sweep`] removes what a killed program left half-written.
//! - A [`FileLock`] beside a document's file tells others who is editing it, and a [`Watch`] and a
//!   [`Stamp`] that somebody may have changed it nevertheless.
//! - [`Recent`] and [`Remembered`] are what the app keeps for itself between starts, in a folder
//!   that the caller names. They are saved with the same care, and what cannot be read is as if it
//!   were not there.
//! - [`hand_out`] writes a file for another program to open once, and [`take_back`] deletes such files.
//! - A [`Passphrase`] and a [`Key`] seal bytes so that nobody reads them who has neither.
//! - [`Versions`] are earlier contents of a file, fewer the older they are.
//! - A [`Journal`] holds what was done to an open document and is in no file yet. What it took is on
//!   the disk; what a program that ended left behind is among its [`leftovers`](Journal::leftovers).

mod atomic;
mod error;
mod file_lock;
mod fingerprint;
mod folder;
mod frames;
mod fresh;
mod handout;
mod journal;
mod kept;
mod links;
mod notes;
mod private;
mod read;
mod recent;
mod remembered;
mod sealing;
mod stamp;
mod steady;
mod versions;
mod watch;
mod wiping;

pub use atomic::{Care, Sound, create, save, settle};
pub use error::Error;
pub use file_lock::{FileLock, Owner, Taken};
pub use fingerprint::Fingerprint;
pub use handout::{hand_out, take_back};
pub use journal::{Closed, Journal, Left, Leftover};
pub use links::real_path;
pub use notes::sweep;
pub use private::make_private;
pub use read::read_file;
pub use recent::Recent;
pub use remembered::Remembered;
pub use sealing::{Effort, Key, Passphrase, Sealed, is_sealed};
pub use stamp::{Stamp, saved_at};
pub use versions::{Version, Versions};
pub use watch::Watch;
pub use wiping::delete;
