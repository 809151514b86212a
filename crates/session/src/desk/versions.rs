//! Earlier saved versions of an open document's file.

use super::{Desk, Reply};
use crate::reading::Reading;
use crate::trouble::Trouble;
use crate::wire::{Handle, View};
use crate::words::{minute, second};
use formats::journey_file::Load;
use gaps::Settings;
use serde::Serialize;
use std::path::Path;
use storage::Version;
use ts_rs::TS;

/// An earlier saved version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavedVersion {
    /// By which it is asked for.
    pub number: u32,
    /// When it was saved, in words that no other one has: to the second where others are of its minute, and with its
    /// place among them where others are of its second.
    pub when: String,
    /// How much it changed, in words; empty where that is not known.
    pub changes: String,
    /// Whether the journey is as it was then: nothing was changed since it was saved.
    pub is_now: bool,
}

impl Desk {
    /// The saved versions of the document's file that are kept, the latest first.
    ///
    /// # Errors
    /// When the document is not open.
    pub fn versions(&self, handle: Handle) -> Reply<Vec<SavedVersion>> {
        let (words, kept) = (self.words(), self.kept_versions(handle)?);
        let latest = kept.last().filter(|latest| self.is_now(handle, latest)).map(|latest| latest.number);
        let shares_its_minute =
            |moment: &str| kept.iter().filter(|it| minute(&it.moment) == minute(moment)).nth(1).is_some();
        let before_in_its_second = |version: &Version| {
            let earlier = kept.iter().take_while(|it| it.number != version.number);
            earlier.filter(|it| second(&it.moment) == second(&version.moment)).count()
        };
        let told = |version: &Version| SavedVersion {
            number: version.number,
            when: match (version.moment.as_str(), before_in_its_second(version)) {
                ("", _) => words.text("version-before"),
                (moment, 0) if shares_its_minute(moment) => second(moment),
                (moment, 0) => minute(moment),
                (moment, before) => format!("{} ({})", second(moment), before + 1),
            },
            changes: match version.changes {
                0 => String::new(),
                count => words.text_with("version-changes", &[("count", i64::from(count).into())]),
            },
            is_now: latest == Some(version.number),
        };
        Ok(kept.iter().rev().map(told).collect())
    }

    /// One of them, to be set beside another journey.
    ///
    /// # Errors
    /// When it is not kept any more, or cannot be read.
    pub fn version(&self, handle: Handle, number: u32) -> Reply<Reading> {
        let version = self.kept_versions(handle)?.into_iter().find(|version| version.number == number);
        let version = self.told(version.ok_or(Trouble::NoSuchVersion))?;
        let document = self.told(self.documents.get(&handle).ok_or(Trouble::NoSuchDocument))?;
        let bytes = document.version(&version);
        self.told(bytes.and_then(|bytes| Reading::of_bytes(&version.path, bytes, Settings::default(), Load::default())))
    }

    /// Makes the document hold one of them again: a change like any other. The file is written at the next save.
    ///
    /// # Errors
    /// When it is not kept any more or cannot be read, or the document cannot be changed.
    pub fn restore_version(&mut self, handle: Handle, number: u32) -> Reply<View> {
        let version = self.version(handle, number)?;
        self.with(handle, |document| document.restore(version.journey()))
    }

    /// Whether nothing was changed in the document since this version was saved.
    fn is_now(&self, handle: Handle, version: &Version) -> bool {
        let Some(document) = self.documents.get(&handle).filter(|it| it.history.is_saved()) else { return false };
        let saved = document.file.as_ref().and_then(|file| file.common.as_ref());
        saved.is_some_and(|saved| document.version(version).is_ok_and(|bytes| bytes == *saved))
    }

    fn kept_versions(&self, handle: Handle) -> Reply<Vec<Version>> {
        let document = self.told(self.documents.get(&handle).ok_or(Trouble::NoSuchDocument))?;
        let file = document.file.as_ref();
        let versions = file.and_then(|file| document.keeping.versions(&file.real));
        Ok(versions.map(|versions| versions.list()).unwrap_or_default())
    }

    /// Deletes all versions of a file.
    pub(super) fn forget_versions(&self, path: &Path) -> Reply<()> {
        let versions = crate::keeping::versions(&self.folder, &storage::real_path(path));
        self.told(versions.forget().map_err(Trouble::from))
    }
}
