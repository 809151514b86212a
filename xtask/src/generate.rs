//! `cargo xtask gen`: everything that is written by the program and committed.
//! With `--check` nothing is written; what differs is listed.

mod documents;
mod examples;
mod interface;

use crate::Outcome;
use crate::process::root;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Write nothing; fail when a generated file is not as it would be written now
    #[arg(long)]
    check: bool,
}

/// Files to be, by their path from the project's folder.
type Files = BTreeMap<PathBuf, Vec<u8>>;

/// Folders in which nothing lies but what is generated.
const WHOLLY_GENERATED: &[&str] = &[interface::FOLDER];

/// Generates; then writes, or compares.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let mut files = Files::new();
    for generate in [interface::generate, documents::generate, examples::generate] {
        generate(&mut files)?;
    }
    let stale = stale(&files);
    let changed: Vec<&PathBuf> = files
        .iter()
        .filter(|(path, bytes)| fs::read(root().join(path)).ok().as_ref() != Some(bytes))
        .map(|(path, _)| path)
        .collect();
    if arguments.check {
        return compare(&changed, &stale, files.len());
    }
    for path in &stale {
        fs::remove_file(root().join(path)).map_err(|error| format!("{}: {error}", path.display()))?;
        println!("removed {}", path.display());
    }
    for path in &changed {
        let place = root().join(path);
        place.parent().map_or(Ok(()), fs::create_dir_all).map_err(|error| format!("{}: {error}", path.display()))?;
        fs::write(&place, &files[*path]).map_err(|error| format!("{}: {error}", path.display()))?;
        println!("wrote {}", path.display());
    }
    println!("{} files are as generated", files.len());
    Ok(())
}

fn compare(changed: &[&PathBuf], stale: &[PathBuf], count: usize) -> Outcome {
    if changed.is_empty() && stale.is_empty() {
        println!("{count} files are as generated");
        return Ok(());
    }
    let mut words = String::from("These files are not as they would be generated now; `cargo xtask gen` writes them:");
    for path in changed {
        words += &format!("\n  {}", path.display());
    }
    for path in stale {
        words += &format!("\n  {} (no longer generated)", path.display());
    }
    Err(words)
}

/// What lies in a generated folder and is not generated any more.
fn stale(files: &Files) -> Vec<PathBuf> {
    let mut stale = Vec::new();
    for folder in WHOLLY_GENERATED {
        for path in all_below(&root().join(folder)) {
            let Ok(path) = path.strip_prefix(root()).map(Path::to_owned) else { continue };
            if !files.contains_key(&path) {
                stale.push(path);
            }
        }
    }
    stale
}

/// Every file in a folder and the folders in it, sorted.
fn all_below(folder: &Path) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { paths.extend(all_below(&path)) } else { paths.push(path) }
    }
    paths.sort();
    paths
}
