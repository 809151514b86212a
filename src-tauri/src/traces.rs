//! What the system itself remembers of a file that was opened.

use std::path::Path;
use tauri::{Runtime, WebviewWindow};

/// Takes the file out of the system's list of recent files, as far as there is one that lists single files.
pub(crate) fn remove<R: Runtime>(window: &WebviewWindow<R>, path: &Path) {
    #[cfg(target_os = "linux")]
    {
        use gtk::gio::prelude::FileExt;
        use gtk::prelude::RecentManagerExt;
        let path = path.to_owned();
        let _ = window.run_on_main_thread(move || {
            let uri = gtk::gio::File::for_path(path).uri();
            if let Some(recent) = gtk::RecentManager::default().filter(|recent| recent.has_item(&uri)) {
                // What is not in the list need not be taken out.
                let _ = recent.remove_item(&uri);
            }
        });
    }
    #[cfg(not(target_os = "linux"))]
    let _ = (window, path);
}
