//! A screen, the webview's driver, and the app that it starts; all three end with this value.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::thread::sleep;
use std::time::Duration;

pub(crate) struct Machine {
    screen: Child,
    driver: Child,
    /// A session's bus of its own, and where it is.
    bus: Option<(Child, String)>,
    port: u16,
    display: String,
    apps: Mutex<Vec<u32>>,
}

/// Where cargo puts what it builds, which it marks for programs that back up.
pub(crate) fn target() -> PathBuf {
    let program = std::env::current_exe().expect("a program has a place");
    let target = program.ancestors().find(|folder| folder.join("CACHEDIR.TAG").exists());
    target.expect("cargo built this").to_owned()
}

/// On this screen, and with everything that is kept in this folder.
fn at_home<'c>(program: &'c mut Command, folder: &Path, display: &str) -> &'c mut Command {
    program
        .env("DISPLAY", display)
        .env("GDK_BACKEND", "x11")
        .env_remove("WAYLAND_DISPLAY")
        .env("HOME", folder)
        .env("XDG_DATA_HOME", folder.join("data"))
        .env("XDG_CONFIG_HOME", folder.join("config"))
        .env("XDG_CACHE_HOME", folder.join("cache"))
}

impl Machine {
    /// A screen and a driver. Everything the app keeps is kept in `folder`. `heard`: a screen reader
    /// can be told of the window.
    pub(crate) fn start(folder: &Path, locale: &str, name: &str, heard: bool) -> Self {
        let logs = target().join("app-logs");
        fs::create_dir_all(&logs).expect("a folder for what the app says");
        let log = || File::options().create(true).append(true).open(logs.join(format!("{name}.log"))).expect("a log");
        let (screen, display) = screen();
        let port = TcpListener::bind("127.0.0.1:0").and_then(|socket| socket.local_addr()).expect("a free port").port();
        let bus = heard.then(|| bus(folder, &display));
        let mut driver = Command::new("WebKitWebDriver");
        match &bus {
            Some((_, address)) => driver.env("DBUS_SESSION_BUS_ADDRESS", address),
            None => driver.env("NO_AT_BRIDGE", "1"),
        };
        let driver = at_home(&mut driver, folder, &display)
            .args(["--host=127.0.0.1", &format!("--port={port}")])
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("LANG", locale)
            .env("LC_ALL", locale)
            .env("LANGUAGE", "")
            .stdin(Stdio::null())
            .stdout(log())
            .stderr(log())
            .spawn()
            .expect("WebKitWebDriver is there (cargo xtask test installs it)");
        let machine = Self { screen, driver, bus, port, display, apps: Mutex::default() };
        machine.wait_for_the_driver();
        machine
    }

    /// Where the driver listens.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The name of the screen.
    pub(crate) fn display(&self) -> &str {
        &self.display
    }

    /// Where the session's bus is, when a screen reader can be told of the window.
    pub(crate) fn bus(&self) -> Option<&str> {
        self.bus.as_ref().map(|(_, address)| address.as_str())
    }

    /// The program that is tested.
    pub(crate) fn app(&self) -> PathBuf {
        let app = target().join("debug/stafett-app");
        assert!(app.exists(), "{} is not built; `cargo xtask test app` builds it", app.display());
        app
    }

    /// The program with a file, beside the one that the driver starts.
    pub(crate) fn program(&self, folder: &Path, file: &Path) -> Child {
        let mut program = Command::new(self.app());
        at_home(&mut program, folder, &self.display)
            .arg(file)
            .env("NO_AT_BRIDGE", "1")
            .env("LC_ALL", "C.UTF-8")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the app starts")
    }

    /// Remembers which process the driver started, so that it can be ended for certain.
    pub(crate) fn note_the_app(&self) {
        self.apps.lock().expect("one thread").extend(children_of(self.driver.id()));
    }

    /// The process that shows the app's page.
    pub(crate) fn page(&self) -> Option<u32> {
        let apps = self.apps.lock().expect("one thread");
        let mut processes = apps.iter().flat_map(|app| children_of(*app));
        processes.find(|process| program_of(*process).is_some_and(|program| program.starts_with("WebKitWebProces")))
    }

    fn wait_for_the_driver(&self) {
        for _ in 0..200 {
            if TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return;
            }
            sleep(Duration::from_millis(50));
        }
        panic!("WebKitWebDriver does not answer");
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        self.note_the_app();
        let bus = self.bus.as_mut().map(|(bus, _)| bus);
        for child in [&mut self.driver, &mut self.screen].into_iter().chain(bus) {
            let _ = child.kill();
            let _ = child.wait();
        }
        for app in self.apps.get_mut().into_iter().flatten() {
            if program_of(*app).is_some_and(|program| program.starts_with("stafett-app")) {
                let _ = Command::new("kill").args(["-9", &app.to_string()]).stderr(Stdio::null()).status();
            }
        }
    }
}

/// A screen that nobody sees, and its name.
fn screen() -> (Child, String) {
    let mut screen = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "2560x1600x24", "-nolisten", "tcp", "-noreset"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb is there (cargo xtask test installs it)");
    let mut number = String::new();
    let output = screen.stdout.take().expect("it is piped");
    BufReader::new(output).read_line(&mut number).expect("Xvfb tells its number");
    assert!(!number.trim().is_empty(), "Xvfb gives no screen");
    (screen, format!(":{}", number.trim()))
}

/// A session's bus that nobody else is on, and its address.
fn bus(folder: &Path, display: &str) -> (Child, String) {
    let mut bus = Command::new("dbus-daemon")
        .args(["--session", "--nofork", "--print-address"])
        .env("HOME", folder)
        .env("DISPLAY", display)
        .env_remove("XDG_RUNTIME_DIR")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("dbus-daemon is there (cargo xtask test installs it)");
    let mut address = String::new();
    let output = bus.stdout.take().expect("it is piped");
    BufReader::new(output).read_line(&mut address).expect("the bus tells its address");
    (bus, address.trim().to_owned())
}

/// The processes whose parent this is.
fn children_of(parent: u32) -> Vec<u32> {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let numbers = processes.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    numbers.filter(|process| status(*process, "PPid:").is_some_and(|found| found == parent.to_string())).collect()
}

fn program_of(process: u32) -> Option<String> {
    status(process, "Name:")
}

fn status(process: u32, field: &str) -> Option<String> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix(field)).map(|value| value.trim().to_owned())
}
