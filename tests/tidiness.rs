//! What keeps the project readable and free of traces of anybody's machine.

use suite::{files, none_of, text, texts};

const CODE: &[&str] = &[".rs", ".ts", ".svelte", ".js", ".cjs", ".mjs", ".css", ".py", ".ftl", ".toml"];

fn is_generated(path: &str) -> bool {
    path.starts_with("ui/src/generated/")
}

#[test]
fn no_file_is_longer_than_800_lines() {
    let found: Vec<String> = texts(CODE)
        .iter()
        .filter(|(path, _)| !is_generated(path))
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > 800)
        .map(|(path, lines)| format!("{path}: {lines} lines"))
        .collect();
    none_of("Too long; a file has one subject", &found);
}

#[test]
fn names_say_what_is_inside() {
    let banned = ["utils", "util", "helpers", "helper", "common", "manager", "service", "misc", "core"];
    let found: Vec<String> = files()
        .into_iter()
        .filter(|path| !path.starts_with("examples/") && !path.starts_with("bench/"))
        .filter(|path| path.split('/').any(|part| banned.contains(&part.split('.').next().unwrap_or(part))))
        .collect();
    none_of("A name that could hold anything", &found);
}

#[test]
fn whatever_is_left_to_do_has_a_name_to_ask() {
    let mark = concat!("TO", "DO");
    let found: Vec<String> = texts(CODE)
        .iter()
        .flat_map(|(path, text)| text.lines().enumerate().map(move |(number, line)| (path, number + 1, line)))
        .filter(|(_, _, line)| {
            line.match_indices(mark).any(|(at, _)| {
                let rest = line[at + mark.len()..].strip_prefix('(');
                !rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_alphabetic()))
            })
        })
        .map(|(path, number, line)| format!("{path}:{number}: {}", line.trim()))
        .collect();
    none_of("Write the name of who knows in brackets behind it", &found);
}

#[test]
fn nothing_tells_of_a_machine() {
    // Put together, so that this file does not find itself.
    let folders = ["work", "home", "root", "tmp", "Users"].map(|folder| format!("/{folder}/"));
    let hosts = ["arti", "factory"].concat();
    let mut found = Vec::new();
    for path in files() {
        let Some(text) = text(&path) else { continue };
        for (number, line) in text.lines().enumerate() {
            let absolute = folders.iter().any(|folder| {
                line.match_indices(folder.as_str())
                    .any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || "._-}*~".contains(c)))
            });
            if absolute || line.contains(&hosts) {
                found.push(format!("{path}:{}: {}", number + 1, line.trim().chars().take(120).collect::<String>()));
            }
        }
    }
    none_of("A path or a host of somebody's machine", &found);
}

#[test]
fn dependencies_come_from_where_everybody_gets_them() {
    let cargo = text("Cargo.lock").expect("Cargo.lock");
    let npm = text("ui/package-lock.json").expect("ui/package-lock.json");
    let cargo = cargo
        .lines()
        .filter(|line| line.starts_with("source = "))
        .filter(|line| *line != "source = \"registry+https://github.com/rust-lang/crates.io-index\"");
    let npm = npm
        .lines()
        .filter(|line| line.trim_start().starts_with("\"resolved\":"))
        .filter(|line| !line.contains("\"https://registry.npmjs.org/"));
    let found: Vec<String> = cargo.chain(npm).map(str::to_owned).collect();
    none_of("Another registry", &found);
}
