//! An empty window: what the webview alone costs. The benchmark measures Stafett beside it.

fn main() -> tauri::Result<()> {
    // As Stafett does it: see src/launch.rs.
    let _ = gtk::glib::setenv("WEBKIT_DISABLE_DMABUF_RENDERER", "1", false);
    tauri::Builder::default().build(tauri::generate_context!("examples/empty/tauri.conf.json"))?.run(|_, _| {});
    Ok(())
}
