//! Another journey, set beside an open one.

use super::exports::{Stopped, Task};
use super::{Desk, Reply, asked_in, locked, shown, suggested};
use crate::dialogs;
use session::beside::SideBySide;
use session::wire::{Against, BesideView, Handle, Id, Ordered, Slot, Update};
use session::{ExportKind, Reading};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use tauri::{Runtime, State, WebviewWindow};

/// The journey that was chosen last to be set beside another one.
#[derive(Default)]
pub(crate) struct Other(Mutex<Option<Arc<Reading>>>);

impl Other {
    pub(crate) fn put(&self, other: Option<Arc<Reading>>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = other;
    }

    fn get(&self) -> Option<Arc<Reading>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Reads another journey, a recent one or what the user chooses, and keeps what it holds. Tells which of both it seems to
/// be; `None` when cancelled.
#[tauri::command]
pub(crate) async fn choose_other<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    stopped: State<'_, Stopped>,
    other: State<'_, Other>,
    document: Handle,
    recent: Option<u32>,
) -> Reply<Option<Ordered>> {
    let outgoing = locked(&desk).outgoing(document)?;
    let Some(path) = meant(&window, &desk, document, recent).await? else { return Ok(None) };
    let read = Task::begin(&window, &stopped).run(move |_| outgoing.read_other(&path)).await?;
    let ordered = locked(&desk).order_beside(&read, document)?;
    other.put(Some(Arc::new(read)));
    Ok(Some(ordered))
}

/// The file of a journey that is meant: a recent one, else what the user chooses; `None` when cancelled.
async fn meant<R: Runtime>(
    window: &WebviewWindow<R>,
    desk: &Desk,
    document: Handle,
    recent: Option<u32>,
) -> Reply<Option<PathBuf>> {
    let language = asked_in(desk, document)?;
    match recent {
        Some(number) => locked(desk).recent_path(number).map(Some),
        None => Ok(dialogs::journey_to_open(window, language).await),
    }
}

/// Keeps a saved version of the document's file, to be set beside it.
#[tauri::command(async)]
pub(crate) fn choose_version(
    desk: State<'_, Desk>,
    other: State<'_, Other>,
    document: Handle,
    number: u32,
) -> Reply<()> {
    let version = locked(&desk).version(document, number)?;
    other.put(Some(Arc::new(version)));
    Ok(())
}

/// Tells what differs between the document and what it is set beside, with one drawing of both laid `over` each
/// other, or one of each; `None` where no journey was chosen. The desk is free meanwhile.
#[tauri::command]
pub(crate) async fn beside<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    stopped: State<'_, Stopped>,
    other: State<'_, Other>,
    document: Handle,
    against: Against,
    over: bool,
) -> Reply<Option<BesideView>> {
    let Some(both) = both(&desk, &other, document, against)? else { return Ok(None) };
    Task::begin(&window, &stopped).run(move |_| Ok(Some(both.view(over)))).await
}

/// Writes the same as a page where the user chooses, and gives the file's name; `None` when cancelled.
#[tauri::command]
pub(crate) async fn save_beside<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    stopped: State<'_, Stopped>,
    other: State<'_, Other>,
    document: Handle,
    against: Against,
) -> Reply<Option<String>> {
    if both(&desk, &other, document, against)?.is_none() {
        return Ok(None);
    }
    let suggested = suggested(&window, &desk, document, "comparison.html")?;
    let Some(path) = dialogs::file_to_export(&window, suggested, ExportKind::Html).await else { return Ok(None) };
    // It may have been locked while nobody answered.
    let Some(both) = both(&desk, &other, document, against)? else { return Ok(None) };
    let outgoing = locked(&desk).outgoing(document)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let task = Task::begin(&window, &stopped);
    task.run(move |_| outgoing.save(&both.page(), &path)).await?;
    Ok(Some(name))
}

/// Makes the journey in a recent file, or in one that the user chooses, the plan of a document; `None` when cancelled.
#[tauri::command]
pub(crate) async fn link_plan<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    recent: Option<u32>,
) -> Reply<Option<Update>> {
    let Some(path) = meant(&window, &desk, document, recent).await? else { return Ok(None) };
    shown(&window, &desk, |desk| desk.link_plan(document, &path)).map(Some)
}

/// Keeps what the user says: this touchpoint stands for that planned one; without a planned one it was not planned,
/// without a touchpoint the planned one did not happen.
#[tauri::command(async)]
pub(crate) fn settle_step<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    card: Option<Slot>,
    planned: Option<Id>,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.settle_step(document, card, planned.as_ref()))
}

/// Takes back what the user said of either.
#[tauri::command(async)]
pub(crate) fn unsettle_step<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    card: Option<Slot>,
    planned: Option<Id>,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.unsettle_step(document, card, planned.as_ref()))
}

/// Lets go of the chosen journey.
#[tauri::command(async)]
pub(crate) fn leave_other(other: State<'_, Other>) -> Reply<()> {
    other.put(None);
    Ok(())
}

/// Copies of the document and of what it is set beside; `None` where no journey was chosen.
fn both(desk: &Desk, other: &Other, document: Handle, against: Against) -> Reply<Option<SideBySide>> {
    let chosen = other.get();
    let desk = locked(desk);
    match (against, chosen) {
        (Against::Plan, _) => desk.beside_plan(document).map(Some),
        (Against::Earlier | Against::Later, None) => Ok(None),
        (Against::Earlier | Against::Later, Some(other)) => {
            desk.beside_other(&other, document, against == Against::Later).map(Some)
        }
    }
}
