//! Journeys beside each other: two that are open, an open one and a file, an open one and its plan.

use super::{Desk, Reply};
use crate::beside::{Ordered, SideBySide, Together, ordered, settle, unsettle};
use crate::document::Document;
use crate::file::file_name;
use crate::reading::Reading;
use crate::trouble::Trouble;
use crate::wire::{Handle, View};
use edit::Operation;
use gaps::Settings;
use journey::{HeadField, Id, Journey, PlannedJourney, Slot};
use std::path::{Component, Path, PathBuf};
use storage::saved_at;

impl Desk {
    /// What differs from one open document to another.
    ///
    /// # Errors
    /// When one of them is not open.
    pub fn beside(&self, first: Handle, second: Handle) -> Reply<SideBySide> {
        let before = self.open_journey(first)?.clone();
        self.with_other(before, second, Together::AsTheySay)
    }

    /// What differs from the journey in a file to an open document.
    ///
    /// # Errors
    /// When the document is not open, or the file cannot be read.
    pub fn beside_file(&self, path: &Path, document: Handle) -> Reply<SideBySide> {
        let before = self.other(path, document)?;
        self.beside_other(&before, document, false)
    }

    /// What differs between an open document and a journey that was read already: the earlier one of both, unless
    /// `is_later`.
    ///
    /// # Errors
    /// When the document is not open.
    pub fn beside_other(&self, other: &Reading, document: Handle, is_later: bool) -> Reply<SideBySide> {
        let mut both = self.with_other(other.journey().clone(), document, Together::AsTheySay)?;
        if is_later {
            std::mem::swap(&mut both.before, &mut both.after);
        }
        Ok(both)
    }

    /// As which of both a journey from a file is set beside an open document, and why.
    ///
    /// # Errors
    /// When the document is not open.
    pub fn order_beside(&self, other: &Reading, document: Handle) -> Reply<Ordered> {
        let document = self.document(document)?;
        let own = document.file.as_ref().and_then(|file| saved_at(&file.path));
        Ok(ordered(self.words(), &document.journey, other.journey(), [own, other.saved()]))
    }

    /// Where an open document left the plan that it names: as it lies on the desk, else as its file is.
    ///
    /// # Errors
    /// When the document is not open, names no plan, or the plan cannot be read.
    pub fn beside_plan(&self, document: Handle) -> Reply<SideBySide> {
        let link = self.open_journey(document)?.head.planned_journey.clone();
        let link = self.told(link.ok_or_else(|| Trouble::NoPlan(self.name_of(document))))?;
        let open = self.documents.values().find(|it| it.journey.head.id == link.id);
        let plan = match open {
            Some(open) => open.journey.clone(),
            None => {
                let path = link.file.as_deref().and_then(|file| Some(self.folder_of(document)?.join(file)));
                let path = self.told(path.ok_or_else(|| Trouble::NoPlan(self.name_of(document))))?;
                self.other(&path, document)?.journey().clone()
            }
        };
        self.with_other(plan, document, Together::Planned)
    }

    /// Makes the journey in a file the plan of a document.
    ///
    /// # Errors
    /// When the document cannot be changed, or the file cannot be read.
    pub fn link_plan(&mut self, document: Handle, path: &Path) -> Reply<View> {
        let plan = self.other(path, document)?;
        let file = self.folder_of(document).and_then(|folder| relative(&folder, path));
        let link = PlannedJourney { id: plan.journey().head.id.clone(), file, ..PlannedJourney::default() };
        let edits = vec![HeadField::PlannedJourney(Some(link)).into()];
        self.apply(document, &Operation::SetFields { slot: Slot::HEAD, edits }, false)
    }

    /// Keeps what the user says: this touchpoint stands for that planned one; without a planned one it was
    /// not planned, without a touchpoint the planned one did not happen.
    ///
    /// # Errors
    /// When the document cannot be changed.
    pub fn settle_step(&mut self, document: Handle, card: Option<Slot>, planned: Option<&Id>) -> Reply<View> {
        let operation = self.step(document, card, planned, settle)?;
        self.apply(document, &operation, false)
    }

    /// Takes back what the user said of either, so that likeness decides again.
    ///
    /// # Errors
    /// When the document cannot be changed.
    pub fn unsettle_step(&mut self, document: Handle, card: Option<Slot>, planned: Option<&Id>) -> Reply<View> {
        let operation = self.step(document, card, planned, unsettle)?;
        self.apply(document, &operation, false)
    }

    fn step(
        &self,
        document: Handle,
        card: Option<Slot>,
        planned: Option<&Id>,
        operation: fn(&Journey, Option<&Id>, Option<&Id>) -> Operation,
    ) -> Reply<Operation> {
        let journey = self.open_journey(document)?;
        let card = card.and_then(|slot| journey.touchpoints.get(slot)).map(|it| &it.id);
        Ok(operation(journey, card, planned))
    }

    fn with_other(&self, before: Journey, document: Handle, together: Together) -> Reply<SideBySide> {
        Ok(SideBySide {
            before,
            after: self.open_journey(document)?.clone(),
            settings: self.settings.clone(),
            language: self.language,
            time: self.time,
            show: self.show,
            together,
        })
    }

    /// The journey of an open document, without a drawing of it.
    ///
    /// # Errors
    /// When it is not open.
    pub fn open_journey(&self, handle: Handle) -> Reply<&Journey> {
        Ok(&self.document(handle)?.journey)
    }

    /// The journey in a file, which may have the passphrase of the document.
    fn other(&self, path: &Path, document: Handle) -> Reply<Reading> {
        let seal = self.documents.get(&document).and_then(|document| document.keeping.seal.as_ref());
        let passphrase = seal.map(|seal| seal.passphrase());
        self.told(Reading::of_other(path, Settings::default(), passphrase))
    }

    fn name_of(&self, handle: Handle) -> String {
        self.documents.get(&handle).map(Document::name).unwrap_or_default()
    }

    fn folder_of(&self, handle: Handle) -> Option<PathBuf> {
        Some(self.documents.get(&handle)?.file.as_ref()?.path.parent()?.to_owned())
    }
}

/// The file as seen from the folder, with `/` between its parts; its whole path where there is no way.
fn relative(folder: &Path, file: &Path) -> Option<String> {
    let (from, to) = (folder.canonicalize().ok()?, file.canonicalize().ok()?);
    let (from, to): (Vec<Component<'_>>, Vec<Component<'_>>) = (from.components().collect(), to.components().collect());
    let shared = from.iter().zip(&to).take_while(|(one, other)| one == other).count();
    if shared == 0 {
        return Some(file_name(file));
    }
    let up = from.iter().skip(shared).map(|_| "..".to_owned());
    let down = to.iter().skip(shared).map(|part| part.as_os_str().to_string_lossy().into_owned());
    Some(up.chain(down).collect::<Vec<_>>().join("/"))
}
