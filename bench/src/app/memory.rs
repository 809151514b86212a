//! What starting costs, in time and in memory, beside an empty window.

use super::Place;
use super::stopwatch::{Figures, Stopwatch};
use crate::Outcome;
use std::fs;
use std::path::Path;

/// At most so many times an empty window.
const AIM: f64 = 1.3;
/// When the page showed something for the first time, in ms since 1970.
const FIRST: &str = "const [first] = performance.getEntriesByName('first-contentful-paint');
    return first ? performance.timeOrigin + first.startTime : null";

/// What one start cost.
struct Cost {
    /// From the process to what it first shows, in ms.
    shown: f64,
    /// Of all its processes, in MiB.
    memory: f64,
}

pub(super) fn measure(folder: &Path, app: &Path, empty: &Path, starts: usize, seed: u64) -> Outcome {
    let empty = fs::canonicalize(empty).map_err(|error| format!("{}: {error}", empty.display()))?;
    let place = Place::new(folder, "start-100", 100, seed)?;
    let (mut bare, mut welcome, mut opened) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..starts {
        let of = |name: &str| folder.join(format!("start-{name}-{number}"));
        bare.push(start(&of("empty"), &empty, &[])?);
        welcome.push(start(&of("welcome"), app, &[])?);
        opened.push(start(&of("opened"), app, &[&place.file])?);
    }
    let beside = |what: &str, costs: &[Cost], aim: &str| {
        let median = |costs: &[Cost], of: fn(&Cost) -> f64| Figures::of(costs.iter().map(of).collect()).part(50);
        for (kind, of, unit) in [
            ("start to shown", (|cost| cost.shown) as fn(&Cost) -> f64, "ms"),
            ("memory of all processes (PSS)", |cost| cost.memory, "MiB"),
        ] {
            let (found, floor) = (median(costs, of), median(&bare, of));
            println!(
                "| {kind}: {what} | | {found:.0} {unit} | | {aim} | {floor:.0} {unit} (an empty window) | {:.2} × |",
                found / floor
            );
        }
    };
    beside("welcome screen", &welcome, &format!("{AIM} ×"));
    beside("a journey of 100", &opened, "");
    Ok(())
}

fn start(folder: &Path, app: &Path, words: &[&Path]) -> Result<Cost, String> {
    fs::create_dir_all(folder).map_err(|error| error.to_string())?;
    let page = Stopwatch::start(folder, app, words)?;
    page.rest(2_500);
    let shown = page.ask(FIRST)?.as_f64().ok_or("the page showed nothing")?;
    let (mut memory, mut began) = (0.0, f64::NAN);
    for process in processes_of(folder) {
        memory += pss(process);
        if fs::read_link(format!("/proc/{process}/exe")).is_ok_and(|program| program == app) {
            began = started(process).unwrap_or(f64::NAN);
        }
    }
    Ok(Cost { shown: shown - began, memory: memory / 1024.0 })
}

/// The processes of the app: those that have this folder as their home, but for the driver.
fn processes_of(folder: &Path) -> Vec<u32> {
    let home = format!("HOME={}", folder.display());
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let numbers = processes.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    numbers
        .filter(|process| {
            let environment = fs::read(format!("/proc/{process}/environ")).unwrap_or_default();
            let name = fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
            environment.split(|byte| *byte == 0).any(|one| one == home.as_bytes())
                && !name.starts_with("WebKitWebDriver")
        })
        .collect()
}

/// Its share of the memory, in KiB.
fn pss(process: u32) -> f64 {
    let text = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:"));
    line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse().ok()).unwrap_or(0.0)
}

/// When it was started, in ms since 1970.
#[expect(clippy::disallowed_methods, reason = "measuring time is what this program is for")]
fn started(process: u32) -> Option<f64> {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let after_name = text.rsplit_once(')')?.1;
    // Hundredths of a second since the machine was started.
    let ticks: f64 = after_name.split_whitespace().nth(19)?.parse().ok()?;
    let up: f64 = fs::read_to_string("/proc/uptime").ok()?.split_whitespace().next()?.parse().ok()?;
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).ok()?;
    Some(now.as_secs_f64() * 1_000.0 - (up * 1_000.0 - ticks * 10.0))
}
