//! Characters that deceive because nobody sees them: they steer terminals, turn the direction of writing, or hide in a
//! word. Wherever a text of a journey is shown, a sign stands in their place: `[U+202E]`. The file keeps them.
//!
//! What such characters are for is left alone: the joiners within emoji and within words of Arabic and Indic scripts,
//! variation selectors, the tags of a flag, and an isolate that ends where it should. The page has the same in
//! `ui/src/state/shown.ts`.

use std::borrow::Cow;
use std::fmt::Write as _;

/// The text as it is shown: what would not be seen has a sign in its place. Blanks and ends of lines stay.
pub fn shown(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| BEGINS[usize::from(byte)]) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let (mut before, mut isolates) = (None, 0_usize);
    for (at, c) in text.char_indices() {
        let after = text.get(at + c.len_utf8()..).unwrap_or_default();
        match c {
            _ if !deceives(c) => out.push(c),
            FIRST_STRONG if ends(after) => {
                isolates += 1;
                out.push(c);
            }
            END if isolates > 0 => {
                isolates -= 1;
                out.push(c);
            }
            _ if belongs(before, c, after.chars().next(), text) => out.push(c),
            // Writing to a text cannot fail.
            _ => _ = write!(out, "[U+{:04X}]", c as u32),
        }
        before = Some(c);
    }
    Cow::Owned(out)
}

/// The text set apart from the sentence around it, where its letters run from right to left.
pub(crate) fn isolated(text: &str) -> Cow<'_, str> {
    let text = shown(text);
    match text.chars().any(runs_left) {
        true => Cow::Owned(format!("{FIRST_STRONG}{text}{END}")),
        false => text,
    }
}

/// First strong isolate, and what ends it.
const FIRST_STRONG: char = '\u{2068}';
const END: char = '\u{2069}';
/// Zero width non-joiner and joiner.
const NON_JOINER: char = '\u{200c}';
const JOINER: char = '\u{200d}';
/// The flag on which tags follow.
const FLAG: char = '\u{1f3f4}';

/// The bytes with which characters that deceive begin.
const BEGINS: [bool; 256] = {
    let mut begins = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        begins[byte] = matches!(byte as u8, 0..=8 | 0xb | 0xc | 0xe..=0x1f | 0x7f | 0xc2 | 0xcd | 0xd8 | 0xe1..=0xe3 | 0xef | 0xf3);
        byte += 1;
    }
    begins
};

/// Whether nobody would see the character, or it does more than being seen.
fn deceives(c: char) -> bool {
    matches!(c,
        '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}'
        | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether an isolate that begins here ends, with nothing in it that turns directions.
fn ends(after: &str) -> bool {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\n');
    after.chars().find(|c| turns(*c)) == Some(END)
}

/// Whether the character does what it is for between these.
fn belongs(before: Option<char>, c: char, after: Option<char>, text: &str) -> bool {
    let (Some(before), after) = (before, after.unwrap_or(' ')) else { return false };
    match c {
        JOINER => (is_picture(before) && is_picture(after)) || (joins(before) && joins(after)),
        NON_JOINER => joins(before) && joins(after),
        '\u{fe00}'..='\u{fe0f}' => {
            !deceives(before) && !before.is_whitespace() && !before.is_alphabetic() || is_ideograph(before)
        }
        '\u{e0100}'..='\u{e01ef}' => is_ideograph(before),
        '\u{e0020}'..='\u{e007f}' => {
            (before == FLAG || matches!(before, '\u{e0020}'..='\u{e007e}')) && text.contains(FLAG)
        }
        _ => false,
    }
}

/// Part of a picture: an emoji, its colour, its variation.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Of a script whose letters join, or part.
fn joins(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{61b}' | '\u{61d}'..='\u{dff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17b3}' | '\u{17b6}'..='\u{180a}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// A letter of a script that runs from right to left.
fn runs_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_has_a_sign() {
        for (text, expected) in [
            ("plain – “text” åäö", "plain – “text” åäö"),
            ("a\u{202e}b", "a[U+202E]b"),
            ("\u{2066}a\u{2069}", "[U+2066]a[U+2069]"),
            ("a\u{2068}b", "a[U+2068]b"),
            ("a\u{200b}b\u{ad}c\u{feff}", "a[U+200B]b[U+00AD]c[U+FEFF]"),
            ("\u{1b}[31mred\u{7}\u{9b}0m", "[U+001B][31mred[U+0007][U+009B]0m"),
            ("a\tb\nc", "a\tb\nc"),
            ("a\u{e0041}\u{e0042}", "a[U+E0041][U+E0042]"),
            ("a\u{200d}b \u{200c}", "a[U+200D]b [U+200C]"),
        ] {
            assert_eq!(shown(text), expected);
        }
    }

    #[test]
    fn what_is_needed_stays() {
        for text in [
            "👩\u{200d}🦽",
            "❤\u{fe0f}\u{200d}🔥",
            "می\u{200c}خواهم",
            "क\u{94d}\u{200d}ष",
            "שלום",
            "\u{2068}שלום\u{2069}",
            "🏴\u{e0067}\u{e0062}\u{e007f}",
            "1\u{fe0f}\u{20e3}",
        ] {
            assert_eq!(shown(text), text);
            assert_eq!(shown(&shown(text)), text);
        }
    }

    #[test]
    fn what_runs_left_is_set_apart() {
        assert_eq!(isolated("שלום"), "\u{2068}שלום\u{2069}");
        assert_eq!(isolated("Alex"), "Alex");
    }
}
