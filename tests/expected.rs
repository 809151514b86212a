//! The six examples with an expected report: the rules and the metrics give exactly that.

use serde_json::{Map, Value, json};
use session::{Reading, Settings};
use std::path::Path;
use suite::{none_of, root, texts};

#[test]
fn the_gaps_are_exactly_the_expected_ones() {
    let mut found = Vec::new();
    for (name, expected, report) in reports() {
        let implemented = |gap: &&Value| gap["rule"].as_str().is_some_and(|rule| gaps::rule_by_slug(rule).is_some());
        let expected: Vec<String> = list(&expected["gaps"]).iter().filter(implemented).map(essence).collect();
        let actual: Vec<String> = list(&report["gaps"]).iter().map(essence).collect();
        found.extend(expected.iter().filter(|gap| !actual.contains(gap)).map(|gap| format!("{name}: missing {gap}")));
        found.extend(actual.iter().filter(|gap| !expected.contains(gap)).map(|gap| format!("{name}: too much {gap}")));
        if found.is_empty() && expected != actual {
            found.push(format!("{name}: in another order:\n    {}", actual.join("\n    ")));
        }
    }
    none_of("Other gaps than expected", &found);
}

#[test]
fn the_figures_are_exactly_the_expected_ones() {
    let mut found = Vec::new();
    for (name, expected, report) in reports() {
        let expected = object(&expected["metrics"]);
        for (metric, value) in object(&report["metrics"]) {
            match expected.get(metric) {
                Some(expected) if same(expected, value) => {}
                expected => found.push(format!("{name}: {metric} is {value}, expected {expected:?}")),
            }
        }
    }
    none_of("Other figures than expected", &found);
}

#[test]
fn six_examples_have_an_expected_report() {
    assert_eq!(reports().len(), 6);
}

/// Name, expected report, report.
fn reports() -> Vec<(String, Value, Value)> {
    texts(&[".expected.json"])
        .into_iter()
        .map(|(path, expected)| {
            let name = Path::new(&path).file_name().and_then(|name| name.to_str()).expect("a name");
            let name = name.trim_end_matches(".expected.json").to_owned();
            let file = root().join(format!("examples/{name}.journey.json"));
            let reading = Reading::of_file(&file, Settings::default()).expect("an example");
            let report = reading.report(reading.words(None)).to_json();
            let json = |text: &str| serde_json::from_str(text).expect("JSON");
            (name, json(&expected), json(&report))
        })
        .collect()
}

/// Rule, severity, subjects and days, in one line.
fn essence(gap: &Value) -> String {
    let days = gap.get("days").unwrap_or(&Value::Null);
    json!([gap["rule"], gap["severity"], gap["subjects"], days]).to_string()
}

/// Shares are told to four decimals.
fn same(one: &Value, other: &Value) -> bool {
    match (one.as_f64(), other.as_f64()) {
        (Some(one), Some(other)) => (one - other).abs() < 1e-9,
        _ => one == other,
    }
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

fn object(value: &Value) -> &Map<String, Value> {
    value.as_object().expect("an object")
}
