//! How shapes look, each way once: as classes of a style sheet, or as attributes.

use crate::pen::{LABEL, fine};
use crate::scene::{Anchor, Dash, Ink, Paint, Shape};
use crate::strokes::Strokes;
use crate::theme::Theme;
use rustc_hash::FxHashMap;
use std::fmt::Write as _;

/// A way to look, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Look(usize);

/// All looks of a drawing.
pub(crate) struct Looks {
    theme: Theme,
    known: FxHashMap<u64, Look>,
    /// By number: its class and its declarations.
    told: Vec<(String, String)>,
    /// By number: how many elements of the present part have it.
    here: Vec<usize>,
    texts: bool,
    shapes: bool,
}

impl Looks {
    pub(crate) fn new(theme: Theme) -> Self {
        Self { theme, known: FxHashMap::default(), told: Vec::new(), here: Vec::new(), texts: false, shapes: false }
    }

    pub(crate) fn hex(&self, ink: &Ink) -> &'static str {
        self.theme.hex(ink)
    }

    /// The look of a shape. Icons have none of their own.
    pub(crate) fn meet(&mut self, shape: &Shape) -> Look {
        let key = self.key(shape);
        if let Some(look) = self.known.get(&key) {
            return *look;
        }
        let look = Look(self.told.len());
        let told = self.declarations(shape);
        self.told.push((class(look.0), told));
        self.here.push(0);
        self.known.insert(key, look);
        look
    }

    /// Starts to count anew.
    pub(crate) fn begin_part(&mut self) {
        self.here.fill(0);
        (self.texts, self.shapes) = (false, false);
    }

    /// The look of a shape, counted.
    pub(crate) fn meet_in_part(&mut self, shape: &Shape) {
        match shape {
            Shape::Text { .. } => self.texts = true,
            Shape::Box { .. } | Shape::Path { .. } => self.shapes = true,
            Shape::Icon { .. } => {
                self.shapes = true;
                return;
            }
        }
        let look = self.meet(shape);
        self.here[look.0] += 1;
    }

    /// The look that most elements of the part have, where its group can say it for them: where all are
    /// words or all are shapes, and it is a plain one, which every other look overrules.
    pub(crate) fn common(&self) -> Option<Look> {
        let plain = |at: &usize| {
            let told = &self.told[*at].1;
            !["dash", "italic", "anchor"].iter().any(|word| told.contains(word))
        };
        let most = (0..self.here.len()).filter(plain).max_by_key(|at| (self.here[*at], usize::MAX - at))?;
        (self.here[most] > 1 && self.texts != self.shapes).then_some(Look(most))
    }

    /// The class of a look.
    pub(crate) fn name(&self, look: Look) -> &str {
        &self.told[look.0].0
    }

    /// The style sheet.
    pub(crate) fn sheet(&self) -> String {
        let mut css = String::new();
        for (class, told) in &self.told {
            let _ = write!(css, ".{class}{{{told}}}");
        }
        css
    }

    /// Everything that tells looks apart, in one number.
    fn key(&self, shape: &Shape) -> u64 {
        let digit = |byte: u8| u64::from(byte & 0xf) + 9 * u64::from(byte >> 6);
        let colour = |ink: &Ink| self.theme.hex(ink).bytes().skip(1).fold(0, |all, byte| all << 4 | digit(byte));
        let optional = |ink: Option<&Ink>| ink.map_or(0, |ink| 1 << 24 | colour(ink));
        match shape {
            Shape::Text { size, bold, italic, anchor, ink, .. } => {
                let cut = u64::from(*bold) | u64::from(*italic) << 1 | (*anchor as u64) << 2;
                1 << 63 | ((size * 100.0) as u64 & 0xffff) << 32 | cut << 24 | colour(ink)
            }
            Shape::Box { paint, .. } | Shape::Path { paint, .. } => {
                let line = paint.stroke.as_ref().map_or(0, |_| (paint.width * 100.0) as u64 & 0x3ff);
                let dash = paint.stroke.as_ref().map_or(0, |_| paint.dash as u64);
                dash << 60 | line << 50 | optional(paint.stroke.as_ref()) << 25 | optional(paint.fill.as_ref())
            }
            Shape::Icon { .. } => 0,
        }
    }

    fn declarations(&self, shape: &Shape) -> String {
        let mut told = String::new();
        match shape {
            Shape::Text { size, bold, italic, anchor, ink, .. } => {
                let weight = if *bold { 700 } else { 400 };
                let _ = write!(told, "font-size:{}px;font-weight:{weight};fill:{}", fine(*size), self.theme.hex(ink));
                // A group of lines may say how they are drawn, and has words within.
                told.push_str(";stroke:none");
                if *italic {
                    told.push_str(";font-style:italic");
                }
                match anchor {
                    Anchor::Start => {}
                    Anchor::Middle => told.push_str(";text-anchor:middle"),
                    Anchor::End => told.push_str(";text-anchor:end"),
                }
            }
            Shape::Box { paint, .. } | Shape::Path { paint, .. } => {
                let fill = paint.fill.as_ref().map_or("none", |ink| self.theme.hex(ink));
                let _ = write!(told, "fill:{fill}");
                match &paint.stroke {
                    None => told.push_str(";stroke:none"),
                    Some(ink) => {
                        let width = fine(self.theme.stroke(paint));
                        let _ = write!(told, ";stroke:{};stroke-width:{width}", self.theme.hex(ink));
                        if let Some((dashes, round)) = dashes(paint.dash) {
                            let _ = write!(told, ";stroke-dasharray:{}", dashes.replace(' ', ","));
                            told.push_str(if round { ";stroke-linecap:round" } else { "" });
                        }
                    }
                }
            }
            Shape::Icon { .. } => {}
        }
        told
    }

    /// The look of a shape as attributes.
    pub(crate) fn attributes(&self, shape: &Shape, out: &mut Strokes) {
        match shape {
            Shape::Text { size, bold, italic, anchor, ink, .. } => {
                if *size != LABEL {
                    out.put(" font-size=\"").number(*size).put("\"");
                }
                out.put(if *bold { " font-weight=\"700\"" } else { "" });
                out.put(if *italic { " font-style=\"italic\"" } else { "" });
                out.put(match anchor {
                    Anchor::Start => "",
                    Anchor::Middle => " text-anchor=\"middle\"",
                    Anchor::End => " text-anchor=\"end\"",
                });
                out.put(" fill=\"").put(self.theme.hex(ink)).put("\"");
            }
            Shape::Box { paint, .. } | Shape::Path { paint, .. } => self.paint(paint, out),
            Shape::Icon { .. } => {}
        }
    }

    fn paint(&self, paint: &Paint, out: &mut Strokes) {
        out.put(" fill=\"").put(paint.fill.as_ref().map_or("none", |ink| self.theme.hex(ink))).put("\"");
        if let Some(ink) = &paint.stroke {
            let width = fine(self.theme.stroke(paint));
            out.put(" stroke=\"").put(self.theme.hex(ink)).put("\" stroke-width=\"").put(&width).put("\"");
            if let Some((dashes, round)) = dashes(paint.dash) {
                out.put(" stroke-dasharray=\"").put(dashes).put("\"");
                out.put(if round { " stroke-linecap=\"round\"" } else { "" });
            }
        }
    }
}

/// The dashes of a line, and whether its ends are round.
pub(crate) fn dashes(dash: Dash) -> Option<(&'static str, bool)> {
    match dash {
        Dash::Solid => None,
        Dash::Dashed => Some(("6 4", false)),
        Dash::Dotted => Some(("0.5 4", true)),
    }
}

/// `a`, `b` … `z`, `aa`, `ab` …
fn class(mut number: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'a' + (number % 26) as u8));
        number /= 26;
        if number == 0 {
            break;
        }
        number -= 1;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_letters() {
        assert_eq!([0, 1, 25, 26, 27, 51, 52].map(class).join(" "), "a b z aa ab az ba");
    }
}
