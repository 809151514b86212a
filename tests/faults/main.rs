//! Runs faults on Stafett and counts what comes of them: the program is killed, the power is cut, calls
//! of the system fail. `cargo xtask faults` sets up, builds and starts this; `tests/faults.rs` runs
//! the short form.
//!
//! `faults [PART]… [--short] [--runs N] [--page FILE] [--app PROGRAM]`: without parts, all of them.
//! The counts go to the terminal, and into the page where one is named. Ends with an error when a
//! count is not what it must be.

#[cfg(target_os = "linux")]
#[allow(clippy::disallowed_methods, reason = "waits for the app no longer than so long")]
mod app;
#[cfg(target_os = "linux")]
mod calls;
#[cfg(target_os = "linux")]
mod canary;
#[cfg(target_os = "linux")]
mod chance;
#[cfg(target_os = "linux")]
mod driver;
#[cfg(target_os = "linux")]
mod kill;
#[cfg(target_os = "linux")]
mod line;
#[cfg(target_os = "linux")]
#[path = "../app/harness/machine.rs"]
#[allow(dead_code, reason = "the tests of the app use more of it")]
mod machine;
#[cfg(target_os = "linux")]
mod network;
#[cfg(target_os = "linux")]
mod parts;
#[cfg(target_os = "linux")]
mod play;
#[cfg(target_os = "linux")]
mod power;
#[cfg(target_os = "linux")]
mod program;
#[cfg(target_os = "linux")]
mod report;
#[cfg(target_os = "linux")]
mod script;
#[cfg(target_os = "linux")]
mod secrets;
#[cfg(target_os = "linux")]
#[allow(clippy::disallowed_methods, reason = "measures how long a change takes")]
mod speed;
#[cfg(target_os = "linux")]
mod surroundings;
#[cfg(target_os = "linux")]
mod webdriver;
#[cfg(target_os = "linux")]
mod world;

fn main() -> std::process::ExitCode {
    #[cfg(target_os = "linux")]
    return parts::run();
    #[cfg(not(target_os = "linux"))]
    {
        println!("The faults are those of Linux: nothing was tried here.");
        std::process::ExitCode::SUCCESS
    }
}
