//! Open journeys and their files: saving, what others did to them, what the user decides about that.

use super::{Desk, Reply, locked, shown, suggested};
use crate::dialogs;
use session::wire::{Comparison, Handle, Update};
use session::{Joining, SavedVersion, Whose};
use tauri::{Runtime, State, WebviewWindow};

/// Saves, and asks for a name where there is none; `None` when cancelled.
#[tauri::command]
pub(crate) async fn save<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
) -> Reply<Option<Update>> {
    if locked(&desk).has_file(document)? {
        return shown(&window, &desk, |desk| desk.save(document)).map(Some);
    }
    save_as(window, desk, document).await
}

/// Saves under a name that the user chooses; `None` when cancelled.
#[tauri::command]
pub(crate) async fn save_as<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
) -> Reply<Option<Update>> {
    let path = if locked(&desk).is_protected(document) {
        dialogs::protected_to_save(&window, suggested(&window, &desk, document, "journey.age")?).await
    } else {
        dialogs::journey_to_save(&window, suggested(&window, &desk, document, "journey.json")?).await
    };
    let Some(path) = path else { return Ok(None) };
    shown(&window, &desk, |desk| desk.save_as(document, &path)).map(Some)
}

/// Saves although the file holds something else by now, or is gone.
#[tauri::command(async)]
pub(crate) fn save_over<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.save_over(document))
}

/// Shows what the file holds by now in the place of what is here.
#[tauri::command(async)]
pub(crate) fn take_in<R: Runtime>(window: WebviewWindow<R>, desk: State<'_, Desk>, document: Handle) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.take_in(document))
}

/// Tells what joining a document and what its file holds by now means.
#[tauri::command(async)]
pub(crate) fn joining(desk: State<'_, Desk>, document: Handle) -> Reply<Joining> {
    locked(&desk).joining(document)
}

/// Joins a document and what its file holds by now; of each conflict that was told, the side counts that is chosen.
#[tauri::command(async)]
pub(crate) fn join<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    choices: Vec<Whose>,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.join(document, &choices))
}

/// Lists the saved versions of a document's file that are kept.
#[tauri::command(async)]
pub(crate) fn versions(desk: State<'_, Desk>, document: Handle) -> Reply<Vec<SavedVersion>> {
    locked(&desk).versions(document)
}

/// Makes a document hold one of them again.
#[tauri::command(async)]
pub(crate) fn restore_version<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    number: u32,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.restore_version(document, number))
}

/// Takes the right to change the file from whoever has it.
#[tauri::command(async)]
pub(crate) fn take_over<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.take_over(document))
}

/// Keeps what came back after a crash.
#[tauri::command(async)]
pub(crate) fn keep_recovered<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.keep_recovered(document))
}

/// Tells what differs between the file, or the beginning where there is none, and what is here.
#[tauri::command(async)]
pub(crate) fn compare(desk: State<'_, Desk>, document: Handle) -> Reply<Comparison> {
    locked(&desk).compare(document)
}
