//! The script in the page that measures, and what it found.

use super::machine::Machine;
use super::webdriver::Session;
use serde_json::{Value, json};
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

const SCRIPT: &str = include_str!("page.js");

/// The app on a screen of its own, with the script in its page.
pub(super) struct Stopwatch {
    session: Option<Session>,
    /// Ends everything when it is dropped.
    _machine: Machine,
}

impl Stopwatch {
    pub(super) fn start(folder: &Path, app: &Path, words: &[&Path]) -> Result<Self, String> {
        let machine = Machine::start(folder, "en_GB.UTF-8", "bench", false);
        let session = Session::begin_with(&machine.address(), app, words)
            .ok_or_else(|| format!("{} does not start", app.display()))?;
        machine.note_the_app();
        session.ask(SCRIPT).ok_or("the page takes no script")?;
        Ok(Self { session: Some(session), _machine: machine })
    }

    /// What a script in the page gives.
    pub(super) fn ask(&self, script: &str) -> Result<Value, String> {
        let session = self.session.as_ref().ok_or("the session is over")?;
        session.ask(script).ok_or_else(|| format!("the page does not answer: {script}"))
    }

    /// Waits until a script gives `true`, no longer than so many seconds.
    pub(super) fn until(&self, script: &str, seconds: u64) -> Result<(), String> {
        for _ in 0..seconds * 10 {
            // A page that is busy for long does not answer.
            if self.ask(script).is_ok_and(|answer| answer == Value::Bool(true)) {
                return Ok(());
            }
            self.rest(100);
        }
        Err(format!("it never came about: {script}"))
    }

    /// Has the page measure, for about so many milliseconds; it is left alone meanwhile.
    pub(super) fn measured(
        &self,
        what: &str,
        about: u64,
        meanwhile: impl FnOnce() -> Result<(), String>,
    ) -> Result<Value, String> {
        self.ask(&format!("stopwatch.{what}"))?;
        meanwhile()?;
        self.rest(about);
        for _ in 0..300 {
            let found = self.ask("return stopwatch.result")?;
            if let Some(failure) = found["failure"].as_str() {
                return Err(format!("{what}: {failure}"));
            }
            if found.is_object() {
                return Ok(found["result"].clone());
            }
            self.rest(200);
        }
        Err(format!("{what} does not end"))
    }

    pub(super) fn number(&self, what: &str, about: u64) -> Result<f64, String> {
        self.measured(what, about, || Ok(()))?.as_f64().ok_or_else(|| format!("{what} gave no number"))
    }

    /// Presses keys, all at once.
    pub(super) fn keys(&self, keys: &[char]) -> Result<(), String> {
        let down = keys.iter().map(|key| json!({ "type": "keyDown", "value": key }));
        let up = keys.iter().rev().map(|key| json!({ "type": "keyUp", "value": key }));
        let steps: Vec<Value> = down.chain(up).collect();
        let body = json!({ "actions": [{ "type": "key", "id": "keys", "actions": steps }] });
        let session = self.session.as_ref().ok_or("the session is over")?;
        session.post("actions", &body).map(|_| ()).ok_or_else(|| "the keys were not taken".to_owned())
    }

    pub(super) fn rest(&self, milliseconds: u64) {
        sleep(Duration::from_millis(milliseconds));
    }
}

impl Drop for Stopwatch {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            session.end();
        }
    }
}

/// Measured times in milliseconds, the shortest first.
#[derive(Clone)]
pub(super) struct Figures(Vec<f64>);

impl Figures {
    pub(super) fn of(mut times: Vec<f64>) -> Self {
        times.sort_by(f64::total_cmp);
        Self(times)
    }

    /// The numbers of an array.
    pub(super) fn among(value: &Value) -> Self {
        Self::of(value.as_array().into_iter().flatten().filter_map(Value::as_f64).collect())
    }

    /// So many of a hundred were no greater.
    pub(super) fn part(&self, hundredth: usize) -> f64 {
        let place = (self.0.len() * hundredth).div_ceil(100).saturating_sub(1);
        self.0.get(place).copied().unwrap_or(f64::NAN)
    }

    /// A row of the table; the aim is that of the 95th of a hundred.
    pub(super) fn row(&self, what: &str, size: usize, aim: f64, floor: Option<&Self>) {
        let (median, p95) = (self.part(50), self.part(95));
        let beside = floor
            .map_or_else(|| " | ".to_owned(), |floor| format!("{:.1} | {:.2} ×", floor.part(95), p95 / floor.part(95)));
        let aim = if aim.is_nan() { String::new() } else { format!("{aim:.0}") };
        println!("| {what} | {size} | {median:.1} ms | {p95:.1} ms | {aim} | {beside} |");
    }
}
