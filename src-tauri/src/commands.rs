//! What the page can ask for. Each command is a few lines: the desk does the work.
//!
//! All of them run beside the window's own thread, so that the window stays alive.

mod asking;
mod beside;
mod commenting;
mod exports;
mod reviewing;
mod sealing;
mod windows;

pub(crate) use asking::*;
pub(crate) use beside::*;
pub(crate) use commenting::*;
pub(crate) use exports::*;
pub(crate) use reviewing::*;
pub(crate) use sealing::*;
pub(crate) use windows::*;

use crate::comeback::Beginning;
use crate::dialogs::{self, Suggested};
use crate::traces;
use crate::window::{self, entitle, untitle};
use messages::Language;
use session::wire::{
    Arrangement, AskedGap, Comparison, Failure, Handle, HistoryText, NewJourney, Operation, Slot, Standing, Start,
    Tried, Update, View,
};
use session::{ExportKind, Joining, SavedVersion, Show, TimeView, ToOpen, Whose};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tauri::{Manager, Runtime, State, WebviewWindow};

/// The open documents. One command at a time holds them.
pub(crate) type Desk = Mutex<session::Desk>;
pub(crate) type Reply<T> = Result<T, Failure>;

/// The desk, to be managed by the app.
pub(crate) fn desk(desk: session::Desk) -> Desk {
    Mutex::new(desk)
}

/// The desk, for one command. A command that died leaves the documents as its last finished step did.
pub(crate) fn locked(desk: &Desk) -> MutexGuard<'_, session::Desk> {
    desk.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Gives what the welcome screen shows, and the file of the command line.
#[tauri::command(async)]
pub(crate) fn start<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    beginning: State<'_, Beginning>,
) -> Reply<Start> {
    beginning.wait();
    let mut desk = locked(&desk);
    beginning.greet();
    let start = desk.start();
    start.opened.iter().for_each(|view| entitle(&window, view));
    Ok(start)
}

/// Speaks another language from now on.
#[tauri::command(async)]
pub(crate) fn set_language(desk: State<'_, Desk>, language: Language) -> Reply<Start> {
    locked(&desk).set_language(language)
}

/// Keeps the theme for the next start.
#[tauri::command(async)]
pub(crate) fn set_theme(desk: State<'_, Desk>, theme: &str) -> Reply<()> {
    locked(&desk).set_theme(theme)
}

/// Keeps how the page is arranged for the next start.
#[tauri::command(async)]
pub(crate) fn set_arrangement(desk: State<'_, Desk>, arrangement: Arrangement) -> Reply<()> {
    locked(&desk).set_arrangement(&arrangement)
}

/// Begins a journey.
#[tauri::command(async)]
pub(crate) fn new_journey<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    beginning: NewJourney,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.begin(&new_id(), &beginning))
}

/// The language in which the user is asked for a file for an open document.
fn asked_in(desk: &Desk, document: Handle) -> Reply<Language> {
    let desk = locked(desk);
    desk.has_file(document)?;
    Ok(desk.language())
}

/// Opens what the user chooses; `None` when cancelled.
#[tauri::command]
pub(crate) async fn open_with_dialog<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
) -> Reply<Option<Update>> {
    let language = locked(&desk).language();
    let Some(path) = dialogs::journey_to_open(&window, language).await else { return Ok(None) };
    let to_open = locked(&desk).to_open(&path);
    opened(&window, &desk, to_open).await.map(Some)
}

/// Opens a file that was open before.
#[tauri::command]
pub(crate) async fn open_recent<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    number: u32,
) -> Reply<Update> {
    let to_open = locked(&desk).to_open_recent(number)?;
    opened(&window, &desk, to_open).await
}

/// Opens a copy of an example.
#[tauri::command(async)]
pub(crate) fn open_example<R: Runtime>(window: WebviewWindow<R>, desk: State<'_, Desk>, name: &str) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.open_example(name))
}

/// Opens what can be rescued of a journal that cannot be read to its end.
#[tauri::command(async)]
pub(crate) fn rescue_unread<R: Runtime>(window: WebviewWindow<R>, desk: State<'_, Desk>, number: u32) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.rescue_unread(number))
}

/// Keeps a journal that cannot be read as it is, and speaks of it no more.
#[tauri::command(async)]
pub(crate) fn set_unread_aside(desk: State<'_, Desk>, number: u32) -> Reply<Start> {
    locked(&desk).set_unread_aside(number)
}

/// Deletes a journal that cannot be read.
#[tauri::command(async)]
pub(crate) fn remove_unread(desk: State<'_, Desk>, number: u32) -> Reply<Start> {
    locked(&desk).remove_unread(number)
}

/// Empties the list of files that were open before.
#[tauri::command(async)]
pub(crate) fn forget_recent(desk: State<'_, Desk>) -> Reply<Start> {
    locked(&desk).forget_recent()
}

/// Gives the document as it is, whole.
#[tauri::command(async)]
pub(crate) fn view<R: Runtime>(window: WebviewWindow<R>, desk: State<'_, Desk>, document: Handle) -> Reply<View> {
    let mut desk = locked(&desk);
    let view = desk.view(document)?;
    entitle(&window, &view);
    Ok(desk.tell_whole(view))
}

/// Tells what became different since the page was told last.
#[tauri::command(async)]
pub(crate) fn look<R: Runtime>(window: WebviewWindow<R>, desk: State<'_, Desk>, document: Handle) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.view(document))
}

/// Shows time in this way from now on.
#[tauri::command(async)]
pub(crate) fn set_time_view<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    time: TimeView,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.set_time_view(document, time))
}

/// Shows needs and information as threads from now on, or no longer.
#[tauri::command(async)]
pub(crate) fn set_shown<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    show: Show,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.set_shown(document, show))
}

/// Folds these lanes and phases away, and shows all others.
#[tauri::command(async)]
pub(crate) fn set_folded<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    folded: Vec<Slot>,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.set_folded(document, &folded))
}

/// A drawing of the document, to be copied into another program.
#[tauri::command(async)]
pub(crate) fn picture(desk: State<'_, Desk>, document: Handle, kind: ExportKind) -> Reply<tauri::ipc::Response> {
    locked(&desk).picture(document, kind).map(tauri::ipc::Response::new)
}

/// Does what the user means to do; `continues` when it goes on with the last operation, as typing does.
#[tauri::command(async)]
pub(crate) fn apply<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    operation: Operation,
    continues: bool,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.apply(document, &operation, continues))
}

/// Keeps what is being typed.
#[tauri::command(async)]
pub(crate) fn draft(desk: State<'_, Desk>, document: Handle, operation: Operation, continues: bool) -> Reply<Standing> {
    locked(&desk).draft(document, &operation, continues)
}

/// Takes the last change back.
#[tauri::command(async)]
pub(crate) fn undo<R: Runtime>(window: WebviewWindow<R>, desk: State<'_, Desk>, document: Handle) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.undo(document))
}

/// Does again what was taken back.
#[tauri::command(async)]
pub(crate) fn redo<R: Runtime>(window: WebviewWindow<R>, desk: State<'_, Desk>, document: Handle) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.redo(document))
}

/// Goes back that many changes, or forward again when `steps` is positive.
#[tauri::command(async)]
pub(crate) fn travel<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    steps: i32,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.travel(document, steps))
}

/// Tells what was done to a document, and what was taken back.
#[tauri::command(async)]
pub(crate) fn history(desk: State<'_, Desk>, document: Handle) -> Reply<HistoryText> {
    locked(&desk).history(document)
}

/// Shows the window on the whole screen, or as it was before.
#[tauri::command(async)]
pub(crate) fn full_screen<R: Runtime>(window: WebviewWindow<R>, on: bool) -> Reply<()> {
    let _ = window.set_fullscreen(on);
    Ok(())
}

/// Hides whose journey is open: from the title of the window, and from a page that begins anew. Or shows it again.
#[tauri::command(async)]
pub(crate) fn hide_names<R: Runtime>(window: WebviewWindow<R>, hidden: bool) -> Reply<()> {
    window::hide_names(&window, hidden);
    Ok(())
}

/// Whether names are hidden: the page may begin anew while they are.
#[tauri::command(async)]
pub(crate) fn names_hidden<R: Runtime>(window: WebviewWindow<R>) -> Reply<bool> {
    Ok(window::names_hidden(&window))
}

/// Saves, and asks for a name where there is none; `None` when cancelled.
#[tauri::command]
pub(crate) async fn save<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
) -> Reply<Option<Update>> {
    if locked(&desk).has_file(document)? {
        return shown(&window, &desk, |desk| desk.save(document)).map(Some);
    }
    save_as(window, desk, document).await
}

/// Saves under a name that the user chooses; `None` when cancelled.
#[tauri::command]
pub(crate) async fn save_as<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
) -> Reply<Option<Update>> {
    let path = if locked(&desk).is_protected(document) {
        dialogs::protected_to_save(&window, suggested(&window, &desk, document, "journey.age")?).await
    } else {
        dialogs::journey_to_save(&window, suggested(&window, &desk, document, "journey.json")?).await
    };
    let Some(path) = path else { return Ok(None) };
    shown(&window, &desk, |desk| desk.save_as(document, &path)).map(Some)
}

/// Saves although the file holds something else by now, or is gone.
#[tauri::command(async)]
pub(crate) fn save_over<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.save_over(document))
}

/// Shows what the file holds by now in the place of what is here.
#[tauri::command(async)]
pub(crate) fn take_in<R: Runtime>(window: WebviewWindow<R>, desk: State<'_, Desk>, document: Handle) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.take_in(document))
}

/// Tells what joining a document and what its file holds by now means.
#[tauri::command(async)]
pub(crate) fn joining(desk: State<'_, Desk>, document: Handle) -> Reply<Joining> {
    locked(&desk).joining(document)
}

/// Joins a document and what its file holds by now; of each conflict that was told, the side counts that is chosen.
#[tauri::command(async)]
pub(crate) fn join<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    choices: Vec<Whose>,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.join(document, &choices))
}

/// Lists the saved versions of a document's file that are kept.
#[tauri::command(async)]
pub(crate) fn versions(desk: State<'_, Desk>, document: Handle) -> Reply<Vec<SavedVersion>> {
    locked(&desk).versions(document)
}

/// Makes a document hold one of them again.
#[tauri::command(async)]
pub(crate) fn restore_version<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    number: u32,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.restore_version(document, number))
}

/// Takes the right to change the file from whoever has it.
#[tauri::command(async)]
pub(crate) fn take_over<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.take_over(document))
}

/// Keeps what came back after a crash.
#[tauri::command(async)]
pub(crate) fn keep_recovered<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.keep_recovered(document))
}

/// Tells what differs between the file, or the beginning where there is none, and what is here.
#[tauri::command(async)]
pub(crate) fn compare(desk: State<'_, Desk>, document: Handle) -> Reply<Comparison> {
    locked(&desk).compare(document)
}

/// Opens what remedies would make of a document as a planned journey of its own.
#[tauri::command(async)]
pub(crate) fn keep_planned<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    tried: Tried,
) -> Reply<Update> {
    let what_if = locked(&desk).what_if(document)?;
    let planned = what_if.planned(&tried, &new_id());
    shown(&window, &desk, |desk| desk.keep_planned(planned, document))
}

/// Keeps what is written so far of the reason for a gap being none; an empty text lets go of it.
#[tauri::command(async)]
pub(crate) fn keep_reason(desk: State<'_, Desk>, document: Handle, gap: AskedGap, text: &str) -> Reply<Standing> {
    locked(&desk).keep_reason(document, &gap, text)
}

/// Judges a gap to be none, for a reason.
#[tauri::command(async)]
pub(crate) fn dismiss_gap<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    gap: AskedGap,
    reason: &str,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.dismiss_gap(document, &gap, reason))
}

/// Takes up a gap again that was judged to be none.
#[tauri::command(async)]
pub(crate) fn take_up_gap<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
    gap: AskedGap,
) -> Reply<Update> {
    shown(&window, &desk, |desk| desk.take_up_gap(document, &gap))
}

/// Lets go of a document; the page has asked whether to save it.
#[tauri::command(async)]
pub(crate) fn close<R: Runtime>(window: WebviewWindow<R>, desk: State<'_, Desk>, document: Handle) -> Reply<()> {
    let mut desk = locked(&desk);
    desk.close(document);
    if !desk.has_front() {
        untitle(&window);
    }
    Ok(())
}

/// Closes a document and deletes what tells that it was here, but for its file.
#[tauri::command(async)]
pub(crate) fn remove_traces<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    document: Handle,
) -> Reply<()> {
    let path = locked(&desk).remove_traces(document)?;
    untitle(&window);
    path.iter().for_each(|path| traces::remove(&window, path));
    Ok(())
}

/// The same for a file that was open before.
#[tauri::command(async)]
pub(crate) fn remove_traces_of_recent<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    number: u32,
) -> Reply<Start> {
    let path = locked(&desk).remove_traces_of_recent(number)?;
    traces::remove(&window, &path);
    Ok(locked(&desk).start())
}

/// Closes the window for good.
#[tauri::command(async)]
pub(crate) fn quit<R: Runtime>(window: WebviewWindow<R>) -> Reply<()> {
    let _ = window.destroy();
    Ok(())
}

fn new_id() -> String {
    uuid::Uuid::new_v4().to_string()
}

/// Does something, and tells the page what that changed.
fn shown<R: Runtime>(
    window: &WebviewWindow<R>,
    desk: &Desk,
    act: impl FnOnce(&mut session::Desk) -> Reply<View>,
) -> Reply<Update> {
    let mut desk = locked(desk);
    let view = act(&mut desk)?;
    entitle(window, &view);
    Ok(desk.tell(view))
}

/// Reads a file while the desk is free, and lays it on the desk.
async fn opened<R: Runtime>(window: &WebviewWindow<R>, desk: &Desk, to_open: ToOpen) -> Reply<Update> {
    let read = tauri::async_runtime::spawn_blocking(move || to_open.read()).await;
    let read = read.map_err(|error| Failure { code: "unknown".to_owned(), message: error.to_string() })?;
    shown(window, desk, |desk| desk.lay_opened(read))
}

/// What a dialog for a new file begins with: the document's own folder, else the user's documents.
fn suggested<R: Runtime>(window: &WebviewWindow<R>, desk: &Desk, document: Handle, ending: &str) -> Reply<Suggested> {
    let desk = locked(desk);
    let folder = desk.suggested_folder(document).or_else(|| window.path().document_dir().ok());
    Ok(Suggested { language: desk.language(), name: desk.suggested_name(document, ending)?, folder })
}
