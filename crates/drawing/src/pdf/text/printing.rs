//! Text that has its pages is printed on them: lines, rules and signs, bookmarks, and the tags by which it is heard.

use super::{Element, Flow, MARGIN, Mark, SMALL};
use crate::marks;
use crate::pdf::ink::Inker;
use crate::pdf::{Book, shortened};
use crate::pen::{self, LABEL, point};
use crate::scene::{Anchor, Dash, Ink, Paint, Shape};
use crate::text::{self, Cut};
use gaps::Severity;
use krilla::destination::XyzDestination;
use krilla::geom::{Point, Transform};
use krilla::outline::OutlineNode;
use krilla::page::PageSettings;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag, Tag, TagGroup, TagKind};

/// The size of a gap's sign, of that on the drawing.
const SIGN_SCALE: f64 = 0.72;

impl Mark {
    /// Around 0, 0.
    fn shapes(self) -> [Shape; 2] {
        let down = if self.severity == Severity::High { 6.5 } else { 4.0 };
        let number = self.number.to_string();
        [
            marks::sign(point(0.0, 0.0), self.severity),
            pen::anchored(0.0, down, &number, LABEL, Cut::Bold, Ink::Card, Anchor::Middle),
        ]
    }
}

impl Flow {
    pub(super) fn print(self, book: &mut Book) {
        let first = book.pages;
        let mut ids: Vec<Option<Identifier>> = self.lines.iter().map(|_| None).collect();
        let mut lines: Vec<Vec<usize>> = vec![Vec::new(); self.page + 1];
        for (at, line) in self.lines.iter().enumerate() {
            lines[line.page].push(at);
        }
        for (page, lines) in lines.iter().enumerate() {
            self.print_page(book, page, lines, &mut ids);
        }
        let mut section = TagGroup::new(Tag::Section);
        for element in self.elements {
            if let Element::Group(tag, children) = element {
                section.push(group(tag, children, &ids));
            }
        }
        book.tags.push(section);
        let mut nodes: Vec<OutlineNode> = Vec::new();
        for (level, text, page, y) in self.bookmarks.iter().filter(|(level, ..)| *level <= 3) {
            let target = XyzDestination::new(first + page, Point::from_xy(0.0, (y - 4.0).max(0.0) as f32));
            let node = OutlineNode::new(shortened(text), target);
            match nodes.last_mut() {
                Some(last) if *level == 3 => last.push_child(node),
                _ => nodes.push(node),
            }
        }
        nodes.into_iter().for_each(|node| book.bookmark(node));
    }

    fn print_page(&self, book: &mut Book, number: usize, lines: &[usize], ids: &mut [Option<Identifier>]) {
        let Some(settings) = PageSettings::from_wh(self.width as f32, self.height as f32) else { return };
        book.pages += 1;
        let footer = format!("{} · {}", book.title, book.pages);
        let mut page = book.document.start_page_with(settings);
        let mut surface = page.surface();
        let mut inker = Inker { surface: &mut surface, fonts: &book.fonts, theme: book.text };
        for (at, line) in lines.iter().map(|at| (*at, &self.lines[*at])) {
            let tag = match line.heard {
                true => ContentTag::Span(SpanTag::empty()),
                false => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other)),
            };
            ids[at] = Some(inker.surface.start_tagged(tag));
            inker.text(line.x, line.y, &line.text, line.size, line.cut, &line.ink);
            inker.surface.end_tagged();
        }
        inker.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)));
        let paint = Paint { stroke: Some(Ink::Hair), width: 0.75, dash: Dash::Solid, ..Paint::default() };
        for (_, y, mark) in self.signs.iter().filter(|(page, ..)| *page == number) {
            let (scale, x, y) = (SIGN_SCALE as f32, (MARGIN + 8.0) as f32, *y as f32);
            inker.surface.push_transform(&Transform::from_row(scale, 0.0, 0.0, scale, x, y));
            mark.shapes().iter().for_each(|shape| inker.shape(shape));
            inker.surface.pop();
        }
        for (_, y) in self.rules.iter().filter(|(page, _)| *page == number) {
            let path = format!("M{MARGIN:.2} {y:.2}L{:.2} {y:.2}", self.width - MARGIN);
            inker.shape(&Shape::Path { path, paint: paint.clone() });
        }
        let footer = text::fit(&footer, SMALL, Cut::Regular, self.room());
        inker.text(MARGIN, self.height - MARGIN * 0.55, &footer, SMALL, Cut::Regular, &Ink::Quiet);
        inker.surface.end_tagged();
    }
}

fn group(tag: TagKind, children: Vec<Element>, ids: &[Option<Identifier>]) -> TagGroup {
    let mut made = TagGroup::new(tag);
    for child in children {
        match child {
            Element::Group(tag, children) => made.push(group(tag, children, ids)),
            Element::Line(at) => {
                if let Some(id) = ids.get(at).copied().flatten() {
                    made.push(id);
                }
            }
        }
    }
    made
}
