//! How long a change takes until it is safe.

use crate::driver::{FILES, OWN, desk};
use crate::report::{Count, Section, grouped};
use journey::{Journey, Slot, TouchpointField};
use session::wire::Operation;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

/// So many touchpoints have the journeys that are changed.
const SIZES: [usize; 3] = [20, 100, 1_000];
const EXAMPLE: &str = "between-the-chairs";
/// No more than this, in 99 of 100 changes.
const AIM: Duration = Duration::from_millis(50);

/// Durations, the shortest first.
struct Times(Vec<Duration>);

/// Makes so many changes in journeys of each size.
pub(crate) fn run(runs: u64) -> Section {
    let folder = tempfile::tempdir().expect("a folder");
    let mut rows = vec![
        ["", "Half of them within", "99 of 100 within", "The longest", "99 of 100, beside the bare record"]
            .map(str::to_owned)
            .to_vec(),
    ];
    let mut slow = 0;
    for size in SIZES {
        let bare = bare(folder.path(), runs);
        let (replied, safe) = changes(&folder.path().join(size.to_string()), size, runs);
        slow += u64::from(safe.part(99) > AIM);
        rows.push(row(&format!("{size} touchpoints: from the change to its durable record"), &safe, &bare));
        rows.push(row("… to the reply, with the whole journey checked and drawn anew", &replied, &bare));
        rows.push(row("… the bare record: as many bytes appended and brought to the disk (`fdatasync`)", &bare, &bare));
    }
    let text = format!(
        "Changes one after another (adds, renames, letters typed, undo) in journeys of {} touchpoints, in a program built for \
         release. The record is durable before the journey is checked and drawn for the reply; the time to the record is \
         the time to the reply less that of checking and drawing once more. Beside it, on the same disk in the same run, a \
         record of the usual size is appended to a plain file and brought to the disk.",
        SIZES.map(|size| grouped(size as u64)).join(", ")
    );
    Section::new("speed", "From a change to safe")
        .text(&text)
        .count(Count::some("changes in a journey of each size", runs))
        .count(Count::none(
            format!("sizes in which 99 of 100 changes take longer than {} ms to be safe", AIM.as_millis()),
            slow,
        ))
        .table(rows)
        .below(format!("Measured on: {}.", machine(folder.path())))
}

/// The time to the reply and to the durable record of each change.
fn changes(folder: &Path, size: usize, runs: u64) -> (Times, Times) {
    fs::create_dir_all(folder.join(FILES)).expect("a folder");
    let file = folder.join(FILES).join("large.journey.json");
    fs::write(&file, formats::journey_file::write(&journey(size))).expect("a file");
    let mut desk = desk(folder);
    let mut view = desk.open(&file).expect("it opens");
    let (mut replied, mut safe) = (Vec::new(), Vec::new());
    for number in 0..runs {
        let slot = view.journey.touchpoints.slot_at(usize::try_from(number).unwrap_or(0) % size).expect("a touchpoint");
        let operation = change(number, slot);
        let begun = Instant::now();
        view = match operation {
            Some(operation) => desk.apply(view.document, &operation, number % 5 == 3),
            None => desk.undo(view.document),
        }
        .expect("it is done");
        let reply = begun.elapsed();
        assert!(view.safe, "it is safe");
        let begun = Instant::now();
        view = desk.view(view.document).expect("it is open");
        replied.push(reply);
        safe.push(reply.saturating_sub(begun.elapsed()));
    }
    assert!(folder.join(OWN).join("journals").exists(), "there is a journal");
    (Times::of(replied), Times::of(safe))
}

fn change(number: u64, slot: Slot) -> Option<Operation> {
    let rename = |title: String| Operation::SetFields { slot, edits: vec![TouchpointField::Title(title).into()] };
    match number % 5 {
        0 => Some(Operation::AddTouchpoint {
            title: format!("Added {number}"),
            actor: None,
            phase: None,
            day: Some(3),
            after: None,
        }),
        4 => None,
        _ => Some(rename(format!("A talk at the door, number {number}"))),
    }
}

/// An example that goes on and on.
fn journey(size: usize) -> Journey {
    let (_, example) = session::EXAMPLES.iter().find(|(name, _)| *name == EXAMPLE).expect("the example");
    let mut journey = formats::journey_file::read(example).expect("a journey").journey;
    let mut last = journey.touchpoints.slotted().last().map(|(slot, _)| slot);
    let actors: Vec<Slot> = journey.actors.slotted().map(|(slot, _)| slot).collect();
    for number in journey.touchpoints.len()..size {
        let day = i32::try_from(number).unwrap_or(0);
        let title = format!("Appointment {number}");
        let actor = actors.get(number % actors.len().max(1)).copied();
        let add = Operation::AddTouchpoint { title, actor, phase: None, day: Some(day), after: None };
        let added = edit::apply(&mut journey, &add).expect("it can be added").touched();
        if let (Some(from), Some(to)) = (last, added) {
            edit::apply(&mut journey, &Operation::Connect { from, to: Some(to) }).expect("it can be connected");
        }
        last = added;
    }
    journey
}

/// What it takes to bring a record of the usual size to the disk, and nothing else.
fn bare(folder: &Path, runs: u64) -> Times {
    let mut file = File::options().create(true).append(true).open(folder.join("bare")).expect("a file");
    let mut times = Vec::new();
    for _ in 0..runs {
        let begun = Instant::now();
        file.write_all(&[b'.'; 600]).and_then(|()| file.sync_data()).expect("it is written");
        times.push(begun.elapsed());
    }
    Times::of(times)
}

impl Times {
    fn of(mut times: Vec<Duration>) -> Self {
        times.sort();
        Self(times)
    }

    /// So many of a hundred took no longer.
    fn part(&self, hundredth: usize) -> Duration {
        let place = (self.0.len() * hundredth).div_ceil(100).saturating_sub(1);
        self.0.get(place).copied().unwrap_or_default()
    }
}

fn row(what: &str, times: &Times, bare: &Times) -> Vec<String> {
    let shown = |time: Duration| format!("{:.1} ms", time.as_secs_f64() * 1000.0);
    let beside = times.part(99).as_secs_f64() / bare.part(99).as_secs_f64().max(1e-9);
    vec![
        what.to_owned(),
        shown(times.part(50)),
        shown(times.part(99)),
        shown(times.part(100)),
        format!("{beside:.1} ×"),
    ]
}

/// What this ran on, as far as it tells about the times.
fn machine(folder: &Path) -> String {
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let kind = std::process::Command::new("stat").args(["-f", "-c", "%T"]).arg(folder).output();
    let kind = kind.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default();
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or("unknown");
    format!("{cores} cores, file system {kind}, load {load} when it ended")
}
