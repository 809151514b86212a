//! Everything that reads bytes from outside, each as one function that must bear any bytes: it panics where something
//! does not hold. The fuzz targets in `fuzz/` call these, and `tests/corpora.rs` gives them what was found so far.
//!
//! Not here: country packs and the words in `locales/` are part of the program, and no file of the user's. Tables that
//! are pasted are read by the page (`ui/src/state/table.ts`); what it makes of them comes as an operation.

use compare::{Side, decide, merge};
use formats::journey_file::{self, Opened};
use gaps::Settings;
use journey::{Day, Edit, HandoverField, Journey, NoteField, PersonField, Section, Slot, TouchpointField, problems};
use messages::Language;
use session::wire::Operation;
use session::{Desk, DrawingOptions, ExportKind, Me, Reading};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use storage::{Effort, Journal, Key, Passphrase, is_sealed};
use tempfile::TempDir;

/// A reader: its name, and what gives it bytes.
pub type Reader = (&'static str, fn(&[u8]));

/// All of them.
pub const READERS: &[Reader] = &[
    ("journey", journey),
    ("told", told),
    ("journal", journal),
    ("merge", merged),
    ("comments", comments),
    ("settings", settings),
    ("own", own),
    ("operations", operations),
    ("sealed", sealed),
];

/// Longer inputs tell nothing new, and take long.
const MOST: usize = 64 * 1024;

/// A journey file: read, checked, written; what was written is read as the same journey and written as the same bytes.
pub fn journey(bytes: &[u8]) {
    match journey_file::read(bytes) {
        Err(refusal) => {
            let at = refusal.position();
            assert!(at.line >= 1 && at.column >= 1, "{refusal}");
        }
        Ok(Opened { journey, newer: false, .. }) => {
            // Slots follow the order of the file, which is another one once it is written.
            let problems =
                |journey: &Journey| problems(journey).into_iter().map(|it| (it.path, it.kind)).collect::<Vec<_>>();
            let found = problems(&journey);
            let written = journey_file::write(&journey);
            let again = journey_file::read(&written).expect("what was written is a journey");
            assert!(again.repeated.is_empty(), "a repeated key was written");
            assert_eq!(problems(&again.journey), found, "the same problems");
            assert_eq!(journey_file::write(&again.journey), written, "the same bytes");
        }
        Ok(_) => {}
    }
}

/// The same file as everything tells it that the program has: check, report, drawings, pages, tables.
pub fn told(bytes: &[u8]) {
    let folder = folder();
    let path = put(&folder, "file.journey.json", bytes.get(..MOST).unwrap_or(bytes));
    let read = || Reading::of_file(&path, Settings::default());
    let Ok(mut reading) = read() else { return };
    let words = reading.words(Some(Language::Swedish));
    let _ = (reading.problems(words), reading.gaps(words), reading.unjudged(words), reading.quiet(words));
    let _ = (reading.figures(words), reading.report(words).to_json());
    for kind in ExportKind::ALL {
        if !matches!(kind, ExportKind::Png) {
            let _ = reading.drawn(kind, &DrawingOptions::default());
        }
    }
    let Ok(again) = read() else { return };
    let both = reading.join(None, again);
    let _ = (both.conflicts(words), both.renamed(words));
}

/// The app's own folder with a journal that a program left behind: as it lies on the disk, or (where the first byte is
/// even) records in lines, each with its checksum. What comes back can be undone, done again and closed.
pub fn journal(bytes: &[u8]) {
    let folder = folder();
    let own = folder.path().join("own");
    let journals = own.join("journals");
    match bytes.split_first() {
        Some((first, rest)) if first % 2 == 0 => {
            let mut lines = rest.split(|byte| *byte == b'\n');
            let head = lines.next().unwrap_or_default();
            let mut journal = Journal::create(&journals, head).expect("a journal");
            lines.for_each(|line| journal.append(line).expect("a record"));
        }
        _ => {
            fs::create_dir_all(&journals).expect("a folder");
            fs::write(journals.join("1.journal"), bytes).expect("a journal");
        }
    }
    let mut desk = desk(&own);
    let start = desk.start();
    for unread in start.unread {
        let _ = desk.rescue_unread(unread.number);
    }
    for recovered in start.recovered {
        let handle = recovered.document;
        for steps in [-1_000, 1_000, -1] {
            let _ = desk.travel(handle, steps);
        }
        let _ = (desk.history(handle), desk.compare(handle), desk.redo(handle));
        desk.close(handle);
    }
}

/// Two people's versions of a journey, made by small changes: nothing of either is lost but in a conflict that is shown.
/// Where the first byte is odd, three files of any content, parted by lines with `---`, which only must not fail.
pub fn merged(bytes: &[u8]) {
    match bytes.split_first() {
        Some((first, rest)) if first % 2 == 1 => merge_files(rest),
        Some((_, rest)) => merge_changes(rest),
        None => {}
    }
}

fn merge_files(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let read = |text: &str| journey_file::read(text.as_bytes()).ok().map(|opened| opened.journey);
    let files: Option<Vec<Journey>> = text.split("\n---\n").map(read).collect();
    if let Some([base, mine, theirs]) = files.as_deref() {
        for side in [Side::Mine, Side::Theirs] {
            let merged = merge(base, mine, theirs);
            let mut journey = merged.journey;
            for conflict in &merged.conflicts {
                decide(&mut journey, conflict, side, &merged.sides);
            }
            self::journey(&journey_file::write(&journey));
        }
        assert!(merge(base, base, base).conflicts.is_empty(), "nothing was changed");
    }
}

fn merge_changes(bytes: &[u8]) {
    let base = journey_file::read(SMALL.as_bytes()).expect("a journey").journey;
    let half = bytes.len() / 2;
    let (mine, mut said) = changed(&base, &bytes[..half], "M");
    let (theirs, of_theirs) = changed(&base, &bytes[half..], "T");
    said.extend(of_theirs);
    let merged = merge(&base, &mine, &theirs);
    let mut there = String::from_utf8(journey_file::write(&merged.journey)).expect("UTF-8");
    for conflict in &merged.conflicts {
        let sides = [Side::Mine, Side::Theirs].map(|side| merged.sides.record(conflict, side));
        let _ = write!(there, "{conflict:?} {sides:?}");
    }
    let kept = [&mine, &theirs].map(|version| String::from_utf8(journey_file::write(version)).expect("UTF-8"));
    for text in said.iter().filter(|text| kept.iter().any(|version| version.contains(*text))) {
        assert!(there.contains(text), "{text} is nowhere");
    }
    if merged.conflicts.is_empty() {
        let other = merge(&base, &theirs, &mine);
        assert!(other.conflicts.is_empty(), "nothing conflicts from the other side either");
    }
    assert_eq!(merge(&base, &mine, &base).journey, mine, "one side changed nothing");
}

/// Changes that each say something that nobody else says.
fn changed(base: &Journey, bytes: &[u8], who: &str) -> (Journey, Vec<String>) {
    let (mut journey, mut said) = (base.clone(), Vec::new());
    for (number, change) in bytes.chunks_exact(3).take(40).enumerate() {
        let text = format!("{who}{number}.");
        let slots =
            [Section::Touchpoints, Section::Handovers, Section::Notes, Section::Actors].map(|it| journey.slots(it));
        let slot = |list: usize| slots[list].get(usize::from(change[1]) % slots[list].len().max(1)).copied();
        let at = |list: usize| slot(list).unwrap_or(Slot::HEAD);
        let set = |slot: Slot, edit: Edit| Operation::SetFields { slot, edits: vec![edit] };
        let operation = match change[0] % 10 {
            0 => set(at(0), TouchpointField::Title(text.clone()).into()),
            1 => set(at(0), TouchpointField::Day(Some(Day::from(change[2]))).into()),
            2 => set(at(1), HandoverField::Note(text.clone()).into()),
            3 => set(at(2), NoteField::Text(text.clone()).into()),
            4 => set(Slot::PERSON, PersonField::Description(text.clone()).into()),
            5 => {
                Operation::AddTouchpoint { title: text.clone(), actor: slot(3), phase: None, day: None, after: slot(0) }
            }
            6 => Operation::Connect { from: at(0), to: slot(0) },
            7 => Operation::Delete { slots: vec![at(usize::from(change[2]) % 4)] },
            8 => Operation::Reorder { slot: at(0), index: usize::from(change[2]) },
            _ => Operation::Duplicate { slot: at(0) },
        };
        if edit::apply(&mut journey, &operation).is_ok() && matches!(change[0] % 10, 0 | 2..=5) {
            said.push(text);
        }
    }
    (journey, said)
}

/// Comments that somebody sent back.
pub fn comments(bytes: &[u8]) {
    let folder = folder();
    let path = put(&folder, "file.journey.json", SMALL.as_bytes());
    let file = put(&folder, "comments.json", bytes);
    let reading = Reading::of_file(&path, Settings::default()).expect("a journey");
    if let Ok((written, taken)) = reading.with_comments(&path, &file) {
        journey(&written);
        let _ = taken.in_words(reading.words(None));
    }
}

/// A file of thresholds.
pub fn settings(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(settings) = Settings::from_json(&text) {
        let journey = journey_file::read(SMALL.as_bytes()).expect("a journey").journey;
        let _ = gaps::check(&journey, &settings);
    }
}

/// What the app keeps for itself, each of its files with these bytes: settings, recent files, the note of a file that is
/// being written, and the lock beside a journey.
pub fn own(bytes: &[u8]) {
    let folder = folder();
    let own = folder.path().join("own");
    fs::create_dir_all(own.join("writing")).expect("a folder");
    for name in ["settings.json", "recent.json", "writing/1.saving"] {
        fs::write(own.join(name), bytes).expect("a file");
    }
    let path = put(&folder, "file.journey.json", SMALL.as_bytes());
    put(&folder, ".file.journey.json.stafett-lock", bytes);
    let mut desk = desk(&own);
    desk.start();
    let view = desk.open(&path).expect("a journey");
    let _ = (desk.set_theme("dark"), desk.set_threshold("forms", 3), desk.versions(view.document));
    let _ = (desk.set_folded(view.document, &[]), desk.take_over(view.document));
    assert_eq!(fs::read(&path).expect("a file"), SMALL.as_bytes(), "nothing was written to the journey");
}

/// What the page sends: operations, one a line, on an open journey. What was done can be undone to the same bytes.
pub fn operations(bytes: &[u8]) {
    let mut journey = journey_file::read(SMALL.as_bytes()).expect("a journey").journey;
    let before = journey_file::write(&journey);
    let mut history = edit::History::default();
    for line in bytes.get(..MOST).unwrap_or(bytes).split(|byte| *byte == b'\n').take(20) {
        let Ok(operation) = serde_json::from_slice::<Operation>(line) else { continue };
        let _ = history.apply(&mut journey, &operation, false);
    }
    self::journey(&journey_file::write(&journey));
    while history.undo(&mut journey).is_some() {}
    assert_eq!(journey_file::write(&journey), before, "all was undone");
}

/// A file with a passphrase: these bytes where they are sealed, else a file in which they are. It is not read without
/// its passphrase, and not changed by being opened.
pub fn sealed(bytes: &[u8]) {
    let passphrase = Passphrase::new("a".to_owned());
    let file = match is_sealed(bytes) {
        true => bytes.to_vec(),
        false => passphrase.seal(bytes, Effort::LEAST).expect("sealed"),
    };
    let folder = folder();
    let path = put(&folder, "file.journey.json", &file);
    assert!(Reading::of_file(&path, Settings::default()).is_err(), "read without its passphrase");
    let opened = Reading::of_protected(&path, Settings::default(), Some(&passphrase));
    assert!(opened.is_err() || passphrase.open(&file).is_ok(), "read though it is not opened");
    let _ = Key::opened(&file, &passphrase);
    assert_eq!(fs::read(&path).expect("a file"), file, "nothing was written");
}

/// A small journey with something in every list.
pub const SMALL: &str = include_str!("readers/small.journey.json");

/// A desk whose own folder this is.
pub fn desk(own: &Path) -> Desk {
    let me = Me { user: "Eva".to_owned(), host: "here".to_owned(), now: || "2026-05-04T14:30:00+02:00".to_owned() };
    Desk::new(own.to_owned(), Language::English, me)
}

/// A folder in memory, where there is one.
fn folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder")
}

fn put(folder: &TempDir, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, bytes).expect("a file");
    path
}
