//! What was added, removed, moved and changed, list by list.

use super::{place, shifted};
use crate::beside::{Two, raw_value};
use crate::comparison::{ComparedField, ComparedText};
use crate::words::comparison::Sides;
use crate::words::values::word;
use crate::words::{capital, small};
use compare::Different;
use drawing::days;
use journey::{Date, Day, Journey, Record, Section, Slot};
use messages::Words;
use reports::{BesideField, BesideItem, BesideSection, BesideText, Happened};

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

/// What is different, list by list.
pub(super) fn sections(sides: &Sides<'_>, two: &Two<'_>) -> Vec<BesideSection> {
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
        if at == 0 { capital(&text) } else { small(&text) }
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
        ("comparison-count-added", one_sided(Happened::Added)),
        ("comparison-count-removed", one_sided(Happened::Removed)),
        ("diff-count-changed", both),
    ];
    let told = counts.iter().filter(|(_, count)| *count > 0);
    told.map(|(key, count)| words.text_with(key, &[("count", (*count).into())])).collect::<Vec<_>>().join(", ")
}

/// Whose it is and when.
fn detail(words: &Words, journey: &Journey, record: &Record) -> String {
    let stretch = |from: Day, to: Option<Day>| match to {
        Some(to) => days::days(journey, words, from, to),
        None => words.text_with("diff-from", &[("day", small(&days::day(journey, words, from)).into())]),
    };
    let parts: Vec<String> = match record {
        Record::Touchpoint(it) => vec![place(words, journey, it)],
        Record::Handover(it) => {
            let sent = it.sent_day.map(|day| small(&days::day(journey, words, day)));
            let sent = sent.map(|day| words.text_with("diff-sent", &[("day", day.into())]));
            [Some(word(words, "handover-kind", &it.kind)), sent].into_iter().flatten().collect()
        }
        Record::Actor(it) => vec![word(words, "level", &it.level)],
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
