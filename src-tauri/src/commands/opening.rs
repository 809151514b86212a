//! Journeys come onto the desk, from files or anew, and leave it again.

use super::{Desk, Reply, locked, opened, shown};
use crate::dialogs;
use crate::traces;
use crate::window::untitle;
use session::wire::{Handle, NewJourney, Start, Tried, Update};
use tauri::{Runtime, State, WebviewWindow};

/// Begins a journey.
#[tauri::command(async)]
pub(crate) fn new_journey<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    beginning: NewJourney,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.begin(&new_id(), &beginning))
}

/// Opens what the user chooses; `None` when cancelled.
#[tauri::command]
pub(crate) async fn open_with_dialog<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
) -> Reply<Option<Update>> {
    let language = locked(&desk).language();
    let Some(path) = dialogs::journey_to_open(&window, language).await else { return Ok(None) };
    let to_open = locked(&desk).to_open(&path);
    opened(&window, &desk, to_open).await.map(Some)
}

/// Opens a file that was open before.
#[tauri::command]
pub(crate) async fn open_recent<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    number: u32,
) -> Reply<Update> {
    let to_open = locked(&desk).to_open_recent(number)?;
    opened(&window, &desk, to_open).await
}

/// Opens a copy of an example.
#[tauri::command(async)]
pub(crate) fn open_example<R: Runtime>(window: WebviewWindow<R>, desk: State<'_, Desk>, name: &str) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.open_example(name))
}

/// Opens what can be rescued of a journal that cannot be read to its end.
#[tauri::command(async)]
pub(crate) fn rescue_unread<R: Runtime>(window: WebviewWindow<R>, desk: State<'_, Desk>, number: u32) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.rescue_unread(number))
}

/// Keeps a journal that cannot be read as it is, and speaks of it no more.
#[tauri::command(async)]
pub(crate) fn set_unread_aside(desk: State<'_, Desk>, number: u32) -> Reply<Start> {
    locked(&desk).set_unread_aside(number)
}

/// Deletes a journal that cannot be read.
#[tauri::command(async)]
pub(crate) fn remove_unread(desk: State<'_, Desk>, number: u32) -> Reply<Start> {
    locked(&desk).remove_unread(number)
}

/// Empties the list of files that were open before.
#[tauri::command(async)]
pub(crate) fn forget_recent(desk: State<'_, Desk>) -> Reply<Start> {
    locked(&desk).forget_recent()
}

/// Opens what remedies would make of a document as a planned journey of its own.
#[tauri::command(async)]
pub(crate) fn keep_planned<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    tried: Tried,
) -> Reply<Update> {
    let what_if = locked(&desk).what_if(document)?;
    let planned = what_if.planned(&tried, &new_id());
    shown(&window, &desk, |desk| desk.keep_planned(planned, document))
}

/// Lets go of a document; the page has asked whether to save it.
#[tauri::command(async)]
pub(crate) fn close<R: Runtime>(window: WebviewWindow<R>, desk: State<'_, Desk>, document: Handle) -> Reply<()> {
    let mut desk = locked(&desk);
    desk.close(document);
    if !desk.has_front() {
        untitle(&window);
    }
    Ok(())
}

/// Closes a document and deletes what tells that it was here, but for its file.
#[tauri::command(async)]
pub(crate) fn remove_traces<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
) -> Reply<()> {
    let path = locked(&desk).remove_traces(document)?;
    untitle(&window);
    path.iter().for_each(|path| traces::remove(&window, path));
    Ok(())
}

/// The same for a file that was open before.
#[tauri::command(async)]
pub(crate) fn remove_traces_of_recent<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    number: u32,
) -> Reply<Start> {
    let path = locked(&desk).remove_traces_of_recent(number)?;
    traces::remove(&window, &path);
    Ok(locked(&desk).start())
}

fn new_id() -> String {
    uuid::Uuid::new_v4().to_string()
}
