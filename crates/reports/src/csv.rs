//! The register as CSV: RFC 4180 in UTF-8, with the mark by which Excel knows it.

use crate::contents::Contents;
use crate::register::{Cell, Column};
use messages::Words;

/// The register as a file. What was removed stands above the headings, a line each.
pub fn csv(contents: &Contents, words: &Words) -> String {
    let columns = contents.register.columns(words);
    let mut out = String::from("\u{feff}");
    for sentence in &contents.removed {
        line(&mut out, &[Cell::Text(sentence.clone())]);
    }
    line(&mut out, &columns.iter().map(|column| Cell::Text(column.heading.clone())).collect::<Vec<_>>());
    for at in 0..columns.first().map_or(0, |column| column.cells.len()) {
        let cell = |column: &Column| column.cells.get(at).cloned().unwrap_or(Cell::Empty);
        line(&mut out, &columns.iter().map(cell).collect::<Vec<_>>());
    }
    out
}

/// Whether a spreadsheet could take a text for a formula.
pub(crate) fn looks_like_a_formula(text: &str) -> bool {
    let first = text.trim_start().chars().next();
    text.starts_with(['\t', '\r', '\n']) || first.is_some_and(|c| "=+-@|%＝＋－＠−".contains(c))
}

fn line(out: &mut String, cells: &[Cell]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        match cell {
            Cell::Text(text) => write_text(out, text),
            Cell::Number(number) => out.push_str(&number.to_string()),
            Cell::Date(date) => out.push_str(&date.to_string()),
            Cell::Empty => {}
        }
    }
    out.push_str("\r\n");
}

/// An apostrophe before what looks like a formula makes it a text.
fn write_text(out: &mut String, text: &str) {
    let text = &*messages::shown(text);
    let mark = if looks_like_a_formula(text) { "'" } else { "" };
    match text.contains([',', '"', ';', '\r', '\n']) || text.starts_with(' ') || text.ends_with(' ') {
        true => out.extend(["\"", mark, &text.replace('"', "\"\""), "\""]),
        false => out.extend([mark, text]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let mut out = String::new();
        line(&mut out, &[Cell::Text(text.to_owned()), Cell::Number(-3)]);
        assert_eq!(out, format!("{expected},-3\r\n"));
    }

    #[test]
    fn quotes_commas_and_line_ends_are_quoted() {
        check("plain", "plain");
        check("one, two", "\"one, two\"");
        check("said \"no\"", "\"said \"\"no\"\"\"");
        check("two\r\nlines", "\"two\r\nlines\"");
    }

    #[test]
    fn what_looks_like_a_formula_is_text() {
        check("\u{200b}=1", "[U+200B]=1");
        for text in ["=1+1", "+46 70", "-2", "@SUM(A1)", " =1", "\t=1", "＝1"] {
            let mut out = String::new();
            write_text(&mut out, text);
            assert!(out.trim_start_matches('"').starts_with('\''), "{text}: {out}");
        }
        check("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0");
        check("a=b", "a=b");
    }
}
