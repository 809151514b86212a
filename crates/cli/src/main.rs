//! The `stafett` command.
fn main() {}
