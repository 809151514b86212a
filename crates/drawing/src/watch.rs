//! Long work tells how far it is, and is asked whether to go on.

/// Told how far the work is, from 0 to 1; `false` stops it.
pub type Watch<'a> = dyn FnMut(f64) -> bool + 'a;
