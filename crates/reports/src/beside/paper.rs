//! Two journeys beside each other on paper: the drawing first, then all that differs in words.

use super::{Beside, BesideField, BesideGaps, BesideItem, BesidePlan, BesideSection, BesideText};
use crate::pdf::PdfOptions;
use drawing::pdf::{Block, Book, Paper, PdfError};
use drawing::{Scene, Watch};
use messages::{Value, Words};

/// The share of the work that the drawing is.
const DRAWING: f64 = 0.7;

/// The comparison as a file. The drawing lies on the paper asked for, the words on A4.
///
/// # Errors
/// When the file would not be one that everyone can read, since it is held to PDF/UA-1, or when the
/// watch stopped it.
pub fn beside_pdf(
    beside: &Beside,
    scene: &Scene,
    options: &PdfOptions,
    words: &Words,
    watch: &mut Watch<'_>,
) -> Result<Vec<u8>, PdfError> {
    let title = format!("{} → {}", beside.before.title, beside.after.title);
    let mut book = Book::new(&title, &scene.description, beside.language)?;
    book.draw(scene, options.theme, (options.paper, options.split), &mut |done| watch(done * DRAWING))?;
    book.write(&blocks(beside, words), Paper::A4);
    if !watch(DRAWING) {
        return Err(PdfError::Stopped);
    }
    book.finish()
}

fn heading(level: u16, text: String) -> Block {
    Block::Heading { level, text, mark: None }
}

fn paragraph(lead: String, text: String) -> Block {
    Block::Paragraph { text, lead }
}

fn blocks(beside: &Beside, words: &Words) -> Vec<Block> {
    let mut blocks = vec![heading(2, words.text("comparison-title"))];
    for (key, journey) in [("diff-first", &beside.before), ("diff-second", &beside.after)] {
        blocks.push(paragraph(words.text(key), format!("{} ({})", journey.title, journey.facts.join(" · "))));
    }
    blocks.push(Block::Points { texts: beside.summary.clone() });
    blocks.extend(beside.plan.iter().flat_map(|it| plan(it, words)));
    blocks.extend(figures(beside, words));
    blocks.push(heading(2, words.text("report-gaps")));
    for (key, rules) in
        [("diff-opened", &beside.opened), ("diff-closed", &beside.closed), ("diff-remaining", &beside.remaining)]
    {
        let count = rules.iter().map(|rule| rule.messages.len()).sum::<usize>();
        blocks.push(heading(3, words.text_with(key, &[("count", count.into())])));
        blocks.extend(rules.iter().flat_map(gaps));
    }
    blocks.push(heading(2, words.text("diff-items")));
    blocks.extend(beside.sections.iter().flat_map(|it| section(it, words)));
    blocks.extend(beside.remarks.iter().map(|remark| paragraph(String::new(), remark.clone())));
    blocks
}

fn plan(plan: &BesidePlan, words: &Words) -> Vec<Block> {
    let mut blocks = vec![heading(2, words.text("diff-plan")), paragraph(String::new(), plan.told.clone())];
    let told = |it: &super::BesideDeviation| format!("{}: {}", it.left_words, it.sentence);
    if !plan.deviations.is_empty() {
        blocks.push(Block::Points { texts: plan.deviations.iter().map(told).collect() });
    }
    blocks
}

fn figures(beside: &Beside, words: &Words) -> [Block; 2] {
    let row = |it: &super::BesideFigure| {
        let change = if it.change.is_empty() { "–".to_owned() } else { it.change.clone() };
        vec![it.label.clone(), it.before.clone(), it.after.clone(), change]
    };
    let keys = ["report-figure", "diff-first", "diff-second", "diff-change"];
    let table = Block::Table {
        headings: keys.iter().map(|key| words.text(key)).collect(),
        rows: beside.figures.iter().map(row).collect(),
        widths: vec![2.6, 1.4, 1.4, 1.6],
    };
    [heading(2, words.text("report-figures")), table]
}

fn gaps(rule: &BesideGaps) -> [Block; 2] {
    let name = format!("{} ({})", rule.name, rule.severity_words);
    [heading(4, name), Block::Points { texts: rule.messages.clone() }]
}

fn section(section: &BesideSection, words: &Words) -> Vec<Block> {
    let mut blocks = vec![heading(3, section.heading.clone()), paragraph(String::new(), section.told.clone())];
    for (key, is_new) in [("comparison-added", true), ("comparison-removed", false)] {
        let items = section.items.iter().filter(|item| !item.is_in_both() && item.after.is_some() == is_new);
        let texts: Vec<String> = items.map(named).collect();
        if !texts.is_empty() {
            blocks.push(heading(4, words.text(key)));
            blocks.push(Block::Points { texts });
        }
    }
    for item in section.items.iter().filter(|item| item.is_in_both()) {
        let name = item.was.as_ref().map_or_else(|| named(item), |was| format!("{was} → {}", named(item)));
        blocks.push(heading(4, name));
        let texts: Vec<String> = item.fields.iter().map(|it| field(it, words)).collect();
        blocks.push(match texts.is_empty() {
            true => paragraph(String::new(), item.what_words.clone()),
            false => Block::Points { texts },
        });
    }
    blocks
}

fn named(item: &BesideItem) -> String {
    if item.detail.is_empty() { item.title.clone() } else { format!("{} ({})", item.title, item.detail) }
}

fn field(field: &BesideField, words: &Words) -> String {
    let value = |texts: &[BesideText]| {
        let whole: String = texts.iter().map(|it| it.text.as_str()).collect();
        let whole = whole.lines().map(str::trim).collect::<Vec<_>>().join(", ");
        if whole.is_empty() { words.text("diff-nothing-set") } else { whole }
    };
    let args: [(&str, Value); 4] = [
        ("name", field.name.as_str().into()),
        ("before", value(&field.before).into()),
        ("after", value(&field.after).into()),
        ("change", field.change.as_str().into()),
    ];
    words.text_with(if field.change.is_empty() { "diff-line" } else { "diff-line-change" }, &args)
}
