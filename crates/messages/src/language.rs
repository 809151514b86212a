//! The languages that Stafett speaks.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unic_langid::{LanguageIdentifier, langid};

/// A language of the interface, the reports and the drawings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub enum Language {
    /// English
    #[default]
    #[serde(rename = "en")]
    English,
    /// Swedish
    #[serde(rename = "sv")]
    Swedish,
}

impl Language {
    /// All of them, in the order of their folders.
    pub const ALL: &'static [Self] = &[Self::English, Self::Swedish];

    /// The name of the folder in `locales/`.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Swedish => "sv",
        }
    }

    /// The language of a BCP 47 tag or a system locale (`sv-FI`, `sv_SE.UTF-8`); `None` when it is none of ours.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
        Self::ALL.iter().copied().find(|language| language.code() == primary)
    }

    pub(crate) fn identifier(self) -> LanguageIdentifier {
        match self {
            Self::English => langid!("en"),
            Self::Swedish => langid!("sv"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_read_by_its_first_part() {
        assert_eq!(Language::from_tag("sv-FI"), Some(Language::Swedish));
        assert_eq!(Language::from_tag("sv_SE.UTF-8"), Some(Language::Swedish));
        assert_eq!(Language::from_tag("EN"), Some(Language::English));
        assert_eq!(Language::from_tag("C"), None);
        assert_eq!(Language::from_tag(""), None);
    }
}
