//! Measures text with the embedded fonts, and breaks it into lines that fit.

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
/// So many letters of a word are measured before it is asked whether they still fit.
const STRETCH: usize = 64;
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

    fn of_char(c: char, advances: &Advances) -> Self {
        let mut advance = Self::default();
        if !is_mark(c) {
            advance.add(c, advances);
        }
        advance
    }

    /// This and a word, where both fit in the room. Of a word as long as a file only the beginning is looked at.
    fn with(mut self, word: &str, advances: &Advances, size: f64, room: f64) -> Option<Self> {
        for (at, c) in (1..).zip(word.chars().filter(|c| !is_mark(*c))) {
            self.add(c, advances);
            if at % STRETCH == 0 && self.width(advances, size) > room {
                return None;
            }
        }
        (self.width(advances, size) <= room).then_some(self)
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
    let mut left: Option<&str> = None;
    while let Some(word) = left.take().or_else(|| words.next()) {
        let before = if line.is_empty() { Advance::default() } else { so_far.and(blank) };
        if let Some(longer) = before.with(word, advances, size, room) {
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(word);
            so_far = longer;
            continue;
        }
        if lines.len() + 1 >= most {
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(word);
            lines.push(shorten(&line, size, cut, room));
            return lines;
        }
        if line.is_empty() {
            let (head, tail) = split(word, size, cut, room);
            lines.push(head);
            left = Some(tail);
        } else {
            lines.push(std::mem::take(&mut line));
            left = Some(word);
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
    let advances = &*ADVANCES[cut as usize];
    let ellipsis = Advance::of("…", advances);
    let fits = |kept: Advance| kept.and(ellipsis).width(advances, size) <= room;
    let mut best = fits(Advance::default()).then_some(0);
    let mut so_far = Advance::default();
    for (at, c) in text.char_indices() {
        so_far = so_far.and(Advance::of_char(c, advances));
        // No blank stands before the ellipsis.
        if !c.is_whitespace() {
            if !fits(so_far) {
                break;
            }
            best = Some(at + c.len_utf8());
        }
    }
    best.map_or_else(String::new, |end| format!("{}…", &text[..end]))
}

/// Breaks a word that is too wide: after a hyphen or slash where one fits, else with a hyphen.
fn split(word: &str, size: f64, cut: Cut, room: f64) -> (String, &str) {
    let advances = &*ADVANCES[cut as usize];
    let hyphen = Advance::of("-", advances);
    let first = word.chars().next().map_or(0, char::len_utf8);
    let fits = |advance: Advance| advance.width(advances, size) <= room;
    // A word may be as long as a file, but only its beginning matters.
    let (mut so_far, mut advance) = (0.0, Advance::default());
    let ends: Vec<(usize, Advance)> = word
        .char_indices()
        .map_while(|(at, c)| {
            let own = Advance::of_char(c, advances);
            so_far += own.width(advances, size);
            advance = advance.and(own);
            (so_far <= room).then_some((at + c.len_utf8(), advance))
        })
        .collect();
    let natural = ends.iter().rev().find(|(end, advance)| word[..*end].ends_with(['-', '/', '–']) && fits(*advance));
    if let Some((end, _)) = natural.filter(|(end, _)| *end < word.len()) {
        return (word[..*end].to_owned(), &word[*end..]);
    }
    match ends.iter().rev().find(|(end, advance)| *end < word.len() && fits(advance.and(hyphen))) {
        Some((end, _)) => (format!("{}-", &word[..*end]), &word[*end..]),
        None => (word[..first].to_owned(), &word[first..]),
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
    fn a_word_as_long_as_a_file_is_measured_once() {
        let word = "x".repeat(1_000_000);
        let lines = wrap(&word, 12.5, Cut::Regular, 126.0, usize::MAX);
        assert_eq!(lines.iter().map(|line| line.trim_end_matches('-').len()).sum::<usize>(), word.len());
        // The hyphen has no room behind the last letter, and nothing of what follows that takes room.
        let marked = format!("{}{}y", "x".repeat(15), "\u{301}".repeat(20_000));
        for room in (60..140).map(f64::from) {
            let lines = wrap(&marked, 12.5, Cut::Regular, room, usize::MAX);
            assert_eq!(lines.concat().replace('-', ""), marked, "in {room}");
            assert!(fit(&marked, 12.5, Cut::Regular, room).chars().count() <= marked.chars().count() + 1);
        }
    }

    #[test]
    fn nordic_letters_are_in_the_font() {
        for c in "åäöæøðþÅÄÖÆØÐÞáčđŋšŧžé".chars() {
            let face = ADVANCES[0].face.as_ref().unwrap();
            assert!(face.glyph_index(c).is_some(), "{c}");
        }
    }
}
