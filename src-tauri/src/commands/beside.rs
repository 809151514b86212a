//! Another journey, set beside an open one.

use super::exports::{Stopped, Task};
use super::{Desk, Reply, locked, suggested};
use crate::dialogs;
use session::wire::{Beside, Handle};
use session::{ExportKind, Reading};
use std::sync::{Arc, Mutex, PoisonError};
use tauri::{Runtime, State, WebviewWindow};

/// The journey that was chosen last to be set beside another one.
#[derive(Default)]
pub(crate) struct Other(Mutex<Option<Arc<Reading>>>);

impl Other {
    fn put(&self, other: Option<Arc<Reading>>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = other;
    }

    fn get(&self) -> Option<Arc<Reading>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Asks for the file of another journey, and keeps what it holds; `false` when cancelled.
#[tauri::command]
pub(crate) async fn choose_other<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    stopped: State<'_, Stopped>,
    other: State<'_, Other>,
    document: Handle,
) -> Reply<bool> {
    let (outgoing, language) = {
        let desk = locked(&desk);
        (desk.outgoing(document)?, desk.language())
    };
    let Some(path) = dialogs::journey_to_open(&window, language).await else { return Ok(false) };
    let read = Task::begin(&window, &stopped).run(move |_| outgoing.read_other(&path)).await?;
    other.put(Some(Arc::new(read)));
    Ok(true)
}

/// Tells what differs between the chosen journey and the document; `None` where none was chosen. The chosen one is
/// the earlier of both, unless `later`.
#[tauri::command(async)]
pub(crate) fn beside(
    desk: State<'_, Desk>,
    other: State<'_, Other>,
    document: Handle,
    later: bool,
) -> Reply<Option<Beside>> {
    let Some(other) = other.get() else { return Ok(None) };
    let both = locked(&desk).beside_other(&other, document, later)?;
    Ok(Some(both.told()))
}

/// Writes the same as a page where the user chooses, and gives the file's name; `None` when cancelled.
#[tauri::command]
pub(crate) async fn save_beside<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    stopped: State<'_, Stopped>,
    other: State<'_, Other>,
    document: Handle,
    later: bool,
) -> Reply<Option<String>> {
    let Some(other) = other.get() else { return Ok(None) };
    let (outgoing, both) = {
        let desk = locked(&desk);
        (desk.outgoing(document)?, desk.beside_other(&other, document, later)?)
    };
    let suggested = suggested(&window, &desk, document, "comparison.html")?;
    let Some(path) = dialogs::file_to_export(&window, suggested, ExportKind::Html).await else { return Ok(None) };
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let task = Task::begin(&window, &stopped);
    task.run(move |_| outgoing.save(&both.page(), &path)).await?;
    Ok(Some(name))
}

/// Lets go of the chosen journey.
#[tauri::command(async)]
pub(crate) fn leave_other(other: State<'_, Other>) -> Reply<()> {
    other.put(None);
    Ok(())
}
