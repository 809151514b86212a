//! The text of an SVG as it grows: short numbers, paths that go step by step, escaped words.

use crate::pen;
use crate::scene::Rect;
use std::fmt;

/// A place that others are told from, in tenths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Origin {
    pub(crate) x: i64,
    pub(crate) y: i64,
}

impl Origin {
    /// The upper left corner.
    pub(crate) fn at(rect: &Rect) -> Self {
        Self { x: tenths(rect.x), y: tenths(rect.y) }
    }
}

/// A length in tenths, rounded.
pub(crate) fn tenths(value: f64) -> i64 {
    (value * 10.0).round() as i64
}

/// The text so far.
#[derive(Default)]
pub(crate) struct Strokes {
    text: String,
}

impl fmt::Write for Strokes {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.text.push_str(text);
        Ok(())
    }
}

impl Strokes {
    pub(crate) fn with_capacity(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes) }
    }

    pub(crate) fn finish(self) -> String {
        self.text
    }

    pub(crate) fn len(&self) -> usize {
        self.text.len()
    }

    /// What was written behind the first `begin` bytes.
    pub(crate) fn since(&self, begin: usize) -> &str {
        self.text.get(begin..).unwrap_or_default()
    }

    /// Takes back what was written behind the first `end` bytes.
    pub(crate) fn cut(&mut self, end: usize) {
        self.text.truncate(end);
    }

    pub(crate) fn put(&mut self, text: &str) -> &mut Self {
        self.text.push_str(text);
        self
    }

    /// A number with at most one decimal.
    pub(crate) fn number(&mut self, value: f64) -> &mut Self {
        self.tenths(tenths(value))
    }

    /// The same, told from an origin.
    pub(crate) fn along(&mut self, value: f64, origin: i64) -> &mut Self {
        self.tenths(tenths(value) - origin)
    }

    pub(crate) fn whole(&mut self, value: i64) -> &mut Self {
        if value < 0 {
            self.text.push('-');
        }
        pen::digits(&mut self.text, value.unsigned_abs());
        self
    }

    /// Tenths as a number: `-12.5`, `3`, `.5`.
    pub(crate) fn tenths(&mut self, value: i64) -> &mut Self {
        let (whole, tenth) = (value.unsigned_abs() / 10, value.unsigned_abs() % 10);
        if value < 0 {
            self.text.push('-');
        }
        if whole > 0 || tenth == 0 {
            pen::digits(&mut self.text, whole);
        }
        if tenth > 0 {
            self.text.push('.');
            pen::digits(&mut self.text, tenth);
        }
        self
    }

    /// Text for XML: marks escaped, characters that it forbids left out.
    pub(crate) fn escaped(&mut self, text: &str) -> &mut Self {
        escape(text, &mut self.text);
        self
    }

    /// A path of absolute commands, written as steps from point to point.
    pub(crate) fn path(&mut self, path: &str, origin: Origin) -> &mut Self {
        let mut steps = Steps { rest: path.as_bytes() };
        let (mut here, mut start) = (Origin::default(), Origin::default());
        let (mut first, mut last) = (true, 0_u8);
        while let Some(command) = steps.command() {
            match command {
                b'M' => {
                    let to = steps.point();
                    let (letter, from) = if first { (b'M', origin) } else { (b'm', here) };
                    self.step(letter, 0, &[to.x - from.x, to.y - from.y]);
                    (here, start, last, first) = (to, to, 0, false);
                }
                b'L' => {
                    let to = steps.point();
                    let (dx, dy) = (to.x - here.x, to.y - here.y);
                    last = match (dx, dy) {
                        (_, 0) => self.step(b'h', last, &[dx]),
                        (0, _) => self.step(b'v', last, &[dy]),
                        _ => self.step(b'l', last, &[dx, dy]),
                    };
                    here = to;
                }
                b'Q' => {
                    let (a, to) = (steps.point(), steps.point());
                    last = self.step(b'q', last, &[a.x - here.x, a.y - here.y, to.x - here.x, to.y - here.y]);
                    here = to;
                }
                b'C' => {
                    let (a, b, to) = (steps.point(), steps.point(), steps.point());
                    let numbers = [a, b, to].map(|p| [p.x - here.x, p.y - here.y]);
                    last = self.step(b'c', last, numbers.as_flattened());
                    here = to;
                }
                b'A' => {
                    let numbers = [(); 5].map(|()| steps.number());
                    let to = steps.point();
                    let [rx, ry, turn, large, sweep] = numbers;
                    last = self.step(b'a', last, &[rx, ry, turn, large, sweep, to.x - here.x, to.y - here.y]);
                    here = to;
                }
                _ => {
                    self.put("z");
                    (here, last) = (start, 0);
                }
            }
        }
        self
    }

    /// One command; its letter is left out where it is that of the command before.
    fn step(&mut self, letter: u8, last: u8, numbers: &[i64]) -> u8 {
        let mut apart = letter == last;
        if !apart {
            self.text.push(char::from(letter));
        }
        for number in numbers {
            if apart && *number >= 0 {
                self.text.push(' ');
            }
            self.tenths(*number);
            apart = true;
        }
        letter
    }
}

/// A path's commands and numbers, one after the other. What is no number counts as 0.
struct Steps<'a> {
    rest: &'a [u8],
}

impl Steps<'_> {
    fn command(&mut self) -> Option<u8> {
        loop {
            let (first, rest) = self.rest.split_first()?;
            self.rest = rest;
            if first.is_ascii_alphabetic() {
                return Some(*first);
            }
        }
    }

    fn point(&mut self) -> Origin {
        Origin { x: self.number(), y: self.number() }
    }

    /// The next number in tenths.
    fn number(&mut self) -> i64 {
        let mut rest = self.rest;
        while let [b' ' | b',', tail @ ..] = rest {
            rest = tail;
        }
        let negative = matches!(rest, [b'-', ..]);
        if negative {
            rest = &rest[1..];
        }
        let mut value = 0_i64;
        while let [digit @ b'0'..=b'9', tail @ ..] = rest {
            value = value.wrapping_mul(10).wrapping_add(i64::from(digit - b'0'));
            rest = tail;
        }
        value = value.wrapping_mul(10);
        if let [b'.', tail @ ..] = rest {
            rest = tail;
            // Tenths, and whether the hundredths round them up; more is not looked at.
            for (place, digit) in rest.iter().take_while(|byte| byte.is_ascii_digit()).enumerate().take(2) {
                value = value.wrapping_add(match place {
                    0 => i64::from(digit - b'0'),
                    _ => i64::from(*digit >= b'5'),
                });
            }
            while let [b'0'..=b'9', tail @ ..] = rest {
                rest = tail;
            }
        }
        self.rest = rest;
        if negative { -value } else { value }
    }
}

/// Text for XML and HTML: marks escaped, signs in the place of what nobody would see.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

/// The bytes with which those characters begin that may have to be escaped or left out.
const SPECIAL: [bool; 256] = {
    let mut special = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        special[byte] = matches!(byte as u8, b'&' | b'<' | b'>' | b'"' | b'\'' | 0..=0x1f | 0x7f | 0xc2 | 0xef);
        byte += 1;
    }
    special
};

fn escape(text: &str, out: &mut String) {
    let text = messages::shown(text);
    let mut rest = &*text;
    while let Some(at) = rest.bytes().position(|byte| SPECIAL[usize::from(byte)]) {
        let (plain, tail) = rest.split_at(at);
        out.push_str(plain);
        let mut letters = tail.chars();
        match letters.next() {
            Some('&') => out.push_str("&amp;"),
            Some('<') => out.push_str("&lt;"),
            Some('>') => out.push_str("&gt;"),
            Some('"') => out.push_str("&quot;"),
            Some('\'') => out.push_str("&#39;"),
            Some('\t' | '\n' | '\r') => out.push(' '),
            Some('\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}') | None => {}
            Some(other) => out.push(other),
        }
        rest = letters.as_str();
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(path: &str) -> String {
        let mut strokes = Strokes::default();
        strokes.path(path, Origin { x: 10, y: 0 });
        strokes.finish()
    }

    #[test]
    fn a_path_goes_step_by_step() {
        assert_eq!(path("M396 2510L446 2510"), "M395 2510h50");
        assert_eq!(path("M515 2550L515 2703Q515 2710 522 2710L644 2710"), "M514 2550v153q0 7 7 7h122");
        assert_eq!(path("M1 0L9 4L1 8Z"), "M0 0l8 4-8 4z");
        assert_eq!(path("M1 0L1 2M5 5L6.5 5.25"), "M0 0v2m4 3l1.5 .3");
        assert_eq!(path("M1 0A6 6 0 1 1 13 0A6 6 0 1 1 1 0Z"), "M0 0a6 6 0 1 1 12 0 6 6 0 1 1-12 0z");
        assert_eq!(path("M0 0C1 1 2 2 3 -3"), "M-1 0c1 1 2 2 3-3");
        assert_eq!(path("M2 2L2 2"), "M1 2h0");
    }

    #[test]
    fn a_number_is_short() {
        let number = |value: f64| {
            let mut strokes = Strokes::default();
            strokes.number(value);
            strokes.finish()
        };
        assert_eq!(
            [0.0, -0.04, 0.5, -0.5, 12.0, 12.34, -12.36, 1e7].map(number).join(" "),
            "0 0 .5 -.5 12 12.3 -12.4 10000000"
        );
    }

    #[test]
    fn text_is_escaped_and_what_is_forbidden_has_a_sign() {
        assert_eq!(
            escaped("a<b> & \"c\" 'd'\n\u{0}\u{85}\u{fffe}é\u{a0}ｆ"),
            "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; [U+0000]é\u{a0}ｆ"
        );
    }
}
