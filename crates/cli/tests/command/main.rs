//! The command as it is used: arguments in, exit code and text out.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod arguments;
mod check;
mod comments;
mod diff;
mod export;
mod format;
mod merge;
mod new;
mod protected;
mod remedies;
mod sheet;

use expect_test::Expect;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::str;

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(format!("{name}.journey.json"))
}

/// Runs the command in a folder, in English, and never on a terminal.
fn stafett(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stafett"));
    command
        .args(arguments)
        .current_dir(folder)
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "en_GB.UTF-8");
    command.output().unwrap()
}

/// Exit code, output and errors in one text.
fn told(output: &Output) -> String {
    let text = |bytes| str::from_utf8(bytes).unwrap();
    format!("{}\n{}{}", output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

/// Runs the command in a folder with the example `with-a-coordinator` as `journey.json`.
fn answers(arguments: &[&str], expected: Expect) {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(example("with-a-coordinator"), folder.path().join("journey.json")).unwrap();
    expected.assert_eq(&told(&stafett(folder.path(), arguments)));
}
