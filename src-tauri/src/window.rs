//! The window: its title, what is dropped on it, and leaving.

use crate::commands::{Desk, Reply, locked};
use crate::page;
use session::WindowSize;
use session::wire::View;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use tauri::{App, DragDropEvent, Emitter, Manager, Runtime, WebviewWindow, WebviewWindowBuilder, Window, WindowEvent};

const APP: &str = "Stafett";

/// Opens the window. Its page keeps what it needs in the app's folder; where that cannot be, in memory
/// alone, so that a journey can be worked on and saved without the folder too.
pub(crate) fn open<R: Runtime>(app: &App<R>, folder: &Path) -> tauri::Result<()> {
    for config in &app.config().app.windows {
        let mut window = WebviewWindowBuilder::from_config(app, config)?;
        if session::make_private(folder).is_err() {
            window = window.incognito(true).data_directory(std::env::temp_dir());
        }
        if let Some(size) = locked(&app.state::<Desk>()).window_size() {
            window = fitted(app, window, size);
            *app.state::<Size>().lock().unwrap_or_else(PoisonError::into_inner) = Some(size);
        }
        page::keep_alive(&window.build()?);
    }
    Ok(())
}

/// As large as it was left, and never larger than the screen is now.
fn fitted<'a, R: Runtime>(
    app: &App<R>,
    window: WebviewWindowBuilder<'a, R, App<R>>,
    WindowSize { width, height, maximized }: WindowSize,
) -> WebviewWindowBuilder<'a, R, App<R>> {
    let screen = app.primary_monitor().ok().flatten();
    let screen = screen.map(|screen| screen.size().to_logical::<f64>(screen.scale_factor()));
    let (wide, high) = screen.map_or((width, height), |screen| (screen.width, screen.height));
    window.inner_size(width.min(wide), height.min(high)).maximized(maximized)
}

/// How large the window is, to be kept when the program ends.
pub(crate) type Size = Mutex<Option<WindowSize>>;

/// Notes it. What fills the screen goes back to the size that it had before; a projector's is not the user's.
fn measure<R: Runtime>(window: &Window<R>) {
    if window.is_fullscreen().unwrap_or(true) || window.is_minimized().unwrap_or(true) {
        return;
    }
    let maximized = window.is_maximized().unwrap_or(false);
    let (Ok(size), Ok(scale)) = (window.inner_size(), window.scale_factor()) else { return };
    let now = size.to_logical::<f64>(scale);
    let kept = window.state::<Size>();
    let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
    *kept = Some(match *kept {
        Some(before) if maximized => WindowSize { maximized, ..before },
        _ => WindowSize { width: now.width, height: now.height, maximized },
    });
}

/// What the title of the window says, and whether it may be seen.
#[derive(Default)]
pub(crate) struct Title {
    text: String,
    hidden: bool,
}

/// Shows whose journey is open, and whether everything is saved, in the title.
pub(crate) fn entitle<R: Runtime>(window: &WebviewWindow<R>, view: &View) {
    let title = if view.journey.head.title.is_empty() { &view.name } else { &view.journey.head.title };
    let (title, mark) = (messages::shown(title), if view.saved { "" } else { "• " });
    put(window, |now| now.text = format!("{mark}{title} — {APP}"));
}

/// Shows that nothing is open.
pub(crate) fn untitle<R: Runtime>(window: &WebviewWindow<R>) {
    put(window, |now| now.text = APP.to_owned());
}

/// Hides whose journey is open, or shows it again.
pub(crate) fn hide_names<R: Runtime>(window: &WebviewWindow<R>, hidden: bool) {
    put(window, |now| now.hidden = hidden);
}

/// Whether that is hidden.
pub(crate) fn names_hidden<R: Runtime>(window: &WebviewWindow<R>) -> bool {
    window.state::<Mutex<Title>>().lock().unwrap_or_else(PoisonError::into_inner).hidden
}

fn put<R: Runtime>(window: &WebviewWindow<R>, change: impl FnOnce(&mut Title)) {
    let title = window.state::<Mutex<Title>>();
    let mut now = title.lock().unwrap_or_else(PoisonError::into_inner);
    change(&mut now);
    let _ = window.set_title(if now.hidden { APP } else { &now.text });
}

/// What happens to the window from outside the page.
pub(crate) fn heard<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    if let WindowEvent::CloseRequested { api, .. } = event
        && locked(&window.state::<Desk>()).has_unsaved()
    {
        api.prevent_close();
        let _ = window.emit("leaving", ());
    }
    if let WindowEvent::Resized(_) = event {
        measure(window);
    }
    if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event
        && !paths.is_empty()
    {
        let (window, paths) = (window.clone(), paths.clone());
        tauri::async_runtime::spawn_blocking(move || receive(&window, &paths));
    }
}

/// Takes in the comments that were dropped, else opens the first file, and tells the page.
fn receive<R: Runtime>(window: &Window<R>, paths: &[PathBuf]) {
    let holding: Vec<bool> = paths.iter().map(|path| take_in(window, path)).collect();
    let Some(path) = paths.first().filter(|_| !holding.contains(&true)) else { return };
    let desk = window.state::<Desk>();
    let to_open = locked(&desk).to_open(path);
    let opened = to_open.read();
    let view = locked(&desk).lay_opened(opened);
    if let Some(webview) = window.get_webview_window(window.label()) {
        show_opened(&webview, view);
    }
}

/// Takes in comments that were dropped; `false` when it is another file.
fn take_in<R: Runtime>(window: &Window<R>, path: &Path) -> bool {
    let state = window.state::<Desk>();
    let mut desk = locked(&state);
    let Some(taken) = desk.take_in_dropped(path) else { return false };
    let _ = match taken {
        Ok(view) => {
            if let Some(webview) = window.get_webview_window(window.label()) {
                entitle(&webview, &view);
            }
            window.emit("changed", desk.tell(view))
        }
        Err(failure) => window.emit("failed", failure),
    };
    true
}

/// Tells the page of a file that was opened without its asking, or that this did not work.
pub(crate) fn show_opened<R: Runtime>(window: &WebviewWindow<R>, view: Reply<View>) {
    let _ = match view {
        Ok(view) => {
            entitle(window, &view);
            window.emit("opened", locked(&window.state::<Desk>()).tell_first(view))
        }
        Err(failure) => window.emit("failed", failure),
    };
}
