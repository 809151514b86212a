//! Keys that have no letter, by the codes of WebDriver.

pub(crate) const TAB: char = '\u{E004}';
pub(crate) const ENTER: char = '\u{E007}';
pub(crate) const SHIFT: char = '\u{E008}';
pub(crate) const CONTROL: char = '\u{E009}';
pub(crate) const ALT: char = '\u{E00A}';
pub(crate) const ESCAPE: char = '\u{E00C}';
pub(crate) const PAGE_DOWN: char = '\u{E00F}';
pub(crate) const END: char = '\u{E010}';
pub(crate) const HOME: char = '\u{E011}';
pub(crate) const ARROW_LEFT: char = '\u{E012}';
pub(crate) const ARROW_RIGHT: char = '\u{E014}';
pub(crate) const ARROW_DOWN: char = '\u{E015}';
pub(crate) const INSERT: char = '\u{E016}';
pub(crate) const DELETE: char = '\u{E017}';
pub(crate) const F1: char = '\u{E031}';
pub(crate) const F2: char = '\u{E032}';
pub(crate) const F4: char = '\u{E034}';
pub(crate) const F5: char = '\u{E035}';
pub(crate) const F6: char = '\u{E036}';
pub(crate) const F8: char = '\u{E038}';
pub(crate) const F9: char = '\u{E039}';
pub(crate) const F10: char = '\u{E03A}';
const RELEASE: char = '\u{E000}';

/// A key pressed while others are held. To be sent alone: what follows in the same message would be
/// typed with the others still held.
pub(crate) fn chord(held: &[char], key: char) -> String {
    held.iter().chain([&key, &RELEASE]).collect()
}
