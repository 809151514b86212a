//! Gaps that somebody judges to be none, for a reason.

use super::{Desk, Reply, locked, shown};
use session::wire::{AskedGap, Handle, Standing, Update};
use tauri::{Runtime, State, WebviewWindow};

/// Keeps what is written so far of the reason for a gap being none; an empty text lets go of it.
#[tauri::command(async)]
pub(crate) fn keep_reason(desk: State<'_, Desk>, document: Handle, gap: AskedGap, text: &str) -> Reply<Standing> {
    locked(&desk).keep_reason(document, &gap, text)
}

/// Judges a gap to be none, for a reason.
#[tauri::command(async)]
pub(crate) fn dismiss_gap<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    gap: AskedGap,
    reason: &str,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.dismiss_gap(document, &gap, reason))
}

/// Takes up a gap again that was judged to be none.
#[tauri::command(async)]
pub(crate) fn take_up_gap<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    gap: AskedGap,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.take_up_gap(document, &gap))
}
