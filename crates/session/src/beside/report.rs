//! Two journeys beside each other for programs: `stafett diff --format json`.

use super::Two;
use crate::report::{ReportedGap, reported};
use crate::words::deviation;
use compare::{By, Different};
use gaps::Figure;
use journey::{Id, Journey, Raw, Record, Section, Slot, Unread};
use messages::Words;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// What `format` says in a report.
const FORMAT: &str = "stafett-diff";
/// The version of the report.
const VERSION: u32 = 1;

/// What is different from one journey to another.
#[derive(Debug, Serialize)]
pub struct DiffReport {
    format: &'static str,
    version: u32,
    before: About,
    after: About,
    same: bool,
    gaps: Gaps,
    figures: Vec<FigureChange>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deviations: Option<Vec<ReportedDeviation>>,
    items: Vec<Item>,
}

#[derive(Debug, Serialize)]
struct About {
    file: String,
    id: String,
    title: String,
}

#[derive(Debug, Serialize)]
struct Gaps {
    closed: Vec<ReportedGap>,
    opened: Vec<ReportedGap>,
    remaining: Vec<ReportedGap>,
}

#[derive(Debug, Serialize)]
struct FigureChange {
    metric: &'static str,
    before: Value,
    after: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<f64>,
}

#[derive(Debug, Serialize)]
struct ReportedDeviation {
    left: &'static str,
    planned: Option<Id>,
    actual: Option<Id>,
    message: String,
}

#[derive(Debug, Serialize)]
struct Item {
    section: &'static str,
    what: Vec<&'static str>,
    before: Option<Named>,
    after: Option<Named>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'static str>,
    fields: Vec<Field>,
}

#[derive(Debug, Serialize)]
struct Named {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Id>,
    title: String,
}

#[derive(Debug, Serialize)]
struct Field {
    key: String,
    before: Value,
    after: Value,
}

impl DiffReport {
    /// The report as it is printed.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

pub(super) fn report(words: &Words, two: &Two<'_>, names: [&str; 2]) -> DiffReport {
    let about = |journey: &Journey, name: &str| About {
        file: name.to_owned(),
        id: journey.head.id.0.clone(),
        title: journey.head.title.clone(),
    };
    DiffReport {
        format: FORMAT,
        version: VERSION,
        before: about(two.before, names[0]),
        after: about(two.after, names[1]),
        same: two.is_same(),
        gaps: Gaps {
            closed: reported(words, two.before, &two.became.closed),
            opened: reported(words, two.after, &two.became.opened),
            remaining: reported(words, two.after, &two.became.remaining),
        },
        figures: figures(two),
        deviations: two.deviations.as_ref().map(|told| {
            let id = |journey: &Journey, slot: Option<Slot>| journey.record(slot?)?.id().cloned();
            let told = told.found.iter().chain(&told.handovers).map(|it| ReportedDeviation {
                left: it.left.word(),
                planned: id(two.before, it.planned),
                actual: id(two.after, it.actual),
                message: deviation(words, two, it),
            });
            told.collect()
        }),
        items: items(two),
    }
}

fn figures(two: &Two<'_>) -> Vec<FigureChange> {
    let [before, after] = &two.reports;
    let pairs = before.metrics.figures().into_iter().zip(after.metrics.figures());
    let figure = |((metric, before), (_, after)): ((&'static str, Figure), (_, Figure))| {
        let change = number(&before).zip(number(&after)).map(|(one, other)| round(other - one));
        FigureChange { metric, before: raw_figure(&before), after: raw_figure(&after), change }
    };
    pairs.map(figure).collect()
}

/// To four decimals, as figures have them.
fn round(number: f64) -> f64 {
    (number * 10_000.0).round() / 10_000.0
}

fn number(figure: &Figure) -> Option<f64> {
    match figure {
        Figure::Days(days) => Some(f64::from(*days)),
        Figure::Count(count) => Some(f64::from(*count)),
        Figure::Share(share) => Some(*share),
        Figure::Mean(mean) => *mean,
        Figure::Path(_) => None,
    }
}

fn raw_figure(figure: &Figure) -> Value {
    serde_json::to_value(figure).ok().and_then(|value| value.get("value").cloned()).unwrap_or(Value::Null)
}

fn items(two: &Two<'_>) -> Vec<Item> {
    let by: BTreeMap<(&'static str, Slot), By> = Section::ALL
        .iter()
        .flat_map(|section| two.matching.pairs(*section).iter().map(|pair| ((section.key(), pair.after), pair.by)))
        .collect();
    let mut items: Vec<Item> = Vec::new();
    let mut last: Option<(&'static str, Slot)> = None;
    for different in &two.difference.found {
        let (what, before, after, fields): (_, _, _, &[String]) = match different {
            Different::Added { after } => ("added", None, Some(*after), &[]),
            Different::Removed { before } => ("removed", Some(*before), None, &[]),
            Different::Moved { before, after } => ("moved", Some(*before), Some(*after), &[]),
            Different::Changed { before, after, fields } => ("changed", Some(*before), Some(*after), fields),
        };
        let (old, new) =
            (before.and_then(|slot| two.before.record(slot)), after.and_then(|slot| two.after.record(slot)));
        let Some(record) = new.as_ref().or(old.as_ref()) else { continue };
        let section = record.section().map_or(record.kind(), Section::key);
        let fields = fields.iter().map(|key| Field {
            key: key.clone(),
            before: old.as_ref().map_or(Value::Null, |it| raw_value(it, key)),
            after: new.as_ref().map_or(Value::Null, |it| raw_value(it, key)),
        });
        let key = after.map(|slot| (section, slot));
        match items.last_mut().filter(|_| key.is_some() && key == last) {
            Some(item) => {
                item.what.push(what);
                item.fields.extend(fields);
            }
            None => items.push(Item {
                section,
                what: vec![what],
                fields: fields.collect(),
                by: key.filter(|_| before.is_some()).and_then(|key| by.get(&key)).map(|by| word(*by)),
                before: old.as_ref().map(|it| named(two.before, it)),
                after: new.as_ref().map(|it| named(two.after, it)),
            }),
        }
        last = key;
    }
    items
}

fn word(by: By) -> &'static str {
    match by {
        By::Settled => "settled",
        By::Id => "id",
        By::Likeness => "likeness",
    }
}

fn named(journey: &Journey, record: &Record) -> Named {
    Named { id: record.id().cloned(), title: edit::title(journey, record) }
}

/// What stands in a field as the journey file has it; what is not set is null.
pub(crate) fn raw_value(record: &Record, key: &str) -> Value {
    let extra = record.extra();
    let of_raw = |raw: &Raw| serde_json::from_str(&raw.to_json()).unwrap_or(Value::Null);
    match extra.unread.get(key) {
        Some(Unread::Present { raw, .. }) => return of_raw(raw),
        Some(Unread::Absent) => return Value::Null,
        None => {}
    }
    if let Some((_, raw)) = extra.unknown.iter().find(|(own, _)| own == key) {
        return of_raw(raw);
    }
    let edit = record.field(key).and_then(|edit| serde_json::to_value(edit).ok());
    edit.and_then(|edit| edit.pointer("/field/value").cloned()).unwrap_or(Value::Null)
}
