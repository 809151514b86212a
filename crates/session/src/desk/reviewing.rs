//! The handovers of a document as they are reviewed, and decisions on them and on gaps.

use super::{Desk, Reply};
use crate::deciding::{Ground, Reviewed, Saying, decide};
use crate::register::{checked, register};
use crate::wire::{CheckedHandover, Handle, RegisterText, View};
use journey::{Date, Slot};

impl Desk {
    /// All handovers of a document with what was found at them and decided on them.
    ///
    /// # Errors
    /// When the document is not open.
    pub fn register(&self, document: Handle) -> Reply<RegisterText> {
        Ok(register(self.words(), self.open_journey(document)?, &self.settings, self.today()))
    }

    /// The points of a safe handover, which of them this one has, and what was decided on it; none where there is no
    /// such handover.
    ///
    /// # Errors
    /// When the document is not open.
    pub fn checked_handover(&self, document: Handle, handover: Slot) -> Reply<Option<CheckedHandover>> {
        let journey = self.open_journey(document)?;
        Ok(checked(self.words(), journey, &self.settings, handover, (self.today(), self.time)))
    }

    /// Says something of a gap or a handover: where it stands, who sees to it, until when, a comment.
    ///
    /// # Errors
    /// When there is no such gap or handover, or the document cannot be changed.
    pub fn decide(&mut self, document: Handle, about: &Reviewed, saying: &Saying) -> Reply<View> {
        let me = self.me.clone();
        self.judge(document, |journey, settings, report| {
            decide(&Ground { journey, settings, report }, about, saying, |text| me.says(text))
        })
    }

    /// The day that it is, for what is overdue.
    pub(super) fn today(&self) -> Option<Date> {
        self.me.today()
    }
}
