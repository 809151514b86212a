//! The journeys of `examples/`, as they stand there.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use formats::journey_file::{read, write};
use std::path::{Path, PathBuf};

fn examples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.to_string_lossy().ends_with(".journey.json"));
    files.sort();
    files
}

#[test]
fn every_example_opens_without_a_problem() {
    for path in examples() {
        let opened = read(&std::fs::read(&path).unwrap()).unwrap();
        assert_eq!(journey::problems(&opened.journey), [], "{path:?}");
        assert_eq!((opened.repeated, opened.version, opened.newer), (vec![], 1, false), "{path:?}");
    }
    assert_eq!(examples().len(), 9);
}

#[test]
fn every_example_is_in_canonical_form() {
    for path in examples() {
        let bytes = std::fs::read(&path).unwrap();
        let saved = write(&read(&bytes).unwrap().journey);
        assert!(saved == bytes, "{path:?} is not in canonical form: `stafett format` puts it there");
    }
}
