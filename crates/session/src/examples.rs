//! The journeys that come with Stafett.

use crate::trouble::Trouble;
use crate::wire::Example;
use formats::journey_file;
use gaps::{Settings, Severity, check};
use journey::Journey;
use messages::{Language, Words};

/// Name and file of every example; the one to begin with comes first.
pub const EXAMPLES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/examples.rs"));

/// The journey of this name.
pub(crate) fn example(name: &str) -> Result<Journey, Trouble> {
    let found = EXAMPLES.iter().find(|(other, _)| *other == name);
    let (_, bytes) = found.ok_or_else(|| Trouble::NoSuchExample(name.to_owned()))?;
    Ok(journey_file::read(bytes).map_err(|refusal| Trouble::Refusal { name: name.to_owned(), refusal })?.journey)
}

/// The examples as they are to be drawn, which takes no desk.
pub struct ExamplesToDraw {
    pub(crate) language: Language,
    pub(crate) settings: Settings,
}

/// The examples as the welcome screen shows them in this language with these settings.
pub struct DrawnExamples {
    language: Language,
    settings: Settings,
    pub(crate) cards: Vec<Example>,
}

impl ExamplesToDraw {
    /// Checks and draws each of them.
    pub fn draw(self) -> DrawnExamples {
        let Self { language, settings } = self;
        let card = |name: &str| Some(card(name, &example(name).ok()?, &settings, Words::of(language)));
        let cards = EXAMPLES.iter().filter_map(|(name, _)| card(name)).collect();
        DrawnExamples { language, settings, cards }
    }
}

impl DrawnExamples {
    /// Whether they are what was to be drawn.
    pub(crate) fn are(&self, wanted: &ExamplesToDraw) -> bool {
        self.language == wanted.language && self.settings == wanted.settings
    }
}

fn card(name: &str, journey: &Journey, settings: &Settings, words: &Words) -> Example {
    let report = check(journey, settings);
    let count = |gaps: usize| u32::try_from(gaps).unwrap_or(u32::MAX);
    Example {
        name: name.to_owned(),
        title: journey.head.title.clone(),
        summary: journey.head.summary.clone(),
        country: journey
            .head
            .country
            .as_ref()
            .map_or_else(String::new, |country| words.text(&format!("word-country-{}", country.word()))),
        thumbnail: drawing::thumbnail(journey, &report, words),
        gaps: count(report.gaps.len()),
        serious: count(report.gaps.iter().filter(|gap| gap.severity == Severity::High).count()),
    }
}
