//! What the desk hands out to be exported.

use super::{Desk, Reply};
use crate::keeping::{handed_out, notes};
use crate::outgoing::Outgoing;
use crate::wire::Handle;

impl Desk {
    /// A copy of the document to export, while the desk is free.
    ///
    /// # Errors
    /// When the document is not open.
    pub fn outgoing(&self, handle: Handle) -> Reply<Outgoing> {
        let document = self.document(handle)?;
        Ok(Outgoing {
            journey: document.journey.clone(),
            settings: self.settings.clone(),
            language: self.language,
            notes: notes(&self.folder),
            passphrase: document.keeping.seal.as_ref().map(|seal| seal.passphrase().clone()),
            handed_out: handed_out(&self.folder),
            today: self.today(),
        })
    }
}
