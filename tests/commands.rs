//! What the page may ask of the program is a list that somebody has read: `tests/commands.txt`.

use serde_json::Value;
use std::collections::BTreeSet;
use suite::text;

#[test]
fn the_reviewed_list_is_what_is_registered_and_granted() {
    let listed = listed();
    let registered = text("src-tauri/src/all_commands.rs").expect("the commands");
    let registered: BTreeSet<String> =
        registered.lines().filter_map(|line| line.trim().strip_suffix(',')).map(str::to_owned).collect();
    assert_eq!(listed, registered, "what the shell registers");
    let granted = permissions().into_iter().filter_map(|it| Some(it.strip_prefix("allow-")?.replace('-', "_")));
    assert_eq!(listed, granted.collect(), "what the page is granted");
}

/// Beside its own commands the page may listen to what the program tells it, and nothing else.
#[test]
fn the_page_is_granted_nothing_else() {
    let others: Vec<String> = permissions().into_iter().filter(|it| !it.starts_with("allow-")).collect();
    assert_eq!(others, ["core:event:allow-listen", "core:event:allow-unlisten"]);
    let folder = suite::files().into_iter().filter(|path| path.starts_with("src-tauri/capabilities/"));
    assert_eq!(folder.collect::<Vec<_>>(), ["src-tauri/capabilities/page.json"]);
    let config: Value = serde_json::from_str(&text("src-tauri/tauri.conf.json").expect("a file")).expect("JSON");
    assert_ne!(config["app"]["withGlobalTauri"], true);
    assert!(capability()["remote"].is_null(), "no page from elsewhere");
}

#[test]
fn the_policy_of_the_page_lets_no_script_in() {
    let config: Value = serde_json::from_str(&text("src-tauri/tauri.conf.json").expect("a file")).expect("JSON");
    let policy = &config["app"]["security"]["csp"];
    let directives: Vec<(String, String)> = match policy {
        Value::Object(directives) => {
            directives.iter().map(|(name, sources)| (name.clone(), sources.to_string())).collect()
        }
        _ => {
            policy.as_str().expect("a policy").split(';').filter_map(|it| it.trim().split_once(' ')).map(own).collect()
        }
    };
    assert!(directives.iter().any(|(name, _)| name == "default-src"), "{directives:?}");
    for (name, sources) in &directives {
        assert!(!sources.contains("unsafe-"), "{name}: {sources}");
        assert!(!sources.contains("http:") || sources.contains("http://ipc.localhost"), "{name}: {sources}");
        if name.starts_with("script-src") || name == "default-src" || name == "object-src" {
            assert!(
                !sources.contains("data:") && !sources.contains("blob:") && !sources.contains('*'),
                "{name}: {sources}"
            );
        }
    }
}

fn own((name, sources): (&str, &str)) -> (String, String) {
    (name.to_owned(), sources.to_owned())
}

fn listed() -> BTreeSet<String> {
    let list = text("tests/commands.txt").expect("the list");
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split_once(": ").expect("a command and what it does").0.to_owned()).collect()
}

fn capability() -> Value {
    serde_json::from_str(&text("src-tauri/capabilities/page.json").expect("a file")).expect("JSON")
}

fn permissions() -> Vec<String> {
    let texts = capability()["permissions"].as_array().expect("a list").clone();
    texts.iter().map(|it| it.as_str().expect("a plain permission").to_owned()).collect()
}
