//! Names the commands that the page may be allowed, and stands in for a page that is not built yet.
use std::path::Path;
use std::{env, fs, io};

macro_rules! commands {
    ($($name:ident,)*) => {
        const COMMANDS: &[&str] = &[$(stringify!($name)),*];
    };
}
include!("src/all_commands.rs");

const PLACEHOLDER: &str = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Stafett</title></head>\
<body><p>The user interface is not built yet: npm run build in ui/, then build the app again.</p></body></html>\n";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=src/all_commands.rs");
    println!("cargo::rerun-if-changed=../ui/dist");
    stand_in_for_the_page(Path::new("../ui/dist"))?;
    let commands = tauri_build::AppManifest::new().commands(COMMANDS);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands))
        .map_err(|error| io::Error::other(format!("{error:#}")))
}

fn stand_in_for_the_page(dist: &Path) -> io::Result<()> {
    let page = dist.join("index.html");
    let built = fs::read_to_string(&page).is_ok_and(|text| text != PLACEHOLDER);
    if built {
        return Ok(());
    }
    if env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        return Err(io::Error::other("ui/dist holds no page: run `npm run build` in ui/ first"));
    }
    fs::create_dir_all(dist)?;
    fs::write(page, PLACEHOLDER)
}
