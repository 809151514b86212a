//! Intent in, facts out. An [`Operation`] says what a person means; [`apply`] carries it out and gives
//! a [`Change`]: the records before and after. Undo is the flip of a change, so no operation has undo code.
//!
//! To add an operation: a variant of [`Operation`], one file in `ops/`, its words under
//! `operation-<slug>` in `locales/`. The tests do not compile until they know the variant.

mod change;
mod draft;
mod history;
mod ids;
mod limits;
mod operation;
mod ops;
mod replace;
mod title;

pub use change::{Change, Step, Strays};
pub use history::{History, Turn};
pub use operation::{Label, Operation, Refused, Row};
pub use ops::apply;
pub use title::title;
