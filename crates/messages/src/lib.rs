//! Every word the user sees. The words lie in `locales/`, one folder a language, and are looked up
//! by key: `gap-no-receiver`, or `gap-no-receiver.why` for an attribute of a message.
//!
//! English is complete by rule and stands in where another language lacks a message.

mod language;
mod message;

mod shown;

pub use language::Language;
pub use shown::shown;

use message::Message;
use std::sync::{LazyLock, OnceLock};

/// The texts of one language.
pub struct Words {
    language: Language,
    locale: &'static Locale,
    /// What was asked for so far, by its place.
    read: Vec<OnceLock<Option<Box<Message>>>>,
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

/// The texts of a language as they lie in its folder.
struct Locale {
    folder: &'static str,
    /// Name and text of each file.
    files: &'static [(&'static str, &'static str)],
    /// Where each message stands, by its id.
    places: &'static [Place],
    /// The number of each message among these, from 1, by the hash of its id; 0 where there is none.
    index: &'static [u16],
}

impl Locale {
    /// The place of a message in the list.
    fn place(&self, id: &str) -> Option<usize> {
        let last = self.index.len().checked_sub(1)?;
        let mut at = hash(id) & last;
        loop {
            let place = usize::from(*self.index.get(at)?).checked_sub(1)?;
            if self.places.get(place)?.id == id {
                return Some(place);
            }
            at = (at + 1) & last;
        }
    }
}

include!("hash.rs");

/// Where a message stands: in which file, from which byte to which.
struct Place {
    id: &'static str,
    file: usize,
    from: usize,
    to: usize,
}

const LOCALES: &[Locale] = include!(concat!(env!("OUT_DIR"), "/locales.rs"));

static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::load(Language::English));
static SWEDISH: LazyLock<Words> = LazyLock::new(|| Words::load(Language::Swedish));

impl Words {
    /// The texts of this language.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::English => &ENGLISH,
            Language::Swedish => &SWEDISH,
        }
    }

    fn load(language: Language) -> Self {
        const NOTHING: &Locale = &Locale { folder: "", files: &[], places: &[], index: &[] };
        let locale = LOCALES.iter().find(|locale| locale.folder == language.code()).unwrap_or(NOTHING);
        Self { language, locale, read: locale.places.iter().map(|_| OnceLock::new()).collect() }
    }

    /// The language of these texts.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A number with one decimal place, with the comma or point and the minus sign of the language.
    pub fn decimal(&self, number: f64) -> String {
        let written = format!("{number:.1}").replace('-', "−");
        match self.language {
            Language::English => written,
            Language::Swedish => written.replace('.', ","),
        }
    }

    /// The message of this key, without arguments. An unknown key gives the key itself.
    pub fn text(&self, key: &str) -> String {
        self.text_with(key, &[])
    }

    /// The message of this key with its arguments filled in.
    pub fn text_with(&self, key: &str, args: &[(&str, Value)]) -> String {
        let (id, attribute) = split(key);
        let filled = |words: &Self| words.find(id)?.filled(attribute, args);
        filled(self).or_else(|| filled(Self::of(Language::English))).unwrap_or_else(|| key.to_owned())
    }

    /// Whether this very language has the message.
    pub fn has(&self, key: &str) -> bool {
        let (id, attribute) = split(key);
        self.find(id).is_some_and(|message| message.has(attribute))
    }

    fn find(&self, id: &str) -> Option<&Message> {
        let at = self.locale.place(id)?;
        let read = || {
            let Place { id, file, from, to } = self.locale.places.get(at)?;
            let (_, text) = self.locale.files.get(*file)?;
            Message::read(id, text.get(*from..*to)?, self.language).map(Box::new)
        };
        self.read.get(at)?.get_or_init(read).as_deref()
    }
}

fn split(key: &str) -> (&str, Option<&str>) {
    key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)))
}

/// The Fluent files of a language: name and text.
pub fn files(language: Language) -> &'static [(&'static str, &'static str)] {
    LOCALES.iter().find(|locale| locale.folder == language.code()).map_or(&[], |locale| locale.files)
}

/// The folders that `locales/` holds.
pub fn folders() -> impl Iterator<Item = &'static str> {
    LOCALES.iter().map(|locale| locale.folder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use fluent_bundle::concurrent::FluentBundle;
    use fluent_bundle::{FluentArgs, FluentResource};
    use fluent_syntax::ast::Entry;
    use std::collections::BTreeSet;

    #[test]
    fn decimals_are_written_as_the_language_has_them() {
        assert_eq!(Words::of(Language::English).decimal(-0.94), "−0.9");
        assert_eq!(Words::of(Language::Swedish).decimal(1.25), "1,2");
    }

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

    /// Every message of every language gives the text that it has when its whole file is read at once.
    #[test]
    fn a_message_read_alone_says_the_same() {
        for language in Language::ALL {
            let words = Words::of(*language);
            let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
            bundle.set_use_isolating(false);
            let mut ids = BTreeSet::new();
            for (name, text) in files(*language) {
                let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|_| panic!("{name}"));
                ids.extend(resource.entries().filter_map(|entry| {
                    let Entry::Message(message) = entry else { return None };
                    Some(message.id.name.to_owned())
                }));
                bundle.add_resource_overriding(resource);
            }
            assert!(ids.iter().eq(words.locale.places.iter().map(|place| place.id)));
            for id in ids {
                let message = bundle.get_message(&id).unwrap();
                let own = message.value().map(|pattern| (id.clone(), pattern));
                let attributes = message.attributes().map(|it| (format!("{id}.{}", it.id()), it.value()));
                for (key, pattern) in own.into_iter().chain(attributes) {
                    let names = ["count", "title", "name", "when", "from", "to", "number"];
                    let mut given = FluentArgs::new();
                    names.iter().for_each(|name| given.set(*name, 3.0));
                    let args: Vec<_> = names.iter().map(|name| (*name, Value::from(3))).collect();
                    let whole = bundle.format_pattern(pattern, Some(&given), &mut Vec::new()).into_owned();
                    assert_eq!(words.text_with(&key, &args), whole, "{key}");
                    assert!(words.has(&key));
                }
            }
        }
    }

    #[test]
    fn an_unknown_key_gives_itself() {
        assert_eq!(Words::of(Language::Swedish).text("no-such-message"), "no-such-message");
    }
}
