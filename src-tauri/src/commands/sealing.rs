//! Journeys with a passphrase: opening, saving, locking them, and whether earlier versions are kept.

use super::beside::Other;
use super::{Desk, Reply, locked, opened, shown, suggested};
use crate::dialogs;
use crate::window::untitle;
use session::wire::{Handle, Start, Update, VersionsKept};
use session::{Passphrase, Protection};
use tauri::{Runtime, State, WebviewWindow};

/// Opens the file that was to be opened last and needs a passphrase.
#[tauri::command]
pub(crate) async fn unseal<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    passphrase: String,
) -> Reply<Update> {
    let to_open = locked(&desk).to_unseal(Passphrase::new(passphrase))?;
    opened(&window, &desk, to_open).await
}

/// Opens what came back of a journey with a passphrase.
#[tauri::command(async)]
pub(crate) fn unseal_changes<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    number: u32,
    passphrase: String,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.unseal_changes(number, Passphrase::new(passphrase)))
}

/// Deletes what came back of a journey with a passphrase.
#[tauri::command(async)]
pub(crate) fn remove_sealed(desk: State<'_, Desk>, number: u32) -> Reply<Start> {
    locked(&desk).remove_sealed(number)
}

/// Saves with a passphrase: under a name that the user chooses, or its own where it has a passphrase already. `None`
/// when cancelled. Where asked for, the file that everybody can read is deleted then.
#[tauri::command]
pub(crate) async fn save_with_passphrase<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    passphrase: String,
    delete_open: bool,
) -> Reply<Option<Update>> {
    let with = Protection::Passphrase(Passphrase::new(passphrase));
    let has_passphrase = {
        let desk = locked(&desk);
        desk.has_file(document)? && desk.open_file_of(document).is_none()
    };
    if has_passphrase {
        return shown(&window, &desk, |desk| desk.save_protected(document, None, with)).map(Some);
    }
    let mut suggested = suggested(&window, &desk, document, "journey.age")?;
    if !locked(&desk).has_file(document)? {
        // The title is not to be read in the name of the file, unless the user wants it so.
        suggested.name = locked(&desk).neutral_name("journey.age");
    }
    let Some(path) = dialogs::protected_to_save(&window, suggested).await else { return Ok(None) };
    let open = locked(&desk).open_file_of(document);
    shown(&window, &desk, |desk| {
        let view = desk.save_protected(document, Some(&path), with)?;
        match open.filter(|_| delete_open) {
            Some(open) => desk.delete_open_file(document, &open),
            None => Ok(view),
        }
    })
    .map(Some)
}

/// Saves without a passphrase, under a name that the user chooses; `None` when cancelled.
#[tauri::command]
pub(crate) async fn save_without_passphrase<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
) -> Reply<Option<Update>> {
    let suggested = suggested(&window, &desk, document, "journey.json")?;
    let Some(path) = dialogs::journey_to_save(&window, suggested).await else { return Ok(None) };
    shown(&window, &desk, |desk| desk.save_protected(document, Some(&path), Protection::Nothing)).map(Some)
}

/// Locks every open journey that has a passphrase: here, or in all windows. Whether there is one here.
#[tauri::command(async)]
pub(crate) fn lock<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    other: State<'_, Other>,
    everywhere: bool,
) -> Reply<bool> {
    let had_some = if everywhere { locked(&desk).lock_everywhere() } else { locked(&desk).lock() };
    if had_some {
        other.put(None);
        untitle(&window);
    }
    Ok(had_some)
}

/// Unlocks a journey.
#[tauri::command(async)]
pub(crate) fn unlock<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    passphrase: String,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.unlock(document, Passphrase::new(passphrase)))
}

/// Keeps after how many minutes without a touch journeys with a passphrase are locked; 0: never.
#[tauri::command(async)]
pub(crate) fn set_lock_after(desk: State<'_, Desk>, minutes: u32) -> Reply<Start> {
    locked(&desk).set_lock_after(minutes)
}

/// Tells whether earlier versions are kept.
#[tauri::command(async)]
pub(crate) fn versions_kept(desk: State<'_, Desk>, document: Handle) -> Reply<VersionsKept> {
    locked(&desk).keeps_versions(document)
}

/// Keeps earlier versions of a file with a passphrase, or no longer and deletes those there are.
#[tauri::command(async)]
pub(crate) fn keep_versions(desk: State<'_, Desk>, document: Handle, keeps: bool) -> Reply<VersionsKept> {
    let mut desk = locked(&desk);
    desk.set_keeps_versions(document, keeps)?;
    desk.keeps_versions(document)
}

/// Keeps earlier versions of files, or of none. Those there are stay.
#[tauri::command(async)]
pub(crate) fn keep_all_versions(desk: State<'_, Desk>, document: Handle, keeps: bool) -> Reply<VersionsKept> {
    let mut desk = locked(&desk);
    desk.set_keeps_all_versions(keeps)?;
    desk.keeps_versions(document)
}

/// Deletes all earlier versions of all files.
#[tauri::command(async)]
pub(crate) fn forget_all_versions(desk: State<'_, Desk>) -> Reply<()> {
    locked(&desk).forget_all_versions()
}
