//! The real app under a screen of its own, worked as a user works it: by what stands there, by
//! mouse and by keyboard. Pictures of what was seen are left in `target/screenshots/`.

mod access;
mod beside;
mod calendar;
mod clipboard;
mod comments;
mod discreet;
mod editing;
mod exports;
mod gaps;
mod harness;
mod hostile;
mod keyboard;
mod keystrokes;
mod leaving;
mod locking;
mod narrow;
mod others;
mod outline;
mod pointer;
mod protected;
mod readers;
mod rebuilt;
mod recovery;
mod remedies;
mod reviewing;
mod story;
mod talk;
mod versions;
mod views;
mod welcome;
