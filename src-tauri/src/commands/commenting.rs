//! Comments from readers without Stafett.

use super::{Desk, Reply, asked_in, shown};
use crate::dialogs;
use session::wire::{Handle, Update};
use tauri::{Runtime, State, WebviewWindow};

/// Takes the comments of a file that the user chooses into the document's reviews; `None` when cancelled.
#[tauri::command]
pub(crate) async fn take_in_comments<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
) -> Reply<Option<Update>> {
    let language = asked_in(&desk, document)?;
    let Some(path) = dialogs::comments_to_open(&window, language).await else { return Ok(None) };
    shown(&window, &desk, |desk| desk.take_in_comments(document, &path)).map(Some)
}
