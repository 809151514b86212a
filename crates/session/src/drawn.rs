//! Drawings of a journey for files, in the journey's language.

use crate::trouble::Trouble;
use drawing::{Options, Theme, TimeView};
use gaps::{Settings, check};
use journey::Journey;
use messages::{Language, Words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a drawing is exported as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum ExportKind {
    /// A drawing that grows without blur.
    Svg,
    /// A picture.
    Png,
}

impl ExportKind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Svg, Self::Png];

    /// How names of such files end, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

/// How a drawing is made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DrawingOptions {
    /// Its colours.
    pub theme: Theme,
    /// Its language; none: the journey's.
    pub language: Option<Language>,
    /// Pixels of a picture for each pixel of the drawing.
    pub scale: f64,
    /// How time is shown.
    pub time: TimeView,
}

impl Default for DrawingOptions {
    fn default() -> Self {
        Self { theme: Theme::Light, language: None, scale: 2.0, time: TimeView::Steps }
    }
}

/// The drawing as the bytes of a file.
pub(crate) fn drawn(journey: &Journey, kind: ExportKind, options: &DrawingOptions) -> Result<Vec<u8>, Trouble> {
    let words = words_for(journey, options.language);
    let scene = drawing::compose(journey, &check(journey, &Settings::default()), words, Options { time: options.time });
    match kind {
        ExportKind::Svg => Ok(drawing::svg(&scene, options.theme).into_bytes()),
        ExportKind::Png => drawing::png(&scene, options.theme, options.scale).map_err(Trouble::Drawing),
    }
}

/// The words of this language, else of the journey's, else English.
pub(crate) fn words_for(journey: &Journey, language: Option<Language>) -> &'static Words {
    Words::of(language.or_else(|| Language::from_tag(&journey.head.language)).unwrap_or_default())
}
