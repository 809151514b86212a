//! Measures text with the embedded fonts, and breaks it into lines that fit.

use std::sync::LazyLock;
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

/// The advances of a cut, in font sizes.
struct Advances {
    /// By character, for those that are common.
    common: Vec<f64>,
    face: Option<Face<'static>>,
}

impl Advances {
    fn new(file: &'static [u8]) -> Self {
        let face = Face::parse(file, 0).ok();
        let common = (0..COMMON).map(|code| char::from_u32(code).map_or(0.0, |c| advance(face.as_ref(), c))).collect();
        Self { common, face }
    }

    fn of(&self, c: char) -> f64 {
        self.common.get(c as usize).copied().unwrap_or_else(|| advance(self.face.as_ref(), c))
    }
}

fn advance(face: Option<&Face<'_>>, c: char) -> f64 {
    let units = face.and_then(|face| Some((face.glyph_hor_advance(face.glyph_index(c)?)?, face.units_per_em())));
    units.map_or(UNKNOWN, |(units, em)| f64::from(units) / f64::from(em))
}

static ADVANCES: LazyLock<[Advances; 3]> = LazyLock::new(|| [REGULAR, BOLD, ITALIC].map(Advances::new));

/// Characters below this are measured once.
const COMMON: u32 = 0x2200;
/// Kerning is left out of the measure; this much more makes up for pairs that are set wider.
const SLACK: f64 = 1.01;
/// Width of a character that the font lacks, in font sizes.
const UNKNOWN: f64 = 1.1;

/// The width of one line, in the unit of `size`. Never less than what is drawn.
pub(crate) fn width(text: &str, size: f64, cut: Cut) -> f64 {
    let advances = &ADVANCES[cut as usize];
    text.chars().filter(|c| !is_mark(*c)).map(|c| advances.of(c)).sum::<f64>() * size * SLACK
}

/// The width of one line without kerning, as [`crate::pdf`] sets it.
pub(crate) fn exact_width(text: &str, size: f64, cut: Cut) -> f64 {
    text.chars().map(|c| ADVANCES[cut as usize].of(c)).sum::<f64>() * size
}

/// The glyph of a character and its advance in font sizes; none where the font lacks it.
pub(crate) fn glyph(c: char, cut: Cut) -> Option<(u16, f64)> {
    let advances = &ADVANCES[cut as usize];
    let glyph = advances.face.as_ref()?.glyph_index(c)?;
    (glyph.0 != 0).then(|| (glyph.0, advances.of(c)))
}

/// Marks that only say how their neighbours are set, and what is no letter at all.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}') || c.is_control()
}

/// Combining marks take no room of their own.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}')
}

/// The text on one line: control characters and runs of blanks become one blank.
pub fn plain(text: &str) -> String {
    let blank = |c: char| c.is_whitespace() || c.is_control();
    text.split(blank).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Breaks a text into at most `most` lines no wider than `room`. Words too wide are broken; what is
/// left over ends in an ellipsis.
pub(crate) fn wrap(text: &str, size: f64, cut: Cut, room: f64, most: usize) -> Vec<String> {
    let text = plain(text);
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut rest = text.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    rest.reverse();
    while let Some(word) = rest.pop() {
        let longer = if line.is_empty() { word.clone() } else { format!("{line} {word}") };
        if width(&longer, size, cut) <= room {
            line = longer;
            continue;
        }
        if lines.len() + 1 >= most {
            lines.push(shorten(&longer, size, cut, room));
            return lines;
        }
        if line.is_empty() {
            let (head, tail) = split(&word, size, cut, room);
            lines.push(head);
            rest.push(tail);
        } else {
            lines.push(std::mem::take(&mut line));
            rest.push(word);
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
