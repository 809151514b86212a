//! How far a long export is, on a terminal. Ctrl+C stops it; the file is then as it was.

use messages::Words;
use std::io::{IsTerminal, Write, stderr};
use std::path::Path;
use std::time::{Duration, Instant};

/// What is done sooner needs no words.
const SOON: Duration = Duration::from_millis(500);

/// A line that is written over until it is done.
pub(crate) struct Progress<'a> {
    words: &'a Words,
    name: String,
    begun: Instant,
    /// The per cent that stand there; none where nothing does.
    told: Option<u32>,
    on_terminal: bool,
}

impl<'a> Progress<'a> {
    /// The export to this file begins.
    pub(crate) fn begin(to: &Path, words: &'a Words) -> Self {
        let name = to.file_name().unwrap_or_default().to_string_lossy().into_owned();
        #[expect(clippy::disallowed_methods, reason = "only for the one who waits: nothing of it gets into the file")]
        let begun = Instant::now();
        Self { words, name, begun, told: None, on_terminal: stderr().is_terminal() }
    }

    /// So much is done, from 0 to 1. Always goes on.
    pub(crate) fn tell(&mut self, done: f64) -> bool {
        let percent = (done * 100.0).floor().clamp(0.0, 100.0) as u32;
        if self.on_terminal && self.told != Some(percent) && self.begun.elapsed() >= SOON {
            self.told = Some(percent);
            let args = [("name", self.name.as_str().into()), ("percent", percent.to_string().into())];
            self.write(&self.words.text_with("cli-export-progress", &args));
        }
        true
    }

    /// Takes the line away again.
    pub(crate) fn end(&mut self) {
        if self.told.take().is_some() {
            self.write("");
        }
    }

    fn write(&self, line: &str) {
        // Where even that fails, nobody can be told.
        let _ = write!(stderr(), "\r\u{1b}[2K{line}");
        let _ = stderr().flush();
    }
}
