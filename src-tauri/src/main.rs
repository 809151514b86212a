//! The shell of Stafett: a window, its dialogs, and commands of a few lines over `session`.
//! It alone knows the user's language, the time, chance, and where files lie.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod comeback;
mod commands;
mod dialogs;
mod launch;
mod page;
mod printing;
#[cfg(test)]
mod tests;
mod traces;
mod watch;
mod window;

use commands::{Desk, locked};
use std::sync::{Mutex, PoisonError};
use tauri::ipc::Invoke;
use tauri::{App, AppHandle, Manager, RunEvent, Runtime};

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
        .build(tauri::generate_context!())?
        .run(|app, event| {
            if matches!(event, RunEvent::Exit) {
                let size = *app.state::<window::Size>().lock().unwrap_or_else(PoisonError::into_inner);
                let desk = app.state::<Desk>();
                let mut desk = locked(&desk);
                size.iter().for_each(|size| desk.keep_window_size(size));
                desk.leave();
            }
        });
    Ok(())
}

/// Makes the desk ready and opens the window; what an earlier program left behind, and the file of the
/// command line, come after that.
fn set_up<R: Runtime>(app: &App<R>) -> tauri::Result<()> {
    // What is kept here belongs to this machine: it must not travel with a roaming profile.
    let folder = app.path().app_local_data_dir()?;
    app.manage(commands::desk(launch::desk(folder.clone())));
    app.manage(comeback::Beginning::default());
    app.manage(commands::Stopped::default());
    app.manage(commands::Other::default());
    app.manage(Mutex::new(window::Title::default()));
    app.manage(window::Size::default());
    draw_ahead(app.handle());
    window::open(app, &folder)?;
    comeback::begin(app.handle(), launch::file());
    watch::begin(app.handle());
    Ok(())
}

/// Draws what the page asks for first while the window opens.
fn draw_ahead<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    let examples = locked(&app.state::<Desk>()).examples_to_draw();
    std::thread::spawn(move || {
        let drawn = examples.draw();
        locked(&app.state::<Desk>()).lay_examples(drawn);
    });
}
