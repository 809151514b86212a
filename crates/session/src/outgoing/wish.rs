//! What somebody wants to have exported, as the page says it.

use crate::drawn::{DrawingOptions, ExportKind};
use crate::trouble::Trouble;
use drawing::pdf::Paper;
use drawing::{PictureSize, Show, Theme, TimeView};
use journey::Slot;
use messages::Language;
use reports::{Approved, FreeText, Pseudonymising};
use serde::Deserialize;
use ts_rs::TS;

/// What somebody wants to have exported, as the page says it.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportWish {
    /// As what.
    pub kind: ExportKind,
    /// How time is shown.
    pub time: TimeView,
    /// What is drawn as well.
    pub show: Show,
    /// The lanes and phases whose touchpoints are left out.
    pub folded: Vec<Slot>,
    /// The colours.
    pub theme: Theme,
    /// The language; none: the journey's.
    pub language: Option<Language>,
    /// Pixels of a picture for each unit of the drawing.
    pub scale: f64,
    /// Dots an inch of a picture that is to fit the paper; none: `scale` holds.
    pub dots: Option<f64>,
    /// The paper, by its name (`a3`) or in millimetres (`500x700`).
    pub paper: String,
    /// A PDF's drawing at its own size over several pages.
    pub split: bool,
    /// An SVG brings the letters that are used in it.
    pub embed_font: bool,
    /// The handovers that have a sheet; none: all of them.
    pub handovers: Option<Vec<Slot>>,
    /// A copy without what tells who the journey is about.
    pub pseudonymise: Option<PseudonymWish>,
}

/// What is replaced in a copy, and which free text stays.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PseudonymWish {
    /// Replace the person's alias and those of the family.
    pub person: bool,
    /// Replace the names of those responsible.
    pub owners: bool,
    /// Replace the names of actors.
    pub actors: bool,
    /// The lines that may stay. All others go.
    pub texts: Vec<ApprovedText>,
}

/// A line of free text that may stay.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ApprovedText {
    /// The record.
    pub slot: Slot,
    /// The record's kind and the field.
    pub field: String,
    /// Which text of the field.
    pub part: u32,
    /// Which line of the text.
    pub line: u32,
    /// What it says; when it says something else by now, it goes.
    pub text: String,
    /// What stands in its place; the same words when it stays as it is.
    pub becomes: String,
}

impl ExportWish {
    /// The same as `stafett export` understands it.
    pub(crate) fn options(&self) -> Result<DrawingOptions, Trouble> {
        let paper = Paper::parse(&self.paper).ok_or_else(|| Trouble::NoSuchPaper(self.paper.clone()))?;
        let size = match self.dots {
            Some(dots) => PictureSize::Print(paper, dots.clamp(*drawing::DOTS.start(), *drawing::DOTS.end())),
            None => PictureSize::Scale(self.scale),
        };
        Ok(DrawingOptions {
            theme: self.theme,
            language: self.language,
            size,
            paper,
            split: self.split,
            embed_font: self.embed_font,
            pseudonymise: self.pseudonymise.as_ref().map(PseudonymWish::choice),
            time: self.time,
            show: self.show,
            folded: self.folded.clone(),
            handovers: self.handovers.clone(),
            today: None,
        })
    }
}

impl PseudonymWish {
    fn choice(&self) -> Pseudonymising {
        let approved = |text: &ApprovedText| Approved {
            line: FreeText {
                slot: text.slot,
                field: text.field.clone(),
                part: text.part as usize,
                line: text.line as usize,
                text: text.text.clone(),
            },
            text: text.becomes.clone(),
        };
        Pseudonymising {
            person: self.person,
            owners: self.owners,
            actors: self.actors,
            approved: self.texts.iter().map(approved).collect(),
        }
    }
}
