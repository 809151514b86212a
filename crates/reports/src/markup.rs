//! Writing a page: whatever stands in the journey is text, never markup.

use drawing::escaped;
use messages::Words;
use sha2::{Digest, Sha256};
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

    /// The attributes of what the journey's makers wrote: it runs as its letters do, and has its own language where
    /// that is another one.
    pub(crate) fn own(&self) -> String {
        let language =
            self.own_language.map_or_else(String::new, |language| format!(" lang=\"{}\"", escaped(language)));
        format!("{language} dir=\"auto\"")
    }
}

/// How a policy names what may be within the page: `sha256-…`, in Base64.
pub(crate) fn hash(text: &str) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::from("sha256-");
    for bytes in Sha256::digest(text).chunks(3) {
        let three = [0, 1, 2].map(|at| u32::from(bytes.get(at).copied().unwrap_or_default()));
        let bits = three[0] << 16 | three[1] << 8 | three[2];
        for at in 0..4 {
            let letter = LETTERS.get((bits >> (18 - 6 * at) & 63) as usize).copied().unwrap_or(b'=');
            out.push(if at > bytes.len() { '=' } else { char::from(letter) });
        }
    }
    out
}
