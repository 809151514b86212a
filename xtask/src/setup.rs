//! Installs what is missing, and nothing else: system packages through apt, the UI's packages
//! through npm, cargo's tools through cargo.

use crate::Outcome;
use crate::process::{answer, command, root, run, ui};
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::SystemTime;

/// What the app is built with.
const TO_BUILD: &[&str] = &["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev", "libgtk-3-dev", "libxdo-dev"];

/// What the tests need beyond that: a screen without a screen, the webview's driver, the reader of layouts, other
/// people's readers of PDF.
const TO_TEST: &[&str] = &[
    "xvfb",
    "xauth",
    "webkit2gtk-driver",
    "xdotool",
    "dbus-x11",
    "dbus-daemon",
    "at-spi2-core",
    "gir1.2-atspi-2.0",
    "gir1.2-gtk-3.0",
    "python3-gi",
    "fonts-dejavu-core",
    "git",
    "python3",
    "poppler-utils",
    "qpdf",
];

/// What the fault harness needs: calls that fail, disks that are cut, keys without a driver.
const TO_FAULT: &[&str] = &["strace", "xfsprogs", "e2fsprogs", "util-linux", "mount", "iproute2", "procps", "xdotool"];

/// Cargo's tools: name, version.
const TOOLS: &[(&str, &str)] = &[("cargo-nextest", "0.9.143"), ("cargo-deny", "0.20.2")];

/// Makes this machine ready to build the app.
///
/// # Errors
/// When something is missing and cannot be installed.
pub(crate) fn to_build() -> Outcome {
    system_packages(TO_BUILD)?;
    ui_packages()
}

/// Makes this machine ready to build and to test.
///
/// # Errors
/// When something is missing and cannot be installed.
pub(crate) fn to_test() -> Outcome {
    system_packages(&[TO_BUILD, TO_TEST].concat())?;
    components()?;
    for (name, version) in TOOLS {
        cargo_tool(name, version)?;
    }
    ui_packages()
}

/// Makes this machine ready to run faults on the program without its window.
///
/// # Errors
/// When something is missing and cannot be installed.
pub(crate) fn to_fault() -> Outcome {
    system_packages(TO_FAULT)
}

fn system_packages(wanted: &[&str]) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    if answer("dpkg-query --version").is_none() {
        println!("This is no Debian or Ubuntu. Please see to it yourself that these are there: {}", wanted.join(", "));
        return Ok(());
    }
    let missing: Vec<&str> = wanted.iter().copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let missing = missing.join(" ");
    let sudo = match (answer("id -u").is_some_and(|id| id.trim() == "0"), answer("sudo --version")) {
        (true, _) => "",
        (false, Some(_)) => "sudo ",
        (false, None) => {
            return Err(format!(
                "System packages are missing, and there is neither root nor sudo to install them. Please ask for: {missing}"
            ));
        }
    };
    println!("Installing: {missing}");
    let apt = format!("{sudo}env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=600");
    let install = format!("{apt} install --no-install-recommends {missing}");
    run(&format!("{apt} update"), &root())?;
    run(&install, &root()).map_err(|error| format!("System packages could not be installed: {error}"))
}

fn is_installed(package: &str) -> bool {
    answer(&format!("dpkg-query -W -f '${{Status}}' {package}")).is_some_and(|status| status.ends_with(" installed"))
}

fn components() -> Outcome {
    for (tool, component) in [("cargo fmt --version", "rustfmt"), ("cargo clippy --version", "clippy")] {
        if answer(tool).is_none() {
            run(&format!("rustup component add {component}"), &root())
                .map_err(|error| format!("{component} is missing and could not be added: {error}"))?;
        }
    }
    Ok(())
}

fn cargo_tool(name: &str, version: &str) -> Outcome {
    let subcommand = name.trim_start_matches("cargo-");
    if answer(&format!("cargo {subcommand} --version")).is_some() {
        return Ok(());
    }
    println!("Installing {name} {version} (once; it is compiled, which takes some minutes)");
    run(&format!("cargo install -q --locked {name} --version {version}"), &root())
        .map_err(|error| format!("{name} could not be installed: {error}"))
}

fn ui_packages() -> Outcome {
    let node = answer("node --version").ok_or("Node.js is missing. Please install version 20 or newer, with npm.")?;
    let major: u32 = node.trim().trim_start_matches('v').split('.').next().and_then(|n| n.parse().ok()).unwrap_or(0);
    if major < 20 {
        return Err(format!("Node.js is {}; version 20 or newer is needed.", node.trim()));
    }
    let installed = changed(&ui().join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= changed(&ui().join("package-lock.json")) {
        return Ok(());
    }
    println!("Installing the packages of the user interface");
    let npm = "npm ci --no-audit --no-fund";
    let status = command(npm, &ui()).stdin(Stdio::null()).status().map_err(|error| format!("`{npm}`: {error}"))?;
    if !status.success() {
        return Err(format!("`{npm}` in ui/ ended with {status}"));
    }
    // npm keeps the time at which the lock file was made; what counts here is that this one is installed.
    fs::File::options()
        .append(true)
        .open(ui().join("node_modules/.package-lock.json"))
        .and_then(|file| file.set_modified(changed(&ui().join("package-lock.json")).unwrap_or(SystemTime::UNIX_EPOCH)))
        .map_err(|error| format!("node_modules could not be marked as installed: {error}"))
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|metadata| metadata.modified()).ok()
}
