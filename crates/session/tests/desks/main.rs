//! The session as the app's shell uses it: desks, and what their documents are told to do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod beginnings;
mod beside;
mod canaries;
mod coming_back;
mod commenting;
mod comparison;
mod desk;
mod difference;
mod folding;
mod joining;
mod judging;
mod locking;
mod offers;
mod others;
mod outgoing;
mod protected;
mod recovery;
mod reviewing;
mod state_machine;
mod unread;
mod versions;
mod what_if;
mod words;
