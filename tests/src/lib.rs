//! The project's files, as the tests of the whole see them, and the readers that are given any bytes.

pub mod readers;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder that holds everything.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the suite lies in the project").to_owned()
}

/// Every file that is kept under version control or about to be, by its path from the root, sorted.
pub fn files() -> Vec<String> {
    let output = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"])
        .current_dir(root())
        .output()
        .expect("git is there");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut files: Vec<String> = String::from_utf8(output.stdout)
        .expect("paths are UTF-8")
        .split_terminator('\0')
        .filter(|path| root().join(path).is_file())
        .map(str::to_owned)
        .collect();
    files.sort();
    files.dedup();
    files
}

/// The text of a file; `None` when it is no text.
pub fn text(path: &str) -> Option<String> {
    String::from_utf8(fs::read(root().join(path)).ok()?).ok()
}

/// The files with one of these endings, and their texts.
pub fn texts(endings: &[&str]) -> Vec<(String, String)> {
    files()
        .into_iter()
        .filter(|path| endings.iter().any(|ending| path.ends_with(ending)))
        .filter_map(|path| text(&path).map(|text| (path, text)))
        .collect()
}

/// The names of the examples: `between-the-chairs`.
pub fn examples() -> Vec<String> {
    files()
        .into_iter()
        .filter_map(|path| {
            let name = path.strip_prefix("examples/")?.strip_suffix(".journey.json")?;
            (!name.contains('/')).then(|| name.to_owned())
        })
        .collect()
}

/// Ends the test with a list of what is wrong, when anything is.
#[track_caller]
pub fn none_of(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}
