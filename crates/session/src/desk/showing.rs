//! What the desk shows when it is asked: why a gap is there, what was done, the journey told as a story.

use super::{Desk, Reply};
use crate::drawn::told;
use crate::evidence::EvidenceStep;
use crate::remedies::AskedGap;
use crate::trouble::Trouble;
use crate::wire::{Handle, HistoryText};
use crate::words;
use gaps::{View, check_view};
use reports::Story;

impl Desk {
    /// Why a gap of the document is there, step by step.
    ///
    /// # Errors
    /// When there is no such document or gap.
    pub fn evidence(&self, handle: Handle, gap: &AskedGap) -> Reply<Vec<EvidenceStep>> {
        let view = View::new(&self.document(handle)?.journey);
        let report = check_view(&view, &self.settings);
        let found = report.gaps.iter().find(|other| gap.is(other)).ok_or(Trouble::NoSuchGap);
        Ok(words::evidence(self.words(), &view, &self.settings, self.told(found)?))
    }

    /// What was done to the document since it was opened, and what was taken back.
    ///
    /// # Errors
    /// When there is no such document.
    pub fn history(&self, handle: Handle) -> Reply<HistoryText> {
        let (done, undone) = self.document(handle)?.history.labels();
        let named = |labels: Vec<&edit::Label>| labels.into_iter().map(|it| words::label(self.words(), it)).collect();
        Ok(HistoryText { done: named(done), undone: named(undone) })
    }

    /// The document told step by step, in the app's language like the map it is shown with; what its makers
    /// wrote stays as it is. The exported story is in the journey's.
    ///
    /// # Errors
    /// When there is no such document.
    pub fn story(&self, handle: Handle) -> Reply<Story> {
        Ok(told(&self.document(handle)?.journey, &self.settings, self.words()))
    }
}
