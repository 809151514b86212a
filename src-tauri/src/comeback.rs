//! What an earlier program left behind, and the file of the command line: both come beside the window,
//! which waits for no disk.

use crate::commands::{Desk, locked};
use crate::window::{entitle, show_opened};
use session::{Back, LeftBehind, Opened};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread::{sleep, spawn};
use std::time::Duration;
use tauri::{AppHandle, Emitter, Manager, Runtime};

/// So long the page waits for what comes back at once; what takes longer is said to be on its way.
const PATIENCE: Duration = Duration::from_millis(500);

/// How far the start is.
#[derive(Default)]
pub(crate) struct Beginning {
    progress: Mutex<Progress>,
    news: Condvar,
}

#[derive(Default)]
struct Progress {
    /// Whether all that comes at once is on the desk.
    settled: bool,
    /// Whether the page has asked what there is.
    greeted: bool,
}

impl Beginning {
    /// Waits until what comes back at once is there, though never long.
    pub(crate) fn wait(&self) {
        let progress = self.progress.lock().unwrap_or_else(PoisonError::into_inner);
        // Twice as long, for the case that the app's own folder is slow as well.
        let _ = self.news.wait_timeout_while(progress, 2 * PATIENCE, |progress| !progress.settled);
    }

    /// The page knows what is there now; what comes later is told to it.
    pub(crate) fn greet(&self) {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner).greeted = true;
    }

    fn settle(&self) {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner).settled = true;
        self.news.notify_all();
    }

    fn is_greeted(&self) -> bool {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner).greeted
    }
}

/// What comes, in whatever order disks answer.
enum Come {
    Back(usize, Box<Option<Back>>),
    Opened(Box<Opened>),
    /// The patience is over.
    Enough,
}

/// Brings everything back, and opens the file of the command line.
pub(crate) fn begin<R: Runtime>(app: &AppHandle<R>, file: Option<PathBuf>) {
    let app = app.clone();
    spawn(move || bring_back(&app, file));
}

fn bring_back<R: Runtime>(app: &AppHandle<R>, file: Option<PathBuf>) {
    let desk = app.state::<Desk>();
    let (come, coming) = channel();
    let files = usize::from(file.is_some());
    in_its_own_time(&come, || {
        sleep(PATIENCE);
        Come::Enough
    });
    if let Some(file) = file {
        let to_open = locked(&desk).to_open(&file);
        in_its_own_time(&come, move || Come::Opened(Box::new(to_open.read())));
    }
    let comeback = locked(&desk).comeback();
    let LeftBehind { kept, rest } = comeback.find();
    let names: Vec<String> = kept.iter().map(session::Kept::name).collect();
    locked(&desk).expect(rest, names.clone());
    for (place, kept) in kept.into_iter().enumerate() {
        let me = comeback.me().clone();
        in_its_own_time(&come, move || Come::Back(place, Box::new(kept.look(&me))));
    }
    drop(come);
    spawn(move || comeback.sweep());

    let (backs, opened) = at_once(&coming, names.len() + files);
    for (place, back) in backs {
        locked(&desk).lay_back(&names[place], back, true);
    }
    if let Some(opened) = opened {
        locked(&desk).lay_opened_at_start(*opened);
    }
    app.state::<Beginning>().settle();
    tell(app);
    for late in coming {
        match late {
            Come::Back(place, back) => lay_late(app, &names[place], *back),
            Come::Opened(opened) => open_late(app, *opened),
            Come::Enough => {}
        }
    }
}

fn in_its_own_time(come: &Sender<Come>, work: impl FnOnce() -> Come + Send + 'static) {
    let come = come.clone();
    // Nobody is there to hear of it once the program ends.
    spawn(move || drop(come.send(work())));
}

/// What comes within the patience, the documents in the order in which they were changed last.
fn at_once(coming: &Receiver<Come>, expected: usize) -> (BTreeMap<usize, Option<Back>>, Option<Box<Opened>>) {
    let (mut backs, mut opened) = (BTreeMap::new(), None);
    while backs.len() + usize::from(opened.is_some()) < expected {
        match coming.recv() {
            Ok(Come::Back(place, back)) => drop(backs.insert(place, *back)),
            Ok(Come::Opened(file)) => opened = Some(file),
            Ok(Come::Enough) | Err(_) => break,
        }
    }
    (backs, opened)
}

fn lay_late<R: Runtime>(app: &AppHandle<R>, name: &str, back: Option<Back>) {
    let state = app.state::<Desk>();
    let mut desk = locked(&state);
    let shown = desk.lay_back(name, back, false).and_then(|handle| desk.view(handle).ok());
    drop(desk);
    if let (Some(view), Some(window)) = (shown, app.get_webview_window("main")) {
        entitle(&window, &view);
    }
    tell(app);
}

fn open_late<R: Runtime>(app: &AppHandle<R>, opened: Opened) {
    let state = app.state::<Desk>();
    let mut desk = locked(&state);
    if !app.state::<Beginning>().is_greeted() {
        return desk.lay_opened_at_start(opened);
    }
    let view = desk.lay_opened(opened);
    drop(desk);
    if let Some(window) = app.get_webview_window("main") {
        show_opened(&window, view);
    }
}

/// Tells the page that there is news, if it has asked already; it asks what that is.
fn tell<R: Runtime>(app: &AppHandle<R>) {
    if app.state::<Beginning>().is_greeted() {
        let _ = app.emit("came-back", ());
    }
}
