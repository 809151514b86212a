//! The canonical form, worked out from the schema alone and written by another hand than the writer's.

use super::documents::{Document, get, is_required, properties, resolved, type_of};
use formats::journey_file::schema;
use journey::Raw;

/// Keys that stay as they were found, empty or not: record and key.
const KEPT: &[(&str, &str)] = &[
    ("Journey", "person"),
    ("Journey", "phases"),
    ("Journey", "actors"),
    ("Journey", "needs"),
    ("Journey", "information"),
    ("Journey", "touchpoints"),
    ("Journey", "handovers"),
    ("Journey", "coordinators"),
    ("Journey", "jointPlans"),
    ("Journey", "notes"),
    ("Journey", "reviews"),
    ("Origin", "remedies"),
    ("Person", "alias"),
    ("Person", "description"),
    ("Person", "birthdays"),
    ("Person", "family"),
    ("Need", "area"),
    ("Joint plan", "information"),
    ("Review", "status"),
    ("Review", "comments"),
];

/// The canonical form of a document.
pub(crate) fn text(document: &Document) -> String {
    let schema = schema();
    let mut out = String::new();
    pretty(&record(&schema, &schema, &once(&document.0)), 0, &mut out);
    out + "\n"
}

/// Of a repeated key the last value, at the place of the first.
fn once(raw: &Raw) -> Raw {
    match raw {
        Raw::List(items) => Raw::List(items.iter().map(once).collect()),
        Raw::Object(pairs) => {
            let mut kept: Vec<(String, Raw)> = Vec::new();
            for (key, value) in pairs {
                match kept.iter_mut().find(|(own, _)| own == key) {
                    Some((_, old)) => *old = once(value),
                    None => kept.push((key.clone(), once(value))),
                }
            }
            Raw::Object(kept)
        }
        Raw::Null | Raw::Bool(_) | Raw::Number(_) | Raw::Text(_) => raw.clone(),
    }
}

fn record(schema: &Raw, part: &Raw, object: &Raw) -> Raw {
    let Raw::Object(pairs) = object else { return object.clone() };
    let Some(Raw::Text(title)) = get(part, "title") else { return object.clone() };
    let mut out = Vec::new();
    for (key, description) in properties(part) {
        let may_be_null = type_of(description).1;
        let Some(found) = get(object, key) else {
            if may_be_null && !is_required(part, key) {
                out.push((key.clone(), Raw::Null));
            }
            continue;
        };
        let value = match get(description, "const") {
            Some(constant) => constant.clone(),
            None => value(schema, description, found),
        };
        let kept = is_required(part, key) || KEPT.contains(&(title, key));
        if kept || get(description, "default") != Some(&value) {
            out.push((key.clone(), value));
        }
    }
    let known = |key: &String| properties(part).iter().any(|(own, _)| own == key);
    out.extend(pairs.iter().filter(|(key, _)| !known(key)).cloned());
    Raw::Object(out)
}

fn value(schema: &Raw, description: &Raw, found: &Raw) -> Raw {
    let described = resolved(schema, description);
    match (type_of(described).0, found) {
        ("integer", Raw::Number(_)) => number(described, found),
        ("object", _) => record(schema, described, found),
        ("array", Raw::List(items)) => {
            let element = get(described, "items").map(|items| resolved(schema, items)).unwrap_or(&Raw::Null);
            let sections = ["Phase", "Actor", "Need", "Information item", "Touchpoint", "Handover", "Coordinator"];
            let more = ["Joint plan", "Note", "Review"];
            let stands_alone = matches!(get(element, "title"), Some(Raw::Text(title))
                if sections.contains(&&**title) || more.contains(&&**title));
            let all_objects = items.iter().all(|item| matches!(item, Raw::Object(_)));
            match type_of(element).0 == "object" && (stands_alone || all_objects) {
                true => Raw::List(items.iter().map(|item| record(schema, element, item)).collect()),
                false => found.clone(),
            }
        }
        _ => found.clone(),
    }
}

/// A whole number within its limits in plain digits; anything else as it came.
fn number(described: &Raw, found: &Raw) -> Raw {
    let limit = |key: &str| match get(described, key) {
        Some(Raw::Number(digits)) => digits.parse::<f64>().unwrap(),
        _ => f64::NAN,
    };
    let Raw::Number(digits) = found else { return found.clone() };
    let value: f64 = digits.parse().unwrap();
    match value.fract() == 0.0 && value >= limit("minimum") && value <= limit("maximum") {
        true => Raw::Number(format!("{}", value + 0.0)),
        false => found.clone(),
    }
}

fn pretty(raw: &Raw, depth: usize, out: &mut String) {
    let inner = "  ".repeat(depth + 1);
    let lines: Vec<(String, &Raw)> = match raw {
        Raw::List(items) => items.iter().map(|item| (inner.clone(), item)).collect(),
        Raw::Object(pairs) => {
            let key = |key: &String| Raw::Text(key.clone()).to_json();
            pairs.iter().map(|(own, value)| (format!("{inner}{}: ", key(own)), value)).collect()
        }
        Raw::Null | Raw::Bool(_) | Raw::Number(_) | Raw::Text(_) => Vec::new(),
    };
    if lines.is_empty() {
        out.push_str(&raw.to_json());
        return;
    }
    let (open, close) = if matches!(raw, Raw::List(_)) { ('[', ']') } else { ('{', '}') };
    out.push(open);
    for (index, (start, value)) in lines.iter().enumerate() {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        out.push_str(start);
        pretty(value, depth + 1, out);
    }
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
    out.push(close);
}
