//! What the desk offers beside the documents on it: journeys to begin, what a country has, remedies.

use super::{Desk, Reply};
use crate::beginning::{NewJourney, begin};
use crate::document::Document;
use crate::packs::{CountryText, LimitText, country_text, limits_text};
use crate::remedies::{RemedyText, remedies_for};
use crate::sealing::Seal;
use crate::what_if::WhatIf;
use crate::wire::{Handle, View};
use journey::{Country, Journey, Slot};
use std::sync::Arc;

impl Desk {
    /// Begins a journey with the lanes that were chosen; its country is offered again next time. `id`
    /// is a new UUID.
    ///
    /// # Errors
    /// None so far.
    pub fn begin(&mut self, id: &str, beginning: &NewJourney) -> Reply<View> {
        // That this could not be kept is no reason not to begin.
        let _ = self.memory.set_country(beginning.country.as_ref());
        let journey = begin(id, beginning, self.words());
        let handle = if beginning.is_blank() { self.lay(Document::new(journey)) } else { self.lay_kept(journey, None) };
        self.view(handle)
    }

    /// What the country offers; lanes are named in the language with this tag where it is spoken there.
    pub fn country(&self, country: &Country, language: &str) -> CountryText {
        country_text(self.words(), country, language)
    }

    /// The limits that are offered for a handover, those first that could be meant for it.
    ///
    /// # Errors
    /// When the document is not open.
    pub fn limits(&self, handle: Handle, handover: Slot) -> Reply<Vec<LimitText>> {
        let document = self.document(handle)?;
        Ok(limits_text(self.words(), &document.journey, handover))
    }

    /// The remedies for gaps of this rule, the foremost first; without a rule, all there are.
    pub fn remedies(&self, rule: Option<&str>) -> Vec<RemedyText> {
        remedies_for(self.words(), rule)
    }

    /// A copy of the document to try remedies on.
    ///
    /// # Errors
    /// When the document is not open.
    pub fn what_if(&self, handle: Handle) -> Reply<WhatIf> {
        let document = self.document(handle)?;
        Ok(WhatIf { journey: document.journey.clone(), settings: self.settings.clone(), language: self.language })
    }

    /// Lays a what-if of a document on the desk, as a document of its own that no file holds yet.
    ///
    /// # Errors
    /// None so far.
    pub fn keep_planned(&mut self, planned: Journey, of: Handle) -> Reply<View> {
        // What is made of a protected journey is kept like it.
        let seal = self.documents.get(&of).and_then(|document| document.keeping.seal.clone());
        let handle = self.lay_kept(planned, seal);
        self.view(handle)
    }

    /// Lays a journey on the desk that no file holds yet, and keeps it as it is.
    fn lay_kept(&mut self, journey: Journey, seal: Option<Arc<Seal>>) -> Handle {
        let mut document = Document::unsaved(journey);
        document.keeping.seal = seal;
        let handle = self.lay(document);
        if let Some(document) = self.documents.get_mut(&handle) {
            document.keep_whole();
        }
        handle
    }
}
