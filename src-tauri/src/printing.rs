//! Printing: the PDF is handed to the system's own print dialog, which asks for printer and copies.
//!
//! On Linux that is the desktop's print portal. It gets the PDF as an open file in memory, so that
//! nothing of it is ever on a disk, and the page can neither see printers nor print by itself.
//! Where there is no such portal, the system's viewer of PDFs opens a file in the app's own folder,
//! which is deleted when the app ends and when it starts again.

#[cfg(all(test, target_os = "linux"))]
mod tests;

use session::wire::Printed;
use tauri::{Runtime, WebviewWindow};

/// What is printed.
pub(crate) struct Sheets {
    /// What the print job is called.
    pub(crate) title: String,
    /// The file.
    pub(crate) pdf: Vec<u8>,
    /// Whether the drawing lies across the page.
    pub(crate) landscape: bool,
}

/// Asks the system to print. `None` where there is nothing to ask.
pub(crate) fn print<R: Runtime>(window: &WebviewWindow<R>, sheets: &Sheets) -> Option<Printed> {
    #[cfg(target_os = "linux")]
    {
        portal::print(&parent(window), sheets).ok()
    }
    #[cfg(not(target_os = "linux"))]
    {
        let _ = (window, &sheets.title, &sheets.pdf, sheets.landscape);
        None
    }
}

/// Opens a file in the system's viewer; `false` where there is none.
pub(crate) fn view<R: Runtime>(window: &WebviewWindow<R>, path: &std::path::Path) -> bool {
    #[cfg(target_os = "linux")]
    {
        use gtk::gio::prelude::FileExt;
        use gtk::gio::{AppInfo, AppLaunchContext, File};
        let (told, answer) = std::sync::mpsc::channel();
        let address = File::for_path(path).uri();
        let asked = window.run_on_main_thread(move || {
            let opened = AppInfo::launch_default_for_uri(&address, None::<&AppLaunchContext>);
            let _ = told.send(opened.is_ok());
        });
        asked.is_ok() && answer.recv().unwrap_or(false)
    }
    #[cfg(not(target_os = "linux"))]
    {
        let _ = (window, path);
        false
    }
}

/// The window, as the portal names it; empty where it cannot be named.
#[cfg(target_os = "linux")]
fn parent<R: Runtime>(window: &WebviewWindow<R>) -> String {
    use raw_window_handle::{HasWindowHandle, RawWindowHandle};
    match window.window_handle().map(|handle| handle.as_raw()) {
        Ok(RawWindowHandle::Xlib(handle)) => format!("x11:{:x}", handle.window),
        _ => String::new(),
    }
}

#[cfg(target_os = "linux")]
mod portal {
    use super::Sheets;
    use gtk::gio::prelude::*;
    use gtk::gio::{
        BusType, Cancellable, DBusConnection, DBusMessage, DBusMessageType, DBusSendMessageFlags, DBusSignalFlags,
        UnixFDList, bus_get_sync,
    };
    use gtk::glib::variant::{Handle, ObjectPath};
    use gtk::glib::{Error, MainContext, Variant, VariantDict};
    use rustix::fs::{MemfdFlags, memfd_create};
    use session::wire::Printed;
    use std::cell::RefCell;
    use std::fs::File;
    use std::io::{Seek, Write};
    use std::rc::Rc;

    const BUS: &str = "org.freedesktop.portal.Desktop";
    const PATH: &str = "/org/freedesktop/portal/desktop";
    const PRINT: &str = "org.freedesktop.portal.Print";
    const REQUEST: &str = "org.freedesktop.portal.Request";
    const NO_FILE: Option<&UnixFDList> = None;
    const NEVER: Option<&Cancellable> = None;

    /// The user chose something, and the portal did it.
    const DONE: u32 = 0;
    /// The user cancelled.
    const CANCELLED: u32 = 1;

    /// Shows the print dialog, then hands the file over.
    pub(super) fn print(parent: &str, sheets: &Sheets) -> Result<Printed, Error> {
        let context = MainContext::new();
        let printed = context.with_thread_default(|| {
            let bus = bus_get_sync(BusType::Session, NEVER)?;
            let desk = Desk { bus, context: context.clone(), parent, title: &sheets.title };
            let (answer, results) = desk.ask("PreparePrint", "stafett_prepare", |options| {
                let page = VariantDict::new(None);
                page.insert("Orientation", if sheets.landscape { "landscape" } else { "portrait" });
                let settings = VariantDict::new(None).end();
                (vec![settings, page.end(), options.end()], NO_FILE.cloned())
            })?;
            if answer != DONE {
                return if answer == CANCELLED { Ok(Printed::Cancelled) } else { Err(failed("the print dialog")) };
            }
            let token = VariantDict::new(Some(&results)).lookup_value("token", None);
            let file = in_memory(&sheets.pdf).map_err(|error| failed(&error.to_string()))?;
            let files = UnixFDList::new();
            let place = files.append(file)?;
            let (answer, _) = desk.ask("Print", "stafett_print", |options| {
                if let Some(token) = &token {
                    options.insert_value("token", token);
                }
                (vec![Handle(place).to_variant(), options.end()], Some(files))
            })?;
            match answer {
                DONE => Ok(Printed::Printed),
                CANCELLED => Ok(Printed::Cancelled),
                _ => Err(failed("printing")),
            }
        });
        printed.map_err(|error| failed(&error.message))?
    }

    struct Desk<'a> {
        bus: DBusConnection,
        context: MainContext,
        /// The window that the dialog belongs to.
        parent: &'a str,
        title: &'a str,
    }

    impl Desk<'_> {
        /// Calls a method of the portal, and waits for what the user answers.
        fn ask(
            &self,
            method: &str,
            token: &str,
            rest: impl FnOnce(VariantDict) -> (Vec<Variant>, Option<UnixFDList>),
        ) -> Result<(u32, Variant), Error> {
            let me = self.bus.unique_name().unwrap_or_default().replace('.', "_");
            let request = format!("{PATH}/request/{}/{token}", me.trim_start_matches(':'));
            let heard: Rc<RefCell<Option<(u32, Variant)>>> = Rc::default();
            let tell = heard.clone();
            let listening = self.bus.signal_subscribe(
                Some(BUS),
                Some(REQUEST),
                Some("Response"),
                Some(&request),
                None,
                DBusSignalFlags::NONE,
                move |_, _, _, _, _, said| *tell.borrow_mut() = said.get::<(u32, Variant)>().or_else(|| parted(said)),
            );
            let options = VariantDict::new(None);
            options.insert("handle_token", token);
            options.insert("modal", true);
            let (rest, files) = rest(options);
            let title = self.title.to_variant();
            let all = [self.parent.to_variant(), title].into_iter().chain(rest);
            // As a message, since the bindings' own call with files breaks on an answer without any.
            let call = DBusMessage::new_method_call(Some(BUS), PATH, Some(PRINT), method);
            call.set_body(&Variant::tuple_from_iter(all));
            call.set_unix_fd_list(files.as_ref());
            let sent = self.bus.send_message_with_reply_sync(&call, DBusSendMessageFlags::NONE, -1, NEVER);
            let asked = sent.and_then(|(reply, _)| {
                if reply.message_type() == DBusMessageType::Error {
                    return Err(failed(&reply.error_name().unwrap_or_default()));
                }
                Ok(reply.body().and_then(|body| body.get::<(ObjectPath,)>()).map(|(path,)| path.to_string()))
            });
            // An old portal answers under a name of its own.
            let answer = match asked {
                Ok(Some(path)) if path != request => Err(failed("the portal is too old")),
                Ok(_) => {
                    while heard.borrow().is_none() && !self.bus.is_closed() {
                        self.context.iteration(true);
                    }
                    heard.borrow_mut().take().ok_or_else(|| failed("the portal is gone"))
                }
                Err(error) => Err(error),
            };
            self.bus.signal_unsubscribe(listening);
            answer
        }
    }

    /// An answer and what belongs to it.
    fn parted(said: &Variant) -> Option<(u32, Variant)> {
        (said.n_children() == 2).then(|| (said.child_value(0).get().unwrap_or(u32::MAX), said.child_value(1)))
    }

    /// An open file with these bytes that no disk has.
    fn in_memory(bytes: &[u8]) -> std::io::Result<File> {
        let mut file = File::from(memfd_create("stafett", MemfdFlags::CLOEXEC)?);
        file.write_all(bytes)?;
        file.rewind()?;
        Ok(file)
    }

    fn failed(what: &str) -> Error {
        Error::new(gtk::gio::IOErrorEnum::Failed, what)
    }
}
