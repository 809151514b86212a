//! Several journeys at once: each in a window of its own, which is a program of its own. So no journey can take another
//! one down with it, and the locks on files and journals that keep other people's programs apart keep these apart too.

use super::{Desk, Reply, locked};
use crate::dialogs;
use session::wire::Failure;
use std::path::Path;
use std::process::Command;
use tauri::{Runtime, State, WebviewWindow};

/// Opens another window.
#[tauri::command(async)]
pub(crate) fn new_window() -> Reply<()> {
    another(None)
}

/// Opens another window with a journey that the user chooses; `false` when cancelled.
#[tauri::command]
pub(crate) async fn open_in_window<R: Runtime>(window: WebviewWindow<R>, desk: State<'_, Desk>) -> Reply<bool> {
    let language = locked(&desk).language();
    let Some(path) = dialogs::journey_to_open(&window, language).await else { return Ok(false) };
    another(Some(&path)).map(|()| true)
}

fn another(file: Option<&Path>) -> Reply<()> {
    // A test that works this window does not work the other one too.
    const WORKED_BY_A_TEST: [&str; 2] = ["TAURI_AUTOMATION", "TAURI_WEBVIEW_AUTOMATION"];
    let started = std::env::current_exe().and_then(|program| {
        let mut another = Command::new(program);
        WORKED_BY_A_TEST.iter().for_each(|name| _ = another.env_remove(name));
        another.args(file).spawn()
    });
    let failed = |error: std::io::Error| Failure { code: "unknown".to_owned(), message: error.to_string() };
    let mut program = started.map_err(failed)?;
    // It ends by itself; the system is told that somebody takes note of that.
    std::thread::spawn(move || program.wait());
    Ok(())
}
