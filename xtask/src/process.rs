//! Other programs, started from the project's folder.

use crate::Outcome;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The folder that holds everything.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// The folder of the user interface.
pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// Where cargo puts what it builds.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// A command line as a person would type it: words parted by spaces, run in `folder`.
/// A word may hold spaces when it stands in single quotes.
pub(crate) fn command(line: &str, folder: &Path) -> Command {
    let mut words = words_of(line).into_iter();
    let mut command = Command::new(words.next().unwrap_or_default());
    command.args(words).current_dir(folder);
    // Set by the cargo that runs this program; they would make every inner build differ from an outer one.
    for name in ["CARGO_MANIFEST_DIR", "CARGO_MANIFEST_PATH", "CARGO_PKG_NAME", "CARGO_PKG_VERSION"] {
        command.env_remove(name);
    }
    command
}

/// Runs the command line to its end, its output shown.
///
/// # Errors
/// When it cannot be started or ends with an error.
pub(crate) fn run(line: &str, folder: &Path) -> Outcome {
    let status = command(line, folder).status().map_err(|error| format!("`{line}` could not be started: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("`{line}` ended with {status}")) }
}

/// What the command line prints; `None` when it cannot be started or ends with an error.
pub(crate) fn answer(line: &str) -> Option<String> {
    let output = command(line, &root()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

fn words_of(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (number, part) in line.split('\'').enumerate() {
        if number % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::words_of;

    #[test]
    fn quotes_keep_words_together() {
        assert_eq!(words_of("cargo test -E 'not binary(app)' -q"), ["cargo", "test", "-E", "not binary(app)", "-q"]);
    }
}
