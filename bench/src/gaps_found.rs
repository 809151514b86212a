//! All gaps and figures, without words: of journeys of 1,000, 10,000 and 100,000 touchpoints, and
//! of 20,000 small ones from their JSON on.

use crate::Outcome;
use crate::invented::invented;
use crate::measure::{exponent, forget_peak, median, ms, peak_memory};
use gaps::{RULES, Report, Settings, check};
use journey::{Id, Journey};
use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

/// Touchpoints, and the milliseconds aimed at.
const SIZES: [(usize, f64); 3] = [(1_000, 5.0), (10_000, 50.0), (100_000, 1_000.0)];
/// Small journeys a second aimed at, and their touchpoints.
const PER_SECOND: f64 = 2_000.0;
const SMALL: usize = 15;

/// What to measure.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Runs of each measurement; the median is told
    #[arg(long, default_value_t = 7)]
    runs: usize,
    /// Small journeys to read and check
    #[arg(long, default_value_t = 20_000)]
    small: usize,
    /// The seed of the invented journeys
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Only journeys of this many touchpoints
    #[arg(long)]
    only: Option<usize>,
    /// Libraries for Python that find the components of the bare graph too, where they are installed
    #[arg(long, value_parser = ["networkx", "igraph"])]
    peers: Vec<String>,
    /// Tell how many gaps each rule found
    #[arg(long)]
    rules: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    println!(
        "Aims are for a journey with its report; memory (MiB, aim 500 for the largest) is that of the journey alone → with its report."
    );
    println!("{:<22} {:>11} {:>9} {:>9} {:>9} {:>9}  peer", "journey", "touchpoints", "gaps", "ms", "aim", "MiB");
    for source in [Source::Invented, Source::Unreadable, Source::Scripts] {
        measure_source(source, arguments)?;
    }
    if arguments.only.is_none() {
        many_small(arguments)?;
    }
    Ok(())
}

/// Where the large journeys come from.
#[derive(Clone, Copy)]
enum Source {
    /// `gen_journey.py` and `to_journey.py`: touchpoints, days and handovers alone.
    Scripts,
    /// The project's own, which fills every field.
    Invented,
    /// The same with one day that cannot be read, for which every rule's gaps are doubted.
    Unreadable,
}

fn measure_source(source: Source, arguments: &Arguments) -> Outcome {
    let name = match source {
        Source::Scripts => "gen_journey.py",
        Source::Invented => "every field filled",
        Source::Unreadable => "one day unreadable",
    };
    let mut times: Vec<(usize, Duration)> = Vec::new();
    for (size, aim) in SIZES.into_iter().filter(|(size, _)| arguments.only.is_none_or(|only| only == *size)) {
        let journey = match source {
            Source::Scripts => from_scripts(size)?,
            Source::Invented => invented(size, arguments.seed),
            Source::Unreadable => with_unreadable_day(&invented(size, arguments.seed))?,
        };
        let settings = Settings::default();
        forget_peak();
        let before = memory_words();
        let (time, report) = median(arguments.runs, || check(&journey, &settings));
        let held = memory_words();
        let (peer, _) = median(arguments.runs.min(3), || graph_alone(&journey));
        let gaps = report.as_ref().map_or(0, |report| report.gaps.len());
        println!(
            "{name:<22} {size:>11} {gaps:>9} {:>9.2} {aim:>9} {:>9}  {:.1} × petgraph's components of the bare graph{}",
            ms(time),
            format!("{before}→{held}"),
            time.as_secs_f64() / peer.as_secs_f64(),
            if ms(time) > aim { "  (slower than aimed at)" } else { "" },
        );
        for library in arguments.peers.iter().filter(|_| matches!(source, Source::Scripts)) {
            tell_peer(&journey, library, time)?;
        }
        if let Some(report) = report.filter(|_| arguments.rules) {
            tell_rules(&report);
        }
        times.push((size, time));
    }
    if let (Some(small), Some(large)) = (times.first(), times.last().filter(|_| times.len() > 1)) {
        println!(
            "{name:<22} grows with exponent {:.2} from {} to {} touchpoints",
            exponent(*small, *large),
            small.0,
            large.0
        );
    }
    Ok(())
}

/// What a library for Python needs for the bare graph alone.
fn tell_peer(journey: &Journey, library: &str, time: Duration) -> Outcome {
    let mut lines = String::new();
    for (from, to) in edges(journey) {
        let _ = writeln!(lines, "{from} {to}");
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("graph_peers.py");
    let mut python = Command::new("python3")
        .arg(script)
        .arg(library)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("python3 could not be started: {error}"))?;
    let fed = python.stdin.take().map_or(Ok(()), |mut input| input.write_all(lines.as_bytes()));
    let output = python.wait_with_output().map_err(|error| error.to_string())?;
    let told = String::from_utf8_lossy(&output.stdout);
    let seconds = told.split_whitespace().next().and_then(|word| word.parse::<f64>().ok());
    match (fed, seconds) {
        (Ok(()), Some(seconds)) => println!(
            "{:>53} {:.2} × {library}'s components of the bare graph ({:.2} ms)",
            "",
            time.as_secs_f64() / seconds,
            seconds * 1_000.0
        ),
        _ => println!("{:>53} {library} is not installed for python3", ""),
    }
    Ok(())
}

/// The journey read back from a file in which the day of one touchpoint is a word.
fn with_unreadable_day(journey: &Journey) -> Result<Journey, String> {
    let text = formats::journey_file::write(journey);
    let mut file: serde_json::Value = serde_json::from_slice(&text).map_err(|error| error.to_string())?;
    let day = file.pointer_mut("/touchpoints/0/day").ok_or("the first touchpoint has no day")?;
    *day = "soon".into();
    formats::journey_file::read(file.to_string().as_bytes())
        .map(|opened| opened.journey)
        .map_err(|refusal| refusal.to_string())
}

fn memory_words() -> String {
    peak_memory().map_or_else(|| "?".to_owned(), |memory| memory.to_string())
}

fn tell_rules(report: &Report) {
    for rule in RULES {
        let found = report.gaps.iter().filter(|gap| gap.rule == rule.slug).count();
        println!("    {:<22} {found:>9}", rule.slug);
    }
}

/// What the cost is compared with: the graph of ids built and its strong components found, nothing more.
fn graph_alone(journey: &Journey) -> usize {
    let graph = petgraph::graph::DiGraph::<(), ()>::from_edges(edges(journey));
    petgraph::algo::tarjan_scc(&graph).len()
}

/// The handovers that reach somebody, as the places of their two touchpoints.
fn edges(journey: &Journey) -> Vec<(u32, u32)> {
    let places: HashMap<&str, u32> = journey.touchpoints.iter().map(|t| t.id.as_str()).zip(0..).collect();
    let place = |id: &Id| places.get(id.as_str()).copied();
    journey.handovers.iter().filter_map(|h| Some((place(&h.from)?, place(h.to.as_ref()?)?))).collect()
}

fn from_scripts(size: usize) -> Result<Journey, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let out: PathBuf = std::env::temp_dir().join(format!("stafett-bench-{}-{size}", std::process::id()));
    let (neutral, file) = (out.with_extension("neutral.json"), out.with_extension("journey.json"));
    let python = |script: &str, arguments: &[&str]| match Command::new("python3")
        .arg(folder.join(script))
        .args(arguments)
        .stdout(Stdio::null())
        .status()
    {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{script} ended with {status}")),
        Err(error) => Err(format!("python3 could not be started: {error}")),
    };
    let (neutral_text, file_text) = (neutral.to_string_lossy(), file.to_string_lossy());
    python("gen_journey.py", &["--n", &size.to_string(), "--out", &neutral_text])?;
    python("to_journey.py", &[&neutral_text, &file_text])?;
    let bytes = std::fs::read(&file).map_err(|error| error.to_string());
    for path in [&neutral, &file] {
        std::fs::remove_file(path).map_err(|error| error.to_string())?;
    }
    formats::journey_file::read(&bytes?).map(|opened| opened.journey).map_err(|refusal| refusal.to_string())
}

/// From JSON text to reports, on one core.
fn many_small(arguments: &Arguments) -> Outcome {
    let texts: Vec<Vec<u8>> = (0..arguments.small)
        .map(|number| formats::journey_file::write(&invented(SMALL, arguments.seed.wrapping_add(number as u64))))
        .collect();
    let settings = Settings::default();
    let (time, gaps) = median(3, || {
        let mut gaps = 0;
        for text in &texts {
            let opened = formats::journey_file::read(text).map_err(|refusal| refusal.to_string())?;
            gaps += check(&opened.journey, &settings).gaps.len();
        }
        Ok::<usize, String>(gaps)
    });
    let gaps = gaps.unwrap_or(Ok(0))?;
    let (peer, _) =
        median(3, || texts.iter().filter(|text| serde_json::from_slice::<serde_json::Value>(text).is_ok()).count());
    let bytes: usize = texts.iter().map(Vec::len).sum();
    println!(
        "{} journeys of {SMALL} touchpoints ({} kB each, {gaps} gaps) from JSON to reports: {:.0} a second (aim {PER_SECOND}), \
         {:.1} × serde_json's reading alone",
        texts.len(),
        bytes / texts.len().max(1) / 1000,
        texts.len() as f64 / time.as_secs_f64(),
        time.as_secs_f64() / peer.as_secs_f64(),
    );
    Ok(())
}
