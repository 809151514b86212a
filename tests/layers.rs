//! Who may import whom: the table in docs/architecture.md against what cargo says.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;
use suite::{none_of, root, text};

/// Folder of a package to the folders of our own packages that it imports.
type Imports = BTreeMap<String, BTreeSet<String>>;

#[test]
fn every_import_is_in_the_table() {
    let allowed = table();
    let mut found = Vec::new();
    for (package, imports) in imports() {
        match allowed.get(&package) {
            None => found.push(format!("{package} has no row")),
            Some(allowed) => {
                found.extend(imports.difference(allowed).map(|import| format!("{package} may not import {import}")));
            }
        }
    }
    none_of("The table in docs/architecture.md does not allow", &found);
}

#[test]
fn the_table_names_nothing_that_is_not_there() {
    let packages: BTreeSet<String> = imports().into_keys().collect();
    let allowed = table();
    let named: BTreeSet<&String> =
        allowed.iter().flat_map(|(package, imports)| imports.iter().chain([package])).collect();
    let found: Vec<String> = named.into_iter().filter(|name| !packages.contains(*name)).cloned().collect();
    none_of("In the table, but no package", &found);
}

#[test]
fn no_arrow_goes_round() {
    let mut left = imports();
    loop {
        let free: Vec<String> =
            left.iter().filter(|(_, imports)| imports.is_empty()).map(|(name, _)| name.clone()).collect();
        if free.is_empty() {
            break;
        }
        for name in free {
            left.remove(&name);
            left.values_mut().for_each(|imports| {
                imports.remove(&name);
            });
        }
    }
    assert!(left.is_empty(), "these import each other in a circle: {left:?}");
}

/// The rows `| package | imports, separated by commas, or nothing |` below the heading of the table.
fn table() -> Imports {
    let text = text("docs/architecture.md").expect("docs/architecture.md");
    let (_, table) = text.split_once("## Who may import whom").expect("the heading of the table");
    let rows =
        table.lines().skip_while(|line| !line.starts_with("|-")).skip(1).take_while(|line| line.starts_with('|'));
    let rows: Imports = rows
        .map(|row| {
            let cells: Vec<String> = row.split('|').map(|cell| cell.replace('`', "")).collect();
            let imports = cells[2].split(',').map(str::trim).filter(|name| !name.is_empty() && *name != "nothing");
            (cells[1].trim().to_owned(), imports.map(str::to_owned).collect())
        })
        .collect();
    assert!(!rows.is_empty(), "the table has rows");
    rows
}

/// What the packages import, tests excepted: those may look at everything.
fn imports() -> Imports {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(root())
        .output()
        .expect("cargo is there");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    packages
        .iter()
        .map(|package| {
            let manifest = package["manifest_path"].as_str().expect("a path");
            let imports = package["dependencies"].as_array().expect("dependencies").iter();
            let imports = imports.filter(|import| import["kind"] != "dev").filter_map(|import| import["path"].as_str());
            (folder(manifest.trim_end_matches("/Cargo.toml")), imports.map(folder).collect())
        })
        .collect()
}

fn folder(path: &str) -> String {
    path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned()
}
