//! Writes a scene as SVG: plain text elements, no scripts, the same bytes every time.
//!
//! - As a file: what is drawn alike is said once. Looks are classes of a small style sheet, shapes
//!   that repeat from card to card are stamps, coordinates have one decimal and go step by step.
//! - Within a page: every element carries its own looks, since the page may allow no style sheet and
//!   may colour by them.

use crate::carried::font_faces;
use crate::icons;
use crate::layers::{END_OF_PART, Layers, OVERHANG, Written};
use crate::looks::{Look, Looks};
use crate::pen::LABEL;
use crate::scene::{Figure, Ink, Paint, PartRole, Rect, Scene, Shape, Subject};
use crate::stamps::{Alike, Stamps};
use crate::strokes::{Origin, Strokes};
use crate::theme::Theme;
use journey::Slot;
use rustc_hash::{FxHashMap, FxHashSet};
use std::fmt::Write as _;
use std::ops::Range;

pub use crate::strokes::escaped;

/// The fonts that a reader of the file is asked for.
const FONTS: &str = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/// The whole sheet as a file of its own.
pub fn svg(scene: &Scene, theme: Theme) -> String {
    written(scene, theme, Manner::File, "").text
}

/// The same in pieces that can be drawn one after the other.
pub(crate) fn svg_in_layers(scene: &Scene, theme: Theme) -> Layers {
    written(scene, theme, Manner::File, "")
}

/// The same with the letters that are used in it, for readers that do not have the font.
pub fn svg_with_font(scene: &Scene, theme: Theme) -> String {
    written(scene, theme, Manner::File, &font_faces(scene)).text
}

/// The whole sheet as a part of a page: figures have classes, and no style sheet is needed.
pub fn svg_within_page(scene: &Scene, theme: Theme) -> String {
    written(scene, theme, Manner::Page, "").text
}

/// What the drawing is written for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    File,
    Page,
}

fn written(scene: &Scene, theme: Theme, manner: Manner, faces: &str) -> Layers {
    let figures: usize = scene.parts.iter().map(|part| part.figures.len()).sum();
    let mut strokes = Strokes::with_capacity(16 * 1024 + 400 * figures);
    let sheet = &scene.sheet;
    strokes.put("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
    for (key, value) in [(" width=\"", sheet.w), ("\" height=\"", sheet.h), ("\" viewBox=\"", sheet.x), (" ", sheet.y)]
    {
        strokes.put(key).number(value);
    }
    strokes.put(" ").number(sheet.w).put(" ").number(sheet.h);
    strokes.put("\" font-family=\"").put(FONTS).put("\" font-size=\"").number(LABEL).put("\">\n");
    strokes.put("<title>").escaped(&scene.title).put("</title>\n");
    strokes.put("<desc>").escaped(&scene.description).put("</desc>\n");
    let mut writer = Writer {
        strokes,
        looks: Looks::new(theme),
        stamps: Stamps::default(),
        stripes: stripes(scene),
        within: FxHashMap::default(),
        manner,
    };
    let common = match manner {
        Manner::File => writer.survey(scene),
        Manner::Page => vec![None; scene.parts.len()],
    };
    let style = if manner == Manner::File { writer.looks.sheet() } else { String::new() };
    if !faces.is_empty() || !style.is_empty() {
        writer.strokes.put("<style>").put(faces).put(&style).put("</style>\n");
    }
    writer.definitions(scene);
    let begin = writer.strokes.len();
    let ground = Paint { fill: Some(Ink::Paper), ..Paint::default() };
    writer.shape(&Shape::Box { rect: *sheet, radius: 0.0, paint: ground }, Origin::default(), None);
    let ground = begin..writer.strokes.len();
    let (mut figure, mut places) = (0, Vec::new());
    for (part, common) in scene.parts.iter().zip(common) {
        let (group, class) = classes(part.role);
        if part.figures.iter().all(|drawn| writer.stands_within(drawn)) {
            figure += part.figures.len();
            continue;
        }
        let begin = writer.strokes.len();
        writer.strokes.put("<g class=\"").put(group);
        if let Some(look) = common {
            writer.strokes.put(" ").put(writer.looks.name(look));
        }
        writer.strokes.put("\">\n");
        let part_begins = begin..writer.strokes.len();
        for drawn in &part.figures {
            if writer.stands_within(drawn) {
                figure += 1;
                continue;
            }
            let begin = writer.strokes.len();
            writer.figure((part.role, class), drawn, figure, common);
            let (part, rows) = (part_begins.clone(), writer.rows(drawn));
            places.push(Written { part, figure: begin..writer.strokes.len(), rows });
            figure += 1;
        }
        writer.strokes.put(END_OF_PART);
    }
    writer.strokes.put("</svg>\n");
    Layers { text: writer.strokes.finish(), ground, figures: places }
}

/// The inks of striped grounds.
fn stripes(scene: &Scene) -> Vec<&Ink> {
    let mut stripes: Vec<&Ink> = Vec::new();
    for shape in scene.parts.iter().flat_map(|part| &part.figures).flat_map(|figure| &figure.shapes) {
        if let Shape::Box { paint: Paint { stripes: Some(ink), .. }, .. }
        | Shape::Path { paint: Paint { stripes: Some(ink), .. }, .. } = shape
            && !stripes.contains(&ink)
        {
            stripes.push(ink);
        }
    }
    stripes
}

/// The edge of an icon as it is written once, for all that are drawn so.
const ICON: f64 = 12.0;

/// The icons of this edge with their paths, by name.
fn icons_of(scene: &Scene) -> Vec<(&str, &'static str)> {
    let mut icons: Vec<(&str, &'static str)> = Vec::new();
    for shape in scene.parts.iter().flat_map(|part| &part.figures).flat_map(|figure| &figure.shapes) {
        if let Shape::Icon { icon, size, .. } = shape
            && *size == ICON
            && !icons.iter().any(|(known, _)| *known == icon)
            && let Some(path) = icons::icon_path(icon)
        {
            icons.push((icon, path));
        }
    }
    icons.sort_unstable();
    icons
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

/// Which shapes of a figure may be a stamp.
fn stamped(role: PartRole, shape: &Shape) -> bool {
    match role {
        // Words stay where they can be found and copied.
        PartRole::Cards => !matches!(shape, Shape::Text { .. }),
        PartRole::Marks => true,
        PartRole::TitleBlock
        | PartRole::Ribbon
        | PartRole::PhaseHeads
        | PartRole::LaneHeads
        | PartRole::Ground
        | PartRole::Handovers
        | PartRole::Threads
        | PartRole::Notes
        | PartRole::Experience
        | PartRole::Figures
        | PartRole::Legend => false,
    }
}

/// What a mark is drawn like wherever it stands; none for one that is tied to its place by a line.
fn alike(figure: &Figure) -> Option<Alike> {
    let Subject::Gaps { numbers, .. } = &figure.subject else { return None };
    let tied = matches!(figure.shapes.first(), Some(Shape::Path { paint, .. }) if paint.fill.is_none());
    numbers.first().filter(|_| !tied).map(|number| (*number, numbers.len()))
}

/// The marks at cards and lines, by their item; the first of each.
fn marks_of(scene: &Scene) -> FxHashMap<Slot, (usize, &Figure)> {
    let figures = || scene.parts.iter().flat_map(|part| part.figures.iter().map(move |figure| (part.role, figure)));
    let item = |(role, figure): (PartRole, &Figure)| {
        let Subject::Item { slot } = figure.subject else { return None };
        matches!(role, PartRole::Cards | PartRole::Handovers).then_some(slot)
    };
    let items: FxHashSet<Slot> = figures().filter_map(item).collect();
    let mut marks = FxHashMap::default();
    for (number, (role, figure)) in figures().enumerate() {
        if let (PartRole::Marks, Subject::Gaps { slot: Some(slot), .. }) = (role, &figure.subject)
            && items.contains(slot)
        {
            marks.entry(*slot).or_insert((number, figure));
        }
    }
    marks
}

struct Writer<'a> {
    strokes: Strokes,
    looks: Looks,
    stamps: Stamps,
    stripes: Vec<&'a Ink>,
    /// The marks that stand within the groups of cards and lines, each with its number among all figures,
    /// by the item that they are at. There it need not be said once more where they are.
    within: FxHashMap<Slot, (usize, &'a Figure)>,
    manner: Manner,
}

impl<'a> Writer<'a> {
    /// Meets every look and every stamp once, so that both can be told before they are used. Gives the
    /// look that most elements of each part have, where the part's group can say it for them.
    fn survey(&mut self, scene: &'a Scene) -> Vec<Option<Look>> {
        self.within = marks_of(scene);
        let mut common = Vec::with_capacity(scene.parts.len());
        self.looks.meet(&Shape::Box {
            rect: scene.sheet,
            radius: 0.0,
            paint: Paint { fill: Some(Ink::Paper), ..Paint::default() },
        });
        for part in &scene.parts {
            self.looks.begin_part();
            for figure in &part.figures {
                let of_stamp = |shape: &&Shape| stamped(part.role, shape);
                let alike = alike(figure).filter(|_| part.role == PartRole::Marks);
                if alike.is_some_and(|alike| self.stamps.meet_again(alike)) {
                    continue;
                }
                if figure.shapes.iter().any(|shape| of_stamp(&shape)) {
                    // Written where the file will go on, and taken back.
                    let (begin, origin) = (self.strokes.len(), Origin::at(&figure.bounds));
                    for shape in figure.shapes.iter().filter(of_stamp) {
                        self.shape(shape, origin, None);
                    }
                    self.stamps.meet(self.strokes.since(begin));
                    self.strokes.cut(begin);
                    alike.into_iter().for_each(|alike| self.stamps.remember(alike));
                } else {
                    self.stamps.pass();
                }
                for shape in figure.shapes.iter().filter(|shape| !of_stamp(shape)) {
                    self.looks.meet_in_part(shape);
                }
            }
            common.push(self.looks.common());
        }
        common
    }

    /// What is drawn in several places: patterns, icons, stamps.
    fn definitions(&mut self, scene: &Scene) {
        let icons = icons_of(scene);
        if self.stripes.is_empty() && icons.is_empty() && self.stamps.is_empty() {
            return;
        }
        self.strokes.put("<defs>");
        for (at, ink) in self.stripes.iter().enumerate() {
            let colour = self.looks.hex(ink);
            let _ = write!(
                self.strokes,
                "<pattern id=\"stripes{at}\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
                 <rect width=\"3\" height=\"7\" fill=\"{colour}\" fill-opacity=\"0.45\"/></pattern>",
            );
        }
        for (icon, path) in icons {
            let _ = write!(
                self.strokes,
                "<path id=\"icon-{icon}\" transform=\"scale({})\" d=\"{path}\" fill=\"none\" stroke-width=\"{}\" \
                 stroke-linecap=\"round\" stroke-linejoin=\"round\"/>",
                ICON / icons::SIZE,
                icons::STROKE
            );
        }
        for (number, stamp) in self.stamps.repeated() {
            self.strokes.put("<g id=\"s").whole(i64::from(number)).put("\">").put(stamp).put("</g>");
        }
        self.strokes.put("</defs>\n");
    }

    /// From where to where a figure reaches down the drawing, with the mark that stands within it.
    fn rows(&self, figure: &Figure) -> Range<f64> {
        let slot = if let Subject::Item { slot } = figure.subject { Some(slot) } else { None };
        let mark = slot.and_then(|slot| self.within.get(&slot)).map(|(_, mark)| mark.bounds);
        let Rect { y, h, .. } = figure.bounds;
        let (top, bottom) = mark.map_or((y, y + h), |mark| (y.min(mark.y), (y + h).max(mark.y + mark.h)));
        top - OVERHANG..bottom + OVERHANG
    }

    /// Whether a figure is a mark that is written within what it is at.
    fn stands_within(&self, figure: &Figure) -> bool {
        let Subject::Gaps { slot: Some(slot), .. } = figure.subject else { return false };
        self.within.get(&slot).is_some_and(|(_, mark)| std::ptr::eq(*mark, figure))
    }

    fn figure(&mut self, (role, class): (PartRole, &str), figure: &Figure, number: usize, common: Option<Look>) {
        self.strokes.put("<g");
        let named = !matches!(figure.subject, Subject::Nothing) || !figure.name.is_empty();
        if self.manner == Manner::Page && named {
            self.strokes.put(" class=\"").put(class).put("\"");
        }
        match &figure.subject {
            Subject::Nothing => {}
            Subject::Item { .. } => {
                self.strokes.put(" data-id=\"").escaped(&figure.id).put("\"");
            }
            // In a file, its title tells the numbers.
            Subject::Gaps { .. } if self.manner == Manner::File => {}
            Subject::Gaps { numbers, .. } => {
                self.strokes.put(" data-gaps=\"");
                for (at, number) in numbers.iter().enumerate() {
                    self.strokes.put(if at > 0 { " " } else { "" }).whole(i64::from(*number));
                }
                self.strokes.put("\"");
            }
            Subject::Days { from, to } => {
                self.strokes.put(" data-days=\"").whole(i64::from(*from)).put(" ").whole(i64::from(*to)).put("\"");
            }
        }
        self.strokes.put(">");
        if !figure.name.is_empty() {
            let (title, more) = figure.name.split_once('\n').unwrap_or((&figure.name, ""));
            self.strokes.put("<title>").escaped(title).put("</title>");
            if !more.is_empty() && !self.stands_within(figure) {
                self.strokes.put("<desc>").escaped(more).put("</desc>");
            }
        }
        let stamp = if self.manner == Manner::File { self.stamps.of(number) } else { None };
        if let Some(number) = stamp {
            let origin = Origin::at(&figure.bounds);
            self.strokes.put("<use xlink:href=\"#s").whole(i64::from(number)).put("\" x=\"").tenths(origin.x);
            self.strokes.put("\" y=\"").tenths(origin.y).put("\"/>");
        }
        for shape in figure.shapes.iter().filter(|shape| stamp.is_none() || !stamped(role, shape)) {
            self.shape(shape, Origin::default(), common);
        }
        if let Subject::Item { slot } = figure.subject
            && matches!(role, PartRole::Cards | PartRole::Handovers)
            && let Some((number, mark)) = self.within.get(&slot).copied()
        {
            self.figure((PartRole::Marks, ""), mark, number, None);
        }
        self.strokes.put(if self.stands_within(figure) { "</g>" } else { "</g>\n" });
    }

    /// Writes a shape, seen from `origin`; `common` is the look that its group has.
    fn shape(&mut self, shape: &Shape, origin: Origin, common: Option<Look>) {
        match shape {
            Shape::Box { rect, radius, paint } => {
                let s = &mut self.strokes;
                s.put("<rect x=\"").along(rect.x, origin.x).put("\" y=\"").along(rect.y, origin.y);
                s.put("\" width=\"").number(rect.w).put("\" height=\"").number(rect.h);
                if *radius > 0.0 {
                    s.put("\" rx=\"").number(*radius);
                }
                s.put("\"");
                self.look(shape, common);
                self.strokes.put("/>");
                if let Some(ink) = &paint.stripes {
                    let number = self.pattern(ink);
                    let s = &mut self.strokes;
                    s.put("<rect x=\"").along(rect.x, origin.x).put("\" y=\"").along(rect.y, origin.y);
                    s.put("\" width=\"").number(rect.w).put("\" height=\"").number(rect.h);
                    if *radius > 0.0 {
                        s.put("\" rx=\"").number(*radius);
                    }
                    s.put("\" fill=\"url(#stripes").whole(number).put(")\"/>");
                }
            }
            Shape::Path { path, paint } => {
                self.strokes.put("<path d=\"").path(path, origin).put("\"");
                self.look(shape, common);
                self.strokes.put("/>");
                if let Some(ink) = &paint.stripes {
                    let number = self.pattern(ink);
                    self.strokes.put("<path d=\"").path(path, origin);
                    self.strokes.put("\" fill=\"url(#stripes").whole(number).put(")\"/>");
                }
            }
            Shape::Text { x, y, text, .. } => {
                let s = &mut self.strokes;
                s.put("<text x=\"").along(*x, origin.x).put("\" y=\"").along(*y, origin.y).put("\"");
                self.look(shape, common);
                self.strokes.put(">").escaped(text).put("</text>");
            }
            Shape::Icon { icon, x, y, size, ink } => {
                let Some(path) = icons::icon_path(icon) else { return };
                let colour = self.looks.hex(ink);
                let s = &mut self.strokes;
                if *size == ICON {
                    s.put("<use xlink:href=\"#icon-").put(icon).put("\" x=\"").along(*x, origin.x);
                    s.put("\" y=\"").along(*y, origin.y).put("\" stroke=\"").put(colour).put("\"/>");
                    return;
                }
                s.put("<path transform=\"translate(").along(*x, origin.x).put(" ").along(*y, origin.y);
                let scale = (size / icons::SIZE * 1000.0).round() / 1000.0;
                let _ = write!(
                    s,
                    ") scale({scale})\" d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{}\" \
                     stroke-linecap=\"round\" stroke-linejoin=\"round\"/>",
                    icons::STROKE
                );
            }
        }
    }

    /// How a shape looks: by its class in a file, nothing where its group says it, else one by one.
    fn look(&mut self, shape: &Shape, common: Option<Look>) {
        match self.manner {
            Manner::Page => self.looks.attributes(shape, &mut self.strokes),
            Manner::File => {
                let look = self.looks.meet(shape);
                if common != Some(look) {
                    self.strokes.put(" class=\"").put(self.looks.name(look)).put("\"");
                }
            }
        }
    }

    fn pattern(&self, ink: &Ink) -> i64 {
        self.stripes.iter().position(|other| *other == ink).map_or(0, |at| at as i64)
    }
}
