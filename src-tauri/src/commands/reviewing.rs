//! The handovers as they are reviewed.

use super::{Desk, Reply, locked, shown};
use session::wire::{CheckedHandover, Handle, RegisterText, Reviewed, Saying, Slot, Standing, Update};
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
    continues: bool,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.decide(document, &about, &saying, continues))
}

/// Keeps what is said while it is being typed.
#[tauri::command(async)]
pub(crate) fn draft_decision(
    desk: State<'_, Desk>,
    document: Handle,
    about: Reviewed,
    saying: Saying,
    continues: bool,
) -> Reply<Standing> {
    locked(&desk).draft_decision(document, &about, &saying, continues)
}

/// Keeps the name that stands at the user's comments; an empty one is the system's again.
#[tauri::command(async)]
pub(crate) fn set_author(desk: State<'_, Desk>, name: &str) -> Reply<String> {
    locked(&desk).set_author(name)
}
