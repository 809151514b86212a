//! Writing a page: whatever stands in the journey is text, never markup.

use drawing::{escaped, font_faces_for};
use messages::Words;
use sha2::{Digest, Sha256};
use std::fmt::{Arguments, Write as _};

/// What a page says before its body.
pub(crate) struct Head<'a> {
    /// What the window that shows it is called.
    pub(crate) title: &'a str,
    /// How it looks.
    pub(crate) style: &'a str,
    /// What runs in it; empty: nothing does.
    pub(crate) script: &'a str,
}

/// The body of a page of HTML as far as it is written.
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

    /// The whole page. Nothing is fetched or sent, and nothing runs but its script; it has this style and no other, and
    /// brings along the letters that stand in it.
    pub(crate) fn page(mut self, Head { title, style, script }: &Head<'_>) -> String {
        let language = self.words.language().code();
        let style = format!("\n{}\n{style}", font_faces_for(&self.out));
        let mut policy = format!("default-src 'none'; style-src '{}'; font-src data:", hash(&style));
        if !script.is_empty() {
            let _ = write!(policy, "; script-src '{}'", hash(script));
            self.put(format_args!("<script>{script}</script>"));
        }
        self.out.push_str("</body>\n</html>\n");
        let head = format!(
            "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}; base-uri 'none'; form-action 'none'\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{}</title>\n<style>{style}</style>\n</head>\n<body>\n",
            escaped(title)
        );
        self.out.insert_str(0, &head);
        self.out
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
fn hash(text: &str) -> String {
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
