//! The handovers as they are reviewed.

use super::{Desk, Reply, locked, shown};
use session::wire::{CheckedHandover, Handle, RegisterText, Reviewed, Saying, Slot, Update};
use tauri::{Runtime, State, WebviewWindow};

/// Tells all handovers with what was found at them and decided on them.
#[tauri::command(async)]
pub(crate) fn register(desk: State<'_, Desk>, document: Handle) -> Reply<RegisterText> {
    locked(&desk).register(document)
}

/// Tells which points of a safe handover one has, and what was decided on it.
#[tauri::command(async)]
pub(crate) fn checked_handover(
    desk: State<'_, Desk>,
    document: Handle,
    handover: Slot,
) -> Reply<Option<CheckedHandover>> {
    locked(&desk).checked_handover(document, handover)
}

/// Says something of a gap or a handover: where it stands, who sees to it, until when, a comment.
#[tauri::command(async)]
pub(crate) fn decide<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    about: Reviewed,
    saying: Saying,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.decide(document, &about, &saying))
}
