//! Any two journeys beside each other.

mod items;
mod plan;

pub(crate) use plan::{deviation, on_card};

use super::{gap_message, small};
use crate::beside::Two;
use compare::By;
use drawing::{days, groups};
use gaps::{Figure, Gap, Severity};
use items::sections;
use journey::{Day, Journey, Touchpoint};
use messages::{Language, Value, Words};
use reports::{Beside, BesideFigure, BesideGaps, BesideJourney, BesideSection, figures, title_facts};

/// The figures that the summary tells, the most important first.
const TELLING: [&str; 5] =
    ["uncoveredDays", "waitingDays", "needDaysWithoutServiceShare", "retellings", "contactPersons"];

/// So many names are told in the summary.
const FEW: usize = 4;

/// All of it in words.
pub(crate) fn beside(words: &Words, two: &Two<'_>) -> Beside {
    let sides = super::comparison::Sides::new(words, two.before, two.after);
    let figures = figure_rows(words, two);
    let sections = sections(&sides, two);
    let told = |journey: &Journey, gaps: &[Gap], side: usize| rules(words, journey, &two.reports[side], gaps);
    Beside {
        language: words.language().code(),
        own_language: own_language(two, words),
        before: about(words, two.before),
        after: about(words, two.after),
        same: two.is_same(),
        summary: summary(words, two, &figures, &sections),
        closed: told(two.before, &two.became.closed, 0),
        opened: told(two.after, &two.became.opened, 1),
        remaining: told(two.after, &two.became.remaining, 1),
        figures,
        plan: two.deviations.as_ref().map(|found| plan::plan(words, two, found)),
        remarks: remarks(words, two),
        sections,
    }
}

fn own_language(two: &Two<'_>, words: &Words) -> Option<String> {
    let own = |journey: &Journey| Language::from_tag(&journey.head.language).map(Language::code);
    let (one, other) = (own(two.before), own(two.after));
    one.filter(|_| one == other).filter(|code| *code != words.language().code()).map(str::to_owned)
}

fn about(words: &Words, journey: &Journey) -> BesideJourney {
    let title = journey.head.title.trim();
    let title = if title.is_empty() { words.text("drawing-untitled-journey") } else { title.to_owned() };
    BesideJourney { title, facts: title_facts(journey, words) }
}

/// The most important of it, in sentences.
fn summary(words: &Words, two: &Two<'_>, figures: &[BesideFigure], sections: &[BesideSection]) -> Vec<String> {
    if two.is_same() {
        return vec![words.text("diff-same")];
    }
    let [before, after] = &two.reports;
    let went = |label: String, before: &str, after: &str| {
        let args: [(&str, Value); 3] = [("label", label.into()), ("before", before.into()), ("after", after.into())];
        words.text_with("diff-went", &args)
    };
    let mut told = Vec::new();
    let became = &two.became;
    let counts: [(&str, Value); 5] = [
        ("before", before.gaps.len().into()),
        ("after", after.gaps.len().into()),
        ("closed", became.closed.len().into()),
        ("opened", became.opened.len().into()),
        ("remaining", became.remaining.len().into()),
    ];
    told.push(words.text_with("diff-gaps", &counts));
    let serious = |gaps: &[Gap]| gaps.iter().filter(|gap| gap.severity == Severity::High).count().to_string();
    let (old, new) = (serious(&before.gaps), serious(&after.gaps));
    if old != new {
        told.push(went(words.text("diff-serious"), &old, &new));
    }
    for metric in TELLING {
        let changed = figures.iter().find(|it| it.metric == metric && it.before != it.after);
        told.extend(changed.map(|it| went(it.label.clone(), &it.before, &it.after)));
    }
    for section in sections.iter().filter(|section| ["coordinators", "jointPlans"].contains(&section.section.as_str()))
    {
        let names = |is_new: bool| {
            let one_sided = section.items.iter().filter(|it| !it.is_in_both() && it.after.is_some() == is_new);
            let names: Vec<&str> = one_sided.map(|it| it.title.as_str()).collect();
            let told = names.iter().take(FEW).copied().collect::<Vec<_>>().join(", ");
            match names.len().saturating_sub(FEW) {
                0 => told,
                more => words.text_with("diff-names-more", &[("names", told.into()), ("count", more.into())]),
            }
        };
        for (key, is_new) in [("diff-names-new", true), ("diff-names-gone", false)] {
            let names = names(is_new);
            let args: [(&str, Value); 2] =
                [("heading", section.heading.as_str().into()), ("names", names.as_str().into())];
            told.extend((!names.is_empty()).then(|| words.text_with(key, &args)));
        }
    }
    for section in sections.iter().filter(|section| ["touchpoints", "handovers"].contains(&section.section.as_str())) {
        let args: [(&str, Value); 2] =
            [("heading", section.heading.as_str().into()), ("counts", section.told.as_str().into())];
        told.push(words.text_with("diff-counts", &args));
    }
    told
}

/// Gaps by rule, the gravest first.
fn rules(words: &Words, journey: &Journey, report: &gaps::Report, gaps: &[Gap]) -> Vec<BesideGaps> {
    let report = report.with_gaps(gaps.to_vec());
    let rule = |group: drawing::Group| BesideGaps {
        rule: group.rule.to_owned(),
        severity: group.severity,
        severity_words: words.text(&format!("severity-{}", group.severity.word())),
        name: words.text(&format!("gap-{}", group.rule)),
        messages: group
            .gaps
            .iter()
            .filter_map(|at| report.gaps.get(*at))
            .map(|gap| gap_message(words, journey, gap))
            .collect(),
    };
    groups(&report).into_iter().map(rule).collect()
}

fn figure_rows(words: &Words, two: &Two<'_>) -> Vec<BesideFigure> {
    let [before, after] = &two.reports;
    let values = before.metrics.figures().into_iter().zip(after.metrics.figures());
    let rows = figures(before, words).into_iter().zip(figures(after, words)).zip(values);
    let row = |((old, new), ((_, one), (_, other)))| {
        let (old, new): (reports::FigureRow, reports::FigureRow) = (old, new);
        BesideFigure {
            metric: old.metric.to_owned(),
            label: old.label,
            change: change(words, &one, &other),
            before: plain(&one).unwrap_or(old.value),
            after: plain(&other).unwrap_or(new.value),
        }
    };
    rows.map(row).collect()
}

/// A count as its number: what is counted, the label says.
fn plain(figure: &Figure) -> Option<String> {
    match figure {
        Figure::Count(count) => Some(count.to_string()),
        Figure::Path(path) => Some(path.len().to_string()),
        Figure::Days(_) | Figure::Share(_) | Figure::Mean(_) => None,
    }
}

/// By how much a figure is more or less.
fn change(words: &Words, one: &Figure, other: &Figure) -> String {
    let signed = |difference: i64, text: String| match difference {
        0 => String::new(),
        less if less < 0 => format!("−{text}"),
        _ => format!("+{text}"),
    };
    let count = |difference: i64| signed(difference, difference.unsigned_abs().to_string());
    match (one, other) {
        (Figure::Days(one), Figure::Days(other)) => {
            let difference = i64::from(*other) - i64::from(*one);
            let days = i32::try_from(difference.unsigned_abs()).unwrap_or(i32::MAX);
            signed(difference, days::count(words, days))
        }
        (Figure::Count(one), Figure::Count(other)) => count(i64::from(*other) - i64::from(*one)),
        (Figure::Share(one), Figure::Share(other)) => {
            let points = ((other - one) * 100.0).round();
            let text = words.text_with("diff-points", &[("count", (points.abs() as i64).into())]);
            signed(points as i64, text)
        }
        (Figure::Mean(Some(one)), Figure::Mean(Some(other))) => {
            let tenths = ((other - one) * 10.0).round() as i64;
            signed(tenths, words.decimal(tenths.abs() as f64 / 10.0))
        }
        (Figure::Path(one), Figure::Path(other)) => {
            let length = |path: &[journey::Id]| i64::try_from(path.len()).unwrap_or(i64::MAX);
            count(length(other) - length(one))
        }
        _ => String::new(),
    }
}

fn remarks(words: &Words, two: &Two<'_>) -> Vec<String> {
    let alike = two.matching.all().any(|pair| pair.by == By::Likeness);
    let versions = two.before.head.id == two.after.head.id;
    let alike = (alike && !two.is_same()).then(|| words.text("diff-remark-likeness"));
    let evidence = (!versions && !two.is_same()).then(|| words.text("diff-remark-evidence"));
    alike.into_iter().chain(evidence).collect()
}
fn shifted(words: &Words, shift: Day) -> String {
    let days = || days::count(words, i32::try_from(shift.unsigned_abs()).unwrap_or(i32::MAX));
    match shift {
        0 => String::new(),
        later if later > 0 => words.text_with("diff-later", &[("days", days().into())]),
        _ => words.text_with("diff-earlier", &[("days", days().into())]),
    }
}

fn title(words: &Words, touchpoint: &Touchpoint) -> String {
    let title = touchpoint.title.trim();
    if title.is_empty() { words.text("drawing-untitled") } else { title.to_owned() }
}

/// Whose touchpoint it is, and on which days.
fn place(words: &Words, journey: &Journey, it: &Touchpoint) -> String {
    let actor = journey.actors.iter().find(|actor| actor.id == it.actor).map(|actor| actor.name.clone());
    let actor = actor.filter(|name| !name.is_empty()).unwrap_or_else(|| words.text("drawing-unknown-actor"));
    format!("{actor}, {}", when(words, journey, it))
}

fn when(words: &Words, journey: &Journey, it: &Touchpoint) -> String {
    match it.day {
        Some(day) => small(&days::days(journey, words, day, day.saturating_add(it.duration.max(0)))),
        None => small(&words.text("no-day")),
    }
}
