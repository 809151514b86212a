//! A program that is killed at any moment loses no change that it called safe.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use journey::Journey;
use messages::Language;
use session::Desk;
use session::wire::Operation;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

const KILLS: u64 = 30;
/// Names the folder to the program that is going to be killed.
const FOLDER: &str = "STAFETT_TEST_FOLDER";

#[test]
fn a_killed_program_loses_nothing_that_was_safe() {
    let mut chance = 0x5afe_u64;
    for _ in 0..KILLS {
        let folder = tempfile::tempdir().unwrap();
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let told = killed(folder.path(), chance >> 33);
        // The last line that was told, and what was perhaps done after it.
        let safe = told.iter().rev().find_map(|line| line.strip_prefix("safe "));
        let meant = told.iter().rev().find_map(|line| line.strip_prefix("meant "));
        let back = come_back(folder.path());
        assert!(
            [safe, meant].contains(&back.as_deref()) || (safe.is_none() && back.is_none()),
            "told {told:?}, but {back:?} came back"
        );
        let left: Vec<PathBuf> = std::fs::read_dir(folder.path().join("app/journals"))
            .map(|entries| entries.map(|entry| entry.unwrap().path()).collect())
            .unwrap_or_default();
        assert!(left.iter().all(|path| path.extension().is_none_or(|ending| ending != "journal-new")), "{left:?}");
    }
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

/// The titles that a new desk has, from its journal or else from the file.
fn come_back(folder: &Path) -> Option<String> {
    let mut desk = Desk::new(folder.join("app"), Language::English);
    let start = desk.start();
    assert!(start.failure.is_none() && start.recovered.len() <= 1);
    let path = folder.join("a.json");
    let view = start.opened.or_else(|| path.exists().then(|| desk.open(&path).unwrap()))?;
    Some(titles(&view.journey))
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
    let mut desk = Desk::new(folder.join("app"), Language::English);
    let view = desk.new_journey("1").unwrap();
    let document = view.document;
    let mut done: Vec<String> = Vec::new();
    let tell = |what: &str, titles: &str| {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{what} {titles}").unwrap();
        out.flush().unwrap();
    };
    for number in 0.. {
        let undone = number % 5 == 4;
        let title = number.to_string();
        let expected = if undone {
            done[..done.len() - 1].join(",")
        } else {
            [done.clone(), vec![title.clone()]].concat().join(",")
        };
        tell("meant", &expected);
        let view = if undone {
            desk.undo(document)
        } else {
            let add = Operation::AddTouchpoint { title, actor: None, phase: None, day: None, after: None };
            desk.apply(document, add)
        };
        let view = view.unwrap();
        assert!(view.safe);
        done = view.journey.touchpoints.iter().map(|touchpoint| touchpoint.title.clone()).collect();
        assert_eq!(done.join(","), expected);
        tell("safe", &expected);
        if number % 7 == 3 {
            desk.save_as(document, &folder.join("a.json")).unwrap();
        }
    }
}
