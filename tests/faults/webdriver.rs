//! The few words of WebDriver that are needed to work the app and to see what it shows.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

/// The key that ends what is typed, and the one that is held for shortcuts.
pub(crate) const ENTER: char = '\u{E007}';
pub(crate) const CONTROL: char = '\u{E009}';
const RELEASE: char = '\u{E000}';
const PATIENCE: Duration = Duration::from_secs(20);

/// The app, worked through the webview's driver. It goes on when this is dropped.
pub(crate) struct Session {
    /// `127.0.0.1:4444`
    driver: String,
    path: String,
}

impl Session {
    /// Has the driver start the app with a file; `None` when it does not come up.
    pub(crate) fn begin(address: &str, app: &Path, file: &Path) -> Option<Self> {
        Self::begin_with(address, app, &[file])
    }

    /// The same with any words on its command line.
    pub(crate) fn begin_with(address: &str, app: &Path, words: &[&Path]) -> Option<Self> {
        let driver = address.trim_start_matches("http://").to_owned();
        let options = json!({ "webkitgtk:browserOptions": { "binary": app, "args": words } });
        let asked = json!({ "capabilities": { "alwaysMatch": options } });
        let answer = request(&driver, "POST", "/session", Some(&asked))?;
        let id = answer["sessionId"].as_str()?.to_owned();
        Some(Self { driver, path: format!("/session/{id}") })
    }

    /// Runs JavaScript in the page and gives what it returns; `None` when the app is gone.
    pub(crate) fn ask(&self, script: &str) -> Option<Value> {
        self.post("execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// Types into the first element of this selector.
    pub(crate) fn type_into(&self, selector: &str, text: &str) -> Option<()> {
        let found = self.post("element", &json!({ "using": "css selector", "value": selector }))?;
        let element = found.as_object()?.values().next()?.as_str()?.to_owned();
        self.post(&format!("element/{element}/value"), &json!({ "text": text })).map(|_| ())
    }

    /// Any other word of the protocol.
    pub(crate) fn post(&self, what: &str, body: &Value) -> Option<Value> {
        request(&self.driver, "POST", &format!("{}/{what}", self.path), Some(body))
    }

    /// Tells the driver that the session is over, which it is when the app was killed.
    pub(crate) fn end(self) {
        request(&self.driver, "DELETE", &self.path, None);
    }
}

/// A key pressed while another is held.
pub(crate) fn chord(held: char, key: char) -> String {
    [held, key, RELEASE].iter().collect()
}

/// The value of the answer; `None` for any failure.
fn request(driver: &str, method: &str, path: &str, body: Option<&Value>) -> Option<Value> {
    let mut stream = TcpStream::connect(driver).ok()?;
    stream.set_read_timeout(Some(PATIENCE)).ok()?;
    let body = body.map_or_else(String::new, Value::to_string);
    let head = format!("{method} {path} HTTP/1.1\r\nHost: {driver}\r\nContent-Type: application/json\r\n");
    write!(stream, "{head}Connection: close\r\nContent-Length: {}\r\n\r\n{body}", body.len()).ok()?;
    let mut answer = BufReader::new(stream);
    let mut line = String::new();
    answer.read_line(&mut line).ok()?;
    let good = line.split(' ').nth(1) == Some("200");
    let mut length = 0;
    while line.trim() != "" {
        line.clear();
        answer.read_line(&mut line).ok()?;
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().ok()?;
        }
    }
    let mut text = vec![0; length];
    answer.read_exact(&mut text).ok()?;
    let answer: Value = serde_json::from_slice(&text).ok()?;
    good.then(|| answer["value"].clone())
}
