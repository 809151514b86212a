//! Two journeys beside each other as one HTML page, in the look of the report: no script, nothing from
//! elsewhere, readable aloud, printable, light and dark.

use super::{Beside, BesideField, BesideGaps, BesideItem, BesidePlan, BesideSection, BesideText};
use crate::html::{STYLE, colours};
use crate::markup::{Head, Markup};
use drawing::{Scene, Theme, escaped, svg_within_page};
use messages::Words;

/// What the page has beside the report's look.
const OWN_STYLE: &str = include_str!("page.css");

/// The comparison as a file, with the drawing in it. Whatever stands in the journeys is text, never markup.
/// A drawing in the light theme follows the reader's choice of light or dark.
pub fn beside_html(beside: &Beside, scene: &Scene, theme: Theme, words: &Words) -> String {
    let mut page = Page { markup: Markup::new(words, beside.own_language.as_deref()), beside };
    page.header();
    page.navigation();
    page.markup.out.push_str("<main>\n");
    page.summary();
    if let Some(plan) = &beside.plan {
        page.plan(plan);
    }
    page.drawing(scene, theme);
    page.figures();
    page.gaps();
    page.items();
    page.remarks();
    page.markup.out.push_str("</main>\n");
    let title = format!("{} → {}", beside.before.title, beside.after.title);
    let style = format!("{}{STYLE}{OWN_STYLE}", colours(theme));
    page.markup.page(&Head { title: &title, style: &style, script: "" })
}

struct Page<'a> {
    markup: Markup<'a>,
    beside: &'a Beside,
}

impl Page<'_> {
    /// The sections that there are: id and message.
    fn sections(&self) -> Vec<(&'static str, &'static str)> {
        let plan = self.beside.plan.as_ref().map(|_| ("plan", "diff-plan"));
        let rest = [
            ("drawing", "diff-drawing"),
            ("figures", "report-figures"),
            ("gaps", "report-gaps"),
            ("items", "diff-items"),
        ];
        [("summary", "diff-summary")].into_iter().chain(plan).chain(rest).collect()
    }

    fn header(&mut self) {
        let (beside, own, skip) = (self.beside, self.markup.own(), self.markup.word("report-skip"));
        self.markup.put(format_args!("<a class=\"skip\" href=\"#gaps\">{skip}</a>\n<header>"));
        let (heading, first, second) =
            (self.markup.word("comparison-title"), self.markup.word("diff-first"), self.markup.word("diff-second"));
        self.markup.put(format_args!("<h1>{heading}</h1>\n<dl class=\"sides\">"));
        for (name, journey) in [(first, &beside.before), (second, &beside.after)] {
            let (title, facts) = (escaped(&journey.title), escaped(&journey.facts.join(" · ")));
            self.markup.put(format_args!(
                "<div><dt>{name}</dt><dd{own}><strong>{title}</strong></dd><dd class=\"facts\">{facts}</dd></div>"
            ));
        }
        self.markup.put(format_args!("</dl>\n</header>"));
    }

    fn navigation(&mut self) {
        let link = |(id, key): (&str, &str)| format!("<li><a href=\"#{id}\">{}</a></li>", self.markup.word(key));
        let links: String = self.sections().into_iter().map(link).collect();
        let label = self.markup.word("report-contents");
        self.markup.put(format_args!("<nav aria-label=\"{label}\"><ul>{links}</ul></nav>"));
    }

    fn open(&mut self, id: &str, key: &str) {
        let heading = self.markup.word(key);
        self.markup.put(format_args!("<section id=\"{id}\" aria-labelledby=\"{id}-heading\">"));
        self.markup.put(format_args!("<h2 id=\"{id}-heading\">{heading}</h2>"));
    }

    fn close(&mut self) {
        self.markup.put(format_args!("</section>"));
    }

    fn list(&mut self, texts: &[String]) {
        let items: String = texts.iter().map(|text| format!("<li>{}</li>", escaped(text))).collect();
        self.markup.put(format_args!("<ul>{items}</ul>"));
    }

    fn summary(&mut self) {
        self.open("summary", "diff-summary");
        self.list(&self.beside.summary);
        self.close();
    }

    fn plan(&mut self, plan: &BesidePlan) {
        self.open("plan", "diff-plan");
        self.markup.put(format_args!("<p>{}</p>", escaped(&plan.told)));
        if !plan.deviations.is_empty() {
            let (left, what) = (self.markup.word("diff-deviation"), self.markup.word("diff-what-happened"));
            self.markup.put(format_args!(
                "<table aria-labelledby=\"plan-heading\">\n<thead><tr><th scope=\"col\">{left}</th><th scope=\"col\">{what}</th></tr></thead>\n<tbody>"
            ));
            for it in &plan.deviations {
                let (kind, words, sentence) = (&it.left, escaped(&it.left_words), escaped(&it.sentence));
                self.markup
                    .put(format_args!("<tr class=\"{kind}\"><th scope=\"row\">{words}</th><td>{sentence}</td></tr>"));
            }
            self.markup.put(format_args!("</tbody>\n</table>"));
        }
        if !plan.steps.is_empty() {
            let heading = self.markup.word("diff-steps");
            self.markup.put(format_args!("<h3 id=\"steps-heading\">{heading}</h3>"));
            let row = |(at, text): (usize, &String)| cell(at, text);
            let rows: Vec<String> = plan
                .steps
                .iter()
                .map(|it| {
                    let cells =
                        [&it.planned_title, &it.planned_when, &it.actual_title, &it.actual_when, &it.late, &it.by];
                    format!("<tr>{}</tr>", cells.into_iter().enumerate().map(row).collect::<String>())
                })
                .collect();
            let keys =
                ["diff-planned", "diff-planned-when", "diff-happened", "diff-happened-when", "diff-late", "diff-by"];
            self.wide(&keys, &rows, "steps-heading");
        }
        self.close();
    }

    /// The words of the page tell the same for those who do not see it.
    fn drawing(&mut self, scene: &Scene, theme: Theme) {
        self.open("drawing", "diff-drawing");
        let (svg, label) = (svg_within_page(scene, theme), self.markup.word("report-drawing-scroll"));
        let more = self.markup.word("report-drawing-in-words");
        self.markup.put(format_args!(
            "<figure>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\">\n\
             <div role=\"img\" aria-labelledby=\"drawing-heading\" aria-describedby=\"drawing-words\">\n{svg}</div>\n</div>"
        ));
        self.markup.put(format_args!(
            "<figcaption id=\"drawing-words\">{} {more}</figcaption>\n</figure>",
            escaped(&scene.description)
        ));
        self.close();
    }

    /// A table that may be wider than the page.
    fn wide(&mut self, keys: &[&str], rows: &[String], heading: &str) {
        let headings: String =
            keys.iter().map(|key| format!("<th scope=\"col\">{}</th>", self.markup.word(key))).collect();
        let label = self.markup.word("diff-table-scroll");
        self.markup.put(format_args!("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\">"));
        self.markup.put(format_args!(
            "<table aria-labelledby=\"{heading}\">\n<thead><tr>{headings}</tr></thead>\n<tbody>\n{}\n</tbody>\n</table>\n</div>",
            rows.join("\n")
        ));
    }

    fn gaps(&mut self) {
        self.open("gaps", "report-gaps");
        let beside = self.beside;
        for (key, gaps) in
            [("diff-opened", &beside.opened), ("diff-closed", &beside.closed), ("diff-remaining", &beside.remaining)]
        {
            let count = gaps.iter().map(|rule| rule.messages.len()).sum::<usize>();
            let heading = self.markup.counted(key, count);
            self.markup.put(format_args!("<h3>{heading}</h3>"));
            gaps.iter().for_each(|rule| self.rule(rule));
        }
        self.close();
    }

    fn rule(&mut self, gaps: &BesideGaps) {
        let (severity, words, name) = (gaps.severity.word(), escaped(&gaps.severity_words), escaped(&gaps.name));
        self.markup.put(format_args!(
            "<article class=\"gap {severity}\">\n<h4>{name} <span class=\"severity\">({words})</span></h4>"
        ));
        self.list(&gaps.messages);
        self.markup.put(format_args!("</article>"));
    }

    fn figures(&mut self) {
        self.open("figures", "report-figures");
        let row = |it: &super::BesideFigure| {
            let texts = [&it.label, &it.before, &it.after, &it.change];
            format!("<tr>{}</tr>", texts.into_iter().enumerate().map(|(at, text)| cell(at, text)).collect::<String>())
        };
        let rows: Vec<String> = self.beside.figures.iter().map(row).collect();
        let keys = ["report-figure", "diff-first", "diff-second", "diff-change"];
        let headings: String =
            keys.iter().map(|key| format!("<th scope=\"col\">{}</th>", self.markup.word(key))).collect();
        self.markup.put(format_args!(
            "<table class=\"figures\" aria-labelledby=\"figures-heading\">\n<thead><tr>{headings}</tr></thead>\n<tbody>\n{}\n</tbody>\n</table>",
            rows.join("\n")
        ));
        self.close();
    }

    fn items(&mut self) {
        self.open("items", "diff-items");
        if self.beside.sections.is_empty() {
            let nothing = self.markup.word("comparison-nothing");
            self.markup.put(format_args!("<p>{nothing}</p>"));
        }
        for section in &self.beside.sections {
            self.section(section);
        }
        self.close();
    }

    fn section(&mut self, section: &BesideSection) {
        let (id, heading) = (&section.section, escaped(&section.heading));
        self.markup.put(format_args!("<h3 id=\"items-{id}\">{heading}</h3>\n<p>{}</p>", escaped(&section.told)));
        let one_sided = [("comparison-added", true), ("comparison-removed", false)];
        for (key, is_new) in one_sided {
            let items: Vec<&BesideItem> =
                section.items.iter().filter(|item| !item.is_in_both() && item.after.is_some() == is_new).collect();
            if items.is_empty() {
                continue;
            }
            let (heading, own) = (self.markup.word(key), self.markup.own());
            let sign = if is_new { "+" } else { "−" };
            self.markup.put(format_args!("<h4>{heading}</h4>\n<ul class=\"items\">"));
            for item in items {
                let (title, detail) = (escaped(&item.title), detail(item));
                self.markup.put(format_args!(
                    "<li><span class=\"sign\" aria-hidden=\"true\">{sign}</span> <span{own}>{title}</span>{detail}</li>"
                ));
            }
            self.markup.put(format_args!("</ul>"));
        }
        section.items.iter().filter(|item| item.is_in_both()).for_each(|item| self.changed(item));
    }

    /// An item that both have.
    fn changed(&mut self, item: &BesideItem) {
        let own = self.markup.own();
        let (what, title) = (escaped(&item.what_words), escaped(&item.title));
        let was = item.was.as_ref().map_or_else(String::new, |was| format!("<span{own}>{}</span> → ", escaped(was)));
        self.markup.put(format_args!(
            "<article class=\"item\">\n<h4>{was}<span{own}>{title}</span></h4>\n<p class=\"facts\">{what}{}</p>",
            detail(item)
        ));
        if !item.fields.is_empty() {
            let keys = ["diff-field", "diff-first", "diff-second"];
            let headings: String =
                keys.iter().map(|key| format!("<th scope=\"col\">{}</th>", self.markup.word(key))).collect();
            let rows: String = item.fields.iter().map(field).collect();
            self.markup.put(format_args!(
                "<table class=\"fields\">\n<thead><tr>{headings}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>"
            ));
        }
        self.markup.put(format_args!("</article>"));
    }

    fn remarks(&mut self) {
        for remark in &self.beside.remarks {
            self.markup.put(format_args!("<p class=\"facts\">{}</p>", escaped(remark)));
        }
    }
}

fn cell(at: usize, text: &str) -> String {
    let text = if text.is_empty() { "–".to_owned() } else { escaped(text) };
    if at == 0 { format!("<th scope=\"row\">{text}</th>") } else { format!("<td>{text}</td>") }
}

fn detail(item: &BesideItem) -> String {
    if item.detail.is_empty() { String::new() } else { format!(" · {}", escaped(&item.detail)) }
}

fn field(field: &BesideField) -> String {
    let told = |stretches: &[BesideText], mark: &str| match stretches.is_empty() {
        true => "–".to_owned(),
        false => stretches
            .iter()
            .map(|it| match it.differs {
                true => format!("<{mark}>{}</{mark}>", escaped(&it.text)),
                false => escaped(&it.text),
            })
            .collect(),
    };
    let change = if field.change.is_empty() { String::new() } else { format!(" ({})", escaped(&field.change)) };
    format!(
        "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}{change}</td></tr>\n",
        escaped(&field.name),
        told(&field.before, "del"),
        told(&field.after, "ins")
    )
}
