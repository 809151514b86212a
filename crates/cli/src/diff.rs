//! `stafett diff`: what differs between two journeys, and where an actual one left its plan.

use crate::asked::SettingsOption;
use crate::language::LanguageOption;
use crate::output::{BOLD, QUIET, RED, Stop, YELLOW, complain, folded, print, sign};
use crate::passphrase;
use clap::ValueEnum;
use messages::{Value, Words};
use session::Trouble;
use session::beside::{
    Beside, BesideField, BesideFigure, BesideGaps, BesideItem, BesidePlan, BesideSection, BesideText, Happened,
    Together,
};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[arg(value_name = "FILE")]
    first: PathBuf,
    #[arg(value_name = "FILE", conflicts_with = "planned")]
    second: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    planned: Option<PathBuf>,
    #[arg(
        long,
        value_enum,
        value_name = "FORMAT",
        default_value_t,
        hide_default_value = true,
        hide_possible_values = true
    )]
    format: DiffFormat,
    #[command(flatten)]
    settings: SettingsOption,
    #[command(flatten)]
    language: LanguageOption,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum DiffFormat {
    #[default]
    Text,
    Json,
    Html,
}

/// Something differs.
const DIFFERS: u8 = 1;
/// Up to so many gaps of a kind are told in full.
const FEW: usize = 8;
/// Up to so many items that only one journey has get a line each, with whose they are and when.
const FEW_ITEMS: usize = 5;
/// As many letters of a value are told.
const MOST: usize = 60;

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Stop> {
    let settings = arguments.settings.read()?;
    let first = passphrase::read(&arguments.first, settings.clone())?;
    // What is compared with what: a plan always comes first.
    let (before, after, names, together) = match (&arguments.second, &arguments.planned) {
        (Some(second), _) => {
            let other = passphrase::read_beside(second, settings, &[&first])?;
            (first, other, [&arguments.first, second].map(PathBuf::as_path).map(name), Together::AsTheySay)
        }
        (None, Some(planned)) => {
            let plan = passphrase::read_beside(planned, settings, &[&first])?;
            (plan, first, [planned, &arguments.first].map(PathBuf::as_path).map(name), Together::Planned)
        }
        (None, None) => {
            let link = first.planned_file().ok_or_else(|| Stop::Trouble(Trouble::NoPlan(name(&arguments.first))))?;
            let planned = arguments.first.parent().unwrap_or(Path::new("")).join(link);
            let plan = passphrase::read_beside(&planned, settings, &[&first])?;
            (plan, first, [name(&planned), name(&arguments.first)], Together::Planned)
        }
    };
    let words = after.words(arguments.language.language);
    for (reading, name) in [(&before, &names[0]), (&after, &names[1])] {
        reading.read_only(words, Path::new(name)).into_iter().for_each(|notice| complain(&notice));
    }
    let two = before.beside(&after, together);
    let only_plan = together == Together::Planned;
    match arguments.format {
        DiffFormat::Json => print(two.report(words, [&names[0], &names[1]]).to_json().as_bytes())?,
        DiffFormat::Html => print(two.page(words).as_bytes())?,
        DiffFormat::Text if only_plan => plan_alone(&two.in_words(words), words)?,
        DiffFormat::Text => text(&two.in_words(words), words)?,
    }
    let same = if only_plan { two.is_as_planned() } else { two.is_same() };
    Ok(if same { ExitCode::SUCCESS } else { ExitCode::from(DIFFERS) })
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn text(beside: &Beside, words: &Words) -> Result<(), Stop> {
    let mut out = anstream::stdout().lock();
    write_heading(&mut out, beside, words)?;
    writeln!(out)?;
    let repeated: Vec<String> = beside.figures.iter().map(|figure| sentence(figure, words)).collect();
    for sentence in beside.summary.iter().filter(|sentence| !repeated.contains(sentence)) {
        write_point(&mut out, "- ", sentence)?;
    }
    if !beside.same {
        if let Some(plan) = &beside.plan {
            write_plan(&mut out, plan, words)?;
        }
        write_gaps(&mut out, words, "diff-opened", &beside.opened)?;
        write_gaps(&mut out, words, "diff-closed", &beside.closed)?;
        write_gaps(&mut out, words, "diff-remaining", &beside.remaining)?;
        write_figures(&mut out, beside, words)?;
        for (at, section) in beside.sections.iter().enumerate() {
            // The lists that follow those of the journey's course are short, and stand close.
            let apart = at == 0 || is_course(section) || is_course(&beside.sections[at - 1]);
            write_section(&mut out, section, words, apart)?;
        }
        write_remarks(&mut out, beside)?;
    }
    Ok(out.flush()?)
}

/// Where an actual journey left its plan, and nothing else.
fn plan_alone(beside: &Beside, words: &Words) -> Result<(), Stop> {
    let mut out = anstream::stdout().lock();
    write_heading(&mut out, beside, words)?;
    if let Some(plan) = &beside.plan {
        write_plan(&mut out, plan, words)?;
    }
    Ok(out.flush()?)
}

fn write_heading(out: &mut impl Write, beside: &Beside, words: &Words) -> Result<(), Stop> {
    let labels = [words.text("diff-first"), words.text("diff-second")];
    let width = labels.iter().map(|label| label.chars().count()).max().unwrap_or_default() + 1;
    for (label, journey) in labels.iter().zip([&beside.before, &beside.after]) {
        let label = format!("{label}:");
        let facts = journey.facts.join(" · ");
        writeln!(
            out,
            "{QUIET}{label:<width$}{QUIET:#} {BOLD}{}{BOLD:#} {QUIET}({facts}){QUIET:#}",
            messages::shown(&journey.title)
        )?;
    }
    Ok(())
}

fn write_point(out: &mut impl Write, sign: &str, text: &str) -> Result<(), Stop> {
    Ok(write!(out, "{sign}{}", folded(text, "  ").trim_start())?)
}

fn write_plan(out: &mut impl Write, plan: &BesidePlan, words: &Words) -> Result<(), Stop> {
    writeln!(out, "\n{BOLD}{}{BOLD:#}", words.text("diff-plan"))?;
    write!(out, "{}", folded(&plan.told, "  "))?;
    if plan.deviations.is_empty() {
        writeln!(out, "  {}", words.text("diff-as-planned"))?;
    }
    for it in &plan.deviations {
        let style = if it.left == "missing" || it.left == "failing" { RED } else { YELLOW };
        let told = folded(&format!("{}: {}", it.left_words, it.sentence), "    ");
        let told = told.trim_start().replacen(&it.left_words, &format!("{style}{}{style:#}", it.left_words), 1);
        write!(out, "  - {told}")?;
    }
    for step in plan.steps.iter().filter(|step| !step.late.is_empty()) {
        let args: [(&str, Value); 2] =
            [("title", step.actual_title.as_str().into()), ("late", step.late.as_str().into())];
        let told = folded(&words.text_with("diff-step-late", &args), "    ");
        write!(out, "  - {}", told.trim_start())?;
    }
    Ok(())
}

/// Few gaps are told in full, many by rule.
fn write_gaps(out: &mut impl Write, words: &Words, key: &str, rules: &[BesideGaps]) -> Result<(), Stop> {
    let count = rules.iter().map(|rule| rule.messages.len()).sum::<usize>();
    if count == 0 {
        return Ok(());
    }
    writeln!(out, "\n{BOLD}{}{BOLD:#}", words.text_with(key, &[("count", count.into())]))?;
    if count > FEW {
        for alike in rules.chunk_by(|one, two| one.severity == two.severity) {
            let Some((sign, style)) = alike.first().map(|rule| sign(rule.severity)) else { continue };
            let counted = |rule: &BesideGaps| {
                let args: [(&str, Value); 2] =
                    [("name", rule.name.as_str().into()), ("count", rule.messages.len().into())];
                words.text_with("diff-rule-count", &args)
            };
            let told = alike.iter().map(counted).collect::<Vec<_>>().join("; ");
            write!(out, "  {style}{sign}{style:#} {}", folded(&told, "    ").trim_start())?;
        }
        return Ok(());
    }
    for rule in rules {
        let (sign, style) = sign(rule.severity);
        for message in &rule.messages {
            let told = folded(&format!("{}: {message}", rule.name), "    ");
            write!(out, "  {style}{sign}{style:#} {}", told.trim_start())?;
        }
    }
    Ok(())
}

/// What a summary says of a figure; it stands among the figures already.
fn sentence(figure: &BesideFigure, words: &Words) -> String {
    let args: [(&str, Value); 3] = [
        ("label", figure.label.as_str().into()),
        ("before", figure.before.as_str().into()),
        ("after", figure.after.as_str().into()),
    ];
    words.text_with("diff-went", &args)
}

/// The figures that differ.
fn write_figures(out: &mut impl Write, beside: &Beside, words: &Words) -> Result<(), Stop> {
    let figures: Vec<_> = beside.figures.iter().filter(|figure| figure.before != figure.after).collect();
    if figures.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{BOLD}{}{BOLD:#}", words.text("cli-check-figures"))?;
    for figure in figures {
        let change = if figure.change.is_empty() { String::new() } else { format!(" ({})", figure.change) };
        writeln!(out, "  {}: {} → {}{QUIET}{change}{QUIET:#}", figure.label, figure.before, figure.after)?;
    }
    Ok(())
}

/// Whether a list tells the course of the journey: who was met, and how it went on.
fn is_course(section: &BesideSection) -> bool {
    ["touchpoints", "handovers"].contains(&section.section.as_str())
}

fn write_section(out: &mut impl Write, section: &BesideSection, words: &Words, apart: bool) -> Result<(), Stop> {
    let blank = if apart { "\n" } else { "" };
    writeln!(out, "{blank}{BOLD}{}{BOLD:#} {QUIET}({}){QUIET:#}", section.heading, section.told)?;
    for (sign, is_new) in [("+", true), ("−", false)] {
        let items = section.items.iter().filter(|item| !item.is_in_both() && item.after.is_some() == is_new);
        let items: Vec<&BesideItem> = items.collect();
        let many = items.len() > FEW_ITEMS;
        let titles = items.iter().map(|item| match item.detail.is_empty() || many {
            true => item.title.clone(),
            false => format!("{} ({})", item.title, item.detail),
        });
        let titles: Vec<String> = titles.collect();
        let lines = match section.section.as_str() {
            "handovers" if many => chains(&titles),
            _ if (many || !is_course(section)) && !titles.is_empty() => vec![titles.join("; ")],
            _ => titles,
        };
        for line in lines {
            write!(out, "  {BOLD}{sign}{BOLD:#} {}", folded(&line, "    ").trim_start())?;
        }
    }
    let (placed, other): (Vec<&BesideItem>, Vec<&BesideItem>) =
        section.items.iter().filter(|item| item.is_in_both()).partition(|item| is_only_placed(item));
    for item in other {
        write_changed(out, item, words)?;
    }
    if !placed.is_empty() {
        let titles: Vec<&str> = placed.iter().map(|item| item.title.as_str()).collect();
        let told = words.text_with("diff-order", &[("titles", titles.join("; ").into())]);
        write!(out, "  {BOLD}~{BOLD:#} {}", folded(&told, "    ").trim_start())?;
    }
    Ok(())
}

/// Handovers, each `from → to`, as the ways that they make: what one leads to is not said again where the
/// next begins.
fn chains(titles: &[String]) -> Vec<String> {
    const ARROW: &str = " → ";
    let mut left: Vec<(&str, &str)> =
        titles.iter().map(|title| title.split_once(ARROW).unwrap_or((title, ""))).collect();
    let mut chains = Vec::new();
    while !left.is_empty() {
        let begins = |(from, _): &(&str, &str)| left.iter().all(|(_, to)| to != from);
        let (from, mut end) = left.remove(left.iter().position(begins).unwrap_or_default());
        let mut chain = from.to_owned();
        while !end.is_empty() {
            chain.extend([ARROW, end]);
            let Some(next) = left.iter().position(|(from, _)| *from == end) else { break };
            (_, end) = left.remove(next);
        }
        chains.push(chain);
    }
    chains
}

/// Nothing but its place in the list is different.
fn is_only_placed(item: &BesideItem) -> bool {
    !item.what.contains(&Happened::Changed) && item.was.is_none()
}

/// What both have: what is most telling in full, the rest by name.
fn write_changed(out: &mut impl Write, item: &BesideItem, words: &Words) -> Result<(), Stop> {
    let title = item.was.as_ref().map_or_else(|| item.title.clone(), |was| format!("{was} → {}", item.title));
    let detail = if item.detail.is_empty() { String::new() } else { format!(" ({})", item.detail) };
    let told = folded(&format!("{title}{detail}"), "    ");
    write!(out, "  {BOLD}~{BOLD:#} {}", told.trim_start())?;
    let is_title = |field: &&BesideField| {
        item.was.is_some() && ["title", "name", "text", "from", "to"].contains(&field.key.as_str())
    };
    let fields: Vec<&BesideField> = item.fields.iter().filter(|field| !is_title(field)).collect();
    let telling: Vec<String> = fields.iter().filter(|field| field.telling).map(|field| line(field, words)).collect();
    if !telling.is_empty() {
        write!(out, "{}", folded(&telling.join("; "), "      "))?;
    }
    // Of the parts of what a handover says, only the whole.
    let name = |field: &&BesideField| match field.key.as_str() {
        "content" => words.text("field-handover-content"),
        _ => field.name.clone(),
    };
    let mut also: Vec<String> = fields.iter().copied().filter(|field| !field.telling).map(|it| name(&it)).collect();
    also.dedup();
    if !also.is_empty() {
        let also = words.text_with("diff-also", &[("fields", also.join(", ").into())]);
        write!(out, "{QUIET}{}{QUIET:#}", folded(&also, "      "))?;
    }
    Ok(())
}

fn line(field: &BesideField, words: &Words) -> String {
    let value = |texts: &[BesideText]| {
        let whole: String = texts.iter().map(|it| it.text.as_str()).collect();
        let one_line = whole.split('\n').map(str::trim).collect::<Vec<_>>().join(", ");
        match one_line.chars().count() {
            0 => words.text("diff-nothing-set"),
            count if count > MOST => one_line.chars().take(MOST).chain(['…']).collect(),
            _ => one_line,
        }
    };
    let args: [(&str, Value); 4] = [
        ("name", field.name.as_str().into()),
        ("before", value(&field.before).into()),
        ("after", value(&field.after).into()),
        ("change", field.change.as_str().into()),
    ];
    match field.change.is_empty() {
        true => words.text_with("diff-line", &args[..3]),
        false => words.text_with("diff-line-change", &args),
    }
}

fn write_remarks(out: &mut impl Write, beside: &Beside) -> Result<(), Stop> {
    if !beside.remarks.is_empty() {
        write!(out, "\n{QUIET}{}{QUIET:#}", folded(&beside.remarks.join(" "), ""))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::chains;

    fn check(handovers: &[&str], expected: &[&str]) {
        assert_eq!(chains(&handovers.iter().map(ToString::to_string).collect::<Vec<_>>()), expected);
    }

    #[test]
    fn handovers_are_told_as_the_ways_that_they_make() {
        check(&[], &[]);
        check(&["b → c", "x → y", "a → b"], &["x → y", "a → b → c"]);
        check(&["a → b", "b → c", "b → d", "d → e"], &["a → b → c", "b → d → e"]);
        check(&["a → b", "b → a"], &["a → b → a"]);
        check(&["a → b", "a → b", "alone"], &["a → b", "a → b", "alone"]);
    }
}
