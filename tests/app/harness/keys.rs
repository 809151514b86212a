//! Keys that have no letter, by the codes of WebDriver.

pub(crate) const TAB: char = '\u{E004}';
pub(crate) const ENTER: char = '\u{E007}';
pub(crate) const SHIFT: char = '\u{E008}';
pub(crate) const CONTROL: char = '\u{E009}';
pub(crate) const ESCAPE: char = '\u{E00C}';
pub(crate) const ARROW_DOWN: char = '\u{E015}';
const RELEASE: char = '\u{E000}';

/// A key pressed while others are held. To be sent alone: what follows in the same message would be
/// typed with the others still held.
pub(crate) fn chord(held: &[char], key: char) -> String {
    held.iter().chain([&key, &RELEASE]).collect()
}
