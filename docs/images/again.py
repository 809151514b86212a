#!/usr/bin/env python3
"""Makes the pictures in this folder again, from the app as it is built now.

    python3 docs/images/again.py [path of stafett-app] [names of pictures …]

Needs what `cargo xtask test` installs, and ImageMagick, which makes the files small. Standard library only.
"""
import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PORT = 4786
WIDTH, HEIGHT = 1440, 900
KEYS = {"Ctrl": "\ue009", "Alt": "\ue00a", "Shift": "\ue008", "Enter": "\ue007", "Escape": "\ue00c", "Right": "\ue014", "Down": "\ue015", "PageDown": "\ue00f"}
KEYS |= {f"F{number}": chr(0xE030 + number) for number in range(1, 13)}


class App:
    def __init__(self, program, example):
        self.home = tempfile.mkdtemp()
        journey = Path(self.home, f"{example}.journey.json")
        shutil.copy(ROOT / "examples" / journey.name, journey)
        self.screen = subprocess.Popen(
            ["Xvfb", "-displayfd", "1", "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.display = display = ":" + self.screen.stdout.readline().strip()
        env = dict(os.environ, DISPLAY=display, GDK_BACKEND="x11", TAURI_AUTOMATION="true", TAURI_WEBVIEW_AUTOMATION="true",
                   HOME=self.home, XDG_DATA_HOME=self.home + "/data", XDG_CONFIG_HOME=self.home + "/config",
                   LANG="en_GB.UTF-8", LANGUAGE="en", NO_AT_BRIDGE="1")
        self.driver = subprocess.Popen(["WebKitWebDriver", f"--port={PORT}", "--host=127.0.0.1"], env=env,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(1)
        options = {"binary": str(program), "args": [str(journey)]}
        self.base = f"http://127.0.0.1:{PORT}/session"
        self.base += "/" + self.post("", capabilities={"alwaysMatch": {"webkitgtk:browserOptions": options}})["sessionId"]
        self.post("/window/rect", x=0, y=0, width=WIDTH, height=HEIGHT)
        self.wait("main.map .figure.cards")
        time.sleep(1)

    def post(self, path, **body):
        request = urllib.request.Request(self.base + path, json.dumps(body).encode(), {"Content-Type": "application/json"})
        return json.load(urllib.request.urlopen(request, timeout=60))["value"]

    def js(self, script):
        return self.post("/execute/sync", script=script, args=[])

    def wait(self, selector):
        for _ in range(200):
            if self.js(f"return document.querySelector({selector!r}) !== null"):
                return
            time.sleep(0.1)
        raise SystemExit(f"nothing like {selector} is to be seen")

    def key(self, *names):
        keys = [KEYS.get(name, name) for name in names]
        steps = [{"type": "keyDown", "value": key} for key in keys] + [{"type": "keyUp", "value": key} for key in reversed(keys)]
        self.post("/actions", actions=[{"type": "key", "id": "keys", "actions": steps}])
        time.sleep(0.5)

    def click(self, selector):
        self.js(f"document.querySelector({selector!r}).click()")
        time.sleep(0.6)

    def picture(self, name):
        time.sleep(1.2)
        # The driver waits for the next frame, and where nothing moves there is none.
        self.js("window.stirring = setInterval(() => document.documentElement.style.setProperty('--stirred', String(Math.random())), 50)")
        request = urllib.request.urlopen(self.base + "/screenshot", timeout=60)
        file = HERE / f"{name}.png"
        file.write_bytes(base64.b64decode(json.load(request)["value"]))
        self.js("clearInterval(window.stirring)")
        if shutil.which("convert"):
            subprocess.run(["convert", file, "-strip", "-dither", "None", "-colors", "192", "-define", "png:compression-level=9",
                            f"PNG8:{file}"], check=True)
        print(name, file.stat().st_size // 1024, "kB")

    def leave(self):
        try:
            urllib.request.urlopen(urllib.request.Request(self.base, method="DELETE"), timeout=10)
        except OSError:
            pass
        for process in (self.driver, self.screen):
            process.terminate()
            process.wait()
        shutil.rmtree(self.home, ignore_errors=True)


def wear(theme):
    return lambda app: app.js(f"document.documentElement.dataset.theme = {theme!r}")


def review(app):
    app.click("[aria-controls='gap-not-accepted']")
    app.key("F8")


def register(app):
    app.key("F4")
    app.wait("[data-checklist] button")
    time.sleep(1)
    app.key("Down")
    app.key("Enter")
    app.js("document.querySelector('[data-status=in-progress]').click()")
    time.sleep(1)


def checklist(app):
    app.key("F4")
    app.wait("[data-checklist] button")
    app.key("Enter")
    app.key("Enter")
    time.sleep(1)


def sheet(app):
    app.key("F4")
    app.wait("[data-checklist] button")
    app.key("Ctrl", "Shift", "e")
    app.wait("[data-sheet]")


def outline(app):
    app.key("Ctrl", "b")
    app.js("document.querySelector('.figure.cards').focus()")
    app.key("Enter")


def story(app):
    app.key("F5")
    app.wait(".story h1")
    app.key("Right")
    app.key("Right")
    app.key("Right")


def paste(app):
    rows = "Title\\tWho\\tDate\\nCalls the clinic\\tHealth centre\\t12\\nWaits for an answer\\tThe person\\t15\\nFirst visit\\tHealth centre\\t33"
    app.js(f"const data = new DataTransfer(); data.setData('text/plain', '{rows}');"
           "document.querySelector('textarea.unseen').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))")


def projector(app):
    app.key("F11")
    app.wait("footer.bar")
    time.sleep(1.2)
    app.key("Ctrl", "PageDown")
    app.key("Ctrl", "PageDown")
    app.js("[...document.querySelectorAll('footer.bar button')].find((button) => button.textContent.includes('5')).click()")


def choose(app, action, example):
    """Chooses another journey in the dialog of the system, which takes keys only some time after it is there."""
    other = Path(app.home, f"{example}.journey.json")
    shutil.copy(ROOT / "examples" / other.name, other)
    env = dict(os.environ, DISPLAY=app.display)
    search = ["xdotool", "search", "--onlyvisible", "--name", "Open a journey"]
    shown = lambda: subprocess.run(search, env=env, stdout=subprocess.PIPE).stdout != b""
    dialog = lambda *does: subprocess.run([*search, "windowfocus", "--sync", *does], env=env)
    app.key("Ctrl", "k")
    app.wait("dialog input")
    for letter in action:
        app.key(letter)
    app.key("Enter")
    until(shown)
    for _ in range(5):
        time.sleep(2)
        dialog("key", "ctrl+a")
        dialog("type", "--delay", "40", str(other))
        time.sleep(2)
        dialog("key", "Return")
        if until(lambda: not shown(), seconds=4):
            break
    app.wait("dialog [data-summary]")
    time.sleep(1.5)
    app.key("F8")
    app.key("F8")


def until(holds, seconds=20):
    """Waits until it holds; whether it did."""
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        time.sleep(0.2)
    return holds()


def two_maps(app):
    choose(app, "Compare with another", "before-a-coordinator")
    app.key("Ctrl", "2")
    time.sleep(2)
    app.key("Shift", "F8")


# Name, example, what is done before.
PICTURES = [
    ("map", "between-the-chairs", lambda app: None),
    ("review", "between-the-chairs", review),
    ("register", "before-a-coordinator", register),
    ("checklist", "between-the-chairs", checklist),
    ("sheet", "before-a-coordinator", sheet),
    ("outline", "between-the-chairs", outline),
    ("calendar", "between-the-chairs", lambda app: app.key("Ctrl", "2")),
    ("story", "between-the-chairs", story),
    ("remedies", "before-a-coordinator", lambda app: (app.key("Ctrl", "j"), time.sleep(4))),
    ("compare", "with-a-coordinator", lambda app: choose(app, "Compare with another", "before-a-coordinator")),
    ("compare-two-maps", "with-a-coordinator", two_maps),
    ("plan", "before-a-coordinator", lambda app: choose(app, "Compare with the plan", "with-a-coordinator")),
    ("paste", "between-the-chairs", paste),
    ("projector", "before-a-coordinator", projector),
    ("hidden", "between-the-chairs", lambda app: app.key("F9")),
    ("dark", "between-the-chairs", wear("dark")),
    ("contrast", "between-the-chairs", wear("contrast")),
]

program = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "target/debug/stafett-app").resolve()
for name, example, begin in PICTURES:
    if sys.argv[2:] and name not in sys.argv[2:]:
        continue
    app = App(program, example)
    try:
        begin(app)
        app.picture(name)
    finally:
        app.leave()
