//! The app has no network, and looks for none.

use crate::machine::Machine;
use crate::report::{Count, Section};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

const HEADING: &str = "Without a network";
const EXAMPLE: &str = "between-the-chairs";
const FILE: &str = "alex.journey.json";
const TITLE: &str = "Typed without a network";

/// Runs the tests of the real app where there is no network, and looks at every socket that the app opens.
pub(crate) fn run(app: &Path) -> Section {
    if !app.exists() {
        return Section::not_run("network", HEADING, "the app is not built");
    }
    let mut section = Section::new("network", HEADING).text(
        "All tests of the real app run where there is no network but the machine itself, which the tests steer the \
         app through (`unshare --net`). Then the app runs by itself, without anything that steers it: a journey is \
         opened from the command line, its title is changed by keys, and it is saved with Ctrl+S, while every \
         socket it opens is written down (`strace`).",
    );
    section = match suite_without_network(app) {
        Ok((passed, failed)) => section
            .count(Count::some("tests of the real app passed without a network", passed))
            .count(Count::none("failed", failed)),
        Err(why) => section
            .count(Count::some("tests of the real app passed without a network", 0))
            .below(format!("The tests without a network were **not run**: {why}.")),
    };
    let seen = match sockets(app) {
        Ok(seen) => seen,
        Err(why) => {
            let none = Count::some("edits that reached the file while sockets were looked at", 0);
            return section.count(none).below(format!("The sockets were **not looked at**: {why}."));
        }
    };
    let internet =
        seen.families.iter().filter(|(family, _)| family.starts_with("AF_INET")).map(|(_, count)| *count).sum();
    section = section
        .count(Count::some("edits that reached the file while sockets were looked at", u64::from(seen.saved)))
        .count(Count::none("internet sockets opened (AF_INET, AF_INET6)", internet));
    for (family, count) in seen.families.iter().filter(|(family, _)| !family.starts_with("AF_INET")) {
        section = section.count(Count::any(format!("sockets of {family}"), *count));
    }
    section
}

/// How many tests passed and failed.
fn suite_without_network(app: &Path) -> Result<(u64, u64), String> {
    let target = app.ancestors().nth(2).ok_or("the app lies nowhere")?;
    let tests = "cargo test --offline --workspace --features suite/app --test app -- --test-threads 1";
    let output = Command::new("unshare")
        .args(["--net", "sh", "-c", &format!("ip link set lo up && {tests}")])
        .current_dir(suite::root())
        .env("CARGO_TARGET_DIR", target)
        .output()
        .map_err(|error| format!("unshare: {error}"))?;
    let said = String::from_utf8_lossy(&output.stdout);
    let result = said.lines().find(|line| line.starts_with("test result:"));
    let Some(result) = result else {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(said.lines().last().unwrap_or("nothing was said").to_owned());
    };
    let count = |what: &str| {
        let before = result.split(&format!(" {what}")).next()?;
        before.split(' ').next_back()?.parse().ok()
    };
    Ok((count("passed").unwrap_or(0), count("failed").unwrap_or(u64::MAX)))
}

struct Seen {
    families: BTreeMap<String, u64>,
    saved: bool,
}

/// Works the app by keys and gives the sockets it opened, by family.
fn sockets(app: &Path) -> Result<Seen, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let file = folder.path().join(FILE);
    let log = folder.path().join("sockets.log");
    let (_, example) = session::EXAMPLES.iter().find(|(name, _)| *name == EXAMPLE).ok_or("no example")?;
    fs::write(&file, example).map_err(|error| error.to_string())?;
    // Only for its screen.
    let machine = Machine::start(folder.path(), "en_US.UTF-8", "faults", false);
    let mut traced = Command::new("strace")
        .args(["-f", "-qq", "-e", "trace=socket,connect", "-o"])
        .arg(&log)
        .arg(app)
        .arg(&file)
        .env("DISPLAY", machine.display())
        .env("GDK_BACKEND", "x11")
        .env_remove("WAYLAND_DISPLAY")
        .env("HOME", folder.path())
        .env("XDG_DATA_HOME", folder.path().join("data"))
        .env("XDG_CONFIG_HOME", folder.path().join("config"))
        .env("XDG_CACHE_HOME", folder.path().join("cache"))
        .env("LANG", "en_US.UTF-8")
        .env("NO_AT_BRIDGE", "1")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("strace: {error}"))?;
    let saved = typed(machine.display(), &file);
    // Whatever it still does.
    sleep(Duration::from_secs(3));
    end(&mut traced, folder.path());
    let text = fs::read_to_string(log).map_err(|error| error.to_string())?;
    let mut families = BTreeMap::new();
    for call in text.lines().filter_map(|line| line.split_once("socket(")) {
        let family = call.1.split([',', ')']).next().unwrap_or_default().to_owned();
        *families.entry(family).or_default() += 1;
    }
    Ok(Seen { families, saved })
}

/// Changes the title and saves, by keys; whether that reached the file.
fn typed(display: &str, file: &Path) -> bool {
    let keys = |words: &[&str]| {
        let _ = Command::new("xdotool")
            .args(words)
            .env("DISPLAY", display)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
    };
    let reached = || fs::read_to_string(file).is_ok_and(|text| text.contains(TITLE));
    for _ in 0..20 {
        sleep(Duration::from_secs(2));
        // Into the title, at the left of the window's upper edge.
        keys(&[
            "search",
            "--onlyvisible",
            "--class",
            "stafett-app",
            "windowfocus",
            "mousemove",
            "--window",
            "%1",
            "180",
            "28",
            "click",
            "1",
        ]);
        keys(&["key", "ctrl+a"]);
        keys(&["type", "--delay", "40", TITLE]);
        keys(&["key", "Return"]);
        sleep(Duration::from_millis(600));
        keys(&["key", "ctrl+s"]);
        sleep(Duration::from_secs(1));
        if reached() {
            return true;
        }
    }
    false
}

/// Ends the app, and with it whoever looks on.
fn end(traced: &mut Child, folder: &Path) {
    if let Some(process) = crate::app::process_of(folder) {
        let _ = Command::new("kill").arg(process.to_string()).status();
    }
    sleep(Duration::from_millis(500));
    let _ = traced.kill();
    let _ = traced.wait();
}
