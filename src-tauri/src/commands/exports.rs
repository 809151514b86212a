//! Exports: looked at beforehand, written, stopped. The desk is free meanwhile.

use super::{Desk, Reply, locked, suggested};
use crate::dialogs;
use crate::printing::{self, Sheets};
use session::wire::{ExportPreview, ExportWish, Failure, Handle, LineToRead, Printed};
use session::{ExportKind, Outgoing};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tauri::{Emitter, Runtime, State, WebviewWindow};

/// Whether the export that is being made is to be stopped.
#[derive(Clone, Default)]
pub(crate) struct Stopped(Arc<AtomicBool>);

/// Tells what would come out.
#[tauri::command(async)]
pub(crate) fn preview_export(desk: State<'_, Desk>, document: Handle, wish: ExportWish) -> Reply<ExportPreview> {
    let outgoing = locked(&desk).outgoing(document)?;
    outgoing.preview(&wish)
}

/// Tells every line of free text, to be read before it stays in a pseudonymised copy.
#[tauri::command(async)]
pub(crate) fn lines_to_read(desk: State<'_, Desk>, document: Handle) -> Reply<Vec<LineToRead>> {
    let outgoing = locked(&desk).outgoing(document)?;
    Ok(outgoing.lines_to_read())
}

/// Writes an export where the user chooses, and gives the file's name; `None` when cancelled.
#[tauri::command]
pub(crate) async fn export<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    stopped: State<'_, Stopped>,
    document: Handle,
    wish: ExportWish,
) -> Reply<Option<String>> {
    let suggested = suggested(&window, &desk, document, wish.kind.ending())?;
    let Some(path) = dialogs::file_to_export(&window, suggested, wish.kind).await else { return Ok(None) };
    // It may have been locked while nobody answered.
    let outgoing = locked(&desk).outgoing(document)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let task = Task::begin(&window, &stopped);
    task.run(move |task| outgoing.save(&task.bytes(&outgoing, &wish)?, &path)).await?;
    Ok(Some(name))
}

/// Prints: through the system's print dialog, else through its viewer of PDFs.
#[tauri::command]
pub(crate) async fn print<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    stopped: State<'_, Stopped>,
    document: Handle,
    wish: ExportWish,
) -> Reply<Printed> {
    let (outgoing, title) = {
        let desk = locked(&desk);
        (desk.outgoing(document)?, desk.suggested_name(document, "pdf")?)
    };
    let kind = if wish.kind == ExportKind::Sheet { ExportKind::Sheet } else { ExportKind::Pdf };
    let wish = ExportWish { kind, ..wish };
    let task = Task::begin(&window, &stopped);
    task.run(move |task| {
        let pdf = task.bytes(&outgoing, &wish)?;
        let sheets = Sheets { title, pdf, landscape: outgoing.is_landscape(&wish)? };
        if let Some(printed) = printing::print(&task.window, &sheets) {
            return Ok(printed);
        }
        let file = outgoing.hand_out(&sheets.pdf)?;
        if printing::view(&task.window, &file) { Ok(Printed::Viewer) } else { Err(outgoing.cannot_print()) }
    })
    .await
}

/// Stops the export that is being made.
#[tauri::command(async)]
pub(crate) fn stop_export(stopped: State<'_, Stopped>) -> Reply<()> {
    stopped.0.store(true, Ordering::Relaxed);
    Ok(())
}

/// An export in the making.
pub(crate) struct Task<R: Runtime> {
    window: WebviewWindow<R>,
    stopped: Stopped,
}

impl<R: Runtime> Task<R> {
    pub(crate) fn begin(window: &WebviewWindow<R>, stopped: &Stopped) -> Self {
        stopped.0.store(false, Ordering::Relaxed);
        Self { window: window.clone(), stopped: stopped.clone() }
    }

    /// Runs it beside everything else.
    pub(crate) async fn run<T: Send + 'static>(self, work: impl FnOnce(Self) -> Reply<T> + Send + 'static) -> Reply<T> {
        let done = tauri::async_runtime::spawn_blocking(move || work(self)).await;
        done.unwrap_or_else(|error| Err(Failure { code: "unknown".to_owned(), message: error.to_string() }))
    }

    /// Makes the file. The page is told how far it is, a hundredth at a time.
    pub(crate) fn bytes(&self, outgoing: &Outgoing, wish: &ExportWish) -> Reply<Vec<u8>> {
        let mut told = None;
        outgoing.bytes(wish, &mut |done| {
            let percent = (done * 100.0) as u32;
            if told != Some(percent) {
                told = Some(percent);
                // A page that is not there cannot be told, and need not be.
                let _ = self.window.emit("exporting", percent);
            }
            !self.stopped.0.load(Ordering::Relaxed)
        })
    }
}
