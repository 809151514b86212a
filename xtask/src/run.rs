//! `cargo xtask run`: builds the app and opens it.

use crate::process::{root, run as run_line, target, ui};
use crate::{Outcome, setup};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Builds the user interface into `ui/dist`, which the shell takes in.
pub(crate) const BUILD_UI: &str = "npm run build --silent";

/// Builds the app, for development.
pub(crate) const BUILD_SHELL: &str = "cargo build -q -p stafett-app";

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// A journey file to open; otherwise a copy of an example
    file: Option<PathBuf>,
}

/// Sets up, builds, opens, and waits until the window is closed.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    setup::to_build()?;
    println!("Building the user interface");
    run_line(BUILD_UI, &ui())?;
    println!("Building the app (the first time takes some minutes)");
    run_line(BUILD_SHELL, &root())?;
    let file = match &arguments.file {
        Some(file) => fs::canonicalize(file).map_err(|error| format!("{}: {error}", file.display()))?,
        None => copy_of_an_example().map_err(|error| format!("The example could not be copied: {error}"))?,
    };
    if cfg!(target_os = "linux") && !["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some())
    {
        return Err(format!("The app is built ({}), but there is no screen here to open it on.", shell().display()));
    }
    let mut app = Command::new(shell());
    let status = app.arg(&file).status().map_err(|error| format!("The app could not be started: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("The app ended with {status}")) }
}

/// The app as `BUILD_SHELL` leaves it.
fn shell() -> PathBuf {
    target().join("debug").join(format!("stafett-app{}", std::env::consts::EXE_SUFFIX))
}

/// Saving in the app must not change the project's own files.
fn copy_of_an_example() -> std::io::Result<PathBuf> {
    let name = "between-the-chairs.journey.json";
    let folder = target().join("journeys");
    fs::create_dir_all(&folder)?;
    let copy = folder.join(name);
    fs::copy(root().join("examples").join(name), &copy)?;
    Ok(copy)
}
