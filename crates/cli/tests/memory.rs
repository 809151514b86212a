//! A file takes at most eight times its own length of memory and 64 MiB more, and a time that grows as it does,
//! whatever it is made of.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests")]

use std::fs;
use std::process::{Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

const MIB: u64 = 1024 * 1024;
/// The length of each file. With `STAFETT_MIB` the files are longer.
const LENGTH: usize = 1024 * 1024;

fn head() -> String {
    r#"{"format":"stafett-journey","version":1,"id":"j","title":"t""#.to_owned()
}

fn list(key: &str, element: &str, length: usize) -> String {
    let elements = vec![element; length / (element.len() + 1)];
    format!("{},\"{key}\":[{}]}}", head(), elements.join(","))
}

fn numbered(before: &str, element: impl Fn(usize) -> String, after: &str, length: usize) -> String {
    let (mut file, mut at) = (head() + before, 0);
    while file.len() < length {
        file += if at == 0 { "" } else { "," };
        file += &element(at);
        at += 1;
    }
    file + after
}

fn files(length: usize) -> Vec<(&'static str, String)> {
    let own = |text: &str| head() + text;
    let mut files: Vec<(&'static str, String)> = ["touchpoints", "handovers", "needs", "actors", "notes", "reviews"]
        .map(|key| (key, list(key, "{}", length)))
        .into();
    files.extend([
        ("lists", list("x", "[]", length)),
        ("numbers", list("x", "0", length)),
        ("strays", list("touchpoints", "0", length)),
        ("wrong", list("touchpoints", r#"{"id":0}"#, length)),
        ("pieces", list("x", r#"{"":0}"#, length)),
        ("keys", numbered(",\"x\":{", |at| format!("\"{at}\":0"), "}}", length)),
        ("repeated", numbered(",\"x\":[", |at| format!("{{\"a\":0,\"a\":{at}}}"), "]}", length)),
        ("same key", numbered(",\"x\":{", |_| "\"a\":0".to_owned(), "}}", length)),
        (
            "sound",
            numbered(
                ",\"touchpoints\":[",
                |at| format!("{{\"id\":\"t{at}\",\"title\":\"x\",\"actor\":\"a\",\"day\":{at}}}"),
                "]}",
                length,
            ),
        ),
        (
            "named",
            own(&format!(
                ",\"touchpoints\":[{{\"id\":\"t\",\"title\":\"\",\"actor\":\"a\",\"with\":[\"a\"{}]}}]}}",
                ",\"a\"".repeat(length / 4)
            )),
        ),
        ("comments", own(&format!(",\"reviews\":[{{\"comments\":[0{}]}}]}}", ",{}".repeat(length / 3)))),
        ("family", own(&format!(",\"person\":{{\"family\":[0{}]}}}}", ",{}".repeat(length / 3)))),
        ("long text", own(&format!(",\"x\":\"{}\"}}", "x".repeat(length)))),
        ("long number", own(&format!(",\"x\":{}}}", "9".repeat(length)))),
        ("long key", own(&format!(",\"{}\":1}}", "k".repeat(length)))),
        ("deep", own(&format!(",\"x\":{}", "[".repeat(length)))),
        ("blanks", " ".repeat(length)),
    ]);
    files
}

#[test]
fn no_file_takes_more_memory_or_time_than_its_length_allows() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("f.journey.json");
    let mut over = Vec::new();
    for (name, file) in files(length()) {
        fs::write(&path, &file).unwrap();
        let most = 8 * file.len() as u64 + 64 * MIB;
        for arguments in [&["check"][..], &["format", "--check"]] {
            let ran = Ran::with(|it| it.args(arguments).arg(&path));
            over.extend(ran.over(&format!("{name} ({})", arguments[0]), most));
        }
    }
    assert!(over.is_empty(), "{over:#?}");
}

/// Joined are journeys that differ in every title, in the order of their touchpoints, and in which there are. Each
/// touchpoint is a short one.
#[test]
fn joining_takes_no_more_memory_or_time_than_its_three_files_allow() {
    let length = length();
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, file: &str| {
        let path = folder.path().join(format!("{name}.journey.json"));
        fs::write(&path, file).unwrap();
        path
    };
    let file = |title: &str, place: fn(usize) -> usize, step: usize| {
        let touchpoint = |at: usize| {
            let at = place(at * step);
            let note = "x".repeat(200);
            format!("{{\"id\":\"t{at}\",\"title\":\"{title}\",\"actor\":\"a\",\"day\":{at},\"note\":\"{note}\"}}")
        };
        numbered(",\"touchpoints\":[", touchpoint, "]}", length / step)
    };
    let base = write("base", &file("x", |at| at, 1));
    let sides = [
        ("titles", file("my x", |at| at, 1), file("your x", |at| at, 1)),
        ("orders", file("x", |at| at ^ 1, 1), file("x", |at| at ^ 4_095, 1)),
        ("deleted", file("x", |at| at, 2), file("your x", |at| at, 1)),
        ("added", file("x", |at| at + 1_000, 1), file("z", |at| at + 1_000, 1)),
    ];
    let mut over = Vec::new();
    for (name, mine, theirs) in sides {
        for take in [&[][..], &["--take", "theirs"]] {
            let (mine, theirs) = (write("mine", &mine), write("theirs", &theirs));
            let files = [&base, &mine, &theirs];
            let most = files.iter().map(|file| 8 * fs::metadata(file).unwrap().len()).sum::<u64>() + 64 * MIB;
            let ran = Ran::with(|it| it.arg("merge").args(files).args(take));
            over.extend(ran.over(&format!("{name} {take:?}"), most));
        }
    }
    assert!(over.is_empty(), "{over:#?}");
}

/// Joined are files that each take about as much as a file may.
#[test]
fn files_that_are_crowded_take_no_more_together_than_one_of_their_length() {
    let length = length();
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, file: &str| {
        let path = folder.path().join(format!("{name}.journey.json"));
        fs::write(&path, file).unwrap();
        path
    };
    let many = |key: &str, element: &str, count: usize| {
        let file = list(key, element, count * (element.len() + 1));
        let blanks = length.saturating_sub(file.len());
        file + &" ".repeat(blanks)
    };
    // Each is on the next one: the first is changed on one side, all are deleted on the other.
    let note = |at: usize| format!("{{\"id\":\"n{at}\",\"text\":\"\",\"on\":\"n{}\"}}", at + 1);
    let notes = numbered(",\"notes\":[", note, "]}", length / 4);
    let chain = [notes.clone(), notes.replacen("\"text\":\"\"", "\"text\":\"x\"", 1), head() + "}"];
    let cases = [
        ("empty", [(); 3].map(|()| many("touchpoints", "{}", 12_000))),
        ("more of them", [(); 3].map(|()| many("touchpoints", "{}", 14_000))),
        ("poor", [(); 3].map(|()| many("touchpoints", r#"{"id":"t"}"#, 18_000))),
        ("handovers", [(); 3].map(|()| many("handovers", r#"{"id":"t"}"#, 14_000))),
        ("chain", chain),
    ];
    let mut over = Vec::new();
    for (name, [base, mine, theirs]) in cases {
        let files = [("base", base), ("mine", mine), ("theirs", theirs)].map(|(name, file)| write(name, &file));
        let most = files.iter().map(|file| 8 * fs::metadata(file).unwrap().len()).sum::<u64>() + 64 * MIB;
        let ran = Ran::with(|it| it.arg("merge").args(&files));
        over.extend(ran.over(name, most));
    }
    assert!(over.is_empty(), "{over:#?}");
}

/// What crowds a drawing, a report, a remedy or a merge: many cards on one day with one sender, cards about which the
/// same is said, very long words, columns and lanes that are each used once, keys that the format does not know.
#[test]
fn of_a_file_four_times_as_long_no_command_takes_far_more_than_four_times_as_much() {
    let folder = tempfile::tempdir().unwrap();
    let many =
        |count: usize, element: &dyn Fn(usize) -> String| (0..count).map(element).collect::<Vec<String>>().join(",");
    let actors = ",\"actors\":[{\"id\":\"a0\",\"name\":\"A\",\"level\":\"state\"},\
                  {\"id\":\"a1\",\"name\":\"B\",\"level\":\"region\"}]";
    let star = |count: usize| {
        let touchpoints =
            many(count, &|at| format!("{{\"id\":\"t{at}\",\"title\":\"x\",\"actor\":\"a{}\",\"day\":0}}", at % 2));
        let to = |at: usize| format!("{{\"id\":\"h{at}\",\"from\":\"t0\",\"to\":\"t{}\",\"sentDay\":0}}", at + 1);
        let handovers = many(count - 1, &to);
        format!("{}{actors},\"touchpoints\":[{touchpoints}],\"handovers\":[{handovers}]}}", head())
    };
    let days = |count: usize| {
        let touchpoints =
            many(count, &|at| format!("{{\"id\":\"t{at}\",\"title\":\"x\",\"actor\":\"a0\",\"day\":{at}}}"));
        format!("{}{actors},\"touchpoints\":[{touchpoints}]}}", head())
    };
    let alike = |count: usize| format!("{},\"touchpoints\":[{}]}}", head(), many(count, &|_| "{}".to_owned()));
    let word = |length: usize| {
        let title = "x".repeat(length);
        format!("{}{actors},\"touchpoints\":[{{\"id\":\"t\",\"title\":\"{title}\",\"actor\":\"a0\"}}]}}", head())
    };
    let crowd = |count: usize| {
        let phases = many(count, &|at| format!("{{\"id\":\"p{at}\",\"title\":\"P\"}}"));
        let actors = many(count, &|at| format!("{{\"id\":\"a{at}\",\"name\":\"A\",\"level\":\"state\"}}"));
        let own = |at: usize| {
            format!("{{\"id\":\"t{at}\",\"title\":\"x\",\"actor\":\"a{at}\",\"phase\":\"p{at}\",\"day\":{at}}}")
        };
        let touchpoints = many(count, &own);
        format!("{},\"phases\":[{phases}],\"actors\":[{actors}],\"touchpoints\":[{touchpoints}]}}", head())
    };
    let written = |file: String| {
        let path = folder.path().join("f.journey.json");
        fs::write(&path, file).unwrap();
        path
    };
    let of = |arguments: &[&str], file: String| {
        let path = written(file);
        Ran::with(|it| it.arg(arguments[0]).arg(path).args(&arguments[1..]))
    };
    let export = |ending: &str, file: String| {
        let to = folder.path().join(format!("o.{ending}"));
        of(&["export", "--to", to.to_str().unwrap()], file)
    };
    let keys = |count: usize| {
        let versions = ["base", "mine", "theirs"].map(|name| {
            let path = folder.path().join(format!("{name}.journey.json"));
            let keys = many(count, &|at| format!("\"k{at}\":\"{name}\""));
            fs::write(&path, format!("{},{keys}}}", head())).unwrap();
            path
        });
        Ran::with(|it| it.arg("merge").args(&versions).args(["--take", "theirs"]))
    };
    type Case<'a> = (&'a str, usize, &'a dyn Fn(usize) -> Ran);
    let cases: [Case<'_>; 6] = [
        ("star", 500, &|count| of(&["layout"], star(count))),
        ("days", 400, &|count| of(&["remedies"], days(count))),
        ("alike", 600, &|count| of(&["remedies"], alike(count))),
        ("word", 40_000, &|length| export("pdf", word(length))),
        ("crowd", 400, &|count| export("svg", crowd(count))),
        ("keys", 1_500, &keys),
    ];
    let mut over = Vec::new();
    for (name, count, run) in cases {
        let (once, more) = (run(count), run(4 * count));
        over.extend(once.over(name, u64::MAX));
        over.extend(more.outgrows(name, &once));
    }
    assert!(over.is_empty(), "{over:#?}");
}

fn length() -> usize {
    std::env::var("STAFETT_MIB").ok().and_then(|it| it.parse::<usize>().ok()).map_or(LENGTH, |it| it << 20)
}

/// What a command took.
struct Ran {
    peak: u64,
    took: Duration,
    /// The time of the processor, in ticks of the kernel.
    ticks: u64,
    status: ExitStatus,
}

impl Ran {
    fn with(arguments: impl FnOnce(&mut Command) -> &mut Command) -> Self {
        let begun = Instant::now();
        let mut command = Command::new(env!("CARGO_BIN_EXE_stafett"));
        let mut child = arguments(&mut command).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let (mut peak, mut ticks) = (0, 0);
        let status = loop {
            peak = peak.max(high_water(child.id()));
            ticks = ticks.max(processor(child.id()));
            if let Some(status) = child.try_wait().unwrap() {
                break status;
            }
            sleep(Duration::from_millis(2));
        };
        Self { peak, took: begun.elapsed(), ticks, status }
    }

    /// What was too much.
    fn over(&self, name: &str, most: u64) -> Option<String> {
        let Self { peak, took, status, .. } = self;
        let told = format!("{name}: {} of {} MiB, {took:?}, {status}", peak / MIB, most / MIB);
        let fits = *peak <= most && *took <= Duration::from_secs(60) && status.code().is_some_and(|code| code <= 2);
        (!fits).then_some(told)
    }

    /// What was too much beside a file of a quarter of the length: what grows with the square takes sixteen times as
    /// much.
    fn outgrows(&self, name: &str, quarter: &Self) -> Option<String> {
        let fits = self.peak <= 4 * quarter.peak && self.ticks <= 8 * quarter.ticks.max(10);
        let told = |it: &Self| format!("{} MiB, {} ticks, {}", it.peak / MIB, it.ticks, it.status);
        let done = self.status.code().is_some_and(|code| code <= 2);
        (!fits || !done).then(|| format!("{name}: {}; four times as long: {}", told(quarter), told(self)))
    }
}

/// The most memory that the program has taken so far, in bytes; 0 once it has ended.
fn high_water(program: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{program}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|it| it.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or_default() * 1024
}

/// The time of the processor that the program has taken so far, in ticks of the kernel; 0 once it has ended.
fn processor(program: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{program}/stat")).unwrap_or_default();
    // The name of the program stands in brackets and may hold anything; its times are the 12th and 13th behind it.
    let behind = status.rsplit_once(')').map_or("", |(_, behind)| behind);
    behind.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum()
}
