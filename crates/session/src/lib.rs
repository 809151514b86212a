//! One open document and the desk it lies on: open, apply, undo, view, save, export.
//! The API of the app and of the command line.

pub mod wire;
