//! What the page can ask for. Each command is a few lines: the desk does the work.
//!
//! All of them run beside the window's own thread, so that the window stays alive.

mod asking;
mod beside;
mod commenting;
mod editing;
mod exports;
mod judging;
mod opening;
mod reviewing;
mod saving;
mod sealing;
mod windows;

pub(crate) use asking::*;
pub(crate) use beside::*;
pub(crate) use commenting::*;
pub(crate) use editing::*;
pub(crate) use exports::*;
pub(crate) use judging::*;
pub(crate) use opening::*;
pub(crate) use reviewing::*;
pub(crate) use saving::*;
pub(crate) use sealing::*;
pub(crate) use windows::*;

use crate::comeback::Beginning;
use crate::dialogs::Suggested;
use crate::window::{self, entitle};
use messages::Language;
use session::wire::{Arrangement, Failure, Handle, Slot, Start, Update, View};
use session::{ExportKind, Show, TimeView, ToOpen};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tauri::{Manager, Runtime, State, WebviewWindow};

/// The open documents. One command at a time holds them.
pub(crate) type Desk = Mutex<session::Desk>;
pub(crate) type Reply<T> = Result<T, Failure>;

/// The desk, to be managed by the app.
pub(crate) fn desk(desk: session::Desk) -> Desk {
    Mutex::new(desk)
}

/// The desk, for one command. A command that died leaves the documents as its last finished step did.
pub(crate) fn locked(desk: &Desk) -> MutexGuard<'_, session::Desk> {
    desk.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Gives what the welcome screen shows, and the file of the command line.
#[tauri::command(async)]
pub(crate) fn start<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    beginning: State<'_, Beginning>,
) -> Reply<Start> {
    beginning.wait();
    let mut desk = locked(&desk);
    beginning.greet();
    let start = desk.start();
    start.opened.iter().for_each(|view| entitle(&window, view));
    Ok(start)
}

/// Speaks another language from now on.
#[tauri::command(async)]
pub(crate) fn set_language(desk: State<'_, Desk>, language: Language) -> Reply<Start> {
    locked(&desk).set_language(language)
}

/// Keeps the theme for the next start.
#[tauri::command(async)]
pub(crate) fn set_theme(desk: State<'_, Desk>, theme: &str) -> Reply<()> {
    locked(&desk).set_theme(theme)
}

/// Keeps how the page is arranged for the next start.
#[tauri::command(async)]
pub(crate) fn set_arrangement(desk: State<'_, Desk>, arrangement: Arrangement) -> Reply<()> {
    locked(&desk).set_arrangement(&arrangement)
}

/// Gives the document as it is, whole.
#[tauri::command(async)]
pub(crate) fn view<R: Runtime>(window: WebviewWindow<R>, desk: State<'_, Desk>, document: Handle) -> Reply<View> {
    let mut desk = locked(&desk);
    let view = desk.view(document)?;
    entitle(&window, &view);
    Ok(desk.tell_whole(view))
}

/// Tells what became different since the page was told last.
#[tauri::command(async)]
pub(crate) fn look<R: Runtime>(window: WebviewWindow<R>, desk: State<'_, Desk>, document: Handle) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.view(document))
}

/// Shows time in this way from now on.
#[tauri::command(async)]
pub(crate) fn set_time_view<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    time: TimeView,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.set_time_view(document, time))
}

/// Shows needs and information as threads from now on, or no longer.
#[tauri::command(async)]
pub(crate) fn set_shown<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    show: Show,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.set_shown(document, show))
}

/// Folds these lanes and phases away, and shows all others.
#[tauri::command(async)]
pub(crate) fn set_folded<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    folded: Vec<Slot>,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.set_folded(document, &folded))
}

/// A drawing of the document, to be copied into another program.
#[tauri::command(async)]
pub(crate) fn picture(desk: State<'_, Desk>, document: Handle, kind: ExportKind) -> Reply<tauri::ipc::Response> {
    locked(&desk).picture(document, kind).map(tauri::ipc::Response::new)
}

/// Shows the window on the whole screen, or as it was before.
#[tauri::command(async)]
pub(crate) fn full_screen<R: Runtime>(window: WebviewWindow<R>, on: bool) -> Reply<()> {
    let _ = window.set_fullscreen(on);
    Ok(())
}

/// Hides whose journey is open: from the title of the window, and from a page that begins anew. Or shows it again.
#[tauri::command(async)]
pub(crate) fn hide_names<R: Runtime>(window: WebviewWindow<R>, hidden: bool) -> Reply<()> {
    window::hide_names(&window, hidden);
    Ok(())
}

/// Whether names are hidden: the page may begin anew while they are.
#[tauri::command(async)]
pub(crate) fn names_hidden<R: Runtime>(window: WebviewWindow<R>) -> Reply<bool> {
    Ok(window::names_hidden(&window))
}

/// Closes the window for good.
#[tauri::command(async)]
pub(crate) fn quit<R: Runtime>(window: WebviewWindow<R>) -> Reply<()> {
    let _ = window.destroy();
    Ok(())
}

/// Does something, and tells the page what that changed.
fn shown<R: Runtime>(
    window: &WebviewWindow<R>,
    desk: &Desk,
    act: impl FnOnce(&mut session::Desk) -> Reply<View>,
) -> Reply<Update> {
    let mut desk = locked(desk);
    let view = act(&mut desk)?;
    entitle(window, &view);
    Ok(desk.tell(view))
}

/// Reads a file while the desk is free, and lays it on the desk.
async fn opened<R: Runtime>(window: &WebviewWindow<R>, desk: &Desk, to_open: ToOpen) -> Reply<Update> {
    let read = tauri::async_runtime::spawn_blocking(move || to_open.read()).await;
    let read = read.map_err(|error| Failure { code: "unknown".to_owned(), message: error.to_string() })?;
    shown(window, desk, |desk| desk.lay_opened(read))
}

/// The language in which the user is asked for a file for an open document.
fn asked_in(desk: &Desk, document: Handle) -> Reply<Language> {
    let desk = locked(desk);
    desk.has_file(document)?;
    Ok(desk.language())
}

/// What a dialog for a new file begins with: the document's own folder, else the user's documents.
fn suggested<R: Runtime>(window: &WebviewWindow<R>, desk: &Desk, document: Handle, ending: &str) -> Reply<Suggested> {
    let desk = locked(desk);
    let folder = desk.suggested_folder(document).or_else(|| window.path().document_dir().ok());
    Ok(Suggested { language: desk.language(), name: desk.suggested_name(document, ending)?, folder })
}
