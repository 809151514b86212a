//! What the desk shows of the gaps of a document when it is asked: why one is there, the key
//! findings, and what could not be judged.

use super::{Desk, Reply};
use crate::document::Document;
use crate::evidence::{EvidenceStep, KeyFindingsText, UnjudgedText};
use crate::remedies::AskedGap;
use crate::reviews::judge;
use crate::trouble::Trouble;
use crate::wire::Handle;
use crate::words;
use gaps::{View, check};

impl Desk {
    /// Why a gap of the document is there, step by step.
    ///
    /// # Errors
    /// When there is no such document or gap.
    pub fn evidence(&self, handle: Handle, gap: &AskedGap) -> Reply<Vec<EvidenceStep>> {
        let journey = &self.shown(handle)?.journey;
        let report = check(journey, &self.settings);
        let found = report.gaps.iter().find(|other| gap.is(other)).ok_or(Trouble::NoSuchGap);
        Ok(words::evidence(self.words(), &View::new(journey), &self.settings, self.told(found)?))
    }

    /// The gaps of the document by key finding and level, without those that are judged to be none.
    ///
    /// # Errors
    /// When there is no such document.
    pub fn key_findings(&self, handle: Handle) -> Reply<KeyFindingsText> {
        let journey = &self.shown(handle)?.journey;
        let report = check(journey, &self.settings);
        Ok(words::key_findings(self.words(), &judge(journey, &self.settings, &report).open))
    }

    /// What could not be judged in the document.
    ///
    /// # Errors
    /// When there is no such document.
    pub fn unjudged(&self, handle: Handle) -> Reply<Vec<UnjudgedText>> {
        Ok(words::unjudged(self.words(), &View::new(&self.shown(handle)?.journey)))
    }

    fn shown(&self, handle: Handle) -> Reply<&Document> {
        self.told(self.documents.get(&handle).ok_or(Trouble::NoSuchDocument))
    }
}
