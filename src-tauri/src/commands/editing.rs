//! What the user does to a journey: operations, typing, undo and redo.

use super::{Desk, Reply, locked, shown};
use session::wire::{Handle, HistoryText, Operation, Standing, Update};
use tauri::{Runtime, State, WebviewWindow};

/// Does what the user means to do; `continues` when it goes on with the last operation, as typing does.
#[tauri::command(async)]
pub(crate) fn apply<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    operation: Operation,
    continues: bool,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.apply(document, &operation, continues))
}

/// Keeps what is being typed.
#[tauri::command(async)]
pub(crate) fn draft(desk: State<'_, Desk>, document: Handle, operation: Operation, continues: bool) -> Reply<Standing> {
    locked(&desk).draft(document, &operation, continues)
}

/// Takes the last change back.
#[tauri::command(async)]
pub(crate) fn undo<R: Runtime>(window: WebviewWindow<R>, desk: State<'_, Desk>, document: Handle) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.undo(document))
}

/// Does again what was taken back.
#[tauri::command(async)]
pub(crate) fn redo<R: Runtime>(window: WebviewWindow<R>, desk: State<'_, Desk>, document: Handle) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.redo(document))
}

/// Goes back that many changes, or forward again when `steps` is positive.
#[tauri::command(async)]
pub(crate) fn travel<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    steps: i32,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.travel(document, steps))
}

/// Tells what was done to a document, and what was taken back.
#[tauri::command(async)]
pub(crate) fn history(desk: State<'_, Desk>, document: Handle) -> Reply<HistoryText> {
    locked(&desk).history(document)
}
