//! The disk fills up, a folder is closed, a folder is gone: as it happens, and undone again.

use crate::driver::{FILES, OWN};
use crate::line::Line;
use crate::power::run_line;
use crate::program::{Program, command};
use crate::report::{Count, Section};
use crate::world::{Found, Told, World, Wrong};
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

const FILE: &str = "alex.journey.json";
const EXAMPLE: &str = "between-the-chairs";
/// A user who may do little.
const NOBODY: &str = "65534";

/// Something that happens around the program, each step at one of its waits.
struct Scene {
    title: &'static str,
    steps: &'static [&'static str],
    happens: &'static [fn(&Path)],
    /// Whether it takes root: another user, a disk of its own.
    nobody: bool,
    small_disk: bool,
    /// What the user must have been told, by code; `not safe` stands for the mark and its notice.
    told: &'static [&'static str],
}

const SCENES: &[Scene] = &[
    Scene {
        title: "A disk that fills up, and has room again",
        steps: &[
            "example:with-a-coordinator",
            "add",
            "open:alex.journey.json",
            "add",
            "wait",
            "add",
            "save",
            "add",
            "wait",
            "add",
            "save",
            "add",
        ],
        happens: &[fill, empty],
        nobody: false,
        small_disk: true,
        told: &["failure-disk-full", "not safe"],
    },
    Scene {
        title: "A folder of files that takes nothing any more",
        steps: &["open:alex.journey.json", "add", "wait", "add", "save", "wait", "save", "add"],
        happens: &[|folder| allow(&folder.join(FILES), 0o555), |folder| allow(&folder.join(FILES), 0o777)],
        nobody: true,
        small_disk: false,
        told: &["failure-folder-read-only"],
    },
    Scene {
        title: "A file that is write-protected",
        steps: &["open:alex.journey.json", "add", "wait", "save", "wait", "save", "add"],
        happens: &[
            |folder| allow(&folder.join(FILES).join(FILE), 0o444),
            |folder| allow(&folder.join(FILES).join(FILE), 0o666),
        ],
        nobody: true,
        small_disk: false,
        told: &["failure-read-only"],
    },
    Scene {
        title: "The app's own folder is closed before the first change",
        steps: &["open:alex.journey.json", "wait", "add", "save", "add", "wait", "add", "save", "add"],
        happens: &[
            |folder| {
                let _ = fs::remove_dir_all(folder.join(OWN));
                fs::create_dir_all(folder.join(OWN)).expect("a folder");
                allow(&folder.join(OWN), 0o555);
            },
            |folder| allow(&folder.join(OWN), 0o777),
        ],
        nobody: true,
        small_disk: false,
        told: &["not safe"],
    },
    Scene {
        title: "A folder of files that vanishes, and comes back",
        steps: &["open:alex.journey.json", "add", "wait", "add", "save", "wait", "save", "add"],
        happens: &[
            |folder| fs::rename(folder.join(FILES), folder.join("away")).expect("renamed"),
            |folder| fs::rename(folder.join("away"), folder.join(FILES)).expect("renamed back"),
        ],
        nobody: false,
        small_disk: false,
        told: &["failure-folder-gone|failure-vanished|failure-not-found"],
    },
];

/// Plays every scene.
pub(crate) fn run() -> Section {
    let root = run_line(&["setpriv", "--reuid", NOBODY, "--clear-groups", "true"], &[]).is_ok();
    let mut section = Section::new("surroundings", "Full, closed and lost folders").text(
        "The program works while its surroundings change, and goes on when they are as before. It has to say so in \
         words when it happens, keep the document and the last good file, and be safe again afterwards.",
    );
    let mut rows = vec![["What happens", "What was told"].map(str::to_owned).to_vec()];
    let (mut wrong, mut untold, mut back, mut played, mut died) = (Wrong::default(), 0, 0, 0, 0);
    for scene in SCENES {
        if !root && (scene.nobody || scene.small_disk) {
            rows.push(vec![scene.title.to_owned(), "not tried: it takes root".to_owned()]);
            continue;
        }
        let played_out = scene.play();
        played += 1;
        died += u64::from(!played_out.ended);
        back += played_out.back;
        let was_told = |code: &&&str| code.split('|').any(|code| played_out.codes.contains(code));
        untold += (scene.told.len() - scene.told.iter().filter(was_told).count()) as u64;
        rows.push(vec![scene.title.to_owned(), played_out.codes.into_iter().collect::<Vec<String>>().join(", ")]);
        wrong.add(played_out.wrong);
    }
    section = section
        .count(Count::some("scenes played", played))
        .count(Count::some("documents brought back afterwards", back))
        .count(Count::none("scenes in which the program itself stopped", died))
        .count(Count::none("failures that were not told as what they are", untold));
    section.wrong(wrong).table(rows)
}

struct Played {
    codes: BTreeSet<String>,
    wrong: Wrong,
    ended: bool,
    back: u64,
}

impl Scene {
    fn play(&self) -> Played {
        let folder = tempfile::tempdir().expect("a folder");
        allow(folder.path(), 0o755);
        let place = folder.path().join("place");
        fs::create_dir_all(&place).expect("a folder");
        if self.small_disk {
            run_line(&["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs"], &[&place]).expect("a small disk");
        }
        for name in [FILES, OWN] {
            fs::create_dir_all(place.join(name)).expect("a folder");
            allow(&place.join(name), 0o777);
        }
        let (_, example) = session::EXAMPLES.iter().find(|(name, _)| *name == EXAMPLE).expect("the example");
        fs::write(place.join(FILES).join(FILE), example).expect("a file");
        if self.nobody {
            for path in [place.join(FILES), place.join(OWN), place.join(FILES).join(FILE)] {
                run_line(&["chown", NOBODY], &[&path]).expect("another owner");
            }
        }
        let played = self.played(&place);
        if self.small_disk {
            run_line(&["umount"], &[&place]).expect("the small disk goes");
        }
        played
    }

    fn played(&self, place: &Path) -> Played {
        let mut child = self.started(place, self.steps).spawn().expect("the driver can be started");
        let mut stdin = child.stdin.take().expect("it is piped");
        let mut program = Program::of(child);
        let (mut told, mut found, mut codes) = (Told::default(), Found::default(), BTreeSet::new());
        let mut waits = self.happens.iter();
        while let Some(line) = program.next() {
            if found.hear(&line) {
                told = Told::from(World::found(&found, &[]));
            }
            told.hear(&line);
            told.forget();
            match &line {
                Line::Waiting => {
                    waits.next().expect("something happens at each wait")(place);
                    let _ = stdin.write_all(b"\n");
                }
                Line::Refused { code, message, .. } if !message.trim().is_empty() => _ = codes.insert(code.clone()),
                Line::Done { safe: false, notices, .. } if !notices.is_empty() => {
                    _ = codes.insert("not safe".to_owned());
                }
                _ => {}
            }
            if let Line::Done { safe, .. } = &line
                && waits.len() == 0
                && !safe
            {
                told.wrong.strange(format!("{}: not safe again: {line:?}", self.title));
            }
        }
        let ended = program.ended();
        let mut looks = Program::of(self.started(place, &[]).spawn().expect("the driver can be started"));
        let mut wrong = told.wrong.clone();
        let back = match looks.found() {
            Some(found) => {
                wrong.add(found.check(&told.possible()));
                found.back.len() as u64
            }
            None => {
                wrong.strange(format!("{}: nothing starts afterwards", self.title));
                0
            }
        };
        wrong.examples.iter_mut().for_each(|example| *example = format!("{}: {example}", self.title));
        Played { codes, wrong, ended, back }
    }

    fn started(&self, place: &Path, steps: &[&str]) -> Command {
        let steps: Vec<&OsStr> = std::iter::once("script").chain(steps.iter().copied()).map(OsStr::new).collect();
        let driver = command(place, &steps);
        let mut started = Command::new("env");
        if self.nobody {
            started.args(["setpriv", "--reuid", NOBODY, "--clear-groups"]);
        }
        started.arg(driver.get_program()).args(driver.get_args());
        started.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        started
    }
}

/// Uses up what room there is.
fn fill(folder: &Path) {
    let mut file = File::create(folder.join("filler")).expect("a file");
    while file.write_all(&[b'.'; 512]).is_ok() {}
}

fn empty(folder: &Path) {
    fs::remove_file(folder.join("filler")).expect("it is there");
}

fn allow(path: &Path, mode: u32) {
    let permissions = std::os::unix::fs::PermissionsExt::from_mode(mode);
    fs::set_permissions(path, permissions).expect("one's own");
}
