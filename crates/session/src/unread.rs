//! Journals that cannot be read, or not to their end: what is known of them, and what becomes of them.

use crate::document::Document;
use crate::file::file_name;
use crate::me::Me;
use crate::recovery::rescued;
use crate::sealing::Seal;
use crate::wire::UnreadJournal;
use journey::Id;
use messages::Words;
use serde::de::DeserializeOwned;
use serde_json::{Deserializer, Value};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use storage::{Closed, Error, Leftover, real_path};

/// A journal that cannot be read, or not to its end. It stays as it is until the user decides.
pub(crate) struct Unread {
    journal: Journal,
    why: Why,
    /// How many changes can be rescued.
    rescued: Option<usize>,
    title: Option<String>,
    path: Option<PathBuf>,
    id: Option<Id>,
    /// What it is sealed with.
    seal: Option<Arc<Seal>>,
    /// Whether the user set it aside: it is not told of any more.
    pub(crate) aside: bool,
}

/// Why a journal is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// A later version wrote it.
    Newer,
    /// What lies there is not what was written.
    Damaged,
    /// It cannot be opened, for this reason: the code of a storage error.
    Closed(&'static str),
}

enum Journal {
    Open(Leftover),
    Closed(Closed),
}

impl Unread {
    /// One that is damaged or of a later version; `rescued` says how many changes come before that.
    pub(crate) fn of(leftover: Leftover, why: Why, rescued: Option<usize>, seal: Option<Arc<Seal>>) -> Self {
        let raw = leftover.raw();
        let whole: Option<Value> = serde_json::from_slice(&leftover.head).ok();
        let text = |pointer: &str| Some(whole.as_ref()?.pointer(pointer)?.as_str()?.to_owned());
        // Where the head is damaged, its beginning may still tell of what file it is.
        let path = text("/path").or_else(|| behind(&raw, br#""path":"#)).map(PathBuf::from);
        let id = text("/journey/head/id").or_else(|| behind(&raw, br#""head":{"id":"#)).map(|id| Id::from(id.as_str()));
        let title = text("/journey/head/title").filter(|title| !title.is_empty());
        let aside = leftover.aside;
        Self { journal: Journal::Open(leftover), why, rescued, title, path, id, seal, aside }
    }

    /// One that cannot be opened.
    pub(crate) fn closed(closed: Closed) -> Self {
        let (why, aside) = (Why::Closed(closed.error.code()), closed.aside);
        Self {
            journal: Journal::Closed(closed),
            why,
            rescued: None,
            title: None,
            path: None,
            id: None,
            seal: None,
            aside,
        }
    }

    /// In words, under this number.
    pub(crate) fn told(&self, number: u32, words: &Words) -> UnreadJournal {
        let key = match self.why {
            Why::Newer => "unread-newer",
            Why::Damaged => "unread-damaged",
            Why::Closed(_) => "unread-closed",
        };
        let reason = if let Why::Closed(code) = self.why { code } else { "" };
        let file = self.path.as_deref().map(file_name);
        UnreadJournal {
            number,
            title: self.title.clone().or_else(|| file.clone()),
            file,
            why: words.text_with(key, &[("why", reason.into())]),
            rescued: self.rescued.map(|count| u32::try_from(count).unwrap_or(u32::MAX)),
            aside: self.aside,
        }
    }

    /// The document as far as it can be rescued.
    pub(crate) fn rescue(&self, me: &Me) -> Option<Document> {
        self.rescued?;
        match &self.journal {
            Journal::Open(leftover) => rescued(leftover, self.seal.clone(), me),
            Journal::Closed(_) => None,
        }
    }

    /// Keeps it as it is, and speaks of it no more.
    pub(crate) fn set_aside(&mut self) -> Result<(), Error> {
        match &mut self.journal {
            Journal::Open(leftover) => leftover.set_aside()?,
            Journal::Closed(closed) => closed.set_aside()?,
        }
        self.aside = true;
        Ok(())
    }

    /// Deletes it.
    pub(crate) fn remove(&self) -> Result<(), Error> {
        match &self.journal {
            Journal::Open(leftover) => leftover.remove(),
            Journal::Closed(closed) => closed.remove(),
        }
    }

    /// Whether it is of this journey in this file, as far as that can be known.
    pub(crate) fn is_of(&self, path: Option<&Path>, id: Option<&Id>) -> bool {
        match (&self.path, path) {
            (Some(mine), Some(path)) => mine == path || real_path(mine) == real_path(path),
            _ => self.id.is_some() && self.id.as_ref() == id,
        }
    }
}

/// The JSON value right behind these bytes.
fn behind<T: DeserializeOwned>(raw: &[u8], key: &[u8]) -> Option<T> {
    let at = raw.windows(key.len()).position(|window| window == key)? + key.len();
    Deserializer::from_slice(raw.get(at..)?).into_iter::<T>().next()?.ok()
}
