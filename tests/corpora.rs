//! What fuzzing found worth keeping is given to every reader again: `fuzz/corpus/<reader>/`. A file there that begins
//! with a word, such as `cycle-…`, is of a fault that was mended.

use std::fs;
use std::panic::catch_unwind;
use suite::readers::READERS;
use suite::{none_of, root};

#[test]
fn every_reader_bears_what_was_found() {
    let mut found = Vec::new();
    for (name, read) in READERS {
        let folder = root().join("fuzz/corpus").join(name);
        let mut files: Vec<_> =
            fs::read_dir(&folder).expect("a corpus").map(|entry| entry.expect("a file").path()).collect();
        files.sort();
        assert!(files.len() >= 3, "the corpus of {name} is nearly empty");
        for file in files {
            let bytes = fs::read(&file).expect("a file");
            if catch_unwind(|| read(&bytes)).is_err() {
                found.push(format!("{name}: {}", file.display()));
            }
        }
    }
    none_of("Readers that fail", &found);
}

#[test]
fn every_reader_is_a_fuzz_target_and_the_other_way_round() {
    let targets = fs::read_dir(root().join("fuzz/fuzz_targets")).expect("targets");
    let mut targets: Vec<String> = targets
        .map(|entry| entry.expect("a file").path().file_stem().expect("a name").to_string_lossy().into_owned())
        .collect();
    targets.sort();
    let mut readers: Vec<&str> = READERS.iter().map(|(name, _)| *name).collect();
    readers.sort_unstable();
    assert_eq!(targets, readers);
}

#[test]
fn the_corpora_are_small() {
    let mut bytes = 0;
    for (name, _) in READERS {
        let files = fs::read_dir(root().join("fuzz/corpus").join(name)).expect("a corpus");
        bytes += files.map(|entry| entry.expect("a file").metadata().expect("a length").len()).sum::<u64>();
    }
    assert!(bytes < 1_000_000, "{bytes} bytes");
}
