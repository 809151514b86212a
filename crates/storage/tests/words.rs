//! Every reason has its words.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use storage::Error;

#[test]
fn every_failure_has_its_words_in_both_languages() {
    for language in ["en", "sv"] {
        let path = format!("{}/../../locales/{language}/storage.ftl", env!("CARGO_MANIFEST_DIR"));
        let words = std::fs::read_to_string(path).unwrap();
        for code in Error::CODES {
            assert!(words.contains(&format!("\nfailure-{code} = ")), "{language}: {code}");
        }
    }
}
