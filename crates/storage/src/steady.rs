//! Doing again what a signal broke off.

use std::fs::File;
use std::io;

/// How often; a signal that comes each time is no accident.
const TIMES: usize = 100;

/// Does it, and does it again as long as a signal breaks it off. Much of the standard library does
/// so by itself, but not what concerns names: renaming, deleting, looking.
pub(crate) fn steady<T>(mut step: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    for _ in 1..TIMES {
        match step() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            result => return result,
        }
    }
    step()
}

/// Takes the system's lock on the file, unless somebody has it.
pub(crate) fn try_lock(file: &File) -> io::Result<()> {
    steady(|| file.try_lock().map_err(io::Error::from))
}
