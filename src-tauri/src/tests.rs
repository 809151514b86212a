//! Every command takes what the page sends, under the names that the page uses.

use crate::{COMMANDS, commands, window};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Mutex;
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets};
use tauri::webview::InvokeRequest;
use tauri::{App, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

/// What the page sends with each command. No document is open, so none of them gets as far as a dialog.
fn arguments(command: &str) -> Value {
    match command {
        "set_language" => json!({ "language": "sv" }),
        "set_author" => json!({ "name": "Eva" }),
        "set_theme" => json!({ "theme": "dark" }),
        "set_arrangement" => json!({ "arrangement": { "outline": true, "zoom": 1.5, "panel": "notes" } }),
        "open_recent" | "remove_traces_of_recent" | "rescue_unread" | "set_unread_aside" | "remove_unread" => {
            json!({ "number": 1 })
        }
        "unseal_changes" => json!({ "number": 1, "passphrase": "words" }),
        "remove_sealed" => json!({ "number": 1 }),
        "unseal" => json!({ "passphrase": "words" }),
        "save_with_passphrase" => json!({ "document": 999, "passphrase": "words", "deleteOpen": true }),
        "unlock" => json!({ "document": 999, "passphrase": "words" }),
        "lock" => json!({ "everywhere": true }),
        "set_lock_after" => json!({ "minutes": 5 }),
        "save_without_passphrase" | "versions_kept" => json!({ "document": 999 }),
        "keep_versions" | "keep_all_versions" => json!({ "document": 999, "keeps": true }),
        "new_journey" => json!({ "beginning": { "title": "", "country": "DK", "lanes": [0, 1] } }),
        "country" => json!({ "country": "DK", "language": "da" }),
        "limits" => json!({ "document": 999, "handover": 1 }),
        "remedies" => json!({ "rule": "loop-open" }),
        "try_remedies" | "keep_planned" => {
            json!({ "document": 999, "tried": { "remedies": ["coordinator"], "gap": null } })
        }
        "open_example" => json!({ "name": "no-such-example" }),
        "view" | "look" | "undo" | "redo" | "save" | "save_over" | "save_as" | "take_in" | "take_over"
        | "keep_recovered" | "compare" | "choose_other" | "link_plan" | "take_in_comments" | "close" | "joining"
        | "remove_traces" | "versions" | "history" | "lines_to_read" | "next_steps" | "story" | "register" => {
            json!({ "document": 999 })
        }
        "choose_version" | "restore_version" => json!({ "document": 999, "number": 1 }),
        "join" => json!({ "document": 999, "choices": ["mine", "theirs"] }),
        "checked_handover" => json!({ "document": 999, "handover": 1 }),
        "decide" | "draft_decision" => {
            json!({
                "document": 999, "about": { "is": "handover", "slot": 1 },
                "saying": { "says": "assignee", "name": "Eva" }, "continues": false
            })
        }
        "apply" | "draft" => {
            json!({ "document": 999, "operation": { "operation": "delete", "slots": [1] }, "continues": false })
        }
        "evidence" | "take_up_gap" => json!({ "document": 999, "gap": asked_gap() }),
        "dismiss_gap" => json!({ "document": 999, "gap": asked_gap(), "reason": "They met." }),
        "keep_reason" => json!({ "document": 999, "gap": asked_gap(), "text": "They" }),
        "set_threshold" => json!({ "name": "forms", "value": 6 }),
        "set_folded" => json!({ "document": 999, "folded": [] }),
        "picture" => json!({ "document": 999, "kind": "svg" }),
        "travel" => json!({ "document": 999, "steps": -1 }),
        "beside" => json!({ "document": 999, "against": "earlier", "over": true }),
        "save_beside" => json!({ "document": 999, "against": "plan" }),
        "settle_step" | "unsettle_step" => json!({ "document": 999, "card": 3, "planned": "t2" }),
        "full_screen" => json!({ "on": false }),
        "hide_names" => json!({ "hidden": true }),
        "export" | "preview_export" | "print" => json!({ "document": 999, "wish": wish() }),
        "set_shown" => json!({ "document": 999, "show": { "needs": true, "information": false, "notes": true } }),
        "set_time_view" => json!({ "document": 999, "time": "calendar" }),
        _ => json!({}),
    }
}

fn wish() -> Value {
    json!({
        "kind": "png", "time": "calendar", "show": { "needs": true, "information": false, "notes": false }, "folded": [4], "theme": "dark", "language": "sv", "scale": 2, "dots": null,
        "paper": "a3", "split": false, "embedFont": false,
        "pseudonymise": { "person": true, "owners": true, "actors": false, "texts": [
            { "slot": 2, "field": "touchpoint-title", "part": 0, "line": 0, "text": "One", "becomes": "Other" }
        ] }
    })
}

fn asked_gap() -> Value {
    json!({ "rule": "orphan", "subjects": ["T1"], "days": null })
}

#[test]
fn every_command_understands_its_arguments() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_app, window) = app(folder.path());
    for command in COMMANDS.iter().filter(|command| !ON_SCREEN.contains(command)) {
        if let Err(refusal) = invoke(&window, command, arguments(command)) {
            assert!(refusal["code"].is_string() && refusal["message"].is_string(), "{command}: {refusal}");
        }
    }
}

/// What somebody sends who means harm: in the place of each argument, of all of them, and beside them.
fn hostile(command: &str) -> Vec<Value> {
    let values = [
        json!(null),
        json!(true),
        json!(-1),
        json!(1e308),
        json!(4_294_967_296_i64),
        json!(0.5),
        json!(""),
        json!("NaN"),
        json!("../../../../etc/passwd"),
        json!("file:///etc/passwd"),
        json!("/proc/self/mem"),
        json!("\u{0}\u{202e}<script>"),
        json!([]),
        json!({}),
        json!({ "__proto__": { "x": 1 } }),
        deep(100),
        json!(vec!["x"; 10_000]),
    ];
    let sent = arguments(command);
    let names: Vec<String> = sent.as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect();
    let mut all = vec![json!(null), json!([]), json!("x"), json!({}), json!({ "path": "/etc/passwd", "document": 1 })];
    for name in &names {
        for value in &values {
            let mut other = sent.clone();
            other[name] = value.clone();
            all.push(other);
        }
        let mut without = sent.clone();
        without.as_object_mut().expect("names and values").remove(name);
        all.push(without);
    }
    for document in [0, 1, 2, u32::MAX] {
        let mut other = sent.clone();
        other["document"] = json!(document);
        other["path"] = json!("../../../../etc/passwd");
        all.push(other);
    }
    all
}

fn deep(levels: usize) -> Value {
    (0..levels).fold(json!("x"), |inner, at| if at % 2 == 0 { json!([inner]) } else { json!({ "operations": inner }) })
}

/// Those that speak to the screen, or end the program; they take no argument.
const ON_SCREEN: [&str; 4] = ["open_with_dialog", "open_in_window", "new_window", "quit"];

/// Those that open a dialog of the system.
const ASKING: [&str; 10] = [
    "save",
    "save_as",
    "save_beside",
    "save_with_passphrase",
    "save_without_passphrase",
    "choose_other",
    "link_plan",
    "take_in_comments",
    "export",
    "print",
];

#[test]
fn no_command_does_harm_whatever_it_is_sent() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_app, window) = app(&folder.path().join("own"));
    let begin = json!({ "beginning": { "title": "Alex", "country": "DK", "lanes": [0, 1] } });
    invoke(&window, "new_journey", begin).expect("a journey");
    for command in COMMANDS.iter().filter(|command| !ON_SCREEN.contains(command)) {
        // Somebody would be asked in a dialog about a document that is open.
        let asks = ASKING.contains(command);
        let closed = |it: &Value| it["document"].as_u64().is_none_or(|number| number > 900);
        for arguments in hostile(command).into_iter().filter(|it| !asks || closed(it)) {
            let sent = arguments.to_string();
            if let Err(refusal) = invoke(&window, command, arguments) {
                let words = refusal["message"].as_str().or(refusal.as_str()).unwrap_or_default();
                let beginning: String = sent.chars().take(200).collect();
                assert!(!words.is_empty(), "{command} {beginning}: {refusal}");
                let told = words.contains(&*folder.path().to_string_lossy());
                assert!(!told, "{command} {beginning} tells a path: {words}");
            }
        }
        invoke(&window, "thresholds", json!({})).expect("the app still answers");
    }
    let beside: Vec<_> =
        std::fs::read_dir(folder.path()).expect("a folder").flatten().map(|it| it.file_name()).collect();
    assert_eq!(beside, ["own"], "nothing was written elsewhere");
}

#[test]
fn a_command_bears_ten_megabytes() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_app, window) = app(folder.path());
    let begin = json!({ "beginning": { "title": "Alex", "country": "DK", "lanes": [0] } });
    invoke(&window, "new_journey", begin).expect("a journey");
    let long = "x".repeat(10_000_000);
    for (command, arguments) in [
        ("set_theme", json!({ "theme": long })),
        ("open_example", json!({ "name": long })),
        ("set_threshold", json!({ "name": long, "value": 1 })),
        ("remedies", json!({ "rule": long })),
        ("apply", json!({ "document": 1, "operation": { "operation": long }, "continues": false })),
        (
            "apply",
            json!({ "document": 1, "operation": { "operation": "addTouchpoint", "title": long, "actor": null, "phase": null, "day": null, "after": null }, "continues": false }),
        ),
        ("keep_reason", json!({ "document": 1, "gap": { "rule": long, "subjects": [], "days": null }, "text": "x" })),
    ] {
        let _ = invoke(&window, command, arguments);
        invoke(&window, "thresholds", json!({})).expect("the app still answers");
    }
    invoke(&window, "view", json!({ "document": 1 })).expect("the journey is there");
}

#[test]
fn a_command_refuses_arguments_under_other_names() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_app, window) = app(folder.path());
    let refusal = invoke(&window, "view", json!({ "handle": 1 })).expect_err("no such argument");
    assert!(refusal.as_str().is_some_and(|words| words.contains("document")), "{refusal}");
}

#[test]
fn the_page_may_use_every_command_and_uses_every_command() {
    let allowed: BTreeSet<String> = serde_json::from_str::<Value>(include_str!("../capabilities/page.json"))
        .expect("JSON")["permissions"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|permission| Some(permission.as_str()?.strip_prefix("allow-")?.replace('-', "_")))
        .collect();
    let commands: BTreeSet<String> = COMMANDS.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(allowed, commands);

    let host = include_str!("../../ui/src/host/index.ts");
    let unused: Vec<_> = COMMANDS.iter().filter(|name| !host.contains(&format!("(\"{name}\""))).collect();
    assert!(unused.is_empty(), "the page never asks for {unused:?}");
}

fn app(folder: &Path) -> (App<MockRuntime>, WebviewWindow<MockRuntime>) {
    let me = session::Me { user: String::new(), host: String::new(), now: String::new };
    let app = mock_builder()
        .invoke_handler(crate::commands())
        .manage(commands::desk(session::Desk::new(folder.to_owned(), messages::Language::English, me)))
        .manage(commands::Stopped::default())
        .manage(commands::Other::default())
        .manage(crate::comeback::Beginning::default())
        .manage(Mutex::new(window::Title::default()))
        .build(mock_context(noop_assets()))
        .expect("an app");
    let window = WebviewWindowBuilder::new(&app, "main", WebviewUrl::default()).build().expect("a window");
    (app, window)
}

fn invoke(window: &WebviewWindow<MockRuntime>, command: &str, arguments: Value) -> Result<(), Value> {
    let request = InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: "tauri://localhost".parse().expect("an address"),
        body: InvokeBody::Json(arguments),
        headers: tauri::http::HeaderMap::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(window, request).map(|_| ())
}
