//! What the desk shows of a gap when it is asked: why it is there.

use super::{Desk, Reply};
use crate::document::Document;
use crate::evidence::EvidenceStep;
use crate::remedies::AskedGap;
use crate::trouble::Trouble;
use crate::wire::Handle;
use crate::words;
use gaps::{View, check_view};

impl Desk {
    /// Why a gap of the document is there, step by step.
    ///
    /// # Errors
    /// When there is no such document or gap.
    pub fn evidence(&self, handle: Handle, gap: &AskedGap) -> Reply<Vec<EvidenceStep>> {
        let view = View::new(&self.shown(handle)?.journey);
        let report = check_view(&view, &self.settings);
        let found = report.gaps.iter().find(|other| gap.is(other)).ok_or(Trouble::NoSuchGap);
        Ok(words::evidence(self.words(), &view, &self.settings, self.told(found)?))
    }

    fn shown(&self, handle: Handle) -> Reply<&Document> {
        self.told(self.documents.get(&handle).ok_or(Trouble::NoSuchDocument))
    }
}
