//! Every word the user sees. The words lie in `locales/`, one folder a language, and are looked up
//! by key: `gap-no-receiver`, or `gap-no-receiver.why` for an attribute of a message.
//!
//! English is complete by rule and stands in where another language lacks a message.

mod language;

pub use language::Language;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;

/// The texts of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// A value that is put into a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text, put in as it is.
    Text(String),
    /// A number: chooses plural forms and is written as the language writes whole numbers.
    Number(f64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number as f64)
    }
}

impl From<i32> for Value {
    fn from(number: i32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(number as f64)
    }
}

/// The files of each language: folder name, then file name and text.
type Locales = &'static [(&'static str, &'static [(&'static str, &'static str)])];
const LOCALES: Locales = include!(concat!(env!("OUT_DIR"), "/locales.rs"));

static BUNDLES: LazyLock<Vec<Words>> = LazyLock::new(|| Language::ALL.iter().copied().map(Words::load).collect());

impl Words {
    /// The texts of this language.
    pub fn of(language: Language) -> &'static Self {
        &BUNDLES[Language::ALL.iter().position(|other| *other == language).unwrap_or(0)]
    }

    fn load(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // The texts go into drawings and files, where invisible marks around arguments would show.
        bundle.set_use_isolating(false);
        for (_, text) in files(language) {
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The language of these texts.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message of this key, without arguments. An unknown key gives the key itself.
    pub fn text(&self, key: &str) -> String {
        self.text_with(key, &[])
    }

    /// The message of this key with its arguments filled in.
    pub fn text_with(&self, key: &str, args: &[(&str, Value)]) -> String {
        let mut filled = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            match value {
                Value::Text(text) => filled.set(*name, text.as_str()),
                Value::Number(number) => filled.set(*name, FluentValue::from(*number)),
            }
        }
        self.find(key, &filled)
            .or_else(|| Self::of(Language::English).find(key, &filled))
            .unwrap_or_else(|| key.to_owned())
    }

    /// Whether this very language has the message.
    pub fn has(&self, key: &str) -> bool {
        let (id, attribute) = split(key);
        self.bundle.get_message(id).is_some_and(|message| match attribute {
            Some(attribute) => message.get_attribute(attribute).is_some(),
            None => message.value().is_some(),
        })
    }

    fn find(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let (id, attribute) = split(key);
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned())
    }
}

fn split(key: &str) -> (&str, Option<&str>) {
    key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)))
}

/// The Fluent files of a language: name and text.
pub fn files(language: Language) -> &'static [(&'static str, &'static str)] {
    LOCALES.iter().find(|(folder, _)| *folder == language.code()).map_or(&[], |(_, files)| files)
}

/// The folders that `locales/` holds.
pub fn folders() -> impl Iterator<Item = &'static str> {
    LOCALES.iter().map(|(folder, _)| *folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_folder_is_a_language_and_has_texts() {
        let codes: Vec<_> = Language::ALL.iter().map(|language| language.code()).collect();
        assert_eq!(folders().collect::<Vec<_>>(), codes);
        assert!(Language::ALL.iter().all(|language| !files(*language).is_empty()));
    }

    #[test]
    fn a_message_takes_its_arguments_and_plurals() {
        let words = Words::of(Language::English);
        assert_eq!(words.text_with("days", &[("count", 1.into())]), "1 day");
        assert_eq!(words.text_with("days", &[("count", 12.into())]), "12 days");
        assert_eq!(Words::of(Language::Swedish).text_with("days", &[("count", 12.into())]), "12 dagar");
    }

    #[test]
    fn an_unknown_key_gives_itself() {
        assert_eq!(Words::of(Language::Swedish).text("no-such-message"), "no-such-message");
    }
}
