//! The threat model in `docs/security.md` names a test for each threat, and the test is there.

use suite::{none_of, root, text};

#[test]
fn every_threat_has_a_test_that_is_there() {
    let page = text("docs/security.md").expect("docs/security.md");
    let rows: Vec<Vec<&str>> = page
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| Threat"))
        .map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect())
        .collect();
    assert!(rows.len() >= 10, "the table has rows");
    let mut found = Vec::new();
    for row in rows {
        let [threat, _, shown_by] = row.as_slice() else { panic!("three cells: {row:?}") };
        let named: Vec<&str> = shown_by.split('`').skip(1).step_by(2).collect();
        if named.is_empty() {
            found.push(format!("{threat}: names no test"));
        }
        let gone = named.into_iter().filter(|name| name.contains('/') && !root().join(name).exists());
        found.extend(gone.map(|name| format!("{threat}: {name} is not there")));
    }
    none_of("In the threat model", &found);
}
