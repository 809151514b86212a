//! What is asked for on the command line: parts of the harness, or the driver that they start.

use crate::report::{Section, write};
use crate::{app, calls, driver, kill, network, play, power, script, secrets, speed, surroundings};
use std::path::PathBuf;
use std::process::ExitCode;

/// One kind of fault, and how it is tried.
struct Part {
    name: &'static str,
    /// How many runs the long form has, and the short one; none: what there is.
    long: u64,
    short: Option<u64>,
    run: fn(&Asked, u64) -> Section,
}

/// In the order of the page.
const PARTS: &[Part] = &[
    Part {
        name: "kill",
        long: 10_000,
        short: Some(60),
        run: |asked, runs| kill::run(runs, if asked.short { 12 } else { 60 }),
    },
    Part { name: "power", long: 500, short: Some(5), run: |_, runs| power::run(runs) },
    Part { name: "calls", long: u64::MAX, short: Some(24), run: |_, runs| calls::run(runs) },
    Part { name: "surroundings", long: 1, short: Some(1), run: |_, _| surroundings::run() },
    Part { name: "secrets", long: 10, short: Some(1), run: |_, runs| secrets::run(runs) },
    Part { name: "app", long: 200, short: None, run: |asked, runs| app::run(&asked.app, runs) },
    Part { name: "network", long: 1, short: None, run: |asked, _| network::run(&asked.app) },
    Part { name: "speed", long: 1_000, short: None, run: |_, runs| speed::run(runs) },
];

/// What the command line asks for.
#[derive(Default)]
struct Asked {
    parts: Vec<String>,
    short: bool,
    runs: Option<u64>,
    page: Option<PathBuf>,
    app: PathBuf,
}

/// Does what the command line asks for.
pub(crate) fn run() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    if let ["driver", folder, what @ ..] = words.as_slice() {
        drive(folder.as_ref(), what);
        return ExitCode::SUCCESS;
    }
    let asked = Asked::read(&words);
    let mut sections = Vec::new();
    for part in PARTS {
        let runs = if asked.short { part.short } else { Some(part.long) };
        let chosen = asked.parts.is_empty() || asked.parts.iter().any(|name| name == part.name);
        let (true, Some(runs)) = (chosen, runs) else { continue };
        let section = (part.run)(&asked, asked.runs.unwrap_or(runs));
        println!("{}", section.told());
        sections.push(section);
    }
    if let Some(page) = &asked.page {
        let names: Vec<&str> = PARTS.iter().map(|part| part.name).collect();
        let runs = asked.runs.map_or_else(String::new, |runs| format!(" --runs {runs}"));
        write(page, &names, &sections, |name| format!("cargo xtask faults {name}{runs}"));
    }
    let ill: Vec<&str> = sections.iter().filter(|section| !section.is_well()).map(Section::name).collect();
    if ill.is_empty() {
        return ExitCode::SUCCESS;
    }
    println!("FAILED: a count is not what it must be in {}", ill.join(", "));
    ExitCode::FAILURE
}

impl Asked {
    fn read(words: &[&str]) -> Self {
        let mut asked = Self { app: crate::machine::target().join("debug/stafett-app"), ..Self::default() };
        let mut words = words.iter().copied();
        while let Some(word) = words.next() {
            let mut value = || words.next().unwrap_or_else(|| panic!("{word} is followed by a value"));
            match word {
                "--short" => asked.short = true,
                "--runs" => asked.runs = Some(value().parse().expect("a number of runs")),
                "--page" => asked.page = Some(value().into()),
                "--app" => asked.app = value().into(),
                part if PARTS.iter().any(|known| known.name == part) => asked.parts.push(part.to_owned()),
                other => panic!("there is no part {other}"),
            }
        }
        asked
    }
}

/// Is the program that faults happen to.
fn drive(folder: &std::path::Path, what: &[&str]) {
    match what {
        ["play", seed] => {
            let seed: u64 = seed.parse().expect("a number");
            play::play(&mut driver::Driver::start(folder, seed.is_multiple_of(16)), seed);
        }
        ["script", steps @ ..] => script::run(&mut driver::Driver::start(folder, steps.is_empty()), steps),
        ["start"] => driver::Driver::back(folder, true).ready(),
        ["careless"] => power::careless(folder),
        other => panic!("a driver does not know {other:?}"),
    }
}
