//! Comments from readers without Stafett.

use super::{Desk, Reply, locked, shown};
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
    let language = {
        let desk = locked(&desk);
        desk.has_file(document)?;
        desk.language()
    };
    let Some(path) = dialogs::comments_to_open(&window, language).await else { return Ok(None) };
    shown(&window, &desk, |desk| desk.take_in_comments(document, &path)).map(Some)
}
