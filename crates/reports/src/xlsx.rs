//! The register as a workbook: the handovers on the first sheet, what the journey is on the second.

use crate::contents::Contents;
use crate::csv::looks_like_a_formula;
use crate::register::{Cell, Column};
use journey::Date;
use messages::Words;
use rust_xlsxwriter as book;
use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet};

/// The most letters of a cell, with some room left.
const MOST_LETTERS: usize = 32_000;
/// The most letters of the name of a sheet.
const SHEET_NAME: usize = 31;

/// Why there is no workbook.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code}: {detail}", code = self.code())]
pub struct XlsxError {
    detail: String,
}

impl XlsxError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        "xlsx-failed"
    }
}

impl From<book::XlsxError> for XlsxError {
    fn from(error: book::XlsxError) -> Self {
        Self { detail: error.to_string() }
    }
}

/// The register as a file. No cell holds a formula.
///
/// # Errors
/// When there are more handovers than a sheet has rows.
pub fn xlsx(contents: &Contents, words: &Words) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The moment of writing would make two equal workbooks differ.
    let moment = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let about = DocProperties::new().set_title(shortened(&contents.title)).set_creation_datetime(&moment);
    workbook.set_properties(&about);
    register(workbook.add_worksheet(), contents, words)?;
    head(workbook.add_worksheet(), contents, words)?;
    Ok(workbook.save_to_buffer()?)
}

fn register(sheet: &mut Worksheet, contents: &Contents, words: &Words) -> Result<(), XlsxError> {
    let heading = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_background_color(Color::RGB(0x00E8_E6DF))
        .set_border_bottom(FormatBorder::Thin);
    sheet.set_name(sheet_name(words, "report-register"))?;
    let columns = contents.register.columns(words);
    for (at, column) in (0u16..).zip(&columns) {
        sheet.set_column_width(at, f64::from(column.width))?;
        sheet.write_string_with_format(0, at, &column.heading, &heading)?;
        cells(sheet, at, column)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    let last = u32::try_from(columns.first().map_or(0, |column| column.cells.len())).unwrap_or(u32::MAX);
    sheet.autofilter(0, 0, last, u16::try_from(columns.len().saturating_sub(1)).unwrap_or(u16::MAX))?;
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    Ok(())
}

fn cells(sheet: &mut Worksheet, at: u16, column: &Column) -> Result<(), XlsxError> {
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let quoted = wrapped.clone().set_quote_prefix();
    let dated = Format::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Top).set_align(FormatAlign::Left);
    let top = Format::new().set_align(FormatAlign::Top);
    for (row, cell) in (1u32..).zip(&column.cells) {
        match cell {
            Cell::Text(text) => {
                let format = if looks_like_a_formula(text) { &quoted } else { &wrapped };
                sheet.write_string_with_format(row, at, shortened(text), format)?;
            }
            Cell::Number(number) => {
                sheet.write_number_with_format(row, at, *number, &top)?;
            }
            Cell::Date(date) => match excel_date(*date) {
                Some(value) => {
                    sheet.write_datetime_with_format(row, at, &value, &dated)?;
                }
                // Excel knows no date before the year 1900.
                None => {
                    sheet.write_string_with_format(row, at, date.to_string(), &wrapped)?;
                }
            },
            Cell::Empty => {}
        }
    }
    Ok(())
}

fn excel_date(date: Date) -> Option<ExcelDateTime> {
    let (year, month, day) = date.parts();
    let parts = (u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    ExcelDateTime::from_ymd(parts.0, parts.1, parts.2).ok()
}

/// Title, facts, what was removed, and the figures.
fn head(sheet: &mut Worksheet, contents: &Contents, words: &Words) -> Result<(), XlsxError> {
    let (bold, wrapped) = (Format::new().set_bold(), Format::new().set_text_wrap().set_align(FormatAlign::Top));
    sheet.set_name(sheet_name(words, "report-journey"))?;
    sheet.set_column_width(0, 60)?;
    sheet.set_column_width(1, 20)?;
    let mut row = 0;
    sheet.write_string_with_format(row, 0, shortened(&contents.title), &bold)?;
    let lines = [&contents.person, &contents.summary].into_iter().chain(&contents.facts);
    for line in lines.chain(&contents.removed).chain([&contents.found]).filter(|line| !line.is_empty()) {
        row += 1;
        sheet.write_string_with_format(row, 0, shortened(line), &wrapped)?;
    }
    row += 2;
    sheet.write_string_with_format(row, 0, words.text("report-figures"), &bold)?;
    for figure in &contents.figures {
        row += 1;
        sheet.write_string(row, 0, &figure.label)?;
        sheet.write_string(row, 1, &figure.value)?;
    }
    Ok(())
}

fn shortened(text: &str) -> String {
    messages::shown(text).chars().take(MOST_LETTERS).collect()
}

/// The name of a sheet, without the marks that Excel forbids there.
fn sheet_name(words: &Words, key: &str) -> String {
    words.text(key).chars().filter(|c| !"[]:*?/\\'".contains(*c)).take(SHEET_NAME).collect()
}
