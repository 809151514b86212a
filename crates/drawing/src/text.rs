//! Measures text with the embedded fonts, and breaks it into lines that fit.

use std::borrow::Cow;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU16, Ordering};
use ttf_parser::Face;

/// The file of Inter Regular, as embedded.
pub const REGULAR: &[u8] = include_bytes!("../assets/fonts/Inter-Regular.otf");
/// The file of Inter Bold, as embedded.
pub const BOLD: &[u8] = include_bytes!("../assets/fonts/Inter-Bold.otf");
/// The file of Inter Italic, as embedded.
pub const ITALIC: &[u8] = include_bytes!("../assets/fonts/Inter-Italic.otf");

/// A cut of the font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cut {
    Regular,
    Bold,
    Italic,
}

/// The advances of a cut, looked up when they are first asked for.
struct Advances {
    /// By character, for those that are common: [`OPEN`], [`LACKING`], or the advance and [`FIRST`].
    common: Vec<AtomicU16>,
    face: Option<Face<'static>>,
    /// Units of the font in a font size.
    em: f64,
}

/// Not looked up yet.
const OPEN: u16 = 0;
/// The font lacks it.
const LACKING: u16 = 1;
/// No advance.
const FIRST: u16 = 2;

impl Advances {
    fn new(file: &'static [u8]) -> Self {
        let face = Face::parse(file, 0).ok();
        let em = face.as_ref().map_or(1.0, |face| f64::from(face.units_per_em()));
        Self { common: (0..COMMON).map(|_| AtomicU16::new(OPEN)).collect(), face, em }
    }

    /// The advance in units of the font; none where that lacks the character.
    fn units(&self, c: char) -> Option<u16> {
        let kept = self.common.get(c as usize);
        match kept.map_or(OPEN, |kept| kept.load(Ordering::Relaxed)) {
            OPEN => {}
            LACKING => return None,
            units => return Some(units - FIRST),
        }
        let units = self.face.as_ref().and_then(|face| face.glyph_hor_advance(face.glyph_index(c)?));
        if let Some(kept) = kept {
            kept.store(units.map_or(LACKING, |units| units.saturating_add(FIRST)), Ordering::Relaxed);
        }
        units
    }
}

static ADVANCES: [LazyLock<Advances>; 3] = [
    LazyLock::new(|| Advances::new(REGULAR)),
    LazyLock::new(|| Advances::new(BOLD)),
    LazyLock::new(|| Advances::new(ITALIC)),
];

/// Characters below this are looked up once.
const COMMON: usize = 0x2200;
/// Kerning is left out of the measure; this much more makes up for pairs that are set wider.
const SLACK: f64 = 1.01;
/// Width of a character that the font lacks, in font sizes.
const UNKNOWN: f64 = 1.1;

/// How much a text advances: can be added up without loss.
#[derive(Clone, Copy, Debug, Default)]
struct Advance {
    units: u64,
    lacking: u32,
}

impl Advance {
    fn of(text: &str, advances: &Advances) -> Self {
        let mut advance = Self::default();
        for c in text.chars().filter(|c| !is_mark(*c)) {
            advance.add(c, advances);
        }
        advance
    }

    fn add(&mut self, c: char, advances: &Advances) {
        match advances.units(c) {
            Some(units) => self.units += u64::from(units),
            None => self.lacking += 1,
        }
    }

    fn and(self, other: Self) -> Self {
        Self { units: self.units + other.units, lacking: self.lacking + other.lacking }
    }

    /// In font sizes.
    fn sizes(self, advances: &Advances) -> f64 {
        self.units as f64 / advances.em + f64::from(self.lacking) * UNKNOWN
    }

    fn width(self, advances: &Advances, size: f64) -> f64 {
        self.sizes(advances) * size * SLACK
    }
}

/// The width of one line, in the unit of `size`. Never less than what is drawn.
pub(crate) fn width(text: &str, size: f64, cut: Cut) -> f64 {
    let advances = &*ADVANCES[cut as usize];
    Advance::of(text, advances).width(advances, size)
}

/// The width of one line without kerning, as [`crate::pdf`] sets it.
pub(crate) fn exact_width(text: &str, size: f64, cut: Cut) -> f64 {
    let advances = &*ADVANCES[cut as usize];
    let mut advance = Advance::default();
    text.chars().for_each(|c| advance.add(c, advances));
    advance.sizes(advances) * size
}

/// The glyph of a character and its advance in font sizes; none where the font lacks it.
pub(crate) fn glyph(c: char, cut: Cut) -> Option<(u16, f64)> {
    let advances = &*ADVANCES[cut as usize];
    let glyph = advances.face.as_ref()?.glyph_index(c)?;
    let advance = advances.units(c).map_or(UNKNOWN, |units| f64::from(units) / advances.em);
    (glyph.0 != 0).then_some((glyph.0, advance))
}

/// Marks that only say how their neighbours are set, and what is no letter at all.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}') || c.is_control()
}

/// Combining marks take no room of their own.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}')
}

/// The text on one line: runs of blanks become one blank, and what nobody would see has a sign in its place.
pub fn plain(text: &str) -> String {
    if is_plain(text.as_bytes()) {
        return text.to_owned();
    }
    let line = text.split(char::is_whitespace).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    // What sets names apart in a sentence would be torn from its end where lines break.
    messages::shown(&line).replace(['\u{2068}', '\u{2069}'], "")
}

/// Whether it is surely on one line already. Beyond ASCII, what may begin a blank or a control character
/// is not looked at closely.
fn is_plain(text: &[u8]) -> bool {
    // In one go, without a way out: nearly all texts are plain.
    let (mut found, mut before) = (0, BLANK);
    for byte in text {
        let kind = KINDS[usize::from(*byte)];
        found |= kind | (kind & before) << 2;
        before = kind;
    }
    found & (ODD | BLANK << 2) == 0 && (before != BLANK || text.is_empty())
}

/// A blank.
const BLANK: u8 = 1;
/// What may have to become a blank.
const ODD: u8 = 2;

/// What each byte is, for [`is_plain`].
const KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b' ' => BLANK,
            0..=0x1f | 0x7f | 0xc2 | 0xcd | 0xd8 | 0xe1..=0xe3 | 0xef | 0xf3 => ODD,
            _ => 0,
        };
        byte += 1;
    }
    kinds
};

/// Breaks a text into at most `most` lines no wider than `room`. Words too wide are broken; what is
/// left over ends in an ellipsis.
pub(crate) fn wrap(text: &str, size: f64, cut: Cut, room: f64, most: usize) -> Vec<String> {
    let advances = &*ADVANCES[cut as usize];
    let blank = Advance::of(" ", advances);
    let text = plain(text);
    let mut lines: Vec<String> = Vec::new();
    let (mut line, mut so_far) = (String::new(), Advance::default());
    let mut words = text.split(' ').filter(|word| !word.is_empty());
    // What is left of a word that was broken comes before the next.
    let mut left: Option<String> = None;
    while let Some(word) = left.take().map(Cow::Owned).or_else(|| words.next().map(Cow::Borrowed)) {
        let own = Advance::of(&word, advances);
        let longer = if line.is_empty() { own } else { so_far.and(blank).and(own) };
        if longer.width(advances, size) <= room {
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(&word);
            so_far = longer;
            continue;
        }
        if lines.len() + 1 >= most {
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(&word);
            lines.push(shorten(&line, size, cut, room));
            return lines;
        }
        if line.is_empty() {
            let (head, tail) = split(&word, size, cut, room);
            lines.push(head);
            left = Some(tail);
        } else {
            lines.push(std::mem::take(&mut line));
            left = Some(word.into_owned());
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// The text itself when it fits, else its beginning and an ellipsis; empty when not even that fits.
pub(crate) fn fit(text: &str, size: f64, cut: Cut, room: f64) -> String {
    let text = plain(text);
    if width(&text, size, cut) <= room { text } else { shorten(&text, size, cut, room) }
}

fn shorten(text: &str, size: f64, cut: Cut, room: f64) -> String {
    let mut kept = String::new();
    let mut best = String::new();
    for c in text.chars() {
        let tried = format!("{}…", kept.trim_end());
        if width(&tried, size, cut) > room {
            return best;
        }
        best = tried;
        kept.push(c);
    }
    let tried = format!("{}…", kept.trim_end());
    if width(&tried, size, cut) <= room { tried } else { best }
}

/// Breaks a word that is too wide: after a hyphen or slash where one fits, else with a hyphen.
fn split(word: &str, size: f64, cut: Cut, room: f64) -> (String, String) {
    let first = word.chars().next().map_or(0, char::len_utf8);
    let fits = |end: usize, hyphen: &str| width(&format!("{}{hyphen}", &word[..end]), size, cut) <= room;
    // A word may be as long as a file, but only its beginning matters.
    let mut so_far = 0.0;
    let ends: Vec<usize> = word
        .char_indices()
        .map(|(at, c)| (at + c.len_utf8(), c))
        .take_while(|(_, c)| {
            so_far += width(c.encode_utf8(&mut [0; 4]), size, cut);
            so_far <= room
        })
        .map(|(end, _)| end)
        .collect();
    let natural = ends.iter().rev().find(|end| word[..**end].ends_with(['-', '/', '–']) && fits(**end, ""));
    if let Some(end) = natural.filter(|end| **end < word.len()) {
        return (word[..*end].to_owned(), word[*end..].to_owned());
    }
    let end = ends.iter().rev().copied().find(|end| *end < word.len() && fits(*end, "-"));
    match end {
        Some(end) => (format!("{}-", &word[..end]), word[end..].to_owned()),
        None => (word[..first].to_owned(), word[first..].to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_fits_and_only_the_last_is_cut() {
        for text in
            ["Intake interview", "Överklagandenämndens sammanträdesprotokoll", "a", "", "x  \u{7}\n y", "Återkallelse"]
        {
            for room in [20.0, 60.0, 126.0] {
                let lines = wrap(text, 12.5, Cut::Bold, room, 3);
                assert!(lines.len() <= 3, "{text}");
                for line in &lines {
                    assert!(width(line, 12.5, Cut::Bold) <= room || line.chars().count() == 1, "{line} in {room}");
                }
            }
        }
    }

    #[test]
    fn a_plain_text_has_one_blank_between_words() {
        for (text, expected) in [
            ("", ""),
            (" ", ""),
            ("a b", "a b"),
            (" a  b ", "a b"),
            ("å\u{a0}b\tc\u{2003}d\u{3000}e\u{85}f\u{1680}g", "å b c d e f g"),
            ("– “c” …", "– “c” …"),
        ] {
            assert_eq!(plain(text), expected);
        }
    }

    #[test]
    fn a_long_text_ends_in_an_ellipsis() {
        let lines = wrap(
            "Discharged because of missed visits and no answer to three letters in a row",
            12.5,
            Cut::Bold,
            126.0,
            3,
        );
        assert_eq!(lines.len(), 3);
        assert!(lines[2].ends_with('…'));
    }

    #[test]
    fn a_word_of_a_million_letters_is_broken_at_once() {
        let lines = wrap(&"x".repeat(1_000_000), 12.5, Cut::Bold, 126.0, 3);
        assert_eq!(lines.len(), 3);
        assert!(lines[0].ends_with('-') && lines[2].ends_with('…'));
    }

    #[test]
    fn nordic_letters_are_in_the_font() {
        for c in "åäöæøðþÅÄÖÆØÐÞáčđŋšŧžé".chars() {
            let face = ADVANCES[0].face.as_ref().unwrap();
            assert!(face.glyph_index(c).is_some(), "{c}");
        }
    }
}
