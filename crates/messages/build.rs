//! Lists the files of `locales/`, one folder a language, so that a new language is a new folder, and
//! where in them each message stands, so that only what is asked for is read.
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let manifest = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    let locales = Path::new(&manifest).join("../../locales");
    println!("cargo::rerun-if-changed={}", locales.display());
    let mut source = String::from("&[\n");
    for language in sorted(&locales)? {
        println!("cargo::rerun-if-changed={}", language.display());
        let _ = writeln!(source, "    Locale {{ folder: {:?}, files: &[", name(&language));
        let mut places = BTreeMap::new();
        for (number, file) in sorted(&language)?.iter().enumerate() {
            let text = fs::read_to_string(file)?;
            let _ = writeln!(source, "        ({:?}, {text:?}),", name(file));
            for (id, from, to) in messages(&text) {
                places.insert(id, (number, from, to));
            }
        }
        source.push_str("    ], places: &[\n");
        for (id, (number, from, to)) in &places {
            let _ = writeln!(source, "        Place {{ id: {id:?}, file: {number}, from: {from}, to: {to} }},");
        }
        let _ = writeln!(source, "    ], index: &{:?} }},", index(places.keys()));
    }
    source.push_str("]\n");
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("locales.rs"), source)
}

/// The messages of a file with the bytes where each begins and ends: it begins at a line that starts
/// with a letter, and goes on to the next that starts with anything but blanks or a closing bracket.
fn messages(text: &str) -> Vec<(String, usize, usize)> {
    let mut found: Vec<(String, usize, usize)> = Vec::new();
    let (mut at, mut open) = (0, false);
    for line in text.split_inclusive('\n') {
        let first = line.chars().next().unwrap_or(' ');
        let end = at + line.len();
        if first.is_ascii_alphabetic() {
            let id = line.split(['=', ' ']).next().unwrap_or_default();
            found.push((id.to_owned(), at, end));
            open = true;
        } else if matches!(first, ' ' | '\n' | '\r' | '}') {
            if let Some(last) = found.last_mut().filter(|_| open) {
                last.2 = end;
            }
        } else {
            open = false;
        }
        at = end;
    }
    found
}

include!("src/hash.rs");

/// Where each message is in the list: its number from 1, at the place that its id's hash says or at the
/// first free one behind that; 0 is free.
fn index<'a>(ids: impl ExactSizeIterator<Item = &'a String>) -> Vec<u16> {
    let mut index = vec![0; (2 * ids.len()).next_power_of_two()];
    let last = index.len() - 1;
    for (id, number) in ids.zip(1..) {
        let mut at = hash(id) & last;
        while index[at] != 0 {
            at = (at + 1) & last;
        }
        index[at] = number;
    }
    index
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|e| e.path())).collect::<Result<_, _>>()?;
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
