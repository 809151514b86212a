//! Copies of two journeys, set beside each other while the desk is free.

use super::{Together, Two};
use crate::drawn::DrawingOptions;
use drawing::{Scene, Show, TimeView};
use gaps::Settings;
use journey::Journey;
use messages::{Language, Words};
use reports::Beside;
use serde::Serialize;
use ts_rs::TS;

/// Two journeys beside each other, as the page shows them.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BesideView {
    /// All that differs, in words.
    pub told: Beside,
    /// One drawing of both laid over each other, or two: the first journey's and the second's.
    pub scenes: Vec<Scene>,
}

/// Copies of two journeys.
pub struct SideBySide {
    pub(crate) before: Journey,
    pub(crate) after: Journey,
    pub(crate) settings: Settings,
    pub(crate) language: Language,
    pub(crate) time: TimeView,
    pub(crate) show: Show,
    pub(crate) together: Together,
}

impl SideBySide {
    /// What differs, and the map: both laid over each other, or each by itself.
    pub fn view(&self, over: bool) -> BesideView {
        let words = Words::of(self.language);
        let two = self.two();
        let options = DrawingOptions { time: self.time, show: self.show, ..DrawingOptions::default() };
        let scenes = if over { vec![two.scene(words, &options)] } else { two.scenes(words, &options).into() };
        BesideView { told: two.in_words(words), scenes }
    }

    /// What differs, in words.
    pub fn told(&self) -> Beside {
        self.two().in_words(Words::of(self.language))
    }

    /// The same as a page of its own, with the two laid over each other on the map.
    pub fn page(&self) -> Vec<u8> {
        self.two().page(Words::of(self.language)).into_bytes()
    }

    /// The two, for a page or a report.
    pub fn two(&self) -> Two<'_> {
        Two::of(&self.before, &self.after, &self.settings, self.together)
    }
}
