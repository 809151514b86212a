//! A journey on its way out of the desk: looked at beforehand, written, printed. The desk is free
//! meanwhile.

mod lines;

use crate::drawn::{DrawingOptions, ExportKind, Source};
use crate::reading::Reading;
use crate::trouble::Trouble;
use crate::wire::Failure;
use drawing::pdf::{Paper, Sheets};
use drawing::{PictureSize, Rect, Show, Theme, TimeView, Watch};
use gaps::Settings;
use journey::{Date, Journey, Slot};
use messages::{Language, Words};
use reports::{Approved, FreeText, Pseudonymising, Sheet};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::path::{Path, PathBuf};
use storage::{Care, Passphrase};
use ts_rs::TS;

/// What somebody wants to have exported, as the page says it.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportWish {
    /// As what.
    pub kind: ExportKind,
    /// How time is shown.
    pub time: TimeView,
    /// What is drawn as well.
    pub show: Show,
    /// The lanes and phases whose touchpoints are left out.
    pub folded: Vec<Slot>,
    /// The colours.
    pub theme: Theme,
    /// The language; none: the journey's.
    pub language: Option<Language>,
    /// Pixels of a picture for each unit of the drawing.
    pub scale: f64,
    /// Dots an inch of a picture that is to fit the paper; none: `scale` holds.
    pub dots: Option<f64>,
    /// The paper, by its name (`a3`) or in millimetres (`500x700`).
    pub paper: String,
    /// A PDF's drawing at its own size over several pages.
    pub split: bool,
    /// An SVG brings the letters that are used in it.
    pub embed_font: bool,
    /// The handovers that have a sheet; none: all of them.
    pub handovers: Option<Vec<Slot>>,
    /// A copy without what tells who the journey is about.
    pub pseudonymise: Option<PseudonymWish>,
}

/// What is replaced in a copy, and which free text stays.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PseudonymWish {
    /// Replace the person's alias and those of the family.
    pub person: bool,
    /// Replace the names of those responsible.
    pub owners: bool,
    /// Replace the names of actors.
    pub actors: bool,
    /// The lines that may stay. All others go.
    pub texts: Vec<ApprovedText>,
}

/// A line of free text that may stay.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ApprovedText {
    /// The record.
    pub slot: Slot,
    /// The record's kind and the field.
    pub field: String,
    /// Which text of the field.
    pub part: u32,
    /// Which line of the text.
    pub line: u32,
    /// What it says; when it says something else by now, it goes.
    pub text: String,
    /// What stands in its place; the same words when it stays as it is.
    pub becomes: String,
}

/// A line of free text that somebody reads before it may stay.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LineToRead {
    /// The record.
    pub slot: Slot,
    /// The record's kind and the field.
    pub field: String,
    /// Which text of the field.
    pub part: u32,
    /// Which line of the text.
    pub line: u32,
    /// What it says.
    pub text: String,
    /// The field in words; what it is the title of, where it is one.
    pub field_name: String,
    /// What the record is called.
    pub of: String,
    /// Whether it is a title, without which something else gets a number.
    pub title: bool,
    /// Names in it that stand in the journey as names.
    pub names: Vec<String>,
}

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

/// What became of a wish to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Printed {
    /// The system prints it.
    Printed,
    /// The system's viewer shows it, and can print.
    Viewer,
    /// The user cancelled.
    Cancelled,
}

/// The most letters of a text, and rows of a table, that are shown beforehand.
const MOST_LETTERS: usize = 20_000;
const MOST_ROWS: usize = 60;
/// The most handover sheets that are shown beforehand.
const MOST_SHEETS: usize = 12;
/// The most bytes of a drawing that the page can show at once: some thousand touchpoints.
const MOST_DRAWING: usize = 5_000_000;

/// A copy of a journey that is exported.
pub struct Outgoing {
    pub(crate) journey: Journey,
    pub(crate) settings: Settings,
    /// In which it is told what does not work.
    pub(crate) language: Language,
    /// Where it is noted what file is being written.
    pub(crate) notes: PathBuf,
    /// What another journey that is set beside it may be protected with.
    pub(crate) passphrase: Option<Passphrase>,
    /// Where files lie that another program is to print.
    pub(crate) handed_out: PathBuf,
    /// The day that it is, for what is overdue.
    pub(crate) today: Option<Date>,
}

type Reply<T> = Result<T, Failure>;

impl Outgoing {
    /// The bytes of a file. The watch is told how far it is, and can stop it.
    ///
    /// # Errors
    /// When it cannot be made, or was stopped.
    pub fn bytes(&self, wish: &ExportWish, watch: &mut Watch<'_>) -> Reply<Vec<u8>> {
        self.told(self.written(wish, watch))
    }

    /// Writes a file that was made before.
    ///
    /// # Errors
    /// When it cannot be written; what was there is then as it was.
    pub fn save(&self, bytes: &[u8], path: &Path) -> Reply<()> {
        let care = Care { notes: Some(&self.notes), ..Care::default() };
        self.told(storage::save(path, bytes, &care).map(|_| ()).map_err(Trouble::from))
    }

    /// Puts a PDF where another program can open it, for the user alone, until the app ends or starts
    /// again.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn hand_out(&self, pdf: &[u8]) -> Reply<PathBuf> {
        self.told(storage::hand_out(&self.handed_out, ".pdf", pdf).map_err(Trouble::from))
    }

    /// That nothing here prints, in words.
    pub fn cannot_print(&self) -> Failure {
        Trouble::CannotPrint.in_words(Words::of(self.language))
    }

    /// Whether a page of the drawing is wider than high.
    ///
    /// # Errors
    /// When the wish cannot be fulfilled.
    pub fn is_landscape(&self, wish: &ExportWish) -> Reply<bool> {
        Ok(self.preview(wish)?.pages.is_some_and(|pages| pages.page.0 > pages.page.1))
    }

    /// What will come out.
    ///
    /// # Errors
    /// When the wish cannot be fulfilled.
    pub fn preview(&self, wish: &ExportWish) -> Reply<ExportPreview> {
        let options = self.told(self.options(wish))?;
        Ok(self.shown(wish.kind, &options))
    }

    fn options(&self, wish: &ExportWish) -> Result<DrawingOptions, Trouble> {
        Ok(DrawingOptions { today: self.today, ..wish.options()? })
    }

    fn written(&self, wish: &ExportWish, watch: &mut Watch<'_>) -> Result<Vec<u8>, Trouble> {
        let options = self.options(wish)?;
        Source::of(Cow::Borrowed(&self.journey), &self.settings, &options).written(wish.kind, &options, watch)
    }

    fn shown(&self, kind: ExportKind, options: &DrawingOptions) -> ExportPreview {
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

    /// Reads the journey that this one is to be set beside.
    ///
    /// # Errors
    /// When the file cannot be read or is no journey.
    pub fn read_other(&self, path: &Path) -> Reply<Reading> {
        self.told(Reading::of_other(path, self.settings.clone(), self.passphrase.as_ref()))
    }

    fn told<T>(&self, result: Result<T, Trouble>) -> Reply<T> {
        result.map_err(|trouble| trouble.in_words(Words::of(self.language)))
    }
}

impl ExportWish {
    /// The same as `stafett export` understands it.
    pub(crate) fn options(&self) -> Result<DrawingOptions, Trouble> {
        let paper = Paper::parse(&self.paper).ok_or_else(|| Trouble::NoSuchPaper(self.paper.clone()))?;
        let size = match self.dots {
            Some(dots) => PictureSize::Print(paper, dots.clamp(*drawing::DOTS.start(), *drawing::DOTS.end())),
            None => PictureSize::Scale(self.scale),
        };
        Ok(DrawingOptions {
            theme: self.theme,
            language: self.language,
            size,
            paper,
            split: self.split,
            embed_font: self.embed_font,
            pseudonymise: self.pseudonymise.as_ref().map(PseudonymWish::choice),
            time: self.time,
            show: self.show,
            folded: self.folded.clone(),
            handovers: self.handovers.clone(),
            today: None,
        })
    }
}

impl PseudonymWish {
    fn choice(&self) -> Pseudonymising {
        let approved = |text: &ApprovedText| Approved {
            line: FreeText {
                slot: text.slot,
                field: text.field.clone(),
                part: text.part as usize,
                line: text.line as usize,
                text: text.text.clone(),
            },
            text: text.becomes.clone(),
        };
        Pseudonymising {
            person: self.person,
            owners: self.owners,
            actors: self.actors,
            approved: self.texts.iter().map(approved).collect(),
        }
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

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
