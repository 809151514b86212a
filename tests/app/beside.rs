//! An open journey beside another one, and beside its plan: the list and the maps, what the user says of the matching,
//! and the same as a page.

use crate::access::nothing_found;
use crate::harness::keys::{ARROW_DOWN, ARROW_RIGHT, CONTROL, ENTER, F8, SHIFT, chord};
use crate::harness::{App, Start, on_the_app};
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

const EXAMPLE: &str = "with-a-coordinator";
const OTHER: &str = "before-a-coordinator";

#[test]
fn an_open_journey_is_compared_with_the_one_before_it() {
    let prepared = |folder: &Path| lately(folder, OTHER, "before.journey.json");
    on_the_app("beside", Start { prepared: Some(prepared), ..Start::of(EXAMPLE) }, async |app| {
        app.see("main.map .figure.cards").await;
        compare_with_the_first(app).await;
        app.until("it is told what differs", async || said(app).await.contains("gaps")).await;
        let before = said(app).await;
        app.picture("told").await;
        nothing_found(app).await;
        // What opened and what closed comes before all that was changed for it.
        let begin = app.ask("return document.querySelector('dialog details summary').textContent").await;
        assert!(begin.to_string().starts_with("\"Opened"), "{begin}");
        the_list_and_the_maps_follow_each_other(app).await;
        app.click_button("Swap the two").await;
        app.until("it is told the other way round", async || {
            let now = said(app).await;
            now != before && now.contains("gaps")
        })
        .await;
        app.picture("swapped").await;
        app.click_button("Swap the two").await;
        app.until("it is as it was", async || said(app).await == before).await;
        app.click_button("Save as a page…").await;
        app.until("the dialog of the system is there", async || app.press_in("Export the journey", "Return")).await;
        app.until_it_says("Exported as").await;
        let page = String::from_utf8(app.exported(EXAMPLE, "comparison.html")).expect("a page");
        assert!(page.contains("Before a coordinator") && !page.contains("<script"));
        app.click_button("Close").await;
        app.until("it is left", async || app.all("dialog").await.is_empty()).await;
    });
}

#[test]
fn an_actual_journey_is_held_against_its_plan() {
    let prepared = |folder: &std::path::Path| {
        let text = suite::text(&format!("examples/{EXAMPLE}.journey.json")).expect("an example");
        fs::write(folder.join("plan.journey.json"), &text).expect("a file");
        let plan: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let link = serde_json::json!({ "id": plan["id"], "file": "plan.journey.json" });
        let file = folder.join(format!("{OTHER}.journey.json"));
        let mut actual: serde_json::Value =
            serde_json::from_str(&fs::read_to_string(&file).expect("a copy")).expect("JSON");
        actual["plannedJourney"] = link;
        fs::write(file, actual.to_string()).expect("a file");
    };
    on_the_app("plan", Start { prepared: Some(prepared), ..Start::of(OTHER) }, async |app| {
        app.see("main.map .figure.cards").await;
        app.keys(&chord(&[CONTROL], 'k')).await;
        app.see("dialog input[role=combobox]").await;
        app.keys(&format!("Compare with the plan{ENTER}")).await;
        app.until("it is told where the plan was left", async || said(app).await.contains("Missing: 6")).await;
        nothing_found(app).await;
        // The second deviation is an ad hoc step: the user says what it was planned as.
        app.keys(&format!("{F8}{F8}")).await;
        app.see("dialog li.open select").await;
        app.picture("left").await;
        app.ask("document.querySelector('dialog li.open select').focus(); return null").await;
        // Once: where the list of choices stays closed, each arrow key is a choice of its own.
        app.keys(&ARROW_DOWN.to_string()).await;
        tokio::time::sleep(Duration::from_millis(1500)).await;
        if !said(app).await.contains("Missing: 5") {
            app.keys(&ENTER.to_string()).await;
        }
        app.until("it stands for a planned step now", async || said(app).await.contains("Missing: 5")).await;
        app.picture("settled").await;
        app.keys(&chord(&[CONTROL], 'z')).await;
        app.until("that is undone", async || said(app).await.contains("Missing: 6")).await;
        app.keys(&chord(&[CONTROL, SHIFT], 'z')).await;
        app.until("and done again", async || said(app).await.contains("Missing: 5")).await;
        app.keys(&chord(&[CONTROL], 's')).await;
        app.until("what was said is in the file", async || app.saved(OTHER).contains("\"alignment\"")).await;
        assert!(app.saved(OTHER).contains("\"file\": \"plan.journey.json\""));
    });
}

#[test]
fn a_plan_is_linked_from_the_journeys_that_were_open_lately() {
    let prepared = |folder: &Path| lately(folder, EXAMPLE, "plan.journey.json");
    on_the_app("link", Start { prepared: Some(prepared), ..Start::of(OTHER) }, async |app| {
        app.see("main.map .figure.cards").await;
        app.keys(&chord(&[CONTROL], 'k')).await;
        app.see("dialog input[role=combobox]").await;
        app.keys(&format!("Choose the planned{ENTER}")).await;
        app.until("the recent journeys are offered", async || {
            let offered = app.ask("return document.querySelector('dialog [role=option]')?.textContent ?? ''").await;
            offered.to_string().contains("plan.journey.json")
        })
        .await;
        app.keys(&ENTER.to_string()).await;
        app.until("it is told where the plan was left", async || said(app).await.contains("Missing: 6")).await;
        app.click_button("Close").await;
        app.until("it is left", async || app.all("dialog").await.is_empty()).await;
        app.keys(&chord(&[CONTROL], 's')).await;
        app.until("the link is in the file", async || app.saved(OTHER).contains("\"file\": \"plan.journey.json\""))
            .await;
        // The same list serves for comparing with any journey, and which one is the first is said.
        compare_with_the_first(app).await;
        app.see("dialog [data-order]").await;
        let order = app.ask("return document.querySelector('dialog [data-order]').textContent").await;
        assert_eq!(order, "The first one is the plan, the second one what happened.");
    });
}

/// What is chosen in the list is chosen on every map, and the other way round.
async fn the_list_and_the_maps_follow_each_other(app: &App) {
    let open = async || app.ask("return document.querySelector('dialog li.open .text')?.textContent ?? ''").await;
    let ringed = async || {
        let script =
            "return [...document.querySelectorAll('dialog .figure.cards[aria-current]')].map((it) => it.ariaLabel)";
        app.ask(script).await.to_string()
    };
    app.keys(&F8.to_string()).await;
    app.until("the first difference is open", async || open().await == "GP tells the coordinating unit").await;
    let row = app.ask("return document.querySelector('dialog li.open .row').textContent").await.to_string();
    assert!(row.contains("Was: First visit to the GP"), "{row}");
    app.until("and is chosen on the map", async || ringed().await.contains("GP tells the coordinating unit")).await;
    app.keys(&chord(&[CONTROL], '2')).await;
    app.until("each has a map of its own", async || app.all("dialog .scroller").await.len() == 2).await;
    app.until("it is chosen on both", async || {
        let ringed = ringed().await;
        ringed.contains("First visit to the GP") && ringed.contains("GP tells the coordinating unit")
    })
    .await;
    app.picture("two-maps").await;
    nothing_found(app).await;
    app.ask("document.querySelector('dialog .scroller .figure.cards[tabindex=\"0\"]').focus(); return null").await;
    app.keys(&ARROW_RIGHT.to_string()).await;
    app.until("the list follows the map", async || open().await != "GP tells the coordinating unit").await;
    app.keys(&chord(&[CONTROL], '1')).await;
    app.until("both are on one map", async || app.all("dialog .scroller").await.len() == 1).await;
}

/// An older copy of an example under this name, which was open lately: the system's dialog takes keys when it likes.
fn lately(folder: &Path, example: &str, name: &str) {
    let file = folder.join(name);
    fs::write(&file, suite::text(&format!("examples/{example}.journey.json")).expect("an example")).expect("a file");
    let saved = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
    fs::File::options().write(true).open(&file).and_then(|file| file.set_modified(saved)).expect("an older file");
    let own = folder.join("data/org.stafett.Stafett");
    fs::create_dir_all(&own).expect("the app's own folder");
    fs::write(own.join("recent.json"), serde_json::json!([file]).to_string()).expect("a list");
}

/// Compares with the journey that is offered first.
async fn compare_with_the_first(app: &App) {
    app.keys(&chord(&[CONTROL], 'k')).await;
    app.see("dialog input[role=combobox]").await;
    app.keys(&format!("Compare with another{ENTER}")).await;
    app.until("the recent journeys are offered", async || {
        let offered = app.ask("return document.querySelector('dialog [role=option]')?.textContent ?? ''").await;
        offered.to_string().contains(".journey.json")
    })
    .await;
    app.keys(&ENTER.to_string()).await;
}

/// What is told first.
async fn said(app: &App) -> String {
    let script = "return document.querySelector('dialog [data-summary]')?.innerText ?? ''";
    app.ask(script).await.as_str().unwrap_or_default().to_owned()
}
