//! The app in its own window: from a key to the frame that shows what it did, frames while the map moves
//! and while the table of handovers is scrolled and searched,
//! opening, starting, memory. Beside it, in the same window, a bare canvas; and beside its start an empty window.

mod keys;
#[path = "../../tests/app/harness/machine.rs"]
#[allow(dead_code, clippy::expect_used, clippy::panic, clippy::disallowed_methods, reason = "as the tests use it")]
mod machine;
mod memory;
mod moving;
mod register;
mod stopwatch;
#[path = "../../tests/faults/webdriver.rs"]
#[allow(dead_code, reason = "the tests use more of it")]
mod webdriver;

use crate::Outcome;
use crate::invented::invented;
use std::fs;
use std::path::{Path, PathBuf};
use stopwatch::{Figures, Stopwatch};

/// What to measure.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The app, built for release with its page: `cargo build --release -p stafett-app --features custom-protocol`
    #[arg(long, default_value = "target/release/stafett-app")]
    app: PathBuf,
    /// An empty window: `cargo build --release -p stafett-app --features custom-protocol --example empty`
    #[arg(long, default_value = "target/release/examples/empty")]
    empty: PathBuf,
    /// Touchpoints of the journeys in which the map is moved
    #[arg(long, num_args = 0.., value_delimiter = ',', default_value = "100,1000,5000,20000")]
    frames: Vec<usize>,
    /// Handovers of the journeys whose table is scrolled and searched
    #[arg(long, num_args = 0.., value_delimiter = ',', default_value = "2000")]
    rows: Vec<usize>,
    /// Touchpoints of the journeys in which keys are pressed
    #[arg(long, num_args = 0.., value_delimiter = ',', default_value = "100,1000")]
    keys: Vec<usize>,
    /// Touchpoints of the journeys that are opened
    #[arg(long, num_args = 0.., value_delimiter = ',', default_value = "100,1000,10000")]
    open: Vec<usize>,
    /// Starts of the app and of an empty window; the median is told
    #[arg(long, default_value_t = 5)]
    starts: usize,
    /// Rounds of keys, each with one card added, four letters typed and two moves
    #[arg(long, default_value_t = 15)]
    rounds: usize,
    /// Frames of each movement
    #[arg(long, default_value_t = 160)]
    steps: usize,
    /// The seed of the invented journeys
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let folder = std::env::temp_dir().join(format!("stafett-bench-{}", std::process::id()));
    let measured = measure(arguments, &folder);
    drop(fs::remove_dir_all(&folder));
    measured
}

fn measure(arguments: &Arguments, folder: &Path) -> Outcome {
    let app = fs::canonicalize(&arguments.app).map_err(|error| format!("{}: {error}", arguments.app.display()))?;
    println!("| what | touchpoints | median | p95 | aim | bare canvas p95 | beside it |");
    println!("|---|---:|---:|---:|---:|---:|---:|");
    for size in &arguments.keys {
        let place = Place::new(folder, &format!("keys-{size}"), *size, arguments.seed)?;
        keys::measure(&place, &app, *size, arguments.rounds)?;
    }
    for size in &arguments.frames {
        let place = Place::new(folder, &format!("frames-{size}"), *size, arguments.seed)?;
        moving::measure(&place, &app, *size, arguments.steps)?;
    }
    for handovers in &arguments.rows {
        // A journey has a quarter more handovers than touchpoints.
        let place = Place::new(folder, &format!("rows-{handovers}"), handovers * 4 / 5, arguments.seed)?;
        register::measure(&place, &app, *handovers, arguments.steps)?;
    }
    for size in &arguments.open {
        let place = Place::new(folder, &format!("open-{size}"), *size, arguments.seed)?;
        opening(&place, &app, *size)?;
    }
    if arguments.starts > 0 {
        memory::measure(folder, &app, &arguments.empty, arguments.starts, arguments.seed)?;
    }
    Ok(())
}

/// Whether all of a large journey is there: what is seen first comes first.
const WHOLE: &str = "return document.querySelector('main[aria-busy=true]') === null";

/// A folder of its own for the app, with a journey in it.
struct Place {
    folder: PathBuf,
    file: PathBuf,
}

impl Place {
    fn new(folder: &Path, name: &str, size: usize, seed: u64) -> Result<Self, String> {
        let folder = folder.join(name);
        fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        let file = folder.join("measured.journey.json");
        fs::write(&file, formats::journey_file::write(&invented(size, seed))).map_err(|error| error.to_string())?;
        Ok(Self { folder, file })
    }

    /// The app with the journey open.
    fn open(&self, app: &Path) -> Result<Stopwatch, String> {
        let stopwatch = Stopwatch::start(&self.folder, app, &[&self.file])?;
        stopwatch.until("return document.querySelector('.scroller [data-role]') !== null", 120)?;
        stopwatch.until(WHOLE, 120)?;
        Ok(stopwatch)
    }
}

/// From the click on a recent file to its map, a few times.
fn opening(place: &Place, app: &Path, size: usize) -> Outcome {
    let stopwatch = place.open(app)?;
    let (mut times, mut whole) = (Vec::new(), Vec::new());
    for _ in 0..4 {
        stopwatch.keys(&['\u{E009}', 'w'])?;
        stopwatch.until("return document.querySelector('button.file') !== null", 30)?;
        stopwatch.rest(400);
        times.push(stopwatch.number("open()", 200)?);
        stopwatch.until(WHOLE, 120)?;
        whole.push(stopwatch.number("filled()", 200)?);
    }
    // The first is that of a page that has drawn nothing yet.
    let aim = match size {
        0..=100 => 300.0,
        10_000 => 1_000.0,
        _ => f64::NAN,
    };
    Figures::of(times).row("open to drawn", size, aim, None);
    Figures::of(whole).row("open to whole", size, f64::NAN, None);
    Ok(())
}
