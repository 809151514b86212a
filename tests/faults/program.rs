//! A driver as a program of its own, seen from outside.

use crate::line::Line;
use crate::world::Found;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

/// A driver that runs. It is killed when this is dropped.
pub(crate) struct Program {
    child: Child,
    lines: Lines,
}

/// What a driver tells.
pub(crate) struct Lines(BufReader<ChildStdout>);

/// How a driver is started: `program` with its arguments, or another program before it.
pub(crate) fn command(folder: &Path, what: &[&OsStr]) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this program has a place"));
    command.arg("driver").arg(folder).args(what).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    command
}

impl Program {
    /// Starts a driver that works by chance until it is killed, on what is in the folder.
    pub(crate) fn play(folder: &Path, seed: u64) -> Self {
        Self::start(&mut command(folder, &["play".as_ref(), seed.to_string().as_ref()]))
    }

    /// Starts a driver that tells what is there, and ends without closing anything.
    pub(crate) fn look(folder: &Path) -> Self {
        Self::start(&mut command(folder, &["script".as_ref()]))
    }

    pub(crate) fn start(command: &mut Command) -> Self {
        Self::of(command.spawn().expect("the driver can be started"))
    }

    /// One that was started, its output piped.
    pub(crate) fn of(mut child: Child) -> Self {
        let lines = Lines(BufReader::new(child.stdout.take().expect("it is piped")));
        Self { child, lines }
    }

    /// The driver, and what it tells, to be listened to elsewhere.
    pub(crate) fn parted(&mut self) -> (&mut Child, &mut Lines) {
        (&mut self.child, &mut self.lines)
    }

    /// The next line that it tells; `None` at its end, and for a line that is cut off.
    pub(crate) fn next(&mut self) -> Option<Line> {
        self.lines.next()
    }

    /// What it finds at its start; `None` when it does not get as far.
    pub(crate) fn found(&mut self) -> Option<Found> {
        let mut found = Found::default();
        std::iter::from_fn(|| self.next()).any(|line| found.hear(&line)).then_some(found)
    }

    /// Kills it as nothing can catch.
    pub(crate) fn kill(&mut self) {
        let _ = self.child.kill();
    }

    /// Waits for its end; whether it ended well.
    pub(crate) fn ended(&mut self) -> bool {
        self.child.wait().is_ok_and(|status| status.success())
    }
}

impl Program {
    /// Waits for its end; whether it ended with this code.
    pub(crate) fn ended_with(&mut self, code: i32) -> bool {
        self.child.wait().is_ok_and(|status| status.code() == Some(code))
    }
}

impl Lines {
    pub(crate) fn next(&mut self) -> Option<Line> {
        let mut text = String::new();
        self.0.read_line(&mut text).ok()?;
        Line::read(&text)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.kill();
        let _ = self.child.wait();
    }
}
