//! The short form of the fault harness: the program is killed, the power is cut, calls of the system
//! fail. The long form is `cargo xtask faults`, which writes docs/reliability.md.
#![cfg(target_os = "linux")]

use std::process::Command;

#[test]
fn a_killed_program_loses_nothing_that_was_safe() {
    check("kill");
}

#[test]
fn a_power_cut_takes_nothing_that_was_safe() {
    check("power");
}

#[test]
fn a_call_that_fails_takes_nothing_and_is_told() {
    check("calls");
}

#[test]
fn a_full_a_closed_and_a_lost_folder_are_told() {
    check("surroundings");
}

#[test]
fn no_word_of_a_protected_journey_is_on_the_disk() {
    check("secrets");
}

/// Runs one part; what was counted, and what could not be tried here, is printed.
fn check(part: &str) {
    let output = Command::new(env!("CARGO_BIN_EXE_faults")).args([part, "--short"]).output().expect("the harness");
    let told = String::from_utf8_lossy(&output.stdout);
    println!("{told}");
    assert!(output.status.success(), "{told}{}", String::from_utf8_lossy(&output.stderr));
}
