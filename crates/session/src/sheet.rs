//! Handover sheets: one page for each service that receives.

use crate::drawn::words_for;
use crate::reading::Reading;
use crate::reviews::judge;
use crate::trouble::Trouble;
use gaps::{Settings, check};
use journey::{Handover, Journey, Slot};
use messages::{Language, Words};
pub use reports::{HandoverCheck, Sheet, SheetEnd, SheetPart, handover_checks};
use reports::{Pseudonymising, pseudonymise, sheets_html, sheets_pdf};

/// What a sheet is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetKind {
    /// A page for a browser.
    Html,
    /// A page for a printer.
    Pdf,
}

impl SheetKind {
    /// What a file of this name becomes; none where its ending says nothing.
    pub fn of_name(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        match name {
            name if name.ends_with(".html") => Some(Self::Html),
            name if name.ends_with(".pdf") => Some(Self::Pdf),
            _ => None,
        }
    }
}

/// The sheets of these handovers as the bytes of a file. `pseudonymised` makes a copy without what tells
/// who it is about.
///
/// # Errors
/// When there is no PDF that everyone can read.
pub fn sheets(
    journey: &Journey,
    settings: &Settings,
    handovers: &[Slot],
    kind: SheetKind,
    pseudonymised: Option<&Pseudonymising>,
    language: Option<Language>,
) -> Result<Vec<u8>, Trouble> {
    let words = words_for(journey, language);
    let sheets = told(journey, settings, handovers, pseudonymised, words);
    Ok(match kind {
        SheetKind::Html => sheets_html(&sheets, words).into_bytes(),
        SheetKind::Pdf => sheets_pdf(&sheets, words, &mut |_| true)?,
    })
}

fn told(
    journey: &Journey,
    settings: &Settings,
    handovers: &[Slot],
    pseudonymised: Option<&Pseudonymising>,
    words: &Words,
) -> Vec<Sheet> {
    let copy = pseudonymised.map(|choice| pseudonymise(journey, choice, words));
    let (shown, removed) = copy.as_ref().map_or((journey, &[][..]), |copy| (&copy.journey, &copy.removed));
    let report = check(shown, settings);
    let report = judge(shown, settings, &report).open;
    handovers.iter().filter_map(|slot| Sheet::of(shown, &report, *slot, words, removed)).collect()
}

impl Reading {
    /// The handovers with these ids, all where none are named; gives the first id that no handover has.
    ///
    /// # Errors
    /// With that id.
    pub fn handovers(&self, ids: &[String]) -> Result<Vec<Slot>, String> {
        let known = |id: &String| {
            let is = |(_, it): &(Slot, &Handover)| it.id.as_str() == id.as_str();
            self.journey().handovers.slotted().find(is).map(|(slot, _)| slot).ok_or_else(|| id.clone())
        };
        match ids {
            [] => Ok(self.journey().handovers.slotted().map(|(slot, _)| slot).collect()),
            ids => ids.iter().map(known).collect(),
        }
    }

    /// The sheets of these handovers as the bytes of a file.
    ///
    /// # Errors
    /// When there is no PDF that everyone can read.
    pub fn sheets(
        &self,
        handovers: &[Slot],
        kind: SheetKind,
        pseudonymised: Option<&Pseudonymising>,
        language: Option<Language>,
    ) -> Result<Vec<u8>, Trouble> {
        sheets(self.journey(), self.thresholds(), handovers, kind, pseudonymised, language)
    }
}
