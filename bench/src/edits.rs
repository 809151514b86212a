//! What one edit costs in the core, and how much of it goes to the page: the whole view beside the difference.

use crate::Outcome;
use crate::invented::invented;
use crate::measure::{median, ms};
use drawing::Options;
use gaps::{Settings, check};
use messages::{Language, Words};
use session::wire::{Operation, View};
use session::{Desk, Me};
use std::path::Path;

/// What to measure.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Touchpoints of the journeys
    #[arg(long, value_delimiter = ',', default_value = "100,1000,5000")]
    sizes: Vec<usize>,
    /// Runs of each measurement; the median is told
    #[arg(long, default_value_t = 5)]
    runs: usize,
    /// The seed of the invented journeys
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let folder = std::env::temp_dir().join(format!("stafett-bench-{}", std::process::id()));
    let measured = arguments.sizes.iter().try_for_each(|size| measure(*size, arguments, &folder));
    drop(std::fs::remove_dir_all(&folder));
    measured
}

fn measure(size: usize, arguments: &Arguments, folder: &Path) -> Outcome {
    let journey = invented(size, arguments.seed);
    let (settings, words) = (Settings::default(), Words::of(Language::English));
    let (checking, report) = median(arguments.runs, || check(&journey, &settings));
    let report = report.ok_or("nothing was measured")?;
    let (drawing, scene) = median(arguments.runs, || drawing::compose(&journey, &report, words, Options::default()));
    let (cloning, _) = median(arguments.runs, || journey.clone());
    std::fs::create_dir_all(folder).map_err(|error| error.to_string())?;
    let file = folder.join(format!("{size}.journey.json"));
    std::fs::write(&file, formats::journey_file::write(&journey)).map_err(|error| error.to_string())?;
    let me = Me { user: String::new(), host: String::new(), now: || "2026-01-01T00:00:00Z".to_owned() };
    let mut desk = Desk::new(folder.join("own"), Language::English, me);
    let view = desk.open(&file).map_err(|failure| failure.message)?;
    let (viewing, _) = median(arguments.runs, || desk.view(view.document).ok());
    let (writing, text) = median(arguments.runs, || serde_json::to_string(&view).unwrap_or_default());
    println!(
        "{size} touchpoints, {} gaps: check {:.2} ms, compose {:.2} ms, view {:.2} ms, clone {:.2} ms, write {:.2} ms; {} bytes",
        report.gaps.len(),
        ms(checking),
        ms(drawing),
        ms(viewing),
        ms(cloning),
        ms(writing),
        text.map_or(0, |it| it.len()),
    );
    for (name, value) in [
        ("journey", serde_json::to_string(&view.journey).unwrap_or_default().len()),
        ("scene", serde_json::to_string(&scene).unwrap_or_default().len()),
        ("gaps", serde_json::to_string(&view.gaps).unwrap_or_default().len()),
        ("unjudged", serde_json::to_string(&view.unjudged).unwrap_or_default().len()),
        ("problems", serde_json::to_string(&view.problems).unwrap_or_default().len()),
    ] {
        println!("   {name} {value} bytes");
    }
    for part in &view.scene.parts {
        println!(
            "   {:?} {} figures, {} bytes",
            part.role,
            part.figures.len(),
            serde_json::to_string(part).unwrap_or_default().len()
        );
    }
    let slot = view.journey.touchpoints.slot_at(size / 2).ok_or("no touchpoint")?;
    let add =
        Operation::AddTouchpoint { title: "Added".into(), actor: None, phase: None, day: None, after: Some(slot) };
    let (adding, _) =
        median(arguments.runs, || desk.apply(view.document, &add, false).map(|view: View| view.safe).ok());
    println!("   add {:.2} ms", ms(adding));
    Ok(())
}
