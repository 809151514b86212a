//! Pages of text: headings, paragraphs, points and tables, broken over pages and tagged.

mod printing;

use super::paper::{MM, Paper};
use super::{Book, shortened};
use crate::scene::Ink;
use crate::text::{self, Cut};
use gaps::Severity;
use krilla::tagging::{ListNumbering, TableHeaderScope, Tag, TagKind};
use std::num::NonZeroU16;

/// A piece of text.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading; the drawing's title is of level 1.
    Heading {
        /// From 1 to 6.
        level: u16,
        /// What it says.
        text: String,
        /// The gap it is about: its sign stands before it.
        mark: Option<Mark>,
    },
    /// A paragraph.
    Paragraph {
        /// What it says.
        text: String,
        /// Said before it in bold; may be empty.
        lead: String,
    },
    /// Points of a list.
    Points {
        /// One each.
        texts: Vec<String>,
    },
    /// A table. Its headings are said again on each page.
    Table {
        /// What the columns hold.
        headings: Vec<String>,
        /// As many cells as there are headings.
        rows: Vec<Vec<String>>,
        /// The share of the width that each column has.
        widths: Vec<f64>,
    },
}

/// The sign of a gap, as it stands on the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// How grave it is.
    pub severity: Severity,
    /// Its number.
    pub number: u32,
}

const MARGIN: f64 = 18.0 * MM;
const TEXT: f64 = 10.0;
const SMALL: f64 = 8.0;
/// Height of a line, in font sizes.
const LEADING: f64 = 1.4;
/// Between two columns of a table.
const GUTTER: f64 = 6.0;
/// Indent of points.
const INDENT: f64 = 12.0;
/// Room for the sign of a gap.
const SIGN: f64 = 22.0;
/// A heading and what belongs to it are kept on one page where they take no more than this share of it, ...
const TOGETHER: f64 = 0.7;
/// ... and have no more points or rows than this.
const FEW: usize = 60;

/// Where a line is drawn: page, left end, baseline.
struct Line {
    page: usize,
    x: f64,
    y: f64,
    text: String,
    size: f64,
    cut: Cut,
    ink: Ink,
    /// Whether it is heard.
    heard: bool,
}

/// A part of what is heard.
enum Element {
    Group(TagKind, Vec<Element>),
    /// A line, by its number.
    Line(usize),
}

/// The text on its way to pages.
struct Flow {
    width: f64,
    height: f64,
    page: usize,
    y: f64,
    lines: Vec<Line>,
    /// Rules across the page: page, height.
    rules: Vec<(usize, f64)>,
    /// Signs of gaps: page, middle of the line, the sign.
    signs: Vec<(usize, f64, Mark)>,
    elements: Vec<Element>,
    bookmarks: Vec<(u16, String, usize, f64)>,
}

pub(super) fn write(book: &mut Book, blocks: &[Block], paper: Paper) {
    flow(blocks, paper).print(book);
}

/// How many pages these make.
pub fn text_pages(blocks: &[Block], paper: Paper) -> usize {
    flow(blocks, paper).page + 1
}

fn flow(blocks: &[Block], paper: Paper) -> Flow {
    let (short, long) = paper.portrait();
    let wide = blocks.iter().any(|block| matches!(block, Block::Table { headings, .. } if headings.len() > 4));
    let mut flow = if wide { Flow::new(long, short) } else { Flow::new(short, long) };
    for (at, block) in blocks.iter().enumerate() {
        if matches!(block, Block::Heading { .. }) {
            flow.keep(unit(&blocks[at..]));
        }
        flow.block(block, blocks.get(at + 1));
    }
    flow
}

/// A heading with what belongs to it: all until the next one, or that with what belongs to it.
fn unit(blocks: &[Block]) -> &[Block] {
    let is_heading = |block: &Block| matches!(block, Block::Heading { .. });
    let headings = blocks.iter().take_while(|block| is_heading(block)).count();
    let rest = blocks[headings..].iter().take_while(|block| !is_heading(block)).count();
    &blocks[..headings + rest]
}

impl Flow {
    fn new(width: f64, height: f64) -> Self {
        Self {
            width,
            height,
            page: 0,
            y: MARGIN,
            lines: Vec::new(),
            rules: Vec::new(),
            signs: Vec::new(),
            elements: Vec::new(),
            bookmarks: Vec::new(),
        }
    }

    /// Turns the page where these do not fit on the rest of it, but on a page of their own.
    fn keep(&mut self, unit: &[Block]) {
        let few = |block: &Block| match block {
            Block::Heading { .. } | Block::Paragraph { .. } => true,
            Block::Points { texts } => texts.len() <= FEW,
            Block::Table { rows, .. } => rows.len() <= FEW,
        };
        if self.y <= MARGIN || !unit.iter().all(few) {
            return;
        }
        let mut tried = Self::new(self.width, f64::INFINITY);
        // What stands above a heading counts.
        tried.y = self.y;
        for (at, block) in unit.iter().enumerate() {
            tried.block(block, unit.get(at + 1));
        }
        let height = tried.y - self.y;
        if tried.y - TEXT > self.bottom() && height <= TOGETHER * (self.height - 2.0 * MARGIN) {
            self.turn();
        }
    }

    fn room(&self) -> f64 {
        self.width - 2.0 * MARGIN
    }

    fn bottom(&self) -> f64 {
        self.height - MARGIN
    }

    fn block(&mut self, block: &Block, next: Option<&Block>) {
        match block {
            Block::Heading { level, text, mark } => self.heading(*level, text, *mark, next),
            Block::Paragraph { text, lead } => {
                let mut lines = Vec::new();
                if !lead.is_empty() {
                    // What is said before it stays with it.
                    self.need((SMALL + TEXT) * LEADING);
                    lines.push(self.put_all(lead, 0.0, SMALL, Cut::Bold, &Ink::Quiet));
                }
                lines.push(self.put_all(text, 0.0, TEXT, Cut::Regular, &Ink::Text));
                self.y += TEXT * 0.5;
                self.elements.push(Element::Group(Tag::P.into(), lines.into_iter().flatten().collect()));
            }
            Block::Points { texts } => self.points(texts),
            Block::Table { headings, rows, widths } => self.table(headings, rows, widths),
        }
    }

    /// A heading stays with what follows it.
    fn heading(&mut self, level: u16, text: &str, mark: Option<Mark>, next: Option<&Block>) {
        let (size, before) = match level {
            0..=1 => (18.0, 0.0),
            2 => (14.0, 18.0),
            3 => (11.5, 12.0),
            _ => (10.5, 8.0),
        };
        let follows = if matches!(next, Some(Block::Heading { .. })) { 90.0 } else { 56.0 };
        if self.y > MARGIN {
            self.y += before;
        }
        self.need(size * LEADING + follows);
        let told = mark.map_or_else(|| text.to_owned(), |mark| format!("{}  {text}", mark.number));
        self.bookmarks.push((level, told.clone(), self.page, self.y));
        self.signs.extend(mark.map(|mark| (self.page, self.y + size * 0.7, mark)));
        let lines = self.put_all(text, if mark.is_some() { SIGN } else { 0.0 }, size, Cut::Bold, &Ink::Text);
        self.y += size * 0.3;
        let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
        self.elements.push(Element::Group(Tag::Hn(level, Some(shortened(&told))).into(), lines));
    }

    fn points(&mut self, texts: &[String]) {
        let mut items = Vec::new();
        for text in texts {
            self.need(TEXT * LEADING);
            let (page, y) = (self.page, self.y);
            let body = self.put_all(text, INDENT, TEXT, Cut::Regular, &Ink::Text);
            let dot = self.line((page, y), 0.0, "•", TEXT, Cut::Regular, &Ink::Quiet, true);
            self.y += TEXT * 0.2;
            let label = Element::Group(Tag::Lbl.into(), vec![Element::Line(dot)]);
            let body = Element::Group(Tag::LBody.into(), body);
            items.push(Element::Group(Tag::LI.into(), vec![label, body]));
        }
        self.y += TEXT * 0.3;
        self.elements.push(Element::Group(Tag::L(ListNumbering::Disc).into(), items));
    }

    fn table(&mut self, headings: &[String], rows: &[Vec<String>], widths: &[f64]) {
        let all: f64 = widths.iter().sum::<f64>().max(f64::MIN_POSITIVE);
        let widths: Vec<f64> = widths.iter().map(|share| share / all * self.room()).collect();
        let head = self.row(headings, &widths, Cut::Bold, true);
        let head = head.into_iter().map(|cell| Element::Group(Tag::TH(TableHeaderScope::Column).into(), cell));
        let head = Element::Group(Tag::TR.into(), head.collect());
        let mut body = Vec::new();
        for row in rows {
            let height = self.row_height(row, &widths, Cut::Regular);
            let page = self.bottom() - MARGIN - self.row_height(headings, &widths, Cut::Bold);
            if self.y + height > self.bottom() && height <= page {
                self.turn_table(headings, &widths);
            }
            let cells = self.row_of(row, &widths, headings);
            let cells = cells.into_iter().enumerate().map(|(at, cell)| match at {
                0 => Element::Group(Tag::TH(TableHeaderScope::Row).into(), cell),
                _ => Element::Group(Tag::TD.into(), cell),
            });
            body.push(Element::Group(Tag::TR.into(), cells.collect()));
        }
        self.y += TEXT;
        let parts = vec![Element::Group(Tag::THead.into(), vec![head]), Element::Group(Tag::TBody.into(), body)];
        self.elements.push(Element::Group(Tag::Table.into(), parts));
    }

    /// Goes on with a table on a new page, under its headings.
    fn turn_table(&mut self, headings: &[String], widths: &[f64]) {
        self.turn();
        self.row(headings, widths, Cut::Bold, false);
    }

    fn wrapped(cells: &[String], widths: &[f64], cut: Cut) -> Vec<Vec<String>> {
        let wrap = |(cell, width): (&String, &f64)| text::wrap(cell, SMALL, cut, (width - GUTTER).max(8.0), usize::MAX);
        cells.iter().zip(widths).map(wrap).collect()
    }

    fn row_height(&self, cells: &[String], widths: &[f64], cut: Cut) -> f64 {
        let lines = Self::wrapped(cells, widths, cut).iter().map(Vec::len).max().unwrap_or(0).max(1);
        lines as f64 * SMALL * LEADING + 6.0
    }

    /// The headings of a table.
    fn row(&mut self, cells: &[String], widths: &[f64], cut: Cut, heard: bool) -> Vec<Vec<Element>> {
        if heard {
            self.need(self.row_height(cells, widths, cut) + 3.0 * SMALL * LEADING);
        }
        let columns = Self::wrapped(cells, widths, cut);
        let placed = self.cells(&columns, widths, cut, heard, |_| {});
        self.rules.push((self.page, self.y - 2.0));
        placed
    }

    /// A row that may go on over pages when it is taller than one.
    fn row_of(&mut self, cells: &[String], widths: &[f64], headings: &[String]) -> Vec<Vec<Element>> {
        let columns = Self::wrapped(cells, widths, Cut::Regular);
        let placed = self.cells(&columns, widths, Cut::Regular, true, |flow| flow.turn_table(headings, widths));
        self.rules.push((self.page, self.y - 2.0));
        placed
    }

    fn cells(
        &mut self,
        columns: &[Vec<String>],
        widths: &[f64],
        cut: Cut,
        heard: bool,
        turn: impl Fn(&mut Self),
    ) -> Vec<Vec<Element>> {
        let mut placed: Vec<Vec<Element>> = columns.iter().map(|_| Vec::new()).collect();
        self.y += 2.0;
        for at in 0..columns.iter().map(Vec::len).max().unwrap_or(0).max(1) {
            if self.y + SMALL * LEADING > self.bottom() {
                turn(self);
            }
            let mut x = 0.0;
            for ((column, width), cell) in columns.iter().zip(widths).zip(&mut placed) {
                if let Some(text) = column.get(at) {
                    let number = self.line((self.page, self.y), x, text, SMALL, cut, &Ink::Text, heard);
                    if heard {
                        cell.push(Element::Line(number));
                    }
                }
                x += width;
            }
            self.y += SMALL * LEADING;
        }
        self.y += 4.0;
        placed
    }

    /// Puts a text on as many lines as it takes.
    fn put_all(&mut self, text: &str, indent: f64, size: f64, cut: Cut, ink: &Ink) -> Vec<Element> {
        let lines = text::wrap(text, size, cut, self.room() - indent, usize::MAX);
        let mut placed = Vec::with_capacity(lines.len());
        for line in lines {
            self.need(size * LEADING);
            placed.push(Element::Line(self.line((self.page, self.y), indent, &line, size, cut, ink, true)));
            self.y += size * LEADING;
        }
        placed
    }

    #[expect(clippy::too_many_arguments, reason = "a line is all of these")]
    fn line(&mut self, at: (usize, f64), x: f64, text: &str, size: f64, cut: Cut, ink: &Ink, heard: bool) -> usize {
        let (page, y) = (at.0, at.1 + size * 1.05);
        // The blank at the end keeps words apart for those who hear them.
        let text = format!("{text} ");
        self.lines.push(Line { page, x: MARGIN + x, y, text, size, cut, ink: ink.clone(), heard });
        self.lines.len() - 1
    }

    /// Turns the page when less than this is left of it.
    fn need(&mut self, height: f64) {
        if self.y + height > self.bottom() && self.y > MARGIN {
            self.turn();
        }
    }

    fn turn(&mut self) {
        self.page += 1;
        self.y = MARGIN;
    }
}
