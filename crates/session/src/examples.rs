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

/// The examples as the welcome screen shows them.
pub(crate) fn shown(language: Language, settings: &Settings) -> Vec<Example> {
    EXAMPLES
        .iter()
        .filter_map(|(name, _)| Some(card(name, &example(name).ok()?, settings, Words::of(language))))
        .collect()
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
