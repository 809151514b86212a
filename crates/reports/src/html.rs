//! The report as one HTML page: no script, nothing from elsewhere, readable aloud, printable, light
//! and dark.

mod comments;

pub use comments::{CommentKeys, html_to_comment};

use crate::contents::{Contents, FigureRow, GapEntry, Stop};
use crate::markup::{Head, Markup};
use crate::register::Table;
use drawing::{Scene, Theme, escaped, inks};
use gaps::Severity;
use messages::Words;
use std::fmt::Write as _;

/// How the page looks, in light and in dark rooms and on paper.
pub(crate) const STYLE: &str = include_str!("html.css");

/// The report as a file, with the drawing in it. Whatever stands in the journey is text, never
/// markup. A drawing in the light theme follows the reader's choice of light or dark.
pub fn html(contents: &Contents, scene: &Scene, theme: Theme, words: &Words) -> String {
    Page::new(contents, None, words).written(scene, theme)
}

/// The sections, in their order: id and message.
const SECTIONS: [(&str, &str); 6] = [
    ("drawing", "report-drawing"),
    ("gaps", "report-gaps"),
    ("figures", "report-figures"),
    ("handovers", "report-register"),
    ("reviews", "report-reviews"),
    ("touchpoints", "report-touchpoints"),
];

/// The figures of the title block, by their names in reports.
const TITLE_FIGURES: [&str; 6] =
    ["leadTimeDays", "waitingShare", "uncoveredDays", "handovers", "retellings", "contactPersons"];

struct Page<'a> {
    markup: Markup<'a>,
    contents: &'a Contents,
    /// By which names comments come back; none: the page only tells.
    keys: Option<&'a CommentKeys>,
    words: &'a Words,
}

impl<'a> Page<'a> {
    fn new(contents: &'a Contents, keys: Option<&'a CommentKeys>, words: &'a Words) -> Self {
        Self { markup: Markup::new(words, contents.own_language.as_deref()), contents, keys, words }
    }
}

impl Page<'_> {
    fn written(mut self, scene: &Scene, theme: Theme) -> String {
        self.header();
        self.navigation();
        self.markup.out.push_str("<main>\n");
        self.commenting();
        self.drawing(scene, theme);
        self.gaps();
        self.figures();
        self.register();
        self.reviews();
        self.touchpoints();
        self.markup.out.push_str("</main>\n");
        let (own_style, script) = self.keys.map_or(("", ""), |_| (comments::STYLE, comments::SCRIPT));
        let style = format!("{}{STYLE}{own_style}", colours(theme));
        self.markup.page(&Head { title: &self.contents.title, style: &style, script })
    }

    fn header(&mut self) {
        let (contents, own, skip) = (self.contents, self.markup.own(), self.markup.word("report-skip"));
        self.markup.put(format_args!("<a class=\"skip\" href=\"#gaps\">{skip}</a>\n<header>"));
        self.markup.put(format_args!("<p class=\"facts\">{}</p>", escaped(&contents.facts.join(" · "))));
        self.markup.put(format_args!("<h1{own}>{}</h1>", escaped(&contents.title)));
        self.markup.put(format_args!("<p{own}>{}</p>", escaped(&contents.person)));
        if !contents.summary.is_empty() {
            self.markup.put(format_args!("<p class=\"summary\"{own}>{}</p>", escaped(&contents.summary)));
        }
        if !contents.removed.is_empty() {
            let sentences: Vec<String> = contents.removed.iter().map(|sentence| escaped(sentence)).collect();
            self.markup.put(format_args!("<p class=\"removed\">{}</p>", sentences.join(" ")));
        }
        let told = |metric: &&str| contents.figures.iter().find(|figure| figure.metric == *metric);
        let figure =
            |row: &FigureRow| format!("<div><dt>{}</dt><dd>{}</dd></div>", escaped(&row.label), escaped(&row.value));
        let figures: String = TITLE_FIGURES.iter().filter_map(told).map(figure).collect();
        self.markup.put(format_args!("<dl class=\"at-a-glance\">{figures}</dl>\n</header>"));
    }

    fn navigation(&mut self) {
        let commenting = self.keys.map(|_| ("comments", "comments-heading"));
        let link = |(id, key): (&str, &str)| format!("<li><a href=\"#{id}\">{}</a></li>", self.markup.word(key));
        let sections = SECTIONS.into_iter().filter(|(id, _)| *id != "reviews" || self.contents.reviews.is_some());
        let links: Vec<String> = commenting.into_iter().chain(sections).map(link).collect();
        let label = self.markup.word("report-contents");
        self.markup.put(format_args!("<nav aria-label=\"{label}\"><ul>{}</ul></nav>", links.concat()));
    }

    /// Opens a section with its heading.
    fn section(&mut self, at: usize) {
        let (id, key) = SECTIONS[at];
        let heading = self.markup.word(key);
        self.markup.put(format_args!("<section id=\"{id}\" aria-labelledby=\"{id}-heading\">"));
        self.markup.put(format_args!("<h2 id=\"{id}-heading\">{heading}</h2>"));
    }

    fn close(&mut self) {
        self.markup.put(format_args!("</section>"));
    }

    /// The words under the drawing tell the same for those who do not see it.
    fn drawing(&mut self, scene: &Scene, theme: Theme) {
        self.section(0);
        let label = self.markup.word("report-drawing-scroll");
        let svg = drawing::svg_within_page(scene, theme);
        self.markup.put(format_args!(
            "<figure>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\">\n\
             <div role=\"img\" aria-labelledby=\"drawing-heading\" aria-describedby=\"drawing-words\">\n{svg}</div>\n</div>"
        ));
        let more = self.markup.word("report-drawing-in-words");
        self.markup.put(format_args!(
            "<figcaption id=\"drawing-words\">{} {more}</figcaption>\n</figure>",
            escaped(&scene.description)
        ));
        self.close();
    }

    fn gaps(&mut self) {
        self.section(1);
        let contents = self.contents;
        self.markup.put(format_args!("<p>{}</p>", escaped(&contents.found)));
        for severity in Severity::ALL {
            let mut entries = contents.gaps.iter().enumerate().filter(|(_, it)| it.severity == severity).peekable();
            if let Some((_, entry)) = entries.peek() {
                self.markup.put(format_args!(
                    "<h3 class=\"{}\">{}</h3>",
                    severity.word(),
                    escaped(&entry.severity_words)
                ));
            }
            for (at, entry) in entries {
                self.gap(at, entry);
            }
        }
        self.close();
    }

    fn gap(&mut self, at: usize, entry: &GapEntry) {
        let severity = entry.severity.word();
        self.markup.put(format_args!(
            "<article class=\"gap {severity}\">\n<h4><span class=\"number\">{}</span> {}</h4>\n<ul>",
            entry.number,
            escaped(&entry.name)
        ));
        for (gap, message) in entry.messages.iter().enumerate() {
            let field = self.gap_field(at, gap, message);
            self.markup.put(format_args!("<li>{}{field}</li>", escaped(message)));
        }
        let (why, advice, helps) =
            (self.markup.word("report-why"), self.markup.word("report-try"), self.markup.word("report-helps"));
        self.markup.put(format_args!(
            "</ul>\n<dl><dt>{why}</dt><dd>{}</dd><dt>{advice}</dt><dd>{}</dd><dt>{helps}</dt><dd>{}</dd></dl>\n</article>",
            escaped(&entry.why),
            escaped(&entry.advice),
            escaped(&entry.remedies.join(" · "))
        ));
    }

    fn figures(&mut self) {
        self.section(2);
        let (figure, value) = (self.markup.word("report-figure"), self.markup.word("report-value"));
        self.markup.put(format_args!("<table class=\"figures\" aria-labelledby=\"figures-heading\">"));
        self.markup.put(format_args!(
            "<thead><tr><th scope=\"col\">{figure}</th><th scope=\"col\">{value}</th></tr></thead>\n<tbody>"
        ));
        for row in &self.contents.figures {
            let (label, value) = (escaped(&row.label), escaped(&row.value));
            self.markup.put(format_args!("<tr><th scope=\"row\">{label}</th><td>{value}</td></tr>"));
        }
        self.markup.put(format_args!("</tbody>\n</table>"));
        self.close();
    }

    fn register(&mut self) {
        self.section(3);
        match self.contents.table.rows.is_empty() {
            true => {
                let nothing = self.markup.word("report-no-handovers");
                self.markup.put(format_args!("<p>{nothing}</p>"));
            }
            false => self.table(&self.contents.table, "handovers", |page, number, row| {
                page.handover_field(number, &row.iter().take(2).cloned().collect::<Vec<_>>().join(" → "))
            }),
        }
        self.close();
    }

    /// A table of the section with this id. `field` stands below what the row is about.
    fn table(&mut self, table: &Table, section: &str, field: fn(&Self, usize, &[String]) -> String) {
        let label = self.markup.word(&format!("report-{section}-scroll"));
        self.markup.put(format_args!("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\">"));
        self.markup.put(format_args!("<table class=\"register\" aria-labelledby=\"{section}-heading\">\n<thead><tr>"));
        for heading in &table.headings {
            self.markup.put(format_args!("<th scope=\"col\">{}</th>", escaped(heading)));
        }
        self.markup.put(format_args!("</tr></thead>\n<tbody>"));
        for (number, row) in table.rows.iter().enumerate() {
            let field = field(self, number, row);
            let cell = |(at, text): (usize, &String)| match at {
                0 => format!("<th scope=\"row\">{}{field}</th>", escaped(text)),
                _ => format!("<td>{}</td>", escaped(text)),
            };
            self.markup.put(format_args!("<tr>{}</tr>", row.iter().enumerate().map(cell).collect::<String>()));
        }
        self.markup.put(format_args!("</tbody>\n</table>\n</div>"));
    }

    /// What was decided and said, where something was.
    fn reviews(&mut self) {
        let Some(table) = &self.contents.reviews else { return };
        self.section(4);
        self.table(table, "reviews", |_, _, _| String::new());
        self.close();
    }

    fn touchpoints(&mut self) {
        self.section(5);
        if self.contents.stops.is_empty() {
            let nothing = self.markup.word("report-no-touchpoints");
            self.markup.put(format_args!("<p>{nothing}</p>"));
        } else {
            self.markup.put(format_args!("<ol class=\"stops\">"));
            for stop in &self.contents.stops {
                self.stop(stop);
            }
            self.markup.put(format_args!("</ol>"));
        }
        self.close();
    }

    fn stop(&mut self, stop: &Stop) {
        let own = self.markup.own();
        self.markup.put(format_args!(
            "<li>\n<p class=\"when\">{}</p>\n<div>\n<h3{own}>{}</h3>\n<p>{} · {}</p>",
            escaped(&stop.when),
            escaped(&stop.title),
            escaped(&stop.actor),
            escaped(&stop.details(self.words).join(" · "))
        ));
        if !stop.quote.is_empty() {
            self.markup.put(format_args!("<blockquote{own}><p>{}</p></blockquote>", escaped(&stop.quote)));
        }
        self.markup.put(format_args!("</div>\n</li>"));
    }
}

/// The colours of the page as custom properties, and those of a light drawing in a dark room.
pub(crate) fn colours(theme: Theme) -> String {
    let mut css = String::from(":root{");
    for (name, ink) in inks() {
        let _ = write!(css, "--{name}:{};", Theme::Light.hex(&ink));
    }
    css.push_str("}\n@media screen and (prefers-color-scheme:dark){:root{");
    for (name, ink) in inks() {
        let _ = write!(css, "--{name}:{};", Theme::Dark.hex(&ink));
    }
    css.push_str("}\n");
    if theme == Theme::Light {
        for (_, ink) in inks() {
            let (light, dark) = (Theme::Light.hex(&ink), Theme::Dark.hex(&ink));
            for paint in ["fill", "stroke"] {
                let _ = write!(css, "svg [{paint}=\"{light}\"]{{{paint}:{dark}}}");
            }
        }
    }
    css.push_str("}\n");
    css
}
