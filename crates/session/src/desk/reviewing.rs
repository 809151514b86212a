//! The handovers of a document as they are reviewed, and decisions on them and on gaps.

use super::judging::judge;
use super::{Desk, Reply};
use crate::deciding::{Ground, Reviewed, Saying, decide};
use crate::document::Document;
use crate::register::{checked, register};
use crate::trouble::Trouble;
use crate::wire::{CheckedHandover, Handle, RegisterText, Standing, View};
use drawing::plain;
use gaps::Settings;
use journey::{Comment, Date, Slot};

impl Desk {
    /// All handovers of a document with what was found at them and decided on them.
    ///
    /// # Errors
    /// When the document is not open.
    pub fn register(&self, document: Handle) -> Reply<RegisterText> {
        Ok(register(self.words(), self.open_journey(document)?, &self.settings, self.today()))
    }

    /// The points of a safe handover, which of them this one has, and what was decided on it; none where there is no
    /// such handover.
    ///
    /// # Errors
    /// When the document is not open.
    pub fn checked_handover(&self, document: Handle, handover: Slot) -> Reply<Option<CheckedHandover>> {
        let journey = self.open_journey(document)?;
        Ok(checked(self.words(), journey, &self.settings, handover, (self.today(), self.time)))
    }

    /// Says something of a gap or a handover: where it stands, who sees to it, until when, a comment. `continues`: it
    /// is said in the place of what was said of it last, as one step with that.
    ///
    /// # Errors
    /// When there is no such gap or handover, or the document cannot be changed.
    pub fn decide(&mut self, document: Handle, about: &Reviewed, saying: &Saying, continues: bool) -> Reply<View> {
        let comment = self.says("");
        let settings = self.settings.clone();
        self.with(document, |it| say(it, &settings, about, (saying, continues), comment))
    }

    /// Keeps what is said while it is still being typed.
    ///
    /// # Errors
    /// When there is no such gap or handover, or the document cannot be changed.
    pub fn draft_decision(
        &mut self,
        document: Handle,
        about: &Reviewed,
        saying: &Saying,
        continues: bool,
    ) -> Reply<Standing> {
        let comment = self.says("");
        let settings = self.settings.clone();
        self.act(document, |it| say(it, &settings, about, (saying, continues), comment))?;
        self.standing(document)
    }

    /// The name that stands at the user's comments: the one that was chosen, else the system's.
    pub fn author(&self) -> &str {
        self.memory.author().unwrap_or(&self.me.user)
    }

    /// Keeps the name for comments on this machine; an empty one is the system's again. Gives the name that counts.
    ///
    /// # Errors
    /// When it could not be kept.
    pub fn set_author(&mut self, name: &str) -> Reply<String> {
        let name = plain(name);
        let kept = self.memory.set_author(Some(name.as_str()).filter(|name| !name.is_empty() && *name != self.me.user));
        self.told(kept)?;
        Ok(self.author().to_owned())
    }

    /// What the user says now.
    pub(super) fn says(&self, text: &str) -> Comment {
        Comment { at: (self.me.now)(), by: self.author().to_owned(), text: text.to_owned(), ..Comment::default() }
    }

    /// The day that it is, for what is overdue.
    pub(super) fn today(&self) -> Option<Date> {
        self.me.today()
    }
}

fn say(
    document: &mut Document,
    settings: &Settings,
    about: &Reviewed,
    (saying, continues): (&Saying, bool),
    comment: Comment,
) -> Result<(), Trouble> {
    judge(document, settings, continues, |journey, settings, report| {
        decide(&Ground { journey, settings, report }, about, saying, (comment, continues))
    })
}
