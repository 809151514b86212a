//! The published schema against the examples: each of them is what the schema asks for.

use serde_json::Value;
use suite::{examples, none_of, text};

fn json(path: &str) -> Value {
    serde_json::from_str(&text(path).expect("a file")).expect("JSON")
}

#[test]
fn every_example_is_valid() {
    let schema = jsonschema::draft202012::new(&json("docs/journey-v1.schema.json")).expect("a schema");
    let mut found = Vec::new();
    for name in examples() {
        let journey = json(&format!("examples/{name}.journey.json"));
        found.extend(schema.iter_errors(&journey).map(|error| format!("{name}: {error} at {}", error.instance_path())));
    }
    none_of("Not as the schema says", &found);
}

#[test]
fn the_schema_is_one_and_names_its_dialect() {
    let schema = json("docs/journey-v1.schema.json");
    assert!(jsonschema::meta::is_valid(&schema));
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
}

#[test]
fn a_journey_without_its_head_is_not_valid() {
    let schema = jsonschema::draft202012::new(&json("docs/journey-v1.schema.json")).expect("a schema");
    let mut journey = json("examples/between-the-chairs.journey.json");
    journey.as_object_mut().expect("an object").remove("format");
    assert!(!schema.is_valid(&journey));
}
