//! The report as Markdown: headings, lists and tables that any reader of Markdown shows.

use crate::contents::{Contents, GapEntry, Stop};
use crate::register::Table;
use gaps::Severity;
use messages::Words;
use std::fmt::Write as _;

/// The report as a file. Whatever stands in the journey is text, never markup.
pub fn markdown(contents: &Contents, words: &Words) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "# {}\n", escaped(&contents.title));
    paragraph(&mut out, &contents.person);
    paragraph(&mut out, &contents.facts.join(" · "));
    paragraph(&mut out, &contents.summary);
    for sentence in &contents.removed {
        let _ = writeln!(out, "> {}\n", escaped(sentence));
    }
    heading(&mut out, 2, &words.text("report-gaps"));
    paragraph(&mut out, &contents.found);
    for severity in Severity::ALL {
        let mut entries = contents.gaps.iter().filter(|entry| entry.severity == severity).peekable();
        if let Some(entry) = entries.peek() {
            heading(&mut out, 3, &entry.severity_words);
        }
        entries.for_each(|entry| gap(&mut out, words, entry));
    }
    heading(&mut out, 2, &words.text("report-figures"));
    let figures = contents.figures.iter().map(|figure| vec![figure.label.clone(), figure.value.clone()]);
    table(
        &mut out,
        &Table { headings: vec![words.text("report-figure"), words.text("report-value")], rows: figures.collect() },
    );
    heading(&mut out, 2, &words.text("report-register"));
    match contents.table.rows.is_empty() {
        true => paragraph(&mut out, &words.text("report-no-handovers")),
        false => table(&mut out, &contents.table),
    }
    if let Some(reviews) = &contents.reviews {
        heading(&mut out, 2, &words.text("report-reviews"));
        table(&mut out, reviews);
    }
    heading(&mut out, 2, &words.text("report-touchpoints"));
    if contents.stops.is_empty() {
        paragraph(&mut out, &words.text("report-no-touchpoints"));
    }
    contents.stops.iter().for_each(|it| stop(&mut out, words, it));
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn heading(out: &mut String, level: usize, text: &str) {
    let _ = writeln!(out, "{} {}\n", "#".repeat(level), escaped(text));
}

fn paragraph(out: &mut String, text: &str) {
    if !text.is_empty() {
        let _ = writeln!(out, "{}\n", escaped(text));
    }
}

fn gap(out: &mut String, words: &Words, entry: &GapEntry) {
    heading(out, 4, &format!("{}. {}", entry.number, entry.name));
    for message in &entry.messages {
        let _ = writeln!(out, "- {}", escaped(message));
    }
    out.push('\n');
    let _ = writeln!(out, "**{}** {}\n", escaped(&words.text("report-why")), escaped(&entry.why));
    let _ = writeln!(out, "**{}** {}\n", escaped(&words.text("report-try")), escaped(&entry.advice));
    let helps = escaped(&entry.remedies.join(" · "));
    let _ = writeln!(out, "**{}** {helps}\n", escaped(&words.text("report-helps")));
}

fn table(out: &mut String, table: &Table) {
    let mut line = |cells: &[String]| {
        let _ = writeln!(out, "| {} |", cells.join(" | "));
    };
    line(&table.headings.iter().map(|heading| escaped(heading)).collect::<Vec<_>>());
    line(&vec!["---".to_owned(); table.headings.len()]);
    for row in &table.rows {
        line(&row.iter().map(|cell| escaped(cell)).collect::<Vec<_>>());
    }
    out.push('\n');
}

fn stop(out: &mut String, words: &Words, stop: &Stop) {
    let _ = writeln!(out, "- **{}** — {} ({})", escaped(&stop.when), escaped(&stop.title), escaped(&stop.actor));
    let _ = writeln!(out, "  {}", escaped(&stop.details(words).join(" · ")));
    if !stop.quote.is_empty() {
        let quote = words.text_with("drawing-quote", &[("quote", stop.quote.as_str().into())]);
        let _ = writeln!(out, "  > {}", escaped(&quote));
    }
}

/// Text for Markdown on one line: every mark that could mean something is escaped.
fn escaped(text: &str) -> String {
    let text = drawing::plain(text);
    let mut out = String::with_capacity(text.len() + 8);
    let digits = text.chars().take_while(char::is_ascii_digit).map(char::len_utf8).sum::<usize>();
    let mut numbering = digits > 0 && text[digits..].starts_with(['.', ')']);
    for (at, c) in text.char_indices() {
        match c {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '$' | '&' => out.push('\\'),
            '-' | '+' | '=' if at == 0 => out.push('\\'),
            '.' | ')' if numbering && at == digits => {
                out.push('\\');
                numbering = false;
            }
            _ => {}
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn markup_stays_text() {
        for (text, expected) in [
            ("Intake interview", "Intake interview"),
            ("# *not* a [link](x) | <b>", "\\# \\*not\\* a \\[link\\](x) \\| \\<b\\>"),
            ("1. first", "1\\. first"),
            ("- item\nnext", "\\- item next"),
            ("12 days", "12 days"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }
}
