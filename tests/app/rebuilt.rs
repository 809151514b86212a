//! An example that is drawn again from nothing, each time in another way.

use serde_json::{Value, json};

/// Nothing but the person's lane.
pub(crate) const NOTHING: &str = r#"{"format":"stafett-journey","version":1,"id":"j","title":"Nothing yet",
    "actors":[{"id":"a1","name":"The person","level":"citizen"}]}"#;

/// The example.
pub(crate) fn wanted() -> Value {
    let text = suite::text("examples/between-the-chairs.journey.json").expect("the example");
    serde_json::from_str(&text).expect("JSON")
}

pub(crate) fn list<'a>(journey: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    journey[key].as_array().into_iter().flatten()
}

pub(crate) fn text_of<'a>(item: &'a Value, key: &str) -> &'a str {
    item[key].as_str().unwrap_or_default()
}

pub(crate) fn named<'a>(journey: &'a Value, section: &str, id: &str, key: &str) -> &'a str {
    list(journey, section).find(|it| it["id"] == id).map(|it| text_of(it, key)).unwrap_or_default()
}

/// The same lanes, cards and handovers, whatever they are called in the file.
pub(crate) fn assert_same(saved: &Value, wanted: &Value) {
    assert_eq!(cards(saved), cards(wanted));
    assert_eq!(ways(saved), ways(wanted));
    assert_eq!(lanes(saved), lanes(wanted));
}

/// Without the person's own lane, which is there from the beginning.
fn lanes(journey: &Value) -> Vec<Value> {
    let mut all: Vec<Value> = list(journey, "actors").map(|it| json!([it["name"], it["level"]])).collect();
    all.retain(|it| it[0] != "The person");
    all.sort_by_key(Value::to_string);
    all
}

fn cards(journey: &Value) -> Vec<Value> {
    let name =
        |card: &Value, key: &str, section: &str, of: &str| named(journey, section, text_of(card, key), of).to_owned();
    list(journey, "touchpoints")
        .map(|card| {
            let (lane, phase) = (name(card, "actor", "actors", "name"), name(card, "phase", "phases", "title"));
            json!([card["title"], lane, phase, card["day"], card["status"], card["quote"]])
        })
        .collect()
}

fn ways(journey: &Value) -> Vec<String> {
    let name = |item: &Value, key: &str| named(journey, "touchpoints", text_of(item, key), "title").to_owned();
    let mut all: Vec<String> =
        list(journey, "handovers").map(|it| format!("{} > {}", name(it, "from"), name(it, "to"))).collect();
    all.sort();
    all
}

pub(crate) fn level(word: &str) -> &str {
    match word {
        "civil-society" => "Civil society",
        "region" => "Region",
        _ => "State",
    }
}
