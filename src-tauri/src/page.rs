//! The process that shows the page. All that matters is in this one, so that it may end at any time.

use tauri::{Runtime, WebviewWindow};

/// Shows the page again when its process has ended.
pub(crate) fn keep_alive<R: Runtime>(window: &WebviewWindow<R>) {
    #[cfg(target_os = "linux")]
    {
        use webkit2gtk::WebViewExt;
        let _ = window.with_webview(|webview| {
            webview.inner().connect_web_process_terminated(|page, _| page.reload());
        });
    }
    // On Windows and macOS the system's own component starts it again.
    #[cfg(not(target_os = "linux"))]
    let _ = window;
}
