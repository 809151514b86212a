//! Journeys with a passphrase, which comes from a file or from the input, never from an argument.

use crate::{example, stafett, told};
use expect_test::expect;
use session::{Effort, Passphrase};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

fn protected(folder: &Path, name: &str, passphrase: &str) {
    let sealed = Passphrase::new(passphrase.to_owned());
    let bytes = fs::read(example("with-a-coordinator")).unwrap();
    fs::write(folder.join(name), sealed.seal(&bytes, Effort::LEAST).unwrap()).unwrap();
}

fn opened(folder: &Path, name: &str, passphrase: &str) -> String {
    let bytes = fs::read(folder.join(name)).unwrap();
    String::from_utf8(Passphrase::new(passphrase.to_owned()).open(&bytes).unwrap()).unwrap()
}

#[test]
fn every_command_that_reads_a_journey_takes_the_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    protected(folder.path(), "a.journey.age", "röd gran");
    protected(folder.path(), "b.journey.age", "röd gran");
    fs::write(folder.path().join("words"), "röd gran\nnot this\n").unwrap();
    for arguments in [
        &["check", "a.journey.age"][..],
        &["remedies", "a.journey.age"],
        &["layout", "a.journey.age"],
        &["diff", "a.journey.age", "b.journey.age"],
        &["export", "a.journey.age", "--to", "a.svg"],
        &["sheet", "a.journey.age", "--to", "a.html"],
        &["format", "a.journey.age", "--check"],
        &["merge", "a.journey.age", "a.journey.age", "b.journey.age"],
    ] {
        let run = stafett(folder.path(), &[arguments, &["--passphrase-file", "words"]].concat());
        assert!(run.status.success(), "{arguments:?}: {}", told(&run));
    }
    assert!(opened(folder.path(), "a.journey.age", "röd gran").contains("stafett-journey"));
}

#[test]
fn a_passphrase_that_is_missing_or_wrong_is_told_and_nothing_changes() {
    let folder = tempfile::tempdir().unwrap();
    protected(folder.path(), "a.journey.age", "röd gran");
    let before = fs::read(folder.path().join("a.journey.age")).unwrap();
    fs::write(folder.path().join("wrong"), "röd grän\n").unwrap();
    let run = |arguments: &[&str]| told(&stafett(folder.path(), arguments));
    expect![[r#"
        2
        stafett: That is not the passphrase of “a.journey.age”. Check capital letters and the keyboard language, and try again. The file is as it was.
    "#]]
    .assert_eq(&run(&["format", "a.journey.age", "--passphrase-file", "wrong"]));
    expect![[r#"
        2
        stafett: A passphrase is needed, and there is no terminal to ask for it. Give it with --passphrase-file FILE, or on the input with --passphrase-file -.
    "#]]
    .assert_eq(&run(&["check", "a.journey.age"]));
    expect![[r#"
        2
        stafett: There is no file “nowhere” with a passphrase.
    "#]]
    .assert_eq(&run(&["check", "a.journey.age", "--passphrase-file", "nowhere"]));
    assert_eq!(fs::read(folder.path().join("a.journey.age")).unwrap(), before);
}

#[test]
fn it_can_come_from_the_input() {
    let folder = tempfile::tempdir().unwrap();
    protected(folder.path(), "a.journey.age", "röd gran");
    let mut command = Command::new(env!("CARGO_BIN_EXE_stafett"));
    command.args(["format", "a.journey.age", "--check", "--passphrase-file", "-"]).current_dir(folder.path());
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all("röd gran\n".as_bytes()).unwrap();
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_new_journey_can_be_protected_and_stays_so() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("words"), "blå fjäll\n").unwrap();
    let run = |arguments: &[&str]| told(&stafett(folder.path(), arguments));
    assert_eq!(run(&["new", "n.journey.age", "--protect", "--passphrase-file", "words", "--title", "Hemligt"]), "0\n");
    assert!(opened(folder.path(), "n.journey.age", "blå fjäll").contains("Hemligt"));
    assert!(run(&["check", "n.journey.age", "--passphrase-file", "words"]).contains("Hemligt"));
    fs::write(folder.path().join("empty"), "\n").unwrap();
    assert!(run(&["new", "m.journey.age", "--protect", "--passphrase-file", "empty"]).contains("cannot be empty"));
    assert!(!folder.path().join("m.journey.age").exists());
}

#[test]
fn what_is_protected_is_not_joined_into_what_everybody_can_read() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("words"), "röd gran").unwrap();
    fs::copy(example("with-a-coordinator"), folder.path().join("mine.json")).unwrap();
    protected(folder.path(), "theirs.age", "röd gran");
    let merge = |to: &[&str]| {
        let all = ["merge", "mine.json", "mine.json", "theirs.age", "--passphrase-file", "words"];
        told(&stafett(folder.path(), &[&all, to].concat()))
    };
    assert!(merge(&[]).starts_with("2\nstafett: “mine.json” has no passphrase"));
    assert!(merge(&["--to", "both.age"]).starts_with('0'));
    assert!(opened(folder.path(), "both.age", "röd gran").contains("stafett-journey"));
}
