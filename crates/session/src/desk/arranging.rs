//! How the user arranged the window: as it was left, so it is at the next start.

use super::{Desk, Reply};
use crate::memory::WindowSize;
use crate::wire::Arrangement;

impl Desk {
    /// What of the page is as it was left.
    pub fn arrangement(&self) -> Arrangement {
        self.memory.arrangement()
    }

    /// Keeps that for the next start.
    ///
    /// # Errors
    /// When it could not be kept.
    pub fn set_arrangement(&mut self, arrangement: &Arrangement) -> Reply<()> {
        let kept = self.memory.set_arrangement(arrangement);
        self.told(kept)
    }

    /// How large the window was when it was left; none before that.
    pub fn window_size(&self) -> Option<WindowSize> {
        self.memory.window_size()
    }

    /// Keeps that for the next start, as far as it can be written: nothing depends on it.
    pub fn keep_window_size(&mut self, size: &WindowSize) {
        if self.memory.window_size().as_ref() != Some(size) {
            let _ = self.memory.set_window_size(size);
        }
    }
}
