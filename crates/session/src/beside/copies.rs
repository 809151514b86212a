//! Copies of two journeys, set beside each other while the desk is free.

use super::{Together, Two};
use crate::drawn::DrawingOptions;
use drawing::{Scene, Show, TimeView};
use gaps::Settings;
use journey::{Journey, Slot};
use messages::{Language, Words};
use reports::Beside;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Two journeys beside each other, as the page shows them.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BesideView {
    /// All that differs, in words.
    pub told: Beside,
    /// One drawing of both laid over each other, or two: the first journey's and the second's.
    pub scenes: Vec<Scene>,
    /// Where each touchpoint and handover stands in both and in the drawing of both.
    pub places: Vec<BesidePlace>,
}

/// One touchpoint or handover in two journeys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BesidePlace {
    /// In the drawing of both laid over each other; none where that leaves it out.
    pub over: Option<Slot>,
    /// In the first journey.
    pub before: Option<Slot>,
    /// In the second journey.
    pub after: Option<Slot>,
}

/// What an open journey is set beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Against {
    /// The journey that was chosen, as the earlier of both.
    Earlier,
    /// The journey that was chosen, as the later of both.
    Later,
    /// The plan that the open journey names.
    Plan,
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
        BesideView { told: two.in_words(words), scenes, places: two.places() }
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
