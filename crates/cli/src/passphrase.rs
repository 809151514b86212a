//! Passphrases of protected files: from a file, from the standard input, or asked for at the terminal. Never from an
//! argument, which other users of the computer can see.

use crate::output::Stop;
use messages::Words;
use session::{Passphrase, Reading, Settings, Trouble};
use std::fs::File;
use std::io::{self, ErrorKind, IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// No passphrase is longer.
const MOST_BYTES: u64 = 64 * 1024;

/// Where the passphrase comes from, and what it is once somebody gave it: all files of one command share it.
static GIVEN: OnceLock<Given> = OnceLock::new();

struct Given {
    words: &'static Words,
    file: Option<PathBuf>,
    passphrase: OnceLock<Passphrase>,
}

/// Takes passphrases from this file, `-` being the standard input; without one, asks in these words.
pub(crate) fn from(file: Option<PathBuf>, words: &'static Words) {
    let _ = GIVEN.set(Given { words, file, passphrase: OnceLock::new() });
}

/// Reads a journey; one that is protected with the passphrase.
pub(crate) fn read(path: &Path, settings: Settings) -> Result<Reading, Stop> {
    read_beside(path, settings, &[])
}

/// The same for a file that is read together with these.
pub(crate) fn read_beside(path: &Path, settings: Settings, others: &[&Reading]) -> Result<Reading, Stop> {
    with(|passphrase| Reading::of_one(path, settings.clone(), passphrase, others))
}

/// The same for a version that two others came from.
pub(crate) fn read_base(path: &Path) -> Result<Option<Reading>, Stop> {
    with(|passphrase| Reading::of_base(path, passphrase))
}

/// The passphrase for a new file.
pub(crate) fn new() -> Result<Passphrase, Stop> {
    let given = GIVEN.get().ok_or(Stop::NoTerminal)?;
    let passphrase = given.ask("cli-passphrase-new")?;
    if passphrase.is_empty() {
        return Err(Stop::Trouble(Trouble::NoPassphrase));
    }
    if given.file.is_none() && !typed(&given.words.text("cli-passphrase-again"))?.is_same(&passphrase) {
        return Err(Stop::OtherPassphrase);
    }
    Ok(passphrase)
}

fn with<T>(read: impl Fn(Option<&Passphrase>) -> Result<T, Trouble>) -> Result<T, Stop> {
    let given = GIVEN.get();
    let known = given.and_then(|given| given.passphrase.get());
    match read(known) {
        Err(Trouble::NeedsPassphrase(name)) => {
            let given = given.ok_or(Stop::NoTerminal)?;
            let passphrase = given.ask_for(&name)?;
            Ok(read(Some(given.passphrase.get_or_init(|| passphrase)))?)
        }
        read => Ok(read?),
    }
}

impl Given {
    fn ask(&self, key: &str) -> Result<Passphrase, Stop> {
        self.asked(|| self.words.text(key))
    }

    fn ask_for(&self, name: &str) -> Result<Passphrase, Stop> {
        self.asked(|| self.words.text_with("cli-passphrase-of", &[("name", name.into())]))
    }

    fn asked(&self, prompt: impl FnOnce() -> String) -> Result<Passphrase, Stop> {
        match &self.file {
            Some(file) if file.as_os_str() == "-" => first_line(io::stdin()),
            Some(file) => first_line(File::open(file).map_err(|error| unread(file, &error))?),
            None if io::stdin().is_terminal() => typed(&prompt()),
            None => Err(Stop::NoTerminal),
        }
    }
}

/// What is typed at the terminal, which does not show it.
fn typed(prompt: &str) -> Result<Passphrase, Stop> {
    Ok(Passphrase::new(rpassword::prompt_password(format!("{prompt} ")).map_err(|_| Stop::NoTerminal)?))
}

fn first_line(from: impl Read) -> Result<Passphrase, Stop> {
    let mut text = String::new();
    from.take(MOST_BYTES).read_to_string(&mut text)?;
    Ok(Passphrase::new(text.lines().next().unwrap_or_default().to_owned()))
}

fn unread(file: &Path, error: &io::Error) -> Stop {
    match error.kind() == ErrorKind::NotFound {
        true => Stop::NoPassphraseFile(file.display().to_string()),
        false => Stop::Output(io::Error::new(error.kind(), error.to_string())),
    }
}
