//! Handover sheets on paper, each on a page of its own as far as its words allow.

use super::{Sheet, SheetEnd};
use drawing::Watch;
use drawing::pdf::{Block, Book, Paper, PdfError};
use messages::Words;

/// The share of the work that writing the pages is; the rest is putting the file together.
const WRITING: f64 = 0.7;

/// The sheets as a file, on A4.
///
/// # Errors
/// When the file would not be one that everyone can read, since it is held to PDF/UA-1, or when the watch stopped it.
pub fn sheets_pdf(sheets: &[Sheet], words: &Words, watch: &mut Watch<'_>) -> Result<Vec<u8>, PdfError> {
    let title = match sheets {
        [sheet] => sheet.title.clone(),
        _ => words.text("sheet-sheets"),
    };
    let mut book = Book::new(&title, &title, words.language().code())?;
    for (done, sheet) in sheets.iter().enumerate() {
        if !watch(WRITING * done as f64 / sheets.len() as f64) {
            return Err(PdfError::Stopped);
        }
        book.write(&blocks(sheet, words), Paper::A4);
    }
    book.finish()
}

fn blocks(sheet: &Sheet, words: &Words) -> Vec<Block> {
    let heading = |level: u16, text: &str| Block::Heading { level, text: text.to_owned(), mark: None };
    let paragraph = |lead: &str, text: &str| Block::Paragraph { text: text.to_owned(), lead: lead.to_owned() };
    let mut blocks = vec![heading(1, &sheet.title)];
    blocks.push(paragraph(&words.text("sheet-sheet"), &sheet.journey));
    blocks.push(paragraph("", &sheet.person));
    blocks.extend(sheet.mind.iter().chain(&sheet.removed).map(|sentence| paragraph("", sentence)));
    blocks.push(ends(sheet, words));
    blocks.extend(sheet.parts.iter().map(|part| paragraph(&part.name, &joined(&part.lines))));
    blocks.push(heading(2, &words.text("sheet-missing")));
    let sentences: Vec<String> = sheet.missing.iter().chain(&sheet.gaps).cloned().collect();
    blocks.push(match sentences.is_empty() {
        true => paragraph("", &words.text("sheet-complete")),
        false => Block::Points { texts: sentences },
    });
    blocks
}

/// The lines in a row: sentences behind each other, anything else with a dot between.
fn joined(lines: &[String]) -> String {
    let mut all = String::new();
    for line in lines {
        if !all.is_empty() {
            all.push_str(if all.ends_with(['.', '!', '?']) { " " } else { " · " });
        }
        all.push_str(line);
    }
    all
}

fn ends(sheet: &Sheet, words: &Words) -> Block {
    let nobody = || SheetEnd {
        title: words.text("sheet-nobody"),
        actor: "–".to_owned(),
        owner: "–".to_owned(),
        when: "–".to_owned(),
    };
    let to = sheet.to.clone().unwrap_or_else(nobody);
    let row =
        |key: &str, part: fn(&SheetEnd) -> &String| vec![words.text(key), part(&sheet.from).clone(), part(&to).clone()];
    Block::Table {
        headings: vec![String::new(), words.text("register-sender"), words.text("register-receiver")],
        rows: vec![
            row("record-touchpoint", |it| &it.title),
            row("record-actor", |it| &it.actor),
            row("field-touchpoint-owner", |it| &it.owner),
            row("sheet-when", |it| &it.when),
        ],
        widths: vec![1.0, 2.2, 2.2],
    }
}
