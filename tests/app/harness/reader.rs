//! A screen reader without a voice: what the accessibility bus tells of the window.

use serde_json::Value;
use std::cell::RefCell;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

pub(crate) struct Reader {
    program: Child,
    ask: RefCell<ChildStdin>,
    answers: RefCell<BufReader<ChildStdout>>,
}

/// Something in the window, as a reader has it.
#[derive(Clone, Debug, serde::Deserialize)]
pub(crate) struct Item {
    pub(crate) role: String,
    pub(crate) name: String,
    /// Left, top, width and height on the screen, in pixels.
    #[serde(rename = "box")]
    pub(crate) place: Option<[i64; 4]>,
    /// Its place among its siblings, from 1, and their number.
    pub(crate) posinset: Option<i64>,
    pub(crate) setsize: Option<i64>,
    /// Its row in a grid, from 1.
    pub(crate) rowindex: Option<i64>,
}

/// Something that was announced.
#[derive(Clone, Debug, serde::Deserialize)]
pub(crate) struct Announced {
    /// Milliseconds since 1970.
    pub(crate) at: f64,
    pub(crate) words: String,
}

impl Reader {
    /// Listens on the session's bus of this address.
    pub(super) fn start(bus: &str, display: &str) -> Self {
        // The system's own interpreter has the bindings to the bus; another one in the path need not.
        let mut program = Command::new("/usr/bin/python3")
            .arg(suite::root().join("tests/app/reader.py"))
            .env("DBUS_SESSION_BUS_ADDRESS", bus)
            .env("DISPLAY", display)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("python3 is there (cargo xtask test installs it)");
        let ask = RefCell::new(program.stdin.take().expect("it is piped"));
        let answers = RefCell::new(BufReader::new(program.stdout.take().expect("it is piped")));
        let reader = Self { program, ask, answers };
        assert_eq!(
            reader.answer(),
            "ready",
            "python3-gi and gir1.2-atspi-2.0 are there (cargo xtask test installs them)"
        );
        reader
    }

    /// Everything in the window.
    pub(crate) fn items(&self) -> Vec<Item> {
        serde_json::from_value(self.ask("tree")).expect("items")
    }

    /// What was announced since this was asked last.
    pub(crate) fn heard(&self) -> Vec<Announced> {
        serde_json::from_value(self.ask("hear")).expect("announcements")
    }

    fn ask(&self, what: &str) -> Value {
        writeln!(self.ask.borrow_mut(), "{what}").expect("the reader listens");
        self.answer()
    }

    fn answer(&self) -> Value {
        let mut line = String::new();
        self.answers.borrow_mut().read_line(&mut line).expect("the reader answers");
        serde_json::from_str(&line).unwrap_or_default()
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
