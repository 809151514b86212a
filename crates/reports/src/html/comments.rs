//! What makes a report a page that can be commented on: a field at each gap and handover and at the journey, and a small
//! script that saves what was written as a file. Nothing is fetched, and nothing runs but that script.

use super::Page;
use crate::contents::Contents;
use drawing::{Scene, Theme, escaped};
use messages::Words;

/// How the fields look.
pub(super) const STYLE: &str = include_str!("comments.css");
/// What saves them.
pub(super) const SCRIPT: &str = include_str!("comments.js");

/// By which names what can be commented on comes back. A name tells nothing of what it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommentKeys {
    /// Of the journey.
    pub journey: String,
    /// Of each gap, as [`Contents::gaps`] has them.
    pub gaps: Vec<Vec<String>>,
    /// Of each handover, as the register has them.
    pub handovers: Vec<String>,
}

/// The report as a page on which a reader without Stafett comments. Whatever stands in the journey is text, never
/// markup. Without scripts it is the report.
pub fn html_to_comment(contents: &Contents, keys: &CommentKeys, scene: &Scene, theme: Theme, words: &Words) -> String {
    Page::new(contents, Some(keys), words).written(scene, theme)
}

impl Page<'_> {
    /// Who comments, and the comment on the journey as a whole.
    pub(super) fn commenting(&mut self) {
        let Some(keys) = self.keys else { return };
        let word = |key: &str| self.markup.word(key);
        let (heading, lead, hint) = (word("comments-heading"), word("comments-lead"), word("comments-no-script"));
        let (name, save) = (word("comments-name"), word("comments-save"));
        let (saved, none) = (word("comments-saved"), word("comments-none"));
        let title = escaped(&self.contents.title);
        let field = self.field(&keys.journey, &self.words.text("comments-on-journey"));
        self.markup.put(format_args!(
            "<section id=\"comments\" aria-labelledby=\"comments-heading\" data-journey=\"{}\" data-title=\"{title}\" \
             data-saved=\"{saved}\" data-none=\"{none}\">\n\
             <h2 id=\"comments-heading\">{heading}</h2>\n<p>{lead}</p>\n<noscript><p class=\"removed\">{hint}</p></noscript>\n\
             <div class=\"commenting\" hidden>\n<p><label for=\"commenter\">{name}</label>\n\
             <input id=\"commenter\" type=\"text\" maxlength=\"120\" autocomplete=\"name\"></p>\n{field}\n\
             <p class=\"save\"><button type=\"button\" id=\"save\">{save}</button> <span id=\"said\" role=\"status\"></span></p>\n\
             </div>\n</section>",
            keys.journey
        ));
    }

    /// A field for a comment on what this names; nothing on a page that only tells.
    pub(super) fn field(&self, key: &str, about: &str) -> String {
        let whole = self.keys.is_some_and(|keys| keys.journey == key);
        let comment = self.markup.word(if whole { "comments-comment-whole" } else { "comments-comment" });
        let label = escaped(&self.words.text_with("comments-on", &[("about", about.into())]));
        let about = escaped(about);
        format!(
            "<details class=\"comment\" hidden><summary aria-label=\"{label}\">{comment}</summary>\
             <textarea rows=\"3\" maxlength=\"4000\" aria-label=\"{label}\" data-on=\"{key}\" data-about=\"{about}\"></textarea>\
             </details>"
        )
    }

    pub(super) fn gap_field(&self, entry: usize, gap: usize, message: &str) -> String {
        let key = self.keys.and_then(|keys| keys.gaps.get(entry)?.get(gap));
        key.map_or_else(String::new, |key| self.field(key, message))
    }

    pub(super) fn handover_field(&self, row: usize, about: &str) -> String {
        let key = self.keys.and_then(|keys| keys.handovers.get(row));
        key.map_or_else(String::new, |key| self.field(key, about))
    }
}
