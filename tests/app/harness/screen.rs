//! What is seen and done beside the driver: windows, keys and the clipboard, as other programs have them.

use super::App;
use std::process::{Child, Command};

/// A window beside the one that the driver sees.
pub(crate) struct Window(Child);

impl Drop for Window {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl App {
    /// Deals with the window as a window manager does: `title` gives its title, empty when there is
    /// no window any more; `close` asks it to close.
    pub(crate) fn window(&self, what: &str) -> String {
        let script = suite::root().join("tests/app/window.py");
        let output = Command::new("python3")
            .arg(script)
            .arg(what)
            .env("DISPLAY", self.machine.display())
            .output()
            .expect("python3");
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// Presses a key on the keyboard of the screen, such as `ctrl+s`.
    pub(crate) fn press(&self, key: &str) {
        // Not by its title: not every one can be read, such as one with a mark for what is not saved.
        let window = ["search", "--onlyvisible", "--class", "stafett-app", "windowfocus"];
        let mut xdotool = Command::new("xdotool");
        let pressed = xdotool.args(window).args(["key", key]).env("DISPLAY", self.machine.display()).status();
        assert!(pressed.expect("xdotool is there (cargo xtask test installs it)").success());
    }

    /// Presses a key in a window of this name; `false` while there is none.
    pub(crate) fn press_in(&self, window: &str, key: &str) -> bool {
        let mut xdotool = Command::new("xdotool");
        let window = ["search", "--onlyvisible", "--name", window, "windowfocus", "--sync", "key", key];
        let pressed = xdotool.args(window).env("DISPLAY", self.machine.display()).output();
        pressed.expect("xdotool is there (cargo xtask test installs it)").status.success()
    }

    /// Another window with this file, which is a program of its own and closes when this is dropped. The driver does not
    /// see it; keys reach it by its name.
    pub(crate) fn another_window(&self, example: &str) -> Window {
        Window(self.machine.program(self.folder.path(), &self.file(example)))
    }

    /// Types into a window of this name; `false` while there is none.
    pub(crate) fn type_in(&self, window: &str, text: &str) -> bool {
        let mut xdotool = Command::new("xdotool");
        let words =
            ["search", "--onlyvisible", "--name", window, "windowfocus", "--sync", "type", "--delay", "20", text];
        let typed = xdotool.args(words).env("DISPLAY", self.machine.display()).output();
        typed.expect("xdotool is there (cargo xtask test installs it)").status.success()
    }

    /// What another program finds on the clipboard: the kinds, the size of a picture, the beginning of a text.
    pub(crate) fn clipboard(&self) -> [String; 3] {
        let script = suite::root().join("tests/app/clipboard.py");
        let output = Command::new("/usr/bin/python3").arg(script).env("DISPLAY", self.machine.display()).output();
        let output = output.expect("python3 is there (cargo xtask test installs it)");
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let mut lines = text.lines().map(str::to_owned);
        std::array::from_fn(|_| lines.next().unwrap_or_default())
    }
}
