//! What is copied can be taken by another program on the same screen.

use crate::access::nothing_found;
use crate::harness::keys::{CONTROL, ENTER, chord};
use crate::harness::{App, Start, on_the_app};
use crate::views::paste;
use serde_json::Value;
use std::time::Duration;

#[test]
fn another_program_gets_a_picture_a_drawing_and_rows() {
    on_the_app("clipboard", Start::of("with-a-coordinator"), async |app| {
        app.see("main.map .figure.cards").await;
        copy(app, "Copy the map as a picture", "Copied as a picture").await;
        let [kinds, picture, _] = app.clipboard();
        assert!(kinds.contains("image/png"), "{kinds}");
        assert!(picture.contains(" x "), "a picture: {picture}");
        copy(app, "Copy the map as a drawing", "Copied as a drawing").await;
        let [_, _, text] = app.clipboard();
        assert!(text.contains("<svg"), "{text}");
        copy(app, "Copy touchpoints", "Copied: 11 touchpoints").await;
        let [_, _, text] = app.clipboard();
        assert!(text.starts_with("Title\tLane\tPhase"), "{text}");
    });
}

#[test]
fn cards_are_copied_with_what_belongs_to_them_and_pasted_as_one_step() {
    on_the_app("parts", Start::of("with-a-coordinator"), async |app| {
        app.see("main.map .figure.cards").await;
        let handed = || app.saved("with-a-coordinator").matches("\"carrier\"").count();
        let before = handed();
        app.ask("document.querySelector('.figure.cards').focus(); return null").await;
        app.keys(&chord(&[CONTROL], 'a')).await;
        app.keys(&chord(&[CONTROL], 'c')).await;
        app.until_it_says("Copied: 11 touchpoints").await;
        app.keys(&chord(&[CONTROL], 'v')).await;
        app.until_it_says("Pasted: 11 touchpoints").await;
        app.picture("pasted").await;
        app.picture("pasted").await;
        app.keys(&chord(&[CONTROL], 's')).await;
        app.until("their handovers are there twice", async || handed() == 2 * before).await;
        app.keys(&chord(&[CONTROL], 'z')).await;
        app.keys(&chord(&[CONTROL], 's')).await;
        app.until("one step takes them back", async || handed() == before).await;
    });
}

#[test]
fn rows_say_which_lanes_they_bring_and_let_their_levels_be_chosen() {
    on_the_app("pasted-lanes", Start::of("with-a-coordinator"), async |app| {
        app.see("main.map .figure.cards").await;
        paste(app, "Title\tLane\nA call\tWard 4\nA visit\tLeisure\nA second call\tward 4\nA talk\tSchool").await;
        app.see("dialog fieldset.lanes select").await;
        let lanes = "return [...document.querySelectorAll('.lanes label span')].map((it) => it.innerText)";
        assert_eq!(app.ask(lanes).await, serde_json::json!(["Ward 4", "Leisure"]));
        app.click_path("//label[span='Ward 4']//option[@value='region']").await;
        app.picture("levels").await;
        nothing_found(app).await;
        app.click_button("Add 4 touchpoints").await;
        app.until_it_says("4 touchpoints added").await;
        app.picture("pasted").await;
        app.keys(&chord(&[CONTROL], 's')).await;
        app.until("it is saved", async || app.saved("with-a-coordinator").contains("A second call")).await;
        let saved: Value = serde_json::from_str(&app.saved("with-a-coordinator")).expect("JSON");
        let lanes = saved["actors"].as_array().expect("a list").iter().rev().take(2);
        let lanes: Vec<[&Value; 2]> = lanes.map(|lane| [&lane["name"], &lane["level"]]).collect();
        assert_eq!(serde_json::json!(lanes), serde_json::json!([["Leisure", "municipality"], ["Ward 4", "region"]]));
        app.keys(&chord(&[CONTROL], 'z')).await;
        app.keys(&chord(&[CONTROL], 's')).await;
        app.until("one step takes them back", async || !app.saved("with-a-coordinator").contains("Ward 4")).await;
    });
}

async fn copy(app: &App, action: &str, said: &str) {
    app.keys(&chord(&[CONTROL], 'k')).await;
    app.see("dialog input").await;
    app.keys(action).await;
    app.see("dialog [role=option]").await;
    app.keys(&ENTER.to_string()).await;
    app.until_it_says(said).await;
}

/// Two windows are two programs: what crosses lies on the system's clipboard. The keys in the other window are
/// those of the screen.
#[test]
fn a_part_with_its_lanes_and_phases_goes_from_one_window_into_another() {
    on_the_app("two-windows", Start::of("with-a-coordinator"), async |app| {
        app.see("main.map .figure.cards").await;
        let other = r#"{"format":"stafett-journey","version":1,"id":"other","title":"Other window","kind":"actual",
            "language":"en","person":{"alias":"Alex"}}"#;
        app.write("other", other);
        let _window = app.another_window("other");
        app.until("the other window is there", async || app.press_in("Other window", "Escape")).await;
        app.ask("document.querySelector('.figure.cards').focus(); return null").await;
        app.keys(&chord(&[CONTROL], 'a')).await;
        app.keys(&chord(&[CONTROL], 'c')).await;
        app.until_it_says("Copied: 11 touchpoints").await;
        // How long the other window takes until it hears keys, it does not say; what is pasted twice is there twice.
        app.until("what was copied is in the file of the other window", async || {
            app.press_in("Other window", "ctrl+v");
            tokio::time::sleep(Duration::from_millis(1500)).await;
            app.press_in("Other window", "ctrl+s");
            tokio::time::sleep(Duration::from_millis(700)).await;
            app.saved("other").contains("Responsibility group follows up")
        })
        .await;
        let saved = app.saved("other");
        for title in ["Someone to call", "One plan", "Coordinating unit", "Planned short stay with a discharge meeting"]
        {
            assert!(saved.contains(title), "lanes and phases come along: {title} in {saved}");
        }
        assert!(saved.contains("Other window") && saved.contains("\"other\""), "it stays its own journey");
    });
}
