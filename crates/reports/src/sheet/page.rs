//! Handover sheets as one HTML page, each on a sheet of its own when it is printed: no script, nothing
//! from elsewhere, readable aloud.

use super::{Sheet, SheetEnd, SheetPart};
use crate::html::{STYLE, colours};
use crate::markup::{Head, Markup};
use drawing::{Theme, escaped};
use messages::Words;

/// What the page has beside the report's look.
const OWN_STYLE: &str = include_str!("page.css");

/// The sheets as a file. Whatever stands in the journey is text, never markup.
pub fn sheets_html(sheets: &[Sheet], words: &Words) -> String {
    let own = sheets.first().and_then(|sheet| sheet.own_language.as_deref());
    let mut page = Page { markup: Markup::new(words, own) };
    page.markup.out.push_str("<main>\n");
    for (number, sheet) in (1..).zip(sheets) {
        page.sheet(sheet, number);
    }
    page.markup.out.push_str("</main>\n");
    let title = match sheets {
        [sheet] => sheet.title.clone(),
        _ => words.text("sheet-sheets"),
    };
    let style = format!("{}{STYLE}{OWN_STYLE}", colours(Theme::Light));
    page.markup.page(&Head { title: &title, style: &style, script: "" })
}

struct Page<'a> {
    markup: Markup<'a>,
}

impl Page<'_> {
    fn sheet(&mut self, sheet: &Sheet, number: u32) {
        let own = self.markup.own();
        let name = self.markup.word("sheet-sheet");
        self.markup.put(format_args!("<article class=\"sheet\" aria-labelledby=\"sheet-{number}\">"));
        self.markup.put(format_args!("<p class=\"facts\">{name} · <span{own}>{}</span></p>", escaped(&sheet.journey)));
        self.markup.put(format_args!("<h1 id=\"sheet-{number}\"{own}>{}</h1>", escaped(&sheet.title)));
        self.markup.put(format_args!("<p{own}><strong>{}</strong></p>", escaped(&sheet.person)));
        for sentence in &sheet.mind {
            self.markup.put(format_args!("<p class=\"mind\">{}</p>", escaped(sentence)));
        }
        if !sheet.removed.is_empty() {
            let sentences: Vec<String> = sheet.removed.iter().map(|sentence| escaped(sentence)).collect();
            self.markup.put(format_args!("<p class=\"removed\">{}</p>", sentences.join(" ")));
        }
        self.markup.put(format_args!("<div class=\"ends\">"));
        self.end("register-sender", Some(&sheet.from));
        self.end("register-receiver", sheet.to.as_ref());
        self.markup.put(format_args!("</div>\n<dl class=\"parts\">"));
        sheet.parts.iter().for_each(|part| self.part(part));
        self.markup.put(format_args!("</dl>"));
        self.missing(sheet);
        self.markup.put(format_args!("</article>"));
    }

    fn end(&mut self, key: &str, end: Option<&SheetEnd>) {
        let (heading, own) = (self.markup.word(key), self.markup.own());
        let Some(end) = end else {
            let nobody = self.markup.word("sheet-nobody");
            self.markup.put(format_args!("<section class=\"nobody\"><h2>{heading}</h2><p>{nobody}</p></section>"));
            return;
        };
        let owner = self.markup.word("field-touchpoint-owner");
        let lines = [&end.actor, &end.when].into_iter().filter(|line| !line.is_empty());
        let lines: String = lines.map(|line| format!("<p{own}>{}</p>", escaped(line))).collect();
        self.markup.put(format_args!(
            "<section><h2>{heading}</h2><p{own}><strong>{}</strong></p>{lines}<p>{owner}: <span{own}>{}</span></p></section>",
            escaped(&end.title),
            escaped(&end.owner)
        ));
    }

    fn part(&mut self, part: &SheetPart) {
        let class = if part.is_told { "" } else { " class=\"untold\"" };
        let lines: String = part.lines.iter().map(|line| format!("<p>{}</p>", escaped(line))).collect();
        self.markup.put(format_args!("<dt>{}</dt><dd{class}>{lines}</dd>", escaped(&part.name)));
    }

    fn missing(&mut self, sheet: &Sheet) {
        let heading = self.markup.word("sheet-missing");
        self.markup.put(format_args!("<section class=\"missing\"><h2>{heading}</h2>"));
        if sheet.missing.is_empty() && sheet.gaps.is_empty() {
            let nothing = self.markup.word("sheet-complete");
            self.markup.put(format_args!("<p>{nothing}</p></section>"));
            return;
        }
        let sentences = sheet.missing.iter().chain(&sheet.gaps);
        let sentences: String = sentences.map(|sentence| format!("<li>{}</li>", escaped(sentence))).collect();
        self.markup.put(format_args!("<ul>{sentences}</ul></section>"));
    }
}
