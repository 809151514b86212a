//! `stafett remedies`: what to do next, and what it would change. Always a what-if.

use crate::asked::{Asked, Format};
use crate::output::{BOLD, QUIET, Stop, YELLOW, folded, print, sign};
use messages::{Value, Words};
use session::comparison::Comparison;
use session::remedies::{FigureChange, GapLine, NextStepsText, StepText};
use std::io::Write;
use std::process::ExitCode;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    asked: Asked,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Stop> {
    let (reading, words) = arguments.asked.opened()?;
    match arguments.asked.format {
        Format::Json => print(reading.remedies_report(words).to_json().as_bytes())?,
        Format::Text => text(reading.title(), &reading.next_steps(words), words)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn text(title: &str, steps: &NextStepsText, words: &Words) -> Result<(), Stop> {
    let mut out = anstream::stdout().lock();
    writeln!(out, "{BOLD}{}{BOLD:#}", messages::shown(title))?;
    write!(out, "{YELLOW}{}{YELLOW:#}", folded(&steps.together.what_if, ""))?;
    if steps.steps.is_empty() {
        writeln!(out, "\n{}", words.text("cli-remedies-none"))?;
        write_gaps(&mut out, words, "cli-remedies-remains", &steps.together.remaining)?;
        return Ok(out.flush()?);
    }
    writeln!(out, "\n{BOLD}{}{BOLD:#}", words.text("cli-remedies-together"))?;
    for (place, step) in steps.steps.iter().enumerate() {
        writeln!(out, "  {}. {BOLD}{}{BOLD:#} {QUIET}(+{}){QUIET:#}", place + 1, step.remedy.name, step.score)?;
        write!(out, "{}", folded(&step.remedy.does, "     "))?;
        let fields = words.text_with("cli-remedies-fields", &[("fields", changed(step).into())]);
        write!(out, "{QUIET}{}{QUIET:#}", folded(&fields, "     "))?;
    }
    write!(out, "\n{}", folded(&steps.summary, ""))?;
    write_closed(&mut out, words, &steps.together.closed)?;
    write_gaps(&mut out, words, "cli-remedies-opens", &steps.together.opened)?;
    write_gaps(&mut out, words, "cli-remedies-remains", &steps.together.remaining)?;
    write_figures(&mut out, words, &steps.together.figures)?;
    write_edits(&mut out, words, &steps.together.edits)?;
    write_single(&mut out, words, &steps.single)?;
    write!(out, "\n{QUIET}{}{QUIET:#}", folded(&words.text("cli-remedies-weights"), ""))?;
    Ok(out.flush()?)
}

fn write_single(out: &mut impl Write, words: &Words, steps: &[StepText]) -> Result<(), Stop> {
    writeln!(out, "\n{BOLD}{}{BOLD:#}", words.text("cli-remedies-single"))?;
    for step in steps {
        writeln!(out, "  {:>4}  {}", step.score, step.remedy.name)?;
        for (key, rules) in [("cli-remedies-alone-closes", &step.closed), ("cli-remedies-alone-opens", &step.opened)] {
            if !rules.is_empty() {
                let told = words.text_with(key, &[("rules", counted(words, rules).into())]);
                write!(out, "{QUIET}{}{QUIET:#}", folded(&told, "        "))?;
            }
        }
    }
    Ok(())
}

/// What is added, and which fields of what are changed.
fn write_edits(out: &mut impl Write, words: &Words, edits: &Comparison) -> Result<(), Stop> {
    writeln!(out, "\n{BOLD}{}{BOLD:#}", words.text("cli-remedies-edits"))?;
    for item in edits.sections.iter().flat_map(|group| &group.items) {
        let fields = item.fields.iter().map(|field| field.name.as_str()).collect::<Vec<_>>().join(", ");
        let what = if fields.is_empty() { &item.what_words } else { &fields };
        let told = folded(&format!("{}: {} ({what})", item.kind, item.title), "    ");
        write!(out, "  - {}", told.trim_start())?;
    }
    Ok(())
}

/// What a remedy may add and change.
fn changed(step: &StepText) -> String {
    let added = step.remedy.adds.iter().map(|kind| format!("+ {kind}"));
    added.chain(step.remedy.fields.iter().cloned()).collect::<Vec<_>>().join("; ")
}

fn counted(words: &Words, rules: &[(String, u32)]) -> String {
    let rule = |(name, count): &(String, u32)| match count {
        1 => name.clone(),
        _ => words
            .text_with("cli-remedies-times", &[("name", name.as_str().into()), ("count", count.to_string().into())]),
    };
    rules.iter().map(rule).collect::<Vec<_>>().join("; ")
}

/// The gaps that are closed, by rule: what remains is told in full.
fn write_closed(out: &mut impl Write, words: &Words, gaps: &[GapLine]) -> Result<(), Stop> {
    let count: [(&str, Value); 1] = [("count", gaps.len().into())];
    writeln!(out, "\n{BOLD}{}{BOLD:#}", words.text_with("cli-remedies-closes", &count))?;
    for same in gaps.chunk_by(|one, other| one.rule == other.rule) {
        let Some(gap) = same.first() else { continue };
        let (sign, style) = sign(gap.severity);
        let told = counted(words, &[(gap.name.clone(), u32::try_from(same.len()).unwrap_or(u32::MAX))]);
        writeln!(out, "  {style}{sign}{style:#} {told}")?;
    }
    Ok(())
}

fn write_gaps(out: &mut impl Write, words: &Words, key: &str, gaps: &[GapLine]) -> Result<(), Stop> {
    let count: [(&str, Value); 1] = [("count", gaps.len().into())];
    writeln!(out, "\n{BOLD}{}{BOLD:#}", words.text_with(key, &count))?;
    for gap in gaps {
        let (sign, style) = sign(gap.severity);
        let told = words.text_with(
            "cli-remedies-gap",
            &[("name", gap.name.as_str().into()), ("message", gap.message.as_str().into())],
        );
        let told = folded(&told, "    ");
        write!(out, "  {style}{sign}{style:#} {}", told.trim_start())?;
    }
    Ok(())
}

fn write_figures(out: &mut impl Write, words: &Words, figures: &[FigureChange]) -> Result<(), Stop> {
    if figures.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{BOLD}{}{BOLD:#}", words.text("cli-check-figures"))?;
    for figure in figures {
        writeln!(out, "  {}: {} → {}", figure.label, figure.before, figure.after)?;
    }
    Ok(())
}
