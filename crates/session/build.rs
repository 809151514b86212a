//! Lists the example journeys, so that a new example is a new file. The one to begin with comes first.
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The folder, seen from this package.
const EXAMPLES: &str = "../../examples";
const ENDING: &str = ".journey.json";
const FIRST: &str = "between-the-chairs";

fn main() -> io::Result<()> {
    let manifest = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    let folder = Path::new(&manifest).join(EXAMPLES);
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut examples: Vec<(String, PathBuf)> = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if let Some(name) = file.strip_suffix(ENDING) {
            println!("cargo::rerun-if-changed={}", path.display());
            examples.push((name.to_owned(), path));
        }
    }
    examples.sort_by_key(|(name, _)| (name != FIRST, name.clone()));
    let mut source = String::from("&[\n");
    for (name, path) in examples {
        let _ = writeln!(source, "    ({name:?}, include_bytes!({:?})),", path.display().to_string());
    }
    source.push_str("]\n");
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("examples.rs"), source)
}
