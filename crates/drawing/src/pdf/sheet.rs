//! The drawing on its pages: whole on one, or at its own size over several that overlap.

use super::ink::{Inker, boxed};
use super::paper::{MM, Paper};
use super::{Book, PdfError, shortened};
use crate::scene::{Anchor, Figure, Ink, Paint, PartRole, Rect, Scene, Shape};
use crate::theme::Theme;
use crate::watch::Watch;
use krilla::destination::XyzDestination;
use krilla::geom::{Point, Transform};
use krilla::outline::OutlineNode;
use krilla::page::PageSettings;
use krilla::paint::FillRule;
use krilla::tagging::{Artifact, ArtifactType, BBox, ContentTag, Identifier, SpanTag, Tag, TagGroup};
use std::num::NonZeroU16;

/// Around the drawing.
const MARGIN: f64 = 10.0 * MM;
/// What neighbouring pages share.
const OVERLAP: f64 = 10.0 * MM;
/// Points of a CSS pixel: the drawing's own size.
const OWN_SIZE: f64 = 0.75;
/// The most pages that a drawing is split over; beyond, it is made smaller.
const MOST_PAGES: f64 = 400.0;
/// Size of the words that say how pages lie together, in points.
const MARK: f64 = 8.0;

/// Where the drawing lies on the pages.
struct Plan {
    /// Size of a page.
    page: (f64, f64),
    columns: usize,
    rows: usize,
    /// Points of a unit of the scene.
    scale: f64,
}

/// The order in which the parts are heard.
fn rank(role: PartRole) -> u8 {
    match role {
        PartRole::TitleBlock => 0,
        PartRole::Figures => 1,
        PartRole::Ribbon => 2,
        PartRole::PhaseHeads => 3,
        PartRole::LaneHeads => 4,
        PartRole::Cards => 5,
        PartRole::Handovers => 6,
        PartRole::Marks => 7,
        PartRole::Threads => 8,
        PartRole::Experience => 9,
        PartRole::Notes => 10,
        PartRole::Legend => 11,
        PartRole::Ground => 12,
    }
}

/// How a drawing lies on its pages.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheets {
    /// Width and height of a page, in points.
    pub page: (f64, f64),
    /// Points of a unit of the scene.
    pub scale: f64,
    /// Pages side by side.
    pub columns: usize,
    /// Pages one below the other.
    pub rows: usize,
    /// What each page shows, in units of the scene, row by row.
    pub windows: Vec<Rect>,
}

impl Sheets {
    /// The pages that [`Book::draw`] would make.
    pub fn of(sheet: &Rect, paper: Paper, split: bool) -> Self {
        let plan = Plan::of(sheet, paper, split);
        let Plan { page, columns, rows, scale } = plan;
        let places = (0..rows).flat_map(|row| (0..columns).map(move |column| (column, row)));
        let windows = places.map(|place| plan.window(sheet, place)).collect();
        Self { page, scale, columns, rows, windows }
    }
}

pub(super) fn draw(
    book: &mut Book,
    scene: &Scene,
    theme: Theme,
    (paper, split): (Paper, bool),
    watch: &mut Watch<'_>,
) -> Result<(), PdfError> {
    let plan = Plan::of(&scene.sheet, paper, split);
    let mut heard: Vec<(u8, TagGroup)> = Vec::new();
    let first = book.pages;
    for row in 0..plan.rows {
        for column in 0..plan.columns {
            let done = (row * plan.columns + column) as f64 / (plan.rows * plan.columns) as f64;
            if !watch(done) {
                return Err(PdfError::Stopped);
            }
            page(book, scene, theme, &plan, (column, row), &mut heard);
        }
    }
    bookmarks(book, scene, &plan, first);
    heard.sort_by_key(|(rank, _)| *rank);
    let mut section = TagGroup::new(Tag::Section);
    for (_, group) in heard {
        section.push(group);
    }
    book.tags.push(section);
    Ok(())
}

impl Plan {
    fn of(sheet: &Rect, paper: Paper, split: bool) -> Self {
        if split { Self::split(sheet, paper) } else { Self::fitting(sheet, paper) }
    }

    /// One page, turned so that the drawing is as large as can be.
    fn fitting(sheet: &Rect, paper: Paper) -> Self {
        let scale = |(w, h): (f64, f64)| ((w - 2.0 * MARGIN) / sheet.w).min((h - 2.0 * MARGIN) / sheet.h);
        let (wide, tall) = (paper.landscape(), paper.portrait());
        let page = if scale(wide) >= scale(tall) { wide } else { tall };
        Self { page, columns: 1, rows: 1, scale: scale(page) }
    }

    /// As many pages as the drawing takes, turned so that they are fewest.
    fn split(sheet: &Rect, paper: Paper) -> Self {
        let mut scale = OWN_SIZE;
        loop {
            let plans = [paper.landscape(), paper.portrait()].map(|page| Self::at_scale(sheet, page, scale));
            let [wide, tall] = plans;
            let best = if wide.columns * wide.rows <= tall.columns * tall.rows { wide } else { tall };
            if (best.columns as f64) * (best.rows as f64) <= MOST_PAGES {
                return best;
            }
            scale *= 0.8;
        }
    }

    fn at_scale(sheet: &Rect, page: (f64, f64), scale: f64) -> Self {
        let count = |length: f64, room: f64| {
            let (room, length) = (room - 2.0 * MARGIN, length * scale);
            if length <= room { 1 } else { ((length - OVERLAP) / (room - OVERLAP)).ceil() as usize }
        };
        Self { page, columns: count(sheet.w, page.0), rows: count(sheet.h, page.1), scale }
    }

    /// What the page of this column and row shows, in units of the scene.
    fn window(&self, sheet: &Rect, (column, row): (usize, usize)) -> Rect {
        let (room_w, room_h) = (self.page.0 - 2.0 * MARGIN, self.page.1 - 2.0 * MARGIN);
        let (step_w, step_h) = (room_w - OVERLAP, room_h - OVERLAP);
        let (w, h) = (room_w / self.scale, room_h / self.scale);
        match self.columns * self.rows {
            1 => Rect { x: sheet.x - (w - sheet.w) / 2.0, y: sheet.y - (h - sheet.h) / 2.0, w, h },
            _ => {
                let (x, y) = (column as f64 * step_w / self.scale, row as f64 * step_h / self.scale);
                Rect { x: sheet.x + x, y: sheet.y + y, w, h }
            }
        }
    }

    /// The page that shows most of a point, and where on it, in points.
    fn place(&self, sheet: &Rect, x: f64, y: f64) -> (usize, f64, f64) {
        let (step_w, step_h) = (self.page.0 - 2.0 * MARGIN - OVERLAP, self.page.1 - 2.0 * MARGIN - OVERLAP);
        let at = |offset: f64, step: f64, count: usize| match count {
            1 => 0,
            _ => ((offset * self.scale / step).max(0.0) as usize).min(count - 1),
        };
        let (column, row) = (at(x - sheet.x, step_w, self.columns), at(y - sheet.y, step_h, self.rows));
        let window = self.window(sheet, (column, row));
        let (left, top) = ((x - window.x) * self.scale + MARGIN, (y - window.y) * self.scale + MARGIN);
        (row * self.columns + column, left, top)
    }
}

fn page(
    book: &mut Book,
    scene: &Scene,
    theme: Theme,
    plan: &Plan,
    at: (usize, usize),
    heard: &mut Vec<(u8, TagGroup)>,
) {
    let Some(settings) = PageSettings::from_wh(plan.page.0 as f32, plan.page.1 as f32) else { return };
    let number = book.pages;
    book.pages += 1;
    let mut page = book.document.start_page_with(settings);
    let mut surface = page.surface();
    let window = plan.window(&scene.sheet, at);
    let room = Rect { x: MARGIN, y: MARGIN, w: plan.page.0 - 2.0 * MARGIN, h: plan.page.1 - 2.0 * MARGIN };
    let mut inker = Inker { surface: &mut surface, fonts: &book.fonts, theme };
    // The ground reaches to the edges of the page: a drawing that hangs on a wall has no frame.
    let ground = Paint { fill: Some(Ink::Paper), ..Paint::default() };
    let whole = Rect { x: 0.0, y: 0.0, w: plan.page.0, h: plan.page.1 };
    artifact(&mut inker, |inker| inker.shape(&Shape::Box { rect: whole, radius: 0.0, paint: ground }));
    if let Some(clip) = boxed(&room, 0.0) {
        inker.surface.push_clip_path(&clip, &FillRule::NonZero);
        let (scale, x, y) = (plan.scale, MARGIN - window.x * plan.scale, MARGIN - window.y * plan.scale);
        inker.surface.push_transform(&Transform::from_row(scale as f32, 0.0, 0.0, scale as f32, x as f32, y as f32));
        let mut sheet = Sheet { inker, scene, plan, number, home: at.1 * plan.columns + at.0, heard };
        for part in &scene.parts {
            for figure in part.figures.iter().filter(|figure| overlap(&figure.bounds, &window)) {
                sheet.figure(part.role, figure);
            }
        }
        sheet.inker.surface.pop();
        sheet.inker.surface.pop();
    }
    if plan.columns * plan.rows > 1 {
        let mut inker = Inker { surface: &mut surface, fonts: &book.fonts, theme };
        artifact(&mut inker, |inker| marks(inker, plan, at));
    }
}

/// Whether two rectangles touch, outlines included.
fn overlap(one: &Rect, other: &Rect) -> bool {
    const OUTLINE: f64 = 6.0;
    let along = |a: f64, wide: f64, b: f64, w: f64| a - OUTLINE <= b + w && b <= a + wide + OUTLINE;
    along(one.x, one.w, other.x, other.w) && along(one.y, one.h, other.y, other.h)
}

/// What is drawn and not heard.
fn artifact(inker: &mut Inker<'_, '_>, draw: impl FnOnce(&mut Inker<'_, '_>)) {
    inker.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other)));
    draw(inker);
    inker.surface.end_tagged();
}

/// A page of the drawing.
struct Sheet<'a, 'i, 's> {
    inker: Inker<'i, 's>,
    scene: &'a Scene,
    plan: &'a Plan,
    /// The page's number in the book.
    number: usize,
    /// The page's number in the drawing.
    home: usize,
    heard: &'a mut Vec<(u8, TagGroup)>,
}

impl Sheet<'_, '_, '_> {
    /// Draws a figure; where it lies on several pages, it is heard on the one that has its middle.
    fn figure(&mut self, role: PartRole, figure: &Figure) {
        let bounds = &figure.bounds;
        let sheet = &self.scene.sheet;
        let (x, y) = (bounds.x + bounds.w / 2.0, bounds.y + bounds.h / 2.0);
        let (home, _, _) = self.plan.place(sheet, x.clamp(sheet.x, sheet.x + sheet.w), y);
        if home != self.home || role == PartRole::Ground {
            artifact(&mut self.inker, |inker| figure.shapes.iter().for_each(|shape| inker.shape(shape)));
        } else if figure.name.is_empty() {
            self.unnamed(role, figure);
        } else {
            let id = self.inker.surface.start_tagged(ContentTag::Other);
            figure.shapes.iter().for_each(|shape| self.inker.shape(shape));
            self.inker.surface.end_tagged();
            let tag = Tag::Figure(Some(shortened(&figure.spoken()))).with_bbox(self.place(bounds));
            self.hear(role, TagGroup::with_children(tag, vec![id.into()]));
        }
    }

    /// Ornaments are not heard, but the words among them are; those of the title are its heading.
    fn unnamed(&mut self, role: PartRole, figure: &Figure) {
        let mut title: Vec<Identifier> = Vec::new();
        let mut words: Vec<String> = Vec::new();
        let mut lines: Vec<Identifier> = Vec::new();
        for shape in &figure.shapes {
            let Shape::Text { text, bold, .. } = shape else {
                artifact(&mut self.inker, |inker| inker.shape(shape));
                continue;
            };
            let id = self.inker.surface.start_tagged(ContentTag::Span(SpanTag::empty()));
            self.inker.shape(shape);
            self.inker.surface.end_tagged();
            if role == PartRole::TitleBlock && *bold {
                title.push(id);
                words.push(text.clone());
            } else {
                lines.push(id);
            }
        }
        if !title.is_empty() {
            let tag = Tag::Hn(NonZeroU16::MIN, Some(shortened(&words.join(" "))));
            self.hear(role, TagGroup::with_children(tag, title.into_iter().map(Into::into).collect()));
        }
        if !lines.is_empty() {
            self.hear(role, TagGroup::with_children(Tag::P, lines.into_iter().map(Into::into).collect()));
        }
    }

    fn hear(&mut self, role: PartRole, group: TagGroup) {
        self.heard.push((rank(role), group));
    }

    /// Where a figure lies on the page.
    fn place(&self, bounds: &Rect) -> Option<BBox> {
        let (scale, sheet) = (self.plan.scale, &self.scene.sheet);
        let window = self.plan.window(sheet, (self.home % self.plan.columns, self.home / self.plan.columns));
        let point = |at: f64, from: f64| ((at - from) * scale + MARGIN) as f32;
        let (left, top) = (point(bounds.x, window.x), point(bounds.y, window.y));
        let (w, h) = ((bounds.w * scale).max(1.0) as f32, (bounds.h * scale).max(1.0) as f32);
        krilla::geom::Rect::from_xywh(left, top, w, h).map(|rect| BBox::new(self.number, rect))
    }
}

/// Where the neighbouring pages begin, and which page this is: column letter, row number.
fn marks(inker: &mut Inker<'_, '_>, plan: &Plan, (column, row): (usize, usize)) {
    let (w, h) = plan.page;
    let edge = |at: f64, far: bool, length: f64| if far { length - MARGIN - at } else { MARGIN + at };
    let mut tick = |x1: f64, y1: f64, x2: f64, y2: f64| {
        let paint = Paint { stroke: Some(Ink::Text), width: 0.5, ..Paint::default() };
        inker.shape(&Shape::Path { path: format!("M{x1:.2} {y1:.2}L{x2:.2} {y2:.2}"), paint });
    };
    let sides = [(column > 0, false), (column + 1 < plan.columns, true)];
    for (_, far) in sides.into_iter().filter(|(there, _)| *there) {
        let x = edge(OVERLAP, far, w);
        tick(x, 2.0, x, MARGIN - 3.0);
        tick(x, h - MARGIN + 3.0, x, h - 2.0);
    }
    let sides = [(row > 0, false), (row + 1 < plan.rows, true)];
    for (_, far) in sides.into_iter().filter(|(there, _)| *there) {
        let y = edge(OVERLAP, far, h);
        tick(2.0, y, MARGIN - 3.0, y);
        tick(w - MARGIN + 3.0, y, w - 2.0, y);
    }
    let name = format!("{}{} / {}{}", letters(column), row + 1, letters(plan.columns - 1), plan.rows);
    inker.shape(&Shape::Text {
        x: w / 2.0,
        y: h - MARGIN / 2.0 + MARK / 2.0,
        text: name,
        size: MARK,
        bold: true,
        italic: false,
        anchor: Anchor::Middle,
        ink: Ink::Text,
        width: w,
    });
}

/// A, B … Z, AA, AB …
fn letters(at: usize) -> String {
    let last = char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
    if at < 26 { last.to_string() } else { letters(at / 26 - 1) + &last.to_string() }
}

/// The drawing, and under it its phases.
fn bookmarks(book: &mut Book, scene: &Scene, plan: &Plan, first: usize) {
    let target = |(page, x, y): (usize, f64, f64)| {
        XyzDestination::new(first + page, Point::from_xy(x.max(0.0) as f32, y.max(0.0) as f32))
    };
    let sheet = &scene.sheet;
    let title = if scene.title.is_empty() { book.title.clone() } else { shortened(&scene.title) };
    let mut node = OutlineNode::new(title, target(plan.place(sheet, sheet.x, sheet.y))).with_open(true);
    let heads = scene.parts.iter().filter(|part| part.role == PartRole::PhaseHeads).flat_map(|part| &part.figures);
    for head in heads.filter(|head| !head.name.is_empty()) {
        let place = plan.place(sheet, head.bounds.x, head.bounds.y);
        node.push_child(OutlineNode::new(shortened(&head.name), target(place)));
    }
    book.bookmark(node);
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_are_named_by_letters() {
        assert_eq!([0, 25, 26, 27, 702].map(letters), ["A", "Z", "AA", "AB", "AAA"]);
    }
}
