//! What the system itself remembers of a file that was opened.

use std::path::Path;
use tauri::{Runtime, WebviewWindow};

/// Takes the file out of the system's list of recent files, as far as there is one that lists single files:
/// by whatever path it stands there, through links, too.
pub(crate) fn remove<R: Runtime>(window: &WebviewWindow<R>, path: &Path) {
    #[cfg(target_os = "linux")]
    {
        use gtk::gio::prelude::FileExt;
        use gtk::prelude::RecentManagerExt;
        use session::real_path;
        let (window, path) = (window.clone(), path.to_owned());
        let (send, listed) = std::sync::mpsc::channel();
        let _ = window.run_on_main_thread(move || {
            let items = gtk::RecentManager::default().map(|recent| recent.items()).unwrap_or_default();
            let uris: Vec<String> = items.iter().filter_map(|item| Some(item.uri()?.to_string())).collect();
            let _ = send.send(uris);
        });
        // Beside the window: where a path leads to may be for a slow disk to tell.
        std::thread::spawn(move || {
            let real = real_path(&path);
            let is_it = |uri: &String| {
                let listed = gtk::gio::File::for_uri(uri).path();
                listed.is_some_and(|listed| listed == path || real_path(&listed) == real)
            };
            let mut uris: Vec<String> = listed.recv().unwrap_or_default();
            uris.retain(is_it);
            let _ = window.run_on_main_thread(move || {
                let recent = gtk::RecentManager::default();
                // What is not in the list any more need not be taken out.
                uris.iter().for_each(|uri| _ = recent.as_ref().map(|recent| recent.remove_item(uri)));
            });
        });
    }
    #[cfg(not(target_os = "linux"))]
    let _ = (window, path);
}
