//! What is printed, and what happens when something goes wrong.

use crate::FAILED;
use anstyle::{AnsiColor, Style};
use messages::{Value, Words};
use session::{Severity, Trouble};
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

/// Headings.
pub(crate) const BOLD: Style = Style::new().bold();
/// What may be skipped.
pub(crate) const QUIET: Style = Style::new().dimmed();
/// Errors and serious gaps.
pub(crate) const RED: Style = AnsiColor::Red.on_default().bold();
/// Gaps to watch.
pub(crate) const YELLOW: Style = AnsiColor::Yellow.on_default().bold();

/// Columns of a line of text.
const WIDTH: usize = 80;

/// Why a subcommand ended early.
pub(crate) enum Stop {
    /// Something did not work.
    Trouble(Trouble),
    /// The output could not be written.
    Output(io::Error),
    /// The name of the file to export to ends with something else than these.
    UnknownKind(String),
    /// No lane and no phase has this id.
    UnknownLane(String),
    /// No handover has this id.
    UnknownHandover(String),
    /// A handover sheet makes no file of this name.
    NoSheet(String),
    /// A passphrase is needed, and nobody can be asked for it.
    NoTerminal,
    /// There is no file with the passphrase.
    NoPassphraseFile(String),
    /// A passphrase was typed twice, and not alike.
    OtherPassphrase,
    /// What is protected would be written where everybody can read it.
    OnlyOneProtected(String),
    /// A file was not joined, since one of its versions could not be read.
    NotJoined { name: String, whose: &'static str, why: Box<Self> },
    /// Two journeys laid over each other make no file of this name.
    NoOverlay(String),
    /// Two journeys laid over each other cannot be pseudonymised.
    OverlayWithNames,
    /// Of two journeys laid over each other nothing can be folded away.
    OverlayFolded,
}

impl From<Trouble> for Stop {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl Stop {
    /// Says why; a reader who has seen enough needs no words.
    pub(crate) fn tell(self, words: &Words) -> ExitCode {
        if matches!(&self, Self::Output(error) if error.kind() == ErrorKind::BrokenPipe) {
            return ExitCode::SUCCESS;
        }
        complain(&self.in_words(words));
        ExitCode::from(FAILED)
    }

    fn in_words(self, words: &Words) -> String {
        match self {
            Self::Output(error) => words.text_with("cli-output", &[("reason", error.to_string().into())]),
            Self::Trouble(trouble) => trouble.in_words(words).message,
            Self::NoTerminal => words.text("cli-no-terminal"),
            Self::NoPassphraseFile(name) => words.text_with("cli-no-passphrase-file", &[("name", name.into())]),
            Self::OtherPassphrase => words.text("cli-other-passphrase"),
            Self::OnlyOneProtected(name) => words.text_with("cli-only-one-protected", &[("name", name.into())]),
            Self::UnknownLane(id) => words.text_with("cli-unknown-lane", &[("id", id.into())]),
            Self::UnknownHandover(id) => words.text_with("cli-unknown-handover", &[("id", id.into())]),
            Self::NoSheet(name) => words.text_with("cli-no-sheet", &[("name", name.into())]),
            Self::NotJoined { name, whose, why } => {
                let args: [(&str, Value); 3] =
                    [("name", name.into()), ("whose", words.text(whose).into()), ("why", why.in_words(words).into())];
                words.text_with("cli-not-joined", &args)
            }
            Self::NoOverlay(name) => words.text_with("cli-no-overlay", &[("name", name.into())]),
            Self::OverlayWithNames => words.text("cli-overlay-with-names"),
            Self::OverlayFolded => words.text("cli-overlay-folded"),
            Self::UnknownKind(name) => words.text_with("cli-unknown-kind", &[("name", name.into())]),
        }
    }
}

/// Writes a line to the standard error output. Where even that fails, nobody can be told.
pub(crate) fn complain(message: &str) {
    let _ = writeln!(anstream::stderr(), "{RED}stafett:{RED:#} {message}");
}

/// Writes bytes as they are to the standard output.
pub(crate) fn print(bytes: &[u8]) -> Result<(), Stop> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    Ok(out.flush()?)
}

/// The text in lines that fit a terminal, each behind this indent.
pub(crate) fn folded(text: &str, indent: &str) -> String {
    let mut lines = Vec::new();
    for paragraph in messages::shown(text).lines() {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            let length = indent.chars().count() + line.chars().count() + word.chars().count();
            if !line.is_empty() && length + 1 > WIDTH {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    lines.iter().map(|line| format!("{indent}{line}\n")).collect()
}

/// The sign of a gap of this severity, and its colour.
pub(crate) fn sign(severity: Severity) -> (&'static str, Style) {
    match severity {
        Severity::High => ("▲", RED),
        Severity::Medium => ("●", YELLOW),
        Severity::Low => ("■", BOLD),
    }
}
