//! Paints shapes and texts on a page.

use super::Fonts;
use crate::icons::{self, icon_path};
use crate::looks::dashes;
use crate::scene::{Anchor, Dash, Ink, Paint, Rect, Shape};
use crate::text::{self, Cut};
use crate::theme::Theme;
use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Transform};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::text::{GlyphId, KrillaGlyph};
use svgtypes::{SimplePathSegment, SimplifyingPathParser};

/// How far a curve's handles lie, for a quarter of a circle of radius 1.
const QUARTER: f64 = 0.552_285;
/// Stands for what the fonts lack.
const LACKING: char = '?';

/// A pen on a surface, in the colours of a theme.
pub(super) struct Inker<'a, 's> {
    pub(super) surface: &'a mut Surface<'s>,
    pub(super) fonts: &'a Fonts,
    pub(super) theme: Theme,
}

impl Inker<'_, '_> {
    pub(super) fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Box { rect, radius, paint } => {
                if let Some(path) = boxed(rect, *radius) {
                    self.path(&path, paint, rect);
                }
            }
            Shape::Path { path, paint } => {
                let parsed = parsed(path);
                if let Some(path) = &parsed.0 {
                    self.path(path, paint, &parsed.1);
                }
            }
            Shape::Text { x, y, text, size, bold, italic, anchor, ink, width: _ } => {
                let cut = match (*bold, *italic) {
                    (true, _) => Cut::Bold,
                    (false, true) => Cut::Italic,
                    (false, false) => Cut::Regular,
                };
                let back = match anchor {
                    Anchor::Start => 0.0,
                    Anchor::Middle => 0.5,
                    Anchor::End => 1.0,
                };
                self.text(x - back * text::exact_width(text, *size, cut), *y, text, *size, cut, ink);
            }
            Shape::Icon { icon, x, y, size, ink } => {
                if let Some(path) = icon_path(icon).and_then(|path| parsed(path).0) {
                    let scale = *size / icons::SIZE;
                    let place = Transform::from_row(scale as f32, 0.0, 0.0, scale as f32, *x as f32, *y as f32);
                    self.surface.push_transform(&place);
                    let stroke =
                        Stroke { line_join: LineJoin::Round, ..self.stroke(ink, icons::STROKE, LineCap::Round) };
                    self.surface.set_fill(None);
                    self.surface.set_stroke(Some(stroke));
                    self.surface.draw_path(&path);
                    self.surface.pop();
                }
            }
        }
    }

    /// One line of text, its letters as the fonts have them; others as a question mark.
    pub(super) fn text(&mut self, x: f64, y: f64, text: &str, size: f64, cut: Cut, ink: &Ink) {
        let mut set = String::with_capacity(text.len());
        let mut glyphs = Vec::with_capacity(text.len());
        for c in text.chars().filter(|c| !text::is_invisible(*c)) {
            let known = text::glyph(c, cut).map(|glyph| (c, glyph));
            let Some((c, (glyph, advance))) = known.or_else(|| Some((LACKING, text::glyph(LACKING, cut)?))) else {
                continue;
            };
            let start = set.len();
            set.push(c);
            let range = start..set.len();
            glyphs.push(KrillaGlyph::new(GlyphId::new(glyph.into()), advance as f32, 0.0, 0.0, 0.0, range, None));
        }
        self.surface.set_fill(Some(self.fill(ink, 1.0)));
        self.surface.set_stroke(None);
        let font = self.fonts[cut as usize].clone();
        self.surface.draw_glyphs(Point::from_xy(x as f32, y as f32), &glyphs, font, &set, size as f32, false);
    }

    fn path(&mut self, path: &Path, paint: &Paint, bounds: &Rect) {
        self.surface.set_fill(paint.fill.as_ref().map(|ink| self.fill(ink, 1.0)));
        self.surface.set_stroke(paint.stroke.as_ref().map(|ink| self.outline(ink, paint)));
        if paint.fill.is_some() || paint.stroke.is_some() {
            self.surface.draw_path(path);
        }
        if let Some(ink) = &paint.stripes {
            self.stripes(path, bounds, ink);
        }
    }

    fn outline(&self, ink: &Ink, paint: &Paint) -> Stroke {
        let cap = if paint.dash == Dash::Dotted { LineCap::Round } else { LineCap::Butt };
        let dash = dashes(paint.dash).map(|(dashes, _)| StrokeDash {
            array: dashes.split(' ').filter_map(|length| length.parse().ok()).collect(),
            offset: 0.0,
        });
        Stroke { dash, ..self.stroke(ink, self.theme.stroke(paint), cap) }
    }

    /// Slanted stripes within a path, as the pattern of the SVG has them.
    fn stripes(&mut self, path: &Path, bounds: &Rect, ink: &Ink) {
        const STEP: f64 = 7.0 * std::f64::consts::SQRT_2;
        self.surface.push_clip_path(path, &FillRule::NonZero);
        let mut lines = PathBuilder::new();
        let (left, right) = (bounds.x, bounds.x + bounds.w + bounds.h);
        let mut at = (left / STEP).floor() * STEP;
        while at <= right {
            lines.move_to(at as f32, bounds.y as f32);
            lines.line_to((at - bounds.h) as f32, (bounds.y + bounds.h) as f32);
            at += STEP;
        }
        if let Some(lines) = lines.finish() {
            let mut stroke = self.stroke(ink, 3.0, LineCap::Square);
            stroke.opacity = opacity(0.45);
            self.surface.set_fill(None);
            self.surface.set_stroke(Some(stroke));
            self.surface.draw_path(&lines);
        }
        self.surface.pop();
    }

    fn colour(&self, ink: &Ink) -> rgb::Color {
        let hex = self.theme.hex(ink);
        let part = |at: usize| hex.get(at..at + 2).and_then(|part| u8::from_str_radix(part, 16).ok()).unwrap_or(0);
        rgb::Color::new(part(1), part(3), part(5))
    }

    fn fill(&self, ink: &Ink, opaque: f32) -> Fill {
        Fill { paint: self.colour(ink).into(), opacity: opacity(opaque), rule: FillRule::NonZero }
    }

    fn stroke(&self, ink: &Ink, width: f64, line_cap: LineCap) -> Stroke {
        Stroke { paint: self.colour(ink).into(), width: width as f32, line_cap, ..Stroke::default() }
    }
}

fn opacity(opaque: f32) -> NormalizedF32 {
    NormalizedF32::new(opaque).unwrap_or(NormalizedF32::ONE)
}

/// A rectangle, its corners rounded; none when it is empty.
pub(super) fn boxed(rect: &Rect, radius: f64) -> Option<Path> {
    let radius = radius.min(rect.w / 2.0).min(rect.h / 2.0);
    let (l, t, r, b) = (rect.x as f32, rect.y as f32, (rect.x + rect.w) as f32, (rect.y + rect.h) as f32);
    let mut path = PathBuilder::new();
    if radius <= 0.0 {
        path.push_rect(krilla::geom::Rect::from_ltrb(l, t, r, b)?);
        return path.finish();
    }
    let (radius, near) = (radius as f32, (radius * (1.0 - QUARTER)) as f32);
    path.move_to(l + radius, t);
    path.line_to(r - radius, t);
    path.cubic_to(r - near, t, r, t + near, r, t + radius);
    path.line_to(r, b - radius);
    path.cubic_to(r, b - near, r - near, b, r - radius, b);
    path.line_to(l + radius, b);
    path.cubic_to(l + near, b, l, b - near, l, b - radius);
    path.line_to(l, t + radius);
    path.cubic_to(l, t + near, l + near, t, l + radius, t);
    path.close();
    path.finish()
}

/// The path of these SVG commands, and the box around its points.
fn parsed(commands: &str) -> (Option<Path>, Rect) {
    let mut path = PathBuilder::new();
    let (mut low, mut high) = ([f64::INFINITY; 2], [f64::NEG_INFINITY; 2]);
    for segment in SimplifyingPathParser::from(commands).map_while(Result::ok) {
        let (x, y) = match segment {
            SimplePathSegment::MoveTo { x, y } => {
                path.move_to(x as f32, y as f32);
                (x, y)
            }
            SimplePathSegment::LineTo { x, y } => {
                path.line_to(x as f32, y as f32);
                (x, y)
            }
            SimplePathSegment::CurveTo { x1, y1, x2, y2, x, y } => {
                path.cubic_to(x1 as f32, y1 as f32, x2 as f32, y2 as f32, x as f32, y as f32);
                (x, y)
            }
            SimplePathSegment::Quadratic { x1, y1, x, y } => {
                path.quad_to(x1 as f32, y1 as f32, x as f32, y as f32);
                (x, y)
            }
            SimplePathSegment::ClosePath => {
                path.close();
                continue;
            }
        };
        low = [low[0].min(x), low[1].min(y)];
        high = [high[0].max(x), high[1].max(y)];
    }
    let [w, h] = [0, 1].map(|at| (high[at] - low[at]).max(0.0));
    (path.finish(), Rect { x: low[0], y: low[1], w, h })
}
