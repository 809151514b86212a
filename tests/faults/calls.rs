//! Every call of the system that has to do with files is made to fail in turn.

use crate::driver::FILES;
use crate::line::Line;
use crate::program::{Program, command};
use crate::report::{Count, Section};
use crate::script::{BEGIN, END};
use crate::world::{Found, Told, World, Wrong};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The calls that are failed, where they occur.
const CALLS: &str = "openat,read,pread64,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,link,linkat,unlink,\
    unlinkat,ftruncate,fchmod,chmod,fchown,chown,mkdir,mkdirat,statx,newfstatat,getdents64,lseek,flock,readlink,\
    readlinkat,copy_file_range";
const ERRORS: [&str; 4] = ["ENOSPC", "EIO", "EACCES", "EINTR"];
const FILE: &str = "alex.journey.json";
const EXAMPLE: &str = "between-the-chairs";

/// What is done while calls fail: all of a document's life, and starting on what a crash left behind.
const LIFE: [&str; 16] = [
    "begin",
    "open:alex.journey.json",
    "add",
    "type",
    "save",
    "add",
    "undo",
    "redo",
    "save-as:copy.journey.json",
    "add",
    "save",
    "example:with-a-coordinator",
    "add",
    "close",
    "add",
    "end",
];
/// What a start finds: a document with a file and one without.
const LEFT_BEHIND: [&str; 6] = ["open:alex.journey.json", "add", "save", "type", "example:with-a-coordinator", "add"];

/// One call that is made to fail.
#[derive(Clone)]
struct Fault {
    work: Work,
    call: String,
    /// Which of the calls of this name since the program began.
    number: u64,
    error: &'static str,
    always: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Work {
    Life,
    Start,
}

/// What came of failing one call with one error, at all its places.
#[derive(Default)]
struct Tally {
    went_on: u64,
    told: BTreeMap<String, u64>,
}

#[derive(Default)]
struct Counted {
    tallies: BTreeMap<(String, &'static str, bool), Tally>,
    runs: u64,
    without_words: u64,
    vague: u64,
    died: u64,
    wrong: Wrong,
    back: u64,
}

/// Fails every call, or about so many, spread over all of them.
pub(crate) fn run(most: u64) -> Section {
    let heading = "Calls of the system that fail";
    if Command::new("strace").arg("--version").output().is_err() {
        return Section::not_run("calls", heading, "strace is not there");
    }
    let (life, start) = (Before::of(Work::Life), Before::of(Work::Start));
    let faults: Vec<Fault> = [&life, &start].into_iter().flat_map(faults).collect();
    let places = faults.len() / (2 * ERRORS.len());
    // An odd stride, so that each error has its turn.
    let stride = faults.len() / usize::try_from(most).unwrap_or(usize::MAX).max(1);
    let chosen: Vec<&Fault> = faults.iter().step_by(if stride < 2 { 1 } else { stride | 1 }).collect();
    let next = AtomicUsize::new(0);
    let counted = Mutex::new(Counted::default());
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                while let Some(fault) = chosen.get(next.fetch_add(1, Ordering::SeqCst)) {
                    let before = if fault.work == Work::Life { &life } else { &start };
                    one(fault, before, &counted);
                }
            });
        }
    });
    let counted = counted.into_inner().expect("no thread panicked");
    Section::new("calls", heading)
        .text(
            "While a document is opened, changed, typed into, saved, saved under another name, undone, redone and \
             closed, and while the program starts on what a crash left behind, each call that has to do with files \
             fails (`strace --inject`): once, and from then on always (EINTR: twenty times in a row, since the calls \
             are made again). Afterwards the document in memory, the file, and what comes back at an undisturbed \
             start are compared with what was told.",
        )
        .count(Count::any("places where a call was made to fail", places as u64))
        .count(Count::some("runs with one fault each", counted.runs))
        .count(Count::some("documents brought back by the undisturbed start", counted.back))
        .count(Count::none("runs in which the program itself stopped", counted.died))
        .count(Count::none("failures without words, and changes not safe without a notice", counted.without_words))
        .count(Count::none("full disks and missing permissions told as “something else”", counted.vague))
        .wrong(counted.wrong)
        .table(rows(&counted.tallies))
        .below(
            "“Went on” means that everything asked for was done: the call was made again, or its failure did not \
             matter. A name is the code of the message that the user was given; “not safe” means that work went on, \
             with the notice that the latest changes are in memory only."
                .to_owned(),
        )
}

/// What a work begins with, as it is found when nothing is disturbed.
struct Before {
    work: Work,
    world: World,
}

impl Before {
    /// Looked at in a folder of its own.
    fn of(work: Work) -> Self {
        let found = Program::look(prepared(work).path()).found().expect("an undisturbed start");
        Self { work, world: World::found(&found, &[]) }
    }
}

/// All faults during the work, in the order of the calls.
fn faults(before: &Before) -> Vec<Fault> {
    let work = before.work;
    let folder = prepared(work);
    let log = folder.path().join("calls.log");
    let mut traced = Command::new("strace");
    traced.args(["-f", "-qq", "-e", "signal=none", "-e", &format!("trace={CALLS}"), "-o"]).arg(&log);
    let (told, _, ended) = worked(under(traced, folder.path(), work), before);
    assert!(ended && told.wrong.strange == 0, "undisturbed, everything goes well: {:?}", told.wrong);
    let text = fs::read_to_string(log).expect("a trace");
    let mut numbers: BTreeMap<&str, u64> = BTreeMap::new();
    let mut faults = Vec::new();
    let mut begun = false;
    // Only what the program's first thread does: strace counts the calls of each thread for itself.
    let first = text.split(' ').next().unwrap_or_default();
    for line in text.lines().filter(|line| line.split(' ').next() == Some(first)) {
        let Some((call, arguments)) = line.trim_start_matches(first).trim_start().split_once('(') else { continue };
        let number = numbers.entry(call).and_modify(|number| *number += 1).or_insert(1);
        let mark = |path: &str| arguments.contains(&format!("\"{path}\""));
        begun = (begun || mark(BEGIN)) && !mark(END);
        if begun && !mark(BEGIN) {
            for error in ERRORS {
                for always in [false, true] {
                    faults.push(Fault { work, call: call.to_owned(), number: *number, error, always });
                }
            }
        }
    }
    faults
}

/// A folder with what the work begins with.
fn prepared(work: Work) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir_all(folder.path().join(FILES)).expect("a folder");
    let (_, example) = session::EXAMPLES.iter().find(|(name, _)| *name == EXAMPLE).expect("the example");
    fs::write(folder.path().join(FILES).join(FILE), example).expect("a file");
    if work == Work::Start {
        let steps: Vec<&OsStr> = ["script"].iter().chain(&LEFT_BEHIND).map(OsStr::new).collect();
        let mut program = Program::start(&mut command(folder.path(), &steps));
        while program.next().is_some() {}
        assert!(program.ended());
    }
    folder
}

/// The driver under strace.
fn under(mut strace: Command, folder: &Path, work: Work) -> Program {
    let steps: &[&str] = if work == Work::Life { &LIFE } else { &[] };
    let mode = if work == Work::Life { "script" } else { "start" };
    let steps: Vec<&OsStr> = std::iter::once(mode).chain(steps.iter().copied()).map(OsStr::new).collect();
    let driver = command(folder, &steps);
    strace.arg(driver.get_program()).args(driver.get_args());
    strace.stdin(std::process::Stdio::null()).stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::null());
    Program::start(&mut strace)
}

/// Everything that it told, and whether it ended well. Its own start may be disturbed: what it could
/// not read is there as it was before.
fn worked(mut program: Program, before: &Before) -> (Told, Vec<Line>, bool) {
    let mut told = Told::from(World { files: before.world.files.clone(), ..World::default() });
    let mut lines = Vec::new();
    let mut found = Found::default();
    let mut ready = false;
    while let Some(line) = program.next() {
        if !ready && found.hear(&line) {
            ready = true;
            let begun = told.now();
            let files = begun.files.clone();
            let mut world = World::found(&found, &[begun]);
            for (file, held) in files {
                world.files.entry(file).or_insert(held);
            }
            told.worlds = vec![world];
        }
        told.hear(&line);
        told.forget();
        lines.push(line);
    }
    let ended = program.ended();
    (told, lines, ended)
}

fn one(fault: &Fault, before: &Before, counted: &Mutex<Counted>) {
    let folder = prepared(fault.work);
    let when = match (fault.always, fault.error) {
        (false, _) => fault.number.to_string(),
        (true, "EINTR") => format!("{}..{}", fault.number, fault.number + 19),
        (true, _) => format!("{}+", fault.number),
    };
    let inject = format!("inject={}:error={}:when={when}", fault.call, fault.error);
    let mut strace = Command::new("strace");
    strace.args([
        "-f",
        "-qq",
        "-e",
        "signal=none",
        "-e",
        &format!("trace={}", fault.call),
        "-e",
        &inject,
        "-o",
        "/dev/null",
    ]);
    let (mut told, lines, ended) = worked(under(strace, folder.path(), fault.work), before);
    let again = Program::look(folder.path()).found();
    let mut counted = counted.lock().expect("no thread panicked");
    counted.runs += 1;
    counted.died += u64::from(!ended);
    let possible = match fault.work {
        // Whatever the disturbed start did, the undisturbed one brings everything back.
        Work::Start => vec![before.world.clone()],
        Work::Life => told.possible(),
    };
    match again {
        Some(found) => {
            counted.back += found.back.len() as u64;
            told.wrong.add(found.check(&possible));
        }
        None => told.wrong.strange("the undisturbed start does not come about".to_owned()),
    }
    let named = format!("{} {} {} always={}", fault.call, fault.number, fault.error, fault.always);
    told.wrong.examples.iter_mut().for_each(|example| *example = format!("{named}: {example}"));
    if !ended {
        told.wrong.examples.push(format!("{named}: the program stopped"));
    }
    counted.wrong.add(told.wrong);
    let heard = heard(&lines, fault);
    counted.without_words += heard.without_words;
    counted.vague += heard.vague;
    if heard.without_words + heard.vague > 0 {
        counted.wrong.examples.push(format!("{named}: {:?}", heard.codes));
    }
    let tally = counted.tallies.entry((fault.call.clone(), fault.error, fault.always)).or_default();
    if heard.codes.is_empty() {
        tally.went_on += 1;
    }
    for code in heard.codes {
        *tally.told.entry(code).or_default() += 1;
    }
}

#[derive(Default)]
struct Heard {
    codes: BTreeSet<String>,
    without_words: u64,
    vague: u64,
}

/// What the user was told of the fault.
fn heard(lines: &[Line], fault: &Fault) -> Heard {
    let mut heard = Heard::default();
    let mut noticed = BTreeSet::new();
    for line in lines {
        match line {
            Line::Refused { code, message, .. } => {
                heard.codes.insert(code.trim_start_matches("failure-").to_owned());
                heard.without_words += u64::from(message.trim().is_empty() || code.is_empty());
                heard.vague += u64::from(["ENOSPC", "EACCES"].contains(&fault.error) && code.ends_with("-other"));
            }
            Line::Done { number, safe: false, notices, .. } => {
                if notices.iter().any(|notice| !notice.trim().is_empty()) {
                    noticed.insert(*number);
                }
                heard.codes.insert("not safe".to_owned());
                heard.without_words += u64::from(!noticed.contains(number));
            }
            // Undone to what the file holds is safe too, but nothing is mended by that.
            Line::Done { number, saved: false, .. } => _ = noticed.remove(number),
            Line::Unreadable { code, .. } => _ = heard.codes.insert(code.trim_start_matches("failure-").to_owned()),
            Line::Ready { failure: Some(code) } => {
                heard.codes.insert(code.trim_start_matches("failure-").to_owned());
            }
            Line::Done { .. }
            | Line::Back { .. }
            | Line::There { .. }
            | Line::Left { .. }
            | Line::Ready { failure: None }
            | Line::About(_)
            | Line::Waiting => {}
        }
    }
    heard
}

fn rows(tallies: &BTreeMap<(String, &'static str, bool), Tally>) -> Vec<Vec<String>> {
    let cell = |call: &str, error: &'static str, always: bool| {
        let Some(tally) = tallies.get(&(call.to_owned(), error, always)) else { return "not tried".to_owned() };
        let told = tally.told.iter().map(|(code, times)| format!("{code} {times}"));
        let went_on = (tally.went_on > 0).then(|| format!("went on {}", tally.went_on));
        went_on.into_iter().chain(told).collect::<Vec<String>>().join(", ")
    };
    let calls: BTreeSet<&String> = tallies.keys().map(|(call, _, _)| call).collect();
    let mut rows = vec![["Call", "Error", "Once", "Always"].map(str::to_owned).to_vec()];
    for call in calls {
        for error in ERRORS {
            rows.push(vec![format!("`{call}`"), error.to_owned(), cell(call, error, false), cell(call, error, true)]);
        }
    }
    rows
}
