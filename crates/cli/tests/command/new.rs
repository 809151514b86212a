//! `stafett new` as it is used.

use crate::{stafett, told};
use expect_test::expect;
use std::fs;

#[test]
fn a_new_journey_can_begin_with_a_countrys_lanes() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| told(&stafett(folder.path(), arguments));
    assert_eq!(run(&["new", "a.journey.json", "--country", "no", "--lanes"]), "0\n");
    let written = fs::read_to_string(folder.path().join("a.journey.json")).unwrap();
    let journey: serde_json::Value = serde_json::from_str(&written).unwrap();
    let names: Vec<&str> =
        journey["actors"].as_array().unwrap().iter().map(|actor| actor["name"].as_str().unwrap()).collect();
    assert_eq!((&journey["language"], names[0], names.len()), (&"nb".into(), "Innbyggeren", 10));
    assert!(!run(&["new", "b.journey.json", "--lanes"]).starts_with('0'));
}

#[test]
fn a_new_journey_is_sound_canonical_and_replaces_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| told(&stafett(folder.path(), arguments));
    assert_eq!(run(&["new", "alex.journey.json", "--title", "Alex finds help", "--country", "se"]), "0\n");
    let written = fs::read_to_string(folder.path().join("alex.journey.json")).unwrap();
    let id = serde_json::from_str::<serde_json::Value>(&written).unwrap()["id"].as_str().unwrap().to_owned();
    assert_eq!(id.len(), 36);
    expect![[r#"
        {
          "format": "stafett-journey",
          "version": 1,
          "id": "ID",
          "title": "Alex finds help",
          "country": "SE",
          "actors": [
            {
              "id": "a1",
              "name": "The person",
              "level": "citizen"
            }
          ]
        }
    "#]]
    .assert_eq(&written.replace(&id, "ID"));
    expect![[r#"
        2
        stafett: There is already a file named “alex.journey.json”. It is as it was. Choose another name.
    "#]]
    .assert_eq(&run(&["new", "alex.journey.json"]));
    expect![[r#"
        0
        Alex finds help
        No gaps were found.

        Figures
          0 days  from first to last day
          0 %     of the time is waiting
          0 days  with no one responsible
          0       handovers
          0       between levels
          0       times the story is retold
          0       contact persons
    "#]]
    .assert_eq(&run(&["check", "alex.journey.json"]));
    expect![[r#"
        0
        alex.journey.json is in its canonical form.
    "#]]
    .assert_eq(&run(&["format", "alex.journey.json", "--check"]));
}
