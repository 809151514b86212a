//! An empty window: what the webview alone costs. The benchmark measures Stafett beside it.

use std::os::unix::process::CommandExt;

fn main() -> tauri::Result<()> {
    // As Stafett does it: see src/launch.rs.
    const VARIABLE: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(VARIABLE).is_none()
        && let Ok(program) = std::env::current_exe()
    {
        let _ = std::process::Command::new(program).env(VARIABLE, "1").exec();
    }
    tauri::Builder::default().build(tauri::generate_context!("examples/empty/tauri.conf.json"))?.run(|_, _| {});
    Ok(())
}
