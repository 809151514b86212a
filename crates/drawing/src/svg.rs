//! Writes a scene as SVG: plain text and presentation attributes only, the same bytes every time.

use crate::carried::font_faces;
use crate::icons::{self, icon_path};
use crate::pen::{LABEL, number};
use crate::scene::{Anchor, Dash, Figure, Ink, Paint, PartRole, Rect, Scene, Shape, Subject};
use crate::theme::Theme;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The fonts that a reader of the file is asked for.
const FONTS: &str = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/// The whole sheet as SVG.
pub fn svg(scene: &Scene, theme: Theme) -> String {
    written(scene, theme, "")
}

/// The same with the letters that are used in it, for readers that do not have the font.
pub fn svg_with_font(scene: &Scene, theme: Theme) -> String {
    written(scene, theme, &font_faces(scene))
}

fn written(scene: &Scene, theme: Theme, style: &str) -> String {
    let sheet = &scene.sheet;
    let mut out = String::with_capacity(64 * 1024);
    let n = number;
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{w}\" height=\"{h}\" viewBox=\"{} {} {w} {h}\" \
         font-family=\"{FONTS}\" font-size=\"{}\">\n<title>{}</title>\n<desc>{}</desc>\n",
        n(sheet.x),
        n(sheet.y),
        n(LABEL),
        escaped(&scene.title),
        escaped(&scene.description),
        w = n(sheet.w),
        h = n(sheet.h),
    );
    if !style.is_empty() {
        let _ = writeln!(out, "<style>{style}</style>");
    }
    let mut stripes: Vec<&Ink> = Vec::new();
    for shape in scene.parts.iter().flat_map(|part| &part.figures).flat_map(|figure| &figure.shapes) {
        if let Shape::Box { paint: Paint { stripes: Some(ink), .. }, .. }
        | Shape::Path { paint: Paint { stripes: Some(ink), .. }, .. } = shape
            && !stripes.contains(&ink)
        {
            stripes.push(ink);
        }
    }
    let icons = icons_of(scene);
    if !stripes.is_empty() || !icons.is_empty() {
        out.push_str("<defs>");
        for (at, ink) in stripes.iter().enumerate() {
            let _ = write!(
                out,
                "<pattern id=\"stripes{at}\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
                 <rect width=\"3\" height=\"7\" fill=\"{}\" fill-opacity=\"0.45\"/></pattern>",
                theme.hex(ink)
            );
        }
        for (icon, path) in icons {
            let _ = write!(
                out,
                "<path id=\"icon-{icon}\" transform=\"scale({})\" d=\"{path}\" fill=\"none\" stroke-width=\"{}\" \
                 stroke-linecap=\"round\" stroke-linejoin=\"round\"/>",
                n(ICON / icons::SIZE),
                n(icons::STROKE)
            );
        }
        out.push_str("</defs>\n");
    }
    let mut writer = Writer { out, theme, stripes };
    let ground = Paint { fill: Some(Ink::Paper), ..Paint::default() };
    writer.rect(sheet, 0.0, &ground);
    for part in &scene.parts {
        let (group, figure) = classes(part.role);
        let _ = writeln!(writer.out, "<g class=\"{group}\">");
        for drawn in &part.figures {
            writer.figure(figure, drawn);
        }
        writer.out.push_str("</g>\n");
    }
    writer.out.push_str("</svg>\n");
    writer.out
}

/// The edge of an icon as it is written once, for all that are drawn so.
const ICON: f64 = 12.0;

/// The icons of this edge with their paths, by name.
fn icons_of(scene: &Scene) -> BTreeMap<&str, &'static str> {
    let shapes = scene.parts.iter().flat_map(|part| &part.figures).flat_map(|figure| &figure.shapes);
    let icons = shapes.filter_map(|shape| match shape {
        Shape::Icon { icon, size, .. } => (*size == ICON).then_some(icon.as_str()).zip(icon_path(icon)),
        Shape::Box { .. } | Shape::Path { .. } | Shape::Text { .. } => None,
    });
    icons.collect()
}

/// The class of a part's group, and that of its figures.
fn classes(role: PartRole) -> (&'static str, &'static str) {
    match role {
        PartRole::TitleBlock => ("title-block", "title"),
        PartRole::Ribbon => ("ribbon", "days"),
        PartRole::PhaseHeads => ("phase-heads", "phase"),
        PartRole::LaneHeads => ("lane-heads", "lane"),
        PartRole::Ground => ("ground", "ground"),
        PartRole::Handovers => ("handovers", "handover"),
        PartRole::Cards => ("cards", "touchpoint"),
        PartRole::Marks => ("marks", "gaps"),
        PartRole::Threads => ("threads", "thread"),
        PartRole::Experience => ("experience", "stop"),
        PartRole::Notes => ("notes", "note"),
        PartRole::Figures => ("figures", "figure"),
        PartRole::Legend => ("legend", "sign"),
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

struct Writer<'a> {
    out: String,
    theme: Theme,
    stripes: Vec<&'a Ink>,
}

impl Writer<'_> {
    fn figure(&mut self, class: &str, figure: &Figure) {
        match &figure.subject {
            Subject::Nothing if figure.name.is_empty() => self.out.push_str("<g>"),
            Subject::Nothing => {
                let _ = write!(self.out, "<g class=\"{class}\">");
            }
            Subject::Item { .. } => {
                let _ = write!(self.out, "<g class=\"{class}\" data-id=\"{}\">", escaped(&figure.id));
            }
            Subject::Gaps { numbers, .. } => {
                let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
                let _ = write!(self.out, "<g class=\"{class}\" data-gaps=\"{}\">", numbers.join(" "));
            }
            Subject::Days { from, to } => {
                let _ = write!(self.out, "<g class=\"{class}\" data-days=\"{from} {to}\">");
            }
        }
        if !figure.name.is_empty() {
            let _ = write!(self.out, "<title>{}</title>", escaped(&figure.name));
        }
        for shape in &figure.shapes {
            self.shape(shape);
        }
        self.out.push_str("</g>\n");
    }

    fn shape(&mut self, shape: &Shape) {
        let n = number;
        match shape {
            Shape::Box { rect, radius, paint } => self.rect(rect, *radius, paint),
            Shape::Path { path, paint } => {
                let _ = write!(self.out, "<path d=\"{}\"", escaped(path));
                self.paint(paint);
                if let Some(ink) = &paint.stripes {
                    let _ = write!(self.out, "<path d=\"{}\" fill=\"url(#{})\"/>", escaped(path), self.pattern(ink));
                }
            }
            Shape::Text { x, y, text, size, bold, italic, anchor, ink, width: _ } => {
                let _ = write!(self.out, "<text x=\"{}\" y=\"{}\"", n(*x), n(*y));
                if *size != LABEL {
                    let _ = write!(self.out, " font-size=\"{}\"", n(*size));
                }
                if *bold {
                    self.out.push_str(" font-weight=\"700\"");
                }
                if *italic {
                    self.out.push_str(" font-style=\"italic\"");
                }
                match anchor {
                    Anchor::Start => {}
                    Anchor::Middle => self.out.push_str(" text-anchor=\"middle\""),
                    Anchor::End => self.out.push_str(" text-anchor=\"end\""),
                }
                let _ = write!(self.out, " fill=\"{}\">{}</text>", self.theme.hex(ink), escaped(text));
            }
            Shape::Icon { icon, x, y, size, ink } if *size == ICON && icon_path(icon).is_some() => {
                let (x, y, ink) = (n(*x), n(*y), self.theme.hex(ink));
                let _ = write!(self.out, "<use xlink:href=\"#icon-{icon}\" x=\"{x}\" y=\"{y}\" stroke=\"{ink}\"/>");
            }
            Shape::Icon { icon, x, y, size, ink } => {
                if let Some(path) = icon_path(icon) {
                    let _ = write!(
                        self.out,
                        "<path transform=\"translate({} {}) scale({})\" d=\"{path}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" \
                         stroke-linecap=\"round\" stroke-linejoin=\"round\"/>",
                        n(*x),
                        n(*y),
                        n(*size / icons::SIZE),
                        self.theme.hex(ink),
                        n(icons::STROKE)
                    );
                }
            }
        }
    }

    fn rect(&mut self, rect: &Rect, radius: f64, paint: &Paint) {
        let n = number;
        let mut place =
            format!("x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", n(rect.x), n(rect.y), n(rect.w), n(rect.h));
        if radius > 0.0 {
            let _ = write!(place, " rx=\"{}\"", n(radius));
        }
        let _ = write!(self.out, "<rect {place}");
        self.paint(paint);
        if let Some(ink) = &paint.stripes {
            let _ = write!(self.out, "<rect {place} fill=\"url(#{})\"/>", self.pattern(ink));
        }
    }

    /// The rest of an element: how it is painted.
    fn paint(&mut self, paint: &Paint) {
        let fill = paint.fill.as_ref().map_or("none", |ink| self.theme.hex(ink));
        let _ = write!(self.out, " fill=\"{fill}\"");
        if let Some(ink) = &paint.stroke {
            let width = number(self.theme.stroke(paint.width));
            let _ = write!(self.out, " stroke=\"{}\" stroke-width=\"{width}\"", self.theme.hex(ink));
            if let Some((dashes, round)) = dashes(paint.dash) {
                let _ = write!(self.out, " stroke-dasharray=\"{dashes}\"");
                if round {
                    self.out.push_str(" stroke-linecap=\"round\"");
                }
            }
        }
        self.out.push_str("/>");
    }

    fn pattern(&self, ink: &Ink) -> String {
        format!("stripes{}", self.stripes.iter().position(|other| *other == ink).unwrap_or(0))
    }
}

/// Text for XML and HTML: marks escaped, characters that they forbid left out.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => out.push(other),
        }
    }
    out
}
