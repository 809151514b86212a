//! The shell of Stafett: a window, its dialogs, and commands of a few lines over `session`.
//! It alone knows the user's language, the time, chance, and where files lie.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod dialogs;
mod launch;
#[cfg(test)]
mod tests;
mod window;

use tauri::ipc::Invoke;
use tauri::{App, Manager, Runtime};

macro_rules! commands {
    ($($name:ident,)*) => {
        /// Answers what the page asks for.
        fn commands<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$(commands::$name),*]
        }

        #[cfg(test)]
        const COMMANDS: &[&str] = &[$(stringify!($name)),*];
    };
}
include!("all_commands.rs");

fn main() -> tauri::Result<()> {
    launch::settle_the_webview();
    tauri::Builder::default()
        .invoke_handler(commands())
        .setup(|app| Ok(set_up(app)?))
        .on_window_event(window::heard)
        .run(tauri::generate_context!())
}

/// Makes the desk ready and lays the file of the command line on it.
fn set_up<R: Runtime>(app: &App<R>) -> tauri::Result<()> {
    let folder = app.path().app_data_dir()?;
    app.manage(commands::desk(launch::desk(folder)));
    Ok(())
}
