//! What levels and services are called.

use journey::{Actor, Id, Level};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A name in each language it is known in, by the language's code.
pub type Names = BTreeMap<String, String>;

/// What a level is called in a country.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelName {
    /// The level.
    #[serde(deserialize_with = "level")]
    pub level: Level,
    /// Its name.
    pub name: Names,
    /// Read in a source; else from general knowledge.
    #[serde(default)]
    pub verified: bool,
    /// Where that comes from.
    #[serde(default)]
    pub source: String,
    /// What to know beside it, in English; empty: nothing.
    #[serde(default)]
    pub note: String,
}

/// A service that a journey often meets.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lane {
    /// Its general name, not that of one office.
    pub name: Names,
    /// Whose it is.
    #[serde(deserialize_with = "level")]
    pub level: Level,
    /// What it is for.
    pub kind: Kind,
    /// That it is of this level was read in a source; else it is general knowledge.
    #[serde(default)]
    pub verified: bool,
    /// Where that comes from.
    #[serde(default)]
    pub source: String,
    /// What to know beside it, in English; empty: nothing.
    #[serde(default)]
    pub note: String,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident = $slug:literal,)+) => {
        /// What a service is for. Messages have it under `lane-kind-<slug>`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Kind {
            $($(#[$doc])* $variant,)+
        }

        impl Kind {
            /// All kinds.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in the data and in messages.
            pub fn slug(self) -> &'static str {
                match self {
                    $(Self::$variant => $slug,)+
                }
            }
        }
    };
}

kinds! {
    /// The person.
    Person = "person",
    /// The first door of health care.
    PrimaryCare = "primary-care",
    /// Specialised health care.
    Hospital = "hospital",
    /// Specialised mental health care.
    Psychiatry = "psychiatry",
    /// Treatment of addiction.
    AddictionCare = "addiction-care",
    /// Social services.
    SocialServices = "social-services",
    /// Child protection.
    ChildServices = "child-services",
    /// School.
    School = "school",
    /// Help to find work.
    Employment = "employment",
    /// Benefits.
    SocialInsurance = "social-insurance",
    /// The office that names coordinators.
    Coordination = "coordination",
}

impl LevelName {
    /// Public authorities stand there.
    pub fn is_public(&self) -> bool {
        matches!(self.level, Level::Municipality | Level::Region | Level::SelfGovernment | Level::State)
    }
}

impl Lane {
    /// The lane as an actor of a journey under this name; the id is found when it is added.
    pub fn actor(&self, name: &str) -> Actor {
        Actor { id: Id::default(), name: name.to_owned(), level: self.level.clone(), ..Actor::default() }
    }
}

/// A level of the format; another word is refused.
fn level<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Level, D::Error> {
    let word = String::deserialize(from)?;
    let known = Level::ALL.iter().find(|level| level.word() == word);
    known.cloned().ok_or_else(|| serde::de::Error::unknown_variant(&word, Level::WORDS))
}
