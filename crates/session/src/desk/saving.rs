//! Open documents and their files: saving, what others did to them, what the user decides about that.

use super::{Desk, Reply};
use crate::comparison::{Comparison, compare};
use crate::document::Document;
use crate::file::file_name;
use crate::merging::{Joining, Whose};
use crate::trouble::Trouble;
use crate::wire::{Handle, View};
use std::path::{Path, PathBuf};

impl Desk {
    /// Saves under the document's own name.
    ///
    /// # Errors
    /// When it has none, is somebody else's, holds something else by now, or cannot be written; the
    /// file is then as it was.
    pub fn save(&mut self, handle: Handle) -> Reply<View> {
        self.with(handle, Document::save)
    }

    /// The same, although the file holds something else by now or is gone: the user decided so.
    ///
    /// # Errors
    /// When it changed once more since that was told, or cannot be written; it is then as it was.
    pub fn save_over(&mut self, handle: Handle) -> Reply<View> {
        self.with(handle, Document::save_over)
    }

    /// Saves under another name, which is its name from now on.
    ///
    /// # Errors
    /// When another document is open under that name, when somebody else has that file or it is of a
    /// later version of the format, or when it cannot be written; the file is then as it was.
    pub fn save_as(&mut self, handle: Handle, path: &Path) -> Reply<View> {
        let there = self.handle_of(path);
        if there.is_some_and(|other| other != handle) {
            return self.told(Err(Trouble::OpenElsewhere(file_name(path))));
        }
        let me = self.me.clone();
        self.act(handle, |document| document.save_as(path, there.is_some(), &me))?;
        self.remember(handle, path);
        self.view(handle)
    }

    /// Shows what the file holds by now, in the place of what is here; undo brings that back.
    ///
    /// # Errors
    /// When there is no file, or it cannot be read; the document is as it was.
    pub fn take_in(&mut self, handle: Handle) -> Reply<View> {
        self.with(handle, Document::take_in)
    }

    /// What joining the document and what its file holds by now means; nothing is changed.
    ///
    /// # Errors
    /// When there is no file, it cannot be read, or it is not known what both last had in common.
    pub fn joining(&mut self, handle: Handle) -> Reply<Joining> {
        let words = self.words();
        let document = self.documents.get_mut(&handle).ok_or(Trouble::NoSuchDocument);
        let joining = document.and_then(|document| document.joining(words));
        self.told(joining)
    }

    /// Joins the document and what its file holds by now, as one change that can be taken back. Of each conflict
    /// that [`joining`](Self::joining) told, the side counts that is chosen. The file is written at the next save.
    ///
    /// # Errors
    /// When the document or its file is not as it was when the conflicts were told; the document is as it was.
    pub fn join(&mut self, handle: Handle, choices: &[Whose]) -> Reply<View> {
        self.with(handle, |document| document.join(choices))
    }

    /// Takes the right to change the file from whoever has it, with what it holds by now.
    ///
    /// # Errors
    /// When that did not work; the document can be read as before.
    pub fn take_over(&mut self, handle: Handle) -> Reply<View> {
        let me = self.me.clone();
        self.with(handle, |document| document.take_over(&me))
    }

    /// Tells what differs between the document's file, as it is now, and the document; without a file,
    /// between its beginning and now.
    ///
    /// # Errors
    /// When the document is not open, or its file cannot be read.
    pub fn compare(&self, handle: Handle) -> Reply<Comparison> {
        let document = self.document(handle)?;
        let earlier = self.told(document.earlier())?;
        Ok(compare(self.words(), &earlier, &document.journey))
    }

    /// The user has seen what came back after a crash, and keeps it.
    ///
    /// # Errors
    /// When the document is not open.
    pub fn keep_recovered(&mut self, handle: Handle) -> Reply<View> {
        self.with(handle, |document| {
            document.recovered = None;
            Ok(())
        })
    }

    /// Looks what others did to the files of the open documents; gives the one in front when there is
    /// something to tell of it. What is to be told of another one, its next view tells. To be called
    /// when a file changed, and every few seconds for disks that do not say so.
    pub fn look(&mut self) -> Option<View> {
        let mut news = None;
        for (handle, document) in &mut self.documents {
            if document.look(&self.me) && self.front == Some(*handle) {
                news = Some(*handle);
            }
        }
        self.view(news?).ok()
    }

    /// The files of the open documents.
    pub fn files(&self) -> Vec<PathBuf> {
        self.documents.values().filter_map(|document| Some(document.file.as_ref()?.path.clone())).collect()
    }

    /// A file name to begin with in a dialog: the file's, else the title's, with this ending. The title of a document
    /// with a passphrase is in no name.
    ///
    /// # Errors
    /// When the document is not open.
    pub fn suggested_name(&self, handle: Handle, ending: &str) -> Reply<String> {
        let document = self.document(handle)?;
        if document.keeping.seal.is_some() && document.file.is_none() {
            return Ok(self.neutral_name(ending));
        }
        let name = document.name();
        let stem = name.strip_suffix(".json").unwrap_or(&name);
        let stem = stem.strip_suffix(".age").unwrap_or(stem);
        let stem = tame(stem.strip_suffix(".journey").unwrap_or(stem));
        let stem = if stem.is_empty() { self.words().text("new-journey-title") } else { stem };
        Ok(format!("{stem}.{ending}"))
    }

    /// The folder to begin with in a dialog: the one that the document's file lies in; `None` where
    /// it has no file.
    pub fn suggested_folder(&self, handle: Handle) -> Option<PathBuf> {
        self.documents.get(&handle)?.file.as_ref()?.path.canonicalize().ok()?.parent().map(Path::to_owned)
    }
}

/// The text without what file systems do not take in a name.
fn tame(text: &str) -> String {
    let tamed: String =
        text.chars().map(|c| if c.is_control() || r#"/\:*?"<>|"#.contains(c) { ' ' } else { c }).collect();
    let words: Vec<&str> = tamed.split_whitespace().collect();
    words.join(" ").trim_matches('.').chars().take(80).collect()
}
