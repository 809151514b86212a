//! A drawing beside every example.

use super::Files;
use crate::Outcome;

pub(super) fn generate(_files: &mut Files) -> Outcome {
    Ok(())
}
