//! Intent in, facts out. An [`Operation`] says what a person means; applying it gives a [`Changeset`]:
//! the records before and after. Undo is the flip of a changeset, so no operation has undo code.

mod operation;

pub use operation::{Label, Operation, Refused};
