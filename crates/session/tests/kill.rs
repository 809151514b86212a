//! A program that is killed at any moment loses no change that it called safe.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use journey::Journey;
use messages::Language;
use session::wire::{Operation, View};
use session::{Desk, Me};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

const FOLDERS: u64 = 10;
/// How often the program starts again, and is killed again, on what came back.
const KILLS: u64 = 3;
/// Names the folder to the program that is going to be killed.
const FOLDER: &str = "STAFETT_TEST_FOLDER";

#[test]
fn a_killed_program_loses_nothing_that_was_safe() {
    let mut chance = 0x5afe_u64;
    for _ in 0..FOLDERS {
        let folder = tempfile::tempdir().unwrap();
        let mut there = None;
        for _ in 0..KILLS {
            chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let told = killed(folder.path(), chance >> 33);
            // What was safe last, and what was perhaps done after it.
            let last = |what: &str| told.iter().rev().find_map(|line| Some(line.strip_prefix(what)?.to_owned()));
            let safe = last("safe ").or(there);
            let back = come_back(folder.path());
            assert!(back == safe || back.is_some() && back == last("meant "), "told {told:?}, but {back:?} came back");
            there = back;
        }
        let left: Vec<PathBuf> = fs::read_dir(folder.path().join("app/journals"))
            .map(|entries| entries.map(|entry| entry.unwrap().path()).collect())
            .unwrap_or_default();
        // The lock, and one journal at most.
        assert!(left.iter().all(|path| !path.to_string_lossy().ends_with("-new")) && left.len() <= 2, "{left:?}");
    }
}

fn me() -> Me {
    Me { user: "Eva".into(), host: "desk".into(), now: || "2026-05-04T14:30:00+02:00".into() }
}

/// What the program told before it was killed.
fn killed(folder: &Path, chance: u64) -> Vec<String> {
    let mut program = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "program", "--ignored", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(program.stdout.take().unwrap()).lines().map(Result::unwrap);
    let mut told: Vec<String> = Vec::new();
    let enough = usize::try_from(chance % 40).unwrap();
    while told.len() < enough {
        told.push(lines.next().expect("the program goes on until it is killed"));
    }
    std::thread::sleep(Duration::from_micros(chance / 64 % 20_000));
    program.kill().unwrap();
    program.wait().unwrap();
    told.extend(lines);
    told
}

/// The titles that a new desk has.
fn come_back(folder: &Path) -> Option<String> {
    let mut desk = Desk::new(folder.join("app"), Language::English, me());
    Some(titles(&at_work(&mut desk, folder)?.journey))
}

/// The journey from the journal, or else from the file.
fn at_work(desk: &mut Desk, folder: &Path) -> Option<View> {
    let start = desk.start();
    assert!(start.failure.is_none() && start.recovered.len() <= 1);
    let path = folder.join("a.json");
    start.opened.or_else(|| path.exists().then(|| desk.open(&path).unwrap()))
}

fn titles(journey: &Journey) -> String {
    let titles: Vec<&str> = journey.touchpoints.iter().map(|touchpoint| touchpoint.title.as_str()).collect();
    titles.join(",")
}

/// Changes a journey without end: tells what it means to do before and what is safe after.
#[test]
#[ignore = "is run, and killed, by the test above"]
fn program() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let mut desk = Desk::new(folder.join("app"), Language::English, me());
    let mut view = at_work(&mut desk, &folder).unwrap_or_else(|| desk.new_journey("1").unwrap());
    let document = view.document;
    let tell = |what: &str, titles: &str| {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{what} {titles}").unwrap();
        out.flush().unwrap();
    };
    for number in 0.. {
        let mut done: Vec<&str> = view.journey.touchpoints.iter().map(|touchpoint| touchpoint.title.as_str()).collect();
        let title = format!("{}-{number}", done.len());
        let undone = number % 5 == 4 && view.undo.is_some();
        if undone {
            done.pop();
        } else {
            done.push(&title);
        }
        let expected = done.join(",");
        tell("meant", &expected);
        view = if undone {
            desk.undo(document).unwrap()
        } else {
            let add = Operation::AddTouchpoint { title, actor: None, phase: None, day: None, after: None };
            desk.apply(document, &add, false).unwrap()
        };
        assert!(view.safe);
        assert_eq!(titles(&view.journey), expected);
        tell("safe", &expected);
        if number % 7 == 3 {
            desk.save_as(document, &folder.join("a.json")).unwrap();
        }
    }
}
