//! A file takes at most eight times its own length of memory and 64 MiB more, and a time that grows as it does,
//! whatever it is made of.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests")]

use std::fs;
use std::process::{Command, Stdio};
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
    let length =
        std::env::var("STAFETT_MIB").ok().and_then(|it| it.parse::<usize>().ok()).map_or(LENGTH, |it| it << 20);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("f.journey.json");
    let mut over = Vec::new();
    for (name, file) in files(length) {
        fs::write(&path, &file).unwrap();
        let most = 8 * file.len() as u64 + 64 * MIB;
        for arguments in [&["check"][..], &["format", "--check"]] {
            let begun = Instant::now();
            let mut command = Command::new(env!("CARGO_BIN_EXE_stafett"));
            command.args(arguments).arg(&path).stdout(Stdio::null()).stderr(Stdio::null());
            let mut child = command.spawn().unwrap();
            let mut peak = 0;
            let status = loop {
                peak = peak.max(high_water(child.id()));
                if let Some(status) = child.try_wait().unwrap() {
                    break status;
                }
                sleep(Duration::from_millis(2));
            };
            let took = begun.elapsed();
            let told = format!("{name} ({}): {} of {} MiB, {took:?}", arguments[0], peak / MIB, most / MIB);
            if peak > most || took > Duration::from_secs(60) || status.code().is_none_or(|code| code > 2) {
                over.push(format!("{told}, {status}"));
            }
        }
    }
    assert!(over.is_empty(), "{over:#?}");
}

/// The most memory that the program has taken so far, in bytes; 0 once it has ended.
fn high_water(program: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{program}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|it| it.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or_default() * 1024
}
