//! A journey that is read once: checked, drawn, laid out or written in canonical form.

use crate::commenting::{TakenIn, bytes_of, take_in};
use crate::document::Notice;
use crate::drawn::{DrawingOptions, ExportKind, Source, words_for};
use crate::file::{Hold, file_name};
use crate::keeping::notes;
use crate::me::Me;
use crate::report::{self, CheckReport};
use crate::reviews::{Judged, judge};
use crate::trouble::Trouble;
use crate::view::notice;
use crate::wire::{FigureText, GapGroup, ProblemText, QuietGapText};
use crate::words::{figures, gap_groups, problems, quiet_gaps};
use drawing::{Options, TimeView, Watch};
use formats::journey_file::{self, Load, Opened};
use gaps::{Report, Settings, Severity, check};
use journey::{Actor, Country, Head, Id, Journey, Level, Problem, Slot};
use messages::{Language, Words};
use reports::{FreeText, free_texts};
use std::borrow::Cow;
use std::path::Path;
use std::sync::OnceLock;
use std::time::SystemTime;
use storage::{Care, Effort, Fingerprint, Passphrase, Sealed, is_sealed, saved_at};

/// A journey from a file.
pub struct Reading {
    journey: Journey,
    repeated: Vec<Problem>,
    problems: OnceLock<Vec<Problem>>,
    report: OnceLock<Report>,
    settings: Settings,
    /// Of what the file holds, not sealed.
    plain: Fingerprint,
    /// Of what it holds as it is.
    held: Fingerprint,
    passphrase: Option<Passphrase>,
    newer: Option<u32>,
    saved: Option<SystemTime>,
    load: Load,
}

impl Reading {
    /// Reads a file. It is checked when something is asked that the check tells.
    ///
    /// # Errors
    /// When the file cannot be read, is no journey, or is protected by a passphrase.
    pub fn of_file(path: &Path, settings: Settings) -> Result<Self, Trouble> {
        Self::of_protected(path, settings, None)
    }

    /// The same for a file that may be protected by this passphrase.
    ///
    /// # Errors
    /// When the file cannot be read, is no journey, or is protected by another passphrase.
    pub fn of_protected(path: &Path, settings: Settings, passphrase: Option<&Passphrase>) -> Result<Self, Trouble> {
        Self::of_one(path, settings, passphrase, &[])
    }

    /// The same for one of several files, read after these: all of them keep to the memory that one as long as all
    /// may take.
    ///
    /// # Errors
    /// When the file cannot be read, is no journey, or is protected by another passphrase.
    pub fn of_one(
        path: &Path,
        settings: Settings,
        passphrase: Option<&Passphrase>,
        others: &[&Self],
    ) -> Result<Self, Trouble> {
        let bytes = read(path)?;
        let held = Fingerprint::of(&bytes);
        let passphrase = passphrase.filter(|_| is_sealed(&bytes));
        let plain = match passphrase {
            Some(passphrase) => passphrase.open(&bytes).map_err(Trouble::sealed(path))?,
            None if is_sealed(&bytes) => return Err(Trouble::NeedsPassphrase(file_name(path))),
            None => bytes,
        };
        let others = others.iter().fold(Load::default(), |load, other| load + other.load);
        Ok(Self { held, passphrase: passphrase.cloned(), ..Self::of_bytes(path, plain, settings, others)? })
    }

    /// The same for a file that is set beside a document with this passphrase, or without one.
    pub(crate) fn of_other(path: &Path, settings: Settings, passphrase: Option<&Passphrase>) -> Result<Self, Trouble> {
        match Self::of_protected(path, settings, passphrase) {
            Err(Trouble::NeedsPassphrase(name) | Trouble::Sealed { name, sealed: Sealed::WrongPassphrase }) => {
                Err(Trouble::OtherProtected(name))
            }
            read => read,
        }
    }

    /// The same for bytes that were read from this file, not sealed, while others take this.
    ///
    /// # Errors
    /// When they are no journey.
    pub(crate) fn of_bytes(path: &Path, bytes: Vec<u8>, settings: Settings, others: Load) -> Result<Self, Trouble> {
        let opened = journey_file::read_beside(&bytes, others)
            .map_err(|refusal| Trouble::Refusal { name: file_name(path), refusal })?;
        let newer = opened.newer.then_some(opened.version);
        let (problems, report) = (OnceLock::new(), OnceLock::new());
        let saved = saved_at(path);
        let (Opened { journey, repeated, load, .. }, plain) = (opened, Fingerprint::of(&bytes));
        let (held, passphrase) = (plain, None);
        Ok(Self { journey, repeated, problems, report, settings, plain, held, passphrase, newer, saved, load })
    }

    /// The passphrase that the file is protected with.
    pub fn passphrase(&self) -> Option<&Passphrase> {
        self.passphrase.as_ref()
    }

    /// The same for a version that two others came from; none where the file is empty, as version control has it for
    /// what both sides added.
    ///
    /// # Errors
    /// When the file cannot be read or is no journey.
    pub fn of_base(path: &Path, passphrase: Option<&Passphrase>) -> Result<Option<Self>, Trouble> {
        if read(path)?.is_empty() {
            return Ok(None);
        }
        Self::of_protected(path, Settings::default(), passphrase).map(Some)
    }

    /// Whether it can be written again without losing what only a later version of the format knows.
    ///
    /// # Errors
    /// When the file is of a later version.
    pub fn can_be_written(&self, path: &Path) -> Result<(), Trouble> {
        let name = || file_name(path);
        self.newer.map_or(Ok(()), |version| Err(Trouble::NewerVersion { name: name(), version }))
    }

    /// Puts these bytes in the place of what was read, sealed where that was; not when somebody has the file open, or
    /// it holds something else by now.
    ///
    /// # Errors
    /// When that is so, or the file cannot be written.
    pub fn replace(&self, path: &Path, bytes: &[u8], me: &Me, own: Option<&Path>) -> Result<(), Trouble> {
        let hold = Hold::take(path, me);
        if let Hold::Theirs(owner) = hold {
            return Err(Trouble::InUse { name: file_name(path), owner });
        }
        let notes = own.map(notes);
        let sound = |bytes: &[u8]| match &self.passphrase {
            Some(passphrase) => passphrase.open(bytes).is_ok_and(|plain| journey_file::read(&plain).is_ok()),
            None => journey_file::read(bytes).is_ok(),
        };
        let care = Care { replaces: Some(self.held), sound: Some(&sound), notes: notes.as_deref() };
        let written = sealed(path, bytes, self.passphrase.as_ref());
        let written = written.and_then(|bytes| Ok(storage::save(path, &bytes, &care)?));
        hold.release();
        written
    }

    /// The words in which it is reported: of the chosen language, else of the journey's, else English.
    pub fn words(&self, language: Option<Language>) -> &'static Words {
        words_for(&self.journey, language)
    }

    /// The journey's title.
    pub fn title(&self) -> &str {
        &self.journey.head.title
    }

    /// What the check gave.
    pub(crate) fn found(&self) -> &Report {
        self.report.get_or_init(|| check(&self.journey, &self.settings))
    }

    /// What is unsound in the file: repeated keys, then the rest.
    fn unsound(&self) -> &[Problem] {
        self.problems.get_or_init(|| self.repeated.iter().cloned().chain(journey::problems(&self.journey)).collect())
    }

    /// When the file was saved, as far as that is known.
    pub(crate) fn saved(&self) -> Option<SystemTime> {
        self.saved
    }

    /// The journey.
    pub(crate) fn journey(&self) -> &Journey {
        &self.journey
    }

    /// The journey for whoever needs nothing else of it.
    pub(crate) fn into_journey(self) -> Journey {
        self.journey
    }

    /// The same for whoever needs nothing else but what the file is.
    pub(crate) fn take_journey(&mut self) -> Journey {
        std::mem::replace(&mut self.journey, Journey::new(Id::default(), ""))
    }

    /// The thresholds it was checked with.
    pub(crate) fn thresholds(&self) -> &Settings {
        &self.settings
    }

    /// How grave the gravest gap is that nobody judged to be none; none without gaps.
    pub fn gravest(&self) -> Option<Severity> {
        self.judged().open.gaps.iter().map(|gap| gap.severity).max()
    }

    /// The gaps in words, by rule, the gravest first.
    pub fn gaps(&self, words: &Words) -> Vec<GapGroup> {
        gap_groups(words, &self.journey, &self.judged(), None)
    }

    /// The gaps that somebody judged to be none, in words.
    pub fn quiet(&self, words: &Words) -> Vec<QuietGapText> {
        quiet_gaps(words, &self.journey, self.found(), &self.judged())
    }

    /// The problems in words.
    pub fn problems(&self, words: &Words) -> Vec<ProblemText> {
        problems(words, &self.journey, self.unsound())
    }

    /// What is worth telling beside that: what saving would settle.
    pub fn notices(&self, words: &Words) -> Vec<String> {
        let repeated = self.repeated.len();
        Vec::from_iter((repeated > 0).then(|| notice(words, &Notice::RepeatedKeys(repeated))))
    }

    /// Why the file is only read: it is of a later version of the format. `path` is where it came from.
    pub fn read_only(&self, words: &Words, path: &Path) -> Option<String> {
        let args = [("name", file_name(path).into()), ("version", self.newer?.to_string().into())];
        Some(words.text_with("attention-newer", &args))
    }

    /// The figures in words.
    pub fn figures(&self, words: &Words) -> Vec<FigureText> {
        figures(words, &self.found().metrics)
    }

    /// The report as a program reads it.
    pub fn report(&self, words: &Words) -> CheckReport<'_> {
        report::report(words, &self.journey, self.unsound(), self.found(), &self.settings)
    }

    /// The lane or phase with this id.
    pub fn lane_or_phase(&self, id: &str) -> Option<Slot> {
        let known = |slot: &Slot| self.journey.actors.get(*slot).is_some() || self.journey.phases.get(*slot).is_some();
        self.journey.ids().into_iter().find(|(slot, other)| other.0 == id && known(slot)).map(|(slot, _)| slot)
    }

    /// Every line of free text, which somebody reads before it stays in a pseudonymised copy.
    pub fn free_texts(&self) -> Vec<FreeText> {
        free_texts(&self.journey)
    }

    /// The export as the bytes of a file.
    ///
    /// # Errors
    /// When the picture, the PDF or the workbook would be too large.
    pub fn drawn(&self, kind: ExportKind, options: &DrawingOptions) -> Result<Vec<u8>, Trouble> {
        Source::of(Cow::Borrowed(&self.journey), &self.settings, options).written(kind, options, &mut |_| true)
    }

    /// The same, with nothing kept but what it takes; the watch is told how far it is, from 0 to 1, and can
    /// stop it.
    ///
    /// # Errors
    /// When it would be too large, or was stopped.
    pub fn into_drawn(
        self,
        kind: ExportKind,
        options: &DrawingOptions,
        watch: &mut Watch<'_>,
    ) -> Result<Vec<u8>, Trouble> {
        let Self { journey, settings, .. } = self;
        Source::of(Cow::Owned(journey), &settings, options).written(kind, options, watch)
    }

    /// Where everything lies, as JSON: nodes, edges, lanes.
    pub fn layout(&self, language: Option<Language>, time: TimeView) -> String {
        let geometry = drawing::geometry(&self.journey, self.words(language), Options { time, ..Options::default() });
        serde_json::to_string_pretty(&geometry).unwrap_or_default() + "\n"
    }

    /// The file in canonical form, and whether that differs from how it is.
    ///
    /// # Errors
    /// When the file is of a later version of the format, and would lose what only that knows.
    pub fn canonical(&self, path: &Path) -> Result<(Vec<u8>, bool), Trouble> {
        self.can_be_written(path)?;
        let bytes = journey_file::write(&self.journey);
        let differs = Fingerprint::of(&bytes) != self.plain;
        Ok((bytes, differs))
    }

    /// The file with the comments of another file in its reviews, and what is told of them. Nothing else changes.
    ///
    /// # Errors
    /// When the comments cannot be read, are about another journey or bring nothing new, or this file is of a later
    /// version of the format.
    pub fn with_comments(&self, path: &Path, comments: &Path) -> Result<(Vec<u8>, TakenIn), Trouble> {
        self.can_be_written(path)?;
        let taken = take_in(&self.journey, &self.settings, &bytes_of(comments)?);
        let taken = taken.map_err(|error| Trouble::Comments { name: file_name(comments), error })?;
        let mut journey = self.journey.clone();
        let refused = |refused| Trouble::Refused { refused, field: None };
        edit::apply(&mut journey, &taken.operation).map_err(refused)?;
        Ok((journey_file::write(&journey), taken.told))
    }

    pub(crate) fn judged(&self) -> Judged<'_> {
        judge(&self.journey, &self.settings, self.found())
    }
}

/// Reads a settings file with thresholds of the rules.
///
/// # Errors
/// When it cannot be read, or names what is no setting.
pub fn settings(path: &Path) -> Result<Settings, Trouble> {
    let bytes = read(path)?;
    let text = String::from_utf8_lossy(&bytes);
    Settings::from_json(&text).map_err(|error| Trouble::Settings { name: file_name(path), error })
}

/// A new journey: a title, a country perhaps, and the person's own lane.
pub fn new_journey(id: &str, title: &str, country: Option<Country>, words: &Words) -> Journey {
    let mut journey = Journey::new(Id::from(id), title);
    let language = words.language().code().to_owned();
    journey.head = Head { country, language, ..journey.head };
    let lane =
        Actor { id: Id::from("a1"), name: words.text("new-first-lane"), level: Level::Citizen, ..Actor::default() };
    journey.add(lane.into());
    journey
}

/// Writes a new journey file where no file is yet, protected by the passphrase if there is one. What a killed program
/// leaves of it is found through the app's `own` folder.
///
/// # Errors
/// When there is a file of that name, or it cannot be written.
pub fn create(
    path: &Path,
    journey: &Journey,
    passphrase: Option<&Passphrase>,
    own: Option<&Path>,
) -> Result<(), Trouble> {
    let (notes, bytes) = (own.map(notes), journey_file::write(journey));
    let bytes = match passphrase {
        Some(passphrase) => passphrase.seal(&bytes, Effort::USUAL).map_err(Trouble::sealed(path))?,
        None => bytes,
    };
    Ok(storage::create(path, &bytes, &Care { notes: notes.as_deref(), ..Care::default() })?)
}

/// Replaces or makes a file: afterwards it holds these bytes, or what it held before. What a killed
/// program leaves of it is found through the app's `own` folder.
///
/// # Errors
/// When it cannot be written.
pub fn save(path: &Path, bytes: &[u8], own: Option<&Path>) -> Result<(), Trouble> {
    let notes = own.map(notes);
    Ok(storage::save(path, bytes, &Care { notes: notes.as_deref(), ..Care::default() })?)
}

/// These bytes sealed with the passphrase; as they are without one.
///
/// # Errors
/// None that is known.
pub fn sealed<'a>(path: &Path, bytes: &'a [u8], passphrase: Option<&Passphrase>) -> Result<Cow<'a, [u8]>, Trouble> {
    let seal = |passphrase: &Passphrase| passphrase.seal(bytes, Effort::USUAL).map_err(Trouble::sealed(path));
    passphrase.map_or(Ok(Cow::Borrowed(bytes)), |passphrase| seal(passphrase).map(Cow::Owned))
}

/// Removes what killed programs left half-written, as the app's `own` folder tells.
pub fn sweep(own: &Path) {
    storage::sweep(&notes(own));
}

/// The documentation of the journey file, in Markdown.
pub fn format_doc() -> String {
    journey_file::format_doc()
}

/// The JSON Schema of the journey file.
pub fn schema() -> String {
    journey_file::schema_text()
}

fn read(path: &Path) -> Result<Vec<u8>, Trouble> {
    Ok(storage::read_file(path, journey_file::MAX_BYTES)?)
}
