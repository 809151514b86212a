//! What a country calls its levels and services, and the time limits that are known there.
//!
//! - [`pack`] gives a country's [`Pack`]: [`LevelName`]s, typical [`Lane`]s, [`Limit`]s. The data lie
//!   in `data/`, one TOML file a country, every fact with its source; what holds nowhere as law is in
//!   `data/any.toml` and offered everywhere.
//! - [`Pack::limits_for`] puts the limits first that could be meant for a handover.
//! - A pack only offers. It never changes a result, and whatever it offers can be edited.
//!
//! How far a fact can be trusted is part of it: [`Limit::standing`]. Only what was read in a source
//! and is sure may be shown as law.

mod data;
mod fits;
mod lane;
mod limit;

pub use fits::Offer;
pub use lane::{Kind, Lane, LevelName, Names};
pub use limit::{Basis, Certainty, Limit, Standing, Unit};

use journey::{Country, Level};
use serde::Deserialize;

/// What is known of a country, in the languages spoken there.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// The languages of its names, BCP 47, the foremost first.
    #[serde(default)]
    pub languages: Vec<String>,
    /// Little is known: what is missing must not be taken for what does not exist.
    #[serde(default)]
    pub thin: bool,
    /// What the levels are called. A level that the country does not have has no name.
    #[serde(default, rename = "level")]
    pub levels: Vec<LevelName>,
    /// Lanes that a journey often begins with, the person first.
    #[serde(default, rename = "lane")]
    pub lanes: Vec<Lane>,
    /// Time limits; those of no country come last.
    #[serde(default, rename = "limit")]
    pub limits: Vec<Limit>,
}

/// The pack of a country. Of a country that the format does not know it holds only what is offered everywhere.
pub fn pack(country: &Country) -> &'static Pack {
    data::pack(country)
}

impl Pack {
    /// What the level is called in the country's own languages; none where it has no such level.
    pub fn level(&self, level: &Level) -> Option<&LevelName> {
        self.levels.iter().find(|name| name.level == *level)
    }

    /// The limit of this name.
    pub fn limit(&self, id: &str) -> Option<&Limit> {
        self.limits.iter().find(|limit| limit.id == id)
    }

    /// The name in this language, else in the country's foremost language that has one.
    pub fn name<'n>(&self, names: &'n Names, language: &str) -> &'n str {
        let wanted = language.split('-').next().unwrap_or_default();
        let known = [wanted].into_iter().chain(self.languages.iter().map(String::as_str));
        known.filter_map(|language| names.get(language)).next().map_or("", String::as_str)
    }
}
