//! Looking at the files of the open documents, whether somebody else changes them.

use crate::commands::{Desk, Other, locked};
use crate::window::{entitle, untitle};
use session::Watch;
use std::time::Duration;
use tauri::{AppHandle, Emitter, Manager, Runtime};

/// How often the files are looked at on disks that do not tell when they change, such as shares.
const AT_LEAST_EVERY: Duration = Duration::from_secs(2);

/// Looks for as long as the app runs, and tells the page when there is news of the document in front.
pub(crate) fn begin<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    std::thread::spawn(move || {
        let mut watch = Watch::new();
        loop {
            let files = locked(&app.state::<Desk>()).files();
            watch.set(&files);
            watch.wait(AT_LEAST_EVERY);
            // A share that does not answer is waited for here, where it keeps nobody from working.
            files.iter().for_each(|file| drop(file.metadata()));
            let desk = app.state::<Desk>();
            let mut desk = locked(&desk);
            if desk.is_to_be_locked() && desk.lock() {
                app.state::<Other>().put(None);
                if let Some(window) = app.get_webview_window("main") {
                    untitle(&window);
                    let _ = window.emit("locked", ());
                }
                continue;
            }
            if let (Some(view), Some(window)) = (desk.look(), app.get_webview_window("main")) {
                entitle(&window, &view);
                let _ = window.emit("changed", desk.tell(view));
            }
        }
    });
}
