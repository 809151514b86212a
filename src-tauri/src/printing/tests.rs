//! Printing through the print portal, on a bus of its own with a portal that plays the user.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use super::{Sheets, portal};
use gtk::gio::prelude::*;
use gtk::gio::{
    BusNameOwnerFlags, Cancellable, DBusConnection, DBusConnectionFlags, DBusMethodInvocation, DBusNodeInfo,
    bus_own_name_on_connection,
};
use gtk::glib::variant::{Handle, ObjectPath};
use gtk::glib::{MainContext, Variant, VariantDict};
use session::{DrawingOptions, ExportKind, Paper, Reading, Settings};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

const PORTAL: &str = "org.freedesktop.portal.Desktop";
const INTERFACE: &str = "
    <node><interface name='org.freedesktop.portal.Print'>
      <method name='PreparePrint'>
        <arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>
        <arg type='a{sv}' direction='in'/><arg type='a{sv}' direction='in'/><arg type='o' direction='out'/>
      </method>
      <method name='Print'>
        <arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='h' direction='in'/>
        <arg type='a{sv}' direction='in'/><arg type='o' direction='out'/>
      </method>
    </interface></node>";

/// What the user does at the dialog, and what the printer does then: 0 done, 1 cancelled, 2 failed.
#[derive(Clone, Copy)]
struct User {
    dialog: u32,
    printer: u32,
}

/// A bus for one test; it ends with it.
struct Bus {
    daemon: Child,
    address: String,
}

impl Bus {
    fn start() -> Self {
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("dbus-daemon is there");
        let mut address = String::new();
        let said = daemon.stdout.take().expect("what it says");
        BufReader::new(said).read_line(&mut address).expect("an address");
        Self { daemon, address: address.trim().to_owned() }
    }

    fn join(&self) -> DBusConnection {
        let flags = DBusConnectionFlags::AUTHENTICATION_CLIENT | DBusConnectionFlags::MESSAGE_BUS_CONNECTION;
        DBusConnection::for_address_sync(&self.address, flags, None, None::<&Cancellable>).expect("the bus")
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// What came over the bus.
#[derive(Debug, PartialEq)]
enum Heard {
    /// A title and how the page lies.
    Dialog(String, String),
    /// The title, the token of the dialog, and all of the file.
    File(String, u32, Vec<u8>),
}

/// Answers on the bus until the receiver is gone.
fn stand_in(bus: &Bus, user: User) -> Receiver<Heard> {
    let (tell, heard) = channel();
    let (ready, is_ready) = channel();
    let connection = bus.join();
    std::thread::spawn(move || {
        let context = MainContext::new();
        let done = context.with_thread_default(|| {
            serve(&connection, user, tell);
            let owned = connection.clone();
            let _owner = bus_own_name_on_connection(
                &owned,
                PORTAL,
                BusNameOwnerFlags::NONE,
                move |_, _| _ = ready.send(()),
                |_, _| {},
            );
            while !connection.is_closed() {
                context.iteration(true);
            }
        });
        done.expect("a context of its own");
    });
    is_ready.recv_timeout(Duration::from_secs(20)).expect("the portal is there");
    heard
}

fn serve(connection: &DBusConnection, user: User, tell: Sender<Heard>) {
    let node = DBusNodeInfo::for_xml(INTERFACE).expect("XML");
    let interface = node.lookup_interface("org.freedesktop.portal.Print").expect("the interface");
    let tell = Arc::new(Mutex::new(tell));
    let call = move |bus: DBusConnection,
                     sender: &str,
                     _: &str,
                     _: &str,
                     method: &str,
                     said: Variant,
                     call: DBusMethodInvocation| {
        let options = VariantDict::new(Some(&said.child_value(said.n_children() - 1)));
        let token: String = options.lookup("handle_token").expect("text").expect("a token");
        let title: String = said.child_value(1).get().expect("a title");
        let (answer, results) = match method {
            "PreparePrint" => {
                let page = VariantDict::new(Some(&said.child_value(3)));
                let lies = page.lookup("Orientation").expect("text").expect("how it lies");
                let _ = tell.lock().expect("nobody else").send(Heard::Dialog(title, lies));
                let results = VariantDict::new(None);
                results.insert("token", 77_u32);
                (user.dialog, results.end())
            }
            _ => {
                let place: Handle = said.child_value(2).get().expect("a handle");
                let files = call.message().unix_fd_list().expect("files");
                let file = files.get(place.0).expect("the file");
                // As the portal reads it: from where it stands, to its end.
                let bytes = std::fs::read(format!("/proc/self/fd/{file}")).expect("its bytes");
                let token = options.lookup("token").expect("a number").expect("the token of the dialog");
                let _ = tell.lock().expect("nobody else").send(Heard::File(title, token, bytes));
                (user.printer, VariantDict::new(None).end())
            }
        };
        let request = format!("/org/freedesktop/portal/desktop/request/{}/{token}", sender[1..].replace('.', "_"));
        let path = ObjectPath::try_from(request.clone()).expect("a path");
        call.return_value(Some(&Variant::tuple_from_iter([path.to_variant()])));
        let answer = Variant::tuple_from_iter([answer.to_variant(), results]);
        let response = ("org.freedesktop.portal.Request", "Response");
        bus.emit_signal(Some(sender), &request, response.0, response.1, Some(&answer)).expect("a signal");
    };
    let nothing = |_: DBusConnection, _: &str, _: &str, _: &str, _: &str| false.to_variant();
    connection
        .register_object("/org/freedesktop/portal/desktop", &interface, call, nothing, |_, _, _, _, _, _| false)
        .expect("an object");
}

fn pdf() -> Vec<u8> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/between-the-chairs.journey.json");
    let options = DrawingOptions { paper: Paper::A4, split: true, ..DrawingOptions::default() };
    Reading::of_file(&file, Settings::default()).unwrap().drawn(ExportKind::Pdf, &options).unwrap()
}

/// What the app says became of it, and what the portal heard.
fn check(bus: &Bus, user: Option<User>) -> (String, Vec<Heard>) {
    let heard = user.map(|user| stand_in(bus, user));
    // A process of its own, since a process has one bus.
    let app = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "printing::tests::print_on_the_bus", "--ignored", "--nocapture"])
        .env("DBUS_SESSION_BUS_ADDRESS", &bus.address)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&app.stdout).into_owned();
    let (_, said) = said.split_once("outcome: ").unwrap_or_else(|| panic!("{app:?}"));
    (
        said.lines().next().unwrap_or_default().to_owned(),
        heard.map(|heard| heard.try_iter().collect()).unwrap_or_default(),
    )
}

/// The app's side. Run by the other tests, on their bus.
#[test]
#[ignore = "run by the other tests"]
fn print_on_the_bus() {
    let sheets = Sheets { title: "Between the chairs".to_owned(), pdf: pdf(), landscape: true };
    println!("outcome: {:?}", portal::print("x11:2a", &sheets).map_err(|error| error.message().to_owned()));
}

fn dialog() -> Heard {
    Heard::Dialog("Between the chairs".to_owned(), "landscape".to_owned())
}

#[test]
fn the_portal_gets_the_whole_pdf() {
    let (said, heard) = check(&Bus::start(), Some(User { dialog: 0, printer: 0 }));
    assert_eq!(said, "Ok(Printed)");
    let [first, Heard::File(title, token, bytes)] = &heard[..] else { panic!("a dialog and a file") };
    assert_eq!((first, title.as_str(), *token), (&dialog(), "Between the chairs", 77));
    assert!(*bytes == pdf(), "{} bytes came", bytes.len());
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("printed.pdf");
    std::fs::File::create(&file).unwrap().write_all(bytes).unwrap();
    let checked = Command::new("qpdf").arg("--check").arg(&file).output().expect("qpdf is there");
    assert!(checked.status.success(), "{checked:?}");
}

#[test]
fn who_cancels_prints_nothing() {
    let (said, heard) = check(&Bus::start(), Some(User { dialog: 1, printer: 0 }));
    assert_eq!((said.as_str(), heard), ("Ok(Cancelled)", vec![dialog()]));
    let (said, heard) = check(&Bus::start(), Some(User { dialog: 0, printer: 1 }));
    assert_eq!((said.as_str(), heard.len()), ("Ok(Cancelled)", 2));
}

#[test]
fn a_portal_that_fails_or_is_not_there_is_told_from_one_that_prints() {
    let (said, _) = check(&Bus::start(), Some(User { dialog: 0, printer: 2 }));
    assert_eq!(said, "Err(\"printing\")");
    let (said, _) = check(&Bus::start(), None);
    assert!(said.starts_with("Err(") && said.contains("ServiceUnknown"), "{said}");
}
