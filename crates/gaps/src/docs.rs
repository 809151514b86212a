//! `docs/gaps.md`: the manual of every rule for developers, with the words that readers see.

/// The document.
pub fn markdown(_words: &dyn Fn(&str) -> String) -> String {
    String::new()
}
