//! `stafett format` and `stafett schema` as they are used.

use crate::{stafett, told};
use expect_test::expect;
use std::fs;
use std::path::Path;

#[test]
fn formatting_is_asked_for_and_done_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("j.json");
    let untidy = r#"{"version":1,"format":"stafett-journey","title":"A","title":"B","id":"j","mine":[1.50]}"#;
    fs::write(&path, untidy).unwrap();
    let run = |arguments: &[&str]| told(&stafett(folder.path(), arguments));
    expect![[r#"
        1
        j.json would change.
    "#]]
    .assert_eq(&run(&["format", "j.json", "--check"]));
    assert_eq!(fs::read_to_string(&path).unwrap(), untidy);
    expect![[r#"
        0
        j.json is now in its canonical form.
        One key stands more than once in an object of this file. The last one counts, and saving leaves only that one.
    "#]]
    .assert_eq(&run(&["format", "j.json"]));
    expect![[r#"
        {
          "format": "stafett-journey",
          "version": 1,
          "id": "j",
          "title": "B",
          "mine": [
            1.50
          ]
        }
    "#]]
    .assert_eq(&fs::read_to_string(&path).unwrap());
    expect![[r#"
        0
        j.json is in its canonical form.
    "#]]
    .assert_eq(&run(&["format", "j.json"]));
}

#[test]
fn a_newer_file_is_read_and_never_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let newer = r#"{"format":"stafett-journey","version":2,"id":"j","title":"Later"}"#;
    fs::write(folder.path().join("j.json"), newer).unwrap();
    let run = |arguments: &[&str]| told(&stafett(folder.path(), arguments));
    let checked = run(&["check", "j.json"]);
    assert!(checked.starts_with("0\nLater\n"));
    assert!(
        checked.contains("stafett: “j.json” was made by a newer Stafett (format version 2). It is opened for reading")
    );
    expect![[r#"
        2
        stafett: “j.json” is a journey of a newer Stafett (format version 2) and is not overwritten. Update Stafett, or save under another name.
    "#]].assert_eq(&run(&["format", "j.json"]));
    assert_eq!(fs::read_to_string(folder.path().join("j.json")).unwrap(), newer);
}

#[test]
fn the_schema_is_a_schema() {
    let output = stafett(Path::new("."), &["schema"]);
    let schema: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
}
