//! What is remembered between starts: the language, the theme, the thresholds, the country, the recent
//! files, what is folded away in a journey, how the window was arranged.

use crate::trouble::Trouble;
use crate::wire::Arrangement;
use gaps::Settings;
use journey::{Country, Id};
use messages::Language;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use storage::{Recent, Remembered};

const LANGUAGE: &str = "language";
const THEME: &str = "theme";
const COUNTRY: &str = "country";
/// How the user is called in comments.
const AUTHOR: &str = "author";
/// JSON in a text, as a settings file has it.
const THRESHOLDS: &str = "thresholds";
/// JSON in a text: journeys with the lanes and phases that are folded away in them, the latest last.
const FOLDED: &str = "folded";
/// Whether earlier versions are kept: `off` or nothing.
const VERSIONS: &str = "versions";
/// After how many minutes without a touch protected journeys are locked; `0`: never.
const LOCKING: &str = "lock-after";
/// The minutes that can be chosen; the third holds until one is.
const MINUTES: [u32; 4] = [0, 5, 15, 30];
/// So many journeys are remembered with what is folded away.
const MOST_FOLDED: usize = 50;
/// JSON in a text: how the page was arranged.
const ARRANGEMENT: &str = "arrangement";
/// JSON in a text: how large the window was.
const WINDOW: &str = "window";
/// The themes that can be chosen; the first holds until one is.
const THEMES: [&str; 4] = ["system", "light", "dark", "contrast"];

/// How large a window is, in logical pixels.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowSize {
    /// As long as it does not fill the screen.
    pub width: f64,
    /// As long as it does not fill the screen.
    pub height: f64,
    /// Whether it fills the screen.
    pub maximized: bool,
}

/// What is remembered between starts.
pub(crate) struct Memory {
    recent: Recent,
    remembered: Remembered,
    /// Every recent file that was told so far, at the place of its number: a number never gets another meaning.
    numbered: Vec<PathBuf>,
    /// What is folded away in protected journeys: nothing of them is written down.
    folded_here: Vec<(Id, BTreeSet<Id>)>,
}

impl Memory {
    /// What lies in the folder; what cannot be read is as if it were not there.
    pub(crate) fn load(folder: &Path) -> Self {
        let recent = Recent::open(folder);
        let numbered = recent.paths().to_vec();
        Self { recent, remembered: Remembered::open(folder), numbered, folded_here: Vec::new() }
    }

    /// The chosen language; none before one was chosen.
    pub(crate) fn language(&self) -> Option<Language> {
        Language::from_tag(self.remembered.get(LANGUAGE)?)
    }

    pub(crate) fn set_language(&mut self, language: Language) -> Result<(), Trouble> {
        Ok(self.remembered.set(LANGUAGE, Some(language.code()))?)
    }

    /// The chosen theme.
    pub(crate) fn theme(&self) -> &'static str {
        let kept = self.remembered.get(THEME);
        THEMES.into_iter().find(|theme| Some(*theme) == kept).unwrap_or(THEMES[0])
    }

    pub(crate) fn set_theme(&mut self, theme: &str) -> Result<(), Trouble> {
        if !THEMES.contains(&theme) {
            return Err(Trouble::NoSuchTheme(theme.to_owned()));
        }
        Ok(self.remembered.set(THEME, Some(theme))?)
    }

    /// The name that the user chose for comments; none: the system's name for them.
    pub(crate) fn author(&self) -> Option<&str> {
        self.remembered.get(AUTHOR)
    }

    pub(crate) fn set_author(&mut self, name: Option<&str>) -> Result<(), Trouble> {
        Ok(self.remembered.set(AUTHOR, name)?)
    }

    /// The country of the journey that was begun last.
    pub(crate) fn country(&self) -> Option<Country> {
        let kept = self.remembered.get(COUNTRY)?;
        Country::ALL.iter().find(|country| country.word() == kept).cloned()
    }

    pub(crate) fn set_country(&mut self, country: Option<&Country>) -> Result<(), Trouble> {
        Ok(self.remembered.set(COUNTRY, country.map(Country::word))?)
    }

    /// The thresholds that were set; the defaults where nothing of use is kept.
    pub(crate) fn thresholds(&self) -> Settings {
        self.remembered.get(THRESHOLDS).and_then(|text| Settings::from_json(text).ok()).unwrap_or_default()
    }

    /// Keeps the thresholds in the JSON of a settings file; none: the defaults.
    pub(crate) fn set_thresholds(&mut self, json: Option<&str>) -> Result<(), Trouble> {
        Ok(self.remembered.set(THRESHOLDS, json)?)
    }

    /// The lanes and phases of this journey that are folded away.
    pub(crate) fn folded(&self, journey: &Id) -> BTreeSet<Id> {
        let here = self.folded_here.iter().find(|(id, _)| id == journey).cloned();
        let folded = here.or_else(|| self.all_folded().into_iter().find(|(id, _)| id == journey));
        folded.map(|(_, folded)| folded).unwrap_or_default()
    }

    /// The same until the program ends, of a journey of which nothing is written down. What was, is taken out.
    pub(crate) fn set_folded_here(&mut self, journey: &Id, folded: BTreeSet<Id>) -> Result<(), Trouble> {
        self.folded_here.retain(|(id, _)| id != journey);
        self.folded_here.push((journey.clone(), folded));
        let is_known = self.all_folded().iter().any(|(id, _)| id == journey);
        if is_known { self.set_folded(journey, BTreeSet::new()) } else { Ok(()) }
    }

    /// Whether earlier versions of files are kept.
    pub(crate) fn keeps_versions(&self) -> bool {
        self.remembered.get(VERSIONS).is_none()
    }

    pub(crate) fn set_keeps_versions(&mut self, keeps: bool) -> Result<(), Trouble> {
        Ok(self.remembered.set(VERSIONS, (!keeps).then_some("off"))?)
    }

    /// After how many minutes protected journeys are locked; 0: never.
    pub(crate) fn lock_after(&self) -> u32 {
        let kept = self.remembered.get(LOCKING).and_then(|text| text.parse().ok());
        kept.filter(|minutes| MINUTES.contains(minutes)).unwrap_or(MINUTES[2])
    }

    pub(crate) fn set_lock_after(&mut self, minutes: u32) -> Result<(), Trouble> {
        let minutes = Some(minutes).filter(|minutes| MINUTES.contains(minutes)).unwrap_or(MINUTES[2]);
        Ok(self.remembered.set(LOCKING, Some(&minutes.to_string()))?)
    }

    /// How the page was arranged when it was left.
    pub(crate) fn arrangement(&self) -> Arrangement {
        self.read(ARRANGEMENT).unwrap_or_default()
    }

    pub(crate) fn set_arrangement(&mut self, arrangement: &Arrangement) -> Result<(), Trouble> {
        let text = serde_json::to_string(arrangement).ok();
        Ok(self.remembered.set(ARRANGEMENT, text.as_deref())?)
    }

    /// How large the window was when it was left.
    pub(crate) fn window_size(&self) -> Option<WindowSize> {
        self.read(WINDOW)
    }

    pub(crate) fn set_window_size(&mut self, size: &WindowSize) -> Result<(), Trouble> {
        let text = serde_json::to_string(size).ok();
        Ok(self.remembered.set(WINDOW, text.as_deref())?)
    }

    /// What is kept as JSON under this name; none where nothing of use is.
    fn read<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        serde_json::from_str(self.remembered.get(name)?).ok()
    }

    /// Keeps which they are.
    pub(crate) fn set_folded(&mut self, journey: &Id, folded: BTreeSet<Id>) -> Result<(), Trouble> {
        let mut all = self.all_folded();
        all.retain(|(id, _)| id != journey);
        if !folded.is_empty() {
            all.push((journey.clone(), folded));
        }
        let older = all.len().saturating_sub(MOST_FOLDED);
        let text = serde_json::to_string(&all[older..]).ok().filter(|_| !all.is_empty());
        Ok(self.remembered.set(FOLDED, text.as_deref())?)
    }

    /// Forgets that of all journeys.
    fn forget_folded(&mut self) -> Result<(), Trouble> {
        self.folded_here.clear();
        Ok(self.remembered.set(FOLDED, None)?)
    }

    fn all_folded(&self) -> Vec<(Id, BTreeSet<Id>)> {
        self.remembered.get(FOLDED).and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
    }

    /// The recent files that are still there, each with its number, the newest first.
    pub(crate) fn recent(&mut self) -> Vec<(u32, PathBuf)> {
        let there: Vec<PathBuf> = self.recent.paths().iter().filter(|path| path.is_file()).cloned().collect();
        there.into_iter().filter_map(|path| Some((self.number(&path)?, path))).collect()
    }

    /// The file of this number.
    pub(crate) fn numbered(&self, number: u32) -> Result<PathBuf, Trouble> {
        let index = usize::try_from(number).ok();
        index.and_then(|index| self.numbered.get(index)).cloned().ok_or(Trouble::NoSuchRecent)
    }

    /// Puts a file first.
    pub(crate) fn remember(&mut self, path: &Path) -> Result<(), storage::Error> {
        self.recent.put(&path.canonicalize().unwrap_or_else(|_| path.to_owned()))
    }

    /// Takes a file out of the list.
    pub(crate) fn forget(&mut self, path: &Path) -> Result<(), Trouble> {
        Ok(self.recent.forget(&path.canonicalize().unwrap_or_else(|_| path.to_owned()))?)
    }

    /// Empties the list of recent files.
    pub(crate) fn forget_recent(&mut self) -> Result<(), Trouble> {
        let paths = self.recent.paths().to_vec();
        paths.iter().try_for_each(|path| self.recent.forget(path))?;
        self.forget_folded()
    }

    fn number(&mut self, path: &Path) -> Option<u32> {
        let known = self.numbered.iter().position(|other| other == path);
        let index = known.unwrap_or_else(|| {
            self.numbered.push(path.to_owned());
            self.numbered.len() - 1
        });
        u32::try_from(index).ok()
    }
}
