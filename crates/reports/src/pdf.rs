//! The report as PDF: the drawing first, then the gaps, the figures and the handovers in words.

use crate::contents::{Contents, GapEntry};
use crate::register::Table;
use drawing::pdf::{Block, Book, Mark, Paper, PdfError, text_pages};
use drawing::{Scene, Theme, Watch};
use gaps::Severity;
use messages::Words;

/// How the drawing lies on paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PdfOptions {
    /// The colours of the drawing.
    pub theme: Theme,
    /// The paper of the drawing.
    pub paper: Paper,
    /// Over several pages at its own size, instead of made to fit one.
    pub split: bool,
}

/// The share of the work that the drawing is; the rest is putting the file together.
const DRAWING: f64 = 0.6;

/// The shares of the width that the columns of the register have; the last is that of what was decided.
const REGISTER: [f64; 10] = [1.6, 1.6, 1.0, 0.85, 0.85, 1.0, 0.9, 1.4, 1.5, 1.5];
/// Those of what was decided.
const REVIEWS: [f64; 5] = [3.0, 1.6, 1.0, 1.0, 3.0];

/// The report as a file. The drawing lies on the paper asked for, the words on A4.
///
/// # Errors
/// When the file would not be one that everyone can read, since it is held to PDF/UA-1, or when the
/// watch stopped it.
pub fn pdf(
    contents: &Contents,
    scene: &Scene,
    options: &PdfOptions,
    words: &Words,
    watch: &mut Watch<'_>,
) -> Result<Vec<u8>, PdfError> {
    let mut book = Book::new(&contents.title, &scene.description, contents.language)?;
    book.draw(scene, options.theme, (options.paper, options.split), &mut |done| watch(done * DRAWING))?;
    for blocks in appendix(contents, words) {
        book.write(&blocks, Paper::A4);
    }
    if !watch(DRAWING) {
        return Err(PdfError::Stopped);
    }
    book.finish()
}

/// How many pages of words follow the drawing.
pub fn pdf_text_pages(contents: &Contents, words: &Words) -> usize {
    appendix(contents, words).iter().map(|blocks| text_pages(blocks, Paper::A4)).sum()
}

/// What follows the drawing: gaps and figures, then the register and what was decided.
fn appendix(contents: &Contents, words: &Words) -> [Vec<Block>; 2] {
    [[gaps(contents, words), figures(contents, words)].concat(), register(contents, words)]
}

fn heading(level: u16, text: String) -> Block {
    Block::Heading { level, text, mark: None }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph { text: text.to_owned(), lead: String::new() }
}

fn gaps(contents: &Contents, words: &Words) -> Vec<Block> {
    let mut blocks: Vec<Block> = vec![heading(2, words.text("report-gaps")), paragraph(&contents.found)];
    blocks.extend(contents.removed.iter().map(|sentence| paragraph(sentence)));
    for severity in Severity::ALL {
        let mut entries = contents.gaps.iter().filter(|entry| entry.severity == severity).peekable();
        if let Some(entry) = entries.peek() {
            blocks.push(heading(3, entry.severity_words.clone()));
        }
        entries.for_each(|entry| blocks.extend(gap(entry, words)));
    }
    blocks
}

fn gap(entry: &GapEntry, words: &Words) -> [Block; 5] {
    let told = |key: &str, text: &str| Block::Paragraph { text: text.to_owned(), lead: words.text(key) };
    [
        Block::Heading {
            level: 4,
            text: entry.name.clone(),
            mark: Some(Mark { severity: entry.severity, number: entry.number }),
        },
        Block::Points { texts: entry.messages.clone() },
        told("report-why", &entry.why),
        told("report-try", &entry.advice),
        told("report-helps", &entry.remedies.join(" · ")),
    ]
}

fn figures(contents: &Contents, words: &Words) -> Vec<Block> {
    let rows = contents.figures.iter().map(|figure| vec![figure.label.clone(), figure.value.clone()]);
    let headings = vec![words.text("report-figure"), words.text("report-value")];
    let table = Block::Table { headings, rows: rows.collect(), widths: vec![3.0, 2.0] };
    vec![heading(2, words.text("report-figures")), table]
}

fn register(contents: &Contents, words: &Words) -> Vec<Block> {
    let table = &contents.table;
    let mut blocks = vec![heading(2, words.text("report-register"))];
    match table.rows.is_empty() {
        true => blocks.push(paragraph(&words.text("report-no-handovers"))),
        false => blocks.push(laid(table, &REGISTER)),
    }
    if let Some(reviews) = &contents.reviews {
        blocks.extend([heading(2, words.text("report-reviews")), laid(reviews, &REVIEWS)]);
    }
    blocks
}

fn laid(table: &Table, widths: &[f64]) -> Block {
    let (headings, rows) = (table.headings.clone(), table.rows.clone());
    let widths = widths.iter().copied().take(headings.len()).collect();
    Block::Table { headings, rows, widths }
}
