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
fn every_example_keeps_its_content_and_settles_at_once() {
    for path in examples() {
        let first = read(&std::fs::read(&path).unwrap()).unwrap().journey;
        let bytes = write(&first);
        let second = read(&bytes).unwrap().journey;
        assert!(first.same_content(&second), "{path:?}");
        assert_eq!(String::from_utf8(write(&second)).unwrap(), String::from_utf8(bytes).unwrap(), "{path:?}");
    }
}
