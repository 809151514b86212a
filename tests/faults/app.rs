//! The real app is killed at random moments while somebody types in it.

use crate::chance::Chance;
use crate::machine::Machine;
use crate::report::{Count, Section};
use crate::webdriver::{CONTROL, ENTER, Session, chord};
use crate::world::Wrong;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::{sleep, spawn};
use std::time::{Duration, Instant};

const HEADING: &str = "The real app, killed";
const EXAMPLE: &str = "between-the-chairs";
const FILE: &str = "alex.journey.json";
/// After so many kills a folder is left, and another begun.
const KILLS_A_FOLDER: u64 = 20;
const PATIENCE: Duration = Duration::from_secs(20);
const TITLE: &str = "header.top .title input";
/// The journey's title as the document has it, and what is said of its safety beside it.
const SHOWN: &str = "const title = document.querySelector('header.top .title .unseen');
    return title && [title.textContent, document.querySelector('header.top .place').innerText];";

#[derive(Default)]
struct Counted {
    kills: u64,
    typed: u64,
    shown_safe: u64,
    saved: u64,
    back: u64,
    wrong: Wrong,
}

/// Kills the app so many times.
pub(crate) fn run(app: &Path, runs: u64) -> Section {
    if !app.exists() {
        return Section::not_run("app", HEADING, "the app is not built");
    }
    for needed in ["Xvfb", "WebKitWebDriver"] {
        if Command::new(needed)
            .arg("--version")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map(|mut it| it.kill())
            .is_err()
        {
            return Section::not_run("app", HEADING, &format!("{needed} is not there"));
        }
    }
    let mut counted = Counted::default();
    let mut chance = Chance::new(runs);
    while counted.kills < runs {
        let folder = tempfile::tempdir().expect("a folder");
        let (_, example) = session::EXAMPLES.iter().find(|(name, _)| *name == EXAMPLE).expect("the example");
        fs::write(folder.path().join(FILE), example).expect("a file");
        let mut shown = Vec::new();
        for _ in 0..KILLS_A_FOLDER.min(runs - counted.kills) {
            shown = once(app, folder.path(), &mut chance, &shown, &mut counted);
            counted.kills += 1;
        }
        // What the last kill left is looked at too.
        sitting(app, folder.path(), |session, started| check(session, started, folder.path(), &shown, &mut counted));
    }
    Section::new("app", HEADING)
        .text(
            "The app as it is, on a screen of its own: the title is typed letter by letter, entered, sometimes saved \
             (Ctrl+S), and what the window shows is read all the time. The app is killed (SIGKILL) at a random moment, \
             and started again on what is there. What the window had called saved or kept safe has to be there, or what \
             was typed after it.",
        )
        .count(Count::some("kills", counted.kills))
        .count(Count::some("titles begun to be typed", counted.typed))
        .count(Count::some("looks at the window that showed everything as safe", counted.shown_safe))
        .count(Count::any("saves begun", counted.saved))
        .count(Count::some("starts that showed what had not been saved", counted.back))
        .wrong(counted.wrong)
}

/// Starts, looks at what is there, works, and is killed. Gives the titles that may be found next: the
/// last that was shown as safe, and everything typed after it.
fn once(app: &Path, folder: &Path, chance: &mut Chance, before: &[String], counted: &mut Counted) -> Vec<String> {
    let may_be = sitting(app, folder, |session, started| {
        let now = check(session, started, folder, before, counted)?;
        let process = process_of(folder)?;
        let (steps, delay) = (chance.below(200), Duration::from_micros(chance.below(60_000)));
        let done = Arc::new(AtomicU64::new(0));
        let seen = Arc::clone(&done);
        let killer = spawn(move || {
            while seen.load(Ordering::SeqCst) < steps {
                sleep(Duration::from_millis(1));
            }
            sleep(delay);
            let _ = Command::new("kill").args(["-9", &process.to_string()]).status();
        });
        let may_be = work(session, chance, now, &done, counted);
        // Also when the app ended by itself.
        done.store(u64::MAX, Ordering::SeqCst);
        killer.join().expect("it kills");
        Some(may_be)
    });
    may_be.unwrap_or_else(|| {
        counted.wrong.strange("the app does not start".to_owned());
        before.to_vec()
    })
}

/// The app on a screen of its own, until the work is done.
fn sitting<T>(app: &Path, folder: &Path, work: impl FnOnce(&Session, Instant) -> Option<T>) -> Option<T> {
    let machine = Machine::start(folder, "en_US.UTF-8", "faults", false);
    let started = Instant::now();
    let session = Session::begin(&machine.address(), app, &folder.join(FILE))?;
    machine.note_the_app();
    let done = work(&session, started);
    if done.is_some() && process_of(folder).is_some() {
        session.end();
    }
    done
}

/// Compares what the window shows after the start with what may be; gives the title.
fn check(
    session: &Session,
    started: Instant,
    folder: &Path,
    before: &[String],
    counted: &mut Counted,
) -> Option<String> {
    // What comes back may come a moment after the window.
    let (title, place, left) = loop {
        let now = shown(session).map(|(title, place)| {
            let left = crate::driver::left(folder, &folder.join("data"), usize::from(place.contains("not saved")));
            (title, place, left)
        });
        let over = started.elapsed() > PATIENCE;
        match now {
            Some(now) if over || (now.2.is_empty() && may_be(before, &now.0)) => break now,
            None if over => return None,
            _ => sleep(Duration::from_millis(30)),
        }
    };
    if !may_be(before, &title) {
        counted.wrong.lost(format!("“{title}” is none of {before:?}"));
    }
    if place.contains("read only") {
        counted.wrong.strange(format!("“{title}” is read only after the start"));
    }
    counted.back += u64::from(place.contains("not saved"));
    let held = fs::read(folder.join(FILE)).ok().and_then(|bytes| formats::journey_file::read(&bytes).ok());
    if held.is_none() {
        counted.wrong.unreadable(FILE.to_owned());
    }
    for left in left {
        counted.wrong.left(left);
    }
    Some(title)
}

/// Whether this title may be found; before the first is typed, any may.
fn may_be(before: &[String], title: &String) -> bool {
    before.is_empty() || before.contains(title)
}

/// Types one title after another until the app is gone.
/// Counts what it has `done`.
fn work(session: &Session, chance: &mut Chance, now: String, done: &AtomicU64, counted: &mut Counted) -> Vec<String> {
    // The last that was shown as safe comes first.
    let mut may_be = vec![now];
    for letter in ('A'..='Z').cycle() {
        let title = format!("{letter}{} is on the way", chance.below(100_000));
        counted.typed += 1;
        if session
            .ask(&format!("const field = document.querySelector('{TITLE}'); field.focus(); field.select();"))
            .is_none()
        {
            return may_be;
        }
        let mut typed = String::new();
        for part in title.chars() {
            typed.push(part);
            may_be.push(typed.clone());
            done.fetch_add(1, Ordering::SeqCst);
            if session.type_into(TITLE, &part.to_string()).is_none() || !look(session, &mut may_be, counted) {
                return may_be;
            }
        }
        let entered = session.type_into(TITLE, &ENTER.to_string()).is_some();
        if !entered || !look(session, &mut may_be, counted) {
            return may_be;
        }
        if chance.below(3) == 0 {
            counted.saved += 1;
            if session.type_into("body", &chord(CONTROL, 's')).is_none() {
                return may_be;
            }
        }
        for _ in 0..chance.below(60) {
            done.fetch_add(1, Ordering::SeqCst);
            if !look(session, &mut may_be, counted) {
                return may_be;
            }
        }
    }
    may_be
}

/// Takes in what the window shows; `false` when the app is gone.
fn look(session: &Session, may_be: &mut Vec<String>, counted: &mut Counted) -> bool {
    let Some((title, place)) = shown(session) else { return false };
    let safe = place.contains("kept safe") || (place.contains("saved") && !place.contains("not saved"));
    if safe {
        counted.shown_safe += 1;
        match may_be.iter().rposition(|may| *may == title) {
            Some(place) => drop(may_be.drain(..place)),
            None => counted.wrong.strange(format!("“{title}” is shown and was never typed")),
        }
    }
    true
}

fn shown(session: &Session) -> Option<(String, String)> {
    let shown = session.ask(SHOWN)?;
    Some((shown[0].as_str()?.to_owned(), shown[1].as_str()?.to_owned()))
}

/// The app that has a file of this folder open.
pub(crate) fn process_of(folder: &Path) -> Option<u32> {
    let file = folder.join(FILE);
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let numbers = processes.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    numbers.into_iter().find(|process| {
        let line = fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
        let words: Vec<&[u8]> = line.split(|byte| *byte == 0).collect();
        words.first().is_some_and(|program| program.ends_with(b"stafett-app"))
            && words.contains(&file.as_os_str().as_encoded_bytes())
    })
}
