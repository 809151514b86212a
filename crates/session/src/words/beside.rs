//! Any two journeys beside each other.

use super::capital;
use super::comparison::Sides;
use super::gap_message;
use crate::beside::{Two, raw_value};
use crate::comparison::{ComparedField, ComparedText};
use compare::{By, Deviation, Deviations, Different, Left, Step};
use drawing::{days, groups};
use gaps::{Figure, Gap, Severity};
use journey::{Date, Day, Journey, Record, Section, Slot, Status, Touchpoint};
use messages::{Language, Value, Words};
use reports::{
    Beside, BesideDeviation, BesideField, BesideFigure, BesideGaps, BesideItem, BesideJourney, BesidePlan,
    BesideSection, BesideStep, BesideText, Happened, figures, title_facts,
};

/// The sections in the order in which they are told: what happened to the person first.
const ORDER: [&str; 12] = [
    "touchpoints",
    "handovers",
    "coordinators",
    "jointPlans",
    "needs",
    "actors",
    "information",
    "phases",
    "person",
    "head",
    "notes",
    "reviews",
];

/// The figures that the summary tells, the most important first.
const TELLING: [&str; 5] =
    ["uncoveredDays", "waitingDays", "needDaysWithoutServiceShare", "retellings", "contactPersons"];

/// All of it in words.
pub(crate) fn beside(words: &Words, two: &Two<'_>) -> Beside {
    let sides = Sides::new(words, two.before, two.after);
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
        plan: two.deviations.as_ref().map(|found| plan(words, two, found)),
        remarks: remarks(words, two),
        sections,
    }
}

/// Where an actual journey left its plan, in a sentence.
pub(crate) fn deviation(words: &Words, two: &Two<'_>, it: &Deviation) -> String {
    let plan = it.planned.and_then(|slot| two.before.touchpoints.get(slot));
    let own = it.actual.and_then(|slot| two.after.touchpoints.get(slot));
    let refused = own.is_some_and(|own| own.status == Status::Refused);
    let how = if it.left == Left::Failing && refused { "refused" } else { it.left.word() };
    let planned = plan.map(|plan| (title(words, plan), place(words, two.before, plan)));
    let actual = own.map(|own| (title(words, own), place(words, two.after, own)));
    // What was planned is told as it was planned, everything else as it happened.
    let told = if it.left == Left::Missing { planned.or(actual) } else { actual.or(planned) };
    let (title, place) = told.unwrap_or_default();
    words.text_with(&format!("diff-sentence-{how}"), &[("title", title.into()), ("place", place.into())])
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
            one_sided.map(|it| it.title.clone()).collect::<Vec<_>>().join(", ")
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
            signed(tenths, format!("{}.{}", tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10))
        }
        (Figure::Path(one), Figure::Path(other)) => {
            let length = |path: &[journey::Id]| i64::try_from(path.len()).unwrap_or(i64::MAX);
            count(length(other) - length(one))
        }
        _ => String::new(),
    }
}

/// What is different, list by list.
fn sections(sides: &Sides<'_>, two: &Two<'_>) -> Vec<BesideSection> {
    let words = sides.words();
    let mut sections: Vec<BesideSection> = Vec::new();
    for different in &two.difference.found {
        let Some((record, item)) = item(sides, two, different) else { continue };
        let section = record.section().map_or(record.kind(), Section::key);
        let at = sections.iter().position(|known| known.section == section).unwrap_or_else(|| {
            let heading = match record.section() {
                Some(_) => words.text(&format!("section-{section}")),
                None => words.text(&format!("record-{section}")),
            };
            sections.push(BesideSection {
                section: section.to_owned(),
                heading,
                told: String::new(),
                items: Vec::new(),
            });
            sections.len() - 1
        });
        let items = &mut sections[at].items;
        match items.last_mut().filter(|last| item.after.is_some() && last.after == item.after) {
            Some(last) => {
                last.what.extend(item.what);
                last.fields.extend(item.fields);
            }
            None => items.push(item),
        }
    }
    for section in &mut sections {
        section.items.iter_mut().for_each(|item| settle(words, two, item));
        section.told = told(words, section);
    }
    sections.retain(|section| !section.items.is_empty());
    sections.sort_by_key(|section| ORDER.iter().position(|known| *known == section.section));
    sections
}

fn item(sides: &Sides<'_>, two: &Two<'_>, different: &Different) -> Option<(Record, BesideItem)> {
    let (what, before, after) = match different {
        Different::Added { after } => (Happened::Added, None, Some(*after)),
        Different::Removed { before } => (Happened::Removed, Some(*before), None),
        Different::Moved { before, after } => (Happened::Moved, Some(*before), Some(*after)),
        Different::Changed { before, after, .. } => (Happened::Changed, Some(*before), Some(*after)),
    };
    let old = before.and_then(|slot| two.before.record(slot));
    let new = after.and_then(|slot| two.after.record(slot));
    let fields = match (different, &old, &new) {
        (Different::Changed { fields, .. }, Some(old), Some(new)) => fields_of(sides, two, (old, new), fields),
        (Different::Moved { before, after }, _, _) => {
            let place = sides.place(*before, *after).into_iter();
            place.map(|field| told_field(ORDERED, field, String::new(), true)).collect()
        }
        _ => Vec::new(),
    };
    // A handover is called after its ends, which tell themselves what became of them.
    let was = old.as_ref().filter(|old| !matches!(old, Record::Handover(_))).map(|old| sides.before().name(old));
    let (side, journey, record) = match new {
        Some(new) => (sides.after(), two.after, new),
        None => (sides.before(), two.before, old?),
    };
    let title = side.name(&record);
    let item = BesideItem {
        was: was.filter(|was| *was != title && after.is_some()),
        what: vec![what],
        what_words: String::new(),
        detail: detail(sides.words(), journey, &record),
        title,
        fields,
        before,
        after,
    };
    Some((record, item))
}

/// What an item's fields say, without what only programs look at.
fn fields_of(sides: &Sides<'_>, two: &Two<'_>, (old, new): (&Record, &Record), keys: &[String]) -> Vec<BesideField> {
    let shown: Vec<&String> = keys.iter().filter(|key| *key != "id").collect();
    let keys = if shown.is_empty() { keys.iter().collect() } else { shown };
    let mut fields = Vec::new();
    for key in keys {
        let change = later(sides.words(), two, old, new, key);
        let telling = is_telling(new, key);
        let compared = sides.fields_of(old, new, key);
        fields.extend(compared.into_iter().map(|field| told_field(key, field, change.clone(), telling)));
    }
    fields
}

/// Stands for the key of what is no field: the place in the list.
const ORDERED: &str = "order";

fn told_field(key: &str, field: ComparedField, change: String, telling: bool) -> BesideField {
    let texts = |texts: Vec<ComparedText>| {
        texts.into_iter().map(|it| BesideText { text: it.text, differs: it.differs }).collect()
    };
    BesideField {
        key: key.to_owned(),
        name: field.name,
        before: texts(field.before),
        after: texts(field.after),
        change,
        telling,
    }
}

/// What is told first of an item of this kind.
fn is_telling(record: &Record, key: &str) -> bool {
    let telling: &[&str] = match record {
        Record::Touchpoint(_) => {
            &["actor", "day", "duration", "owner", "status", "channel", "decision", "refusedBecauseOf"]
        }
        Record::Handover(_) => {
            &["from", "to", "kind", "sentDay", "acceptedDay", "refused", "carrier", "limit", "consent", "feedbackDay"]
        }
        Record::Actor(_) => &["level"],
        Record::Need(_) => &["of", "fromDay", "toDay", "critical"],
        Record::Coordinator(_) => &["actor", "fromDay", "toDay", "deputy"],
        Record::JointPlan(_) => &["actors", "fromDay", "toDay"],
        Record::Person(_) => &["alias", "needsInterpreter", "digitalAccess", "birthdays", "family"],
        Record::Head(_) => &["kind", "country", "dayZero", "lastDay"],
        Record::Review(_) => &["status", "assignee", "due"],
        Record::Phase(_) | Record::InformationItem(_) | Record::Note(_) => &[],
    };
    telling.contains(&key)
}

/// How much later or earlier a day is.
fn later(words: &Words, two: &Two<'_>, old: &Record, new: &Record, key: &str) -> String {
    let day = |record: &Record, journey: &Journey| -> Option<(Day, Option<Date>)> {
        let is_day = key == "day" || key.ends_with("Day");
        let day = raw_value(record, key).as_i64().filter(|_| is_day).and_then(|day| Day::try_from(day).ok())?;
        Some((day, days::date(journey, day)))
    };
    let (Some((one, from)), Some((other, to))) = (day(old, two.before), day(new, two.after)) else {
        return String::new();
    };
    let dates = from.zip(to).map(|(from, to)| from.days_until(to));
    shifted(words, dates.unwrap_or_else(|| other.saturating_sub(one)))
}

fn shifted(words: &Words, shift: Day) -> String {
    let days = || days::count(words, i32::try_from(shift.unsigned_abs()).unwrap_or(i32::MAX));
    match shift {
        0 => String::new(),
        later if later > 0 => words.text_with("diff-later", &[("days", days().into())]),
        _ => words.text_with("diff-earlier", &[("days", days().into())]),
    }
}

/// Says what happened. A touchpoint on another day, in another lane or phase was moved; where it stands
/// in the file counts only when nothing else is different.
fn settle(words: &Words, two: &Two<'_>, item: &mut BesideItem) {
    let is = |item: &BesideItem, what| item.what.contains(&what);
    if is(item, Happened::Changed) && item.before.is_some_and(|slot| is_placed(two.before, slot)) {
        item.what.retain(|what| *what != Happened::Moved);
        item.fields.retain(|field| field.key != ORDERED);
    }
    let is_touchpoint = item.before.is_some_and(|slot| two.before.touchpoints.get(slot).is_some());
    let moved = item.fields.iter().any(|field| ["actor", "phase", "day"].contains(&field.key.as_str()));
    if is_touchpoint && moved && !is(item, Happened::Moved) {
        item.what.insert(0, Happened::Moved);
    }
    let name = |(at, what): (usize, &Happened)| {
        let text = words.text(&format!("comparison-{}", what.name()));
        if at == 0 { capital(&text) } else { super::small(&text) }
    };
    item.what_words = item.what.iter().enumerate().map(name).collect::<Vec<_>>().join(", ");
}

/// Touchpoints and handovers have their place by day; where they stand in the file says little.
fn is_placed(journey: &Journey, slot: Slot) -> bool {
    journey.touchpoints.get(slot).is_some_and(|it| it.day.is_some()) || journey.handovers.get(slot).is_some()
}

fn told(words: &Words, section: &BesideSection) -> String {
    let one_sided = |what| section.items.iter().filter(|it| it.what.contains(&what)).count();
    let both = section.items.iter().filter(|it| it.is_in_both()).count();
    let counts = [
        ("diff-count-new", one_sided(Happened::Added)),
        ("diff-count-gone", one_sided(Happened::Removed)),
        ("diff-count-changed", both),
    ];
    let told = counts.iter().filter(|(_, count)| *count > 0);
    told.map(|(key, count)| words.text_with(key, &[("count", (*count).into())])).collect::<Vec<_>>().join(", ")
}

/// Whose it is and when.
fn detail(words: &Words, journey: &Journey, record: &Record) -> String {
    let stretch = |from: Day, to: Option<Day>| match to {
        Some(to) => days::days(journey, words, from, to),
        None => words.text_with("diff-from", &[("day", super::small(&days::day(journey, words, from)).into())]),
    };
    let parts: Vec<String> = match record {
        Record::Touchpoint(it) => vec![place(words, journey, it)],
        Record::Handover(it) => {
            let sent = it.sent_day.map(|day| super::small(&days::day(journey, words, day)));
            let sent = sent.map(|day| words.text_with("diff-sent", &[("day", day.into())]));
            [Some(super::values::word(words, "handover-kind", &it.kind)), sent].into_iter().flatten().collect()
        }
        Record::Actor(it) => vec![super::values::word(words, "level", &it.level)],
        Record::Coordinator(it) => vec![stretch(it.from_day, it.to_day)],
        Record::JointPlan(it) => vec![stretch(it.from_day, it.to_day)],
        Record::Need(it) => vec![stretch(it.from_day, it.to_day)],
        Record::Head(_)
        | Record::Person(_)
        | Record::Phase(_)
        | Record::InformationItem(_)
        | Record::Note(_)
        | Record::Review(_) => Vec::new(),
    };
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
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
        Some(day) => super::small(&days::days(journey, words, day, day.saturating_add(it.duration.max(0)))),
        None => super::small(&words.text("no-day")),
    }
}

fn plan(words: &Words, two: &Two<'_>, found: &Deviations) -> BesidePlan {
    let count = |left| found.found.iter().filter(|it| it.left == left).count();
    let planned = two.before.touchpoints.len();
    let off = found.found.iter().filter(|it| it.planned.is_some()).count();
    let args: [(&str, Value); 6] = [
        ("planned", planned.into()),
        ("kept", planned.saturating_sub(off).into()),
        ("missing", count(Left::Missing).into()),
        ("failing", count(Left::Failing).into()),
        ("adhoc", count(Left::AdHoc).into()),
        ("sequence", count(Left::OutOfSequence).into()),
    ];
    let deviations = found.found.iter().map(|it| BesideDeviation {
        left: it.left.word().to_owned(),
        left_words: words.text(&format!("diff-left-{}", it.left.word())),
        sentence: deviation(words, two, it),
        planned: it.planned,
        actual: it.actual,
    });
    BesidePlan {
        told: words.text_with("diff-plan-told", &args),
        deviations: deviations.collect(),
        steps: found.steps.iter().filter_map(|it| step(words, two, it)).collect(),
    }
}

fn step(words: &Words, two: &Two<'_>, it: &Step) -> Option<BesideStep> {
    let (plan, own) = (two.before.touchpoints.get(it.planned)?, two.after.touchpoints.get(it.actual)?);
    Some(BesideStep {
        planned: it.planned,
        actual: it.actual,
        planned_title: title(words, plan),
        planned_when: capital(&when(words, two.before, plan)),
        actual_title: title(words, own),
        actual_when: capital(&when(words, two.after, own)),
        late: it.late.map_or_else(String::new, |late| shifted(words, late)),
        by: words.text(match it.by {
            By::Settled => "diff-by-settled",
            By::Id => "diff-by-id",
            By::Likeness => "diff-by-likeness",
        }),
    })
}

fn remarks(words: &Words, two: &Two<'_>) -> Vec<String> {
    let alike = two.matching.all().any(|pair| pair.by == By::Likeness);
    let versions = two.before.head.id == two.after.head.id;
    let alike = (alike && !two.is_same()).then(|| words.text("diff-remark-likeness"));
    let evidence = (!versions && !two.is_same()).then(|| words.text("diff-remark-evidence"));
    alike.into_iter().chain(evidence).collect()
}
