//! `stafett check`: problems, gaps and figures of a journey.

use crate::asked::{Asked, Format};
use crate::output::{BOLD, QUIET, Stop, folded, print, sign};
use clap::ValueEnum;
use messages::{Value, Words};
use session::wire::{FigureText, GapGroup, ProblemText, QuietGapText, UnjudgedText};
use session::{Reading, Severity};
use std::io::Write;
use std::process::ExitCode;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    asked: Asked,
    #[arg(long, value_enum, value_name = "SEVERITY", hide_possible_values = true)]
    fail_on: Option<FailOn>,
}

#[derive(Clone, Copy, ValueEnum)]
enum FailOn {
    Low,
    Medium,
    High,
}

/// A gap is as grave as was asked for.
const REACHED: u8 = 1;

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Stop> {
    let (reading, words) = arguments.asked.opened()?;
    match arguments.asked.format {
        Format::Json => print(reading.report(words).to_json().as_bytes())?,
        Format::Text => text(&reading, words)?,
    }
    let threshold = arguments.fail_on.map(|fail_on| match fail_on {
        FailOn::Low => Severity::Low,
        FailOn::Medium => Severity::Medium,
        FailOn::High => Severity::High,
    });
    let reached = threshold.is_some_and(|threshold| reading.gravest().is_some_and(|gravest| gravest >= threshold));
    Ok(if reached { ExitCode::from(REACHED) } else { ExitCode::SUCCESS })
}

fn text(reading: &Reading, words: &Words) -> Result<(), Stop> {
    let mut out = anstream::stdout().lock();
    let (problems, groups) = (reading.problems(words), reading.gaps(words));
    let count = |wanted: &[Severity]| {
        let counted = groups.iter().filter(|group| wanted.contains(&group.severity));
        counted.map(|group| group.gaps.len()).sum::<usize>().into()
    };
    let counts: [(&str, Value); 4] = [
        ("count", count(&Severity::ALL)),
        ("high", count(&[Severity::High])),
        ("medium", count(&[Severity::Medium])),
        ("low", count(&[Severity::Low])),
    ];
    writeln!(out, "{BOLD}{}{BOLD:#}", messages::shown(reading.title()))?;
    writeln!(out, "{}", words.text_with("cli-check-gaps", &counts))?;
    write_problems(&mut out, words, &problems)?;
    write_unjudged(&mut out, words, &reading.unjudged(words))?;
    groups.iter().try_for_each(|group| write_group(&mut out, words, group))?;
    write_quiet(&mut out, words, &reading.quiet(words))?;
    write_figures(&mut out, words, &reading.figures(words))?;
    Ok(out.flush()?)
}

fn write_problems(out: &mut impl Write, words: &Words, problems: &[ProblemText]) -> Result<(), Stop> {
    if problems.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{BOLD}{}{BOLD:#}", words.text_with("cli-check-problems", &[("count", problems.len().into())]))?;
    for problem in problems {
        writeln!(out, "  {}", messages::shown(&problem.path))?;
        write!(out, "{}", folded(&problem.message, "    "))?;
    }
    Ok(())
}

/// What no rule could look at, so that silence is not taken for praise.
fn write_unjudged(out: &mut impl Write, words: &Words, unjudged: &[UnjudgedText]) -> Result<(), Stop> {
    if unjudged.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{BOLD}{}{BOLD:#}", words.text("unjudged-title"))?;
    for it in unjudged {
        write!(out, "{}", folded(&it.message, "    ").replacen("    ", "  - ", 1))?;
    }
    Ok(())
}

fn write_group(out: &mut impl Write, words: &Words, group: &GapGroup) -> Result<(), Stop> {
    let (sign, style) = sign(group.severity);
    let (name, severity) = (&group.name, &group.severity_words);
    writeln!(out, "\n{style}{sign} {name}{style:#} {QUIET}({severity}, {}){QUIET:#}", group.rule)?;
    for gap in &group.gaps {
        write!(out, "{}", folded(&gap.message, "    ").replacen("    ", "  - ", 1))?;
    }
    let why = words.text_with("cli-check-why", &[("why", group.why.as_str().into())]);
    write!(out, "{QUIET}{}{QUIET:#}", folded(&why, "  "))?;
    let advice = words.text_with("cli-check-try", &[("advice", group.advice.as_str().into())]);
    write!(out, "{}", folded(&advice, "  "))?;
    Ok(())
}

/// The gaps that somebody judged to be none, each with the reason.
fn write_quiet(out: &mut impl Write, words: &Words, quiet: &[QuietGapText]) -> Result<(), Stop> {
    if quiet.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{BOLD}{}{BOLD:#}", words.text_with("quiet-count", &[("count", quiet.len().into())]))?;
    for gap in quiet {
        write!(out, "{}", folded(&gap.message, "    ").replacen("    ", "  - ", 1))?;
        let args = [("reason", gap.reason.text.as_str().into()), ("said", gap.reason.said.as_str().into())];
        let why = match gap.reason.said.is_empty() {
            true => words.text_with("quiet-reason", &args[..1]),
            false => words.text_with("quiet-reason-said", &args),
        };
        write!(out, "{QUIET}{}{QUIET:#}", folded(&why, "    "))?;
    }
    Ok(())
}

fn write_figures(out: &mut impl Write, words: &Words, figures: &[FigureText]) -> Result<(), Stop> {
    writeln!(out, "\n{BOLD}{}{BOLD:#}", words.text("cli-check-figures"))?;
    let width = figures.iter().map(|figure| figure.value.chars().count()).max().unwrap_or_default();
    for figure in figures {
        writeln!(out, "  {:<width$}  {}", figure.value, figure.label)?;
    }
    Ok(())
}
