//! Exports beside those of others: PDF beside `rsvg-convert` on the same drawing, PNG beside `resvg` at
//! the same pixels, and a wall poster in bounded memory. Whole programs are measured, start included.

use crate::Outcome;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The `stafett` command, built for release
    #[arg(long, default_value = "target/release/stafett")]
    stafett: PathBuf,
    /// The `resvg` command
    #[arg(long, default_value = "resvg")]
    resvg: PathBuf,
    /// A journey; `bench/gen_journey.py --n 1000` and `bench/to_journey.py` make one
    journey: PathBuf,
    /// How often each is run
    #[arg(long, default_value_t = 5)]
    runs: usize,
    /// Also a poster of A0 at 600 dots an inch
    #[arg(long)]
    poster: bool,
}

/// What a run of a program cost.
#[derive(Clone, Copy)]
struct Cost {
    /// Seconds of the processor.
    seconds: f64,
    /// The most memory, in MiB.
    memory: u64,
}

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let folder = std::env::temp_dir().join(format!("stafett-bench-{}", std::process::id()));
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let measured = measure(arguments, &folder);
    drop(fs::remove_dir_all(&folder));
    measured
}

fn measure(arguments: &Arguments, folder: &Path) -> Outcome {
    let journey = text(&arguments.journey);
    let file = |name: &str| text(&folder.join(name));
    let export = |to: &str, more: &[&str]| {
        let mut line =
            vec![text(&arguments.stafett), "export".to_owned(), journey.clone(), "--to".to_owned(), file(to)];
        line.extend(more.iter().map(|more| (*more).to_owned()));
        median(arguments.runs, &line)
    };
    let svg = export("a.svg", &[])?;
    tell("file to SVG (layout included)", svg);
    let pdf = export("a.pdf", &["--page", "a0"])?;
    tell("file to PDF (layout and appendix included)", pdf);
    let scene = Cost { seconds: (pdf.seconds - svg.seconds).max(0.0), ..pdf };
    tell("  scene to PDF: the difference", scene);
    let theirs = ["rsvg-convert", "--unlimited", "-f", "pdf", "-o", &file("b.pdf"), &file("a.svg")].map(str::to_owned);
    compare("rsvg-convert, our SVG to PDF (aim: at most 0.50)", scene, median(arguments.runs, &theirs));

    let png = export("a.png", &["--scale", "1"])?;
    tell("file to PNG (layout included)", png);
    let scene = Cost { seconds: (png.seconds - svg.seconds).max(0.0), ..png };
    tell("  scene to PNG: the difference", scene);
    let theirs = [text(&arguments.resvg), file("a.svg"), file("b.png")];
    compare("resvg, our SVG to PNG at the same pixels (aim: at most 1.00)", scene, median(arguments.runs, &theirs));
    println!("  bytes: {} and {}", length(&file("a.png")), length(&file("b.png")));
    if arguments.poster {
        tell("A0 at 600 dots an inch, PNG", export("poster.png", &["--page", "a0", "--dpi", "600"])?);
        println!("  bytes: {}", length(&file("poster.png")));
    }
    Ok(())
}

fn tell(what: &str, cost: Cost) {
    println!("{what}: {:.0} ms, {} MiB", cost.seconds * 1_000.0, cost.memory);
}

fn compare(what: &str, ours: Cost, theirs: Result<Cost, String>) {
    match theirs {
        Ok(theirs) => {
            tell(what, theirs);
            println!("  ratio: {:.2}", ours.seconds / theirs.seconds);
        }
        Err(why) => println!("{what}: not measured, {why}"),
    }
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn length(path: &str) -> u64 {
    fs::metadata(path).map_or(0, |file| file.len())
}

/// The median of several runs.
fn median(runs: usize, line: &[String]) -> Result<Cost, String> {
    let mut costs = (0..runs.max(1)).map(|_| once(line)).collect::<Result<Vec<Cost>, String>>()?;
    costs.sort_by(|one, other| one.seconds.total_cmp(&other.seconds));
    Ok(costs[costs.len() / 2])
}

/// One run, as `time` tells it.
fn once(line: &[String]) -> Result<Cost, String> {
    let mut time = Command::new("/usr/bin/time");
    let ran = time.args(["-f", "%U %S %M"]).args(line).stdout(Stdio::null()).output();
    let output = ran.map_err(|error| format!("/usr/bin/time (package `time`): {error}"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        return Err(format!("{}: {}", line.first().map_or("", String::as_str), said.trim()));
    }
    let told: Vec<f64> = said.lines().last().unwrap_or("").split(' ').filter_map(|part| part.parse().ok()).collect();
    match told[..] {
        [user, system, kilobytes] => Ok(Cost { seconds: user + system, memory: (kilobytes / 1024.0) as u64 }),
        _ => Err(format!("`time` said: {}", said.trim())),
    }
}
