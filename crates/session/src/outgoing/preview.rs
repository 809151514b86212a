//! What will come out of an export, looked at beforehand.

use super::{Outgoing, number};
use crate::drawn::{DrawingOptions, ExportKind, Source};
use drawing::Rect;
use drawing::pdf::Sheets;
use reports::Sheet;
use serde::Serialize;
use std::borrow::Cow;
use ts_rs::TS;

/// The most letters of a text, and rows of a table, that are shown beforehand.
const MOST_LETTERS: usize = 20_000;
const MOST_ROWS: usize = 60;
/// The most handover sheets that are shown beforehand.
const MOST_SHEETS: usize = 12;
/// The most bytes of a drawing that the page can show at once: some thousand touchpoints.
const MOST_DRAWING: usize = 5_000_000;

/// What will come out.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportPreview {
    /// The drawing as SVG; none where none comes out, or it is too large.
    pub drawing: Option<String>,
    /// Whether there is a drawing that is too large to be shown beforehand.
    pub too_large: bool,
    /// Where the drawing lies: left, top, width and height, in its own units.
    pub sheet: Option<[f64; 4]>,
    /// Width and height of a picture, in pixels.
    pub pixels: Option<(u32, u32)>,
    /// The pages of a PDF.
    pub pages: Option<PagesText>,
    /// The text, or its beginning.
    pub text: Option<String>,
    /// The register, or its beginning.
    pub table: Option<TableText>,
    /// The handover sheets, or the first of them.
    pub sheets: Option<Vec<Sheet>>,
    /// How many handover sheets there are.
    pub sheet_count: u32,
    /// How much there is of what.
    pub counts: CountsText,
    /// The language it is in.
    pub language: String,
    /// What was taken out or replaced, in sentences.
    pub removed: Vec<String>,
}

/// The pages of a PDF.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PagesText {
    /// What each page of the drawing shows: left, top, width and height in units of the drawing.
    pub windows: Vec<[f64; 4]>,
    /// The blank around it, in units of the drawing.
    pub margin: f64,
    /// Pages side by side.
    pub columns: u32,
    /// Pages one below the other.
    pub rows: u32,
    /// Width and height of a page, in millimetres.
    pub page: (f64, f64),
    /// Pages of words behind it.
    pub words: u32,
    /// How large the drawing comes out, in per cent of its own size.
    pub percent: u32,
}

/// The beginning of a table.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TableText {
    /// What the columns hold.
    pub headings: Vec<String>,
    /// The first rows.
    pub rows: Vec<Vec<String>>,
}

/// How much of what an export has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CountsText {
    /// Touchpoints.
    pub touchpoints: u32,
    /// Handovers.
    pub handovers: u32,
    /// Gaps.
    pub gaps: u32,
    /// Key figures.
    pub figures: u32,
}

impl Outgoing {
    pub(super) fn shown(&self, kind: ExportKind, options: &DrawingOptions) -> ExportPreview {
        let source = Source::of(Cow::Borrowed(&self.journey), &self.settings, options);
        let contents = source.contents();
        let mut preview = ExportPreview {
            drawing: None,
            too_large: false,
            sheet: None,
            pixels: None,
            pages: None,
            text: None,
            table: None,
            sheets: None,
            sheet_count: number(source.handovers(options).len()),
            counts: CountsText {
                touchpoints: number(contents.stops.len()),
                handovers: number(contents.table.rows.len()),
                gaps: number(contents.gaps.iter().map(|entry| entry.messages.len()).sum()),
                figures: number(contents.figures.len()),
            },
            language: source.words.language().code().to_owned(),
            removed: source.removed.clone(),
        };
        match kind {
            ExportKind::Markdown => {
                let text = reports::markdown(&contents, source.words);
                preview.text = Some(text.chars().take(MOST_LETTERS).collect());
            }
            ExportKind::Csv | ExportKind::Xlsx => {
                let rows = contents.table.rows.iter().take(MOST_ROWS).cloned().collect();
                preview.table = Some(TableText { headings: contents.table.headings.clone(), rows });
            }
            ExportKind::Sheet | ExportKind::SheetPage => preview.sheets = Some(source.sheets(options, MOST_SHEETS)),
            ExportKind::Svg
            | ExportKind::Png
            | ExportKind::Pdf
            | ExportKind::Html
            | ExportKind::Story
            | ExportKind::Review => {
                let scene = source.scene(options);
                preview.pixels = (kind == ExportKind::Png).then(|| drawing::png_pixels(&scene, options.size));
                preview.pages = (kind == ExportKind::Pdf).then(|| {
                    let words = reports::pdf_text_pages(&contents, source.words);
                    PagesText::of(&Sheets::of(&scene.sheet, options.paper, options.split), words)
                });
                preview.sheet = Some(sides(&scene.sheet));
                let drawing = drawing::svg_within_page(&scene, options.theme);
                preview.too_large = drawing.len() > MOST_DRAWING;
                preview.drawing = Some(drawing).filter(|_| !preview.too_large);
            }
        }
        preview
    }
}

impl PagesText {
    fn of(sheets: &Sheets, words: usize) -> Self {
        const MM: f64 = 25.4 / 72.0;
        const OWN_SIZE: f64 = 0.75;
        let (w, h) = sheets.page;
        let window = sheets.windows.first().map_or(0.0, |window| window.w);
        Self {
            windows: sheets.windows.iter().map(sides).collect(),
            margin: (w / sheets.scale - window) / 2.0,
            columns: number(sheets.columns),
            rows: number(sheets.rows),
            page: ((w * MM).round(), (h * MM).round()),
            words: number(words),
            percent: (sheets.scale / OWN_SIZE * 100.0).round() as u32,
        }
    }
}

fn sides(rect: &Rect) -> [f64; 4] {
    [rect.x, rect.y, rect.w, rect.h]
}
