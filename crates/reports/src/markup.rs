//! Writing a page: whatever stands in the journey is text, never markup.

use drawing::escaped;
use messages::Words;
use std::fmt::{Arguments, Write as _};

/// A page of HTML as far as it is written.
pub(crate) struct Markup<'a> {
    /// What stands there.
    pub(crate) out: String,
    words: &'a Words,
    own_language: Option<&'a str>,
}

impl<'a> Markup<'a> {
    /// An empty page in the reader's words. `own_language` is that of the journey's makers, where it
    /// is another one.
    pub(crate) fn new(words: &'a Words, own_language: Option<&'a str>) -> Self {
        Self { out: String::with_capacity(64 * 1024), words, own_language }
    }

    /// Writes on, and ends the line.
    pub(crate) fn put(&mut self, args: Arguments<'_>) {
        let _ = self.out.write_fmt(args);
        self.out.push('\n');
    }

    /// The words of a message.
    pub(crate) fn word(&self, key: &str) -> String {
        escaped(&self.words.text(key))
    }

    /// The words of a message about so many.
    pub(crate) fn counted(&self, key: &str, count: usize) -> String {
        escaped(&self.words.text_with(key, &[("count", count.into())]))
    }

    /// The attribute of what the journey's makers wrote, where their language is another one.
    pub(crate) fn own(&self) -> String {
        self.own_language.map_or_else(String::new, |language| format!(" lang=\"{}\"", escaped(language)))
    }
}
