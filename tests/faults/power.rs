//! The power is cut: the disk is copied as it is at one moment, and the copy is what is found.
//!
//! The disk is an image that is mounted. It lies on a file system that copies a file in one step
//! (XFS with shared extents), which is an image too. What the system still holds in memory is not in
//! the copy, as after a real cut.

use crate::chance::Chance;
use crate::driver::FILES;
use crate::program::{Lines, Program, command};
use crate::report::{Count, Section};
use crate::world::{Told, World, Wrong};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::thread::sleep;
use std::time::Duration;

/// A file system to be cut.
struct Kind {
    name: &'static str,
    megabytes: u64,
    make: &'static [&'static str],
    /// How a copy is mounted while the original is.
    options: &'static str,
}

const KINDS: [Kind; 2] = [
    Kind { name: "ext4", megabytes: 64, make: &["mkfs.ext4", "-q", "-F"], options: "loop" },
    Kind { name: "XFS", megabytes: 320, make: &["mkfs.xfs", "-q", "-f"], options: "loop,nouuid" },
];
const HEADING: &str = "Power cuts";
/// With this ends a command for which the copy could not be mounted.
const NOT_MOUNTED: i32 = 77;
/// After so many cuts a folder is left, and another begun.
const CUTS_A_FOLDER: u64 = 40;
/// How often the harness itself is put to the test.
const CONTROL: u64 = 60;

#[derive(Default)]
struct Counted {
    cuts: u64,
    safe: u64,
    saved: u64,
    back: u64,
    wrong: Wrong,
    control: u64,
    caught: u64,
}

/// Cuts the power so many times on each file system.
pub(crate) fn run(runs: u64) -> Section {
    let pool = match Pool::make() {
        Ok(pool) => pool,
        Err(why) => return Section::not_run("power", HEADING, &format!("it takes root and loop devices ({why})")),
    };
    let mut section = Section::new("power", HEADING).text(
        "The same program works on a file system of its own, in an image that is mounted. At a random moment the image \
         is copied in one step (`cp --reflink`), without what the system still holds in memory; the copy is mounted, \
         the program starts on it, and what it finds is compared with what had been told when the copy was begun. As a \
         control, a writer that saves by renaming but brings nothing to the disk (no fsync) goes through the same: the \
         harness has to catch it.",
    );
    for kind in &KINDS {
        let mut counted = Counted::default();
        if let Err(why) = cut(&pool, kind, runs, &mut counted) {
            return Section::not_run("power", HEADING, &format!("{}: {why}", kind.name));
        }
        let of = |what: &str| format!("{}: {what}", kind.name);
        section = section
            .count(Count::some(of("power cuts"), counted.cuts))
            .count(Count::some(of("changes called safe before them"), counted.safe))
            .count(Count::some(of("saves called done before them"), counted.saved))
            .count(Count::some(of("documents brought back"), counted.back))
            .wrong_in(&of(""), counted.wrong)
            .count(Count::any(
                of("power cuts of the control, which does not bring its saves to the disk"),
                counted.control,
            ))
            .count(Count::some(of("of them caught: what was saved is not there"), counted.caught));
    }
    section
}

fn cut(pool: &Pool, kind: &Kind, runs: u64, counted: &mut Counted) -> Result<(), String> {
    let disk = Disk::make(pool, kind)?;
    let mut chance = Chance::new(runs);
    while counted.cuts < runs {
        let folder = format!("work-{}", counted.cuts);
        let mut program = Program::play(&disk.at.join(&folder), chance.below(u64::MAX));
        let found = program.found().ok_or("the driver does not start")?;
        let told = Mutex::new(Told::from(World::found(&found, &[])));
        let (child, lines) = program.parted();
        std::thread::scope(|scope| {
            scope.spawn(|| listen(lines, &told));
            let mut outcome = Ok(());
            for _ in 0..CUTS_A_FOLDER.min(runs - counted.cuts) {
                sleep(Duration::from_micros(5_000 + chance.below(60_000)));
                outcome = outcome.and_then(|()| once(pool, kind, &folder, &told, counted));
            }
            let _ = child.kill();
            outcome
        })?;
        let told = told.into_inner().map_err(|_| "a thread panicked")?;
        counted.safe += told.safe;
        counted.saved += told.saved;
        counted.wrong.add(told.wrong);
        drop(program);
        let _ = fs::remove_dir_all(disk.at.join(&folder));
    }
    control(pool, kind, &disk, runs.min(CONTROL), counted)
}

fn listen(lines: &mut Lines, told: &Mutex<Told>) {
    while let Some(line) = lines.next() {
        told.lock().expect("no thread panicked").hear(&line);
    }
}

/// One cut while the driver works.
fn once(pool: &Pool, kind: &Kind, folder: &str, told: &Mutex<Told>, counted: &mut Counted) -> Result<(), String> {
    told.lock().expect("no thread panicked").forget();
    pool.copy()?;
    counted.cuts += 1;
    // Seen from the program, the copy lies where the disk lay: the journals know the files by their whole paths.
    let mut look = after(pool, kind, command(&pool.disk().join(folder), &["script".as_ref()]));
    let mut program = Program::start(&mut look);
    match program.found() {
        Some(found) => {
            counted.back += found.back.len() as u64;
            // Asked only now: on a busy machine, what was told before the copy may be heard long after it.
            counted.wrong.add(found.check(&told.lock().expect("no thread panicked").possible()));
        }
        None if program.ended_with(NOT_MOUNTED) => {
            counted.wrong.unreadable(format!("{}: the file system cannot be mounted", kind.name));
        }
        None => counted.wrong.strange("the program does not start after a cut".to_owned()),
    }
    Ok(())
}

/// The command, run where the copy is mounted in the disk's place. Nobody else sees that, and it ends with the command.
fn after(pool: &Pool, kind: &Kind, command: Command) -> Command {
    let mut after = Command::new("unshare");
    let script = format!("mount -o {} \"$0\" \"$1\" || exit {NOT_MOUNTED}; shift; exec \"$@\"", kind.options);
    after.args(["--mount", "sh", "-c", &script]).arg(pool.at.join("cut.img")).arg(pool.disk());
    after.arg(command.get_program()).args(command.get_args());
    after.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    after
}

/// Has the harness catch a save that is not brought to the disk.
fn control(pool: &Pool, kind: &Kind, disk: &Disk, runs: u64, counted: &mut Counted) -> Result<(), String> {
    let folder = disk.at.join("control");
    let mut child = command(&folder, &["careless".as_ref()]);
    let mut child = child.stdout(Stdio::null()).spawn().map_err(|error| error.to_string())?;
    let mut chance = Chance::new(7);
    for _ in 0..runs {
        sleep(Duration::from_micros(20_000 + chance.below(60_000)));
        let told = fs::read_to_string(folder.join(FILES).join("saved")).ok().and_then(|text| number_in(&text));
        pool.copy()?;
        counted.control += 1;
        let mut cat = Command::new("cat");
        cat.arg(folder.join(FILES).join("saved"));
        let cat = after(pool, kind, cat).output().map_err(|error| error.to_string())?;
        let held = number_in(&String::from_utf8_lossy(&cat.stdout));
        counted.caught += u64::from(told.is_some() && held < told);
    }
    let _ = child.kill();
    let _ = child.wait();
    Ok(())
}

/// Saves one number after another as careless programs do: a new file, renamed, and no fsync. Without end.
pub(crate) fn careless(folder: &Path) {
    let folder = folder.join(FILES);
    fs::create_dir_all(&folder).expect("a folder");
    for number in 1_u64.. {
        fs::write(folder.join("new"), format!("{number} {}", ".".repeat(20_000))).expect("a file");
        fs::rename(folder.join("new"), folder.join("saved")).expect("renamed");
        sleep(Duration::from_millis(10));
    }
}

/// The number that a careless save left; `None` when this is not the whole of it.
fn number_in(text: &str) -> Option<u64> {
    let (number, rest) = text.split_once(' ')?;
    (rest.len() == 20_000).then_some(number.parse().ok()?)
}

/// The file system that copies in one step.
struct Pool {
    at: PathBuf,
    _mount: Mount,
    folder: tempfile::TempDir,
}

impl Pool {
    fn make() -> Result<Self, String> {
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        let image = folder.path().join("pool.img");
        File::create(&image).and_then(|file| file.set_len(4 << 30)).map_err(|error| error.to_string())?;
        run_line(&["mkfs.xfs", "-q", "-m", "reflink=1"], &[&image])?;
        let at = folder.path().join("pool");
        let mount = Mount::new(&image, &at, "loop")?;
        Ok(Self { at, _mount: mount, folder })
    }

    /// Where the file system that is cut is mounted.
    fn disk(&self) -> PathBuf {
        self.folder.path().join("disk")
    }

    /// Copies the disk as it is at this moment.
    fn copy(&self) -> Result<(), String> {
        let _ = fs::remove_file(self.at.join("cut.img"));
        run_line(&["cp", "--reflink=always"], &[&self.at.join("disk.img"), &self.at.join("cut.img")])
    }
}

/// The file system that is cut.
struct Disk {
    at: PathBuf,
    _mount: Mount,
}

impl Disk {
    fn make(pool: &Pool, kind: &Kind) -> Result<Self, String> {
        let image = pool.at.join("disk.img");
        let _ = fs::remove_file(&image);
        let bytes = kind.megabytes << 20;
        File::create(&image).and_then(|file| file.set_len(bytes)).map_err(|error| error.to_string())?;
        run_line(kind.make, &[&image])?;
        let at = pool.disk();
        let mount = Mount::new(&image, &at, "loop")?;
        Ok(Self { at, _mount: mount })
    }
}

/// Something mounted, until this is dropped.
pub(crate) struct Mount {
    at: PathBuf,
}

impl Mount {
    pub(crate) fn new(image: &Path, at: &Path, options: &str) -> Result<Self, String> {
        fs::create_dir_all(at).map_err(|error| error.to_string())?;
        run_line(&["mount", "-o", options], &[image, at])?;
        Ok(Self { at: at.to_owned() })
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        for _ in 0..50 {
            if run_line(&["umount"], &[&self.at]).is_ok() {
                return;
            }
            sleep(Duration::from_millis(100));
        }
        let _ = run_line(&["umount", "--lazy"], &[&self.at]);
    }
}

/// Runs a program to its end.
///
/// # Errors
/// What it said when it did not end well.
pub(crate) fn run_line(words: &[&str], paths: &[&Path]) -> Result<(), String> {
    let (program, arguments) = words.split_first().ok_or("no program")?;
    let output = Command::new(program).args(arguments).args(paths).stdin(Stdio::null()).output();
    let output = output.map_err(|error| format!("{program}: {error}"))?;
    let said = || String::from_utf8_lossy(&output.stderr).trim().lines().next().unwrap_or_default().to_owned();
    if output.status.success() { Ok(()) } else { Err(format!("{program}: {}", said())) }
}
