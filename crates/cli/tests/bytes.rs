//! The same journey gives the same bytes: whatever the machine's language, clock and fonts are, wherever
//! the files lie, and however the program was built.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const STAFETT: &str = env!("CARGO_BIN_EXE_stafett");

/// Every kind of file, with what changes it most: its name and what else is asked for.
const EXPORTS: &[(&str, &[&str])] = &[
    ("drawing.svg", &["--view", "calendar", "--show", "needs,information"]),
    ("font.svg", &["--embed-font", "--theme", "print", "--language", "sv"]),
    ("picture.png", &["--scale", "0.2", "--theme", "dark"]),
    ("pages.pdf", &["--page", "a3", "--split", "--language", "sv"]),
    ("report.html", &["--pseudonymise", "--keep-titles"]),
    ("film.story.html", &["--view", "calendar"]),
    ("text.md", &["--language", "sv"]),
    ("register.csv", &[]),
    ("register.xlsx", &["--pseudonymise"]),
];

/// A machine as it may be: what its environment says.
#[derive(Clone, Copy)]
struct Machine<'a>(&'a [(&'a str, &'a str)]);

/// All exports of a journey, made on this machine by this program.
fn exports(program: &Path, Machine(environment): Machine<'_>) -> Vec<(&'static str, Vec<u8>)> {
    let folder = tempfile::tempdir().unwrap();
    let journey = folder.path().join("journey.json");
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/with-a-coordinator.journey.json"), &journey)
        .unwrap();
    let made = |(name, more): &(&'static str, &[&str])| {
        let run = Command::new(program)
            .args(["export", "journey.json", "--to", name])
            .args(*more)
            .current_dir(folder.path())
            .envs(environment.iter().copied())
            .output()
            .unwrap();
        assert!(run.status.success(), "{name} under {environment:?}: {}", String::from_utf8_lossy(&run.stderr));
        (*name, fs::read(folder.path().join(name)).unwrap())
    };
    EXPORTS.iter().map(made).collect()
}

fn same(one: &[(&str, Vec<u8>)], other: &[(&str, Vec<u8>)], what: &str) {
    for ((name, one), (_, other)) in one.iter().zip(other) {
        assert!(one == other, "{name} is another file {what}");
    }
}

const HERE: Machine<'_> = Machine(&[("LC_ALL", "C"), ("TZ", "UTC")]);

#[test]
fn twice_the_same_and_under_any_language_clock_and_fonts() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let none = file("none.conf", "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
    let nowhere = folder.path().join("nowhere").display().to_string();
    let other = file(
        "other.conf",
        "<?xml version=\"1.0\"?><fontconfig><dir>/usr/share/fonts/truetype</dir><alias><family>Inter</family>\
         <prefer><family>DejaVu Serif</family></prefer></alias></fontconfig>",
    );
    let first = exports(Path::new(STAFETT), HERE);
    for machine in [
        HERE,
        Machine(&[("LC_ALL", "sv_SE.UTF-8"), ("TZ", "Pacific/Kiritimati"), ("FONTCONFIG_FILE", &none)]),
        Machine(&[("LC_ALL", "tr_TR.UTF-8"), ("TZ", "America/St_Johns"), ("FONTCONFIG_FILE", &other)]),
        Machine(&[
            ("LANG", "ar_EG.UTF-8"),
            ("LC_NUMERIC", "de_DE.UTF-8"),
            ("TZ", ":not/a/zone"),
            ("FONTCONFIG_PATH", &nowhere),
            ("HOME", &nowhere),
            ("XDG_CONFIG_HOME", &nowhere),
            ("XDG_DATA_DIRS", &nowhere),
            ("SOURCE_DATE_EPOCH", "1"),
        ]),
    ] {
        same(&first, &exports(Path::new(STAFETT), machine), &format!("under {:?}", machine.0));
    }
}

/// `cargo test -p cli --test bytes -- --ignored`; builds what is given to users first, which takes minutes.
#[test]
#[ignore = "builds the program for release"]
fn the_program_built_for_release_writes_what_the_one_for_tests_writes() {
    let built = Command::new(env!("CARGO"))
        .args(["build", "--release", "-q", "-p", "cli", "--message-format", "json"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let said = String::from_utf8(built.stdout).unwrap();
    let mut program = said.lines().filter_map(|line| {
        let told: serde_json::Value = serde_json::from_str(line).ok()?;
        told["executable"].as_str().map(PathBuf::from)
    });
    let program = program.next_back().expect("the program");
    same(&exports(Path::new(STAFETT), HERE), &exports(&program, HERE), "from the release");
}
