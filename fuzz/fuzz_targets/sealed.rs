#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| suite::readers::sealed(bytes));
