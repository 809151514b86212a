//! Starts the app on a screen of its own, with data of its own, and ends both whatever happens.

mod folder;
pub(crate) mod keys;
mod machine;
pub(crate) mod mouse;
pub(crate) mod reader;
mod screen;

use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use futures_util::FutureExt;
use hyper_util::client::legacy::connect::HttpConnector;
use machine::Machine;
use reader::Reader;
use serde_json::{Value, json};
use session::wire::Operation;
use std::cell::OnceCell;
use std::fs;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use tempfile::TempDir;

/// How long anything on the screen may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// How the app is started.
#[derive(Default)]
pub(crate) struct Start {
    /// The example whose copy is given on the command line.
    pub(crate) example: Option<&'static str>,
    /// The text of a file that is given on the command line.
    pub(crate) text: Option<&'static str>,
    /// The system's language, such as `sv_SE.UTF-8`; English without one.
    pub(crate) locale: Option<&'static str>,
    /// The examples that were open and changed when the app ended before.
    pub(crate) abandoned: &'static [&'static str],
    /// What else is there before it is started; it is given the folder of everything.
    pub(crate) prepared: Option<fn(&Path)>,
    /// Who has the file of the command line open, at another desk.
    pub(crate) opened_by: Option<&'static str>,
    /// Whether a screen reader listens.
    pub(crate) heard: bool,
}

impl Start {
    /// With a copy of this example on the command line.
    pub(crate) const fn of(example: &'static str) -> Self {
        Self {
            example: Some(example),
            text: None,
            locale: None,
            abandoned: &[],
            prepared: None,
            opened_by: None,
            heard: false,
        }
    }
}

/// The app, and the hand that works it.
pub(crate) struct App {
    client: Client,
    name: &'static str,
    machine: Machine,
    folder: TempDir,
    reader: OnceCell<Reader>,
}

/// Runs the steps on a freshly started app. When one fails, a picture of the window is kept.
pub(crate) fn on_the_app(name: &'static str, start: Start, steps: impl AsyncFnOnce(&App)) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = start
        .example
        .map(|example| copy(example, folder.path()))
        .or_else(|| start.text.map(|text| write(text, folder.path())));
    abandon(start.abandoned, &own(folder.path()));
    if let Some(prepare) = start.prepared {
        prepare(folder.path());
    }
    let mut other = desk(&folder.path().join("other"), start.opened_by.unwrap_or_default());
    if let (Some(_), Some(file)) = (start.opened_by, &file) {
        other.open(file).expect("a journey");
    }
    let machine = Machine::start(folder.path(), start.locale.unwrap_or("en_US.UTF-8"), name, start.heard);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let client = session(&machine, file.as_deref()).await;
        machine.note_the_app();
        let app = App { client, name, machine, folder, reader: OnceCell::new() };
        let outcome = AssertUnwindSafe(steps(&app)).catch_unwind().await;
        if outcome.is_err() {
            let _ = tokio::time::timeout(PATIENCE, app.picture("failed")).await;
        }
        let _ = tokio::time::timeout(PATIENCE, app.client.clone().close()).await;
        drop(app);
        outcome.unwrap_or_else(|panic| resume_unwind(panic));
    });
}

async fn session(machine: &Machine, file: Option<&Path>) -> Client {
    let arguments: Vec<&Path> = file.into_iter().collect();
    let options = json!({ "webkitgtk:browserOptions": { "binary": machine.app(), "args": arguments } });
    let Value::Object(capabilities) = options else { unreachable!("an object was written") };
    ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities)
        .connect(&machine.address())
        .await
        .expect("the app starts")
}

fn copy(example: &str, folder: &Path) -> PathBuf {
    let name = format!("{example}.journey.json");
    let copy = folder.join(&name);
    fs::copy(suite::root().join("examples").join(&name), &copy).expect("an example");
    copy
}

/// Leaves behind what the app would when it is killed with these examples open and changed.
fn abandon(examples: &[&str], folder: &Path) {
    let mut desk = desk(folder, "");
    for example in examples {
        let document = desk.open_example(example).expect("an example").document;
        let title = "Not saved".to_owned();
        let add = Operation::AddTouchpoint { title, actor: None, phase: None, day: None, after: None };
        assert!(desk.apply(document, &add, false).expect("a change").safe);
    }
}

/// The app's own folder.
pub(crate) fn own(folder: &Path) -> PathBuf {
    folder.join("data/org.stafett.Stafett")
}

/// The desk of somebody else at another machine.
pub(crate) fn desk(folder: &Path, user: &str) -> session::Desk {
    let me = session::Me {
        user: user.to_owned(),
        host: "another desk".to_owned(),
        now: || "2026-05-04T14:30:00+02:00".to_owned(),
    };
    session::Desk::new(folder.to_owned(), messages::Language::English, me)
}

fn write(text: &str, folder: &Path) -> PathBuf {
    let file = folder.join("file.journey.json");
    fs::write(&file, text).expect("a file");
    file
}

impl App {
    /// The screen reader that listens, from the first call on: the page is to be there by then, since what
    /// begins to listen while it begins is not always told.
    pub(crate) fn reader(&self) -> &Reader {
        let bus = || self.machine.bus().expect("`heard` was asked for");
        self.reader.get_or_init(|| Reader::start(bus(), self.machine.display()))
    }

    /// The first element of this selector, as soon as it is there.
    pub(crate) async fn see(&self, selector: &str) -> Element {
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::Css(selector)).await;
        found.unwrap_or_else(|error| panic!("nothing like `{selector}` is to be seen: {error}"))
    }

    /// All elements of this selector that are there now.
    pub(crate) async fn all(&self, selector: &str) -> Vec<Element> {
        self.client.find_all(Locator::Css(selector)).await.expect("a selector")
    }

    /// Clicks the first element of this selector.
    pub(crate) async fn click(&self, selector: &str) {
        self.see(selector).await;
        self.until(&format!("`{selector}` can be clicked"), async || {
            match self.client.find(Locator::Css(selector)).await {
                Ok(element) => element.click().await.is_ok(),
                Err(_) => false,
            }
        })
        .await;
    }

    /// Clicks the button in the dialog that says this.
    pub(crate) async fn click_button(&self, words: &str) {
        self.click_path(&format!("//*[@role='dialog' or self::dialog]//button[normalize-space()='{words}']")).await;
    }

    /// Clicks the button of the window that says this.
    pub(crate) async fn click_text(&self, words: &str) {
        self.click_path(&format!("//button[normalize-space()='{words}']")).await;
    }

    /// Clicks the first element of this XPath.
    pub(crate) async fn click_path(&self, path: &str) {
        let found = self.client.find(Locator::XPath(path)).await;
        found.unwrap_or_else(|error| panic!("{path}: {error}")).click().await.expect("a click");
    }

    /// Ends the process that shows the page, as a crash of it does, and waits until there is another
    /// one. The driver cannot see the page any more; keys can still be [pressed](Self::press).
    pub(crate) async fn crash_the_page(&self) {
        let page = self.machine.page().expect("a page");
        Command::new("kill").args(["-9", &page.to_string()]).status().expect("kill");
        let another = async || self.machine.page().is_some_and(|now| now != page);
        self.until("the page is back", another).await;
    }

    /// Shows a page of its own in the window of the app.
    pub(crate) async fn open_page(&self, page: &[u8]) {
        let file = self.folder.path().join("page.html");
        fs::write(&file, page).expect("a page");
        self.client.goto(&format!("file://{}", file.display())).await.expect("a page");
    }

    /// Gives the window this size, in pixels.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        self.client.set_window_size(width, height).await.expect("a window");
    }

    /// Types keys into whatever has the focus. Key codes are those of WebDriver. What has the focus
    /// may be drawn anew meanwhile; nothing has been typed then.
    pub(crate) async fn keys(&self, keys: &str) {
        for _ in 0..20 {
            match self.client.active_element().await.expect("a focus").send_keys(keys).await {
                Err(error) if format!("{error:?}").contains("StaleElementReference") => {
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
                typed => return typed.expect("keys"),
            }
        }
        panic!("what has the focus is drawn anew all the time");
    }

    /// Runs JavaScript in the page and gives what it returns.
    pub(crate) async fn ask(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Runs JavaScript that calls `done` with its answer.
    pub(crate) async fn ask_later(&self, script: &str) -> Value {
        let script = format!("const done = arguments[arguments.length - 1]; {script}");
        self.client.execute_async(&script, Vec::new()).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Waits until it holds.
    pub(crate) async fn until(&self, what: &str, holds: impl AsyncFn() -> bool) {
        for _ in 0..PATIENCE.as_millis() / 50 {
            if holds().await {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("it never came about that {what}");
    }

    /// Waits until the page has this text somewhere.
    pub(crate) async fn until_it_says(&self, words: &str) {
        self.until(&format!("the page says “{words}”"), async || {
            self.ask("return document.body.innerText").await.as_str().is_some_and(|text| text.contains(words))
        })
        .await;
    }

    /// Keeps a picture of the window.
    pub(crate) async fn picture(&self, of: &str) {
        // The driver waits for the next frame, and where nothing moves there is none: not where what has the focus does not
        // blink, nor where a property changes that nothing is painted with.
        self.ask("const root = document.documentElement; let shown = false; window.stirring = setInterval(() => (root.style.opacity = (shown = !shown) ? '0.999' : '1'), 50)").await;
        let taken = self.client.screenshot().await;
        self.ask("clearInterval(window.stirring); document.documentElement.style.removeProperty('opacity')").await;
        let Ok(bytes) = taken else { return };
        let folder = machine::target().join("screenshots");
        fs::create_dir_all(&folder).expect("a folder for pictures");
        fs::write(folder.join(format!("{}-{of}.png", self.name)), bytes).expect("a picture");
    }
}
